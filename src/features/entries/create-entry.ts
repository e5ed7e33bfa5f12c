import { checkDraft } from '../../core/model/check-entry.ts';
import { fillDefaults, fillSlugs } from '../../core/model/defaults.ts';
import { normaliseEntry } from '../../core/model/normalise.ts';
import { invalidInput, type Issue } from '../../lib/errors.ts';
import type { PlainRecord } from '../../core/document/fault.ts';
import { chainsOf } from '../model/renew-publications.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { assess } from './assess.ts';
import { memberOf, readEntry, type Entry } from './entry.ts';
import { lockTypeByName } from './locks.ts';
import { toJson } from './stored-json.ts';
import { writeReferences } from './references.ts';

export interface CreateEntryInput {
  /** Name of the content type. */
  readonly contentType: string;
  /** Field name → value; of a localised field, field name → locale → value. */
  readonly data: unknown;
}

/** A saved draft, and what an editor must mend before it can be published. */
export interface SavedEntry {
  readonly entry: Entry;
  readonly issues: readonly Issue[];
  /** Worth knowing, such as references to entries that are not published. */
  readonly warnings: readonly Issue[];
}

/** Creates a draft: defaults and slugs are filled in, the shape of the data is checked, the rest is told. */
export async function createEntry(ctx: SiteContext, input: CreateEntryInput): Promise<SavedEntry> {
  authorize(ctx, 'entry.create');
  const { id: siteId, locales, defaultLocale } = ctx.site;
  return ctx.db.site(siteId, async (tx) => {
    const type = await lockTypeByName(tx, siteId, input.contentType);
    const faults = checkDraft(
      type,
      input.data,
      locales.map((locale) => locale.code),
    );
    if (faults.length > 0) throw invalidInput('The entry', faults);
    const id = ctx.ids.uuid();
    const filled = fillDefaults(type.fields, input.data as PlainRecord, defaultLocale);
    const data = fillSlugs(type, normaliseEntry(type.fields, filled), { defaultLocale, id });
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
  });
}
