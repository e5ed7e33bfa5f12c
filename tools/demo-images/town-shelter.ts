/** みなと町: the school on the hill that serves as a shelter. */
import { WIDTH, box, canvas, cloud, disc, glints, path, poly, ridge, times, tree } from './brush.ts';

export function shelter(): string {
  const c = canvas();
  c.add(
    box([0, 0, WIDTH, 640], { fill: c.down([0, '#5ba6d8'], [0.6, '#b6dcee'], [1, '#eaf5f4']) }),
    cloud(260, 150, { scale: 1.5, fill: '#ffffff' }),
    cloud(1330, 120, { scale: 1.2, fill: '#ffffff', opacity: 0.8 }),
    cloud(1010, 215, { scale: 0.7, fill: '#ffffff', opacity: 0.6 }),
    box([0, 520, WIDTH, 240], { fill: c.down([0, '#8fc7dc'], [1, '#3f8fb4']) }),
    glints(15, [0, 528, WIDTH, 110], { fill: '#eefaff', opacity: 0.6, count: 50, length: 120 }),
    ridge(17, { base: 545, height: 70, foot: 545 }, { fill: '#8fb3bd' }),
    path('M0 690Q240 610 520 560Q760 420 1010 402Q1290 396 1600 520L1600 1000L0 1000Z', {
      fill: c.down([0, '#8fc47a'], [1, '#4d9560']),
    }),
    path('M420 1000Q700 780 560 690Q700 540 930 486L1600 560L1600 1000Z', { fill: '#6fb06c', opacity: 0.75 }),
  );
  // The way up: the same bends for kerb, road and centre line.
  const road = 'M600 1010C700 900 1240 880 1210 790C1180 700 760 740 790 650C810 590 960 590 985 498';
  c.add(
    path(road, { line: '#e9e4d8', thick: 92 }),
    path(road, { line: '#9aa3a8', thick: 76 }),
    `<path d="${road}" fill="none" stroke="#fdfdf8" stroke-width="5" stroke-dasharray="26 24"/>`,
    school(),
    ...[
      [560, 620, 120],
      [640, 560, 96],
      [1370, 560, 150],
      [1470, 600, 180],
      [1560, 620, 150],
      [1420, 800, 190],
      [1540, 880, 230],
      [1090, 985, 140],
      [1210, 975, 170],
    ].map(([x = 0, foot = 0, height = 0]) => tree(x, foot, { height, fill: '#3a8a5a', light: '#8fcf86' })),
    times(9, (at) =>
      disc(at < 5 ? 300 + at * 62 : 1270 + (at - 5) * 80, 960 - (at % 3) * 26, 7, {
        fill: ['#f7c948', '#ffffff', '#f28f6b'][at % 3] ?? '#fff',
      }),
    ),
    sign(),
  );
  return c.toSvg();
}

function school(): string {
  const floor = (y: number): string =>
    times(
      9,
      (at) =>
        box([742 + at * 52, y, 36, 30], { fill: '#86b7cf', radius: 2 }) +
        box([742 + at * 52, y + 14, 36, 3], { fill: '#eef3f2' }),
    );
  return (
    box([720, 300, 490, 196], { fill: '#fbf5e9' }) +
    box([720, 470, 490, 28], { fill: '#d9cbb4' }) +
    box([704, 286, 522, 18], { fill: '#b85c43' }) +
    floor(322) +
    floor(374) +
    floor(426) +
    box([906, 214, 118, 284], { fill: '#fffaf0' }) +
    poly(
      [
        [890, 216],
        [965, 160],
        [1040, 216],
      ],
      { fill: '#b85c43' },
    ) +
    disc(965, 254, 27, { fill: '#ffffff', line: '#7b6a58', thick: 5 }) +
    path('M965 254v-16M965 254h12', { line: '#4a4038', thick: 4 }) +
    box([934, 436, 62, 62], { fill: '#7a5640', radius: 4 }) +
    box([963, 436, 4, 62], { fill: '#fbf5e9' }) +
    box([930, 312, 70, 30], { fill: '#86b7cf', radius: 2 }) +
    box([930, 372, 70, 30], { fill: '#86b7cf', radius: 2 }) +
    path('M660 498V236', { line: '#8d8d8d', thick: 6 }) +
    path('M662 240q34 -16 64 2v44q-30 -18 -64 -2z', { fill: '#2f9e62' })
  );
}

/** The green sign of a shelter: somebody runs into a safe place. */
function sign(): string {
  return (
    box([228, 690, 22, 310], { fill: '#7c858b' }) +
    box([250, 690, 7, 310], { fill: '#5f676d' }) +
    box([70, 400, 346, 346], { fill: '#ffffff', radius: 26 }) +
    box([84, 414, 318, 318], { fill: '#0a8f56', radius: 16 }) +
    disc(258, 578, 122, { fill: '#ffffff' }) +
    disc(286, 506, 24, { fill: '#0a8f56' }) +
    path('M270 540L232 590L262 622L244 672M262 622L214 640M272 546L312 578L340 560M270 542L226 540L206 574', {
      line: '#0a8f56',
      thick: 22,
    }) +
    path('M108 712q33.5 -30 67 0t67 0t67 0t68 0', { line: '#ffffff', thick: 9, opacity: 0.95 })
  );
}
