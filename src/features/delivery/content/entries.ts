/** Content by query or id for doors that do not speak GraphQL: pages, embeds, signage. */
import type { EntryQuery } from '../../../core/document/rich-text.ts';
import type { SqlReader } from '../../../platform/db/database.ts';
import type { Services } from '../../tenancy/context.ts';
import type { Site } from '../../tenancy/site.ts';
import { compileList } from './compile-query.ts';
import { readAssets, readEntriesByIds, toEntryRow, type EntrySqlRow } from './read.ts';
import type { AssetRow, EntryRow } from './row.ts';
import { loadSiteModel } from './site-model.ts';

/** `read` alone is enough; where a transaction is open already, hand `{ db: { read: (_, work) => work(sql) } }`. */
export type ContentSource = { readonly db: Pick<Services['db'], 'read'> };

/** Hands an open transaction's reader to the functions below. */
export function contentSourceOf(sql: SqlReader): ContentSource {
  return { db: { read: (_siteId, work) => work(sql) } };
}

/** Live entries that a stored query finds, `query.first` at most; INVALID_INPUT where the query no longer fits the model. */
export function listEntries(
  services: ContentSource,
  site: Site,
  input: { readonly query: EntryQuery; readonly locale: string; readonly now: Date },
): Promise<EntryRow[]> {
  return services.db.read(site.id, async (sql) => {
    const model = await loadSiteModel(sql, site);
    const { query, locale, now } = input;
    const statement = compileList({ site, model, locale, now }, query.contentType, {
      first: query.first,
      where: query.where ?? null,
      orderBy: query.orderBy ?? null,
    });
    const rows = await sql<EntrySqlRow>(statement.text, statement.values);
    return rows.slice(0, statement.limit).map((row) => toEntryRow(row, { model, locale }));
  });
}

/** Live entries by id, in no particular order; ids of drafts, other sites and nothing at all are left out. */
export function findEntriesByIds(
  services: ContentSource,
  site: Site,
  input: { readonly ids: readonly string[]; readonly locale: string; readonly now: Date },
): Promise<EntryRow[]> {
  if (input.ids.length === 0) return Promise.resolve([]);
  return services.db.read(site.id, async (sql) => {
    const model = await loadSiteModel(sql, site);
    return readEntriesByIds(
      sql,
      { site, model, locale: input.locale, now: input.now },
      { ids: input.ids, fields: null },
    );
  });
}

/** Assets by id, in no particular order; unknown ids are left out. */
export function findAssetsByIds(services: ContentSource, site: Site, ids: readonly string[]): Promise<AssetRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return services.db.read(site.id, (sql) => readAssets(sql, site.id, ids));
}
