/** Page, frame and running text. Logical properties throughout, so that right-to-left needs no second sheet. */
/** What a theme's scale and spacing decide. */
export interface Sizes {
  readonly h1: string;
  /** Japanese signs are larger, so their `h1` is smaller. */
  readonly h1Ja: string;
  readonly h2: string;
  readonly h3: string;
  readonly h4: string;
  /** Margins of headings, and below paragraphs, lists and tables. */
  readonly head: string;
  readonly below: string;
}

export const layoutCss = ({ h1, h1Ja, h2, h3, h4, head, below }: Sizes): string => `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--bg);color:var(--text);font:clamp(1rem,.96rem + .2vw,1.125rem)/1.7 var(--font);overflow-wrap:anywhere;line-break:strict}
:lang(ja){line-height:1.85;text-spacing-trim:trim-start}
:lang(ja) h1,:lang(ja) h2,:lang(ja) h3,:lang(ja) .lead,:lang(ja) .card a,:lang(ja) .brand a{word-break:auto-phrase}
h1,h2,h3,h4,h5,h6{font-family:var(--head);line-height:1.3;margin:${head};text-wrap:balance;font-weight:700}
h1{font-size:${h1};letter-spacing:-.01em;margin:0}
:lang(ja) h1{letter-spacing:.01em;line-height:1.4;font-size:${h1Ja}}
h2{font-size:${h2}}
h3{font-size:${h3}}h4{font-size:${h4}}h5,h6{font-size:1rem}h6{color:var(--muted)}
p,ul,ol,dl,figure,blockquote,pre,table{margin:0 0 ${below}}
p{text-wrap:pretty}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
img,video,svg{max-width:100%;height:auto;vertical-align:middle}
rt{font-size:.5em;line-height:1;letter-spacing:0}
code{font:.9em/1.5 ui-monospace,SFMono-Regular,Consolas,Menlo,monospace;background:var(--surface);padding:.1em .3em;border-radius:4px}
hr{border:0;border-top:1px solid var(--line);margin:2.5em auto}
sup,sub{line-height:0}
.vh:not(:focus):not(:active){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;top:-5rem;z-index:9;background:var(--bg);padding:.7rem 1.1rem;border-radius:var(--r)}
.skip:focus{top:.6rem}
.wrap,.crumbs{padding-inline:max(var(--gut),(100% - 72rem)/2)}
.site-head{border-bottom:1px solid var(--line);border-top:4px solid var(--primary)}
.site-head .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem 1.5rem;padding-block:1rem .2rem}
.brand{flex:1;min-width:9rem;line-height:1.35}
.brand a{display:inline-flex;align-items:center;gap:.7rem;font:700 1.3rem/1.3 var(--head);color:var(--text);text-decoration:none}
.brand img{max-height:2.75rem;width:auto}
.brand p{margin:.1rem 0 0;color:var(--muted);font-size:.82rem}
nav ul,nav ol{list-style:none;margin:0;padding:0}
.langs{margin-inline-end:-.7rem}.langs ul{display:flex;flex-wrap:wrap;font-size:.88rem}
.langs a{display:block;padding:.5rem .7rem;text-decoration:none}
.langs [aria-current]{font-weight:700;color:var(--text)}
.menu{flex-basis:100%;margin-inline:-.8rem}
.menu ul{display:flex;flex-wrap:wrap}
.menu a,.menu summary{display:block;padding:.55rem .8rem;min-height:2.75rem;color:var(--text);text-decoration:none;font-weight:600;font-size:.97rem;border-bottom:3px solid transparent;cursor:pointer}
.menu a:hover,.menu summary:hover{border-color:var(--line)}
.menu [aria-current]{border-color:var(--primary);color:var(--link)}
.menu details{position:relative;margin:0;border:0;padding:0}
.menu details ul{position:absolute;z-index:5;display:block;min-width:14rem;background:var(--bg);border:1px solid var(--line);border-radius:var(--r);padding:.4rem;box-shadow:0 8px 24px #0003}
.menu details a{border:0}
@media(max-width:40rem){
.site-head .menu{margin-inline:0;border-top:1px solid var(--line)}
.site-head .menu>ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(6rem,1fr));margin-inline:-.4rem}
.site-head .menu>ul:has(>li:nth-child(4):last-child){grid-template-columns:1fr 1fr}
.site-head .menu :is(li>a,summary){height:100%;padding:.5rem .4rem;text-align:center;font-size:.92rem}
.site-head li:has([open]){grid-column:1/-1}
.menu details ul{position:static;box-shadow:none;margin-bottom:.4rem}
}
.crumbs{font-size:.85rem;padding-block:.7rem;color:var(--muted)}
.crumbs ol{display:flex;flex-wrap:wrap;gap:.1rem .4rem}
.crumbs li+li::before{content:"›" / "";margin-inline-end:.4rem}
.crumbs a{color:inherit}
main{flex:1;padding-bottom:4rem}
main>*{width:min(100% - 2*var(--gut),44rem);margin-inline:auto}
main>.wide{width:min(100% - 2*var(--gut),72rem)}
main>:first-child:not(.hero){margin-top:2.2rem}
main>.hero+*{margin-top:2.2rem}
main>.hero{width:100%;background:var(--surface);padding:clamp(1.6rem,4vw,3.2rem) max(var(--gut),(100% - 44rem)/2)}
main>.hero.split{padding-inline:max(var(--gut),(100% - 72rem)/2)}
.crumbs+main>.hero{border-top:1px solid var(--line)}
.hero .meta{margin:0 0 .8rem}
.hero .lead{margin:1rem 0 0;font-size:1.12em;line-height:1.75}
.hero figure{margin:0}.hero img{width:100%;border-radius:var(--r)}
.meta{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem .8rem;color:var(--muted);font-size:.9rem}
.tag{border:1px solid var(--edge);border-radius:99px;padding:.05rem .75rem;font-size:.85em}
@media(min-width:56rem){.split{display:grid;grid-template-columns:5fr 6fr;gap:clamp(1.5rem,4vw,4rem);align-items:center}.split figure{order:2}}
@media(max-width:55.99rem){main>.split{padding-top:0}.split figure{margin:0 calc(-1*var(--gut)) 1.4rem}.split img{border-radius:0}}
.site-foot{background:var(--surface);border-top:1px solid var(--line);font-size:.92rem;padding-block:1.4rem 2rem}
.site-foot .menu{margin-bottom:1rem}.site-foot .menu a{font-weight:400;border:0}
.site-foot .menu ul ul{display:block}
.site-foot p{margin:0;color:var(--muted)}
.note{white-space:pre-line}
.pager{display:flex;justify-content:space-between;gap:1rem}
.info{--c:var(--info);--w:var(--info-w)}.success{--c:var(--success);--w:var(--success-w)}.warning{--c:var(--warning);--w:var(--warning-w)}.danger{--c:var(--danger);--w:var(--danger-w)}
.band{background:var(--w);color:var(--c);font-weight:700;padding:.7rem max(var(--gut),(100% - 72rem)/2)}
.band p{margin:0}.band a{color:inherit}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{@page{margin:18mm}body{background:#fff;color:#000;font-size:10.5pt;display:block}.menu,.langs,.crumbs,.skip,.pager,video,audio,form{display:none}main>*{width:auto!important}.hero,.site-foot{background:none!important}.hero figure{margin:0!important}.hero img{max-height:55mm;object-fit:cover}.hero,.wrap{padding-inline:0!important}details::details-content{content-visibility:visible}main a[href^=http]::after{content:" (" attr(href) ")";font-size:.8em}h1,h2,h3{break-after:avoid}figure,tr,.card,.callout{break-inside:avoid}.scroll{overflow:visible}}
`;
