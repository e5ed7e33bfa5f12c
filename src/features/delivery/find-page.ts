import type { SqlReader } from '../../platform/db/database.ts';
import type { PagePath } from './page-path.ts';

/** A live publication, as a page needs it. */
export interface PageRow {
  readonly entry_id: string;
  readonly content_type_id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly locale: string;
  readonly source_locale: string;
  readonly starts_at: Date;
  readonly first_at: Date;
}

export type FoundPage =
  | {
      readonly found: 'page';
      readonly row: PageRow;
      readonly siblings: readonly SiblingRow[];
      readonly ancestors: readonly AncestorRow[];
    }
  /** The entry answers elsewhere now. */
  | { readonly found: 'moved'; readonly path: string }
  /** An entry was here and is no longer published. */
  | { readonly found: 'gone' }
  | { readonly found: 'nothing' };

/** The same entry in a locale of the site. */
export interface SiblingRow {
  readonly locale: string;
  readonly source_locale: string;
  readonly path: string;
}

/** A page above this one: `/news` above `/news/harbour`. */
export interface AncestorRow {
  readonly entry_id: string;
  readonly content_type_id: string;
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const LIVE = 'starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)';

const BY_PATH = `SELECT entry_id, content_type_id, data, path, locale, source_locale, starts_at, first_at
  FROM publication WHERE site_id = $1 AND ${LIVE} AND locale = $3 AND path = $4 LIMIT 1`;
const BY_ENTRY = `SELECT entry_id, content_type_id, data, path, locale, source_locale, starts_at, first_at
  FROM publication WHERE site_id = $1 AND ${LIVE} AND locale = $3 AND entry_id = $4 AND path IS NOT NULL LIMIT 1`;
const SIBLINGS = `SELECT locale, source_locale, path
  FROM publication WHERE site_id = $1 AND ${LIVE} AND entry_id = $3 AND path IS NOT NULL`;
const ANCESTORS = `SELECT entry_id, content_type_id, path, data
  FROM publication WHERE site_id = $1 AND ${LIVE} AND locale = $3 AND path = ANY($4)`;
const FORMERLY = `SELECT entry_id FROM publication
  WHERE site_id = $1 AND starts_at <= $2 AND locale = $3 AND path = $4 ORDER BY starts_at DESC LIMIT 1`;
const NOW_AT = `SELECT path FROM publication
  WHERE site_id = $1 AND ${LIVE} AND locale = $3 AND entry_id = $4 AND path IS NOT NULL LIMIT 1`;

/** Looks an address up: the live page with its translations and ancestors, where it went, or that it is gone. */
export async function findPage(
  sql: SqlReader,
  at: { siteId: string; now: Date } & Pick<PagePath, 'locale' | 'path'>,
): Promise<FoundPage> {
  const [row] = await sql<PageRow>(BY_PATH, [at.siteId, at.now, at.locale, at.path]);
  if (row) {
    return { found: 'page', row, ...(await findAround(sql, at, row)) };
  }
  const [former] = await sql<{ entry_id: string }>(FORMERLY, [at.siteId, at.now, at.locale, at.path]);
  if (!former) return { found: 'nothing' };
  const [now] = await sql<{ path: string }>(NOW_AT, [at.siteId, at.now, at.locale, former.entry_id]);
  return now ? { found: 'moved', path: now.path } : { found: 'gone' };
}

/** The page of one entry in a locale, wherever it answers; null where the entry is not live there or has no page. */
export async function findPageOfEntry(
  sql: SqlReader,
  at: { siteId: string; now: Date; locale: string; entryId: string },
): Promise<Extract<FoundPage, { found: 'page' }> | null> {
  const [row] = await sql<PageRow>(BY_ENTRY, [at.siteId, at.now, at.locale, at.entryId]);
  return row ? { found: 'page', row, ...(await findAround(sql, at, row)) } : null;
}

/** Its translations and what stands above its address. */
async function findAround(
  sql: SqlReader,
  at: { siteId: string; now: Date; locale: string },
  row: Pick<PageRow, 'entry_id' | 'path'>,
): Promise<{ siblings: SiblingRow[]; ancestors: AncestorRow[] }> {
  const siblings = await sql<SiblingRow>(SIBLINGS, [at.siteId, at.now, row.entry_id]);
  return { siblings, ancestors: await findAncestors(sql, { ...at, path: row.path }) };
}

/** The live pages above an address, the nearest last. */
export async function findAncestors(
  sql: SqlReader,
  at: { siteId: string; now: Date } & Pick<PagePath, 'locale' | 'path'>,
): Promise<AncestorRow[]> {
  const above = ancestorPaths(at.path);
  if (above.length === 0) return [];
  const ancestors = await sql<AncestorRow>(ANCESTORS, [at.siteId, at.now, at.locale, above]);
  return ancestors.sort((a, b) => a.path.length - b.path.length);
}

/** `/a/b/c` → `/a`, `/a/b`; the front page is not among them, every frame links it anyway. */
export function ancestorPaths(path: string): string[] {
  const segments = path.split('/').slice(1, -1);
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
}
