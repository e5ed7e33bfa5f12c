import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { notFound, type Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { chainsOf } from '../model/renew-publications.ts';
import { assess } from './assess.ts';
import { readEntries, readEntry, type Entry } from './entry.ts';

/** An entry with its draft. */
export async function getEntry(ctx: SiteContext, id: string): Promise<Entry> {
  authorize(ctx, 'entry.read');
  return ctx.db.site(ctx.site.id, (tx) => readEntry(tx, ctx, id));
}

/** What an editor must mend before the draft can be published; empty = nothing. */
export async function listIssues(ctx: SiteContext, id: string): Promise<readonly Issue[]> {
  authorize(ctx, 'entry.read');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const [entry] = isUuid(id) ? await readEntries(tx, ctx, [id]) : [];
    if (entry === undefined) throw notFound('The entry');
    const chains = chainsOf(ctx.site);
    return (await assess(ctx, tx, { entryId: id, type: entry.contentType, data: entry.data, chains })).issues;
  });
}
