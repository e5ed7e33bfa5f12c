/** Colour arithmetic of WCAG 2: whatever a partner chooses, text stays readable. */

export type Rgb = readonly [number, number, number];

/** `#rrggbb` or `#rgb`; null for anything else, so that nothing else ever reaches a style sheet. */
export function parseColour(text: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const hex = short
    ? short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')
    : /^#([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex === undefined) return null;
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 (black) to 1 (white). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `over` laid on `under`: 0 = `under`, 1 = `over`. */
export function mix(under: Rgb, over: Rgb, share: number): Rgb {
  return [0, 1, 2].map((index) => {
    const from = under[index] ?? 0;
    return Math.round(from + ((over[index] ?? 0) - from) * share);
  }) as unknown as Rgb;
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const STEPS = 40;

/**
 * The nearest colour that reaches `ratio` on every one of the backgrounds: itself where it can stay, else drawn towards
 * black or white in small steps. Where no colour reaches it, the better of black and white.
 */
export function readable(colour: Rgb, backgrounds: readonly Rgb[], ratio: number): Rgb {
  const least = (candidate: Rgb): number =>
    Math.min(...backgrounds.map((background) => contrast(candidate, background)));
  const poles = least(BLACK) >= least(WHITE) ? [BLACK, WHITE] : [WHITE, BLACK];
  const [pole = BLACK] = poles;
  for (let step = 0; step <= STEPS; step += 1) {
    const candidate = mix(colour, pole, step / STEPS);
    if (least(candidate) >= ratio) return candidate;
  }
  return pole;
}

/** Text on a filled shape: white where white is readable, because buttons look calmer so; else near-black. */
export function textOn(fill: Rgb): Rgb {
  return contrast(WHITE, fill) >= 4.5 ? WHITE : readable([17, 20, 24], [fill], 4.5);
}
