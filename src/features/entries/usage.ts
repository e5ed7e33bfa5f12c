import { notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { SiteTx } from '../model/content-types.ts';
import { nameEntries } from '../model/entry-names.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';

/** An entry that holds a reference, once per stage. */
export interface Usage {
  readonly entryId: string;
  readonly title: string;
  readonly stage: 'draft' | 'published';
}

/** More than anybody reads; the refusal of a deletion names the first ones. */
const MOST = 200;

/** Who refers to an entry. Its references to itself are left out. */
export async function listEntryUsage(ctx: SiteContext, id: string): Promise<readonly Usage[]> {
  authorize(ctx, 'entry.read');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const known = isUuid(id)
      ? await tx.entry.findFirst({ where: { siteId: ctx.site.id, id }, select: { id: true } })
      : null;
    if (known === null) throw notFound('The entry');
    return readUsage(ctx, tx, { toEntryId: id });
  });
}

/** Who shows an asset. */
export async function listAssetUsage(ctx: SiteContext, id: string): Promise<readonly Usage[]> {
  authorize(ctx, 'entry.read');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const known = isUuid(id)
      ? await tx.asset.findFirst({ where: { siteId: ctx.site.id, id }, select: { id: true } })
      : null;
    if (known === null) throw notFound('The asset');
    return readUsage(ctx, tx, { toAssetId: id });
  });
}

/** Why an entry cannot be deleted yet. */
export function inUseMessage(usage: readonly Usage[]): string {
  const titles = [...new Set(usage.map(({ title }) => `"${title}"`))];
  const who = `${titles.slice(0, 3).join(', ')}${titles.length > 3 ? ' and others' : ''}`;
  return `${who} refer${titles.length === 1 ? 's' : ''} to this entry. Take the reference out there first.`;
}

export async function readUsage(
  ctx: SiteContext,
  tx: SiteTx,
  target: { readonly toEntryId: string } | { readonly toAssetId: string },
): Promise<readonly Usage[]> {
  const self = 'toEntryId' in target ? { fromEntryId: { not: target.toEntryId } } : {};
  const rows = await tx.entryReference.findMany({
    where: { siteId: ctx.site.id, ...target, ...self },
    distinct: ['fromEntryId', 'stage'],
    orderBy: [{ fromEntryId: 'asc' }, { stage: 'asc' }],
    take: MOST,
    select: { fromEntryId: true, stage: true },
  });
  const names = await nameEntries(
    tx,
    ctx.site,
    rows.map((row) => row.fromEntryId),
  );
  return rows.map(({ fromEntryId, stage }) => ({
    entryId: fromEntryId,
    title: names.get(fromEntryId) ?? '',
    stage: stage === 'published' ? 'published' : 'draft',
  }));
}
