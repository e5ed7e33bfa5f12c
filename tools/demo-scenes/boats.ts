/** Boats. */
import { path, rect, stroke, type Sheet } from './paint.ts';

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
