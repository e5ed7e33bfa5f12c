import type { SitePlace } from '../../core/model/redirect.ts';
import type { SqlReader } from '../../platform/db/database.ts';
import { findRedirect } from '../redirects/find-redirect.ts';
import type { Site } from '../tenancy/site.ts';
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
  /** The address leads elsewhere: to a place on the site, or to a URL. */
  | {
      readonly found: 'moved';
      readonly status: MovedStatus;
      readonly to: SitePlace | string;
      /** Whose page it is, where an entry is followed. */
      readonly entry: string | null;
    }
  /** Something was here and is no longer published; `entry` where it may come back. */
  | { readonly found: 'gone'; readonly entry: string | null }
  | { readonly found: 'nothing' };

export type MovedStatus = 301 | 302 | 307 | 308;

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

/** A page that moves makes a redirect to its old address lead on; readers are sent to the end of it, of a few steps. */
const MOST_STEPS = 5;

export interface PageQuestion extends SitePlace {
  readonly site: Pick<Site, 'id' | 'locales'>;
  /** The instant that decides what is live. */
  readonly now: Date;
}

/** Looks an address up: the live page with its translations and ancestors, where it leads, or that it is gone. */
export async function findPage(sql: SqlReader, at: PageQuestion): Promise<FoundPage> {
  const [row] = await sql<PageRow>(BY_PATH, [at.site.id, at.now, at.locale, at.path]);
  return row === undefined ? followRedirects(sql, at) : foundPage(sql, at, row);
}

/** The page that a row would be at its address, with what stands around it. */
export async function foundPage(sql: SqlReader, { site, now, locale }: PageQuestion, row: PageRow): Promise<FoundPage> {
  return { found: 'page', row, ...(await findAround(sql, { siteId: site.id, now, locale }, row)) };
}

async function followRedirects(sql: SqlReader, at: PageQuestion): Promise<FoundPage> {
  const { site, now } = at;
  let place: SitePlace = at;
  let status: MovedStatus | null = null;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const target = await findRedirect(sql, site, { ...place, now });
    // A redirect to where nothing is: the reader is told so there.
    if (target === null)
      return status === null ? { found: 'nothing' } : { found: 'moved', status, to: place, entry: null };
    if (target.kind === 'gone') return { found: 'gone', entry: null };
    if (target.kind === 'entry') {
      const [row] = await sql<PageRow>(BY_ENTRY, [site.id, now, place.locale, target.entry]);
      if (row === undefined) return { found: 'gone', entry: target.entry };
      if (target.status === 200 && status === null) return foundPage(sql, at, row);
      const to = { locale: place.locale, path: row.path };
      return {
        found: 'moved',
        status: status ?? (target.status === 200 ? 302 : target.status),
        to,
        entry: row.entry_id,
      };
    }
    status ??= target.status;
    if (target.kind === 'url') return { found: 'moved', status, to: target.url, entry: null };
    place = target.at;
    const [live] = await sql(BY_PATH, [site.id, now, place.locale, place.path]);
    if (live !== undefined) return { found: 'moved', status, to: place, entry: null };
  }
  return { found: 'nothing' };
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
