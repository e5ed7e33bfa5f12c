/** Lakeside House inside: the twin, the suite, the garden room. */
import { box, canvas, disc, group, oval, path, pine, poly, ridge, times, WIDTH, type Canvas } from './brush.ts';

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
