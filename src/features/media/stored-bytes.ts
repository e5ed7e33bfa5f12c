import type { SiteContext } from '../tenancy/context.ts';
import { originalKey } from './blob-keys.ts';
import { removeVariants } from './variant-list.ts';

type SiteTx = Parameters<Parameters<SiteContext['db']['site']>[1]>[0];

/**
 * Two files with the same content share their bytes, so storing and sweeping the same hash must not cross: both happen under
 * this lock, which ends with the transaction.
 */
export async function lockHash(ctx: SiteContext, tx: SiteTx, hash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`asset:${ctx.site.id}:${hash}`}, 0))`;
}

/** Removes the bytes of a hash that no asset of the site names any more. */
export async function sweepBytes(ctx: SiteContext, hash: string): Promise<void> {
  await ctx.db.site(ctx.site.id, async (tx) => {
    await lockHash(ctx, tx, hash);
    if ((await tx.asset.count({ where: { siteId: ctx.site.id, hash } })) > 0) return;
    await ctx.blobs.remove(originalKey(ctx.site.id, hash));
    await removeVariants(ctx.blobs, ctx.site.id, hash);
  });
}
