/** Rows locked in one order, type before entry, so that saves, publishing and changes of the model never wait in a circle. */
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
}

/** The type, kept from being changed or deleted until the transaction ends. */
export async function lockTypeByName(tx: SiteTx, siteId: string, name: string): Promise<ContentType> {
  await tx.$queryRaw`SELECT t.id FROM content_type t JOIN site s ON s.id = t.site_id
    WHERE t.site_id = ${siteId}::uuid AND t.name = ${name} FOR SHARE OF t FOR KEY SHARE OF s`;
  const row = await tx.contentType.findFirst({ where: { siteId, name } });
  if (row === null) throw notFound(`The content type "${name.slice(0, 60)}"`);
  return toContentType(row);
}

/**
 * The entry, for this transaction to change. Not `FOR UPDATE`: entries that refer to each other and are saved at once would wait
 * for each other's key.
 */
export async function lockEntry(tx: SiteTx, siteId: string, id: string): Promise<LockedEntry> {
  const known = isUuid(id)
    ? await tx.entry.findFirst({ where: { siteId, id }, select: { contentTypeId: true } })
    : null;
  if (known === null) throw notFound('The entry');
  const typeId = known.contentTypeId;
  await tx.$queryRaw`SELECT t.id FROM content_type t JOIN site s ON s.id = t.site_id
    WHERE t.site_id = ${siteId}::uuid AND t.id = ${typeId}::uuid FOR SHARE OF t FOR KEY SHARE OF s`;
  await tx.$queryRaw`SELECT id FROM entry WHERE site_id = ${siteId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.entry.findFirst({ where: { siteId, id }, include: { contentType: true } });
  if (row === null) throw notFound('The entry');
  const { version, draft, updatedAt, updatedBy, contentType } = row;
  return { id, type: toContentType(contentType), version, draft: draft as EntryData, updatedAt, updatedBy };
}
