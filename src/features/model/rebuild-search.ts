import type { EntryData } from '../../core/model/content-type.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { listContentTypes } from './content-types.ts';
import { writeSearchRows } from './search-rows.ts';

const BATCH = 200;

/**
 * Indexes the words of every publication of a site anew: after a version of the software that reads words differently, or
 * whose database knew no search. A batch a transaction, so that publishing goes on meanwhile. Gives the number of publications.
 */
export async function rebuildSearch(ctx: SiteContext): Promise<number> {
  authorize(ctx, 'model.edit');
  const siteId = ctx.site.id;
  let count = 0;
  for (const type of await listContentTypes(ctx)) {
    let after: string | null = null;
    do {
      after = await ctx.db.site(siteId, async (tx): Promise<string | null> => {
        const rows = await tx.publication.findMany({
          where: { siteId, contentTypeId: type.id, ...(after === null ? {} : { id: { gt: after } }) },
          select: { id: true, data: true },
          orderBy: { id: 'asc' },
          take: BATCH,
        });
        await writeSearchRows(tx, siteId, {
          type,
          rows: rows.map(({ id, data }) => ({ id, data: data as EntryData })),
        });
        count += rows.length;
        return rows.length < BATCH ? null : (rows.at(-1)?.id ?? null);
      });
    } while (after !== null);
  }
  return count;
}
