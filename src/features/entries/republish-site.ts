import { readContentTypes, type SiteTx } from '../model/content-types.ts';
import { renewPublications, type Renewed } from '../model/renew-publications.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';

/**
 * Rebuilds what is live of every type from the versions that were published. For `editSite`'s `onLocalesChanged`, in its
 * transaction: `ctx.site` is the site before, `after` as it will be. Repeating it changes nothing.
 */
export async function republishSite(ctx: SiteContext, tx: SiteTx, after: Site): Promise<Renewed> {
  let entries = 0;
  for (const type of await readContentTypes(tx, after.id)) {
    entries += (await renewPublications(ctx, tx, { type, after })).entries;
  }
  return { entries };
}

/** The same as a verb of its own, for repairs. */
export async function repairPublications(ctx: SiteContext): Promise<Renewed> {
  authorize(ctx, 'model.edit');
  return ctx.db.site(ctx.site.id, (tx) => republishSite(ctx, tx, ctx.site));
}
