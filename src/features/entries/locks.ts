/** Rows locked in one order, types before entries, so that saves, publishing and changes of the model never wait in a circle. */
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { toContentType, type SiteTx } from '../model/content-types.ts';

/** The entry as it is while this transaction holds it. */
export interface LockedEntry {
  readonly id: string;
  readonly type: ContentType;
  readonly version: number;
  readonly draft: EntryData;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
  /** When it was moved to the trash; null for one that is not there. */
  readonly deletedAt: Date | null;
}

/** Entries in use, those in the trash, or all of them. */
type EntryScope = 'present' | 'trash' | 'any';

function inScope(scope: EntryScope): { deletedAt?: null | { not: null } } {
  switch (scope) {
    case 'present':
      return { deletedAt: null };
    case 'trash':
      return { deletedAt: { not: null } };
    case 'any':
      return {};
  }
}

/** The type, kept from being changed or deleted until the transaction ends. */
export async function lockTypeByName(tx: SiteTx, siteId: string, name: string): Promise<ContentType> {
  await tx.$queryRaw`SELECT t.id FROM content_type t JOIN site s ON s.id = t.site_id
    WHERE t.site_id = ${siteId}::uuid AND t.name = ${name} FOR SHARE OF t FOR KEY SHARE OF s`;
  const row = await tx.contentType.findFirst({ where: { siteId, name } });
  if (row === null) throw notFound(`The content type "${name.slice(0, 60)}"`);
  return toContentType(row);
}

/** The entry, for this transaction to change. */
export async function lockEntry(tx: SiteTx, siteId: string, id: string): Promise<LockedEntry> {
  const entry = (await lockEntries(tx, siteId, { ids: [id] })).get(id);
  if (entry === undefined) throw notFound('The entry');
  return entry;
}

/**
 * Entries for this transaction to change; unknown ones are left out. Not `FOR UPDATE` unless nobody may refer to them any more:
 * entries that refer to each other and are saved at once would wait for each other's key.
 */
export async function lockEntries(
  tx: SiteTx,
  siteId: string,
  what: { readonly ids: readonly string[]; readonly scope?: EntryScope; readonly fromReferences?: boolean },
): Promise<ReadonlyMap<string, LockedEntry>> {
  const ids = what.ids.filter(isUuid);
  const where = { siteId, id: { in: ids }, ...inScope(what.scope ?? 'present') };
  const known = ids.length === 0 ? [] : await tx.entry.findMany({ where, select: { id: true, contentTypeId: true } });
  if (known.length === 0) return new Map();
  const typeIds = [...new Set(known.map((row) => row.contentTypeId))];
  await tx.$queryRaw`SELECT t.id FROM content_type t JOIN site s ON s.id = t.site_id
    WHERE t.site_id = ${siteId}::uuid AND t.id = ANY(${typeIds}::uuid[]) ORDER BY t.id FOR SHARE OF t FOR KEY SHARE OF s`;
  const found = known.map((row) => row.id);
  await (what.fromReferences === true
    ? tx.$queryRaw`SELECT id FROM entry WHERE site_id = ${siteId}::uuid AND id = ANY(${found}::uuid[]) ORDER BY id FOR UPDATE`
    : tx.$queryRaw`SELECT id FROM entry WHERE site_id = ${siteId}::uuid AND id = ANY(${found}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  const rows = await tx.entry.findMany({ where: { ...where, id: { in: found } }, include: { contentType: true } });
  return new Map(
    rows.map(({ id, version, draft, updatedAt, updatedBy, deletedAt, contentType }) => [
      id,
      {
        id,
        type: toContentType(contentType),
        version,
        draft: draft as EntryData,
        updatedAt,
        updatedBy,
        deletedAt,
      },
    ]),
  );
}
