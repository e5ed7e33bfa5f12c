/** Lakeside House: breakfast from above and the stone bath. */
import { WIDTH, box, canvas, chance, disc, glints, group, oval, path, pine, ridge, times } from './brush.ts';

export function breakfast(): string {
  const c = canvas();
  const plate = (x: number, y: number, r: number): string =>
    oval([x + 8, y + 14, r, r], { fill: '#3d2818', opacity: 0.3 }) +
    disc(x, y, r, { fill: '#fdfbf5' }) +
    disc(x, y, r * 0.96, { line: '#2f5b50', thick: 5 }) +
    disc(x, y, r * 0.72, { fill: '#f4efe4' });
  c.add(
    box([0, 0, WIDTH, 1000], { fill: c.down([0, '#b98656'], [1, '#9c6c40']) }),
    times(
      6,
      (at) =>
        box([0, at * 172, WIDTH, 5], { fill: '#7f5631', opacity: 0.7 }) +
        path(`M0 ${70 + at * 172}Q500 ${40 + at * 172} 900 ${78 + at * 172}T1600 ${66 + at * 172}`, {
          line: '#8c6138',
          thick: 3,
          opacity: 0.5,
        }),
    ),
    group(
      'rotate(-7 800 520)',
      box([330, 150, 960, 720], { fill: '#eef0e6', radius: 12 }),
      times(12, (at) => box([330 + at * 82, 150, 16, 720], { fill: '#cfdccf', opacity: 0.7 })),
      times(9, (at) => box([330, 160 + at * 82, 960, 16], { fill: '#cfdccf', opacity: 0.7 })),
    ),
    // Eggs, tomato, greens.
    plate(800, 540, 270),
    path('M650 520C640 440 740 400 800 440C850 410 900 450 880 500C900 560 840 600 780 580C720 620 650 590 650 520Z', {
      fill: '#ffffff',
    }),
    disc(740, 508, 44, { fill: '#f7b731' }),
    disc(728, 494, 13, { fill: '#ffe08a' }),
    disc(836, 500, 42, { fill: '#f7b731' }),
    disc(824, 487, 12, { fill: '#ffe08a' }),
    ...[
      [720, 660],
      [776, 684],
      [700, 708],
    ].map(([x = 0, y = 0]) => disc(x, y, 31, { fill: '#d6402f' }) + disc(x - 9, y - 10, 8, { fill: '#ff8f7a' })),
    times(7, (at) =>
      path(`M${860 + at * 17} ${676 - at * 7}q34 -40 10 -78q-42 24 -10 78z`, {
        fill: ['#4f9a52', '#79bd6a', '#3f8346'][at % 3] ?? '#4a5',
        move: `rotate(${at * 24 - 50} ${870 + at * 14} 660)`,
      }),
    ),
    // Croissants, fruit.
    plate(330, 330, 190),
    croissant(300, 300, -18),
    croissant(360, 380, 22),
    plate(1280, 740, 170),
    times(5, (at) =>
      disc(1214 + at * 32, 700 + (at % 2) * 36, 29, { fill: ['#7a4b9c', '#8f63b0', '#6a3d8c'][at % 3] ?? '#74a' }),
    ),
    times(
      4,
      (at) =>
        disc(1232 + at * 34, 768 + (at % 2) * 16, 27, { fill: '#8f63b0' }) +
        disc(1224 + at * 34, 760 + (at % 2) * 16, 8, { fill: '#c9a8e0' }),
    ),
    disc(1344, 786, 44, { fill: '#f39a2b' }),
    disc(1344, 786, 34, { fill: '#ffc35e' }),
    times(8, (at) => path('M0 0L0 -30', { line: '#fff0c9', thick: 3, move: `translate(1344 786) rotate(${at * 45})` })),
    // Coffee from above, milk, jam.
    plate(1240, 300, 150),
    disc(1240, 300, 98, { fill: '#ffffff' }),
    disc(1240, 300, 84, { fill: '#6b4226' }),
    disc(1240, 300, 84, { line: '#4c2d18', thick: 4 }),
    path(
      'M1240 350C1190 318 1196 268 1226 270C1238 271 1240 284 1240 288C1240 284 1244 271 1256 270C1286 270 1290 318 1240 350Z',
      { fill: '#ecd2ae' },
    ),
    box([1326, 288, 64, 26], { fill: '#ffffff', radius: 13 }),
    disc(330, 740, 92, { fill: '#ffffff' }),
    disc(330, 740, 78, { fill: '#b8273c' }),
    disc(304, 716, 14, { fill: '#e4677a' }),
    times(5, (at) => disc(300 + at * 18, 752 + (at % 2) * 18, 8, { fill: '#8f1a2e' })),
    group('rotate(34 330 740)', box([322, 600, 16, 150], { fill: '#d9d3c4', radius: 8 })),
    group(
      'rotate(-7 1096 560)',
      box([1088, 440, 18, 150], { fill: '#c3c8cc', radius: 9 }),
      box([1090, 570, 13, 170], { fill: '#8f979c', radius: 6 }),
    ),
    group(
      'rotate(-7 490 660)',
      box([484, 620, 13, 210], { fill: '#8f979c', radius: 6 }),
      times(4, (at) => box([467 + at * 14, 540, 6, 80], { fill: '#a7adb2', radius: 3 })),
      path('M467 606q23 44 48 0z', { fill: '#a7adb2' }),
    ),
    box([-20, 880, 330, 200], { fill: '#f6f0e2', radius: 20, move: 'rotate(-12 140 980)' }),
    box([0, 905, 290, 6], { fill: '#2f5b50', move: 'rotate(-12 140 980)' }),
    times(9, (at) =>
      oval([1450 + (at % 3) * 46, 70 + Math.floor(at / 3) * 50, 30, 13], {
        fill: ['#4f8a5b', '#6fa874', '#3c7048'][at % 3] ?? '#485',
        move: `rotate(${at * 40} ${1450 + (at % 3) * 46} ${70 + Math.floor(at / 3) * 50})`,
      }),
    ),
    ...[
      [1450, 90],
      [1510, 130],
      [1540, 70],
    ].map(
      ([x = 0, y = 0]) =>
        times(6, (at) => disc(x + Math.cos(at) * 16, y + Math.sin(at) * 16, 12, { fill: '#fdf3f0' })) +
        disc(x, y, 10, { fill: '#f2c14e' }),
    ),
  );
  return c.toSvg();
}

const croissant = (x: number, y: number, turn: number): string =>
  group(
    `translate(${x} ${y}) rotate(${turn})`,
    path('M-110 40Q-96 -62 0 -66Q96 -62 110 40Q84 52 70 30Q44 -4 0 -4Q-44 -4 -70 30Q-84 52 -110 40Z', {
      fill: '#d98f3f',
    }),
    path('M-64 -38Q-52 0 -66 26M-24 -62Q-10 -30 -22 -2M24 -62Q10 -30 22 -2M64 -38Q52 0 66 26', {
      line: '#a8642a',
      thick: 7,
    }),
    path('M-90 4Q-70 -44 -30 -54', { line: '#f3c27c', thick: 8, opacity: 0.8 }),
  );

export function bath(): string {
  const c = canvas();
  const random = chance(203);
  const leaf = (x: number, y: number, s: number, turn: number, fill: string): string =>
    path('M0 -20L5 -8L16 -14L10 -2L22 4L9 7L10 18L0 11L-10 18L-9 7L-22 4L-10 -2L-16 -14L-5 -8Z', {
      fill,
      move: `translate(${x} ${y}) rotate(${turn}) scale(${s})`,
    });
  const reds = ['#d1462f', '#e8743a', '#b8342a', '#f09a3e'];
  const crown = (x: number, y: number, wide: number, count: number): string =>
    times(count, () => {
      const angle = random() * Math.PI * 2;
      const r = Math.sqrt(random());
      return leaf(
        x + Math.cos(angle) * wide * r,
        y + Math.sin(angle) * wide * 0.55 * r,
        1.3 + random() * 1.3,
        random() * 360,
        reds[Math.floor(random() * 4)] ?? '#c33',
      );
    });
  const stone = (x: number, y: number, rx: number, ry: number, fill: string): string =>
    oval([x, y, rx, ry], { fill }) +
    oval([x - rx * 0.15, y - ry * 0.28, rx * 0.68, ry * 0.5], { fill: '#ffffff', opacity: 0.13 });
  const rim = times(15, (at) => {
    const angle = Math.PI + (at / 14) * Math.PI;
    return stone(
      800 + Math.cos(angle) * 660,
      690 + Math.sin(angle) * 150,
      76 + random() * 26,
      50 + random() * 16,
      ['#75706b', '#8a857e', '#68635f', '#94908a'][at % 4] ?? '#777',
    );
  });
  const front = times(12, (at) => {
    const angle = (at / 11) * Math.PI;
    return stone(
      800 + Math.cos(angle) * 700,
      760 + Math.sin(angle) * 190,
      104 + random() * 30,
      66 + random() * 18,
      ['#6d6863', '#827d76', '#5f5b57', '#8d8982'][at % 4] ?? '#777',
    );
  });
  c.add(
    box([0, 0, WIDTH, 1000], { fill: c.down([0, '#31506b'], [0.35, '#7fa0a8'], [0.6, '#d8d6bd'], [1, '#5b6a52']) }),
    ridge(211, { base: 460, height: 260, rough: 0.52, foot: 620 }, { fill: '#5f8592' }),
    ridge(223, { base: 500, height: 150, foot: 620 }, { fill: '#456b6c' }),
    times(18, (at) =>
      pine(at * 96 - 10, 560 + (at % 3) * 12, { height: 180 + ((at * 47) % 110), fill: '#2f5a4f', shade: '#254a41' }),
    ),
    box([0, 540, WIDTH, 460], { fill: c.down([0, '#5f7a55'], [1, '#3f5540']) }),
    times(26, (at) =>
      box([at * 64 - 10, 430, 56, 150], { fill: ['#a57c4e', '#966f44', '#b0875a'][at % 3] ?? '#a75', radius: 3 }),
    ),
    box([0, 456, WIDTH, 12], { fill: '#7a5733' }),
    box([0, 540, WIDTH, 12], { fill: '#7a5733' }),
    disc(1310, 500, 170, { fill: c.round([0, '#ffd98a', 0.75], [1, '#ffd98a', 0]) }),
    stoneLantern(),
    path('M-20 640C120 560 130 330 250 190M150 420C210 360 300 330 380 320M190 300C150 230 90 190 20 170', {
      line: '#4a342a',
      thick: 26,
    }),
    crown(240, 170, 300, 120),
    crown(30, 130, 180, 60),
    crown(430, 310, 150, 44),
    rim,
    oval([800, 750, 690, 190], { fill: c.down([0, '#bfe0dc'], [0.4, '#6fb3b4'], [1, '#2f7f88']) }),
    c.clip(
      oval([800, 750, 680, 182], { fill: '#000' }),
      glints(231, [150, 590, 1300, 330], { fill: '#f4fffb', opacity: 0.5, count: 70, length: 130 }),
      times(5, (at) =>
        oval([560 + at * 130, 720 + (at % 2) * 60, 90 + at * 8, 20], { line: '#e9fbf7', thick: 3, opacity: 0.55 }),
      ),
      times(9, (at) =>
        leaf(320 + at * 120, 690 + ((at * 67) % 140), 1.1 + (at % 3) * 0.3, at * 50, reds[at % 4] ?? '#c33'),
      ),
    ),
    front,
    box([330, 830, 150, 92], { fill: '#c99a64', radius: 8 }),
    times(5, (at) => box([330 + at * 31, 830, 3, 92], { fill: '#9c7040' })),
    box([326, 846, 158, 9], { fill: '#7a5733' }),
    box([326, 896, 158, 9], { fill: '#7a5733' }),
    box([350, 800, 112, 34], { fill: '#fdfbf5', radius: 12 }),
    box([356, 812, 100, 5], { fill: '#8fb3b5' }),
    c.blur(
      16,
      ...[
        [480, 600],
        [700, 540],
        [940, 580],
        [1130, 520],
        [820, 430],
        [610, 430],
      ].map(([x = 0, y = 0]) =>
        path(
          `M${x} ${y + 90}C${x - 70} ${y + 20} ${x + 80} ${y - 40} ${x} ${y - 120}C${x - 50} ${y - 180} ${x + 40} ${y - 220} ${x + 10} ${y - 280}`,
          { line: '#ffffff', thick: 44, opacity: 0.34 },
        ),
      ),
    ),
  );
  return c.toSvg();
}

const stoneLantern = (): string =>
  box([1268, 560, 84, 96], { fill: '#8b867f' }) +
  box([1240, 640, 140, 26], { fill: '#757069', radius: 6 }) +
  box([1246, 540, 128, 22], { fill: '#9a958d', radius: 4 }) +
  box([1262, 462, 96, 80], { fill: '#8b867f' }) +
  box([1280, 474, 60, 56], { fill: '#ffe6a6', radius: 4 }) +
  box([1306, 474, 7, 56], { fill: '#8b867f' }) +
  path('M1216 466Q1300 440 1310 396Q1320 440 1404 466Z', { fill: '#757069' }) +
  disc(1310, 390, 13, { fill: '#9a958d' });
