/** The sheet of PCs, tablets and smartphones: one, because windows turn and grow. */
import type { Theme } from '../../document/node.ts';
import { compactCss } from './compact.ts';
import { COMPONENTS } from './full-components.ts';
import { LAYOUT } from './full-layout.ts';
import { FONTS, paletteOf, radiusOf, type Palette } from './tokens.ts';

/** At most 14 KB, so that it travels in the first packets with the text. */
export function fullSheet(theme: Theme): string {
  const light = paletteOf(theme.colours);
  const dark = theme.dark === null ? '' : darkRules(paletteOf(theme.dark));
  const scheme = theme.dark === null ? 'light' : 'light dark';
  const fonts = FONTS[theme.font];
  const radius = radiusOf(theme);
  return compactCss(
    `:root{color-scheme:${scheme};${colours(light)}--r:${radius}px;--font:${fonts.text};--head:${fonts.head};--gut:clamp(1rem,4vw,2.5rem)}` +
      dark +
      LAYOUT +
      COMPONENTS +
      PLACEHOLDERS,
  );
}

function colours(palette: Palette): string {
  const tones = Object.entries(palette.tones).map(([tone, { ink, wash }]) => `--${tone}:${ink};--${tone}-w:${wash};`);
  return (
    `--bg:${palette.background};--surface:${palette.surface};--text:${palette.text};--muted:${palette.muted};` +
    `--primary:${palette.primary};--on-primary:${palette.onPrimary};--accent:${palette.accent};--link:${palette.link};` +
    `--line:${palette.line};--edge:${palette.edge};${tones.join('')}`
  );
}

function darkRules(palette: Palette): string {
  return `@media screen and (prefers-color-scheme:dark){:root{${colours(palette)}}.picture{filter:brightness(.92)}}`;
}

const LEVELS = ['3', '8', 'd'];

/**
 * What stands where a picture will be: the nearest of 27 colours. A rule for each picture's own colour would make the
 * sheet, and with it the hash in the Content-Security-Policy, different on every page.
 */
const PLACEHOLDERS = LEVELS.flatMap((red) =>
  LEVELS.flatMap((green) => LEVELS.map((blue) => `.p-${red}${green}${blue}{background:#${red}${green}${blue}}`)),
).join('');

/** Class of the placeholder nearest to `#rrggbb`. */
export function placeholderClass(colour: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
  const levels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    return LEVELS[value < 94 ? 0 : value < 179 ? 1 : 2];
  });
  return `p-${levels.join('')}`;
}
