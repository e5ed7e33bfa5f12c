import { duplicateData } from '../../core/model/duplicate-data.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { normaliseEntry } from '../../core/model/normalise.ts';
import { uniqueKeys } from '../../core/model/unique-keys.ts';
import { isRecord } from '../../core/document/fault.ts';
import type { SiteTx } from '../model/content-types.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { insertDraft, type SavedEntry } from './insert-draft.ts';
import { lockEntry } from './locks.ts';

/** Copies are counted up to here; beyond, the issues say what to rename. */
const MOST_TRIES = 50;

/**
 * Makes a copy of an entry's draft: a new draft with the same content, whose slugs and unique values no other entry has.
 */
export async function duplicateEntry(ctx: SiteContext, id: string): Promise<SavedEntry> {
  authorize(ctx, 'entry.create');
  const siteId = ctx.site.id;
  return ctx.db.site(siteId, async (tx) => {
    const { type, draft } = await lockEntry(tx, siteId, id);
    const data = normaliseEntry(type.fields, await freeCopy(ctx, tx, { type, draft }));
    return insertDraft(ctx, tx, { id: ctx.ids.uuid(), type, data });
  });
}

/** The first number that leaves no slug or unique value which a draft or a live entry has. */
async function freeCopy(
  ctx: SiteContext,
  tx: SiteTx,
  { type, draft }: { readonly type: ContentType; readonly draft: EntryData },
): Promise<EntryData> {
  let copy = draft;
  for (let number = 2; number <= MOST_TRIES; number += 1) {
    copy = duplicateData(type, draft, number);
    const probes = namesOf(type, copy);
    if (probes.length === 0) return copy;
    const taken = await tx.$queryRaw<object[]>`
      SELECT 1 FROM entry e WHERE e.site_id = ${ctx.site.id}::uuid AND e.content_type_id = ${type.id}::uuid
        AND EXISTS (SELECT 1 FROM jsonb_array_elements(${JSON.stringify(probes)}::jsonb) probe WHERE e.draft @> probe) LIMIT 1`;
    if (taken.length === 0 && !(await isLive(ctx, tx, { type, copy }))) return copy;
  }
  return copy;
}

/** What a draft that has the same name holds: `{ slug: "x" }` or `{ slug: { ja: "x" } }`. */
function namesOf(type: ContentType, copy: EntryData): readonly object[] {
  return type.fields
    .filter((field) => field.type === 'slug' || field.unique)
    .flatMap((field): object[] => {
      const value = copy[field.name];
      if (field.localised && isRecord(value)) {
        return Object.entries(value).flatMap(([locale, text]) =>
          text === null ? [] : [{ [field.name]: { [locale]: text } }],
        );
      }
      return value === null || value === undefined ? [] : [{ [field.name]: value }];
    });
}

/** A live entry may still hold a value that its draft has given up. */
async function isLive(
  ctx: SiteContext,
  tx: SiteTx,
  { type, copy }: { readonly type: ContentType; readonly copy: EntryData },
): Promise<boolean> {
  const locales = ctx.site.locales.map((locale) => locale.code);
  const keys = uniqueKeys(type, copy, locales);
  if (keys.length === 0) return false;
  const held = await tx.entryUnique.findFirst({
    where: {
      siteId: ctx.site.id,
      contentTypeId: type.id,
      OR: keys.map(({ field, locale, value }) => ({ fieldId: field.id, locale, value })),
    },
    select: { entryId: true },
  });
  return held !== null;
}
