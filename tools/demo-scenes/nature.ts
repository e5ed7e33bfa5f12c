/** Land, water and leaves. */
import { between, chance, disc, n, oval, path, pick, rect, stroke, times, WIDTH, type Point } from './paint.ts';

export type Tones = readonly [string, ...string[]];

/** A line of mountains or hills from edge to edge: waves of chance, the finer ones sharper. */
export function ridge(
  seed: number,
  shape: { y: number; tall: number; sharp?: number; foot?: number },
  fill: string,
): string {
  const random = chance(seed);
  const { y, tall, sharp = 0.5, foot = 1000 } = shape;
  const waves = [1, 2.1, 4.3, 8.9, 19, 41].map((often, order) => ({
    often,
    high: tall * (order < 2 ? 0.5 : 0.5 * sharp ** (order - 1)),
    phase: random() * 6.28,
  }));
  let d = `M-20 ${foot}`;
  for (let x = -20; x <= WIDTH + 20; x += 8) {
    const high = waves.reduce((sum, one, order) => {
      const wave = Math.sin((x / WIDTH) * one.often * 3.1 + one.phase);
      return sum + one.high * (order < 2 ? 0.5 + 0.5 * wave : 0.5 - Math.abs(wave));
    }, 0);
    d += `L${x} ${n(y - high)}`;
  }
  return path(`${d}L${WIDTH + 20} ${foot}Z`, fill);
}

/** A conifer with ragged boughs that hang a little. */
export function pine(
  x: number,
  foot: number,
  look: { tall: number; fill: string; seed: number; wide?: number },
): string {
  const random = chance(look.seed);
  const { tall, fill, wide = 0.2 } = look;
  const rows = Math.max(7, Math.round(tall / 22));
  const side = (sign: number): string[] => {
    const points: string[] = [];
    for (let row = 0; row < rows; row += 1) {
      const down = (row + 1) / rows;
      const reach = tall * wide * down ** 0.85 * between(random, 0.72, 1.12);
      const y = foot - tall * (1 - down * 0.93);
      points.push(
        `${n(x + sign * reach)} ${n(y + between(random, 0, 6))}`,
        `${n(x + sign * reach * 0.42)} ${n(y - tall * 0.008)}`,
      );
    }
    return points;
  };
  const left = side(-1);
  const right = side(1).reverse();
  const trunk = tall * 0.016;
  return (
    rect([x - trunk, foot - tall * 0.12, trunk * 2, tall * 0.12], fill) +
    path(`M${n(x)} ${n(foot - tall)}L${[...left, ...right].join('L')}Z`, fill)
  );
}

/** A stand of conifers between two x, the foot line following a slope. */
export function pines(
  seed: number,
  area: { from: Point; to: Point; count: number; tall: number },
  tones: Tones,
): string {
  const random = chance(seed);
  return times(area.count, (index) => {
    const along = (index + between(random, -0.4, 0.4)) / Math.max(1, area.count - 1);
    const x = area.from[0] + (area.to[0] - area.from[0]) * along;
    const foot = area.from[1] + (area.to[1] - area.from[1]) * along + between(random, -4, 8);
    return pine(x, foot, {
      tall: area.tall * between(random, 0.6, 1.15),
      fill: pick(random, tones),
      seed: seed * 97 + index,
    });
  });
}

/** Leaves heaped into a round: the dark ones first, the lit ones above and towards the light. */
export function foliage(
  seed: number,
  heap: { x: number; y: number; rx: number; ry: number; leaf: number; count: number },
  tones: Tones,
): string {
  const random = chance(seed);
  const { x, y, rx, ry, leaf, count } = heap;
  return times(count, (index) => {
    const lit = index / count;
    const turn = random() * 6.283;
    const out = Math.sqrt(random()) * (1 - lit * 0.35);
    const tone = tones[Math.min(tones.length - 1, Math.floor(lit * tones.length))] ?? tones[0];
    const size = leaf * between(random, 0.6, 1.3) * (1 - lit * 0.35);
    return oval(
      [
        x + Math.cos(turn) * rx * out - rx * lit * 0.14,
        y + Math.sin(turn) * ry * out - ry * lit * 0.2,
        size,
        size * between(random, 0.6, 0.95),
      ],
      tone,
    );
  });
}

/** Lens-shaped streaks on water, small afar and long near. */
export function ripples(
  seed: number,
  area: { x: number; y: number; w: number; h: number; count: number; long: number },
  look: { fill: string; opacity: number },
): string {
  const random = chance(seed);
  return times(area.count, () => {
    const near = random() ** 1.4;
    const long = area.long * between(random, 0.3, 1) * (0.2 + near);
    const thick = 0.8 + near * 4;
    const x = area.x + random() * area.w - long / 2;
    const y = area.y + near * area.h;
    const d = `M${n(x)} ${n(y)}Q${n(x + long / 2)} ${n(y - thick)} ${n(x + long)} ${n(y)}Q${n(x + long / 2)} ${n(y + thick)} ${n(x)} ${n(y)}Z`;
    return path(d, look.fill, `opacity="${(look.opacity * between(random, 0.45, 1)).toFixed(2)}"`);
  });
}

/** Blades that lean with the wind: reeds and long grass. */
export function blades(
  seed: number,
  area: { x: number; y: number; w: number; tall: number; count: number; thick: number },
  tones: Tones,
): string {
  const random = chance(seed);
  return times(area.count, () => {
    const x = area.x + random() * area.w;
    const tall = area.tall * between(random, 0.45, 1);
    const lean = between(random, -0.22, 0.34) * tall;
    const t = area.thick * between(random, 0.6, 1.2);
    const d = `M${n(x - t)} ${n(area.y)}Q${n(x)} ${n(area.y - tall * 0.55)} ${n(x + lean)} ${n(area.y - tall)}Q${n(x + t * 1.4)} ${n(area.y - tall * 0.5)} ${n(x + t)} ${n(area.y)}Z`;
    return path(d, pick(random, tones));
  });
}

/** Long flat clouds: soft lenses heaped on one line. */
export function clouds(
  seed: number,
  area: { x: number; y: number; w: number; h: number; count: number },
  fill: string,
): string {
  const random = chance(seed);
  return times(area.count, () => {
    const x = area.x + random() * area.w;
    const y = area.y + random() * area.h;
    const long = between(random, 90, 300);
    return times(4, (part) =>
      oval(
        [
          x + (part - 1.5) * long * 0.36 * random(),
          y - random() * 8,
          long * between(random, 0.4, 0.8),
          between(random, 5, 14),
        ],
        fill,
        'opacity="0.4"',
      ),
    );
  });
}

export function stars(seed: number, area: { w: number; h: number; count: number }, fill: string): string {
  const random = chance(seed);
  return times(area.count, () =>
    disc(
      [random() * area.w, random() * area.h, between(random, 0.6, 2)],
      fill,
      `opacity="${between(random, 0.3, 0.9).toFixed(2)}"`,
    ),
  );
}

export const gull = (x: number, y: number, size: number, colour = '#ffffff'): string =>
  path(
    `M${n(x - size)} ${n(y - size * 0.35)}Q${n(x - size * 0.4)} ${n(y - size * 0.5)} ${n(x)} ${n(y)}Q${n(x + size * 0.35)} ${n(y - size * 0.62)} ${n(x + size)} ${n(y - size * 0.42)}Q${n(x + size * 0.4)} ${n(y - size * 0.4)} ${n(x + size * 0.06)} ${n(y + size * 0.12)}Q${n(x - size * 0.4)} ${n(y - size * 0.32)} ${n(x - size)} ${n(y - size * 0.35)}Z`,
    colour,
  );

/** A rope or a cable between two points. */
export const rope = ([x1, y1]: Point, [x2, y2]: Point, look: { sag: number; colour: string; thick: number }): string =>
  stroke(
    `M${n(x1)} ${n(y1)}Q${n((x1 + x2) / 2)} ${n((y1 + y2) / 2 + look.sag)} ${n(x2)} ${n(y2)}`,
    look.colour,
    look.thick,
  );

/** The point on that rope: 0 at the one end, 1 at the other. */
export function onRope([x1, y1]: Point, [x2, y2]: Point, where: { sag: number; along: number }): Point {
  const { sag, along: t } = where;
  const middle: Point = [(x1 + x2) / 2, (y1 + y2) / 2 + sag];
  return [
    (1 - t) ** 2 * x1 + 2 * t * (1 - t) * middle[0] + t * t * x2,
    (1 - t) ** 2 * y1 + 2 * t * (1 - t) * middle[1] + t * t * y2,
  ];
}
