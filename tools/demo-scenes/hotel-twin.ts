/** The twin room: two beds, the lake between them. */
import { block, curtain, cushion, face, lakeWindow, line, shell, spot, tableLamp, upright } from './room.ts';
import { oval, path, rect, sheet, stroke, times, type Sheet } from './paint.ts';
import { foliage } from './nature.ts';

/** A bed with its head at the wall, from its left edge. */
function bed(s: Sheet, x: number): string {
  const w = 1.35;
  const foot = 4.5;
  const inner = x > 0 ? x : x + w;
  const linen = { top: '#fbf5e8', front: s.down([0, '#f6eddb'], [1, '#d9ccb2']), side: '#e3d8c2' };
  return (
    face(
      [
        [x - 0.15, 0, foot - 0.25],
        [x + w + 0.15, 0, foot - 0.25],
        [x + w + 0.1, 0, 7],
        [x - 0.1, 0, 7],
      ],
      '#3b2415',
      'opacity="0.28"',
    ) +
    block([x - 0.06, 0, 6.86], [w + 0.12, 1.28, 0.1], {
      top: '#8a6238',
      front: s.down([0, '#2c6355'], [1, '#1c473d']),
      side: '#173b33',
    }) +
    times(2, (row) =>
      times(5, (i) => oval([...spot([x + 0.14 + i * 0.27, 0.86 + row * 0.24, 6.86]), 3.4, 3.4], '#c79a52')),
    ) +
    block([x + 0.02, 0, foot + 0.08], [w - 0.04, 0.24, 2.3], { top: '#5b3d24', front: '#6b482b', side: '#4a311d' }) +
    block([x, 0.16, foot], [w, 0.44, 2.36], linen) +
    // The quilt: turned back at the pillows, a woven throw across the foot.
    face(
      [
        [x - 0.02, 0.62, foot - 0.02],
        [x + w + 0.02, 0.62, foot - 0.02],
        [x + w + 0.02, 0.64, 6],
        [x - 0.02, 0.64, 6],
      ],
      s.down([0, '#efe6d2'], [1, '#fffaf0']),
    ) +
    face(
      [
        [x - 0.02, 0.66, 5.75],
        [x + w + 0.02, 0.66, 5.75],
        [x + w + 0.02, 0.66, 6.05],
        [x - 0.02, 0.66, 6.05],
      ],
      '#ffffff',
    ) +
    upright([x - 0.02, 0.14, foot - 0.02], [w + 0.04, 0.48], s.down([0, '#fbf5e8'], [1, '#d3c5a8'])) +
    face(
      [
        [inner, 0.14, foot],
        [inner, 0.14, 6],
        [inner, 0.64, 6],
        [inner, 0.62, foot],
      ],
      s.down([0, '#f1e8d5'], [1, '#cdbfa2']),
    ) +
    face(
      [
        [x - 0.03, 0.645, foot - 0.03],
        [x + w + 0.03, 0.645, foot - 0.03],
        [x + w + 0.03, 0.65, 5.1],
        [x - 0.03, 0.65, 5.1],
      ],
      s.down([0, '#2f6a5b'], [1, '#1f4d43']),
    ) +
    upright([x - 0.03, 0.2, foot - 0.03], [w + 0.06, 0.45], s.down([0, '#28604f'], [1, '#173d34'])) +
    face(
      [
        [inner, 0.2, foot - 0.03],
        [inner, 0.2, 5.1],
        [inner, 0.65, 5.1],
        [inner, 0.645, foot - 0.03],
      ],
      '#1a443a',
    ) +
    [0.27, 0.56]
      .map((y) => line([x - 0.03, y, foot - 0.03], [x + w + 0.03, y, foot - 0.03], { colour: '#c79a52', width: 4 }))
      .join('') +
    times(22, (i) =>
      line([x - 0.02 + i * 0.066, 0.2, foot - 0.03], [x - 0.02 + i * 0.066, 0.14, foot - 0.03], {
        colour: '#2f6a5b',
        width: 2.4,
      }),
    ) +
    times(4, (i) =>
      line([x + 0.2 + i * 0.32, 0.652, 5.15], [x + 0.2 + i * 0.31, 0.65, 5.7], {
        colour: '#d9ccb2',
        width: 2,
        extra: 'opacity="0.8"',
      }),
    ) +
    cushion(s, [x + 0.04, 0.64, 6.66], { w: 0.62, h: 0.42, fill: '#fffdf7', shade: '#d8cdb8' }) +
    cushion(s, [x + 0.7, 0.64, 6.66], { w: 0.62, h: 0.42, fill: '#fffdf7', shade: '#d8cdb8' }) +
    cushion(s, [x + 0.42, 0.64, 6.4], { w: 0.52, h: 0.34, fill: '#c9975a', shade: '#94642c' })
  );
}

const picture = (s: Sheet, x: number): string =>
  upright([x, 1.55, 6.98], [0.72, 0.56], '#b0803a') +
  upright([x + 0.04, 1.59, 6.98], [0.64, 0.48], '#f7efdc') +
  upright([x + 0.1, 1.65, 6.98], [0.52, 0.36], s.down([0, '#d6e0d2'], [0.6, '#7fa59a'], [1, '#4b7c78']));

export function twin(): string {
  const s = sheet();
  const [left, top] = spot([-1.15, 2.75, 7]);
  const [right, low] = spot([1.15, 0.05, 7]);
  return s.finish(
    shell(s, { wall: '#e9dcc0', panel: '#56796a', floor: '#b98a58', gap: '#7d5836' }),
    lakeWindow(s, [-1.1, 0.98, 2.2, 1.68], { evening: false, bars: 4 }),
    rect([left - 90, top - 6, right - left + 180, 8], '#b0803a', 'rx="4"'),
    oval([left - 92, top - 2, 10, 10], '#b0803a'),
    oval([right + 92, top - 2, 10, 10], '#b0803a'),
    curtain(s, [left - 66, Math.round(top), Math.round(low)], { w: 96, fill: '#dcb98a', shade: '#a77f4d', turn: 1 }),
    curtain(s, [right + 66, Math.round(top), Math.round(low)], { w: 96, fill: '#dcb98a', shade: '#a77f4d', turn: -1 }),
    picture(s, -2.85),
    picture(s, 2.12),
    // Daylight lies on the boards.
    times(4, (i) =>
      face(
        [
          [-1.02 + i * 0.53, 0, 6.6],
          [-0.58 + i * 0.53, 0, 6.6],
          [-0.75 + i * 0.56, 0, 4.6],
          [-1.25 + i * 0.56, 0, 4.6],
        ],
        '#fff0c8',
        'opacity="0.42"',
      ),
    ),
    face(
      [
        [-2.9, 0, 3.0],
        [2.9, 0, 3.0],
        [2.7, 0, 4.3],
        [-2.7, 0, 4.3],
      ],
      '#a94f35',
    ),
    face(
      [
        [-2.72, 0.01, 3.1],
        [2.72, 0.01, 3.1],
        [2.54, 0.01, 4.2],
        [-2.54, 0.01, 4.2],
      ],
      '#e6cf9f',
    ),
    face(
      [
        [-2.62, 0.01, 3.16],
        [2.62, 0.01, 3.16],
        [2.45, 0.01, 4.13],
        [-2.45, 0.01, 4.13],
      ],
      '#8f4230',
    ),
    times(9, (i) => {
      const [x, y] = spot([-2.2 + i * 0.55, 0.01, 3.62]);
      return path(
        `M${x - 54} ${y}L${x} ${y - 26}L${x + 54} ${y}L${x} ${y + 30}Z`,
        i % 2 === 0 ? '#c98a4b' : '#1f4d43',
        'opacity="0.85"',
      );
    }),
    block([-0.34, 0, 6.3], [0.68, 0.62, 0.5], {
      top: '#a87848',
      front: s.down([0, '#8a5f38'], [1, '#5f3f24']),
      side: '#5f3f24',
    }),
    line([-0.34, 0.4, 6.3], [0.34, 0.4, 6.3], { colour: '#4a311d', width: 2 }),
    oval([...spot([0, 0.5, 6.3]), 5, 4], '#d9b06a'),
    oval([...spot([0, 0.28, 6.3]), 5, 4], '#d9b06a'),
    tableLamp(s, [0.02, 0.62, 6.5], 0.62),
    block([-0.3, 0.62, 6.4], [0.2, 0.05, 0.16], { top: '#a94f35', front: '#8f4230', side: '#7a3526' }),
    bed(s, -2.62),
    bed(s, 1.27),
    // The bench at the front with a tray, a book and flowers.
    block([-0.82, 0, 3.2], [0.1, 0.4, 0.1], { top: '#5b3d24', front: '#5b3d24', side: '#4a311d' }),
    block([0.72, 0, 3.2], [0.1, 0.4, 0.1], { top: '#5b3d24', front: '#5b3d24', side: '#4a311d' }),
    block([-0.9, 0.38, 3.15], [1.8, 0.12, 0.5], {
      top: s.down([0, '#d9b98c'], [1, '#c9a26c']),
      front: s.down([0, '#b0803a'], [1, '#7d5a28']),
      side: '#7d5a28',
    }),
    tray(s),
  );
}

function tray(s: Sheet): string {
  const [x, y] = spot([-0.2, 0.5, 3.36]);
  return (
    oval([x + 10, y + 4, 150, 20], '#6b4a28', 'opacity="0.35"') +
    oval([x, y - 4, 142, 19], '#7d5a28') +
    oval([x, y - 8, 134, 16], '#c9a26c') +
    path(`M${x - 92} ${y - 14}q-6 -54 34 -56q40 2 34 56q-34 10 -68 0z`, s.across([0, '#ffffff'], [1, '#cfd6d0'])) +
    stroke(`M${x - 26} ${y - 50}q20 -6 24 -18`, '#dfe4de', 8) +
    stroke(`M${x - 92} ${y - 54}q-24 4 -16 28q6 8 16 4`, '#dfe4de', 6) +
    oval([x - 58, y - 70, 14, 5], '#1f4d43') +
    oval([x - 58, y - 77, 5, 5], '#b0803a') +
    [30, 88]
      .map(
        (dx) =>
          oval([x + dx, y - 9, 28, 7], '#e9ede6') +
          path(`M${x + dx - 18} ${y - 32}h36q0 22 -18 22t-18 -22z`, s.across([0, '#ffffff'], [1, '#ced6cf'])) +
          oval([x + dx, y - 32, 18, 5], '#8a5a30'),
      )
      .join('') +
    path(
      `M${x + 282} ${y - 2}q-30 -10 -22 -44q6 -12 4 -26h44q-2 14 4 26q8 34 -22 44z`,
      s.across([0, '#4c8a7a'], [1, '#1f4d43']),
    ) +
    foliage(9, { x: x + 286, y: y - 116, rx: 62, ry: 48, leaf: 11, count: 90 }, [
      '#2c5a3f',
      '#4a7d4f',
      '#d98a6a',
      '#f2c9a4',
      '#fff3e0',
    ])
  );
}
