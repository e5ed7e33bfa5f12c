import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import type { Issue } from '../../lib/errors.ts';
import type { SiteTx } from '../model/content-types.ts';
import { chainsOf } from '../model/renew-publications.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { assess } from './assess.ts';
import { memberOf, readEntry, type Entry } from './entry.ts';
import { writeReferences } from './references.ts';
import { toJson } from './stored-json.ts';

/** A saved draft, and what an editor must mend before it can be published. */
export interface SavedEntry {
  readonly entry: Entry;
  readonly issues: readonly Issue[];
  /** Worth knowing, such as references to entries that are not published. */
  readonly warnings: readonly Issue[];
}

/** Writes a new entry whose data has passed every check of its shape; the rest is told. */
export async function insertDraft(
  ctx: SiteContext,
  tx: SiteTx,
  { id, type, data }: { readonly id: string; readonly type: ContentType; readonly data: EntryData },
): Promise<SavedEntry> {
  const siteId = ctx.site.id;
  const now = ctx.clock.now();
  const by = memberOf(ctx);
  await tx.entry.create({
    data: {
      id,
      siteId,
      contentTypeId: type.id,
      draft: toJson(data),
      createdAt: now,
      updatedAt: now,
      createdBy: by,
      updatedBy: by,
    },
  });
  const { issues, warnings, references } = await assess(ctx, tx, {
    entryId: id,
    type,
    data,
    chains: chainsOf(ctx.site),
  });
  await writeReferences(ctx, tx, { ...references, entryId: id, stage: 'draft' });
  tx.invalidate([`entry:${id}`]);
  return { entry: await readEntry(tx, ctx, id), issues, warnings };
}
