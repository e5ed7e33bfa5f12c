import { mayKnow, placeOfSite } from '../../core/policy/can.ts';
import { AppError, notFound } from '../../lib/errors.ts';
import type { SiteContext, SystemContext } from './context.ts';
import type { Site } from './site.ts';
import { findSite } from './sites.ts';

/** The context of verbs on one site, by id or slug. A site where the actor has no role is NOT_FOUND, as one that does not exist. */
export async function openSite(ctx: SystemContext, ref: string): Promise<SiteContext> {
  if (ctx.actor.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const site = await findSite(ctx, ref);
  if (site === null || !mayKnow(ctx.actor, placeOfSite(site))) throw notFound('The site');
  return toSiteContext(ctx, site);
}

/** For doors that found the site themselves (by host, by path) and serve anybody: verbs still ask for rights. */
export function toSiteContext(ctx: SystemContext, site: Site): SiteContext {
  return { ...ctx, site };
}
