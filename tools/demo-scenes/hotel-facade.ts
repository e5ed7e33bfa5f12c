/** The hotel from the water at dusk. */
import { rowingBoat } from './boats.ts';
import { glowOnWalls, house } from './hotel-house.ts';
import { blades, clouds, foliage, pine, pines, ridge, ripples, stars } from './nature.ts';
import { at, disc, oval, path, poly, rect, sheet, times, type Sheet } from './paint.ts';

function grounds(s: Sheet): string {
  const lawn = s.down([0, '#55724a'], [0.5, '#41603f'], [1, '#2b4634']);
  return (
    path('M-10 694Q200 652 440 656H1170Q1400 650 1610 690V760H-10Z', lawn) +
    s.soft(14, path('M640 664H960L1040 726H560Z', '#ffd68a', 'opacity="0.55"')) +
    path('M778 664H822L850 728H750Z', '#e2c894', 'opacity="0.85"') +
    times(9, (i) =>
      foliage(60 + i, { x: 452 + i * 21 + (i > 4 ? 520 - 80 : 0), y: 662, rx: 20, ry: 15, leaf: 6, count: 46 }, [
        '#1f3d30',
        '#31573d',
        '#5c7d4b',
        '#8f9a55',
      ]),
    ) +
    foliage(71, { x: 600, y: 660, rx: 26, ry: 20, leaf: 6, count: 60 }, ['#23402f', '#3c6143', '#c06a5c', '#e0a58c']) +
    foliage(72, { x: 1004, y: 660, rx: 26, ry: 20, leaf: 6, count: 60 }, ['#23402f', '#3c6143', '#c06a5c', '#e0a58c']) +
    // The wall at the water's edge.
    rect([-10, 716, 1620, 18], '#6f6656') +
    times(58, (i) =>
      rect([-10 + i * 28, 718 + (i % 2) * 8, 26, 7], i % 3 === 0 ? '#8a7f6a' : '#5a5346', 'opacity="0.7"'),
    ) +
    rect([-10, 712, 1620, 6], '#a3977c')
  );
}

function lantern(s: Sheet, x: number, foot: number): string {
  return (
    disc([x, foot - 62, 70], s.glow([0, '#ffdf98', 0.75], [0.4, '#ffc766', 0.25], [1, '#ffc766', 0])) +
    rect([x - 2.5, foot - 52, 5, 52], '#2a2f2c') +
    poly(
      [
        [x - 9, foot - 52],
        [x - 7, foot - 72],
        [x + 7, foot - 72],
        [x + 9, foot - 52],
      ],
      '#fff0c2',
    ) +
    poly(
      [
        [x - 12, foot - 72],
        [x, foot - 83],
        [x + 12, foot - 72],
      ],
      '#2a2f2c',
    ) +
    rect([x - 10, foot - 53, 20, 4], '#2a2f2c')
  );
}

/** The landing stage comes out of the wall towards whoever looks. */
function jetty(): string {
  const edge = (y: number): readonly [number, number] => [1196 - (y - 736) * 0.1, 1290 + (y - 736) * 0.62];
  const rows = [736, 744, 753, 763, 774, 787, 801, 817, 835, 855, 878];
  return (
    [760, 806, 872]
      .map((y) =>
        edge(y)
          .map((x) => rect([x - 6, y, 13, 30 + (y - 740) * 0.32], '#2b221a'))
          .join(''),
      )
      .join('') +
    rows
      .slice(1)
      .map((y, i) => {
        const above = rows[i] ?? 736;
        const [l1, r1] = edge(above);
        const [l2, r2] = edge(y);
        return (
          poly(
            [
              [l1, above],
              [r1, above],
              [r2, y - 2],
              [l2, y - 2],
            ],
            i % 2 === 0 ? '#8d6f4c' : '#7d6142',
          ) +
          poly(
            [
              [l2, y - 2],
              [r2, y - 2],
              [r2, y],
              [l2, y],
            ],
            '#3d2f20',
          )
        );
      })
      .join('') +
    poly(
      [
        [1182, 878],
        [1378, 878],
        [1378, 892],
        [1182, 892],
      ],
      '#463624',
    ) +
    [760, 806, 872]
      .map((y) =>
        edge(y)
          .map(
            (x) =>
              rect([x - 5, y - 34 - (y - 740) * 0.16, 10, 40 + (y - 740) * 0.16], '#5b4630') +
              rect([x - 6, y - 36 - (y - 740) * 0.16, 12, 6], '#a98a5f'),
          )
          .join(''),
      )
      .join('')
  );
}

/** Ivy that climbs a corner: thick at the foot, a few shoots at the top. */
const ivy = (x: number, seed: number): string =>
  times(7, (i) =>
    foliage(
      seed + i,
      { x: x + Math.sin(i * 2.1) * 7, y: 650 - i * 33, rx: 22 - i * 1.8, ry: 26, leaf: 5, count: 70 - i * 6 },
      ['#1f3d2c', '#2f5738', '#4d7443', '#7d8c4a'],
    ),
  );

export function facade(): string {
  const s = sheet();
  const sky = rect(
    [0, 0, 1600, 740],
    s.down([0, '#27475a'], [0.32, '#5f7682'], [0.55, '#c99a7e'], [0.75, '#f3b673'], [1, '#fbdca6']),
  );
  const land =
    ridge(8, { y: 560, tall: 330, sharp: 0.55, foot: 740 }, s.down([0, '#6d7585'], [1, '#c39a86'])) +
    ridge(23, { y: 610, tall: 230, sharp: 0.5, foot: 740 }, s.down([0, '#4c6268'], [1, '#9a8674'])) +
    rect([0, 500, 1600, 200], s.down([0, '#f7c98b', 0], [1, '#f7c98b', 0.42])) +
    pines(3, { from: [-20, 676], to: [470, 660], count: 24, tall: 190 }, ['#35564f', '#2e4c48']) +
    pines(4, { from: [1130, 660], to: [1620, 676], count: 24, tall: 190 }, ['#35564f', '#2e4c48']) +
    house(s) +
    ivy(446, 300) +
    ivy(1152, 400) +
    ivy(640, 500) +
    glowOnWalls(s) +
    grounds(s) +
    pines(5, { from: [-30, 716], to: [330, 700], count: 9, tall: 330 }, ['#1b3a35', '#234740', '#17322f']) +
    pines(6, { from: [1290, 700], to: [1630, 716], count: 9, tall: 350 }, ['#1b3a35', '#234740', '#17322f']) +
    pine(1395, 712, { tall: 470, fill: '#142c2a', seed: 77 }) +
    pine(150, 716, { tall: 500, fill: '#142c2a', seed: 78 }) +
    [520, 700, 900, 1080].map((x) => lantern(s, x, 716)).join('');
  const cloudy =
    s.soft(5, clouds(9, { x: 0, y: 110, w: 1600, h: 240, count: 12 }, '#f6bd8b')) +
    stars(2, { w: 1600, h: 170, count: 34 }, '#fff3d6');
  return s.finish(
    sky,
    cloudy,
    land,
    rect([0, 734, 1600, 266], s.down([0, '#d9a878'], [0.35, '#6f7b7d'], [1, '#1d3a48'])),
    s.mirror(736, { wave: 26, opacity: 0.78 }, sky, cloudy, land),
    rect([0, 734, 1600, 266], s.down([0, '#1d3a48', 0.05], [0.5, '#1d3a48', 0.35], [1, '#122b38', 0.75])),
    ripples(11, { x: 0, y: 742, w: 1600, h: 250, count: 130, long: 190 }, { fill: '#f8cf96', opacity: 0.4 }),
    ripples(12, { x: 520, y: 742, w: 560, h: 240, count: 70, long: 120 }, { fill: '#ffe4a6', opacity: 0.65 }),
    ripples(13, { x: 0, y: 760, w: 1600, h: 240, count: 90, long: 210 }, { fill: '#0f2733', opacity: 0.4 }),
    jetty(),
    lantern(s, 1190, 768),
    lantern(s, 1308, 768),
    at(
      560,
      826,
      1.1,
      oval([120, 78, 126, 9], '#0d212b', 'opacity="0.5"'),
      rowingBoat(s, { hull: '#7a4f2c', band: '#e9dcbc' }),
    ),
    blades(21, { x: -20, y: 1010, w: 330, tall: 190, count: 70, thick: 4 }, ['#10252a', '#173634', '#24483d']),
    blades(22, { x: 1420, y: 1010, w: 220, tall: 150, count: 46, thick: 4 }, ['#10252a', '#173634', '#24483d']),
  );
}
