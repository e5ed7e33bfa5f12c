/** The lake at dawn, mist on the water. */
import { rowingBoat } from './boats.ts';
import { blades, clouds, pines, ridge, ripples } from './nature.ts';
import { at, disc, group, oval, path, rect, sheet, stroke, times } from './paint.ts';

export function lake(): string {
  const s = sheet();
  const mist = (y: number, tall: number, strength: number): string =>
    s.soft(
      18,
      oval([800, y, 1100, tall], '#f6f1e4', `opacity="${strength}"`),
      oval([350, y + 8, 500, tall * 0.8], '#fffaf0', `opacity="${strength}"`),
      oval([1300, y - 6, 460, tall * 0.7], '#fffaf0', `opacity="${strength}"`),
    );
  const sky =
    rect([0, 0, 1600, 600], s.down([0, '#7fa3ad'], [0.4, '#bccfc9'], [0.75, '#f1e0bf'], [1, '#f8e6c4'])) +
    disc([1060, 330, 420], s.glow([0, '#fff3d0', 0.95], [0.3, '#ffeabb', 0.5], [1, '#ffeabb', 0])) +
    disc([1060, 330, 44], '#fffaf0') +
    s.soft(7, clouds(31, { x: 0, y: 90, w: 1600, h: 190, count: 11 }, '#fff4df'));
  const land =
    ridge(41, { y: 470, tall: 330, sharp: 0.55, foot: 620 }, s.down([0, '#86a3a8'], [1, '#d9d6c2'])) +
    ridge(57, { y: 520, tall: 300, sharp: 0.55, foot: 620 }, s.down([0, '#5f8487'], [1, '#c3c9b5'])) +
    mist(520, 40, 0.5) +
    ridge(63, { y: 575, tall: 190, sharp: 0.4, foot: 620 }, s.down([0, '#45706c'], [1, '#a5b6a2'])) +
    pines(51, { from: [-20, 584], to: [760, 598], count: 46, tall: 74 }, ['#41695f', '#4d7569', '#3a6258']) +
    pines(52, { from: [900, 598], to: [1620, 580], count: 44, tall: 80 }, ['#41695f', '#4d7569', '#3a6258']) +
    mist(588, 20, 0.6) +
    path('M-10 606Q160 570 420 594L560 604H-10Z', '#2f5648') +
    pines(53, { from: [-30, 600], to: [400, 596], count: 17, tall: 200 }, ['#2a5146', '#23473d', '#315a4c']) +
    path('M1610 606Q1440 574 1270 596L1180 604H1610Z', '#2f5648') +
    pines(54, { from: [1290, 598], to: [1630, 598], count: 13, tall: 230 }, ['#2a5146', '#23473d', '#315a4c']);
  const water = rect([0, 600, 1600, 400], s.down([0, '#efe0c0'], [0.35, '#a8bdb6'], [1, '#3d6a72']));
  return s.finish(
    sky,
    land,
    water,
    s.mirror(602, { wave: 20, opacity: 0.62 }, sky, land),
    rect([0, 600, 1600, 400], s.down([0, '#f6ecd6', 0.4], [0.3, '#6f979a', 0.12], [1, '#1f4d55', 0.68])),
    mist(606, 16, 0.75),
    mist(650, 10, 0.3),
    ripples(61, { x: 840, y: 612, w: 460, h: 330, count: 90, long: 120 }, { fill: '#fff6dd', opacity: 0.8 }),
    ripples(62, { x: 0, y: 640, w: 1600, h: 350, count: 110, long: 200 }, { fill: '#e6efe6', opacity: 0.35 }),
    ripples(63, { x: 0, y: 700, w: 1600, h: 290, count: 70, long: 220 }, { fill: '#123a44', opacity: 0.3 }),
    s.mirror(
      842,
      { wave: 14, opacity: 0.55 },
      at(560, 720, 1.75, rowingBoat(s, { hull: '#8a5a30', band: '#efe3c4' }), rower()),
    ),
    oval([768, 846, 230, 12], '#12333b', 'opacity="0.35"'),
    at(560, 720, 1.75, rower(), rowingBoat(s, { hull: '#8a5a30', band: '#efe3c4' })),
    [0, 1, 2]
      .map(
        (i) =>
          `<ellipse cx="566" cy="884" rx="${34 + i * 34}" ry="${6 + i * 6}" fill="none" stroke="#eef4ea" stroke-width="2.4" opacity="${0.6 - i * 0.17}"/>`,
      )
      .join(''),
    blades(71, { x: -30, y: 1012, w: 420, tall: 300, count: 110, thick: 5 }, [
      '#1d463f',
      '#28564a',
      '#3b6a54',
      '#16393a',
    ]),
    times(
      9,
      (i) =>
        stroke(`M${30 + i * 42} 1000Q${36 + i * 42} 860 ${48 + i * 43} ${740 + (i % 4) * 34}`, '#2c5a4a', 4) +
        rect([42 + i * 43, 700 + (i % 4) * 34, 13, 52], '#6d4a2c', 'rx="6"'),
    ),
    blades(72, { x: 1330, y: 1012, w: 300, tall: 230, count: 76, thick: 5 }, [
      '#1d463f',
      '#28564a',
      '#3b6a54',
      '#16393a',
    ]),
    group(
      'opacity="0.8"',
      [
        [640, 250, 15],
        [690, 228, 11],
        [600, 226, 9],
      ]
        .map(([x = 0, y = 0, k = 1]) =>
          stroke(`M${x - k} ${y}q${k * 0.5} ${-k * 0.6} ${k} 0q${k * 0.5} ${-k * 0.6} ${k} 0`, '#4b6a6c', 2.6),
        )
        .join(''),
    ),
  );
}

/** Somebody who rows: seen from the side, the coat warm against the mist. */
const rower = (): string =>
  path('M96 34Q92 4 112 -6Q130 -4 134 16L136 34Z', '#b0602c') +
  path('M112 -6Q126 -4 130 8L104 30Q100 10 112 -6Z', '#c9773d') +
  disc([118, -18, 11], '#e3b48d') +
  path('M106 -20Q106 -33 119 -33Q131 -32 131 -20L137 -18H105Z', '#1f4d43') +
  stroke('M120 4L104 20L88 26', '#a3541f', 9) +
  path('M104 34Q122 22 146 30L150 36H104Z', '#2f4650') +
  disc([88, 26, 4.5], '#e3b48d');
