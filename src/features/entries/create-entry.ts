import { checkDraft } from '../../core/model/check-entry.ts';
import { fillDefaults, fillSlugs } from '../../core/model/defaults.ts';
import { normaliseEntry } from '../../core/model/normalise.ts';
import { invalidInput } from '../../lib/errors.ts';
import type { PlainRecord } from '../../core/document/fault.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { insertDraft, type SavedEntry } from './insert-draft.ts';
import { lockTypeByName } from './locks.ts';

export interface CreateEntryInput {
  /** Name of the content type. */
  readonly contentType: string;
  /** Field name → value; of a localised field, field name → locale → value. */
  readonly data: unknown;
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
    return insertDraft(ctx, tx, { id, type, data });
  });
}
