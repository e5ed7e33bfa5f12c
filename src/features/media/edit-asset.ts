import { invalidInput, notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { checkDetails, type AssetDetails } from './asset-details.ts';
import { toAsset, type Asset } from './asset.ts';

export interface EditAsset extends AssetDetails {
  readonly id: string;
}

/** Changes what is said about a file; its bytes never change. Locales that `alt` does not name keep their text. */
export async function editAsset(ctx: SiteContext, input: EditAsset): Promise<Asset> {
  authorize(ctx, 'asset.edit');
  const issues = checkDetails(ctx.site, input);
  if (issues.length > 0) throw invalidInput('The file was not changed', issues);
  const { id: siteId } = ctx.site;
  return ctx.db.site(siteId, async (tx) => {
    const row = isUuid(input.id) ? await tx.asset.findFirst({ where: { siteId, id: input.id } }) : null;
    if (row === null) throw notFound('The file');
    const before = toAsset(ctx.site, row);
    const after = await tx.asset.update({
      where: { id_siteId: { id: input.id, siteId } },
      data: {
        ...(input.alt === undefined ? {} : { alt: { ...before.alt, ...input.alt } }),
        ...(input.title === undefined ? {} : { title: input.title }),
        ...(input.focal === undefined ? {} : { focalX: input.focal.x, focalY: input.focal.y }),
      },
    });
    tx.invalidate([`asset:${input.id}`]);
    return toAsset(ctx.site, after);
  });
}
