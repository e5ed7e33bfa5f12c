/** The trash: what was deleted stays 30 days, out of every list and off the site, and can be had back. */
import { invalidInput, notFound, type Issue } from '../../lib/errors.ts';
import { cancelJob, enqueueJob } from '../jobs/enqueue-job.ts';
import type { Job } from '../jobs/job.ts';
import type { SiteTx } from '../model/content-types.ts';
import { endRows, lockPublishing, readLiveRows } from '../model/publication-rows.ts';
import { chainsOf } from '../model/renew-publications.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { Services, SiteContext } from '../tenancy/context.ts';
import { assess } from './assess.ts';
import type { SavedEntry } from './insert-draft.ts';
import { memberOf, readEntry } from './entry.ts';
import { lockEntries, type LockedEntry } from './locks.ts';
import { writeReferences } from './references.ts';

const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

export const PURGE_JOB = 'trash.purge';
const keyOf = (id: string): string => `purge:${id}`;

/** When an entry that was deleted then is gone for good. */
export function purgeAt(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + DAYS_KEPT * DAY_MS);
}

/**
 * Moves to the trash, in a transaction that holds the entry from references and `lockPublishing`, once nobody refers to it. Its
 * own references end: what it shows may be deleted meanwhile, and is missing then when it comes back.
 */
export async function trashLocked(ctx: SiteContext, tx: SiteTx, { id, type }: LockedEntry): Promise<void> {
  const siteId = ctx.site.id;
  const now = ctx.clock.now();
  const live = await readLiveRows(tx, siteId, { entryIds: [id], now });
  await endRows(tx, siteId, { ids: live.map((row) => row.id), now });
  await tx.entryUnique.deleteMany({ where: { siteId, entryId: id } });
  await tx.entryReference.deleteMany({ where: { siteId, fromEntryId: id } });
  await tx.entry.update({
    where: { id_siteId: { id, siteId } },
    data: { deletedAt: now, deletedBy: memberOf(ctx) },
  });
  const payload = { entryId: id, deletedAt: now.toISOString() };
  await enqueueJob(ctx, tx, { siteId, kind: PURGE_JOB, payload, dueAt: purgeAt(now), key: keyOf(id) });
  tx.invalidate([`entry:${id}`, `type:${type.name}`]);
}

/** Takes out of the trash, as a draft. The issues say what stands in the way of publishing it: an address or a value taken meanwhile. */
export async function restoreLocked(
  ctx: SiteContext,
  tx: SiteTx,
  { id, type, draft }: LockedEntry,
): Promise<{ readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] }> {
  const siteId = ctx.site.id;
  await tx.entry.update({ where: { id_siteId: { id, siteId } }, data: { deletedAt: null, deletedBy: null } });
  await cancelJob(tx, siteId, keyOf(id));
  const { issues, warnings, references } = await assess(ctx, tx, {
    entryId: id,
    type,
    data: draft,
    chains: chainsOf(ctx.site),
  });
  await writeReferences(ctx, tx, { ...references, entryId: id, stage: 'draft' });
  tx.invalidate([`entry:${id}`]);
  return { issues, warnings };
}

/** Deletes for good, with versions, publications and plans; its addresses go on answering 410. */
export async function purgeLocked(tx: SiteTx, siteId: string, { id, type }: LockedEntry): Promise<void> {
  await tx.entryReference.deleteMany({ where: { siteId, fromEntryId: id } });
  // A plan that lost an entry is no longer what somebody planned.
  await tx.release.updateMany({
    where: { siteId, state: 'planned', items: { some: { entryId: id } } },
    data: { state: 'failed', failure: 'An entry of it was deleted for good before its instant.' },
  });
  await tx.entry.delete({ where: { id_siteId: { id, siteId } } });
  await cancelJob(tx, siteId, keyOf(id));
  tx.invalidate([`entry:${id}`, `type:${type.name}`]);
}

/** Takes an entry out of the trash, as a draft; it is published again by publishing it. */
export async function restoreEntry(ctx: SiteContext, id: string): Promise<SavedEntry> {
  authorize(ctx, 'entry.delete');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const told = await restoreLocked(ctx, tx, await lockTrashed(ctx, tx, id));
    return { entry: await readEntry(tx, ctx, id), ...told };
  });
}

/** Deletes an entry that is in the trash for good. Answers its id. */
export async function purgeEntry(ctx: SiteContext, input: { id: string; confirm: boolean }): Promise<string> {
  authorize(ctx, 'entry.delete');
  if (!input.confirm) {
    const message = 'This cannot be undone. Send "confirm": true to delete it with its versions.';
    throw invalidInput('The deletion', [{ path: ['confirm'], code: 'confirm', message }]);
  }
  return ctx.db.site(ctx.site.id, async (tx) => {
    await purgeLocked(tx, ctx.site.id, await lockTrashed(ctx, tx, input.id));
    return input.id;
  });
}

async function lockTrashed(ctx: SiteContext, tx: SiteTx, id: string): Promise<LockedEntry> {
  const entry = (await lockEntries(tx, ctx.site.id, { ids: [id], scope: 'trash', fromReferences: true })).get(id);
  if (entry === undefined) throw notFound('An entry of this id in the trash');
  await lockPublishing(tx, ctx.site.id);
  return entry;
}

/** Purges what lay in the trash for its time; what was restored, or deleted again since, has a job of its own or none. */
export async function runPurgeJob({ db }: Services, { siteId, payload }: Job): Promise<void> {
  if (siteId === null) return;
  const { entryId, deletedAt } = payload as { entryId: string; deletedAt: string };
  await db.site(siteId, async (tx) => {
    const found = await lockEntries(tx, siteId, { ids: [entryId], scope: 'trash', fromReferences: true });
    const entry = found.get(entryId);
    if (entry?.deletedAt?.toISOString() === deletedAt) await purgeLocked(tx, siteId, entry);
  });
}
