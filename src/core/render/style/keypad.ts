/**
 * The sheet of phones with keys (240 px, Firefox 48 and its like): no grid, no custom properties, no clamp; what has
 * the focus is unmistakable, because the keys move it and nothing else shows where one is. At most 4 KB.
 */
import type { Theme } from '../../document/node.ts';
import { compactCss } from './compact.ts';
import { paletteOf, radiusOf } from './tokens.ts';

export function keypadSheet(theme: Theme): string {
  const { background, surface, text, muted, primary, onPrimary, link, line, edge, tones } = paletteOf(theme.colours);
  const radius = Math.min(6, radiusOf(theme));
  return compactCss(`
*{box-sizing:border-box}
html{-moz-text-size-adjust:none}
body{margin:0;background:${background};color:${text};font:16px/1.5 sans-serif;word-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.3;margin:16px 0 8px;font-size:16px}
h1{font-size:20px;margin:4px 0}
h2{font-size:18px;border-bottom:2px solid ${line};padding-bottom:2px}
p,ul,ol,dl,figure,blockquote,pre{margin:0 0 10px}
a{color:${link}}
a:focus,summary:focus,button:focus,input:focus,select:focus,textarea:focus{outline:3px solid ${primary};outline-offset:1px;background:${primary};color:${onPrimary}}
img,video,audio,svg{max-width:100%;height:auto;vertical-align:middle}
ul,ol{padding-left:22px}
li>p{margin:0}
rt{font-size:.6em}
pre{white-space:pre-wrap;background:${surface};padding:6px;font-size:14px}
blockquote{border-left:3px solid ${line};padding-left:8px;color:${muted}}
hr{border:0;border-top:1px solid ${line};margin:12px 0}
figcaption,small,.meta,.sum,.brand p,.crumbs{color:${muted};font-size:14px}
.skip{position:absolute;left:0;top:-60px;background:${background};padding:6px}
.skip:focus{top:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}
main,.wrap,.crumbs,.site-foot,.band{padding:6px 8px}
.site-head{border-top:4px solid ${primary};border-bottom:1px solid ${line}}
.brand a{display:block;font-weight:bold;font-size:18px;color:${text};text-decoration:none}
.brand a:focus{color:${onPrimary}}
.brand img{max-height:32px;width:auto;margin-right:6px}
.brand p{margin:0}
nav ul,nav ol{list-style:none;margin:0;padding:0}
.menu a{display:block;padding:5px 6px;border-top:1px solid ${line};text-decoration:none}
.menu ul ul{padding-left:12px}
.menu [aria-current]{font-weight:bold}
.key{display:inline-block;min-width:20px;margin-right:6px;border:1px solid ${edge};border-radius:3px;text-align:center;font-size:13px;line-height:18px}
.langs li,.crumbs li{display:inline}
.langs a{padding:4px 8px}
.crumbs li+li:before{content:" / "}
.hero{background:${surface};margin:-6px -8px 10px;padding:8px}
.hero figure{margin:-8px -8px 8px}
.hero .lead{margin:6px 0 0}
.meta{margin:0}
.meta>*{margin-right:8px}
table{border-collapse:collapse;font-size:14px}
caption{text-align:left;font-weight:bold}
th,td{border:1px solid ${line};padding:3px 5px;text-align:left;vertical-align:top;min-width:52px}
th{background:${surface}}
td a[href^="tel:"]{white-space:nowrap}
.scroll{overflow-x:auto;margin-bottom:10px}
.callout{border:1px solid ${tones.info.ink};border-left-width:5px;background:${tones.info.wash};padding:8px;margin-bottom:10px}
.warning{border-color:${tones.warning.ink};background:${tones.warning.wash}}
.danger{border-color:${tones.danger.ink};background:${tones.danger.wash}}
.success{border-color:${tones.success.ink};background:${tones.success.wash}}
.band{border-bottom:2px solid ${tones.danger.ink};font-weight:bold}
.band p,.title,.callout>p:last-child{margin:0}
.title{font-weight:bold}
.button a,button{display:block;width:100%;padding:8px;border:2px solid ${primary};border-radius:${radius}px;background:${primary};color:${onPrimary};font:bold 16px/1.4 sans-serif;text-align:center;text-decoration:none}
.button .secondary{background:${background};color:${link}}
.gallery,.links ul,.cards,.rows{list-style:none;padding:0}
.gallery li,.cards>li,.rows>li,.links li{border-bottom:1px solid ${line};padding:6px 0}
.cards h3,.cards .h{border:0;margin:0;padding:0;font-size:16px}
.links small,.embed small,.file small{display:block}
.file,.embed,.place,details{border:1px solid ${line};padding:6px;margin-bottom:10px}
.facts dt{color:${muted};font-size:14px}
.facts dd{margin:0 0 6px}
.qr svg{width:160px}
label,legend{display:block;font-weight:bold}
.field{border:0;padding:0;margin:0 0 10px}
.opt{font-weight:normal}
input,select,textarea{font:16px/1.4 sans-serif;padding:4px;border:1px solid ${edge}}
input:not([type=checkbox]):not([type=radio]),select,textarea{width:100%}
.req{color:${tones.danger.ink}}
.pager a{display:block;padding:6px;text-align:center}
.site-foot{background:${surface};font-size:14px}
.note{white-space:pre-line}
`);
}
