/** The paint box of the demo's pictures: SVG shapes as text, gradients on demand, chance by seed. */

export const WIDTH = 1600;
const HEIGHT = 1000;

/** Offset 0 to 1, colour, opacity. */
export type Stop = readonly [at: number, colour: string, opacity?: number];
export type Point = readonly [x: number, y: number];
export type Chance = () => number;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random: Chance, from: number, to: number): number => from + random() * (to - from);

export function pick<T>(random: Chance, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

export const n = (value: number): string => String(Math.round(value * 10) / 10);

export const path = (d: string, fill: string, extra = ''): string => `<path d="${d}" fill="${fill}" ${extra}/>`;
export const stroke = (d: string, colour: string, width: number, extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
export const rect = ([x, y, w, h]: readonly [number, number, number, number], fill: string, extra = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${extra}/>`;
export const disc = ([x, y, r]: readonly [number, number, number], fill: string, extra = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${extra}/>`;
export const oval = ([x, y, rx, ry]: readonly [number, number, number, number], fill: string, extra = ''): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${extra}/>`;
export const poly = (points: readonly Point[], fill: string, extra = ''): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${extra}/>`;
export const group = (attributes: string, ...shapes: readonly string[]): string =>
  `<g ${attributes}>${shapes.join('')}</g>`;
export const at = (x: number, y: number, scale: number, ...shapes: readonly string[]): string =>
  group(`transform="translate(${n(x)} ${n(y)}) scale(${scale})"`, ...shapes);

/** What a picture needs besides its shapes: every method answers a `url(#…)` or a wrapped group. */
export interface Sheet {
  readonly down: (...stops: readonly Stop[]) => string;
  readonly across: (...stops: readonly Stop[]) => string;
  readonly glow: (...stops: readonly Stop[]) => string;
  readonly soft: (strength: number, ...shapes: readonly string[]) => string;
  readonly clip: (outline: string, ...shapes: readonly string[]) => string;
  /** The shapes upside down below a line, as water shows them: broken by waves and fading. */
  readonly mirror: (line: number, look: { wave: number; opacity: number }, ...shapes: readonly string[]) => string;
  readonly finish: (...shapes: readonly string[]) => string;
}

export function sheet(width = WIDTH, height = HEIGHT): Sheet {
  const defs: string[] = [];
  const define = (make: (id: string) => string): string => {
    const id = `d${defs.length}`;
    defs.push(make(id));
    return `url(#${id})`;
  };
  const stopped = (stops: readonly Stop[]): string =>
    stops
      .map(
        ([where, colour, opacity = 1]) => `<stop offset="${where}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
      )
      .join('');
  const linear = (to: string, stops: readonly Stop[]): string =>
    define((id) => `<linearGradient id="${id}" x1="0" y1="0" ${to}>${stopped(stops)}</linearGradient>`);
  const clip = (outline: string, ...shapes: readonly string[]): string =>
    group(`clip-path="${define((id) => `<clipPath id="${id}">${outline}</clipPath>`)}"`, ...shapes);
  return {
    down: (...stops) => linear('x2="0" y2="1"', stops),
    across: (...stops) => linear('x2="1" y2="0"', stops),
    glow: (...stops) => define((id) => `<radialGradient id="${id}">${stopped(stops)}</radialGradient>`),
    soft: (strength, ...shapes) => {
      const blur = `<feGaussianBlur stdDeviation="${strength}"/>`;
      const region = 'x="-60%" y="-60%" width="220%" height="220%"';
      return group(`filter="${define((id) => `<filter id="${id}" ${region}>${blur}</filter>`)}"`, ...shapes);
    },
    clip,
    mirror: (line, { wave, opacity }, ...shapes) => {
      const filter = define(
        (id) =>
          `<filter id="${id}" filterUnits="userSpaceOnUse" x="0" y="0" width="${width}" height="${height}">` +
          `<feTurbulence type="fractalNoise" baseFrequency="0.006 0.07" numOctaves="2" seed="7" result="w"/>` +
          `<feDisplacementMap in="SourceGraphic" in2="w" scale="${wave}" xChannelSelector="R" yChannelSelector="G"/>` +
          `<feGaussianBlur stdDeviation="1.6 0.6"/></filter>`,
      );
      const turned = group(`transform="matrix(1 0 0 -1 0 ${2 * line})"`, ...shapes);
      return clip(
        rect([0, line, width, height - line], '#000'),
        group(`opacity="${opacity}" filter="${filter}"`, turned),
      );
    },
    finish: (...shapes) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<defs>${defs.join('')}</defs>${shapes.join('')}</svg>`,
  };
}
