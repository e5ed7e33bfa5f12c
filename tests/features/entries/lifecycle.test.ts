import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { deleteEntry } from '../../../src/features/entries/delete-entry.ts';
import type { Entry } from '../../../src/features/entries/entry.ts';
import { getEntry } from '../../../src/features/entries/get-entry.ts';
import { cursorOfEntry, listEntries } from '../../../src/features/entries/list-entries.ts';
import { listVersions } from '../../../src/features/entries/list-versions.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { saveDraft } from '../../../src/features/entries/save-draft.ts';
import { purgeEntry } from '../../../src/features/entries/trash.ts';
import { unpublishEntry } from '../../../src/features/entries/unpublish-entry.ts';
import { listEntryUsage } from '../../../src/features/entries/usage.ts';
import { changeContentType } from '../../../src/features/model/change-content-type.ts';
import { getContentType } from '../../../src/features/model/content-types.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { openTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { makeSite, memberOn, type TestSite } from '../../kit/site-context.ts';

let database: TestDatabase;
let site: TestSite;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  site = await makeSite(database.db);
  await defineContentType(site.ctx, {
    name: 'news',
    plural: 'newsList',
    label: 'お知らせ',
    path: '/news/{slug}',
    fields: [
      { name: 'title', type: 'text', label: 'Title', required: true, localised: true, options: { max: 40 } },
      { name: 'slug', type: 'slug', label: 'Slug', required: true, unique: true, options: { from: 'title' } },
      { name: 'day', type: 'date' },
      { name: 'body', type: 'richText', localised: true },
      { name: 'related', type: 'reference', label: 'Related', options: { multiple: true, contentTypes: ['news'] } },
      { name: 'pinned', type: 'boolean' },
      {
        name: 'tone',
        type: 'select',
        default: 'calm',
        options: {
          choices: [
            { value: 'calm', label: 'Calm' },
            { value: 'loud', label: 'Loud' },
          ],
        },
      },
    ],
  });
});

const paragraph = (text: string) => [
  {
    _key: 'a',
    _type: 'text',
    style: 'normal',
    children: [{ _key: 's', _type: 'span', text, marks: [] }],
    markDefs: [],
  },
];

async function refused(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => new Error('It was not refused.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}

const make = async (title: string, data: object = {}) =>
  (await createEntry(site.ctx, { contentType: 'news', data: { title: { ja: title }, ...data } })).entry;

const rows = () =>
  database.pool
    .query(
      `SELECT entry_id, locale, source_locale, path, slug, data, ends_at FROM publication WHERE site_id = $1 ORDER BY starts_at, locale, ends_at`,
      [site.ctx.site.id],
    )
    .then(
      (result) =>
        result.rows as {
          entry_id: string;
          locale: string;
          source_locale: string;
          path: string;
          slug: string;
          data: Record<string, unknown>;
          ends_at: Date | null;
        }[],
    );

describe('an entry from first word to last', () => {
  it('is created with its defaults and a slug, published in every locale, edited, taken off and deleted', async () => {
    const created = await createEntry(site.ctx, { contentType: 'news', data: { title: { ja: '夏まつり' } } });
    expect(created.issues).toEqual([]);
    expect(created.entry).toMatchObject({
      title: '夏まつり',
      status: 'draft',
      version: 1,
      data: { title: { ja: '夏まつり' }, slug: '夏まつり', pinned: false, tone: 'calm' },
      publications: [],
    });
    const { id } = created.entry;

    const published = await publishEntry(site.ctx, { id });
    expect(published).toMatchObject({ published: true, issues: [] });
    expect(published.entry.status).toBe('published');
    expect(published.entry.publications.map(({ locale, sourceLocale, path }) => [locale, sourceLocale, path])).toEqual([
      ['en', 'ja', '/news/夏まつり'],
      ['ja', 'ja', '/news/夏まつり'],
    ]);
    expect((await rows()).map((row) => row.data['title'])).toEqual(['夏まつり', '夏まつり']);

    site.clock.forward(60);
    const edited = await saveDraft(site.ctx, {
      id,
      version: 1,
      data: { title: { en: 'Summer festival' }, slug: 'summer' },
    });
    expect(edited.entry).toMatchObject({
      status: 'changed',
      version: 2,
      data: { title: { ja: '夏まつり', en: 'Summer festival' } },
    });
    expect((await rows()).filter((row) => row.ends_at === null).map((row) => row.path)).toEqual([
      '/news/夏まつり',
      '/news/夏まつり',
    ]);

    site.clock.forward(60);
    await publishEntry(site.ctx, { id, version: 2 });
    const after = await rows();
    expect(after.map((row) => [row.locale, row.path, row.data['title'], row.ends_at !== null])).toEqual([
      ['en', '/news/夏まつり', '夏まつり', true],
      ['ja', '/news/夏まつり', '夏まつり', true],
      ['en', '/news/summer', 'Summer festival', false],
      ['ja', '/news/summer', '夏まつり', false],
    ]);
    const versions = await listVersions(site.ctx, { entryId: id });
    expect(versions.items.map((version) => version.number)).toEqual([2, 1]);

    site.clock.forward(60);
    expect((await unpublishEntry(site.ctx, { id })).status).toBe('draft');
    expect((await rows()).every((row) => row.ends_at !== null)).toBe(true);

    expect(await deleteEntry(site.ctx, id)).toBe(id);
    expect((await refused(getEntry(site.ctx, id))).code).toBe('NOT_FOUND');
  });

  it('publishes one locale without touching the other', async () => {
    const { id } = await make('一', { title: { ja: '一', en: 'One' } });
    await publishEntry(site.ctx, { id });
    site.clock.forward(1);
    await saveDraft(site.ctx, { id, version: 1, data: { title: { ja: '二', en: 'Two' } } });
    const { entry } = await publishEntry(site.ctx, { id, locales: ['en'] });
    expect(entry.status).toBe('changed');
    expect(entry.publications.map((one) => [one.locale, one.version])).toEqual([
      ['en', 2],
      ['ja', 1],
    ]);
    expect((await unpublishEntry(site.ctx, { id, locales: ['en'] })).publications.map((one) => one.locale)).toEqual([
      'ja',
    ]);
    expect((await refused(publishEntry(site.ctx, { id, locales: ['fr'] }))).issues[0]?.code).toBe('unknown_locale');
  });

  it('changes nothing when it is published twice, and nothing when the same is saved', async () => {
    const { id } = await make('二度');
    await publishEntry(site.ctx, { id });
    const before = await rows();
    site.clock.forward(60);
    expect((await publishEntry(site.ctx, { id })).published).toBe(true);
    expect(await rows()).toEqual(before);
    const saved = await saveDraft(site.ctx, { id, version: 1, data: { title: { ja: '二度' } } });
    expect(saved.entry).toMatchObject({ version: 1, status: 'published' });
  });
});

describe('what stands in the way', () => {
  it('is told with paths, in a draft and at publishing, and nothing is written', async () => {
    const { entry, issues } = await createEntry(site.ctx, {
      contentType: 'news',
      data: { title: { ja: 'あ'.repeat(41) }, tone: 'shrill' },
    });
    expect(issues.map((issue) => [issue.path.join('.'), issue.code])).toEqual([
      ['title.ja', 'too_long'],
      ['tone', 'unknown_choice'],
    ]);
    const published = await publishEntry(site.ctx, { id: entry.id });
    expect(published.published).toBe(false);
    expect(published.issues).toEqual(issues);
    expect(await rows()).toEqual([]);
    expect((await listVersions(site.ctx, { entryId: entry.id })).items).toEqual([]);
  });

  it('refuses data of the wrong shape at once', async () => {
    const error = await refused(
      createEntry(site.ctx, {
        contentType: 'news',
        data: { title: 'plain', titel: 'x', day: '2026-02-30', body: { fr: [] }, related: ['x'] },
      }),
    );
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.issues.map((issue) => [issue.path.join('.'), issue.code])).toEqual([
      ['titel', 'unknown_field'],
      ['title', 'not_localised'],
      ['day', 'bad_date'],
      ['body.fr', 'unknown_locale'],
      ['related.0', 'bad_id'],
    ]);
    expect((await listEntries(site.ctx, {})).items).toEqual([]);
  });

  it('names both sides of a conflict and the fields that differ', async () => {
    const { id } = await make('元');
    site.clock.forward(60);
    const editor = memberOn(site.ctx, 'editor');
    await saveDraft(site.as(editor), { id, version: 1, data: { day: '2026-12-01', tone: 'loud' } });
    const error = await refused(
      saveDraft(site.ctx, { id, version: 1, data: { day: '2026-12-02', title: { ja: '元' } } }),
    );
    expect(error.code).toBe('CONFLICT');
    expect(error.details).toEqual({
      expected: 1,
      actual: 2,
      savedAt: '2026-11-22T09:31:00.000Z',
      savedBy: editor.id,
      fields: ['day'],
      draft: { day: '2026-12-01', pinned: false, slug: '元', title: { ja: '元' }, tone: 'loud' },
      differences: [{ path: ['day'], theirs: '2026-12-01', yours: '2026-12-02' }],
    });
    expect((await getEntry(site.ctx, id)).data['day']).toBe('2026-12-01');
    expect((await refused(publishEntry(site.ctx, { id, version: 1 }))).code).toBe('CONFLICT');
  });

  it('lets two saves from the same version be one save and one conflict', async () => {
    const { id } = await make('競争');
    const results = await Promise.allSettled(
      ['2026-01-01', '2026-01-02'].map((day) => saveDraft(site.ctx, { id, version: 1, data: { day } })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await getEntry(site.ctx, id)).version).toBe(2);
  });

  it('refuses a second holder of a unique value, naming the first', async () => {
    const first = await make('催し', { slug: 'event' });
    await publishEntry(site.ctx, { id: first.id });
    const second = await createEntry(site.ctx, { contentType: 'news', data: { title: { ja: '別' }, slug: 'event' } });
    const published = await publishEntry(site.ctx, { id: second.entry.id });
    expect(published.published).toBe(false);
    expect(published.issues.map((issue) => issue.code)).toEqual(['not_unique', 'address_taken', 'address_taken']);
    expect(published.issues[0]?.message).toContain(`"催し" (${first.id})`);
    await unpublishEntry(site.ctx, { id: first.id });
    site.clock.forward(1);
    expect((await publishEntry(site.ctx, { id: second.entry.id })).published).toBe(true);
  });

  it('gives one address to one entry when two types ask for it', async () => {
    await defineContentType(site.ctx, {
      name: 'page',
      plural: 'pages',
      path: '/{slug}',
      fields: [{ name: 'slug', type: 'slug' }],
    });
    await defineContentType(site.ctx, {
      name: 'notice',
      plural: 'notices',
      path: '/{slug}',
      fields: [{ name: 'slug', type: 'slug' }],
    });
    const page = await createEntry(site.ctx, { contentType: 'page', data: { slug: 'about' } });
    const notice = await createEntry(site.ctx, { contentType: 'notice', data: { slug: 'about' } });
    const results = await Promise.all([page, notice].map(({ entry }) => publishEntry(site.ctx, { id: entry.id })));
    expect(results.map((result) => result.published).sort()).toEqual([false, true]);
    expect(results.find((result) => !result.published)?.issues[0]?.code).toBe('address_taken');
  });

  it('refuses an address that begins with a language of the site', async () => {
    await defineContentType(site.ctx, {
      name: 'page',
      plural: 'pages',
      path: '/{slug}',
      fields: [{ name: 'slug', type: 'slug' }],
    });
    const { issues } = await createEntry(site.ctx, { contentType: 'page', data: { slug: 'en' } });
    expect(issues.map((issue) => issue.code)).toContain('path_is_locale');
  });
});

describe('references', () => {
  it('warn of what is not published, keep what is used, and refuse what is not there', async () => {
    const target = await make('相手');
    const holder = await createEntry(site.ctx, {
      contentType: 'news',
      data: { title: { ja: '元' }, related: [target.id] },
    });
    expect(holder.warnings.map((warning) => warning.code)).toEqual(['unpublished_reference']);
    const published = await publishEntry(site.ctx, { id: holder.entry.id });
    expect(published.published).toBe(true);
    expect(published.warnings.map((warning) => [warning.path.join('.'), warning.code])).toEqual([
      ['related', 'unpublished_reference'],
    ]);
    expect(await listEntryUsage(site.ctx, target.id)).toEqual([
      { entryId: holder.entry.id, title: '元', stage: 'draft' },
      { entryId: holder.entry.id, title: '元', stage: 'published' },
    ]);

    const error = await refused(deleteEntry(site.ctx, target.id));
    expect(error.code).toBe('CONFLICT');
    expect(error.message).toContain('"元"');
    await saveDraft(site.ctx, { id: holder.entry.id, version: 1, data: { related: null } });
    expect((await refused(deleteEntry(site.ctx, target.id))).code).toBe('CONFLICT');
    await publishEntry(site.ctx, { id: holder.entry.id });
    await deleteEntry(site.ctx, target.id);

    const missing = await saveDraft(site.ctx, { id: holder.entry.id, version: 2, data: { related: [target.id] } });
    expect(missing.issues.map((issue) => issue.code)).toEqual(['entry_in_trash']);
    expect((await publishEntry(site.ctx, { id: holder.entry.id })).published).toBe(false);
    await purgeEntry(site.ctx, { id: target.id, confirm: true });
    const gone = await publishEntry(site.ctx, { id: holder.entry.id });
    expect(gone.issues.map((issue) => issue.code)).toEqual(['unknown_entry']);
  });

  it('are found in links of rich text, and an entry may refer to itself and still be deleted', async () => {
    const target = await make('相手');
    const { entry } = await createEntry(site.ctx, {
      contentType: 'news',
      data: {
        title: { ja: '本文' },
        body: {
          ja: [
            {
              ...paragraph('ここ')[0],
              children: [{ _key: 's', _type: 'span', text: 'ここ', marks: ['l'] }],
              markDefs: [{ _key: 'l', _type: 'link', entry: target.id }],
            },
          ],
        },
      },
    });
    expect((await listEntryUsage(site.ctx, target.id)).map((usage) => usage.entryId)).toEqual([entry.id]);
    await saveDraft(site.ctx, { id: entry.id, version: 1, data: { body: null, related: [entry.id] } });
    await publishEntry(site.ctx, { id: entry.id });
    await deleteEntry(site.ctx, entry.id);
    await deleteEntry(site.ctx, target.id);
  });

  it('refuses an entry of a type that the field does not take', async () => {
    await defineContentType(site.ctx, { name: 'page', plural: 'pages', fields: [{ name: 'title', type: 'text' }] });
    const page = await createEntry(site.ctx, { contentType: 'page', data: { title: 'x' } });
    const { issues } = await createEntry(site.ctx, {
      contentType: 'news',
      data: { title: { ja: 'x' }, related: [page.entry.id] },
    });
    expect(issues.map((issue) => issue.code)).toEqual(['wrong_type']);
  });
});

describe('the wall between sites', () => {
  it('makes another site’s entry unknown to every verb, as a target too', async () => {
    const foreign = await make('他');
    const other = await makeSite(database.db);
    await defineContentType(other.ctx, {
      name: 'news',
      plural: 'newsList',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'related', type: 'reference' },
      ],
    });
    const { id } = foreign;
    const asked = [
      () => getEntry(other.ctx, id),
      () => saveDraft(other.ctx, { id, version: 1, data: {} }),
      () => publishEntry(other.ctx, { id }),
      () => unpublishEntry(other.ctx, { id }),
      () => deleteEntry(other.ctx, id),
      () => listEntryUsage(other.ctx, id),
      () => listVersions(other.ctx, { entryId: id }),
      () => getEntry(other.ctx, "'; DROP TABLE entry; --"),
    ];
    for (const work of asked) expect((await refused(work())).code).toBe('NOT_FOUND');
    const { issues } = await createEntry(other.ctx, { contentType: 'news', data: { title: 'x', related: id } });
    expect(issues.map((issue) => issue.code)).toEqual(['unknown_entry']);
    expect((await listEntries(other.ctx, {})).items.map((entry) => entry.title)).toEqual(['x']);
  });

  it('asks for a right before anything else', async () => {
    const { id } = await make('権');
    const viewer = site.as(memberOn(site.ctx, 'viewer'));
    expect((await getEntry(viewer, id)).id).toBe(id);
    for (const work of [
      () => createEntry(viewer, { contentType: 'news', data: {} }),
      () => saveDraft(viewer, { id, version: 1, data: {} }),
      () => publishEntry(viewer, { id }),
      () => unpublishEntry(viewer, { id }),
      () => deleteEntry(viewer, id),
    ]) {
      expect((await refused(work())).code).toBe('FORBIDDEN');
    }
    const stranger = site.as({ kind: 'anonymous', id: 'anonymous', grants: [] });
    expect((await refused(getEntry(stranger, id))).code).toBe('UNAUTHENTICATED');
  });
});

describe('the list', () => {
  it('is ordered by the last save, paged without gaps, and filtered', async () => {
    const titles = ['一', '二', '三', '四', '五'];
    const made = [];
    for (const title of titles) {
      made.push(await make(title, { slug: `s${titles.indexOf(title)}` }));
      site.clock.forward(1);
    }
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await listEntries(site.ctx, { first: 2, after });
      seen.push(...page.items.map((entry) => entry.title));
      const last = page.items.at(-1);
      if (!page.hasNextPage || last === undefined) break;
      after = cursorOfEntry(last);
    }
    expect(seen).toEqual([...titles].reverse());

    await publishEntry(site.ctx, { id: made[0]?.id ?? '' });
    await publishEntry(site.ctx, { id: made[1]?.id ?? '' });
    await saveDraft(site.ctx, { id: made[1]?.id ?? '', version: 1, data: { tone: 'loud' } });
    const of = async (status: 'draft' | 'published' | 'changed') =>
      (await listEntries(site.ctx, { status })).items.map((entry) => entry.title);
    expect(await of('published')).toEqual(['一']);
    expect(await of('changed')).toEqual(['二']);
    expect(await of('draft')).toEqual(['五', '四', '三']);
    const search = async (text: string) =>
      (await listEntries(site.ctx, { search: text })).items.map((entry) => entry.title);
    expect(await search('三')).toEqual(['三']);
    expect(await search('S3')).toEqual(['四']);
    expect(await search('%')).toEqual([]);
    expect(await search('calm')).toEqual([]);
    expect(await search("' OR 1=1 --")).toEqual([]);
    expect((await listEntries(site.ctx, { contentType: 'nothing' })).items).toEqual([]);
    for (const wrong of [{ first: 0 }, { first: 101 }, { after: 'x' }]) {
      expect((await refused(listEntries(site.ctx, wrong))).code).toBe('INVALID_INPUT');
    }
  });
});

describe('a publication that breaks half-way', () => {
  it('leaves everything as it was', async () => {
    const { id } = await make('元', { slug: 'x' });
    await publishEntry(site.ctx, { id });
    site.clock.forward(60);
    await saveDraft(site.ctx, { id, version: 1, data: { title: { ja: '新' } } });
    const before = await rows();
    const heard: string[][] = [];
    const stop = database.db.onInvalidation(({ tags }) => heard.push([...tags]));
    // The last of the writes fails: by then the old rows are ended and the new ones are there.
    let uuids = 0;
    const breaking = {
      ...site.ctx,
      ids: { ...site.ctx.ids, uuid: () => ((uuids += 1) > 2 ? 'not-a-uuid' : site.ctx.ids.uuid()) },
    };
    await expect(publishEntry(breaking, { id })).rejects.toThrow();
    expect(uuids).toBeGreaterThan(2);
    expect(await rows()).toEqual(before);
    expect((await listVersions(site.ctx, { entryId: id })).items.map((version) => version.number)).toEqual([1]);
    expect(heard).toEqual([]);
    stop();
  });

  it('tells exactly what changed once it is done', async () => {
    const { id } = await make('告', { slug: 'y' });
    const heard: string[] = [];
    const stop = database.db.onInvalidation(({ siteId, tags }) => {
      if (siteId === site.ctx.site.id) heard.push(...tags);
    });
    await publishEntry(site.ctx, { id });
    stop();
    expect(heard.sort()).toEqual([`entry:${id}`, 'redirects', 'type:news']);
  });
});

describe('many at once', () => {
  it('never wait in a circle: saves, publications, deletions and changes of the model', async () => {
    const made: Entry[] = [];
    for (let at = 0; at < 6; at += 1) made.push(await make(`題${at}`, { slug: `n${at}` }));
    const works = made.flatMap(({ id }, at) => [
      () => saveDraft(site.ctx, { id, version: 1, data: { related: [made[(at + 1) % 6]?.id] } }),
      () => publishEntry(site.ctx, { id }),
      () => unpublishEntry(site.ctx, { id }),
      () => changeContentType(site.ctx, { contentType: 'news', label: `N${at}`, path: `/n${at}/{slug}` }),
      () => deleteEntry(site.ctx, id),
    ]);
    const results = await Promise.allSettled(works.map((work) => work()));
    const faults = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    // Somebody may find an entry gone, used or saved by another; nobody may meet the database's own errors.
    expect(faults.filter((fault) => !(fault instanceof AppError))).toEqual([]);
    const type = await getContentType(await site.fresh(), 'news');
    expect(type.revision).toBe(7);
    const paths = (await rows()).filter((row) => row.ends_at === null).map((row) => row.path);
    expect(paths.every((path) => path.startsWith((type.path ?? '').replace('{slug}', '')))).toBe(true);
  });
});
