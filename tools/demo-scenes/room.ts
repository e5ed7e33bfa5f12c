/** A room seen straight on: metres to picture points, boxes for furniture, the shell of the room. */
import { clouds, pines, ridge, ripples } from './nature.ts';
import { disc, n, oval, path, poly, rect, stroke, times, type Point, type Sheet } from './paint.ts';

/** Right of the middle, up from the floor, away from the eye; in metres. */
export type Spot = readonly [right: number, up: number, away: number];

const EYE = 1.55;
export const spot = ([right, up, away]: Spot): Point => [800 + (1120 * right) / away, 415 - (1120 * (up - EYE)) / away];
export const face = (corners: readonly Spot[], fill: string, extra = ''): string =>
  poly(corners.map(spot), fill, extra);
export const line = (from: Spot, to: Spot, look: { colour: string; width: number; extra?: string }): string => {
  const [a, b] = [spot(from), spot(to)];
  return stroke(`M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`, look.colour, look.width, look.extra ?? '');
};
/** A flat piece that faces the eye. */
export const upright = ([x, y, z]: Spot, [w, h]: readonly [number, number], fill: string): string =>
  face(
    [
      [x, y, z],
      [x + w, y, z],
      [x + w, y + h, z],
      [x, y + h, z],
    ],
    fill,
  );

/** A box from its near lower left corner: only the faces that the eye sees. */
export function block([x, y, z]: Spot, [w, h, d]: Spot, fill: { top: string; front: string; side: string }): string {
  const far = z + d;
  const edge = x > 0 ? x : x + w;
  const side =
    x > 0 || x + w < 0
      ? face(
          [
            [edge, y, z],
            [edge, y, far],
            [edge, y + h, far],
            [edge, y + h, z],
          ],
          fill.side,
        )
      : '';
  const top =
    y + h < EYE
      ? face(
          [
            [x, y + h, z],
            [x + w, y + h, z],
            [x + w, y + h, far],
            [x, y + h, far],
          ],
          fill.top,
        )
      : '';
  return side + top + upright([x, y, z], [w, h], fill.front);
}

/** A cushion or a pillow: a soft rectangle that faces the eye, lit from above. */
export function cushion(
  s: Sheet,
  [x, y, z]: Spot,
  look: { w: number; h: number; fill: string; shade: string; turn?: number },
): string {
  const [left, foot] = spot([x, y, z]);
  const scale = 1120 / z;
  const [w, h] = [look.w * scale, look.h * scale];
  const d = `M${n(left + w * 0.05)} ${n(foot)}Q${n(left - w * 0.06)} ${n(foot - h * 0.5)} ${n(left + w * 0.04)} ${n(foot - h)}Q${n(left + w * 0.5)} ${n(foot - h * 0.9)} ${n(left + w * 0.96)} ${n(foot - h)}Q${n(left + w * 1.06)} ${n(foot - h * 0.5)} ${n(left + w * 0.95)} ${n(foot)}Q${n(left + w * 0.5)} ${n(foot + h * 0.08)} ${n(left + w * 0.05)} ${n(foot)}Z`;
  const turn = look.turn === undefined ? '' : `transform="rotate(${look.turn} ${n(left + w / 2)} ${n(foot - h / 2)})"`;
  return `<g ${turn}>${path(d, s.down([0, look.fill], [0.5, look.fill], [1, look.shade]))}${stroke(`M${n(left + w * 0.14)} ${n(foot - h * 0.2)}Q${n(left + w * 0.4)} ${n(foot - h * 0.1)} ${n(left + w * 0.8)} ${n(foot - h * 0.22)}`, look.shade, 2, 'opacity="0.7"')}</g>`;
}

const BACK = 7;
const HALF = 3.7;
const TALL = 3;

/** Walls with panelling, ceiling with beams, boards on the floor. */
export function shell(s: Sheet, look: { wall: string; panel: string; floor: string; gap: string }): string {
  const near = 1.2;
  const wide = (side: number): string =>
    face(
      [
        [side, 0, near],
        [side, 0, BACK],
        [side, TALL, BACK],
        [side, TALL, near],
      ],
      look.wall,
    ) +
    face(
      [
        [side, 0, near],
        [side, 0, BACK],
        [side, TALL, BACK],
        [side, TALL, near],
      ],
      s.across([0, '#3b2a1a', side < 0 ? 0.42 : 0.05], [1, '#3b2a1a', side < 0 ? 0.05 : 0.42]),
    ) +
    face(
      [
        [side, 0, near],
        [side, 0, BACK],
        [side, 0.95, BACK],
        [side, 0.95, near],
      ],
      look.panel,
    ) +
    times(12, (i) =>
      line([side, 0.12, 2.2 + i * 0.42], [side, 0.86, 2.2 + i * 0.42], {
        colour: '#20352e',
        width: 1.6,
        extra: 'opacity="0.35"',
      }),
    ) +
    line([side, 0.95, near], [side, 0.95, BACK], { colour: '#efe3c8', width: 5 }) +
    line([side, 0.08, near], [side, 0.08, BACK], { colour: '#efe3c8', width: 9, extra: 'opacity="0.8"' });
  return (
    face(
      [
        [-HALF, TALL, near],
        [HALF, TALL, near],
        [HALF, TALL, BACK],
        [-HALF, TALL, BACK],
      ],
      s.down([0, '#d9cbb0'], [1, '#f3e9d3']),
    ) +
    times(5, (i) =>
      block([-HALF, TALL - 0.16, 2.6 + (4 - i) * 0.95], [HALF * 2, 0.16, 0.18], {
        top: '#6e4f34',
        front: '#7d5b3c',
        side: '#6e4f34',
      }),
    ) +
    face(
      [
        [-HALF, 0, near],
        [HALF, 0, near],
        [HALF, 0, BACK],
        [-HALF, 0, BACK],
      ],
      s.down([0, '#dcb680'], [0.4, look.floor], [1, look.gap]),
    ) +
    times(25, (i) =>
      line([-HALF + i * 0.31, 0, near], [-HALF + i * 0.31, 0, BACK], {
        colour: look.gap,
        width: 1.6,
        extra: 'opacity="0.55"',
      }),
    ) +
    upright([-HALF, 0, BACK], [HALF * 2, TALL], look.wall) +
    upright(
      [-HALF, 0, BACK],
      [HALF * 2, TALL],
      s.down([0, '#3b2a1a', 0.12], [0.5, '#fff4d8', 0.12], [1, '#3b2a1a', 0.05]),
    ) +
    upright([-HALF, 0, BACK], [HALF * 2, 0.95], look.panel) +
    times(17, (i) =>
      line([-HALF + 0.2 + i * 0.45, 0.14, BACK], [-HALF + 0.2 + i * 0.45, 0.86, BACK], {
        colour: '#20352e',
        width: 1.6,
        extra: 'opacity="0.3"',
      }),
    ) +
    line([-HALF, 0.95, BACK], [HALF, 0.95, BACK], { colour: '#efe3c8', width: 5 }) +
    line([-HALF, 0.06, BACK], [HALF, 0.06, BACK], { colour: '#efe3c8', width: 9 }) +
    wide(-HALF) +
    wide(HALF)
  );
}

/** The lake and its mountains in a frame of glazing bars on the back wall. */
export function lakeWindow(
  s: Sheet,
  [x, y, w, h]: readonly [number, number, number, number],
  look: { evening: boolean; bars: number },
): string {
  const [left, foot] = spot([x, y, BACK]);
  const [right, top] = spot([x + w, y + h, BACK]);
  const [wide, tall] = [right - left, foot - top];
  const shore = top + tall * 0.66;
  const sky = look.evening
    ? s.down([0, '#5d7f95'], [0.45, '#d9a98a'], [0.66, '#f7cf96'], [1, '#f7cf96'])
    : s.down([0, '#86b7c9'], [0.5, '#d6e4da'], [0.66, '#f6e6c4'], [1, '#f6e6c4']);
  const [far, mid, near] = look.evening ? ['#7d7f92', '#566b76', '#2c4a49'] : ['#8fb0b6', '#5f8f8c', '#356a5a'];
  const view =
    rect([left, top, wide, tall], sky) +
    s.soft(4, clouds(12, { x: left, y: top + 20, w: wide, h: tall * 0.24, count: 5 }, '#ffe9cc')) +
    `<g transform="translate(${n(left)} ${n(shore)}) scale(0.62)">${ridge(41, { y: 0, tall: 270, sharp: 0.55, foot: 40 }, far)}${ridge(90, { y: 8, tall: 150, sharp: 0.5, foot: 40 }, mid)}</g>` +
    rect(
      [left, shore - 2, wide, tall * 0.34 + 2],
      look.evening ? s.down([0, '#f0c08c'], [1, '#4d6f7b']) : s.down([0, '#e4ead6'], [1, '#4f95a3']),
    ) +
    ripples(15, { x: left, y: shore, w: wide, h: tall * 0.3, count: 60, long: 90 }, { fill: '#fff4d9', opacity: 0.7 }) +
    pines(17, { from: [left - 20, foot + 6], to: [left + wide * 0.36, foot + 16], count: 8, tall: tall * 0.5 }, [
      near,
      '#24473d',
    ]) +
    pines(19, { from: [left + wide * 0.76, foot + 16], to: [right + 20, foot + 6], count: 6, tall: tall * 0.56 }, [
      near,
      '#24473d',
    ]);
  const frame = '#f4ead4';
  return (
    rect([left - 16, top - 16, wide + 32, tall + 30], '#cdbb98') +
    rect([left - 12, top - 12, wide + 24, tall + 24], frame) +
    s.clip(rect([left, top, wide, tall], '#000'), view) +
    times(look.bars - 1, (i) => rect([left + (wide * (i + 1)) / look.bars - 4, top, 8, tall], frame)) +
    rect([left, top + tall * 0.28, wide, 6], frame) +
    rect([left, top, wide, tall], 'none', 'stroke="#8a7a5c" stroke-width="2" opacity="0.6"') +
    rect([left - 26, foot + 8, wide + 52, 12], frame) +
    rect([left - 26, foot + 20, wide + 52, 5], '#b8a67f')
  );
}

/** A curtain held back by a sash, hung from a brass pole. */
export function curtain(
  s: Sheet,
  [x, top, foot]: readonly [number, number, number],
  look: { w: number; fill: string; shade: string; turn: 1 | -1 },
): string {
  const { w, fill, shade, turn } = look;
  const fx = (part: number): number => x + turn * w * part;
  const tie = top + (foot - top) * 0.62;
  const d = `M${n(fx(0))} ${top}H${n(fx(1))}Q${n(fx(0.95))} ${n(tie - 60)} ${n(fx(0.42))} ${n(tie)}Q${n(fx(0.6))} ${n(tie + 60)} ${n(fx(0.56))} ${foot}H${n(fx(-0.05))}Z`;
  return (
    path(
      d,
      turn > 0
        ? s.across([0, shade], [0.4, fill], [0.7, fill], [1, shade])
        : s.across([0, shade], [0.3, fill], [0.6, fill], [1, shade]),
    ) +
    times(5, (i) =>
      stroke(
        `M${n(fx(0.1 + i * 0.19))} ${top + 4}Q${n(fx(0.08 + i * 0.17))} ${n(tie - 70)} ${n(fx(0.05 + i * 0.075))} ${n(tie)}Q${n(fx(0.04 + i * 0.11))} ${n(tie + 60)} ${n(fx(i * 0.11))} ${foot - 2}`,
        shade,
        3,
        'opacity="0.75"',
      ),
    ) +
    stroke(`M${n(fx(-0.02))} ${n(tie - 8)}Q${n(fx(0.2))} ${n(tie + 12)} ${n(fx(0.44))} ${n(tie)}`, '#b0803a', 8)
  );
}

/** A lamp with a pleated shade and its glow. */
export function tableLamp(s: Sheet, [x, y, z]: Spot, size: number): string {
  const [left, foot] = spot([x, y, z]);
  const k = (1120 / z) * size;
  return (
    disc([left, foot - k * 0.75, k * 1.6], s.glow([0, '#ffdf9a', 0.75], [0.35, '#ffcf80', 0.3], [1, '#ffcf80', 0])) +
    oval([left, foot - 2, k * 0.2, k * 0.05], '#7d5a28') +
    path(
      `M${n(left - k * 0.06)} ${n(foot)}Q${n(left - k * 0.26)} ${n(foot - k * 0.26)} ${n(left - k * 0.04)} ${n(foot - k * 0.5)}H${n(left + k * 0.04)}Q${n(left + k * 0.26)} ${n(foot - k * 0.26)} ${n(left + k * 0.06)} ${n(foot)}Z`,
      s.across([0, '#d9b06a'], [0.4, '#b0803a'], [1, '#6f4f22']),
    ) +
    path(
      `M${n(left - k * 0.42)} ${n(foot - k * 0.5)}L${n(left - k * 0.25)} ${n(foot - k)}H${n(left + k * 0.25)}L${n(left + k * 0.42)} ${n(foot - k * 0.5)}Z`,
      s.down([0, '#ffe9bd'], [1, '#ffd58a']),
    ) +
    times(5, (i) =>
      stroke(
        `M${n(left - k * 0.28 + i * k * 0.14)} ${n(foot - k * 0.52)}L${n(left - k * 0.16 + i * k * 0.08)} ${n(foot - k * 0.98)}`,
        '#e0b266',
        1.4,
        'opacity="0.7"',
      ),
    )
  );
}
