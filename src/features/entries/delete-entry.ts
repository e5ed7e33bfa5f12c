import { AppError } from '../../lib/errors.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { lockEntry } from './locks.ts';
import { readUsage, type Usage } from './usage.ts';

/** Deletes an entry with its versions and publications. CONFLICT while others refer to it, naming them. Answers its id. */
export async function deleteEntry(ctx: SiteContext, id: string): Promise<string> {
  authorize(ctx, 'entry.delete');
  const siteId = ctx.site.id;
  return ctx.db
    .site(siteId, async (tx) => {
      const { type } = await lockEntry(tx, siteId, id);
      const usage = await readUsage(ctx, tx, { toEntryId: id });
      if (usage.length > 0) throw inUse(usage);
      // Its references to itself would hold it.
      await tx.entryReference.deleteMany({ where: { siteId, fromEntryId: id } });
      await tx.entry.delete({ where: { id_siteId: { id, siteId } } });
      tx.invalidate([`entry:${id}`, `type:${type.name}`]);
      return id;
    })
    .catch((error: unknown) => {
      // An entry that began to refer to it meanwhile: the foreign key has the last word.
      throw isForeignKeyBreach(error) ? inUse([]) : error;
    });
}

function inUse(usage: readonly Usage[]): AppError {
  const titles = [...new Set(usage.map(({ title }) => `"${title}"`))];
  const who =
    titles.length === 0 ? 'an entry' : `${titles.slice(0, 3).join(', ')}${titles.length > 3 ? ' and others' : ''}`;
  return new AppError(
    'CONFLICT',
    `${who} refer${titles.length === 1 || titles.length === 0 ? 's' : ''} to this entry. Take the reference out there first.`,
    {
      details: { usage },
    },
  );
}

function isForeignKeyBreach(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'P2003' || error.code === 'P2014');
}
