/** The few colours a phone page has, all from the theme or fixed for a meaning. */
import type { CalloutTone } from '../../../document/rich-text.ts';

interface Tone {
  readonly background: string;
  readonly text: string;
}

/** Pale enough for black text and blue links on a screen of 256 colours. */
export const TONES: Readonly<Record<CalloutTone, Tone>> = {
  info: { background: '#ddeeff', text: '#003366' },
  success: { background: '#ddffdd', text: '#004400' },
  warning: { background: '#ffeecc', text: '#663300' },
  danger: { background: '#ffdddd', text: '#990000' },
};

/** A sign before a callout's title, so that its tone does not hang on colour alone. All are in JIS X 0208. */
export const TONE_SIGNS: Readonly<Record<CalloutTone, string>> = { info: '●', success: '○', warning: '▲', danger: '■' };

function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return Number.isNaN(value) ? [0, 0, 0] : [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White or black, whichever reads better on `background`. */
export function readableOn(background: string): string {
  const light = luminance(background);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

/** A colour dark enough for text on white; the theme's own where it is. */
export function readableText(colour: string): string {
  return 1.05 / (luminance(colour) + 0.05) >= 4.5 ? safeColour(colour) : '#333333';
}

/** `colour` thinned with white: 0 = white, 1 = itself. */
export function tint(colour: string, share: number): string {
  const mixed = channels(colour).map((channel) => Math.round(255 - (255 - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Only `#rrggbb` ever reaches a style attribute. */
export function safeColour(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#333333';
}
