/** みなと町: four bins, and the mark of the town. */
import { WIDTH, box, canvas, disc, group, oval, path, poly, ridge, times } from './brush.ts';

export function waste(): string {
  const c = canvas();
  c.add(
    box([0, 0, WIDTH, 1000], { fill: c.down([0, '#d8edf3'], [0.7, '#f4f8ef'], [1, '#f4f8ef']) }),
    ridge(61, { base: 560, height: 170, foot: 700 }, { fill: '#b9dbd2' }),
    ridge(67, { base: 620, height: 130, foot: 760 }, { fill: '#98c9b4' }),
    box([0, 640, WIDTH, 120], { fill: '#86bda3' }),
    box([0, 720, WIDTH, 280], { fill: c.down([0, '#d9d4c8'], [1, '#bdb6a6']) }),
    box([0, 714, WIDTH, 14], { fill: '#eeeae0' }),
    bin(110, { body: '#d9543f', lid: '#b23e2c' }, flame()),
    bin(470, { body: '#2f7fb0', lid: '#22628a' }, bottle()),
    bin(830, { body: '#e8a92f', lid: '#c2861a' }, paper()),
    bin(1190, { body: '#3f9a63', lid: '#2c7a4b' }, arrows()),
  );
  return c.toSvg();
}

function bin(x: number, colours: { body: string; lid: string }, mark: string): string {
  return (
    oval([x + 150, 900, 190, 24], { fill: '#7d7768', opacity: 0.4 }) +
    path(
      `M${x + 6} 330H${x + 294}L${x + 262} 884Q${x + 260} 902 ${x + 242} 902H${x + 58}Q${x + 40} 902 ${x + 38} 884Z`,
      { fill: colours.body },
    ) +
    path(`M${x + 216} 330H${x + 294}L${x + 262} 884Q${x + 260} 902 ${x + 242} 902H${x + 196}Z`, {
      fill: '#000000',
      opacity: 0.1,
    }) +
    box([x - 16, 276, 332, 62], { fill: colours.lid, radius: 18 }) +
    box([x + 96, 246, 108, 40], { fill: colours.lid, radius: 16 }) +
    box([x - 4, 288, 308, 12], { fill: '#ffffff', opacity: 0.22, radius: 6 }) +
    disc(x + 150, 590, 112, { fill: '#ffffff' }) +
    group(`translate(${x + 150} 590)`, mark)
  );
}

const flame = (): string =>
  path(
    'M0 -84C14 -44 62 -22 56 34C52 68 28 84 0 84C-30 84 -54 66 -56 34C-58 6 -38 -6 -34 -34C-18 -26 -14 -14 -12 -2C4 -24 6 -54 0 -84Z',
    { fill: '#e8663c' },
  ) + path('M2 -2C10 20 32 30 28 56C26 74 14 82 0 82C-16 82 -28 72 -28 54C-28 36 -10 30 2 -2Z', { fill: '#f9c14a' });
const bottle = (): string =>
  box([-16, -84, 32, 22], { fill: '#22628a', radius: 5 }) +
  path('M-14 -58H14V-36Q40 -18 40 10V68Q40 82 26 82H-26Q-40 82 -40 68V10Q-40 -18 -14 -36Z', { fill: '#63b3d9' }) +
  box([-40, 14, 80, 36], { fill: '#ffffff' }) +
  path('M-26 -6q4 -14 14 -18', { line: '#ffffff', thick: 7 });
const paper = (): string =>
  times(3, (at) =>
    box([-64 + at * 8, -50 + at * 30, 120 - at * 4, 40], {
      fill: ['#f4dfae', '#e6c67c', '#d9ae54'][at] ?? '#e6c67c',
      radius: 4,
    }),
  ) +
  path('M-4 -62V70M-70 14H66', { line: '#8a6a24', thick: 8 }) +
  path('M-4 -62q-30 -22 -34 -4q4 12 34 4q30 -22 34 -4q-4 12 -34 4', { line: '#8a6a24', thick: 7 });
const arrows = (): string =>
  times(3, (at) =>
    group(
      `rotate(${at * 120})`,
      path('M-50 -12L-16 -70Q0 -90 16 -70L28 -50', { line: '#2c8a55', thick: 21 }),
      poly(
        [
          [52, -66],
          [44, -16],
          [4, -40],
        ],
        { fill: '#2c8a55' },
      ),
    ),
  );

export function townMark(): string {
  const c = canvas(600, 600);
  c.add(
    disc(300, 300, 288, { fill: '#0b5c8f' }),
    disc(300, 300, 262, { fill: '#ffffff' }),
    c.clip(
      disc(300, 300, 248, { fill: '#000' }),
      box([40, 40, 520, 520], { fill: c.down([0, '#dff0f8'], [1, '#ffffff']) }),
      disc(400, 210, 58, { fill: '#e0762f' }),
      path('M292 96V366H150Q236 250 292 96Z', { fill: '#0b5c8f' }),
      path('M316 160Q420 262 444 366H316Z', { fill: '#3b93c4' }),
      path('M120 386H484Q458 446 396 456H212Q146 446 120 386Z', { fill: '#c2571a' }),
      path('M30 446q45 -44 90 0t90 0t90 0t90 0t90 0t90 0V600H30Z', { fill: '#0b5c8f' }),
      path('M30 506q45 -40 90 0t90 0t90 0t90 0t90 0t90 0', { line: '#ffffff', thick: 12, opacity: 0.85 }),
    ),
  );
  return c.toSvg();
}
