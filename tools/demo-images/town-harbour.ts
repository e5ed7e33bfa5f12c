/** みなと町: the harbour in the morning. */
import {
  WIDTH,
  box,
  canvas,
  chance,
  cloud,
  disc,
  glints,
  group,
  gull,
  oval,
  path,
  poly,
  ridge,
  times,
  tree,
} from './brush.ts';

export function harbour(): string {
  const c = canvas();
  c.add(
    box([0, 0, WIDTH, 620], { fill: c.down([0, '#6fb0d6'], [0.5, '#b9d9e6'], [0.85, '#fbe4c6'], [1, '#fdd7ac']) }),
    disc(1130, 455, 330, { fill: c.round([0, '#fff3d6', 0.95], [0.35, '#ffe7b8', 0.5], [1, '#ffe7b8', 0]) }),
    disc(1130, 455, 62, { fill: '#fffaf0' }),
    cloud(300, 170, { scale: 1.5, fill: '#ffffff', opacity: 0.75 }),
    cloud(760, 110, { scale: 1, fill: '#ffffff', opacity: 0.55 }),
    cloud(1400, 210, { scale: 1.25, fill: '#fff4e6', opacity: 0.6 }),
    // The high mountain far behind, with its snow.
    path('M250 600Q480 500 590 330Q640 285 690 330Q800 500 1030 600Z', {
      fill: c.down([0, '#7d9cc0'], [1, '#b8cbd9']),
    }),
    path(
      'M545 398Q575 355 590 330Q640 285 690 330Q706 356 735 398L708 382L688 420L662 378L640 428L616 380L590 416L573 384Z',
      { fill: '#fdfdfb' },
    ),
    ridge(11, { base: 600, height: 130 }, { fill: c.down([0, '#7da6b4'], [1, '#a9c9c9']) }),
    box([0, 500, WIDTH, 110], { fill: c.down([0, '#fdeeda', 0], [1, '#fdeeda', 0.75]) }),
    ridge(29, { base: 640, height: 120, rough: 0.45 }, { fill: c.down([0, '#4f8b80'], [1, '#7fb09a']) }),
  );
  const sea = c.down([0, '#f7dcb6'], [0.12, '#9fcbd0'], [0.5, '#3f91ab'], [1, '#1c5f83']);
  c.add(
    box([0, 610, WIDTH, 390], { fill: sea }),
    c.clip(
      box([0, 610, WIDTH, 390], { fill: '#000' }),
      c.blur(
        26,
        poly(
          [
            [1090, 600],
            [1170, 600],
            [1300, 1000],
            [930, 1000],
          ],
          { fill: '#fff0cc', opacity: 0.3 },
        ),
      ),
    ),
    glints(3, [860, 618, 540, 330], { fill: '#fff7e3', opacity: 0.75, count: 70, length: 110 }),
    glints(4, [0, 640, WIDTH, 340], { fill: '#d9f0f2', opacity: 0.35, count: 60, length: 150 }),
    hillTown(),
    breakwater(),
    boat(980, 735, { scale: 0.85, hull: '#ffffff', band: '#c8452f' }),
    boat(560, 800, { scale: 1.3, hull: '#1d4e77', band: '#f2c14e' }),
    boat(1290, 845, { scale: 1.55, hull: '#f6f4ee', band: '#1f7a70' }),
    quay(c.down([0, '#b9b2a5'], [1, '#8b857b'])),
    gull(820, 330, 34),
    gull(900, 285, 24),
    gull(735, 260, 20),
    gull(1290, 330, 26),
  );
  return c.toSvg();
}

function hillTown(): string {
  const random = chance(5);
  const roofs = ['#7a4b3a', '#4d5d6b', '#a3563c', '#5c6f7c', '#8a5a44'];
  const walls = ['#fbf4e6', '#f2e7d3', '#e9eef0', '#fffaf0'];
  const row = (count: number, left: number, foot: number, size: number): string =>
    times(count, (at) => {
      const x = left + at * size * 1.02 + random() * 8;
      const y = foot - at * -3 + random() * 10;
      const tall = size * (0.5 + random() * 0.25);
      const wall = walls[Math.floor(random() * walls.length)] ?? '#fff';
      const roof = roofs[Math.floor(random() * roofs.length)] ?? '#555';
      return (
        box([x, y - tall, size * 0.86, tall], { fill: wall }) +
        poly(
          [
            [x - size * 0.08, y - tall],
            [x + size * 0.2, y - tall - size * 0.32],
            [x + size * 0.68, y - tall - size * 0.32],
            [x + size * 0.94, y - tall],
          ],
          { fill: roof },
        ) +
        times(2, (w) =>
          box([x + size * (0.16 + w * 0.34), y - tall * 0.72, size * 0.18, size * 0.2], { fill: '#7fa9bd', radius: 1 }),
        )
      );
    });
  return (
    path('M0 430Q120 420 220 480Q380 560 520 690L0 760Z', { fill: '#3f7a5c' }) +
    path('M0 470Q110 470 200 520Q340 600 470 700L0 760Z', { fill: '#5a9870' }) +
    times(9, (at) => tree(20 + at * 38, 500 + at * at * 2.1, { height: 60, fill: '#2f6a50', light: '#6fae7f' })) +
    row(4, 8, 560, 62) +
    row(5, 0, 640, 74) +
    row(6, -20, 722, 84) +
    poly(
      [
        [0, 722],
        [520, 700],
        [540, 716],
        [0, 752],
      ],
      { fill: '#c9c1b2' },
    )
  );
}

function breakwater(): string {
  return (
    poly(
      [
        [1230, 668],
        [1600, 640],
        [1600, 690],
        [1224, 690],
      ],
      { fill: '#c7c0b4' },
    ) +
    poly(
      [
        [1224, 690],
        [1600, 690],
        [1600, 704],
        [1224, 700],
      ],
      { fill: '#8f8a80' },
    ) +
    poly(
      [
        [1262, 662],
        [1306, 660],
        [1300, 560],
        [1270, 560],
      ],
      { fill: '#d1462f' },
    ) +
    poly(
      [
        [1266, 626],
        [1303, 625],
        [1301, 596],
        [1268, 596],
      ],
      { fill: '#fdf6ea' },
    ) +
    box([1264, 548, 42, 12], { fill: '#fdf6ea' }) +
    box([1272, 524, 26, 24], { fill: '#ffe9a8' }) +
    path('M1268 524q17 -22 34 0z', { fill: '#b53a27' })
  );
}

function boat(x: number, y: number, look: { scale: number; hull: string; band: string }): string {
  return group(
    `translate(${x} ${y}) scale(${look.scale})`,
    oval([4, 38, 128, 9], { fill: '#0e3d58', opacity: 0.35 }),
    path('M-120 0Q-40 14 110 -16L132 -22Q122 26 86 36L-96 36Q-116 24 -120 0Z', { fill: look.hull }),
    path('M-120 0Q-40 14 110 -16L132 -22L129 -9Q-20 26 -118 12Z', { fill: look.band }),
    path('M-104 27L100 27Q94 34 86 36L-96 36Q-101 33 -104 27Z', { fill: '#9d3527', opacity: 0.85 }),
    box([-66, -44, 62, 48], { fill: '#fdfaf3', radius: 5 }),
    box([-74, -52, 78, 11], { fill: look.band, radius: 4 }),
    box([-58, -35, 18, 17], { fill: '#6d9bb3', radius: 2 }),
    box([-33, -35, 18, 17], { fill: '#6d9bb3', radius: 2 }),
    path('M26 2L26 -110M26 -104L104 -20M26 -104L-34 -52M26 -60L62 -60', { line: '#6b4f3a', thick: 4 }),
    path('M26 -110l30 9l-30 9z', { fill: '#e8b23a' }),
    times(5, (at) => disc(44 + at * 15, -62 - at * -9, 4.5, { fill: '#fff3c4' })),
  );
}

function quay(stone: string): string {
  return (
    poly(
      [
        [0, 905],
        [430, 905],
        [520, 1000],
        [0, 1000],
      ],
      { fill: stone },
    ) +
    poly(
      [
        [0, 905],
        [430, 905],
        [437, 916],
        [0, 916],
      ],
      { fill: '#d6cfc2' },
    ) +
    [90, 250, 390]
      .map(
        (x) => box([x, 872, 34, 36], { fill: '#4a4f55', radius: 8 }) + oval([x + 17, 874, 25, 9], { fill: '#666c73' }),
      )
      .join('') +
    box([150, 842, 74, 62], { fill: '#d9883b', radius: 4 }) +
    box([158, 852, 58, 7], { fill: '#b56c28' }) +
    box([158, 870, 58, 7], { fill: '#b56c28' }) +
    box([176, 786, 68, 56], { fill: '#b8483a', radius: 4 }) +
    box([184, 796, 52, 7], { fill: '#8f3328' }) +
    box([184, 814, 52, 7], { fill: '#8f3328' })
  );
}
