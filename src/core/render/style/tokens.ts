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

/** Ink for words and borders; the hue beneath it, clearer than the ink thinned out would be. */
const TONES: Readonly<Record<CalloutTone, { readonly ink: string; readonly hue: string; readonly share: number }>> = {
  info: { ink: '#1a5fa8', hue: '#2f8cf0', share: 0.09 },
  success: { ink: '#1c7440', hue: '#25b060', share: 0.11 },
  warning: { ink: '#8a5800', hue: '#ffb000', share: 0.14 },
  danger: { ink: '#b3261e', hue: '#f04438', share: 0.09 },
};

export function paletteOf(colours: Theme['colours']): Palette {
  const pick = (name: keyof Theme['colours']): Rgb =>
    parseColour(colours[name]) ?? parseColour(DEFAULT_THEME.colours[name]) ?? [0, 0, 0];
  const background = pick('background');
  const surface = groundLike(pick('surface'), background);
  const washes = mapTones((tone) => {
    const { hue, share } = TONES[tone];
    return groundLike(mix(background, parseColour(hue) ?? background, share), background);
  });
  const grounds = [background, surface];
  const text = readable(pick('text'), [...grounds, ...Object.values(washes)], 7);
  const primary = readable(pick('primary'), [background], 3);
  const words = (colour: Rgb): string => toHex(readable(colour, grounds, WORDS));
  return {
    background: toHex(background),
    surface: toHex(surface),
    text: toHex(text),
    muted: words(pick('muted')),
    primary: toHex(primary),
    onPrimary: toHex(textOn(primary)),
    accent: words(pick('accent')),
    link: words(pick('primary')),
    line: toHex(mix(background, text, 0.14)),
    edge: toHex(readable(mix(background, text, 0.45), grounds, 3.1)),
    tones: mapTones((tone) => ({
      ink: toHex(readable(parseColour(TONES[tone].ink) ?? text, [background, washes[tone]], WORDS)),
      wash: toHex(washes[tone]),
    })),
  };
}

/** 4.5:1 of WCAG AA, and a little for rounding. */
const WORDS = 4.6;

/**
 * A ground beside the page's own: near enough to it that one ink is readable on both. One that is not gives way to the
 * page's own, where black or white always reaches 4.5:1.
 */
function groundLike(asked: Rgb, background: Rgb): Rgb {
  const black: Rgb = [0, 0, 0];
  const white: Rgb = [255, 255, 255];
  const pole = contrast(black, background) >= contrast(white, background) ? black : white;
  const fits = (ground: Rgb): boolean => contrast(ground, background) <= 1.8 && contrast(pole, ground) >= 4.5;
  return [asked, mix(background, pole, 0.05)].find(fits) ?? background;
}

function mapTones<Value>(of: (tone: CalloutTone) => Value): Record<CalloutTone, Value> {
  return { info: of('info'), success: of('success'), warning: of('warning'), danger: of('danger') };
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
