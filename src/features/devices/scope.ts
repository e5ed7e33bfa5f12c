/** Where a rule or profile counts: everywhere, on a partner's sites, or on one site. */
import type { Action } from '../../core/policy/actions.ts';
import { INSTALLATION, mayKnow, placeOfSite, type Place } from '../../core/policy/can.ts';
import { notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { EVERY_SITE, type Tx } from '../../platform/db/database.ts';
import { authorizeAt } from '../tenancy/authorize.ts';
import type { SystemContext } from '../tenancy/context.ts';
import { openSite } from '../tenancy/open-site-context.ts';
import { getPartner } from '../tenancy/partners.ts';

/** As an input names it; neither = the installation, both = the site. */
export interface ScopeInput {
  readonly site?: string | null | undefined;
  readonly partner?: string | null | undefined;
}

/** As a row holds it: at most one of the two. */
export interface Scope {
  readonly partnerId: string | null;
  readonly siteId: string | null;
}

export interface OpenScope {
  readonly scope: Scope;
  readonly place: Place;
}

/** The news that rules or profiles changed. */
const TAG = 'devices';
/** Sites of a partner that are told one by one; for more, every site is told at once. */
const TOLD_SINGLY = 100;

export async function openScope(ctx: SystemContext, input: ScopeInput, action: Action): Promise<OpenScope> {
  const opened = await find(ctx, input);
  authorizeAt(ctx.actor, action, opened.place);
  return opened;
}

async function find(ctx: SystemContext, { site, partner }: ScopeInput): Promise<OpenScope> {
  if (site != null) {
    const place = placeOfSite((await openSite(ctx, site)).site);
    return { scope: { partnerId: null, siteId: place.siteId }, place };
  }
  if (partner != null) {
    const { id } = await getPartner(ctx, partner);
    return { scope: { partnerId: id, siteId: null }, place: { partnerId: id, siteId: null } };
  }
  return { scope: { partnerId: null, siteId: null }, place: INSTALLATION };
}

/** The scope of a row; what stands in a place that the actor may not know of is not there. */
export async function authorizeRow(
  ctx: SystemContext,
  row: (Scope & { readonly site: { readonly partnerId: string } | null }) | null,
  what: string,
): Promise<OpenScope> {
  if (row === null) {
    if (ctx.actor.kind === 'anonymous') authorizeAt(ctx.actor, 'device.edit', INSTALLATION);
    throw notFound(what);
  }
  const place: Place = { partnerId: row.site?.partnerId ?? row.partnerId, siteId: row.siteId };
  if (ctx.actor.kind !== 'anonymous' && !mayKnow(ctx.actor, place)) throw notFound(what);
  authorizeAt(ctx.actor, 'device.edit', place);
  return { scope: { partnerId: row.partnerId, siteId: row.siteId }, place };
}

/** Rows that count in a place: its own, and those of the wider ones around it. */
export function countingIn({ partnerId, siteId }: Place): { OR: Scope[] } {
  const scopes: Scope[] = [{ partnerId: null, siteId: null }];
  if (partnerId !== null) scopes.push({ partnerId, siteId: null });
  if (siteId !== null) scopes.push({ partnerId: null, siteId });
  return { OR: scopes };
}

/** Site before partner before installation. */
export function byNarrowness(one: Scope, other: Scope): number {
  return widthOf(one) - widthOf(other);
}

function widthOf({ partnerId, siteId }: Scope): number {
  return siteId !== null ? 0 : partnerId !== null ? 1 : 2;
}

/** Tells every node which sites to read their rules for again; a partner's change leaves the caches of others alone. */
export async function announce(tx: Tx, { partnerId, siteId }: Scope): Promise<void> {
  if (siteId !== null) {
    tx.invalidate([TAG], siteId);
    return;
  }
  if (partnerId === null) {
    tx.invalidate([TAG], EVERY_SITE);
    return;
  }
  const sites = await tx.site.findMany({ where: { partnerId }, select: { id: true }, take: TOLD_SINGLY + 1 });
  if (sites.length > TOLD_SINGLY) tx.invalidate([TAG], EVERY_SITE);
  else for (const { id } of sites) tx.invalidate([TAG], id);
}

/** Whether news may change what a site's rules are: also when a host name or partner changes hands. */
export function concernsDevices(tags: readonly string[]): boolean {
  return tags.some((tag) => tag === TAG || tag === '*' || tag === 'site');
}

/** An id that no row has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What is no id is found as little as one that is gone; a malformed one would be an error of the database. */
export function toRowId(id: string): string {
  return isUuid(id) ? id : NOBODY;
}
