import { collectResolvedReferences } from '../../core/model/collect-references.ts';
import { endRows, lockPublishing, readLiveRows } from '../model/publication-rows.ts';
import type { SiteTx } from '../model/content-types.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { readEntry, type Entry } from './entry.ts';
import { lockEntry, type LockedEntry } from './locks.ts';
import { chosenChains } from './publish-entry.ts';
import { writeReferences } from './references.ts';

export interface UnpublishEntryInput {
  readonly id: string;
  /** Left out = every locale. */
  readonly locales?: readonly string[] | null | undefined;
}

/** Takes an entry off the site; its addresses answer 410. The draft stays. What is not live stays as it is. */
export async function unpublishEntry(ctx: SiteContext, input: UnpublishEntryInput): Promise<Entry> {
  authorize(ctx, 'entry.publish');
  const siteId = ctx.site.id;
  return ctx.db.site(siteId, async (tx) => {
    const entry = await lockEntry(tx, siteId, input.id);
    await lockPublishing(tx, siteId);
    await unpublishLocked(ctx, tx, { entry, locales: input.locales ?? null });
    return readEntry(tx, ctx, entry.id);
  });
}

/** The same inside a transaction that holds the entry and `lockPublishing`. */
export async function unpublishLocked(
  ctx: SiteContext,
  tx: SiteTx,
  what: { readonly entry: LockedEntry; readonly locales: readonly string[] | null },
): Promise<void> {
  const siteId = ctx.site.id;
  const { id, type } = what.entry;
  const now = ctx.clock.now();
  const live = await readLiveRows(tx, siteId, { entryIds: [id], now });
  // Without a choice every live row ends, those in locales that the site has given up too.
  const codes = what.locales === null ? null : chosenChains(ctx.site, what.locales).map(({ code }) => code);
  const ended = live.filter((row) => codes === null || codes.includes(row.locale));
  if (ended.length === 0) return;
  await endRows(tx, siteId, { ids: ended.map((row) => row.id), now });
  const left = live.filter((row) => !ended.includes(row));
  if (left.length === 0) await tx.entryUnique.deleteMany({ where: { siteId, entryId: id } });
  const shown = left.flatMap((row) => collectResolvedReferences(type.fields, row.data));
  const known = await tx.entryReference.findMany({ where: { siteId, fromEntryId: id, stage: 'published' } });
  const still = new Set(shown.map((reference) => reference.id));
  await writeReferences(ctx, tx, {
    entryId: id,
    stage: 'published',
    entryIds: known.flatMap((row) => (row.toEntryId !== null && still.has(row.toEntryId) ? [row.toEntryId] : [])),
    assetIds: known.flatMap((row) => (row.toAssetId !== null && still.has(row.toAssetId) ? [row.toAssetId] : [])),
  });
  tx.invalidate([`entry:${id}`, `type:${type.name}`]);
}
