/** Immutable addresses of originals and variants: the content hash is part of the path, so a cache may keep them for ever. */
import { isUuid } from '../../lib/ids.ts';
import { parsePlanKey } from './key.ts';
import type { VariantPlan } from './variant.ts';

/** An asset as addresses name it; `Picture` fits with its `assetId`. */
export interface AddressedAsset {
  readonly assetId: string;
  /** Content hash, at least 16 hex digits. */
  readonly hash: string;
}

export type AssetAddress = {
  readonly siteSlug: string;
  readonly assetId: string;
  /** First 16 hex digits of the content hash. */
  readonly hash: string;
} & (
  | { readonly kind: 'variant'; readonly planKey: string; readonly plan: VariantPlan }
  | { readonly kind: 'original'; readonly fileName: string }
);

const HASH_DIGITS = 16;
const SLUG = /^[a-z][a-z0-9-]{0,39}$/;
const NAME = /^([0-9a-f-]{36})-([0-9a-f]{16})$/;
const EXTENSIONS: Readonly<Record<string, string>> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  wbmp: 'wbmp',
};

/** Media type of a variant's format. */
export function formatMediaType(format: VariantPlan['format']): string {
  return format === 'wbmp' ? 'image/vnd.wap.wbmp' : `image/${format}`;
}

function assetRoot(siteSlug: string, asset: AddressedAsset): string {
  return `/assets/${siteSlug}/${asset.assetId}-${asset.hash.slice(0, HASH_DIGITS)}`;
}

/** Address of one variant; `key` comes from `planKey`. */
export function variantPath(
  siteSlug: string,
  asset: AddressedAsset,
  plan: { readonly key: string; readonly format: string },
): string {
  return `${assetRoot(siteSlug, asset)}/${plan.key}.${EXTENSIONS[plan.format] ?? plan.format}`;
}

/** Address of the original file, under its own name. */
export function originalPath(siteSlug: string, asset: AddressedAsset, fileName: string): string {
  return `${assetRoot(siteSlug, asset)}/original/${encodeURIComponent(fileName)}`;
}

/** The parts of an address, or null when it is none: unknown plans, wrong extensions and odd names never get further. */
export function parseAssetPath(path: string): AssetAddress | null {
  const parts = path.split('/');
  const [empty, door, siteSlug = '', name = '', last = '', fileName] = parts;
  const named = NAME.exec(name);
  if (empty !== '' || door !== 'assets' || !SLUG.test(siteSlug) || named === null) return null;
  const [, assetId = '', hash = ''] = named;
  if (!isUuid(assetId)) return null;
  if (parts.length === 6 && last === 'original') {
    const decoded = decode(fileName ?? '');
    return decoded === null || decoded === '' ? null : { siteSlug, assetId, hash, kind: 'original', fileName: decoded };
  }
  if (parts.length !== 5) return null;
  const dot = last.lastIndexOf('.');
  const key = last.slice(0, Math.max(0, dot));
  const plan = parsePlanKey(key);
  if (plan === null || EXTENSIONS[plan.format] !== last.slice(dot + 1)) return null;
  return { siteSlug, assetId, hash, kind: 'variant', planKey: key, plan };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
