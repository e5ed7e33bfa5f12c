/** A small box of paints: shapes as SVG text, gradients by need, chance by seed so that every run draws the same. */

export const WIDTH = 1600;
const HEIGHT = 1000;

/** Offset 0 to 1, colour, opacity. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

export interface Canvas {
  readonly add: (...shapes: readonly string[]) => void;
  /** A fill from top to bottom, or along the line given in parts of the shape. */
  readonly down: (...stops: readonly Stop[]) => string;
  readonly across: (...stops: readonly Stop[]) => string;
  /** A fill from the middle outwards. */
  readonly round: (...stops: readonly Stop[]) => string;
  readonly blur: (strength: number, ...shapes: readonly string[]) => string;
  readonly clip: (outline: string, ...shapes: readonly string[]) => string;
  readonly toSvg: () => string;
}

export function canvas(width = WIDTH, height = HEIGHT): Canvas {
  const defs: string[] = [];
  const body: string[] = [];
  const define = (make: (id: string) => string): string => {
    const id = `d${defs.length}`;
    defs.push(make(id));
    return `url(#${id})`;
  };
  const stopsOf = (stops: readonly Stop[]): string =>
    stops
      .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
      .join('');
  const linear = (to: string, stops: readonly Stop[]): string =>
    define((id) => `<linearGradient id="${id}" x1="0" y1="0" ${to}>${stopsOf(stops)}</linearGradient>`);
  return {
    add: (...shapes) => body.push(...shapes),
    down: (...stops) => linear('x2="0" y2="1"', stops),
    across: (...stops) => linear('x2="1" y2="0"', stops),
    round: (...stops) => define((id) => `<radialGradient id="${id}">${stopsOf(stops)}</radialGradient>`),
    blur: (strength, ...shapes) => {
      const filter = define(
        (id) =>
          `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${strength}"/></filter>`,
      );
      return `<g filter="${filter}">${shapes.join('')}</g>`;
    },
    clip: (outline, ...shapes) => {
      const path = define((id) => `<clipPath id="${id}">${outline}</clipPath>`);
      return `<g clip-path="${path}">${shapes.join('')}</g>`;
    },
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<defs>${defs.join('')}</defs>${body.join('')}</svg>`,
  };
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const num = (value: number): string => String(Math.round(value * 10) / 10);

export interface Look {
  readonly fill?: string;
  readonly line?: string;
  readonly thick?: number;
  readonly opacity?: number;
  readonly radius?: number;
  /** SVG transform. */
  readonly move?: string;
}

function look({ fill = 'none', line, thick, opacity, move }: Look): string {
  return (
    ` fill="${fill}"` +
    (line === undefined
      ? ''
      : ` stroke="${line}" stroke-width="${thick ?? 4}" stroke-linecap="round" stroke-linejoin="round"`) +
    (opacity === undefined ? '' : ` opacity="${opacity}"`) +
    (move === undefined ? '' : ` transform="${move}"`)
  );
}

export type Box = readonly [x: number, y: number, width: number, height: number];

export const box = ([x, y, width, height]: Box, style: Look): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"${style.radius === undefined ? '' : ` rx="${style.radius}"`}${look(style)}/>`;

export const disc = (x: number, y: number, radius: number, style: Look): string =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}"${look(style)}/>`;

export const oval = ([x, y, rx, ry]: Box, style: Look): string =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}"${look(style)}/>`;

export const path = (d: string, style: Look): string => `<path d="${d}"${look(style)}/>`;

export const poly = (points: readonly (readonly [number, number])[], style: Look): string =>
  `<polygon points="${points.map(([x, y]) => `${num(x)},${num(y)}`).join(' ')}"${look(style)}/>`;

export const group = (move: string, ...shapes: readonly string[]): string =>
  `<g transform="${move}">${shapes.join('')}</g>`;

/** A line of hills: broken again and again around the middle, down to the bottom edge. */
export function ridge(
  seed: number,
  shape: { base: number; height: number; rough?: number; foot?: number },
  style: Look,
): string {
  const random = chance(seed);
  let heights = [random(), random(), random()];
  let swing = 0.5;
  for (let round = 0; round < 6; round += 1) {
    const next: number[] = [];
    heights.forEach((here, at) => {
      const after = heights[at + 1];
      next.push(here);
      if (after !== undefined) next.push((here + after) / 2 + (random() - 0.5) * swing);
    });
    heights = next;
    swing *= shape.rough ?? 0.5;
  }
  const step = WIDTH / (heights.length - 1);
  const top = heights.map((height, at): [number, number] => [at * step, shape.base - height * shape.height]);
  const foot = shape.foot ?? HEIGHT;
  return poly([[0, foot], ...top, [WIDTH, foot]], style);
}

/** Streaks of light on water. */
export function glints(
  seed: number,
  area: Box,
  style: Look & { readonly count: number; readonly length: number },
): string {
  const random = chance(seed);
  const [x, y, width, height] = area;
  return times(style.count, () => {
    const depth = random();
    const long = style.length * (0.4 + random()) * (0.35 + depth);
    const left = x + random() * width - long / 2;
    return box([left, y + depth * height, long, 2 + depth * 3], { ...style, radius: 2 });
  });
}

/** A conifer in tiers. */
export function pine(x: number, foot: number, size: { height: number; fill: string; shade?: string }): string {
  const { height, fill, shade } = size;
  const half = height * 0.2;
  const tier = (top: number, wide: number, low: number): string =>
    poly(
      [
        [x, foot - height * top],
        [x + half * wide, foot - height * low],
        [x - half * wide, foot - height * low],
      ],
      { fill },
    );
  const dark = (top: number, wide: number, low: number): string =>
    shade === undefined
      ? ''
      : poly(
          [
            [x, foot - height * top],
            [x + half * wide, foot - height * low],
            [x + half * wide * 0.12, foot - height * low],
          ],
          { fill: shade },
        );
  const tiers = [
    [0.46, 1, 0.06],
    [0.68, 0.82, 0.26],
    [0.86, 0.6, 0.46],
    [1, 0.38, 0.66],
  ] as const;
  return (
    box([x - height * 0.02, foot - height * 0.08, height * 0.04, height * 0.08], { fill: shade ?? fill }) +
    tiers.map(([top, wide, low]) => tier(top, wide, low) + dark(top, wide, low)).join('')
  );
}

export const gull = (x: number, y: number, size: number): string =>
  path(
    `M${x - size} ${y - size * 0.3}q${size * 0.5} ${-size * 0.35} ${size} ${size * 0.3}q${size * 0.5} ${-size * 0.65} ${size} ${-size * 0.3}`,
    {
      line: '#ffffff',
      thick: size * 0.14,
    },
  );
