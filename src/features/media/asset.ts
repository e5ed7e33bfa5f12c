import { originalPath } from '../../core/images/address.ts';
import type { AssetView } from '../../core/render/page-input.ts';
import type { AssetId } from '../../lib/ids.ts';
import type { Site } from '../tenancy/site.ts';

/** An uploaded file, as verbs give it out. */
export interface Asset {
  readonly id: AssetId;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the original, hex. */
  readonly hash: string;
  /** Null for everything that is not a picture. */
  readonly width: number | null;
  readonly height: number | null;
  readonly colour: string | null;
  readonly focal: { readonly x: number; readonly y: number };
  /** Locale → alternative text. */
  readonly alt: Readonly<Record<string, string>>;
  readonly title: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  /** Immutable address of the original. */
  readonly url: string;
}

/** A row of the table `asset`, as Prisma gives it. */
export interface AssetRow {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly hash: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly colour: string | null;
  readonly focalX: number;
  readonly focalY: number;
  readonly alt: unknown;
  readonly title: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

export function toAsset(site: Site, row: AssetRow): Asset {
  const { focalX, focalY, alt, id, ...rest } = row;
  return {
    ...rest,
    id: id as AssetId,
    focal: { x: focalX, y: focalY },
    alt: toTexts(alt),
    url: originalPath(site.slug, { assetId: id, hash: row.hash }, row.fileName),
  };
}

/** The asset as a page in one locale shows it: alternative text with the locale's fallbacks, then the site's own language. */
export function toAssetView(site: Site, asset: Asset, locale: string): AssetView {
  const fallbacks = site.locales.find((known) => known.code === locale)?.fallbacks ?? [];
  const found = [locale, ...fallbacks, site.defaultLocale].find((code) => asset.alt[code] !== undefined);
  return {
    id: asset.id,
    hash: asset.hash,
    fileName: asset.fileName,
    mediaType: asset.mediaType,
    bytes: asset.bytes,
    width: asset.width,
    height: asset.height,
    colour: asset.colour,
    focal: asset.focal,
    alt: found === undefined ? '' : (asset.alt[found] ?? ''),
    title: asset.title,
    url: asset.url,
  };
}

function toTexts(stored: unknown): Record<string, string> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
