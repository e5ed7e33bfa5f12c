/** A site's theme → every colour that its style sheets use, contrast made sure of. */
import type { Theme } from '../../document/node.ts';
import type { CalloutTone } from '../../document/rich-text.ts';
import { contrast, mix, parseColour, readable, textOn, toHex, type Rgb } from './contrast.ts';
import { DEFAULT_THEME } from './default-theme.ts';

/** All `#rrggbb`. */
export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  /** Filled shapes, and what stands on them. */
  readonly primary: string;
  readonly onPrimary: string;
  readonly accent: string;
  /** Links in running text. */
  readonly link: string;
  readonly line: string;
  /** Borders of fields and buttons: 3:1 against what they stand on. */
  readonly edge: string;
  readonly tones: Readonly<Record<CalloutTone, { readonly ink: string; readonly wash: string }>>;
}

const TONES: Readonly<Record<CalloutTone, string>> = {
  info: '#1d63a8',
  success: '#1c7440',
  warning: '#8a5800',
  danger: '#b3261e',
};

export function paletteOf(colours: Theme['colours']): Palette {
  const pick = (name: keyof Theme['colours']): Rgb =>
    parseColour(colours[name]) ?? parseColour(DEFAULT_THEME.colours[name]) ?? [0, 0, 0];
  const background = pick('background');
  const text = readable(pick('text'), [background], 7);
  // A surface that text of the page could not stand on is no surface.
  const asked = pick('surface');
  const surface = contrast(asked, background) > 1.8 ? mix(background, text, 0.05) : asked;
  const grounds = [background, surface];
  const primary = readable(pick('primary'), [background], 3);
  return {
    background: toHex(background),
    surface: toHex(surface),
    text: toHex(readable(text, grounds, 7)),
    muted: toHex(readable(pick('muted'), grounds, 4.6)),
    primary: toHex(primary),
    onPrimary: toHex(textOn(primary)),
    accent: toHex(readable(pick('accent'), grounds, 4.6)),
    link: toHex(readable(pick('primary'), grounds, 4.6)),
    line: toHex(mix(background, text, 0.14)),
    edge: toHex(readable(mix(background, text, 0.45), grounds, 3.1)),
    tones: {
      info: toneOf('info', background),
      success: toneOf('success', background),
      warning: toneOf('warning', background),
      danger: toneOf('danger', background),
    },
  };
}

function toneOf(tone: CalloutTone, background: Rgb): { ink: string; wash: string } {
  const ink = parseColour(TONES[tone]) ?? [0, 0, 0];
  const wash = mix(background, ink, 0.09);
  return { ink: toHex(readable(ink, [background, wash], 4.6)), wash: toHex(wash) };
}

const LATIN_SANS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue"';
const CJK_SANS = '"Hiragino Sans","Hiragino Kaku Gothic ProN","BIZ UDPGothic",Meiryo,"Noto Sans CJK JP","Noto Sans JP"';

/** Only fonts that devices bring along: nothing is fetched, nothing jumps. */
export const FONTS: Readonly<Record<Theme['font'], { readonly text: string; readonly head: string }>> = {
  sans: { text: `${LATIN_SANS},${CJK_SANS},sans-serif`, head: `${LATIN_SANS},${CJK_SANS},sans-serif` },
  serif: {
    text: `${LATIN_SANS},${CJK_SANS},sans-serif`,
    head: '"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Hiragino Mincho ProN","Yu Mincho","Noto Serif CJK JP","Noto Serif JP",serif',
  },
  rounded: {
    text: `ui-rounded,"Hiragino Maru Gothic ProN","Arial Rounded MT",Quicksand,${CJK_SANS},sans-serif`,
    head: `ui-rounded,"Hiragino Maru Gothic ProN","Arial Rounded MT",Quicksand,${CJK_SANS},sans-serif`,
  },
};

/** Corner radius in px, within what the layouts were drawn for. */
export function radiusOf(theme: Theme): number {
  return Math.round(Math.min(24, Math.max(0, Number.isFinite(theme.radius) ? theme.radius : 8)));
}
