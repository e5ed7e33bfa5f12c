/** The suite at dusk: fire, sofa, the mountains in a wide window. */
import { fireplace } from './hotel-fireplace.ts';
import { n, oval, path, rect, sheet, stroke, times, type Sheet } from './paint.ts';
import { block, curtain, cushion, face, lakeWindow, line, shell, spot, tableLamp, upright } from './room.ts';

/** The sofa stands at the right and looks at the fire. */
function sofa(s: Sheet): string {
  const cloth = {
    top: s.down([0, '#4f8a79'], [1, '#3a7263']),
    front: s.down([0, '#2f6355'], [1, '#1c4339']),
    side: s.down([0, '#37705f'], [1, '#245145']),
  };
  const seat = (z: number): string =>
    block([1.55, 0.3, z], [1.0, 0.2, 0.82], {
      top: s.across([0, '#5c9886'], [1, '#3f7868']),
      front: '#2a5a4d',
      side: s.down([0, '#478272'], [1, '#2f6355']),
    });
  return (
    face(
      [
        [1.25, 0, 3.3],
        [3.4, 0, 3.3],
        [3.4, 0, 5.9],
        [1.25, 0, 5.9],
      ],
      '#2b1a10',
      'opacity="0.35"',
    ) +
    block([2.5, 0.08, 3.6], [0.5, 0.92, 2.1], cloth) +
    block([1.5, 0.08, 5.44], [1.2, 0.62, 0.28], cloth) +
    block([1.55, 0.08, 3.8], [1.0, 0.24, 1.66], cloth) +
    seat(4.64) +
    seat(3.8) +
    cushion(s, [2.0, 0.52, 5.2], { w: 0.5, h: 0.44, fill: '#d9a050', shade: '#a36f2c', turn: 12 }) +
    cushion(s, [2.02, 0.5, 4.5], { w: 0.46, h: 0.42, fill: '#c2603a', shade: '#8f3f24', turn: 10 }) +
    block([1.48, 0.08, 3.52], [1.5, 0.6, 0.28], { ...cloth, top: s.across([0, '#5c9886'], [1, '#3f7868']) }) +
    // A throw over the near arm.
    face(
      [
        [1.7, 0.685, 3.52],
        [2.2, 0.685, 3.52],
        [2.2, 0.69, 3.8],
        [1.7, 0.69, 3.8],
      ],
      '#f3e6c8',
    ) +
    upright([1.7, 0.24, 3.515], [0.5, 0.45], s.down([0, '#efe0bf'], [1, '#cdb788'])) +
    [0.34, 0.44, 0.54].map((y) => line([1.7, y, 3.515], [2.2, y, 3.515], { colour: '#b8532f', width: 3.4 })).join('') +
    times(13, (i) =>
      line([1.72 + i * 0.039, 0.24, 3.515], [1.72 + i * 0.039, 0.19, 3.515], { colour: '#e3d0a4', width: 2.6 }),
    ) +
    [1.55, 2.85]
      .map((x) => block([x, 0, 3.56], [0.07, 0.09, 0.07], { top: '#4a311d', front: '#4a311d', side: '#33210f' }))
      .join('')
  );
}

/** The low table with tea for two. */
function table(s: Sheet): string {
  const leg = (x: number, z: number): string =>
    block([x, 0, z], [0.06, 0.36, 0.06], { top: '#4a311d', front: '#5b3d24', side: '#3f2917' });
  const [x, y] = spot([0.06, 0.42, 4.3]);
  return (
    face(
      [
        [-0.7, 0, 3.8],
        [0.8, 0, 3.8],
        [0.8, 0, 4.8],
        [-0.7, 0, 4.8],
      ],
      '#2b1a10',
      'opacity="0.3"',
    ) +
    leg(-0.58, 4.66) +
    leg(0.56, 4.66) +
    block([-0.62, 0.34, 3.9], [1.28, 0.06, 0.86], {
      top: s.down([0, '#b98a55'], [1, '#d0a066']),
      front: '#7d5630',
      side: '#6b482b',
    }) +
    leg(-0.6, 3.92) +
    leg(0.56, 3.92) +
    oval([x, y - 2, 92, 13], '#6d4a28') +
    oval([x, y - 5, 86, 11], '#c9a26c') +
    path(`M${x - 56} ${y - 8}q-6 -38 24 -40q30 2 24 40q-24 8 -48 0z`, s.across([0, '#ffffff'], [1, '#ced6cf'])) +
    stroke(`M${x - 8} ${y - 32}q14 -4 17 -13`, '#e3e8e2', 6) +
    stroke(`M${x - 56} ${y - 34}q-18 4 -11 20`, '#e3e8e2', 4.4) +
    oval([x - 32, y - 50, 10, 4], '#1f4d43') +
    [24, 60]
      .map(
        (dx) =>
          oval([x + dx, y - 5, 20, 5], '#e9ede6') +
          path(`M${x + dx - 13} ${y - 22}h26q0 16 -13 16t-13 -16z`, '#fbfbf6') +
          oval([x + dx, y - 22, 13, 3.6], '#9a5f30') +
          stroke(`M${x + dx} ${y - 30}q-8 -12 0 -22t0 -20`, '#ffffff', 2, 'opacity="0.4"'),
      )
      .join('') +
    block([0.36, 0.4, 4.12], [0.24, 0.04, 0.2], { top: '#a94f35', front: '#8f4230', side: '#7a3526' })
  );
}

/** A floor of rugs: a border within a border, medallions. */
const rug = (s: Sheet): string =>
  face(
    [
      [-2.3, 0, 3.2],
      [2.2, 0, 3.2],
      [2.2, 0, 5.7],
      [-2.3, 0, 5.7],
    ],
    '#7a3426',
  ) +
  face(
    [
      [-2.16, 0, 3.3],
      [2.06, 0, 3.3],
      [2.06, 0, 5.58],
      [-2.16, 0, 5.58],
    ],
    '#e0c48e',
  ) +
  face(
    [
      [-2.06, 0, 3.37],
      [1.96, 0, 3.37],
      [1.96, 0, 5.5],
      [-2.06, 0, 5.5],
    ],
    s.down([0, '#a9573a'], [1, '#8a3d2a']),
  ) +
  times(7, (i) =>
    times(3, (row) => {
      const [x, y] = spot([-1.75 + i * 0.57, 0, 3.65 + row * 0.74]);
      const k = 3.6 / (3.65 + row * 0.74);
      return path(
        `M${n(x - 48 * k)} ${n(y)}L${n(x)} ${n(y - 22 * k)}L${n(x + 48 * k)} ${n(y)}L${n(x)} ${n(y + 22 * k)}Z`,
        (i + row) % 2 === 0 ? '#1f4d43' : '#d39a58',
        'opacity="0.8"',
      );
    }),
  );

export function suite(): string {
  const s = sheet();
  const [left, top] = spot([-1.9, 2.75, 7]);
  const [right, low] = spot([2.5, 0.05, 7]);
  return s.finish(
    shell(s, { wall: '#dccaa6', panel: '#4d6b5d', floor: '#a87848', gap: '#6d4a2c' }),
    lakeWindow(s, [-1.75, 0.7, 4.1, 1.98], { evening: true, bars: 5 }),
    rect([left - 80, top - 6, right - left + 160, 8], '#b0803a', 'rx="4"'),
    curtain(s, [left - 62, Math.round(top), Math.round(low)], { w: 112, fill: '#b5673f', shade: '#7d3f24', turn: 1 }),
    curtain(s, [right + 62, Math.round(top), Math.round(low)], { w: 112, fill: '#b5673f', shade: '#7d3f24', turn: -1 }),
    rug(s),
    fireplace(s),
    s.soft(
      26,
      face(
        [
          [-2.5, 0, 4.0],
          [-1.1, 0, 3.9],
          [-1.1, 0, 5.9],
          [-2.5, 0, 5.7],
        ],
        '#ffb765',
        'opacity="0.4"',
      ),
    ),
    block([2.72, 0, 6.2], [0.6, 0.6, 0.5], { top: '#a87848', front: '#7d5630', side: '#6b482b' }),
    tableLamp(s, [3.0, 0.6, 6.4], 0.72),
    armchair(s),
    table(s),
    sofa(s),
    rect([0, 0, 1600, 1000], s.glow([0, '#ffcf8a', 0.1], [0.7, '#20160e', 0], [1, '#20160e', 0.3])),
  );
}

/** A wing chair by the window. */
function armchair(s: Sheet): string {
  const cloth = { top: '#d9b27c', front: s.down([0, '#cfa468'], [1, '#9c7440']), side: '#8f6a3a' };
  return (
    face(
      [
        [-1.95, 0, 5.5],
        [-0.9, 0, 5.5],
        [-0.9, 0, 6.5],
        [-1.95, 0, 6.5],
      ],
      '#2b1a10',
      'opacity="0.3"',
    ) +
    block([-1.8, 0.12, 6.1], [0.86, 0.98, 0.16], cloth) +
    block([-1.8, 0.12, 5.6], [0.86, 0.32, 0.6], cloth) +
    cushion(s, [-1.56, 0.45, 6.0], { w: 0.4, h: 0.34, fill: '#2f6a5b', shade: '#1c473d' }) +
    block([-1.9, 0.12, 5.5], [0.18, 0.52, 0.7], cloth) +
    block([-1.04, 0.12, 5.5], [0.18, 0.52, 0.7], cloth)
  );
}
