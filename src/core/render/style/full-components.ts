/** One group of rules a node type. */
export const COMPONENTS = `
h2{padding-bottom:.35em;border-bottom:2px solid var(--line)}
.card h3,.card .h{border:0;padding:0}
li>ul,li>ol{margin:.3em 0}
main li{margin-block:.3em}
li>p{margin:0}
main ul ::marker,main ol ::marker{color:var(--muted)}
blockquote{border-inline-start:4px solid var(--line);padding-inline-start:1.2em;color:var(--muted)}
pre{background:var(--surface);border-radius:var(--r);padding:1rem 1.2rem;overflow-x:auto;line-height:1.5;tab-size:2;overflow-wrap:normal}
pre code{background:none;padding:0}
figcaption{color:var(--muted);font-size:.88rem;line-height:1.6;margin-top:.5rem}
figure img{border-radius:var(--r)}.fill img{width:100%}
main figure{margin-block:1.8em}
.gallery{display:grid;gap:.9rem;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));list-style:none;padding:0;margin-block:1.8em}
.gallery li,main .gallery figure{margin:0}
.gallery img{width:100%;aspect-ratio:3/2;object-fit:cover}
.gallery:has(>:first-child:nth-last-child(2n+3)){grid-template-columns:1fr 1fr}.gallery li:first-child:nth-last-child(2n+3){grid-column:1/-1}.gallery li:first-child:nth-last-child(2n+3) img{aspect-ratio:2/1}
video,audio{display:block;width:100%;border-radius:var(--r)}
.file,.embed,.place{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem 1rem;border:1px solid var(--line);border-radius:var(--r);padding:.9rem 1.1rem;margin-block:1.4em}
.file small,.embed small{color:var(--muted)}
.file a,.embed a{font-weight:600}
.embed{position:relative}.embed img{width:9rem;border-radius:var(--r)}.embed a::after{content:"";position:absolute;inset:0}
.place p{margin:0;flex:1;min-width:12rem}.place b{display:block}
.scroll{overflow-x:auto;margin-block:1.6em}
table{border-collapse:collapse;width:100%;margin:0;line-height:1.6;font-size:.96em}
caption{text-align:start;font-weight:700;padding-bottom:.6em}
th,td{padding:.65em .9em;border:1px solid var(--line);text-align:start;vertical-align:top;min-width:7em;overflow-wrap:break-word}
@media(max-width:40rem){th,td{padding:.55em .6em;min-width:4.6em}}
:lang(ja) :is(th,td){word-break:auto-phrase}
td a[href^="tel:"]{white-space:nowrap}
th{background:var(--surface);font-weight:700}
.callout{background:var(--w);border:1px solid var(--c);border-inline-start-width:5px;border-radius:var(--r);padding:1.1rem 1.3rem;margin-block:1.8em}
.callout>:last-child,details>:last-child{margin-bottom:0}
.callout .title{font-weight:700;color:var(--c);margin-bottom:.4em}
.callout .title::before{content:"!" / "";display:inline-block;width:1.5em;margin-inline-end:.5em;border-radius:50%;background:var(--c);color:var(--bg);text-align:center;line-height:1.5}
.callout.info .title::before{content:"i" / ""}.callout.success .title::before{content:"✓" / ""}
.columns{display:grid;gap:1rem 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));margin-block:1.6em}
.columns>div>:first-child{margin-top:0}
.button{margin-block:1.6em}
.button a,button{display:inline-block;min-height:2.9rem;padding:.6rem 1.7rem;border:2px solid var(--primary);border-radius:var(--r);background:var(--primary);color:var(--on-primary);font:700 1rem/1.6 var(--font);text-decoration:none;cursor:pointer}
.button .secondary{background:none;color:var(--link);border-color:currentColor}
.button+.button{margin-top:-.7em}
.button a:hover,button:hover{filter:brightness(.92)}
.links{margin-block:1.8em}.links .title{font-weight:700;margin:0 0 .5em}
.links ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:.7rem;list-style:none;padding:0;margin:0}
.links li{position:relative;margin:0;border:1px solid var(--line);border-radius:var(--r);padding:.8rem 1.1rem}
.links li:hover{border-color:var(--edge)}
.links a{font-weight:600;text-decoration:none}.links a::after{content:"";position:absolute;inset:0}
.links a::before{content:"›" / "";float:inline-end;color:var(--accent)}
.links small{display:block;color:var(--muted);line-height:1.5}
details{border:1px solid var(--line);border-radius:var(--r);padding:0 1.2rem;margin-block:1em}
details[open]{padding-bottom:1.1rem}
summary{font-weight:600;padding:.8rem 0;cursor:pointer}
.qr svg{width:11rem;border-radius:var(--r)}
.facts{border-top:1px solid var(--line);margin-block:1.8em}
.facts div{display:grid;grid-template-columns:minmax(6.5rem,11rem) 1fr;gap:0 1.2rem;padding:.75em 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--muted);font-size:.93em}.facts dd{margin:0}
.entries{margin-block:2.6em}.entries h2{margin-top:0}
.entries .more{text-align:end;margin:.8em 0 0}
.cards{display:grid;gap:2rem 1.6rem;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));list-style:none;padding:0;margin:0}
@media(min-width:44rem){.cards:has(>:nth-child(3):last-child){grid-template-columns:repeat(3,1fr)}}
.card{position:relative;margin:0!important}
.card img{width:100%;aspect-ratio:3/2;object-fit:cover;border-radius:var(--r);margin-bottom:.8rem}
.card h3,.card .h{font-size:1.08rem;line-height:1.5;margin:0 0 .3rem}
.card a{color:var(--text);text-decoration:none}.card a::after{content:"";position:absolute;inset:0}
.card:hover a{text-decoration:underline}
.card .meta{margin:0 0 .25rem;font-size:.84rem}
.card .sum{margin:0;color:var(--muted);font-size:.92rem;line-height:1.65}
.rows{list-style:none;padding:0;margin:0}
.rows>li{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;align-items:baseline;padding:.8em 0;margin:0;border-bottom:1px solid var(--line)}
.rows .meta{margin:0;flex:0 0 13rem}.rows .what{flex:1;min-width:min(18rem,100%)}
.rows .sum{margin:.1rem 0 0;color:var(--muted);font-size:.92rem}
form{margin-block:2em}.field{margin:0 0 1.3em;border:0;padding:0;min-width:0}
label,legend{font-weight:600;display:block;padding:0;margin-bottom:.25em}
.opt{font-weight:400;display:flex;gap:.6em;align-items:center;min-height:2.2rem;margin:0}
.req{color:var(--danger);font-size:.85em;font-weight:600}
.field small{display:block;color:var(--muted);margin-bottom:.3em}
input:not([type=checkbox],[type=radio]),select,textarea{width:100%;min-height:2.9rem;padding:.5rem .8rem;font:inherit;color:inherit;background:var(--bg);border:1px solid var(--edge);border-radius:min(var(--r),10px)}
[type=checkbox],[type=radio]{width:1.25rem;height:1.25rem;accent-color:var(--primary)}
.gone{color:var(--muted)}
`;
