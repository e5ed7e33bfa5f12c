import { AppError, notFound } from '../../lib/errors.ts';
import { lockPublishing } from '../model/publication-rows.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { lockEntries } from './locks.ts';
import { trashLocked } from './trash.ts';
import { inUseMessage, readUsage } from './usage.ts';

/**
 * Moves an entry to the trash: off the site and out of every list, to be restored for 30 days. CONFLICT while others refer to it,
 * naming them. Answers its id.
 */
export async function deleteEntry(ctx: SiteContext, id: string): Promise<string> {
  authorize(ctx, 'entry.delete');
  const siteId = ctx.site.id;
  return ctx.db.site(siteId, async (tx) => {
    const entry = (await lockEntries(tx, siteId, { ids: [id], fromReferences: true })).get(id);
    if (entry === undefined) throw notFound('The entry');
    const usage = await readUsage(ctx, tx, { toEntryId: id });
    if (usage.length > 0) throw new AppError('CONFLICT', inUseMessage(usage), { details: { usage } });
    await lockPublishing(tx, siteId);
    await trashLocked(ctx, tx, entry);
    return id;
  });
}
