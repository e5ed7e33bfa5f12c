/**
 * The sheet of screens on walls. Old players lay it out too (WebKit 538, Chrome 38): boxes with top/right/bottom/left,
 * one unit (`rem` = 4 % of the short side), no grid, no custom properties, no `inset`, no `gap`. `signage-html/room.ts`
 * counts with the same measures.
 */
import type { Theme } from '../../document/node.ts';
import { compactCss } from './compact.ts';
import { FONTS, paletteOf, radiusOf } from './tokens.ts';

export function signageSheet(theme: Theme): string {
  const { background, surface, text, muted, primary, onPrimary, accent, line, tones } = paletteOf(theme.colours);
  const fonts = FONTS[theme.font];
  const radius = radiusOf(theme);
  return compactCss(`
html{font-size:4vh}
html,body{margin:0;height:100%;overflow:hidden}
body{background:${background};color:${text};font-family:${fonts.text};line-height:1.6;word-wrap:break-word}
*{box-sizing:border-box}
h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dd,table,pre,blockquote{margin:0;padding:0;font-weight:inherit}
.top{position:absolute;top:0;left:0;right:0;height:2.5rem;padding:0 1.4rem;background:${primary};color:${onPrimary};line-height:2.5rem;white-space:nowrap;overflow:hidden}
.top b{font:bold 1.05rem/2.5rem ${fonts.head}}
.top i{float:right;font-style:normal;font-size:.9rem}
.top img{height:1.6rem;width:auto;vertical-align:middle;margin-right:.6rem;padding:.15rem;background:#fff;border-radius:.3rem}
.text{position:absolute;top:3.3rem;left:1.4rem;right:1.4rem;bottom:1rem;overflow:hidden}
.pic{position:absolute;top:2.5rem;right:0;bottom:0;width:18.5rem;overflow:hidden;background:${surface}}
.pic img{width:100%;height:100%;object-fit:cover;display:block}
.qr{position:absolute;left:1.4rem;right:1.4rem;bottom:1rem;height:7rem}
.qr svg,.qr img{position:absolute;top:0;right:0;width:7rem;height:7rem}
.qr p{position:absolute;top:50%;left:0;right:7.6rem;font-weight:bold;font-size:1.05rem;line-height:1.4;text-align:right;-webkit-transform:translateY(-50%);transform:translateY(-50%)}
.has-qr .text{bottom:8.8rem}
.has-pic .text{right:19.9rem}
.has-pic.has-qr .text{bottom:1rem}
.has-pic.has-qr .pic{bottom:9rem}
.has-pic .qr{left:auto;right:1rem;width:16.5rem}
.small .pic{width:12rem}
.small.has-pic .text{right:13.4rem}
h1{font:bold 1.9rem/1.3 ${fonts.head}}
h1.long{font-size:1.4rem}
h1,.lead,.band,.qr p{word-break:auto-phrase;text-wrap:balance}
.lead{font-size:1.12rem;line-height:1.55;padding-top:.4em;color:${muted}}
.meta{color:${muted};font-size:.9rem;line-height:1.5}
.meta span{margin-right:1em}
.s1{font-size:.93rem}
.s2{font-size:1.1rem}
.s3{font-size:1.35rem}
.body{padding-top:.6em}
.body h2,.body h3,.body h4,.body h5,.body h6{font:bold 1.25em/1.35 ${fonts.head};padding:.35em 0 .2em;color:${accent}}
.body p,.body ul,.body ol,.body pre,.body blockquote{padding-bottom:.5em}
.body ul,.body ol{padding-left:1.3em}
.body li p,.body li ul,.body li ol{padding-bottom:0}
blockquote{padding-left:1em;border-left:.2em solid ${line};color:${muted}}
pre{font:.8em/1.5 monospace;white-space:pre-wrap}
hr{border:0;border-top:2px solid ${line};margin:.3em 0 .8em}
rt{font-size:.5em}
table{width:100%;border-collapse:collapse;font-size:.9em;line-height:1.45;margin-bottom:.6em}
caption{text-align:left;font-weight:bold;padding-bottom:.25em}
th,td{border:2px solid ${line};padding:.22em .5em;text-align:left;vertical-align:top}
th,td{word-break:auto-phrase}
th{background:${surface};font-weight:bold}
.n{white-space:nowrap}
.facts{margin-bottom:.5em}
.facts div{overflow:hidden;border-top:2px solid ${line};padding:.25em 0}
.facts dt{float:left;width:30%;color:${muted}}
.facts dd{margin-left:32%}
.body .rows{list-style:none;padding-left:0}
.rows li{border-top:2px solid ${line};padding:.3em 0}
.rows small{font-size:.8em;color:${muted};margin-right:.8em}
.cols{overflow:hidden}
.cols>div{float:left;padding-right:4%}
.c2{width:50%}.c3{width:33.3%}.c4{width:25%}
.box{border-left:.3em solid ${tones.info.ink};background:${tones.info.wash};padding:.5em .8em .2em;margin-bottom:.6em;border-radius:${Math.min(radius, 12)}px}
.box b{display:block}
.box.warning{border-color:${tones.warning.ink};background:${tones.warning.wash}}
.box.success{border-color:${tones.success.ink};background:${tones.success.wash}}
.box.danger{border-color:${tones.danger.ink};background:${tones.danger.wash}}
.band{background:${tones.danger.ink};color:${background};font-weight:bold;font-size:1.1rem;line-height:1.4;padding:.4rem .7rem;margin-bottom:.6rem}
.band.info{background:${tones.info.ink}}.band.success{background:${tones.success.ink}}.band.warning{background:${tones.warning.ink}}
@media (orientation:portrait){
html{font-size:4vw}
.pic,.small .pic,.has-pic.has-qr .pic{right:0;left:0;width:auto;bottom:auto;height:15rem}
.has-pic .text,.small.has-pic .text,.has-pic.has-qr .text{top:18.3rem;right:1.4rem}
.has-pic.has-qr .pic{height:11rem}
.has-pic.has-qr .text{top:14.3rem;bottom:8.8rem}
.small.has-pic .pic{height:9rem}
.small.has-pic .text{top:12.3rem}
.small.has-pic.has-qr .pic{height:7rem}
.small.has-pic.has-qr .text{top:10.3rem}
.has-pic .qr{left:1.4rem;right:1.4rem;width:auto}
}
`);
}
