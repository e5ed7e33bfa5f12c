/** Rows of `publication`: bulk writes pass one jsonb parameter, because a change of the model may touch every entry of a site. */
import type { LocalePublication } from '../../core/model/build-publications.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import type { SiteTx } from './content-types.ts';
import { writeSearchRows } from './search-rows.ts';

export interface LiveRow {
  readonly id: string;
  readonly entryId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly locale: string;
  readonly sourceLocale: string;
  readonly data: EntryData;
  readonly slug: string | null;
  readonly path: string | null;
  readonly startsAt: Date;
  readonly firstAt: Date;
}

export interface NewRow extends LocalePublication {
  readonly id: string;
  readonly entryId: string;
  readonly versionId: string;
  readonly contentTypeId: string;
  readonly startsAt: Date;
  readonly firstAt: Date;
}

/**
 * One writer of publications per site at a time, until the transaction ends: two entries published at once must not get the
 * same address, and no unique index can say so of rows that end.
 */
export async function lockPublishing(tx: SiteTx, siteId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`publish ${siteId}`}, 0))::text AS locked`;
}

/** What is live at an instant: the condition every reader asks. */
export function liveAt(now: Date): { startsAt: { lte: Date }; OR: [{ endsAt: null }, { endsAt: { gt: Date } }] } {
  return { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] };
}

export async function readLiveRows(
  tx: SiteTx,
  siteId: string,
  at: { readonly entryIds: readonly string[]; readonly now: Date },
): Promise<readonly LiveRow[]> {
  const rows = await tx.publication.findMany({
    where: { siteId, entryId: { in: [...at.entryIds] }, ...liveAt(at.now) },
    include: { version: { select: { number: true } } },
    orderBy: [{ entryId: 'asc' }, { locale: 'asc' }],
  });
  return rows.map(({ version, ...row }) => ({ ...row, data: row.data as EntryData, versionNumber: version.number }));
}

/**
 * Rows of one content type, and the words they are found by. Every address is kept as a redirect to its entry, which counts as
 * soon as no page is live there any more.
 */
export async function insertRows(
  tx: SiteTx,
  siteId: string,
  { type, rows }: { readonly type: ContentType; readonly rows: readonly NewRow[] },
): Promise<void> {
  if (rows.length === 0) return;
  await keepAddresses(tx, siteId, rows);
  await tx.$executeRaw`
    INSERT INTO publication (id, site_id, entry_id, version_id, content_type_id, locale, source_locale, data, slug, path, starts_at, first_at)
    SELECT r.id, ${siteId}::uuid, r."entryId", r."versionId", r."contentTypeId", r.locale, r."sourceLocale", r.data, r.slug, r.path,
      r."startsAt", r."firstAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "entryId" uuid, "versionId" uuid, "contentTypeId" uuid,
      locale text, "sourceLocale" text, data jsonb, slug text, path text, "startsAt" timestamptz, "firstAt" timestamptz)`;
  await writeSearchRows(tx, siteId, { type, rows });
}

/** What editors said about an address stays; what was kept by itself gives way to the newest page there. */
async function keepAddresses(tx: SiteTx, siteId: string, rows: readonly NewRow[]): Promise<void> {
  const kept = rows.flatMap(({ id, locale, path, entryId, startsAt }) =>
    path === null ? [] : [{ id, locale, path, entryId, startsAt }],
  );
  if (kept.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO redirect (id, site_id, locale, path, status, to_entry, automatic, updated_at)
    SELECT DISTINCT ON (r.path, r.locale) r.id, ${siteId}::uuid, r.locale, r.path, 301, r."entryId", true, r."startsAt"
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      AS r(id uuid, locale text, path text, "entryId" uuid, "startsAt" timestamptz)
    ON CONFLICT (site_id, path, prefix, locale) DO UPDATE
      SET to_entry = excluded.to_entry, to_address = NULL, status = 301, updated_at = excluded.updated_at
      WHERE redirect.automatic AND redirect.to_entry IS DISTINCT FROM excluded.to_entry`;
  tx.invalidate(['redirects']);
}

/** New values at the same address, in place. */
export async function updateRows(
  tx: SiteTx,
  siteId: string,
  {
    type,
    rows,
  }: {
    readonly type: ContentType;
    readonly rows: readonly (Pick<LocalePublication, 'sourceLocale' | 'data' | 'slug'> & { readonly id: string })[];
  },
): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE publication p SET source_locale = r."sourceLocale", data = r.data, slug = r.slug
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "sourceLocale" text, data jsonb, slug text)
    WHERE p.site_id = ${siteId}::uuid AND p.id = r.id`;
  await writeSearchRows(tx, siteId, { type, rows });
}

/** Ended rows stay: they answer `at`. */
export async function endRows(
  tx: SiteTx,
  siteId: string,
  at: { readonly ids: readonly string[]; readonly now: Date },
): Promise<void> {
  if (at.ids.length === 0) return;
  await tx.publication.updateMany({ where: { siteId, id: { in: [...at.ids] } }, data: { endsAt: at.now } });
}

export interface PathClash {
  readonly entryId: string;
  readonly otherId: string;
  readonly locale: string;
  readonly path: string;
}

/** Addresses that live rows of other entries hold already: asked before writing, because a unique index would say it without names. */
export async function findPathClashes(
  tx: SiteTx,
  siteId: string,
  rows: readonly Pick<NewRow, 'entryId' | 'locale' | 'path'>[],
): Promise<readonly PathClash[]> {
  const wanted = rows.flatMap(({ entryId, locale, path }) => (path === null ? [] : [{ entryId, locale, path }]));
  if (wanted.length === 0) return [];
  const first = new Map<string, string>();
  const among = wanted.flatMap(({ entryId, locale, path }): PathClash[] => {
    const key = `${locale} ${path}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, entryId);
    return other === undefined ? [] : [{ entryId, otherId: other, locale, path }];
  });
  if (among.length > 0) return among;
  return tx.$queryRaw<PathClash[]>`
    SELECT w."entryId"::text AS "entryId", p.entry_id::text AS "otherId", p.locale, p.path
    FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS w("entryId" uuid, locale text, path text)
    JOIN publication p ON p.site_id = ${siteId}::uuid AND p.locale = w.locale AND p.path = w.path
      AND p.ends_at IS NULL AND p.entry_id <> w."entryId"
    ORDER BY p.path, p.locale LIMIT 10`;
}
