import { notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { Services, SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { toAsset, type Asset } from './asset.ts';

export async function getAsset(ctx: SiteContext, id: string): Promise<Asset> {
  authorize(ctx, 'asset.read');
  const asset = await findPublicAsset(ctx, ctx.site, id);
  if (asset === null) throw notFound('The file');
  return asset;
}

/** The ones that exist, in no order; unknown ids are left out. */
export async function findAssets(ctx: SiteContext, ids: readonly string[]): Promise<readonly Asset[]> {
  authorize(ctx, 'asset.read');
  const known = [...new Set(ids)].filter(isUuid);
  if (known.length === 0) return [];
  const { id: siteId } = ctx.site;
  const rows = await ctx.db.site(siteId, (tx) => tx.asset.findMany({ where: { siteId, id: { in: known } } }));
  return rows.map((row) => toAsset(ctx.site, row));
}

/** For whoever knows its address: files are public, their addresses hold a hash of the content. */
export async function findPublicAsset(services: Services, site: Site, id: string): Promise<Asset | null> {
  if (!isUuid(id)) return null;
  const row = await services.db.site(site.id, (tx) => tx.asset.findFirst({ where: { siteId: site.id, id } }));
  return row === null ? null : toAsset(site, row);
}
