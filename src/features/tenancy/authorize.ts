import { can, mayKnow, placeOfSite, type Place } from '../../core/policy/can.ts';
import type { Action } from '../../core/policy/actions.ts';
import { AppError, notFound } from '../../lib/errors.ts';
import type { Actor, SiteContext } from './context.ts';

/** First line of every verb on a site. A site that the actor may not know of is NOT_FOUND, never FORBIDDEN. */
export function authorize(ctx: SiteContext, action: Action): void {
  authorizeAt(ctx.actor, action, placeOfSite(ctx.site));
}

/** The same outside a site: on a partner, or on the installation. */
export function authorizeAt(actor: Actor, action: Action, place: Place): void {
  if (can(actor, action, place)) return;
  if (actor.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const hidden = place.siteId !== null || place.partnerId !== null;
  if (hidden && !mayKnow(actor, place)) throw notFound(place.siteId === null ? 'The partner' : 'The site');
  throw new AppError('FORBIDDEN', `Your role does not allow "${action}" here.`, { details: { action } });
}
