import { mayGrant, mayKnow, placeOfSite } from '../../core/policy/can.ts';
import type { Role } from '../../core/policy/roles.ts';
import { AppError, invalidInput, notFound } from '../../lib/errors.ts';
import type { Grant, SystemContext } from '../tenancy/context.ts';
import { getPartner } from '../tenancy/partners.ts';
import { findSite } from '../tenancy/sites.ts';

/** A grant as asked for: `partner` and `site` are ids or slugs. */
export interface GrantRequest {
  readonly role: Role;
  readonly partner?: string | null | undefined;
  readonly site?: string | null | undefined;
}

/** The grant with ids, after asking whether the actor may give it. A grant on a site names its partner too. */
export async function resolveGrant(ctx: SystemContext, request: GrantRequest): Promise<Grant> {
  const grant = await locate(ctx, request);
  const narrow = request.role !== 'operator' && request.role !== 'partnerAdmin';
  const fits =
    request.role === 'operator'
      ? grant.partnerId === null
      : request.role === 'partnerAdmin'
        ? grant.partnerId !== null && grant.siteId === null
        : narrow && grant.partnerId !== null;
  if (!fits) throw invalidInput('The grant', [{ path: ['role'], message: PLACES[request.role], code: 'bad_place' }]);
  if (!mayGrant(ctx.actor, grant)) {
    throw new AppError('FORBIDDEN', `You may not give the role "${request.role}" there: it is more than you hold.`);
  }
  return grant;
}

const PLACES: Readonly<Record<Role, string>> = {
  operator: 'An operator has a role on the whole installation: leave out partner and site.',
  partnerAdmin: 'A partnerAdmin has a role on a partner: name the partner and no site.',
  siteAdmin: 'A siteAdmin has a role on a site, or on all sites of a partner: name one.',
  editor: 'An editor has a role on a site, or on all sites of a partner: name one.',
  author: 'An author has a role on a site, or on all sites of a partner: name one.',
  viewer: 'A viewer has a role on a site, or on all sites of a partner: name one.',
};

async function locate(ctx: SystemContext, { role, partner, site }: GrantRequest): Promise<Grant> {
  if (site != null) {
    const found = await findSite(ctx, site);
    if (found === null || !mayKnow(ctx.actor, placeOfSite(found))) throw notFound('The site');
    return { role, partnerId: found.partnerId, siteId: found.id };
  }
  if (partner != null) return { role, partnerId: (await getPartner(ctx, partner)).id, siteId: null };
  return { role, partnerId: null, siteId: null };
}
