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
  readonly source_locale: string;
  /** Instants are milliseconds since 1970: making Dates of them costs more than fetching them. */
  readonly ends_ms: number | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly facts: Facts | null;
}

/** What only `_meta` and pages ask for. */
type Facts = readonly [slug: string | null, path: string | null, starts: number, first: number, version: number];

/** Parameters 1 to 3 of every statement on publications. */
export const LIVE = `p.site_id = $1 AND p.locale = $2 AND p.starts_at <= $3 AND (p.ends_at IS NULL OR p.ends_at > $3)`;

/** Exact: columns hold milliseconds. */
export const milliseconds = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

const COLUMNS = `p.entry_id, p.content_type_id, p.source_locale, ${milliseconds('p.ends_at')} AS ends_ms`;
const FACTS = `json_build_array(p.slug, p.path, ${milliseconds('p.starts_at')}, ${milliseconds('p.first_at')},
  (SELECT v.number FROM entry_version v WHERE v.site_id = $1 AND v.id = p.version_id))`;

/** What a row holds: all fields, or those that parameter number `fields` names; and `_meta` where it is asked for. */
export interface RowShape {
  readonly fields: number | null;
  readonly facts: boolean;
}

/** Parsing whole bodies that nobody asked for is the largest part of a list's cost; the facts come next. */
export function entryColumns(shape: RowShape): string {
  const data =
    shape.fields === null
      ? 'p.data'
      : `(SELECT jsonb_object_agg(f.name, p.data -> f.name) FROM unnest($${shape.fields}::text[]) AS f(name) WHERE p.data ? f.name)`;
  return `${COLUMNS}, ${data} AS data, ${shape.facts ? FACTS : 'NULL'} AS facts`;
}

const byIds = (shape: RowShape): string =>
  `SELECT ${entryColumns(shape)} FROM publication p WHERE ${LIVE} AND p.entry_id = ANY($4::uuid[])`;
const bySlugs = (shape: RowShape): string =>
  `SELECT ${entryColumns(shape)}, p.slug FROM publication p WHERE ${LIVE} AND p.content_type_id = $4 AND p.slug = ANY($5::text[])`;

const ASSETS = `SELECT id, hash, file_name, media_type, bytes, width, height, colour, focal_x, focal_y, alt, title
  FROM asset WHERE site_id = $1 AND id = ANY($2::uuid[])`;
const LOCALES = `SELECT p.entry_id, array_agg(p.locale ORDER BY p.locale) AS locales FROM publication p
  WHERE p.site_id = $1 AND p.starts_at <= $2 AND (p.ends_at IS NULL OR p.ends_at > $2) AND p.entry_id = ANY($3::uuid[])
  AND p.locale = p.source_locale GROUP BY p.entry_id`;

/** Fields that rows must hold, null = all; `_meta` among them asks for the facts. */
export type Wanted = readonly string[] | null;

export const wantsFacts = (fields: Wanted): boolean => fields === null || fields.includes('_meta');

export async function readEntriesByIds(
  sql: SqlReader,
  scope: QueryScope,
  asked: { readonly ids: readonly string[]; readonly fields: Wanted },
): Promise<EntryRow[]> {
  const ids = asked.ids.filter(isUuid);
  if (ids.length === 0) return [];
  const base = [scope.site.id, scope.locale, scope.now, ids];
  const facts = wantsFacts(asked.fields);
  const rows =
    asked.fields === null
      ? await sql<EntrySqlRow>(byIds({ fields: null, facts }), base)
      : await sql<EntrySqlRow>(byIds({ fields: 5, facts }), [...base, asked.fields]);
  return rows.map((row) => toEntryRow(row, scope));
}

/** By slug; where two live entries of a type hold one slug, either. */
export async function readEntriesBySlugs(
  sql: SqlReader,
  scope: QueryScope,
  asked: { readonly contentTypeId: string; readonly slugs: readonly string[]; readonly fields: Wanted },
): Promise<Map<string, EntryRow>> {
  const base = [scope.site.id, scope.locale, scope.now, asked.contentTypeId, asked.slugs];
  const facts = wantsFacts(asked.fields);
  const rows =
    asked.fields === null
      ? await sql<EntrySqlRow & { slug: string }>(bySlugs({ fields: null, facts }), base)
      : await sql<EntrySqlRow & { slug: string }>(bySlugs({ fields: 6, facts }), [...base, asked.fields]);
  return new Map(rows.map((row) => [row.slug, toEntryRow(row, scope)]));
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

export function toEntryRow(row: EntrySqlRow, scope: Pick<QueryScope, 'model' | 'locale'>): EntryRow {
  const { facts } = row;
  return {
    id: row.entry_id,
    contentTypeName: scope.model.byId.get(row.content_type_id)?.name ?? '',
    data: row.data ?? {},
    locale: scope.locale,
    sourceLocale: row.source_locale,
    unpublishAt: row.ends_ms === null ? null : toIso(row.ends_ms),
    ...(facts ? toFacts(facts) : NO_FACTS),
  };
}

type FactsOfRow = Pick<EntryRow, 'slug' | 'path' | 'publishedAt' | 'updatedAt' | 'versionNumber'>;

const NO_FACTS: FactsOfRow = { slug: null, path: null, publishedAt: '', updatedAt: '', versionNumber: 0 };

function toFacts([slug, path, starts, first, version]: Facts): FactsOfRow {
  return { slug, path, publishedAt: toIso(first), updatedAt: toIso(starts), versionNumber: version };
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}
