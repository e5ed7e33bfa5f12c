/** A thousand random lives of entries, each beside a model of a few lines: readers see the same, now and at every instant before. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { deleteEntry } from '../../../src/features/entries/delete-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { saveDraft } from '../../../src/features/entries/save-draft.ts';
import { restoreEntry } from '../../../src/features/entries/trash.ts';
import { unpublishEntry } from '../../../src/features/entries/unpublish-entry.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { engineName, openTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { makeSite, type TestSite } from '../../kit/site-context.ts';

let database: TestDatabase;
let site: TestSite;

beforeAll(async () => {
  database = await openTestDatabase();
  site = await makeSite(database.db);
  await defineContentType(site.ctx, {
    name: 'note',
    plural: 'notes',
    fields: [{ name: 'title', type: 'text', required: true, localised: true }],
  });
});
afterAll(() => database.close());

type Locale = 'ja' | 'en';
type Act =
  | { readonly act: 'save'; readonly locale: Locale; readonly title: string }
  | { readonly act: 'publish' | 'unpublish'; readonly locales: readonly Locale[] | null }
  | { readonly act: 'delete' | 'restore' };

/** What one entry is: English falls back to Japanese. */
interface Life {
  deleted: boolean;
  version: number;
  readonly draft: Partial<Record<Locale, string>>;
  readonly live: Partial<Record<Locale, string>>;
}

/** The same in a few lines. False = refused, nothing changes. */
function live(life: Life, step: Act): boolean {
  if (step.act === 'restore') {
    if (!life.deleted) return false;
    life.deleted = false;
    return true;
  }
  if (life.deleted) return false;
  switch (step.act) {
    case 'save':
      if (life.draft[step.locale] !== step.title) life.version += 1;
      life.draft[step.locale] = step.title;
      return true;
    case 'publish': {
      const asked = step.locales ?? (['ja', 'en'] as const);
      const shown = { ja: life.draft.ja, en: life.draft.en ?? life.draft.ja };
      const having = asked.filter((locale) => shown[locale] !== undefined);
      // Japanese has nothing to fall back to: it is passed over, unless nothing at all is left to show.
      if (having.length === 0) return false;
      for (const locale of asked) {
        const title = shown[locale];
        if (title === undefined) delete life.live[locale];
        else life.live[locale] = title;
      }
      return true;
    }
    case 'unpublish':
      for (const locale of step.locales ?? (['ja', 'en'] as const)) delete life.live[locale];
      return true;
    case 'delete':
      life.deleted = true;
      delete life.live.ja;
      delete life.live.en;
      return true;
  }
}

async function perform(id: string, life: Life, step: Act): Promise<boolean> {
  const { ctx } = site;
  try {
    switch (step.act) {
      case 'save':
        await saveDraft(ctx, { id, version: life.version, data: { title: { [step.locale]: step.title } } });
        return true;
      case 'publish':
        return (await publishEntry(ctx, { id, locales: step.locales })).published;
      case 'unpublish':
        await unpublishEntry(ctx, { id, locales: step.locales });
        return true;
      case 'delete':
        await deleteEntry(ctx, id);
        return true;
      case 'restore':
        await restoreEntry(ctx, id);
        return true;
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return false;
    throw error;
  }
}

interface Row {
  readonly locale: Locale;
  readonly title: string;
  readonly starts: Date;
  readonly ends: Date | null;
}

const rowsOf = async (id: string): Promise<readonly Row[]> =>
  (
    await database.pool.query<Row>(
      `SELECT locale, data ->> 'title' AS title, starts_at AS starts, ends_at AS ends FROM publication WHERE entry_id = $1`,
      [id],
    )
  ).rows;

function seenAt(rows: readonly Row[], at: Date): Partial<Record<Locale, string>> {
  const seen = rows.filter((row) => row.starts <= at && (row.ends === null || row.ends > at));
  expect(new Set(seen.map((row) => row.locale)).size).toBe(seen.length);
  return Object.fromEntries(seen.map((row) => [row.locale, row.title]));
}

const locale = fc.constantFrom<Locale>('ja', 'en');
const locales = fc.option(fc.uniqueArray(locale, { minLength: 1, maxLength: 2 }), { nil: null });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('save' as const), locale, title: fc.constantFrom('A', 'B') }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('publish' as const), locales }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('unpublish' as const), locales }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('delete' as const, 'restore' as const) }) },
);

describe(`random lives of entries (${engineName})`, () => {
  it.each([1, 2, 3, 4])(
    'leave readers what the model says, now and at every instant before: part %i of 4',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), async (steps) => {
          const { entry } = await createEntry(site.ctx, { contentType: 'note', data: {} });
          const life: Life = { deleted: false, version: 1, draft: {}, live: {} };
          const history: { at: Date; seen: Life['live'] }[] = [];
          for (const step of steps) {
            site.clock.forward(1);
            const done = await perform(entry.id, life, step);
            expect([step, done]).toEqual([step, live(life, step)]);
            history.push({ at: site.clock.now(), seen: { ...life.live } });
          }
          const rows = await rowsOf(entry.id);
          for (const { at, seen } of history) expect(seenAt(rows, at)).toEqual(seen);
        }),
        { numRuns: 250 },
      );
    },
  );

  it('change nothing by publishing what is live, or taking off what is not', async () => {
    const { entry } = await createEntry(site.ctx, { contentType: 'note', data: { title: { ja: 'A' } } });
    const { id } = entry;
    const once = async (work: () => Promise<unknown>): Promise<readonly Row[]> => {
      site.clock.forward(1);
      await work();
      const first = await rowsOf(id);
      site.clock.forward(1);
      await work();
      expect(await rowsOf(id)).toEqual(first);
      return first;
    };
    const on = await once(() => publishEntry(site.ctx, { id }));
    await once(() => unpublishEntry(site.ctx, { id }));
    const again = await once(() => publishEntry(site.ctx, { id }));
    const now = site.clock.now();
    expect(seenAt(again, now)).toEqual(seenAt(on, on[0]?.starts ?? now));
  });
});
