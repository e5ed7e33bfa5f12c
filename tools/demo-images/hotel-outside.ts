/** Lakeside House: the front at dusk, the lake in the morning, the mark of the house. */
import {
  WIDTH,
  box,
  canvas,
  chance,
  disc,
  glints,
  group,
  oval,
  path,
  pine,
  poly,
  ridge,
  times,
  type Canvas,
} from './brush.ts';

export function facade(): string {
  const c = canvas();
  const random = chance(91);
  const shore = 640;
  const upper =
    box([0, 0, WIDTH, shore], { fill: c.down([0, '#2b2f63'], [0.4, '#6b4f86'], [0.72, '#d98579'], [1, '#f9c58d']) }) +
    times(60, () =>
      disc(random() * WIDTH, random() * 260, 0.8 + random() * 1.4, { fill: '#fff6df', opacity: 0.3 + random() * 0.6 }),
    ) +
    disc(1290, 150, 40, { fill: '#fff4dc' }) +
    disc(1306, 140, 36, { fill: '#463d72' }) +
    ridge(101, { base: 560, height: 330, rough: 0.52, foot: shore }, { fill: c.down([0, '#6d5a92'], [1, '#b57f94']) }) +
    ridge(107, { base: 610, height: 210, rough: 0.5, foot: shore }, { fill: '#59497c' }) +
    ridge(113, { base: 632, height: 90, foot: shore }, { fill: '#3a3561' }) +
    [40, 110, 190, 265, 1330, 1400, 1470, 1545]
      .map((x, at) => pine(x, shore + 4, { height: 250 + ((at * 57) % 130), fill: '#242a4d', shade: '#1b2040' }))
      .join('') +
    house(c);
  c.add(
    upper,
    // The lake: the same picture upside down, darker, under a veil of water.
    group(`translate(0 ${shore * 2}) scale(1 -1)`, c.clip(box([0, 280, WIDTH, 360], { fill: '#000' }), upper)),
    box([0, shore, WIDTH, 360], { fill: c.down([0, '#2a2f5c', 0.28], [1, '#141a3c', 0.86]) }),
    times(26, (at) =>
      box([0, shore + 10 + at * 14 + random() * 6, WIDTH, 1.6 + at * 0.12], { fill: '#1d2450', opacity: 0.2 }),
    ),
    glints(7, [360, shore + 12, 880, 260], { fill: '#ffd995', opacity: 0.5, count: 90, length: 70 }),
    box([0, shore - 4, WIDTH, 8], { fill: '#1c2044' }),
    poly(
      [
        [730, 646],
        [870, 646],
        [930, 1000],
        [670, 1000],
      ],
      { fill: '#4a3a48' },
    ),
    times(11, (at) => box([722 - at * 5, 660 + at * 32, 156 + at * 10, 4], { fill: '#2f2536' })),
    ...[
      [722, 650],
      [878, 650],
      [700, 800],
      [900, 800],
    ].map(
      ([x = 0, y = 0]) =>
        box([x - 5, y - 44, 10, 60], { fill: '#2f2536' }) +
        disc(x, y - 50, 46, { fill: c.round([0, '#ffcf7f', 0.8], [1, '#ffcf7f', 0]) }) +
        disc(x, y - 50, 8, { fill: '#fff3cf' }),
    ),
  );
  return c.toSvg();
}

function house(c: Canvas): string {
  const lit = c.down([0, '#fff0bf'], [1, '#ffc163']);
  const pane = (x: number, y: number, on = true): string =>
    box([x, y, 40, 56], { fill: on ? lit : '#4a4570' }) +
    path(`M${x + 20} ${y}v56M${x} ${y + 26}h40`, { line: '#3a2b3c', thick: 3 });
  const roof = '#2a2340';
  return (
    disc(800, 540, 460, { fill: c.round([0, '#ffc875', 0.4], [1, '#ffc875', 0]) }) +
    box([380, 430, 840, 212], { fill: c.down([0, '#8a5a4f'], [1, '#5f3d41']) }) +
    poly(
      [
        [346, 436],
        [436, 350],
        [1164, 350],
        [1254, 436],
      ],
      { fill: roof },
    ) +
    times(9, (at) => path(`M${440 + at * 90} 352l-10 82`, { line: '#1d1830', thick: 2, opacity: 0.6 })) +
    times(8, (at) => (at > 2 && at < 5 ? '' : pane(412 + at * 101, 460, at !== 6) + pane(412 + at * 101, 556))) +
    box([668, 330, 264, 312], { fill: c.down([0, '#9a6757'], [1, '#6b454a']) }) +
    poly(
      [
        [640, 340],
        [800, 214],
        [960, 340],
      ],
      { fill: roof },
    ) +
    poly(
      [
        [690, 334],
        [800, 248],
        [910, 334],
      ],
      { fill: '#7d5350' },
    ) +
    disc(800, 306, 24, { fill: lit }) +
    path('M800 282v48M776 306h48', { line: '#3a2b3c', thick: 3 }) +
    [700, 780, 860].map((x) => pane(x, 372)).join('') +
    [700, 860].map((x) => pane(x, 470)).join('') +
    path('M752 642V520Q752 476 800 476Q848 476 848 520V642Z', { fill: lit }) +
    path('M800 478V642M752 560H848', { line: '#4a2f2c', thick: 4 }) +
    box([668, 446, 264, 9], { fill: '#3a2b3c' }) +
    box([380, 530, 288, 8], { fill: '#3a2b3c' }) +
    box([932, 530, 288, 8], { fill: '#3a2b3c' }) +
    box([1050, 292, 40, 70], { fill: '#4a3140' }) +
    path('M1070 286q-14 -30 6 -52q18 -22 4 -50', { line: '#f3dcd2', thick: 9, opacity: 0.35 }) +
    box([360, 634, 880, 12], { fill: '#3d3244' })
  );
}

export function lake(): string {
  const c = canvas();
  const waterline = 560;
  const scene =
    box([0, 0, WIDTH, waterline], { fill: c.down([0, '#9fc3d6'], [0.55, '#dbe8e6'], [1, '#fbeedb']) }) +
    disc(1160, 300, 240, { fill: c.round([0, '#fffbe9', 0.95], [1, '#fffbe9', 0]) }) +
    disc(1160, 300, 46, { fill: '#fffdf4' }) +
    ridge(
      121,
      { base: 520, height: 380, rough: 0.55, foot: waterline },
      { fill: c.down([0, '#8fb0c2'], [1, '#d3e0df']) },
    ) +
    ridge(
      127,
      { base: 545, height: 240, rough: 0.5, foot: waterline },
      { fill: c.down([0, '#6896a3'], [1, '#bcd3cf']) },
    ) +
    ridge(
      131,
      { base: 556, height: 110, rough: 0.45, foot: waterline },
      { fill: c.down([0, '#487c80'], [1, '#9cc0b5']) },
    ) +
    times(24, (at) =>
      pine(10 + at * 26 + (at % 3) * 8, waterline, {
        height: 150 - at * 3.6 + (at % 4) * 16,
        fill: '#3c6f68',
        shade: '#315e59',
      }),
    ) +
    times(12, (at) =>
      pine(1320 + at * 26, waterline, { height: 80 + at * 9 + (at % 3) * 14, fill: '#4a7f77', shade: '#3d6d66' }),
    );
  c.add(
    scene,
    group(`translate(0 ${waterline * 2}) scale(1 -1)`, c.clip(box([0, 120, WIDTH, 440], { fill: '#000' }), scene)),
    box([0, waterline, WIDTH, 440], { fill: c.down([0, '#e6efec', 0.35], [1, '#2f6d80', 0.72]) }),
    glints(141, [0, waterline + 10, WIDTH, 400], { fill: '#ffffff', opacity: 0.35, count: 90, length: 170 }),
    glints(143, [980, waterline + 8, 360, 260], { fill: '#fffbe6', opacity: 0.8, count: 60, length: 90 }),
    c.blur(
      22,
      times(7, (at) =>
        oval([80 + at * 250, waterline - 8 + (at % 2) * 26, 210, 24], { fill: '#ffffff', opacity: 0.75 }),
      ),
    ),
    rowing(),
    times(26, (at) =>
      path(
        `M${20 + at * 11} 1000Q${18 + at * 11 + (at % 5) * 7 - 14} ${900 - (at % 7) * 22} ${30 + at * 12 + (at % 4) * 9} ${830 - (at % 6) * 26}`,
        { line: ['#2f5b50', '#3d7060', '#24483f'][at % 3] ?? '#354', thick: 6 },
      ),
    ),
    times(6, (at) => oval([60 + at * 44, 812 - (at % 3) * 40, 7, 26], { fill: '#7d5637' })),
  );
  return c.toSvg();
}

const rowing = (): string =>
  group(
    'translate(780 770) scale(1.5)',
    oval([0, 40, 170, 12], { fill: '#1f4f60', opacity: 0.4 }),
    path('M-150 -6Q0 26 150 -10Q136 38 84 42H-84Q-136 36 -150 -6Z', { fill: '#9a5f38' }),
    path('M-150 -6Q0 26 150 -10L146 4Q0 40 -146 8Z', { fill: '#c78a55' }),
    path('M-124 22Q0 48 128 18', { line: '#7a4728', thick: 3 }),
    path('M-14 -4Q-22 -62 6 -66Q34 -62 30 0Z', { fill: '#b8483a' }),
    disc(8, -86, 20, { fill: '#eec19a' }),
    path('M-22 -90Q8 -120 38 -90L30 -84H-14Z', { fill: '#e6d3a8' }),
    path('M-30 -88H46', { line: '#d2ba86', thick: 6 }),
    path('M20 -44L64 -24L-30 -20', { line: '#a13f33', thick: 11 }),
    path('M70 -34L-120 54M52 -34L176 48', { line: '#7d5637', thick: 6 }),
    oval([-128, 58, 26, 8], { fill: '#7d5637', move: 'rotate(-25 -128 58)' }),
    oval([184, 54, 26, 8], { fill: '#7d5637', move: 'rotate(33 184 54)' }),
    path('M-180 62q30 -10 60 0M150 70q30 -10 60 0', { line: '#ffffff', thick: 3, opacity: 0.7 }),
  );

export function hotelMark(): string {
  const c = canvas(600, 600);
  const ring = (rx: number, ry: number, thick: number): string =>
    oval([300, 420 + ry * 0.12, rx, ry], { line: '#8f6420', thick });
  c.add(
    ring(262, 84, 10),
    ring(180, 52, 11),
    ring(104, 24, 12),
    pine(300, 436, { height: 400, fill: '#2c6656', shade: '#1f4d43' }),
  );
  return c.toSvg();
}
