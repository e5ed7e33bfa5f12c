/** The open fire of the suite. */
import { foliage } from './nature.ts';
import { chance, disc, n, path, pick, rect, stroke, times, type Sheet } from './paint.ts';
import { block, face, spot, upright, type Spot } from './room.ts';

const WALL = -3.15;

/** The chimney breast on the left wall: stone, mantel, an open fire. */
export function fireplace(s: Sheet): string {
  const random = chance(6);
  const stones = times(13, (row) =>
    times(7, (i) => {
      const z = 3.9 + i * 0.33 - (row % 2) * 0.16;
      const y = row * 0.235;
      const [from, to] = [Math.max(3.9, z + 0.015), Math.min(5.9, z + 0.315)];
      return to <= from
        ? ''
        : face(
            [
              [WALL, y + 0.01, from],
              [WALL, y + 0.01, to],
              [WALL, y + 0.225, to],
              [WALL, y + 0.225, from],
            ],
            pick(random, ['#8d8474', '#9c927f', '#7d7566', '#a89d88', '#857a68']),
            `opacity="${n(0.8 + random() * 0.2)}"`,
          );
    }),
  );
  const [x, y] = spot([WALL, 0.32, 4.86]);
  const flame = (k: number, fill: string): string =>
    path(
      `M${n(x - 34 * k)} ${n(y + 26)}Q${n(x - 46 * k)} ${n(y - 14 * k)} ${n(x - 16 * k)} ${n(y - 42 * k)}Q${n(x - 14 * k)} ${n(y - 22 * k)} ${n(x - 4 * k)} ${n(y - 18 * k)}Q${n(x - 4 * k)} ${n(y - 60 * k)} ${n(x + 12 * k)} ${n(y - 80 * k)}Q${n(x + 10 * k)} ${n(y - 44 * k)} ${n(x + 26 * k)} ${n(y - 26 * k)}Q${n(x + 42 * k)} ${n(y)} ${n(x + 30 * k)} ${n(y + 26)}Z`,
      fill,
    );
  return (
    upright([-3.7, 0, 3.9], [0.55, 3], s.across([0, '#6d6455'], [1, '#8d8474'])) +
    face(
      [
        [WALL, 0, 3.9],
        [WALL, 0, 5.9],
        [WALL, 3, 5.9],
        [WALL, 3, 3.9],
      ],
      '#6b6355',
    ) +
    stones +
    face(
      [
        [WALL, 0, 3.9],
        [WALL, 0, 5.9],
        [WALL, 3, 5.9],
        [WALL, 3, 3.9],
      ],
      s.down([0, '#2b2118', 0.35], [0.6, '#ff9a4a', 0.06], [1, '#ff9a4a', 0.25]),
    ) +
    face(
      [
        [WALL + 0.01, 0.08, 4.34],
        [WALL + 0.01, 0.08, 5.46],
        [WALL + 0.01, 1.0, 5.46],
        [WALL + 0.01, 1.0, 4.34],
      ],
      '#1b120d',
    ) +
    face(
      [
        [WALL + 0.01, 0.08, 4.34],
        [WALL + 0.01, 0.08, 5.46],
        [WALL + 0.01, 1.0, 5.46],
        [WALL + 0.01, 1.0, 4.34],
      ],
      s.glow([0, '#ff9a3c', 0.75], [1, '#5b1f0d', 0.1]),
    ) +
    disc([x, y - 10, 90], s.glow([0, '#ffb04a', 0.8], [1, '#ff7a2a', 0])) +
    flame(1.15, '#ff7a2a') +
    flame(0.85, '#ffa63c') +
    flame(0.55, '#ffe79a') +
    [-26, 4]
      .map((dx) => stroke(`M${n(x + dx - 14)} ${n(y + 34 + dx * 0.1)}L${n(x + dx + 34)} ${n(y + 26)}`, '#4a2c1a', 13))
      .join('') +
    stroke(`M${n(x - 30)} ${n(y + 32)}L${n(x + 30)} ${n(y + 20)}`, '#ff8f3f', 2.4, 'opacity="0.8"') +
    block([WALL - 0.05, 0, 4.0], [0.7, 0.07, 1.8], { top: '#a39882', front: '#7b7262', side: '#6d6455' }) +
    block([WALL - 0.1, 1.2, 3.85], [0.34, 0.12, 2.1], {
      top: '#8b6239',
      front: '#6e4b2b',
      side: s.across([0, '#7d5630'], [1, '#5d3f24']),
    }) +
    // On the mantel: a clock, candlesticks, a jug of leaves.
    mantel(s, [WALL + 0.1, 1.32, 4.9]) +
    disc([x + 26, y, 230], s.glow([0, '#ffa95a', 0.34], [1, '#ffa95a', 0]))
  );
}

function mantel(s: Sheet, at: Spot): string {
  const [x, y] = spot(at);
  const [near, nearY] = spot([at[0], at[1], 4.2]);
  const [far, farY] = spot([at[0], at[1], 5.6]);
  return (
    path(
      `M${x - 30} ${y}V${y - 48}Q${x} ${y - 84} ${x + 30} ${y - 48}V${y}Z`,
      s.across([0, '#8a5f38'], [1, '#54371f']),
    ) +
    disc([x, y - 42, 18], '#f7efdc') +
    stroke(`M${x} ${y - 42}V${y - 54}M${x} ${y - 42}L${x + 8} ${y - 38}`, '#3a2b1e', 2) +
    rect([near - 5, nearY - 66, 10, 66], '#f3e8d0') +
    rect([near - 14, nearY - 8, 28, 8], '#b0803a') +
    path(`M${near} ${nearY - 92}q9 14 0 24q-9 -10 0 -24z`, '#ffd674') +
    disc([near, nearY - 80, 46], s.glow([0, '#ffdf9a', 0.5], [1, '#ffdf9a', 0])) +
    path(`M${far - 14} ${farY}q-12 -22 0 -40h28q12 18 0 40z`, '#2f6a5b') +
    foliage(14, { x: far, y: farY - 62, rx: 34, ry: 30, leaf: 8, count: 46 }, [
      '#7a3a22',
      '#b85a2c',
      '#d98a3c',
      '#e8b25a',
    ])
  );
}
