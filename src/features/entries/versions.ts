import { diffData, keepKnown, type DataChange } from '../../core/model/diff-data.ts';
import type { EntryData } from '../../core/model/content-type.ts';
import { notFound } from '../../lib/errors.ts';
import type { SiteTx } from '../model/content-types.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { SavedEntry } from './insert-draft.ts';
import { readEntry } from './entry.ts';
import { saveDraft } from './save-draft.ts';

export interface CompareVersions {
  readonly id: string;
  /** Number of a snapshot; left out = the draft. */
  readonly from?: number | null | undefined;
  /** Number of a snapshot; left out = the draft. */
  readonly to?: number | null | undefined;
}

/** What leads from one version to another, by field and by block. */
export async function compareVersions(ctx: SiteContext, input: CompareVersions): Promise<readonly DataChange[]> {
  authorize(ctx, 'entry.read');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const { contentType, data } = await readEntry(tx, ctx, input.id);
    const read = (number: number | null | undefined): Promise<EntryData> =>
      number == null ? Promise.resolve(data) : readVersion(tx, ctx, { id: input.id, number });
    const before = await read(input.from);
    return diffData(contentType.fields, before, await read(input.to));
  });
}

export interface RestoreVersion {
  readonly id: string;
  /** Of the snapshot. */
  readonly number: number;
  /** The entry's version that this was decided from. */
  readonly version: number;
}

/** Makes an old version the draft again. What is live stays; fields and locales that are gone are left out. */
export async function restoreVersion(ctx: SiteContext, input: RestoreVersion): Promise<SavedEntry> {
  authorize(ctx, 'entry.edit');
  const { id, number, version } = input;
  const locales = ctx.site.locales.map((locale) => locale.code);
  const data = await ctx.db.site(ctx.site.id, async (tx) => {
    const { contentType } = await readEntry(tx, ctx, id);
    return keepKnown(contentType.fields, await readVersion(tx, ctx, { id, number }), locales);
  });
  return saveDraft(ctx, { id, version, data, whole: true });
}

async function readVersion(
  tx: SiteTx,
  ctx: SiteContext,
  { id, number }: { readonly id: string; readonly number: number },
): Promise<EntryData> {
  const row = await tx.entryVersion.findFirst({
    where: { siteId: ctx.site.id, entryId: id, number },
    select: { data: true },
  });
  if (row === null) throw notFound(`Version ${number} of the entry`);
  return row.data as EntryData;
}
