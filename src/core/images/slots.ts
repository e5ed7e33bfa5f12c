import type { RenderClass } from '../devices/profile.ts';
import type { ImageSlot } from '../document/node.ts';

/** Size and crop of a named use of an image. */
export interface SlotRule {
  /** Width over height of the crop; null = the whole picture in its own proportion. */
  readonly ratio: number | null;
  /** Widths offered to modern classes, ascending, all on the ladder. */
  readonly widths: readonly number[];
  /** Part of a handset's screen width and image budget that this use may take. */
  readonly handsetShare: number;
  /** Transparency matters here, so the fallback is PNG where the original may have it. */
  readonly keepsAlpha: boolean;
  readonly sizes: Readonly<Record<RenderClass, string>>;
}

const PAGE = { PC: '48rem', TABLET: '90vw', SMARTPHONE: '92vw', FEATURE_PHONE: '100vw', SIGNAGE: '60vw' } as const;
const FULL = { PC: '100vw', TABLET: '100vw', SMARTPHONE: '100vw', FEATURE_PHONE: '100vw', SIGNAGE: '100vw' } as const;
const CARD = { PC: '22rem', TABLET: '45vw', SMARTPHONE: '92vw', FEATURE_PHONE: '50vw', SIGNAGE: '30vw' } as const;
const THUMB = { PC: '7rem', TABLET: '7rem', SMARTPHONE: '6rem', FEATURE_PHONE: '33vw', SIGNAGE: '12vw' } as const;
const LOGO = { PC: '12rem', TABLET: '10rem', SMARTPHONE: '9rem', FEATURE_PHONE: '50vw', SIGNAGE: '16vw' } as const;

export const SLOTS: Readonly<Record<ImageSlot, SlotRule>> = {
  hero: { ratio: 16 / 9, widths: [480, 640, 960, 1280, 1920, 2560], handsetShare: 1, keepsAlpha: false, sizes: FULL },
  content: { ratio: null, widths: [320, 480, 640, 960, 1280, 1600], handsetShare: 1, keepsAlpha: false, sizes: PAGE },
  card: { ratio: 3 / 2, widths: [320, 480, 640, 960], handsetShare: 0.5, keepsAlpha: false, sizes: CARD },
  thumb: { ratio: 1, widths: [96, 160, 240, 320], handsetShare: 0.34, keepsAlpha: false, sizes: THUMB },
  logo: { ratio: null, widths: [160, 240, 480], handsetShare: 0.5, keepsAlpha: true, sizes: LOGO },
};

/** Screens on a wall show a picture large even in a small slot, and are never asked to save bytes on a mobile line. */
const SIGNAGE_LEAST = 320;

/** The slot's widths that make sense for a class. */
export function slotWidths(rule: SlotRule, renderClass: RenderClass): readonly number[] {
  if (renderClass !== 'SIGNAGE') return rule.widths;
  const large = rule.widths.filter((width) => width >= SIGNAGE_LEAST);
  return large.length > 0 ? large : rule.widths;
}

export function slotHeight(rule: SlotRule, width: number): number | null {
  return rule.ratio === null ? null : Math.round(width / rule.ratio);
}
