import type { DeviceProfile, ImageFormat } from '../devices/profile.ts';
import type { ImageSlot } from '../document/node.ts';
import { BYTE_STEPS, COLOUR_STEPS, QUALITY, WIDTHS, stepDown } from './ladder.ts';
import { SLOTS, slotHeight, slotWidths, type SlotRule } from './slots.ts';
import type { VariantPlan } from './variant.ts';

export type { VariantPlan };

/** What planning needs to know of an original; `Picture` and `AssetView` fit. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  /** Focal point, 0 to 1 from the top left. */
  readonly focal?: { readonly x: number; readonly y: number };
}

/** Formats that most browsers of the modern classes have; AVIF stays out until variants can be made ahead in a queue. */
const MODERN: ImageFormat = 'webp';

/** Drawings and logos live on few colours and sharp edges: JPEG smears them. */
const DRAWN = new Set(['image/png', 'image/gif']);

/**
 * The variants that a profile is offered, best first; the last is the fallback that `<img src>` names.
 * Empty = the profile shows no images (or none this small a budget can hold).
 */
export function planPicture(facts: PictureFacts, slot: ImageSlot, profile: DeviceProfile): readonly VariantPlan[] {
  if (facts.width < 1 || facts.height < 1 || profile.image.formats.length === 0) return [];
  const rule = SLOTS[slot];
  return profile.image.formats.includes(MODERN) ? planModern(facts, rule, profile) : planHandset(facts, rule, profile);
}

function planModern(facts: PictureFacts, rule: SlotRule, profile: DeviceProfile): readonly VariantPlan[] {
  const widths = sourceWidths(facts, rule, profile);
  const frame = frameOf(facts, rule);
  const ladder = widths.map((width) => ({ ...frame(width), format: 'webp' as const, quality: QUALITY.webp }));
  // A profile that lists AVIF, JPEG and WebP alone still gets its fallback: JPEG and PNG are never missing where WebP is there.
  const fallback = rule.keepsAlpha && DRAWN.has(facts.mediaType) ? 'png' : 'jpeg';
  const middle = widths[Math.floor(widths.length / 2)] ?? WIDTHS[0];
  return [...ladder, { ...frame(middle), format: fallback, quality: QUALITY[fallback] }];
}

function planHandset(facts: PictureFacts, rule: SlotRule, profile: DeviceProfile): readonly VariantPlan[] {
  const format = handsetFormat(facts, profile.image.formats);
  if (format === null) return [];
  const limit = profile.image.maxBytes;
  const maxBytes = limit === null ? null : stepDown(BYTE_STEPS, Math.floor(limit * rule.handsetShare));
  // A budget under the smallest step holds no picture worth the name.
  if (limit !== null && maxBytes === null) return [];
  const widest = Math.min(profile.image.maxWidth * rule.handsetShare, widestCrop(facts, rule));
  const width = stepDown(WIDTHS, widest) ?? WIDTHS[0];
  const palette =
    format === 'gif' || format === 'png' ? (profile.image.colours ?? (format === 'gif' ? 256 : null)) : null;
  return [
    {
      ...frameOf(facts, rule)(width),
      format,
      quality: QUALITY[format],
      colours: format === 'wbmp' ? 2 : palette === null ? null : (stepDown(COLOUR_STEPS, palette) ?? 2),
      maxBytes,
    },
  ];
}

/** Photographs go out as JPEG and drawings as GIF or PNG where the handset has them; otherwise its own first choice. */
function handsetFormat(
  facts: PictureFacts,
  formats: readonly ImageFormat[],
): Exclude<ImageFormat, 'avif' | 'webp'> | null {
  const known = formats.filter((format) => format !== 'avif' && format !== 'webp');
  const drawn = DRAWN.has(facts.mediaType);
  const suited = known.find((format) => (drawn ? format === 'gif' || format === 'png' : format === 'jpeg'));
  return suited ?? known[0] ?? null;
}

function frameOf(facts: PictureFacts, rule: SlotRule): (width: number) => Omit<VariantPlan, 'format' | 'quality'> {
  const focal = rule.ratio === null ? null : toTenths(facts.focal);
  return (width) => ({
    width,
    height: slotHeight(rule, width),
    fit: rule.ratio === null ? 'inside' : 'cover',
    colours: null,
    maxBytes: null,
    ...(focal === null ? {} : { focal }),
  });
}

/** Widest first, never wider than what the original can fill; a tiny original still gets the smallest step, unenlarged. */
function sourceWidths(facts: PictureFacts, rule: SlotRule, profile: DeviceProfile): readonly number[] {
  const widest = Math.min(widestCrop(facts, rule), profile.image.maxWidth);
  const wanted = slotWidths(rule, profile.renderClass);
  const fitting = wanted.filter((width) => width <= widest);
  // A small original has no step of the slot's own: its largest step of the whole ladder stands in.
  const largest = stepDown(WIDTHS, Math.min(widest, Math.max(...wanted))) ?? WIDTHS[0];
  return [...new Set([...fitting, largest])].sort((a, b) => b - a);
}

function widestCrop(facts: PictureFacts, rule: SlotRule): number {
  return rule.ratio === null ? facts.width : Math.min(facts.width, Math.floor(facts.height * rule.ratio));
}

function toTenths(focal: PictureFacts['focal']): { x: number; y: number } | null {
  if (focal === undefined) return null;
  const tenth = (value: number): number => Math.min(10, Math.max(0, Math.round(value * 10))) / 10;
  const x = tenth(focal.x);
  const y = tenth(focal.y);
  return x === 0.5 && y === 0.5 ? null : { x, y };
}

/** No side of a result is longer: WebP ends at 16,383 and decoders of small devices long before. */
const LONGEST_SIDE = 8192;

export interface VariantSize {
  readonly width: number;
  readonly height: number;
}

/** The region of the original that a plan shows, in the original's pixels. */
export function planCrop(
  facts: VariantSize,
  plan: VariantPlan,
): { left: number; top: number; width: number; height: number } {
  if (plan.fit === 'inside' || plan.height === null)
    return { left: 0, top: 0, width: facts.width, height: facts.height };
  const ratio = plan.width / plan.height;
  const width = Math.max(1, Math.min(facts.width, Math.round(facts.height * ratio)));
  const height = Math.max(1, Math.min(facts.height, Math.round(facts.width / ratio)));
  const focal = plan.focal ?? { x: 0.5, y: 0.5 };
  const place = (whole: number, part: number, at: number): number =>
    Math.round(Math.min(whole - part, Math.max(0, whole * at - part / 2)));
  return { left: place(facts.width, width, focal.x), top: place(facts.height, height, focal.y), width, height };
}

/** Pixels of the result, for `width` and `height` attributes. A byte limit may make the real one smaller, in the same proportion. */
export function planSize(facts: VariantSize, plan: VariantPlan): VariantSize {
  const crop = planCrop(facts, plan);
  const scale = Math.min(1, plan.width / crop.width, LONGEST_SIDE / crop.width, LONGEST_SIDE / crop.height);
  if (plan.fit === 'cover' && plan.height !== null && scale < 1) return { width: plan.width, height: plan.height };
  return { width: Math.max(1, Math.round(crop.width * scale)), height: Math.max(1, Math.round(crop.height * scale)) };
}
