/** The sheet of PCs, tablets and smartphones: one, because windows turn and grow. */
import type { Theme } from '../../document/node.ts';
import { compactCss } from './compact.ts';
import { COMPONENTS } from './full-components.ts';
import { layoutCss, type Sizes } from './full-layout.ts';
import { FONTS, paletteOf, radiusOf, type Palette } from './tokens.ts';

/** At most 14 KB, so that it travels in the first packets with the text. */
export function fullSheet(theme: Theme): string {
  const light = paletteOf(theme.colours);
  const dark = theme.dark === null ? '' : darkRules(paletteOf(theme.dark));
  const scheme = theme.dark === null ? 'light' : 'light dark';
  const fonts = FONTS[theme.font];
  const radius = radiusOf(theme);
  const spacing = SPACINGS[theme.spacing ?? 'regular'];
  return compactCss(
    `:root{color-scheme:${scheme};${colours(light)}--r:${radius}px;--font:${fonts.text};--head:${fonts.head};--gut:${spacing.gut}}` +
      dark +
      layoutCss({ ...SCALES[theme.scale ?? 'regular'], ...spacing }) +
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

/** Headings by how far they stand out from the text. */
const SCALES: Readonly<Record<NonNullable<Theme['scale']>, Pick<Sizes, 'h1' | 'h1Ja' | 'h2' | 'h3' | 'h4'>>> = {
  compact: {
    h1: 'clamp(1.4rem,1.25rem + .8vw,1.9rem)',
    h1Ja: 'clamp(1.35rem,1.2rem + .7vw,1.75rem)',
    h2: '1.25rem',
    h3: '1.1rem',
    h4: '1rem',
  },
  regular: {
    h1: 'clamp(1.7rem,1.35rem + 1.7vw,2.6rem)',
    h1Ja: 'clamp(1.55rem,1.3rem + 1.3vw,2.25rem)',
    h2: 'clamp(1.3rem,1.2rem + .55vw,1.6rem)',
    h3: '1.2rem',
    h4: '1.05rem',
  },
  large: {
    h1: 'clamp(1.9rem,1.4rem + 2.6vw,3.4rem)',
    h1Ja: 'clamp(1.75rem,1.4rem + 2vw,2.9rem)',
    h2: 'clamp(1.45rem,1.3rem + .8vw,2rem)',
    h3: '1.35rem',
    h4: '1.15rem',
  },
};

/** Room around the page (`gut`) and between its blocks. */
const SPACINGS: Readonly<
  Record<NonNullable<Theme['spacing']>, Pick<Sizes, 'head' | 'below'> & { readonly gut: string }>
> = {
  tight: { gut: 'clamp(.75rem,3vw,1.75rem)', head: '1.6em 0 .5em', below: '.85em' },
  regular: { gut: 'clamp(1rem,4vw,2.5rem)', head: '2.2em 0 .7em', below: '1.15em' },
  roomy: { gut: 'clamp(1.25rem,5vw,3.5rem)', head: '2.8em 0 .9em', below: '1.5em' },
};

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
