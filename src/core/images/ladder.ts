/**
 * The finite steps that every plan is made of. URLs name plans, so anything finer would let a stranger
 * order new encodings of one picture without end.
 */
import type { VariantPlan } from './variant.ts';

/** Widths in pixels, ascending. */
export const WIDTHS = [48, 96, 120, 128, 160, 240, 320, 480, 640, 800, 960, 1280, 1600, 1920, 2560, 3840] as const;

/** Widest picture that a byte limit or a palette is planned for: handsets only. */
export const HANDSET_WIDTH = 480;

/** Byte limits, ascending. */
export const BYTE_STEPS = [
  750, 1000, 1300, 1500, 2000, 2500, 3000, 4000, 5000, 6000, 8000, 10_000, 15_000, 18_000, 20_000, 30_000, 50_000,
] as const;

/** Sizes of a palette, ascending. */
export const COLOUR_STEPS = [2, 4, 8, 16, 64, 256] as const;

/** One quality per format: it is a decision of the house, not of a URL. */
export const QUALITY: Readonly<Record<VariantPlan['format'], number>> = {
  avif: 50,
  webp: 76,
  jpeg: 80,
  png: 90,
  gif: 90,
  wbmp: 100,
};

/** The largest step that does not exceed `value`; null when even the smallest does. */
export function stepDown(steps: readonly number[], value: number): number | null {
  let found: number | null = null;
  for (const step of steps) if (step <= value) found = step;
  return found;
}
