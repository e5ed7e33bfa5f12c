import type { VariantPlan } from './variant.ts';
import { BYTE_STEPS, COLOUR_STEPS, HANDSET_WIDTH, QUALITY, WIDTHS } from './ladder.ts';
import { SLOTS, slotHeight } from './slots.ts';

const FORMATS = ['webp', 'jpeg', 'png', 'gif', 'wbmp'] as const;
const KEY =
  /^(webp|jpeg|png|gif|wbmp)-([1-9]\d{1,3})(?:x([1-9]\d{0,3})(?:f([0-9a])([0-9a]))?)?(?:-n([1-9]\d{0,2}))?(?:-b([1-9]\d{2,4}))?$/;

/** Stable name of a plan, part of public URLs: `webp-960`, `jpeg-240x135f37-b20000`, `gif-96-n256-b3000`. */
export function planKey(plan: VariantPlan): string {
  const crop = plan.height === null ? '' : `x${plan.height}`;
  const focal = plan.focal === undefined ? '' : `f${digit(plan.focal.x)}${digit(plan.focal.y)}`;
  const colours = plan.colours === null ? '' : `-n${plan.colours}`;
  const bytes = plan.maxBytes === null ? '' : `-b${plan.maxBytes}`;
  return `${plan.format}-${plan.width}${crop}${focal}${colours}${bytes}`;
}

/**
 * The plan of a key, or null for anything that planning does not make: the steps are finite, so a URL made up by a
 * stranger can order nothing that a page could not. AVIF is missing on purpose: encoding it inline is too dear.
 */
export function parsePlanKey(key: string): VariantPlan | null {
  const match = KEY.exec(key);
  if (match === null) return null;
  const [, format, w, h, fx, fy, n, b] = match;
  const plan: VariantPlan = {
    width: Number(w),
    height: h === undefined ? null : Number(h),
    fit: h === undefined ? 'inside' : 'cover',
    format: FORMATS.find((known) => known === format) ?? 'jpeg',
    quality: QUALITY[format as (typeof FORMATS)[number]],
    colours: n === undefined ? null : Number(n),
    maxBytes: b === undefined ? null : Number(b),
    ...(fx === undefined || fy === undefined ? {} : { focal: { x: tenth(fx), y: tenth(fy) } }),
  };
  // One plan has one key: `f55` is the centre, which is written by leaving it out.
  return isOnLadder(plan) && !(fx === '5' && fy === '5') ? plan : null;
}

function isOnLadder(plan: VariantPlan): boolean {
  const { width, height, format, colours, maxBytes } = plan;
  if (!includes(WIDTHS, width)) return false;
  if (height !== null && !CROPS.some((ratio) => slotHeight(ratio, width) === height)) return false;
  if (maxBytes !== null && !includes(BYTE_STEPS, maxBytes)) return false;
  if (colours !== null && !includes(COLOUR_STEPS, colours)) return false;
  const forHandset = maxBytes !== null || colours !== null;
  if (forHandset && (width > HANDSET_WIDTH || format === 'webp')) return false;
  switch (format) {
    case 'wbmp':
      return colours === 2;
    case 'gif':
      return colours !== null;
    case 'webp':
    case 'jpeg':
    case 'avif':
      return colours === null;
    case 'png':
      return true;
  }
}

const CROPS = Object.values(SLOTS).filter((rule) => rule.ratio !== null);

function includes(steps: readonly number[], value: number): boolean {
  return steps.includes(value);
}

function digit(tenths: number): string {
  return Math.round(tenths * 10).toString(11);
}

function tenth(text: string): number {
  return Number.parseInt(text, 11) / 10;
}
