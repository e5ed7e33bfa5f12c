import { originalPath } from '../../core/images/address.ts';
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
  return {
    id: row.id as AssetId,
    fileName: row.fileName,
    mediaType: row.mediaType,
    bytes: row.bytes,
    hash: row.hash,
    width: row.width,
    height: row.height,
    colour: row.colour,
    focal: { x: row.focalX, y: row.focalY },
    alt: toTexts(row.alt),
    title: row.title,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    url: originalPath(site.slug, { assetId: row.id, hash: row.hash }, row.fileName),
  };
}

function toTexts(stored: unknown): Record<string, string> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
