/** Sizes a developer asks for → plans on the finite ladder of image steps, so that no query can order endless encodings. */
import { variantPath, formatMediaType } from '../../../core/images/address.ts';
import { planKey } from '../../../core/images/key.ts';
import { QUALITY, stepDown, WIDTHS } from '../../../core/images/ladder.ts';
import { planSize, type VariantPlan } from '../../../core/images/plan.ts';
import { SLOTS, slotHeight } from '../../../core/images/slots.ts';
import type { AssetRow } from './row.ts';

/** Crops that developers may ask for are those that pages use. */
export const IMAGE_CROPS = { WIDE: SLOTS.hero, CLASSIC: SLOTS.card, SQUARE: SLOTS.thumb } as const;
export type ImageCrop = keyof typeof IMAGE_CROPS;

export const IMAGE_FORMATS = ['AUTO', 'WEBP', 'JPEG', 'PNG'] as const;
export type ImageFormatName = (typeof IMAGE_FORMATS)[number];

export interface ImageWish {
  /** CSS or device pixels; null = as wide as the original. */
  readonly width: number | null;
  /** null = the whole picture in its own proportion. */
  readonly crop: ImageCrop | null;
  readonly format: ImageFormatName;
}

export interface PlannedImage {
  /** Without origin. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
}

/** Null for what is no picture. The width is the next step that is not smaller than asked, and never enlarges the original. */
export function planImage(siteSlug: string, asset: AssetRow, wish: ImageWish): PlannedImage | null {
  const plan = planOf(asset, wish);
  if (!plan || asset.width === null || asset.height === null) return null;
  const address = { assetId: asset.id, hash: asset.hash };
  const facts = { width: asset.width, height: asset.height };
  return {
    path: variantPath(siteSlug, address, { key: planKey(plan), format: plan.format }),
    ...planSize(facts, plan),
    mediaType: formatMediaType(plan.format),
  };
}

/** One image per width that differs once it is on the ladder, ascending. */
export function planSrcSet(
  siteSlug: string,
  asset: AssetRow,
  wish: Omit<ImageWish, 'width'> & { readonly widths: readonly number[] | null },
): PlannedImage[] {
  const rule = wish.crop === null ? SLOTS.content : IMAGE_CROPS[wish.crop];
  const found = new Map<string, PlannedImage>();
  for (const width of wish.widths ?? rule.widths) {
    const image = planImage(siteSlug, asset, { width, crop: wish.crop, format: wish.format });
    if (image) found.set(image.path, image);
  }
  return [...found.values()].sort((a, b) => a.width - b.width);
}

function planOf(asset: AssetRow, wish: ImageWish): VariantPlan | null {
  if (asset.width === null || asset.height === null || !asset.mediaType.startsWith('image/')) return null;
  const rule = wish.crop === null ? null : IMAGE_CROPS[wish.crop];
  const widest = rule?.ratio ? Math.min(asset.width, Math.floor(asset.height * rule.ratio)) : asset.width;
  const largest = stepDown(WIDTHS, widest) ?? WIDTHS[0];
  const wanted = wish.width === null ? largest : (WIDTHS.find((step) => step >= (wish.width ?? 0)) ?? largest);
  const width = Math.min(wanted, largest);
  const format = formatOf(wish.format);
  const focal = rule ? tenths(asset.focal) : null;
  return {
    width,
    height: rule ? slotHeight(rule, width) : null,
    fit: rule ? 'cover' : 'inside',
    format,
    quality: QUALITY[format],
    colours: null,
    maxBytes: null,
    ...(focal && { focal }),
  };
}

function formatOf(name: ImageFormatName): 'webp' | 'jpeg' | 'png' {
  if (name === 'JPEG') return 'jpeg';
  return name === 'PNG' ? 'png' : 'webp';
}

/** As plan keys write it; null for the centre. */
function tenths(focal: AssetRow['focal']): { x: number; y: number } | null {
  const tenth = (value: number): number => Math.min(10, Math.max(0, Math.round(value * 10))) / 10;
  const at = { x: tenth(focal.x), y: tenth(focal.y) };
  return at.x === 0.5 && at.y === 0.5 ? null : at;
}
