import type { Action } from './actions.ts';
import { roleAllows, roleCovers, type Role } from './roles.ts';

/** A role and where it counts: both ids null = everywhere, partner only = all its sites. */
export interface PolicyGrant {
  readonly role: Role;
  readonly partnerId: string | null;
  readonly siteId: string | null;
}

/** `Actor` of features/tenancy/context.ts fits. */
export interface PolicyActor {
  readonly kind: 'member' | 'token' | 'anonymous' | 'system';
  readonly grants: readonly PolicyGrant[];
}

/** Where something happens. A place on a site names its partner too; the installation names neither. */
export interface Place {
  readonly partnerId: string | null;
  readonly siteId: string | null;
}

export const INSTALLATION: Place = { partnerId: null, siteId: null };

/** Of a site, for `can(ctx.actor, "entry.read", placeOfSite(ctx.site))`. */
export function placeOfSite(site: { readonly id: string; readonly partnerId: string }): Place {
  return { partnerId: site.partnerId, siteId: site.id };
}

/** Whether a grant reaches the place: wider grants reach narrower places, never the other way round. */
export function reaches(grant: PolicyGrant, place: Place): boolean {
  if (grant.siteId !== null) return grant.siteId === place.siteId;
  if (grant.partnerId !== null) return grant.partnerId === place.partnerId;
  return true;
}

/** Whether the actor may do this here. Deny is the default; `system` (the CLI, the seed, jobs) may do everything. */
export function can(actor: PolicyActor, action: Action, place: Place): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  return actor.grants.some((grant) => reaches(grant, place) && roleAllows(grant.role, action));
}

/** Whether the actor may know that the place exists; where not, the answer is NOT_FOUND. */
export function mayKnow(actor: PolicyActor, place: Place): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'anonymous') return false;
  return actor.grants.some((grant) => reaches(grant, place));
}

/** Whether the actor may give this grant away: it must administer members, and hold every right that it gives, at least as widely. */
export function mayGrant(actor: PolicyActor, grant: PolicyGrant): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'member') return false;
  return actor.grants.some(
    (own) => roleAllows(own.role, 'member.edit') && roleCovers(own.role, grant.role) && reaches(own, grant),
  );
}
