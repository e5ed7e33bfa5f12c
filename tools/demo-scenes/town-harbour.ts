/** The harbour in the morning: sun behind the headland, boats come home. */
import { fishingBoat } from './boats.ts';
import { shed, terraces } from './harbour-town.ts';
import { clouds, foliage, gull, ridge, ripples, rope } from './nature.ts';
import { at, disc, oval, path, poly, rect, sheet, stroke, times, type Sheet } from './paint.ts';

function lighthouse(s: Sheet): string {
  return (
    path('M1130 590L1180 560H1610V612H1120Z', s.down([0, '#c3beb1'], [1, '#7d8584'])) +
    times(26, (i) =>
      poly(
        [
          [1124 + i * 19, 612],
          [1132 + i * 19, 590 - (i % 3) * 4],
          [1146 + i * 19, 586 - (i % 2) * 6],
          [1152 + i * 19, 612],
        ],
        i % 2 === 0 ? '#8d9492' : '#6d7778',
      ),
    ) +
    path('M1198 562L1206 452H1242L1250 562Z', s.across([0, '#ffffff'], [0.6, '#f2e9da'], [1, '#c9c6bd'])) +
    path('M1202.500 510L1204.500 482H1243.500L1245.500 510Z', '#c2571a') +
    rect([1199, 444, 50, 9], '#e9e2d4') +
    rect([1210, 420, 28, 25], '#ffe5a6') +
    rect([1222, 420, 4, 25], '#8a7a63') +
    path('M1204 421Q1224 394 1244 421Z', '#c2571a') +
    rect([1222, 392, 4, 14], '#a2451a') +
    stroke('M1198 444H1250M1200 436H1248', '#5f6a6d', 1.6)
  );
}

function quay(s: Sheet): string {
  return (
    path('M-10 838L470 868L520 884L505 1010H-10Z', s.down([0, '#c9bea9'], [1, '#8e887c'])) +
    path('M470 868L520 884L505 1010H452Z', '#6f6d66') +
    times(8, (i) => stroke(`M-10 ${866 + i * 20}L${476} ${888 + i * 17}`, '#a39a88', 1.6, 'opacity="0.5"')) +
    times(6, (i) => stroke(`M${40 + i * 78} ${846 + i * 5}L${10 + i * 84} 1004`, '#a39a88', 1.6, 'opacity="0.5"')) +
    times(3, (i) => path(`M${496 - i * 4} ${900 + i * 34}h20v22h-24z`, '#22292c')) +
    // Crates, nets and a bollard with its rope.
    crate(40, 868, '#3f86a8', '#2c6482') +
    crate(132, 880, '#d9772f', '#a9541c') +
    crate(66, 812, '#d9772f', '#a9541c') +
    path('M236 930Q250 876 320 872Q392 874 402 936Q330 960 236 930Z', '#2f7f7a') +
    times(9, (i) =>
      stroke(
        `M${244 + i * 17} ${934 - Math.abs(4 - i)}Q${270 + i * 12} ${896 - (i % 3) * 4} ${300 + i * 6} ${876}`,
        '#69b5a8',
        2,
      ),
    ) +
    times(
      7,
      (i) =>
        disc([258 + i * 22, 928 + (i % 2) * 9, 10], i % 2 === 0 ? '#e8843c' : '#f2a65e') +
        disc([255 + i * 22, 924 + (i % 2) * 9, 3], '#ffe0b8'),
    ) +
    oval([448, 900, 22, 7], '#555a58') +
    path('M434 896V868Q434 860 448 860T462 868V896Q448 904 434 896Z', '#3d474a') +
    oval([448, 864, 20, 7], '#56646a') +
    rope([458, 878], [640, 842], { sag: 34, colour: '#d9c39a', thick: 4 }) +
    stroke('M436 884Q448 892 462 883', '#d9c39a', 4)
  );
}

const crate = (x: number, y: number, fill: string, dark: string): string =>
  poly(
    [
      [x, y],
      [x + 84, y + 6],
      [x + 84, y + 54],
      [x, y + 48],
    ],
    fill,
  ) +
  poly(
    [
      [x, y],
      [x + 14, y - 12],
      [x + 98, y - 6],
      [x + 84, y + 6],
    ],
    '#f1ead9',
  ) +
  poly(
    [
      [x + 84, y + 6],
      [x + 98, y - 6],
      [x + 98, y + 42],
      [x + 84, y + 54],
    ],
    dark,
  ) +
  times(4, (i) => path(`M${x + 12 + i * 18} ${y - 3}q10 -8 20 0q-10 6 -20 0z`, i % 2 === 0 ? '#8fb3c2' : '#c8d8dc')) +
  rect([x + 10, y + 20, 62, 5], dark, 'opacity="0.6"') +
  rect([x + 10, y + 34, 62, 5], dark, 'opacity="0.6"');

export function harbour(): string {
  const s = sheet();
  const sky =
    rect(
      [0, 0, 1600, 640],
      s.down([0, '#4f9cc0'], [0.35, '#93c8d6'], [0.68, '#f3e3c2'], [0.92, '#ffcf9a'], [1, '#ffc488']),
    ) +
    disc([960, 470, 520], s.glow([0, '#fff2cc', 1], [0.2, '#ffe3a8', 0.7], [1, '#ffe3a8', 0])) +
    disc([960, 470, 56], '#fffbee') +
    s.soft(6, clouds(4, { x: 0, y: 70, w: 1600, h: 230, count: 15 }, '#fff5e2')) +
    s.soft(4, clouds(6, { x: 500, y: 330, w: 1000, h: 70, count: 7 }, '#ffb98a'));
  const far =
    ridge(14, { y: 560, tall: 190, sharp: 0.45, foot: 620 }, s.down([0, '#8fb4c4'], [1, '#f1d9b6'])) +
    ridge(27, { y: 596, tall: 150, sharp: 0.4, foot: 620 }, s.down([0, '#5f97a6'], [1, '#c9cdb4'])) +
    lighthouse(s);
  const hill =
    path(
      'M-10 262Q120 214 250 286Q400 352 520 440Q650 540 800 600L860 640H-10Z',
      s.down([0, '#2f6f66'], [1, '#3b8270']),
    ) +
    foliage(5, { x: 150, y: 370, rx: 300, ry: 100, leaf: 24, count: 240 }, [
      '#22584f',
      '#2b6a5a',
      '#3f8466',
      '#6ea06a',
    ]) +
    foliage(8, { x: 470, y: 490, rx: 170, ry: 70, leaf: 18, count: 150 }, [
      '#22584f',
      '#2b6a5a',
      '#3f8466',
      '#6ea06a',
    ]) +
    shrine() +
    terraces(16, [
      { x: 20, to: 380, foot: 402, rise: 66, size: 44 },
      { x: -20, to: 500, foot: 462, rise: 62, size: 54 },
      { x: 10, to: 600, foot: 530, rise: 46, size: 62 },
      { x: -30, to: 690, foot: 594, rise: 22, size: 70 },
    ]) +
    path('M-10 606L760 606L900 622V648H-10Z', s.down([0, '#cfc5b1'], [1, '#77736a'])) +
    rect([-10, 604, 770, 5], '#efe6d2') +
    shed(300, 612, { bays: 6, size: 56 }) +
    times(9, (i) => stroke(`M${650 + i * 22} 606v-${24 + (i % 3) * 18}`, '#4a4f4c', 2)) +
    at(
      40,
      640,
      0.34,
      fishingBoat(s, { hull: '#f4efe4', shade: '#9fb4b8', band: '#2f7f7a', cabin: '#2f7f7a', flag: '#e8843c' }),
    ) +
    at(
      640,
      640,
      0.36,
      fishingBoat(s, { hull: '#2f6f8e', shade: '#1b465e', band: '#f4efe4', cabin: '#c2571a', flag: '#f4efe4' }),
    );
  const water = rect([0, 612, 1600, 388], s.down([0, '#ffd9a4'], [0.16, '#a9cfc8'], [0.5, '#3c93a9'], [1, '#0f5578']));
  const red = fishingBoat(s, { hull: '#f7f3ea', shade: '#a9bcc0', band: '#c2571a', cabin: '#c2571a', flag: '#e8843c' });
  const blue = fishingBoat(s, {
    hull: '#1f5f88',
    shade: '#123c59',
    band: '#f2e6cd',
    cabin: '#f2b45c',
    flag: '#c2571a',
  });
  const white = fishingBoat(s, {
    hull: '#eef1ec',
    shade: '#9db4b6',
    band: '#1f7f86',
    cabin: '#1f7f86',
    flag: '#f2b45c',
  });
  const shine = (seed: number, x: number, w: number, count: number, opacity: number): string =>
    ripples(seed, { x, y: 616, w, h: 370, count, long: 150 }, { fill: '#fff3cf', opacity });
  return s.finish(
    sky,
    far,
    water,
    s.mirror(612, { wave: 18, opacity: 0.45 }, sky, far),
    s.mirror(644, { wave: 18, opacity: 0.6 }, hill),
    rect([0, 612, 1600, 388], s.down([0, '#ffe2b4', 0.15], [0.4, '#2f88a2', 0.35], [1, '#0c4a6c', 0.82])),
    hill,
    s.soft(
      16,
      poly(
        [
          [900, 616],
          [1020, 616],
          [1220, 1000],
          [760, 1000],
        ],
        '#ffe9ba',
        'opacity="0.38"',
      ),
    ),
    shine(3, 860, 220, 80, 0.9),
    shine(4, 700, 560, 90, 0.55),
    ripples(6, { x: 0, y: 650, w: 1600, h: 340, count: 150, long: 200 }, { fill: '#c9ecec', opacity: 0.35 }),
    ripples(7, { x: 0, y: 700, w: 1600, h: 290, count: 110, long: 220 }, { fill: '#0a4363', opacity: 0.35 }),
    at(1120, 700, 0.55, white),
    s.mirror(702, { wave: 12, opacity: 0.4 }, at(1120, 700, 0.55, white)),
    s.mirror(856, { wave: 22, opacity: 0.42 }, at(600, 850, 0.98, red)),
    oval([800, 856, 230, 9], '#0a3a56', 'opacity="0.45"'),
    at(600, 850, 0.98, red),
    s.mirror(930, { wave: 26, opacity: 0.4 }, at(1080, 924, 1.16, blue)),
    oval([1320, 930, 270, 10], '#0a3a56', 'opacity="0.5"'),
    at(1080, 924, 1.16, blue),
    path('M1080 934Q1000 940 900 964Q1010 930 1090 922Z', '#e9f7f3', 'opacity="0.7"'),
    path('M1500 932Q1570 926 1610 938Q1560 944 1480 938Z', '#e9f7f3', 'opacity="0.8"'),
    quay(s),
    gull(720, 300, 34),
    gull(812, 250, 24),
    gull(640, 236, 18),
    gull(1330, 300, 30),
    gull(1420, 352, 20),
    gull(560, 690, 26),
  );
}

/** A vermilion gate on the hill, where the path to the shrine begins. */
const shrine = (): string =>
  path('M196 312Q236 322 276 312L279 321Q236 330 193 321Z', '#c9502a') +
  rect([202, 334, 68, 6], '#c9502a') +
  poly(
    [
      [209, 322],
      [216, 322],
      [213, 374],
      [205, 374],
    ],
    '#b8431f',
  ) +
  poly(
    [
      [256, 322],
      [263, 322],
      [267, 374],
      [259, 374],
    ],
    '#b8431f',
  ) +
  rect([232, 322, 8, 13], '#b8431f');
