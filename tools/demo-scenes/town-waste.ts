/** Four bins in a row, each with the sign of what goes in; the harbour's morning behind. */
import { badge } from './marks.ts';
import { clouds, foliage, ridge, ripples } from './nature.ts';
import { at, disc, oval, path, poly, rect, sheet, stroke, times, type Sheet } from './paint.ts';

interface Colours {
  readonly body: string;
  readonly light: string;
  readonly dark: string;
}

/** A wheeled bin; 300 wide, 560 high, standing on y = 0. */
function bin(s: Sheet, { body, light, dark }: Colours): string {
  return (
    s.soft(9, oval([176, 2, 190, 24], '#3d4a4c', 'opacity="0.4"')) +
    disc([58, -16, 26], '#2a3437') +
    disc([58, -16, 11], '#8f9a9b') +
    disc([242, -16, 26], '#2a3437') +
    disc([242, -16, 11], '#8f9a9b') +
    path(
      'M14 -468H286L258 -12Q257 0 244 0H56Q43 0 42 -12Z',
      s.across([0, light], [0.16, body], [0.7, body], [1, dark]),
    ) +
    path('M14 -468H286L282 -420H18Z', dark, 'opacity="0.45"') +
    times(2, (i) =>
      poly(
        [
          [48 + i * 188, -400],
          [60 + i * 188, -400],
          [72 + i * 156, -40],
          [62 + i * 156, -40],
        ],
        dark,
        'opacity="0.32"',
      ),
    ) +
    poly(
      [
        [36, -400],
        [46, -400],
        [62, -40],
        [54, -40],
      ],
      light,
      'opacity="0.55"',
    ) +
    rect([4, -486, 292, 28], dark, 'rx="8"') +
    path('M-6 -488Q0 -540 60 -548H240Q300 -540 306 -488Z', s.down([0, light], [0.5, body], [1, dark])) +
    path('M14 -500Q20 -530 66 -536H180Q120 -528 14 -500Z', '#ffffff', 'opacity="0.3"') +
    rect([100, -562, 100, 20], dark, 'rx="9"') +
    rect([112, -556, 76, 5], light, 'rx="2" opacity="0.7"') +
    disc([150, -248, 96], dark, 'opacity="0.35"') +
    disc([150, -252, 94], '#fffdf6')
  );
}

export function waste(): string {
  const s = sheet();
  const bins: readonly (readonly ['flame' | 'bottle' | 'can' | 'paper', Colours])[] = [
    ['flame', { body: '#cf4f2f', light: '#e87a54', dark: '#96331b' }],
    ['bottle', { body: '#1b76a8', light: '#4ba3cc', dark: '#0b4c77' }],
    ['can', { body: '#dc9a2c', light: '#f2c063', dark: '#a66d14' }],
    ['paper', { body: '#2f8a64', light: '#5cb48b', dark: '#1b5f44' }],
  ];
  return s.finish(
    rect([0, 0, 1600, 640], s.down([0, '#a9d5e0'], [0.6, '#e6f0e6'], [1, '#fbeacb'])),
    s.soft(7, clouds(21, { x: 0, y: 70, w: 1600, h: 170, count: 9 }, '#ffffff')),
    ridge(47, { y: 480, tall: 120, sharp: 0.4, foot: 640 }, s.down([0, '#a5c9cf'], [1, '#dfe6d5'])),
    rect([0, 486, 1600, 130], s.down([0, '#c3e0de'], [1, '#7fbcc6'])),
    ripples(8, { x: 0, y: 492, w: 1600, h: 90, count: 80, long: 120 }, { fill: '#ffffff', opacity: 0.6 }),
    times(9, (i) =>
      foliage(40 + i, { x: i * 200, y: 600, rx: 130, ry: 50, leaf: 20, count: 80 }, [
        '#5a9a82',
        '#72ad8e',
        '#93c29b',
        '#b8d6a9',
      ]),
    ),
    // A low wall of the collection place, paving before it.
    rect([0, 590, 1600, 180], s.down([0, '#efe7d6'], [1, '#d3c8b2'])),
    rect([0, 578, 1600, 18], '#faf4e6'),
    rect([0, 596, 1600, 6], '#a89c84', 'opacity="0.5"'),
    times(4, (row) =>
      times(14, (i) =>
        rect(
          [i * 124 - (row % 2) * 62, 606 + row * 42, 120, 38],
          (i * 3 + row) % 4 === 0 ? '#e3d7c0' : '#e9dfca',
          'opacity="0.8"',
        ),
      ),
    ),
    rect([0, 770, 1600, 230], s.down([0, '#b9b6aa'], [1, '#d6d2c4'])),
    rect([0, 766, 1600, 8], '#8f8a7b', 'opacity="0.6"'),
    times(4, (i) => stroke(`M0 ${806 + i * i * 16 + i * 8}H1600`, '#9c988a', 2, 'opacity="0.5"')),
    times(17, (i) => stroke(`M${i * 100} 772L${-800 + i * 200} 1000`, '#9c988a', 2, 'opacity="0.4"')),
    bins
      .map(([kind, colours], i) =>
        at(96 + i * 370, 890, 1, bin(s, colours), at(150, -252, 1.02, badge(kind, colours.body))),
      )
      .join(''),
  );
}
