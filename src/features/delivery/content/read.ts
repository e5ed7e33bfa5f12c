/** The statements that fetch by id. Every one names the site first, besides row-level security. */
import { isUuid } from '../../../lib/ids.ts';
import type { SqlReader } from '../../../platform/db/database.ts';
import type { Site } from '../../tenancy/site.ts';
import type { AssetRow, EntryRow } from './row.ts';
import type { SiteModel } from './site-model.ts';

/** What every statement of a request is bound to. */
export interface QueryScope {
  readonly site: Pick<Site, 'id'>;
  readonly model: SiteModel;
  readonly locale: string;
  /** The instant that decides what is live; one per request. */
  readonly now: Date;
}

export interface EntrySqlRow {
  readonly entry_id: string;
  readonly content_type_id: string;
  readonly locale: string;
  readonly source_locale: string;
  readonly slug: string | null;
  readonly path: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly first_at: Date;
  readonly version_number: number;
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** Parameters 1 to 3 of every statement on publications. */
export const LIVE = `p.site_id = $1 AND p.locale = $2 AND p.starts_at <= $3 AND (p.ends_at IS NULL OR p.ends_at > $3)`;

const COLUMNS = `p.entry_id, p.content_type_id, p.locale, p.source_locale, p.slug, p.path, p.starts_at, p.ends_at, p.first_at,
  (SELECT v.number FROM entry_version v WHERE v.site_id = $1 AND v.id = p.version_id) AS version_number`;

/**
 * The columns of a row. With `fieldsParameter`, `data` holds those top-level fields only: parsing whole bodies that nobody
 * asked for is the largest part of a list's cost.
 */
export function entryColumns(fieldsParameter: number | null): string {
  const data =
    fieldsParameter === null
      ? 'p.data'
      : `(SELECT jsonb_object_agg(f.name, p.data -> f.name) FROM unnest($${fieldsParameter}::text[]) AS f(name) WHERE p.data ? f.name)`;
  return `${COLUMNS}, ${data} AS data`;
}

const BY_IDS = `SELECT ${entryColumns(null)} FROM publication p WHERE ${LIVE} AND p.entry_id = ANY($4::uuid[])`;
const BY_IDS_SOME_FIELDS = `SELECT ${entryColumns(5)} FROM publication p WHERE ${LIVE} AND p.entry_id = ANY($4::uuid[])`;
const BY_SLUG = `SELECT ${entryColumns(6)} FROM publication p WHERE ${LIVE} AND p.content_type_id = $4 AND p.slug = ANY($5::text[])`;
const BY_SLUG_WHOLE = `SELECT ${entryColumns(null)} FROM publication p WHERE ${LIVE} AND p.content_type_id = $4 AND p.slug = ANY($5::text[])`;
const ASSETS = `SELECT id, hash, file_name, media_type, bytes, width, height, colour, focal_x, focal_y, alt, title
  FROM asset WHERE site_id = $1 AND id = ANY($2::uuid[])`;
const LOCALES = `SELECT p.entry_id, array_agg(p.locale ORDER BY p.locale) AS locales FROM publication p
  WHERE p.site_id = $1 AND p.starts_at <= $2 AND (p.ends_at IS NULL OR p.ends_at > $2) AND p.entry_id = ANY($3::uuid[])
  AND p.locale = p.source_locale GROUP BY p.entry_id`;

export async function readEntriesByIds(
  sql: SqlReader,
  scope: QueryScope,
  asked: { readonly ids: readonly string[]; readonly fields: readonly string[] | null },
): Promise<EntryRow[]> {
  const ids = asked.ids.filter(isUuid);
  if (ids.length === 0) return [];
  const base = [scope.site.id, scope.locale, scope.now, ids];
  const rows =
    asked.fields === null
      ? await sql<EntrySqlRow>(BY_IDS, base)
      : await sql<EntrySqlRow>(BY_IDS_SOME_FIELDS, [...base, asked.fields]);
  return rows.map((row) => toEntryRow(row, scope.model));
}

export async function readEntriesBySlugs(
  sql: SqlReader,
  scope: QueryScope,
  asked: {
    readonly contentTypeId: string;
    readonly slugs: readonly string[];
    readonly fields: readonly string[] | null;
  },
): Promise<EntryRow[]> {
  const base = [scope.site.id, scope.locale, scope.now, asked.contentTypeId, asked.slugs];
  const rows =
    asked.fields === null
      ? await sql<EntrySqlRow>(BY_SLUG_WHOLE, base)
      : await sql<EntrySqlRow>(BY_SLUG, [...base, asked.fields]);
  return rows.map((row) => toEntryRow(row, scope.model));
}

interface AssetSqlRow {
  readonly id: string;
  readonly hash: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly colour: string | null;
  readonly focal_x: number;
  readonly focal_y: number;
  readonly alt: Readonly<Record<string, string>>;
  readonly title: string;
}

export async function readAssets(sql: SqlReader, siteId: string, asked: readonly string[]): Promise<AssetRow[]> {
  const ids = asked.filter(isUuid);
  if (ids.length === 0) return [];
  const rows = await sql<AssetSqlRow>(ASSETS, [siteId, ids]);
  return rows.map((row) => ({
    id: row.id,
    hash: row.hash,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    colour: row.colour,
    focal: { x: row.focal_x, y: row.focal_y },
    alt: row.alt,
    title: row.title,
  }));
}

/** The locales in which entries show values of their own. */
export async function readOwnLocales(
  sql: SqlReader,
  scope: Pick<QueryScope, 'site' | 'now'>,
  ids: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await sql<{ entry_id: string; locales: readonly string[] }>(LOCALES, [scope.site.id, scope.now, ids]);
  return new Map(rows.map((row) => [row.entry_id, row.locales]));
}

export function toEntryRow(row: EntrySqlRow, model: SiteModel): EntryRow {
  return {
    id: row.entry_id,
    contentTypeName: model.byId.get(row.content_type_id)?.name ?? '',
    data: row.data ?? {},
    slug: row.slug,
    path: row.path,
    locale: row.locale,
    sourceLocale: row.source_locale,
    publishedAt: row.first_at.toISOString(),
    updatedAt: row.starts_at.toISOString(),
    unpublishAt: row.ends_at?.toISOString() ?? null,
    versionNumber: row.version_number,
  };
}
