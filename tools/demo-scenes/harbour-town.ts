/** The houses of the harbour town: tiled roofs on a slope, a quay with sheds. */
import { foliage } from './nature.ts';
import { between, chance, n, path, pick, poly, rect, stroke, times, type Chance } from './paint.ts';

const WALLS = ['#f6ead2', '#efe0c6', '#e4e6df', '#fbf3e2', '#d9c9ad', '#e9d3b4'] as const;
const ROOFS = ['#4a6474', '#3f5868', '#5b7380', '#8a4b37', '#a2583d', '#566b70'] as const;

/** One house: its lit gable end at the left, the long roof running right into shade. */
function house(random: Chance, x: number, foot: number, size: number): string {
  const wide = size * between(random, 1, 1.35);
  const tall = size * between(random, 0.6, 0.95);
  const end = wide * 0.36;
  const top = foot - tall;
  const peak = top - size * 0.34;
  const wall = pick(random, WALLS);
  const roof = pick(random, ROOFS);
  const pane = random() > 0.25 ? '#5d8597' : '#f7c877';
  const windows = times(2, (row) =>
    times(3, (i) => {
      const wx = x + end + (wide - end) * (0.12 + i * 0.3);
      const wy = top + tall * (0.16 + row * 0.44);
      return rect([wx, wy, wide * 0.12, tall * 0.2], pane) + rect([wx + wide * 0.055, wy, 1, tall * 0.2], wall);
    }),
  );
  return (
    poly(
      [
        [x, foot],
        [x, top],
        [x + end / 2, peak],
        [x + end, top],
        [x + end, foot],
      ],
      '#fff3dc',
    ) +
    poly(
      [
        [x, foot],
        [x, top],
        [x + end / 2, peak],
        [x + end, top],
        [x + end, foot],
      ],
      wall,
      'opacity="0.55"',
    ) +
    rect([x + end, top, wide - end, tall], wall) +
    rect([x + end, top, wide - end, tall], '#35586b', 'opacity="0.22"') +
    windows +
    rect([x + end * 0.34, top + tall * 0.2, end * 0.32, tall * 0.2], pane) +
    rect([x + end * 0.3, foot - tall * 0.36, end * 0.36, tall * 0.36], '#7a5a42') +
    poly(
      [
        [x + end / 2, peak],
        [x + wide - end * 0.3, peak],
        [x + wide + size * 0.1, top + size * 0.05],
        [x + end + size * 0.03, top + size * 0.05],
      ],
      roof,
    ) +
    times(5, (i) =>
      stroke(
        `M${n(x + end / 2 + (wide - end) * 0.2 * i)} ${n(peak)}L${n(x + end + (wide - end) * 0.21 * i)} ${n(top + size * 0.04)}`,
        '#22333d',
        1,
        'opacity="0.4"',
      ),
    ) +
    stroke(
      `M${n(x - size * 0.07)} ${n(top + size * 0.05)}L${n(x + end / 2)} ${n(peak)}L${n(x + end + size * 0.03)} ${n(top + size * 0.05)}`,
      '#2f424d',
      Math.max(1.6, size * 0.06),
    ) +
    stroke(`M${n(x + end / 2)} ${n(peak)}H${n(x + wide - end * 0.3)}`, '#c9d3d2', 1.6, 'opacity="0.7"')
  );
}

/** Terraces of houses between trees; each terrace is nearer and larger. */
export function terraces(
  seed: number,
  rows: readonly { x: number; to: number; foot: number; rise: number; size: number }[],
): string {
  const random = chance(seed);
  return rows
    .map(({ x, to, foot, rise, size }) => {
      let shapes = '';
      for (let left = x; left < to; left += size * between(random, 1.15, 1.75)) {
        const y = foot + rise * ((left - x) / (to - x)) + between(random, -5, 5);
        shapes +=
          foliage(
            Math.round(left * 7 + foot),
            { x: left - size * 0.1, y: y - size * 0.4, rx: size * 0.5, ry: size * 0.46, leaf: size * 0.11, count: 44 },
            ['#1f5147', '#2c6b55', '#4a8a60', '#86ab66'],
          ) + house(random, left, y, size);
      }
      return shapes;
    })
    .join('');
}

/** A long shed of the fishing cooperative with its open bays. */
export function shed(x: number, foot: number, look: { bays: number; size: number }): string {
  const { bays, size } = look;
  const wide = bays * size;
  return (
    rect([x, foot - size * 0.8, wide, size * 0.8], '#e6dcc6') +
    rect([x, foot - size * 0.8, wide, size * 0.16], '#8a8d84', 'opacity="0.6"') +
    times(
      bays,
      (i) =>
        rect([x + i * size + size * 0.14, foot - size * 0.56, size * 0.72, size * 0.56], '#38505b') +
        rect(
          [x + i * size + size * 0.2, foot - size * (0.2 + (i % 2) * 0.08), size * 0.24, size * 0.2],
          i % 3 === 0 ? '#d9772f' : '#3f86a8',
        ) +
        rect([x + i * size + size * 0.5, foot - size * 0.14, size * 0.26, size * 0.14], '#e9c172'),
    ) +
    path(
      `M${x - 8} ${n(foot - size * 0.78)}L${x + size * 0.3} ${n(foot - size * 1.2)}H${x + wide - size * 0.3}L${x + wide + 8} ${n(foot - size * 0.78)}Z`,
      '#2f6f86',
    ) +
    times(bays * 3, (i) =>
      stroke(
        `M${n(x + size * 0.3 + (i + 0.5) * ((wide - size * 0.6) / (bays * 3)))} ${n(foot - size * 1.19)}L${n(x + (i + 0.5) * (wide / (bays * 3)))} ${n(foot - size * 0.8)}`,
        '#5d9bb0',
        1.5,
        'opacity="0.7"',
      ),
    )
  );
}
