/** みなと町: the Sunday market. */
import { WIDTH, box, canvas, disc, glints, group, gull, oval, path, poly, ridge, times } from './brush.ts';

export function market(): string {
  const c = canvas();
  c.add(
    box([0, 0, WIDTH, 620], { fill: c.down([0, '#f6b98a'], [0.45, '#fbdcb0'], [1, '#fdf1d6']) }),
    disc(300, 400, 260, { fill: c.round([0, '#fffbe6', 0.95], [1, '#fffbe6', 0]) }),
    disc(300, 400, 56, { fill: '#fffdf2' }),
    ridge(51, { base: 540, height: 130, foot: 545 }, { fill: '#d9a892' }),
    ridge(57, { base: 560, height: 90, foot: 565 }, { fill: '#b98a86' }),
    box([0, 540, WIDTH, 180], { fill: c.down([0, '#f3cfa4'], [1, '#6fa6ac']) }),
    glints(31, [120, 548, 380, 120], { fill: '#fffbe9', opacity: 0.8, count: 40, length: 90 }),
    glints(32, [0, 560, WIDTH, 110], { fill: '#fff3da', opacity: 0.45, count: 40, length: 110 }),
    path('M60 640l150 -6l-20 36h-110zM120 636v-120l62 108z', { fill: '#7b5a55', opacity: 0.75 }),
    box([0, 690, WIDTH, 310], { fill: c.down([0, '#cfc0ab'], [1, '#a39480']) }),
    times(7, (at) =>
      path(`M${at * 260 - 60} 1000L${at * 180 + 180} 690`, { line: '#8f806c', thick: 3, opacity: 0.35 }),
    ),
    gull(640, 190, 28),
    gull(720, 150, 20),
    gull(540, 240, 18),
    stall(70, ['#d2452f', '#fff6e6'], fish()),
    stall(580, ['#2b7a8c', '#fff6e6'], vegetables()),
    stall(1090, ['#3f8a4f', '#fff6e6'], citrus()),
  );
  return c.toSvg();
}

function stall(x: number, colours: readonly [string, string], goods: string): string {
  const strip = 54;
  return (
    oval([x + 220, 940, 250, 20], { fill: '#5d4f40', opacity: 0.35 }) +
    box([x + 18, 330, 14, 610], { fill: '#7a5233' }) +
    box([x + 408, 330, 14, 610], { fill: '#7a5233' }) +
    box([x + 30, 420, 380, 240], { fill: '#5d3d2a', opacity: 0.28 }) +
    seller(x + 220, colours[0]) +
    poly(
      [
        [x - 4, 356],
        [x + 444, 356],
        [x + 404, 270],
        [x + 36, 270],
      ],
      { fill: colours[0] },
    ) +
    times(4, (at) =>
      poly(
        [
          [x - 4 + 56 * (at * 2 + 1), 356],
          [x - 4 + 56 * (at * 2 + 2), 356],
          [x + 36 + 46 * (at * 2 + 2), 270],
          [x + 36 + 46 * (at * 2 + 1), 270],
        ],
        { fill: colours[1] },
      ),
    ) +
    times(8, (at) => path(`M${x - 4 + at * 56} 354h56v34q-28 32 -56 0z`, { fill: colours[at % 2 === 0 ? 0 : 1] })) +
    times(8, (at) => path(`M${x - 4 + at * 56} 386q28 32 56 0v8q-28 32 -56 0z`, { fill: '#000000', opacity: 0.08 })) +
    poly(
      [
        [x + 6, 660],
        [x + 434, 660],
        [x + 456, 780],
        [x - 16, 780],
      ],
      { fill: '#c98f57' },
    ) +
    box([x - 16, 780, 472, 26], { fill: '#9c6636' }) +
    box([x + 4, 806, 432, 130], { fill: '#b87d48' }) +
    times(5, (at) => box([x + 4 + at * strip * 1.62, 806, 5, 130], { fill: '#9c6636' })) +
    group(`translate(${x} 0)`, goods)
  );
}

const seller = (x: number, colour: string): string =>
  path(`M${x - 84} 680Q${x - 82} 540 ${x} 536Q${x + 82} 540 ${x + 84} 680Z`, { fill: '#f7f1e4' }) +
  path(`M${x - 44} 680L${x - 40} 570H${x + 40}L${x + 44} 680Z`, { fill: colour }) +
  disc(x, 488, 48, { fill: '#eec19a' }) +
  path(`M${x - 52} 484Q${x - 48} 430 ${x} 430Q${x + 48} 430 ${x + 52} 484Q${x} 464 ${x - 52} 484Z`, { fill: colour }) +
  path(`M${x - 18} 504q18 18 36 0`, { line: '#9c5f45', thick: 4 }) +
  disc(x - 17, 488, 4, { fill: '#4a3328' }) +
  disc(x + 17, 488, 4, { fill: '#4a3328' });

function fish(): string {
  const one = (x: number, y: number, s: number, fill: string): string =>
    group(
      `translate(${x} ${y}) scale(${s})`,
      path('M-60 0Q-20 -30 40 -4L66 -22L62 0L66 22L40 4Q-20 30 -60 0Z', { fill }),
      path('M-60 0Q-20 30 40 4Q-10 12 -60 0Z', { fill: '#f3f7f8', opacity: 0.8 }),
      disc(-38, -4, 4.5, { fill: '#20303a' }),
      path('M-20 -12q8 12 0 22', { line: '#ffffff', thick: 2, opacity: 0.6 }),
    );
  const ice = poly(
    [
      [14, 664],
      [426, 664],
      [444, 772],
      [-4, 772],
    ],
    { fill: '#e8f4f8' },
  );
  return (
    ice +
    times(11, (at) =>
      one(
        64 + (at % 4) * 98 + (Math.floor(at / 4) % 2) * 22,
        690 + Math.floor(at / 4) * 32,
        0.74,
        ['#5d8aa8', '#d9694f', '#6f9fb3', '#44708f'][at % 4] ?? '#58a',
      ),
    )
  );
}

function vegetables(): string {
  const leaf = (x: number, y: number): string =>
    disc(x, y, 30, { fill: '#4f9a52' }) +
    disc(x - 12, y - 6, 18, { fill: '#79bd6a' }) +
    disc(x + 10, y + 4, 15, { fill: '#a5d68a' });
  const radish = (x: number, y: number): string =>
    path(`M${x - 13} ${y}q13 -12 26 0q4 50 -13 78q-17 -28 -13 -78z`, { fill: '#fdfaf4' }) +
    path(`M${x} ${y}q-26 -40 -34 -34M${x} ${y}q0 -46 6 -48M${x} ${y}q24 -36 34 -30`, { line: '#5aa257', thick: 9 });
  const carrot = (x: number, y: number): string =>
    path(`M${x - 14} ${y}q14 -10 28 0q-2 44 -14 64q-12 -20 -14 -64z`, { fill: '#ee8a35' }) +
    path(`M${x} ${y}q-12 -26 -18 -24M${x} ${y}q10 -28 18 -24`, { line: '#4f9a52', thick: 7 });
  return (
    times(4, (at) => leaf(42 + at * 44, 690 + (at % 2) * 34)) +
    times(4, (at) => radish(226 + at * 32, 686 + (at % 2) * 10)) +
    times(3, (at) => carrot(362 + at * 30, 692 + (at % 2) * 8))
  );
}

function citrus(): string {
  const fruit = (x: number, y: number): string =>
    disc(x, y, 23, { fill: '#f39a2b' }) +
    disc(x - 7, y - 8, 8, { fill: '#ffc873', opacity: 0.9 }) +
    path(`M${x} ${y - 22}q10 -12 18 -6q-6 10 -18 6z`, { fill: '#4f9a52' });
  return (
    times(8, (at) => fruit(34 + at * 53, 752)) +
    times(7, (at) => fruit(60 + at * 53, 714)) +
    times(6, (at) => fruit(86 + at * 53, 678)) +
    times(5, (at) => fruit(112 + at * 53, 644))
  );
}
