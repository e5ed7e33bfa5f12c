import { isDeepStrictEqual } from 'node:util';
import { isRecord, type PlainRecord } from '../../core/document/fault.ts';
import { checkDraft, checkSize } from '../../core/model/check-entry.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { diffData } from '../../core/model/diff-data.ts';
import { fillSlugs } from '../../core/model/defaults.ts';
import { normaliseEntry } from '../../core/model/normalise.ts';
import { AppError, invalidInput } from '../../lib/errors.ts';
import { chainsOf } from '../model/renew-publications.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { assess } from './assess.ts';
import type { SavedEntry } from './insert-draft.ts';
import { memberOf, readEntry } from './entry.ts';
import { lockEntry, type LockedEntry } from './locks.ts';
import { writeReferences } from './references.ts';
import { toJson } from './stored-json.ts';

export interface SaveDraftInput {
  readonly id: string;
  /** The version that the edit was made from. */
  readonly version: number;
  /**
   * The fields to change: one left out stays, `null` empties it; in a localised field the same holds for each locale. With
   * `whole`, everything: what is left out is emptied.
   */
  readonly data: unknown;
  readonly whole?: boolean | undefined;
}

/** Saves a draft. When somebody saved in between: CONFLICT, naming both sides and the fields that differ. */
export async function saveDraft(ctx: SiteContext, input: SaveDraftInput): Promise<SavedEntry> {
  authorize(ctx, 'entry.edit');
  const { id: siteId, locales, defaultLocale } = ctx.site;
  return ctx.db.site(siteId, async (tx) => {
    const entry = await lockEntry(tx, siteId, input.id);
    const { id, type } = entry;
    refuseStale(entry, input);
    const faults = checkDraft(
      type,
      input.data,
      locales.map((locale) => locale.code),
    );
    if (faults.length > 0) throw invalidInput('The entry', faults);
    const given = input.data as PlainRecord;
    const merged = input.whole === true ? given : mergeData(type, entry.draft, given);
    const data = fillSlugs(type, normaliseEntry(type.fields, merged), { defaultLocale, id });
    const tooLong = checkSize(data);
    if (tooLong.length > 0) throw invalidInput('The entry', tooLong);
    const { issues, warnings, references } = await assess(ctx, tx, {
      entryId: id,
      type,
      data,
      chains: chainsOf(ctx.site),
    });
    // Saving what is there already makes no version: a published entry stays "published".
    if (!isDeepStrictEqual(toJson(data), entry.draft)) {
      await tx.entry.update({
        where: { id_siteId: { id, siteId } },
        data: { draft: toJson(data), version: entry.version + 1, updatedAt: ctx.clock.now(), updatedBy: memberOf(ctx) },
      });
      await writeReferences(ctx, tx, { ...references, entryId: id, stage: 'draft' });
      tx.invalidate([`entry:${id}`]);
    }
    return { entry: await readEntry(tx, ctx, id), issues, warnings };
  });
}

/** Throws CONFLICT unless the change was made from the version that is stored. */
export function refuseStale(
  entry: LockedEntry,
  change: { readonly version?: number | null | undefined; readonly data?: unknown },
): void {
  if (change.version == null || change.version === entry.version) return;
  const fields = differingFields(entry, change.data);
  const which = fields.length === 0 ? '' : ` They differ in ${fields.join(', ')}.`;
  const message = `Somebody saved this entry meanwhile: your edit was made from version ${change.version}, it is at ${entry.version}.${which} Load it again and repeat the edit.`;
  throw new AppError('CONFLICT', message, {
    details: {
      expected: change.version,
      actual: entry.version,
      savedAt: entry.updatedAt.toISOString(),
      savedBy: entry.updatedBy,
      fields,
      draft: entry.draft,
      differences: isRecord(change.data) ? differencesOf(entry, change.data) : [],
    },
  });
}

/** Field by field, what is stored now and what the edit would have made of it. */
function differencesOf({ type, draft }: LockedEntry, data: PlainRecord): readonly object[] {
  return diffData(type.fields, draft, mergeData(type, draft, data)).map(({ path, before, after }) => ({
    path,
    theirs: before,
    yours: after,
  }));
}

function differingFields({ type, draft }: LockedEntry, data: unknown): readonly string[] {
  if (!isRecord(data)) return [];
  const merged = mergeData(type, draft, data);
  return type.fields
    .map((field) => field.name)
    .filter((name) => Object.hasOwn(data, name) && !isDeepStrictEqual(merged[name] ?? null, draft[name] ?? null));
}

function mergeData(type: ContentType, draft: EntryData, changes: PlainRecord): EntryData {
  const merged: Record<string, unknown> = { ...draft };
  for (const field of type.fields) {
    if (!Object.hasOwn(changes, field.name)) continue;
    const change = changes[field.name];
    const stored = draft[field.name];
    merged[field.name] = field.localised && isRecord(change) && isRecord(stored) ? { ...stored, ...change } : change;
  }
  return merged;
}
