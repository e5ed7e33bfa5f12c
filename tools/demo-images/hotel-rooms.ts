/** Lakeside House inside: the twin, the suite, the garden room. */
import {
  box,
  canvas,
  disc,
  glints,
  group,
  oval,
  path,
  pine,
  poly,
  ridge,
  times,
  tree,
  WIDTH,
  type Canvas,
} from './brush.ts';

/** What the lake rooms look out on, painted over the whole width and seen through a window. */
function lakeView(c: Canvas, seed: number, sky: readonly [string, string]): string {
  return (
    box([0, 0, WIDTH, 520], { fill: c.down([0, sky[0]], [1, sky[1]]) }) +
    ridge(seed, { base: 400, height: 270, rough: 0.55, foot: 470 }, { fill: '#9db7c4' }) +
    ridge(seed + 4, { base: 430, height: 180, rough: 0.5, foot: 470 }, { fill: '#6f97a0' }) +
    ridge(seed + 8, { base: 450, height: 70, foot: 470 }, { fill: '#3f6f66' }) +
    box([0, 448, WIDTH, 300], { fill: c.down([0, '#b9d7da'], [0.4, '#6fa6b3'], [1, '#3f7f92']) }) +
    glints(seed, [0, 456, WIDTH, 190], { fill: '#ffffff', opacity: 0.6, count: 90, length: 90 })
  );
}

const curtain = (x: number, y: number, width: number, height: number): string =>
  box([x, y, width, height], { fill: '#efe3cf' }) +
  times(4, (at) => box([x + width * (0.12 + at * 0.25), y, width * 0.08, height], { fill: '#d8c7aa', opacity: 0.7 }));

const lampOn = (c: Canvas, x: number, foot: number): string =>
  disc(x, foot - 130, 150, { fill: c.round([0, '#ffdf9e', 0.6], [1, '#ffdf9e', 0]) }) +
  box([x - 5, foot - 100, 10, 90], { fill: '#7d6a4a' }) +
  oval([x, foot - 6, 34, 9], { fill: '#7d6a4a' }) +
  poly(
    [
      [x - 34, foot - 170],
      [x + 34, foot - 170],
      [x + 58, foot - 92],
      [x - 58, foot - 92],
    ],
    { fill: '#fff0cc' },
  );

export function twin(): string {
  const c = canvas();
  const frame = box([180, 90, 1240, 460], { fill: '#000' });
  c.add(
    box([0, 0, WIDTH, 1000], { fill: c.down([0, '#e9dfcd'], [1, '#dccdb3']) }),
    box([0, 730, WIDTH, 270], { fill: c.down([0, '#b98d5f'], [1, '#8f673f']) }),
    times(8, (at) =>
      path(`M${-300 + at * 320} 1000L${240 + at * 160} 730`, { line: '#7d5836', thick: 2, opacity: 0.5 }),
    ),
    box([0, 716, WIDTH, 18], { fill: '#f6efe1' }),
    box([164, 74, 1272, 492], { fill: '#6f5136', radius: 4 }),
    c.clip(frame, lakeView(c, 5, ['#f3cfae', '#fbeed8']), disc(980, 250, 44, { fill: '#fffaf0' })),
    ...[490, 800, 1110].map((x) => box([x - 6, 90, 12, 460], { fill: '#6f5136' })),
    box([140, 556, 1320, 24], { fill: '#7d5c3f', radius: 4 }),
    box([70, 52, 1460, 12], { fill: '#6b5a45', radius: 6 }),
    curtain(86, 60, 130, 640),
    curtain(1384, 60, 130, 640),
    oval([800, 920, 620, 62], { fill: '#2f5b50', opacity: 0.9 }),
    oval([800, 920, 540, 48], { line: '#d9c9a3', thick: 5 }),
    bed(c, 250),
    bed(c, 920),
    box([716, 690, 168, 150], { fill: '#7d5637', radius: 6 }),
    box([708, 678, 184, 20], { fill: '#946a46', radius: 6 }),
    disc(800, 764, 7, { fill: '#e0c48f' }),
    lampOn(c, 800, 682),
    box([846, 656, 34, 24], { fill: '#2f5b50', radius: 3 }),
  );
  return c.toSvg();
}

const bed = (c: Canvas, x: number): string =>
  oval([x + 215, 930, 260, 26], { fill: '#4d3520', opacity: 0.35 }) +
  box([x + 10, 520, 410, 230], { fill: '#6f4c31', radius: 20 }) +
  box([x + 28, 538, 374, 200], { fill: '#8a6140', radius: 14 }) +
  box([x + 6, 690, 418, 200], { fill: '#fffdf8', radius: 18 }) +
  box([x + 46, 636, 156, 92], { fill: c.down([0, '#ffffff'], [1, '#e8e2d6']), radius: 28 }) +
  box([x + 228, 636, 156, 92], { fill: c.down([0, '#ffffff'], [1, '#e8e2d6']), radius: 28 }) +
  path(`M${x - 2} 770Q${x + 215} 742 ${x + 432} 770V902Q${x + 215} 920 ${x - 2} 902Z`, {
    fill: c.down([0, '#33685b'], [1, '#234b41']),
  }) +
  path(`M${x - 2} 770Q${x + 215} 742 ${x + 432} 770V796Q${x + 215} 768 ${x - 2} 796Z`, { fill: '#fffdf8' }) +
  path(`M${x - 2} 838Q${x + 215} 812 ${x + 432} 838`, { line: '#d9b878', thick: 7 }) +
  box([x + 16, 900, 24, 40], { fill: '#5a3d26' }) +
  box([x + 390, 900, 24, 40], { fill: '#5a3d26' });

export function suite(): string {
  const c = canvas();
  c.add(
    box([0, 0, WIDTH, 1000], { fill: c.down([0, '#d8cbb6'], [1, '#c7b697']) }),
    box([0, 740, WIDTH, 260], { fill: c.down([0, '#8d6442'], [1, '#67452b']) }),
    box([0, 726, WIDTH, 18], { fill: '#efe6d4' }),
    times(8, (at) =>
      path(`M${-300 + at * 320} 1000L${240 + at * 160} 740`, { line: '#543722', thick: 2, opacity: 0.5 }),
    ),
    box([604, 74, 920, 570], { fill: '#5e442d', radius: 4 }),
    c.clip(
      box([620, 90, 888, 538], { fill: '#000' }),
      group('translate(260 20) scale(1.12)', lakeView(c, 14, ['#7fa9c9', '#f2dcc0'])),
    ),
    ...[916, 1212].map((x) => box([x - 6, 90, 12, 538], { fill: '#5e442d' })),
    box([586, 632, 956, 22], { fill: '#6f5136', radius: 4 }),
    box([560, 46, 1010, 12], { fill: '#4f4030', radius: 6 }),
    curtain(1440, 54, 120, 660),
    curtain(572, 54, 96, 660),
    hearth(c),
    oval([900, 930, 640, 60], { fill: '#8a4a38' }),
    oval([900, 930, 570, 48], { line: '#e6cfa5', thick: 5 }),
    oval([900, 930, 500, 38], { line: '#e6cfa5', thick: 2 }),
    sofa(c),
    box([700, 856, 330, 20], { fill: '#a5784c', radius: 8 }),
    box([728, 876, 14, 70], { fill: '#7d5637' }),
    box([988, 876, 14, 70], { fill: '#7d5637' }),
    path('M770 856h52q0 -34 -8 -34h-36q-8 0 -8 34z', { fill: '#fffaf0' }),
    path('M786 812q-8 -14 2 -24q10 -12 2 -24', { line: '#ffffff', thick: 4, opacity: 0.7 }),
    box([880, 838, 96, 10], { fill: '#2f5b50' }),
    box([872, 848, 108, 9], { fill: '#d9b878' }),
  );
  return c.toSvg();
}

function hearth(c: Canvas): string {
  const stones = times(9, (row) =>
    times(5, (at) =>
      box([96 + at * 82 + (row % 2) * 28 - 14, 250 + row * 56, 74, 48], {
        fill: ['#9a9488', '#8b857a', '#a8a195', '#7f796f'][(row * 3 + at) % 4] ?? '#999',
        radius: 10,
      }),
    ),
  );
  return (
    c.clip(
      box([80, 0, 420, 760], { fill: '#000' }),
      box([80, 0, 420, 760], { fill: '#6f695f' }),
      times(5, (row) =>
        times(5, (at) =>
          box([96 + at * 82 + (row % 2) * 28 - 14, -30 + row * 56, 74, 48], {
            fill: ['#a8a195', '#8b857a', '#9a9488', '#7f796f'][(row * 3 + at) % 4] ?? '#999',
            radius: 10,
          }),
        ),
      ),
      stones,
    ) +
    box([50, 386, 480, 34], { fill: '#5e442d', radius: 5 }) +
    path('M150 760V540Q150 480 290 480Q430 480 430 540V760Z', { fill: '#1d1613' }) +
    disc(290, 670, 280, { fill: c.round([0, '#ff9a3d', 0.6], [1, '#ff9a3d', 0]) }) +
    path('M290 540C320 600 380 630 360 690C350 730 320 742 290 742C258 742 226 728 220 690C212 640 262 620 290 540Z', {
      fill: '#f2702e',
    }) +
    path('M294 600C312 640 342 660 332 700C326 728 308 742 290 742C270 742 252 726 250 700C248 664 286 650 294 600Z', {
      fill: '#ffb54a',
    }) +
    path('M292 660C302 684 316 694 310 716C306 734 298 742 290 742C280 742 272 732 272 716C272 696 290 688 292 660Z', {
      fill: '#fff0b8',
    }) +
    box([200, 730, 180, 22], { fill: '#5a3a24', radius: 11 }) +
    box([224, 712, 140, 22], { fill: '#6f4a2e', radius: 11 }) +
    box([30, 752, 520, 34], { fill: '#7f796f', radius: 4 }) +
    box([120, 330, 30, 56], { fill: '#2f5b50', radius: 6 }) +
    tree(135, 336, { height: 66, fill: '#4c8a63', light: '#8cc08a' }) +
    box([380, 346, 84, 40], { fill: '#e6d3a8', radius: 3 }) +
    box([392, 310, 60, 36], { fill: '#b8573f', radius: 3 })
  );
}

const sofa = (c: Canvas): string =>
  oval([1080, 900, 420, 26], { fill: '#3d2716', opacity: 0.4 }) +
  box([700, 560, 760, 230], { fill: c.down([0, '#3a7165'], [1, '#2a574d']), radius: 46 }) +
  box([740, 690, 680, 150], { fill: c.down([0, '#47857a'], [1, '#33675c']), radius: 24 }) +
  box([1074, 694, 5, 140], { fill: '#285249' }) +
  box([664, 640, 96, 220], { fill: '#2f6156', radius: 36 }) +
  box([1400, 640, 96, 220], { fill: '#2f6156', radius: 36 }) +
  box([700, 838, 760, 34], { fill: '#234b42', radius: 10 }) +
  box([726, 870, 20, 36], { fill: '#5a3d26' }) +
  box([1414, 870, 20, 36], { fill: '#5a3d26' }) +
  group('rotate(-8 860 660)', box([790, 604, 130, 110], { fill: '#d9b878', radius: 22 })) +
  group('rotate(9 1310 660)', box([1250, 606, 130, 110], { fill: '#c8644a', radius: 22 })) +
  poly(
    [
      [1160, 566],
      [1300, 566],
      [1330, 800],
      [1190, 812],
    ],
    { fill: '#f3ead8' },
  ) +
  times(4, (at) =>
    path(`M${1167 + at * 7} ${610 + at * 52}L${1306 + at * 7} ${606 + at * 52}`, { line: '#c8644a', thick: 5 }),
  );

export function garden(): string {
  const c = canvas();
  const outside =
    box([420, 60, 860, 720], { fill: c.down([0, '#bfe1ec'], [0.5, '#eef7ea'], [1, '#dcefc8']) }) +
    ridge(71, { base: 430, height: 160, foot: 500 }, { fill: '#a5c8b8' }) +
    path('M400 470Q620 420 850 460T1300 440V800H400Z', { fill: '#8fc47a' }) +
    path('M400 560Q640 510 880 560T1300 540V800H400Z', { fill: '#6fae66' }) +
    times(5, (at) =>
      pine(440 + at * 210, 520 + (at % 2) * 26, { height: 250 + (at % 3) * 50, fill: '#3c7a56', shade: '#2f6447' }),
    ) +
    times(8, (at) =>
      disc(450 + at * 112, 640 + (at % 3) * 16, 50, { fill: ['#4c9158', '#5ba264', '#3f7f50'][at % 3] ?? '#4a8' }),
    ) +
    times(30, (at) =>
      disc(430 + ((at * 137) % 840), 622 + ((at * 53) % 70), 7, {
        fill: ['#f7e3ec', '#f2b8c6', '#fff6d5', '#e88a9a'][at % 4] ?? '#fff',
      }),
    ) +
    box([400, 696, 900, 100], { fill: c.down([0, '#d9cdb8'], [1, '#bfae93']) }) +
    times(7, (at) => box([400 + at * 132, 696, 3, 100], { fill: '#a6967b' }));
  const door = (x: number, flip: 1 | -1): string =>
    poly(
      [
        [x, 60],
        [x + flip * 170, 20],
        [x + flip * 170, 850],
        [x, 790],
      ],
      { fill: '#f6f0e2' },
    ) +
    poly(
      [
        [x + flip * 22, 92],
        [x + flip * 148, 64],
        [x + flip * 148, 600],
        [x + flip * 22, 570],
      ],
      { fill: '#cfe6e8', opacity: 0.85 },
    ) +
    path(`M${x + flip * 85} 80V585M${x + flip * 22} 330L${x + flip * 148} 334`, { line: '#f6f0e2', thick: 9 }) +
    disc(x + flip * 16, 500, 8, { fill: '#c9a35e' });
  c.add(
    box([0, 0, WIDTH, 1000], { fill: c.down([0, '#e6ead9'], [1, '#d3dac1']) }),
    box([0, 770, WIDTH, 230], { fill: c.down([0, '#c49a6c'], [1, '#9a7149']) }),
    times(9, (at) =>
      path(`M${-300 + at * 290} 1000L${260 + at * 136} 770`, { line: '#86603b', thick: 2, opacity: 0.5 }),
    ),
    box([0, 758, WIDTH, 16], { fill: '#f8f4e8' }),
    box([400, 40, 900, 760], { fill: '#f6f0e2' }),
    c.clip(box([420, 60, 860, 730], { fill: '#000' }), outside),
    poly(
      [
        [430, 800],
        [1270, 800],
        [1400, 1000],
        [300, 1000],
      ],
      { fill: '#fff2cf', opacity: 0.32 },
    ),
    door(420, -1),
    door(1280, 1),
    armchair(c),
    pot(150, 930, 1.15),
    pot(1480, 940, 1.3),
    box([1010, 790, 150, 14], { fill: '#8a6140', radius: 7 }),
    box([1078, 804, 12, 130], { fill: '#6f4c31' }),
    oval([1084, 936, 56, 10], { fill: '#6f4c31' }),
    path('M1046 790h46q0 -34 -6 -34h-34q-6 0 -6 34z', { fill: '#ffffff' }),
    path('M1092 764q20 -2 16 12q-4 12 -18 10', { line: '#ffffff', thick: 6 }),
    box([1104, 776, 46, 14], { fill: '#b8573f', radius: 2 }),
  );
  return c.toSvg();
}

const armchair = (c: Canvas): string =>
  oval([760, 950, 250, 24], { fill: '#5d4326', opacity: 0.4 }) +
  path('M590 640Q590 480 760 480Q930 480 930 640V860H590Z', { fill: c.down([0, '#d98a6a'], [1, '#bb6a4c']) }) +
  path('M630 650Q630 520 760 520Q890 520 890 650V780H630Z', { fill: '#e6a283' }) +
  times(6, (at) => disc(682 + (at % 3) * 78, 590 + Math.floor(at / 3) * 80, 6, { fill: '#b3634a' })) +
  box([608, 748, 304, 110], { fill: '#eab296', radius: 28 }) +
  box([546, 670, 92, 230], { fill: '#c9785a', radius: 42 }) +
  box([882, 670, 92, 230], { fill: '#c9785a', radius: 42 }) +
  box([590, 852, 340, 48], { fill: '#b0604a', radius: 10 }) +
  box([600, 898, 20, 50], { fill: '#6f4c31' }) +
  box([900, 898, 20, 50], { fill: '#6f4c31' }) +
  group(
    'rotate(-10 760 730)',
    box([692, 668, 128, 108], { fill: '#f6efdc', radius: 24 }),
    path('M706 722h100M756 680v88', { line: '#7fa987', thick: 6 }),
  );

const pot = (x: number, foot: number, s: number): string =>
  group(
    `translate(${x} ${foot}) scale(${s})`,
    times(9, (at) =>
      path('M0 -120Q-26 -250 -14 -330Q16 -250 0 -120Z', {
        fill: ['#3f8a5b', '#57a36c', '#2f7450'][at % 3] ?? '#3a8',
        move: `rotate(${-72 + at * 18} 0 -110)`,
      }),
    ),
    path('M-62 -120H62L46 0H-46Z', { fill: '#c8714f' }),
    box([-70, -138, 140, 28], { fill: '#d98a66', radius: 6 }),
  );
