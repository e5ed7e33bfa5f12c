/** The school on the hill, where the town goes when the sea rises: the road up, orchards, the bay below. */
import { terraces } from './harbour-town.ts';
import { blades, clouds, foliage, gull, ridge, ripples } from './nature.ts';
import { at, between, chance, disc, n, oval, path, rect, sheet, stroke, times, type Sheet } from './paint.ts';

/** The school: two wings of three storeys around a stair tower with its clock; 640 wide, standing on y = 0. */
function school(s: Sheet): string {
  const pane = s.down([0, '#5f93ad'], [0.5, '#9cc6d3'], [1, '#4c7d97']);
  const wing = (x: number, w: number, bays: number): string =>
    rect([x, -186, w, 186], s.down([0, '#fffdf6'], [1, '#e3e2d8'])) +
    rect([x - 8, -198, w + 16, 13], '#d9d6c9') +
    rect([x - 8, -187, w + 16, 3], '#9aa29f', 'opacity="0.6"') +
    times(
      3,
      (row) =>
        times(bays, (i) => {
          const step = (w - 16) / bays;
          const [wx, wy] = [x + 12 + i * step, -172 + row * 60];
          return (
            rect([wx, wy, step - 8, 36], pane) +
            path(
              `M${n(wx)} ${wy + 36}l${n(step * 0.5)} -36h${n(step * 0.2)}l${n(-step * 0.5)} 36z`,
              '#ffffff',
              'opacity="0.28"',
            ) +
            rect([wx + (step - 8) / 2 - 1, wy, 2, 36], '#f4f3ea') +
            rect([wx, wy + 11, step - 8, 2], '#f4f3ea') +
            rect([wx - 2, wy + 36, step - 4, 4], '#b9bcb2')
          );
        }) + rect([x, -120 + row * 60, w, 3], '#c9cabf'),
    ) +
    times(Math.floor(w / 14), (i) => rect([x + i * 14, -214, 2, 17], '#aab3b2')) +
    rect([x - 4, -215, w + 8, 3], '#aab3b2');
  return (
    oval([330, 4, 380, 16], '#274f38', 'opacity="0.4"') +
    wing(0, 262, 6) +
    wing(378, 262, 6) +
    rect([378, -198, 262, 198], '#31586b', 'opacity="0.13"') +
    rect([254, -262, 132, 262], s.across([0, '#fffefa'], [0.6, '#f1efe4'], [1, '#d3d3c8'])) +
    rect([246, -276, 148, 15], '#c2571a') +
    rect([246, -264, 148, 5], '#8d3d12') +
    disc([320, -222, 27], '#0b5c8f') +
    disc([320, -222, 22], '#fffdf4') +
    stroke('M320 -222V-238M320 -222L331 -216', '#1d3a4c', 3) +
    times(12, (i) => disc([320 + Math.sin(i * 0.5236) * 18, -222 - Math.cos(i * 0.5236) * 18, 1.3], '#1d3a4c')) +
    times(2, (row) =>
      times(
        3,
        (i) =>
          rect([272 + i * 34, -178 + row * 56, 27, 38], pane) + rect([285 + i * 34, -178 + row * 56, 2, 38], '#f4f3ea'),
      ),
    ) +
    rect([268, -62, 104, 62], '#3b5f72') +
    times(4, (i) => rect([270 + i * 26, -56, 22, 56], '#8fb9c8')) +
    path('M250 -70H390L398 -58H242Z', '#0b5c8f') +
    rect([250, -58, 7, 58], '#d9d6c9') +
    rect([383, -58, 7, 58], '#d9d6c9') +
    rect([236, -6, 168, 8], '#cfcabb') +
    rect([228, 0, 184, 8], '#b9b3a3') +
    // The gymnasium beside it, where the town sleeps on such nights.
    path('M660 0V-92Q760 -168 860 -92V0Z', s.across([0, '#f4f1e6'], [1, '#cfcfc4'])) +
    path('M650 -88Q760 -178 870 -88L866 -78Q760 -164 654 -78Z', '#2f7f8e') +
    times(4, (i) => rect([678 + i * 44, -66, 32, 24], pane)) +
    rect([730, -34, 60, 34], '#3b5f72') +
    stroke('M206 0V-150', '#e9e6da', 4) +
    path('M208 -148q20 -8 36 2t34 -3v34q-18 9 -34 3t-36 -2z', '#3f9a66') +
    disc([240, -128, 8], '#ffffff')
  );
}

/** A cherry in blossom or a mandarin with its fruit. */
function tree(seed: number, [x, y, k]: readonly [number, number, number], kind: 'cherry' | 'mandarin'): string {
  const random = chance(seed);
  const tones =
    kind === 'cherry'
      ? (['#b9647c', '#d98ba0', '#efb3bf', '#fbd9dc', '#fff1ee'] as const)
      : (['#1d5a45', '#2c7450', '#4a925a', '#82b066'] as const);
  // A near tree has more leaves, not larger ones.
  const leaf = k > 180 ? k * 0.055 : k * 0.085;
  const more = k > 180 ? 2.3 : 1;
  const trunk = kind === 'cherry' ? '#5b4038' : '#5d4a34';
  return (
    oval([x + k * 0.1, y, k * 0.55, k * 0.09], '#1f4a34', 'opacity="0.4"') +
    path(
      `M${n(x - k * 0.06)} ${n(y)}Q${n(x - k * 0.02)} ${n(y - k * 0.3)} ${n(x - k * 0.2)} ${n(y - k * 0.6)}L${n(x - k * 0.14)} ${n(y - k * 0.62)}L${n(x)} ${n(y - k * 0.4)}L${n(x + k * 0.18)} ${n(y - k * 0.66)}L${n(x + k * 0.23)} ${n(y - k * 0.63)}Q${n(x + k * 0.04)} ${n(y - k * 0.25)} ${n(x + k * 0.07)} ${n(y)}Z`,
      trunk,
    ) +
    foliage(seed, { x: x - k * 0.18, y: y - k * 0.68, rx: k * 0.34, ry: k * 0.26, leaf, count: 60 * more }, tones) +
    foliage(seed + 1, { x: x + k * 0.22, y: y - k * 0.7, rx: k * 0.34, ry: k * 0.27, leaf, count: 60 * more }, tones) +
    foliage(seed + 2, { x, y: y - k * 0.86, rx: k * 0.38, ry: k * 0.28, leaf, count: 80 * more }, tones) +
    (kind === 'cherry'
      ? ''
      : times(18, () => {
          const [fx, fy] = [x + between(random, -0.46, 0.46) * k, y - between(random, 0.52, 1.02) * k];
          return disc([fx, fy, k * 0.042], '#ee8326') + disc([fx - k * 0.012, fy - k * 0.014, k * 0.013], '#ffc98a');
        }))
  );
}

/** Somebody on the way up. */
const walker = (x: number, y: number, k: number, coat: string): string =>
  oval([x + k * 0.1, y, k * 0.2, k * 0.04], '#4a4a44', 'opacity="0.4"') +
  path(
    `M${n(x - k * 0.1)} ${n(y)}L${n(x - k * 0.08)} ${n(y - k * 0.42)}H${n(x + k * 0.1)}L${n(x + k * 0.14)} ${n(y)}H${n(x + k * 0.06)}L${n(x + k * 0.01)} ${n(y - k * 0.28)}L${n(x - k * 0.03)} ${n(y)}Z`,
    '#2f4456',
  ) +
  path(
    `M${n(x - k * 0.13)} ${n(y - k * 0.36)}Q${n(x - k * 0.15)} ${n(y - k * 0.76)} ${n(x)} ${n(y - k * 0.78)}Q${n(x + k * 0.15)} ${n(y - k * 0.76)} ${n(x + k * 0.14)} ${n(y - k * 0.36)}Z`,
    coat,
  ) +
  rect([x - k * 0.09, y - k * 0.7, k * 0.18, k * 0.24], '#f2b45c', `rx="${n(k * 0.05)}"`) +
  disc([x, y - k * 0.88, k * 0.1], '#2a2220') +
  path(`M${n(x - k * 0.1)} ${n(y - k * 0.88)}a${n(k * 0.1)} ${n(k * 0.1)} 0 0 1 ${n(k * 0.2)} 0z`, '#f4efe0');

export function shelter(): string {
  const s = sheet();
  const road =
    'M-10 1010L330 1010Q560 930 700 880Q900 810 760 760Q560 700 640 650Q740 602 930 588Q1010 580 1030 556L1064 556Q1060 590 960 606Q790 628 736 664Q700 694 850 744Q1090 826 900 916Q760 974 620 1010Z';
  return s.finish(
    rect([0, 0, 1600, 620], s.down([0, '#5aa6c8'], [0.5, '#a9d5dd'], [0.9, '#f9e6c3'], [1, '#fbe0b4'])),
    disc([170, 330, 420], s.glow([0, '#fff3cf', 0.9], [1, '#fff3cf', 0])),
    s.soft(6, clouds(18, { x: 0, y: 60, w: 1600, h: 220, count: 15 }, '#fffaf0')),
    ridge(47, { y: 470, tall: 130, sharp: 0.4, foot: 520 }, s.down([0, '#8fb8c6'], [1, '#d9dcc6'])),
    ridge(58, { y: 484, tall: 70, sharp: 0.4, foot: 520 }, '#6aa0ac'),
    rect([0, 478, 1600, 300], s.down([0, '#cfe3d8'], [0.25, '#6db6c2'], [1, '#1f7796'])),
    ripples(4, { x: 0, y: 484, w: 900, h: 250, count: 110, long: 130 }, { fill: '#fff6dd', opacity: 0.75 }),
    // An islet with pines and the town by the water.
    path('M318 512Q350 478 396 486Q440 474 474 512Z', '#2f6f66') +
      foliage(3, { x: 396, y: 486, rx: 56, ry: 20, leaf: 9, count: 60 }, ['#22584f', '#2c6b55', '#5a9462']),
    [
      [210, 560, 0.5],
      [520, 566, 0.4],
      [110, 640, 0.8],
    ]
      .map(([x = 0, y = 0, k = 1]) =>
        at(
          x,
          y,
          k,
          path('M0 0h60l-10 14h-38z', '#f4efe2'),
          path('M28 -2v-52l34 48z', '#ffffff'),
          path('M24 -2v-40l-22 36z', '#f2c08a'),
        ),
      )
      .join(''),
    path('M-10 700Q160 664 330 676Q470 690 560 640L700 700L560 800H-10Z', s.down([0, '#5a9a78'], [1, '#3f8060'])),
    path('M-10 700Q160 664 330 676L332 684Q160 674 -10 710Z', '#efe6d2'),
    terraces(28, [
      { x: -20, to: 440, foot: 716, rise: -2, size: 40 },
      { x: -40, to: 470, foot: 764, rise: 6, size: 52 },
    ]),
    // The hill of the school, in three folds.
    path(
      'M430 700Q560 600 690 560Q820 520 960 520H1300Q1480 540 1610 500V1010H430Z',
      s.down([0, '#7fb770'], [0.5, '#4f9660'], [1, '#2f7050']),
    ),
    foliage(90, { x: 1490, y: 470, rx: 200, ry: 84, leaf: 22, count: 200 }, [
      '#1f5a48',
      '#2c7052',
      '#4a8f5c',
      '#86b46a',
    ]),
    foliage(94, { x: 700, y: 566, rx: 130, ry: 34, leaf: 15, count: 120 }, [
      '#1f5a48',
      '#2c7052',
      '#4a8f5c',
      '#86b46a',
    ]),
    path('M760 560Q960 528 1460 540L1480 566Q1000 552 770 580Z', '#e9dcb8'),
    at(810, 548, 0.92, school(s)),
    [0, 1, 2, 3, 4]
      .map((i) => tree(200 + i * 5, [770 + i * 46 + (i > 2 ? 330 : 0), 586 + (i % 2) * 10, 92], 'cherry'))
      .join(''),
    path('M-10 800Q230 740 480 780Q760 840 900 1010H-10Z', s.down([0, '#6cab68'], [1, '#367a52'])),
    path(
      'M900 720Q1200 610 1610 640V1010H760Q880 960 1000 880Q1030 800 900 720Z',
      s.down([0, '#79b56b'], [1, '#2f7350']),
    ),
    // Terrace walls of the orchard.
    [
      [1080, 716, 540],
      [1050, 800, 570],
      [1000, 900, 620],
    ]
      .map(
        ([x = 0, y = 0, w = 0]) =>
          path(
            `M${x} ${y}Q${x + w / 2} ${y - 42} 1610 ${y - 30}v16Q${x + w / 2} ${y - 26} ${x} ${y + 14}Z`,
            '#b9b49f',
          ) +
          times(Math.floor(w / 30), (i) =>
            stroke(`M${x + 14 + i * 30} ${n(y + 6 - Math.sin(((i * 30) / w) * 2) * 28)}v7`, '#7d7a6a', 2),
          ),
      )
      .join(''),
    path(road, s.down([0, '#e6e0d0'], [1, '#b5afa2'])),
    stroke(
      'M1047 556Q1044 584 950 598Q700 622 690 664Q690 706 806 752Q1000 820 800 898Q660 950 470 1010',
      '#ffffff',
      5,
      'stroke-dasharray="26 20" opacity="0.85"',
    ),
    times(7, (i) => tree(300 + i * 4, [1130 + i * 78, 712 - i * 4 + (i % 2) * 6, 92], 'mandarin')),
    times(5, (i) => tree(360 + i * 4, [1110 + i * 118, 812 - i * 6, 128], 'mandarin')),
    times(4, (i) => tree(420 + i * 4, [1090 + i * 165, 940 - i * 4, 184], 'mandarin')),
    // Neighbours on the way up.
    walker(800, 640, 52, '#c2571a'),
    walker(772, 648, 44, '#0b5c8f'),
    walker(836, 790, 84, '#2f7f7a'),
    walker(880, 800, 62, '#c2571a'),
    walker(640, 960, 128, '#0b5c8f'),
    walker(712, 968, 96, '#b8475c'),
    walker(560, 976, 134, '#5a7a4a'),
    tree(500, [150, 930, 330], 'cherry'),
    tree(520, [420, 850, 190], 'cherry'),
    blades(31, { x: -20, y: 1008, w: 420, tall: 70, count: 70, thick: 4 }, ['#256044', '#35794f', '#5a9a5a']),
    blades(32, { x: 1000, y: 1008, w: 620, tall: 60, count: 80, thick: 4 }, ['#256044', '#35794f', '#5a9a5a']),
    times(40, (i) => {
      const r = chance(700 + i);
      return oval([r() * 620, 560 + r() * 430, 3 + r() * 4, 2.4 + r() * 2], '#fbd9dc', 'opacity="0.9"');
    }),
    gull(560, 330, 26),
    gull(640, 372, 18),
    gull(470, 300, 16),
    gull(330, 420, 20),
  );
}
