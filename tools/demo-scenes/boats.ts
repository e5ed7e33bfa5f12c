/** Boats. */
import { at, disc, oval, path, poly, rect, stroke, times, type Sheet } from './paint.ts';

/** A rowing boat seen from the side, its bow to the left; 240 wide. */
export function rowingBoat(s: Sheet, look: { hull: string; band: string }): string {
  return (
    path(
      'M8 22Q40 40 120 42Q200 40 236 16Q214 62 188 70Q120 80 56 70Q26 60 8 22Z',
      s.down([0, look.hull], [1, '#2a2018']),
    ) +
    path('M8 22Q40 42 120 44Q200 42 236 16L232 25Q200 50 120 52Q42 50 11 29Z', look.band) +
    path('M14 22Q60 34 120 35Q190 34 230 18Q190 42 120 42Q46 42 14 22Z', '#3a2b1e') +
    rect([78, 33, 14, 8], '#b98a55') +
    rect([142, 33, 14, 7], '#b98a55') +
    stroke('M104 36L20 92', '#d7b27c', 4) +
    path('M30 82L6 106Q2 98 10 92L26 80Z', '#d7b27c')
  );
}

/** A fishing boat from the side, its bow to the right; 420 wide, the waterline at y = 0. */
export function fishingBoat(
  s: Sheet,
  look: { hull: string; shade: string; band: string; cabin: string; flag: string },
): string {
  const { hull, shade, band, cabin, flag } = look;
  const line = (d: string, width = 2): string => stroke(d, '#3a4750', width);
  const ring = `<circle cx="154" cy="-64" r="9" fill="none" stroke="#d4572e" stroke-width="5"/><path d="M154 -73a9 9 0 0 1 9 9M154 -55a9 9 0 0 1 -9 -9" fill="none" stroke="#fff" stroke-width="5"/>`;
  return (
    // Hull with its sheer, the lit upper strake and the waterline.
    path(
      'M-4 -58Q90 -40 250 -44Q350 -52 430 -104Q410 -40 372 6H34Q6 -10 -4 -58Z',
      s.down([0, hull], [0.55, hull], [1, shade]),
    ) +
    path('M6 -22Q120 -12 250 -14Q350 -18 408 -56Q396 -26 372 6H34Q16 -4 6 -22Z', shade, 'opacity="0.55"') +
    path('M-4 -58Q90 -40 250 -44Q350 -52 430 -104L427 -93Q350 -42 250 -34Q90 -30 -1 -47Z', band) +
    path('M24 -2Q190 6 380 -6L372 8H34Z', '#8f3b28') +
    times(5, (i) => disc([62 + i * 56, -26 - (i > 3 ? 5 : 0), 4], '#26343c', 'opacity="0.75"')) +
    times(4, (i) => at(50 + i * 70, -30, 1, oval([0, 8, 9, 16], '#1f2a30'), oval([-2, 5, 3, 8], '#55646b'))) +
    // Wheelhouse.
    poly(
      [
        [96, -46],
        [100, -132],
        [206, -132],
        [222, -44],
      ],
      s.across([0, '#ffffff'], [1, '#d9e1e2']),
    ) +
    poly(
      [
        [172, -46],
        [172, -132],
        [206, -132],
        [222, -44],
      ],
      '#b9c6ca',
    ) +
    path('M88 -132H218L210 -146H98Z', cabin) +
    rect([94, -134, 122, 5], '#2c3a42', 'opacity="0.4"') +
    poly(
      [
        [108, -116],
        [132, -116],
        [132, -86],
        [107, -86],
      ],
      '#39586a',
    ) +
    poly(
      [
        [139, -116],
        [164, -116],
        [164, -86],
        [139, -86],
      ],
      '#39586a',
    ) +
    poly(
      [
        [178, -114],
        [200, -114],
        [207, -86],
        [178, -86],
      ],
      '#2c4757',
    ) +
    path('M108 -116h24l-24 22zM139 -116h25l-25 22z', '#9cc3d1', 'opacity="0.75"') +
    rect([112, -78, 26, 32], '#c9d3d4') +
    disc([132, -62, 2], '#5a676d') +
    ring +
    // Masts, derrick, stays, lamps for the squid.
    line('M150 -146V-262', 5) +
    line('M322 -58V-206', 5) +
    line('M150 -250L322 -200', 1.6) +
    line('M322 -204L428 -104', 1.6) +
    line('M150 -258L-2 -58', 1.6) +
    line('M322 -190L228 -112', 3) +
    times(
      6,
      (i) =>
        disc([172 + i * 25, -240 + i * 7.2, 5.5], '#fff6d8') + rect([169 + i * 25, -250 + i * 7.2, 6, 5], '#3a4750'),
    ) +
    path('M150 -262q18 -8 32 2t30 -4v24q-16 10 -30 4t-32 -2z', flag) +
    // Nets, floats and crates on deck.
    path('M228 -46Q232 -76 262 -78Q296 -82 304 -48Z', '#2f7f7a') +
    times(5, (i) => stroke(`M${234 + i * 14} -48Q${246 + i * 10} -66 ${262 + i * 6} -76`, '#5fb0a4', 1.6)) +
    times(4, (i) => disc([240 + i * 18, -52 - (i % 2) * 8, 6.5], '#e8843c')) +
    rect([26, -74, 46, 22], '#d9772f') +
    rect([26, -74, 46, 5], '#f0a05a') +
    rect([30, -95, 40, 21], '#3f86a8') +
    rect([30, -95, 40, 5], '#74b0c9') +
    line('M330 -70L345 -88L385 -98L424 -118', 3) +
    line('M345 -88V-62M385 -98V-76', 2.4)
  );
}
