/** The hotel's house: two gables, three storeys, a glazed verandah. */
import { chance, oval, path, poly, rect, stroke, times, type Sheet } from './paint.ts';

const STONE = '#d9c4a0';

/** A sash window with its light; the seed says whether the curtains are drawn. */
function sash(s: Sheet, x: number, y: number, look: { w: number; h: number; lit: number }): string {
  const { w, h, lit } = look;
  const glass =
    lit > 0.25 ? s.down([0, '#ffcf75'], [0.6, '#ffe3a1'], [1, '#ffd58a']) : s.down([0, '#47606b'], [1, '#7d8a86']);
  const curtain = lit > 0.25 ? '#f2a94e' : '#5d6f72';
  return (
    rect([x - 5, y - 7, w + 10, h + 14], '#efe0c1') +
    rect([x, y, w, h], glass) +
    (lit > 0.6
      ? path(
          `M${x} ${y}h${w * 0.26}q-2 ${h * 0.5} -${w * 0.26} ${h * 0.8}zM${x + w} ${y}h${-w * 0.26}q2 ${h * 0.5} ${w * 0.26} ${h * 0.8}z`,
          curtain,
          'opacity="0.75"',
        )
      : '') +
    rect([x, y + h / 2 - 1.5, w, 3], '#efe0c1') +
    rect([x + w / 2 - 1.2, y, 2.4, h], '#efe0c1') +
    rect([x - 8, y + h + 4, w + 16, 6], '#a78d69') +
    rect([x - 5, y - 7, w + 10, 4], '#a78d69', 'opacity="0.6"')
  );
}

function chimney(x: number, foot: number, tall: number): string {
  return (
    rect([x, foot - tall, 40, tall], '#a88d6b') +
    rect([x + 26, foot - tall, 14, tall], '#8b7258') +
    rect([x - 4, foot - tall, 48, 9], '#c2a881') +
    times(3, (i) => rect([x + 4 + i * 12, foot - tall - 15, 8, 15], '#a4593c'))
  );
}

/** Slates: rows that alternate a little in tone. */
function slates(s: Sheet, outline: string, box: { x: number; y: number; w: number; h: number }): string {
  const random = chance(Math.round(box.x * 3 + box.y));
  return s.clip(
    outline,
    rect([box.x, box.y, box.w, box.h], s.down([0, '#49585f'], [1, '#35434b'])),
    times(Math.floor(box.h / 9), (row) =>
      times(Math.ceil(box.w / 26), (i) =>
        rect(
          [box.x + i * 26 + (row % 2) * 13, box.y + row * 9, 24, 8],
          random() > 0.5 ? '#5c6d73' : '#2f3b43',
          `opacity="${(random() * 0.4).toFixed(2)}"`,
        ),
      ),
    ),
  );
}

function gable(
  s: Sheet,
  x: number,
  w: number,
  look: { foot: number; eaves: number; peak: number; seed: number },
): string {
  const { foot, eaves, peak } = look;
  const random = chance(look.seed);
  const mid = x + w / 2;
  const face = s.down([0, '#cdb592'], [0.45, '#dcc59c'], [1, '#ecd5a6']);
  const quoin = (left: number): string =>
    times(15, (i) =>
      rect([left + (i % 2) * 3, eaves + 14 + i * 20, 15 - (i % 2) * 6, 14], '#f0e0bd', 'opacity="0.55"'),
    );
  const storeys = [eaves + 24, eaves + 118, eaves + 214];
  return (
    poly(
      [
        [x, foot],
        [x, eaves],
        [mid, peak + 6],
        [x + w, eaves],
        [x + w, foot],
      ],
      face,
    ) +
    poly(
      [
        [x - 16, eaves + 10],
        [mid, peak - 12],
        [x + w + 16, eaves + 10],
        [x + w + 16, eaves - 8],
        [mid, peak - 32],
        [x - 16, eaves - 8],
      ],
      '#2c3940',
    ) +
    quoin(x + 2) +
    quoin(x + w - 17) +
    stroke(`M${x - 12} ${eaves + 8}L${mid} ${peak - 8}L${x + w + 12} ${eaves + 8}`, '#efe0c1', 6) +
    sash(s, mid - 13, peak + 46, { w: 26, h: 42, lit: random() }) +
    rect([x, eaves + 104, w, 5], '#efe0c1', 'opacity="0.8"') +
    rect([x, eaves + 200, w, 5], '#efe0c1', 'opacity="0.8"') +
    storeys
      .map((y, row) =>
        [-1, 0, 1]
          .map((i) => sash(s, mid + i * w * 0.27 - 15, y + 6, { w: 30, h: row === 2 ? 66 : 58, lit: random() + 0.12 }))
          .join(''),
      )
      .join('')
  );
}

export function house(s: Sheet): string {
  const foot = 664;
  const random = chance(31);
  const roof = `<path d="M470 366L520 268H1080L1130 366Z"/>`;
  return (
    chimney(560, 290, 84) +
    chimney(800, 282, 76) +
    chimney(1010, 290, 84) +
    slates(s, roof, { x: 460, y: 264, w: 690, h: 106 }) +
    rect([515, 262, 570, 8], '#7d8a8c') +
    rect([480, 360, 640, 304], s.down([0, '#dcc59b'], [1, '#c7ab80'])) +
    rect([480, 360, 640, 16], '#8a7358', 'opacity="0.55"') +
    rect([470, 352, 660, 10], '#efe0c1') +
    rect([480, 462, 640, 5], '#efe0c1', 'opacity="0.8"') +
    [660, 776, 892].map((x) => dormer(s, x + 8, 336)).join('') +
    [0, 1]
      .map((row) => times(5, (i) => sash(s, 650 + i * 68 - 0, 386 + row * 96, { w: 32, h: 58, lit: random() + 0.15 })))
      .join('') +
    gable(s, 440, 190, { foot, eaves: 356, peak: 232, seed: 5 }) +
    gable(s, 970, 190, { foot, eaves: 356, peak: 232, seed: 12 }) +
    verandah(s)
  );
}

/** What the lamps throw on the stone. */
export const glowOnWalls = (s: Sheet): string =>
  [520, 700, 900, 1080].map((x) => oval([x, 640, 110, 90], s.glow([0, '#ffce7a', 0.5], [1, '#ffce7a', 0]))).join('') +
  oval([800, 610, 420, 200], s.glow([0, '#ffc766', 0.3], [1, '#ffc766', 0]));

function dormer(s: Sheet, x: number, foot: number): string {
  return (
    rect([x, foot - 44, 48, 48], STONE) +
    poly(
      [
        [x - 9, foot - 40],
        [x + 24, foot - 72],
        [x + 57, foot - 40],
      ],
      '#2c3940',
    ) +
    stroke(`M${x - 7} ${foot - 40}L${x + 24} ${foot - 69}L${x + 55} ${foot - 40}`, '#efe0c1', 3) +
    rect([x + 13, foot - 36, 22, 32], s.down([0, '#ffcf75'], [1, '#ffe6ac'])) +
    rect([x + 23, foot - 36, 2, 32], '#efe0c1') +
    rect([x + 13, foot - 21, 22, 2], '#efe0c1')
  );
}

/** The glazed verandah between the gables, its door open to the lawn. */
function verandah(s: Sheet): string {
  const light = s.down([0, '#ffd582'], [0.5, '#fff0c4'], [1, '#ffd27c']);
  return (
    rect([630, 574, 340, 90], light) +
    times(8, (i) => rect([648 + i * 42, 640 - (i % 3) * 5, 18, 24], '#9b6b3c', 'opacity="0.45"')) +
    times(4, (i) => path(`M${672 + i * 84} 586q10 0 10 14h-20q0 -14 10 -14`, '#fff8df')) +
    times(11, (i) => rect([630 + i * 33.4, 574, 5, 90], '#1f4d43')) +
    rect([630, 606, 340, 3], '#1f4d43') +
    rect([630, 648, 340, 16], '#173b34') +
    rect([768, 582, 64, 82], '#fff3cf') +
    rect([768, 582, 6, 82], '#1f4d43') +
    rect([826, 582, 6, 82], '#1f4d43') +
    path('M612 576L640 548H960L988 576Z', s.down([0, '#3d7565'], [1, '#1f4d43'])) +
    times(12, (i) => stroke(`M${648 + i * 27.6} 550L${622 + i * 32.4} 575`, '#6d9c8a', 1.4, 'opacity="0.6"')) +
    rect([608, 574, 384, 6], '#efe0c1')
  );
}
