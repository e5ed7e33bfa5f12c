/** The marks of the two sites, two colours each and no ground; the signs of the four bins. */
import { path, rect, sheet, stroke, times } from './paint.ts';
import { pine } from './nature.ts';

const SEA = '#0b5c8f';
const SAIL = '#c2571a';

/** A boat on a wave in a ring. */
export function townMark(): string {
  const s = sheet(512, 512);
  return s.finish(
    `<circle cx="256" cy="256" r="232" fill="none" stroke="${SEA}" stroke-width="24"/>`,
    path('M244 84V300H112Q196 214 244 84Z', SEA),
    path('M268 118Q344 196 380 300H268Z', SAIL),
    path('M92 322H420Q398 372 356 392Q330 366 298 390Q262 414 228 390Q192 362 156 388Q116 372 92 322Z', SAIL),
    s.clip(
      '<circle cx="256" cy="256" r="208"/>',
      stroke('M20 410Q76 370 132 410T244 410T356 410T492 410', SEA, 22),
      stroke('M20 456Q76 416 132 456T244 456T356 456T492 456', SEA, 22),
    ),
  );
}

/** A pine over the rings it draws in the water. */
export function hotelMark(): string {
  const s = sheet(512, 512);
  const ring = (rx: number, ry: number, thick: number): string =>
    `<ellipse cx="256" cy="398" rx="${rx}" ry="${ry}" fill="none" stroke="#b0803a" stroke-width="${thick}"/>`;
  return s.finish(
    ring(226, 78, 15),
    ring(148, 48, 13),
    ring(74, 22, 11),
    pine(256, 404, { tall: 376, fill: '#1f4d43', seed: 4, wide: 0.3 }),
  );
}

export const badge = (kind: 'flame' | 'bottle' | 'can' | 'paper', ink: string): string => {
  if (kind === 'flame')
    return path(
      'M0 58C-44 58 -54 14 -30 -16C-26 0 -18 4 -12 2C-22 -28 -4 -54 18 -68C12 -40 48 -20 44 20C42 46 26 58 0 58ZM0 48C22 48 24 24 4 2C2 16 -18 20 -18 34C-18 44 -10 48 0 48Z',
      ink,
      'fill-rule="evenodd"',
    );
  if (kind === 'bottle')
    return (
      path('M-11 -66H11V-36Q28 -22 28 -2V50Q28 58 20 58H-20Q-28 58 -28 50V-2Q-28 -22 -11 -36Z', ink) +
      rect([-14, -72, 28, 12], ink, 'rx="3"') +
      rect([-28, 2, 56, 30], '#ffffff', 'opacity="0.9"') +
      stroke('M-16 -12Q-14 -20 -6 -26', '#ffffff', 5, 'opacity="0.8"')
    );
  if (kind === 'can')
    return (
      path('M-34 -48L-26 -62H26L34 -48V46L26 58H-26L-34 46Z', ink) +
      rect([-34, -46, 68, 5], '#ffffff') +
      rect([-34, 40, 68, 5], '#ffffff') +
      `<ellipse cx="0" cy="-2" rx="17" ry="26" fill="#ffffff"/>` +
      path('M-6 -60q6 -9 14 -4q-2 6 -14 4z', '#ffffff')
    );
  // A bundle of papers: two sheets askew behind the written one.
  const leaf = 'M-36 -58H16L38 -34V56H-36Z';
  return (
    path(leaf, ink, 'opacity="0.55" transform="rotate(9)"') +
    path(leaf, ink, 'stroke="#fffdf6" stroke-width="5"') +
    path('M16 -58V-34H38Z', '#ffffff', 'opacity="0.75"') +
    times(4, (i) => rect([-23, -20 + i * 18, i === 3 ? 30 : 48, 6], '#ffffff', 'rx="3"'))
  );
};
