import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ContentType, Field } from '../../../src/core/model/content-type.ts';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { deleteEntry } from '../../../src/features/entries/delete-entry.ts';
import { getEntry } from '../../../src/features/entries/get-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { repairPublications, republishSite } from '../../../src/features/entries/republish-site.ts';
import { unpublishEntry } from '../../../src/features/entries/unpublish-entry.ts';
import { changeContentType } from '../../../src/features/model/change-content-type.ts';
import { findContentType, getContentType, listContentTypes } from '../../../src/features/model/content-types.ts';
import { purgeEntry } from '../../../src/features/entries/trash.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import type { FieldInput } from '../../../src/features/model/definition-input.ts';
import { deleteContentType } from '../../../src/features/model/delete-content-type.ts';
import { editSite } from '../../../src/features/tenancy/edit-site.ts';
import type { Services } from '../../../src/features/tenancy/context.ts';
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
});

async function refused(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => new Error('It was not refused.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}

const FIELDS: readonly FieldInput[] = [
  { name: 'title', type: 'text', label: 'Title', localised: true },
  { name: 'slug', type: 'slug', options: { from: 'title' } },
  { name: 'size', type: 'number', label: 'Size' },
  { name: 'kind', type: 'select', options: { choices: [{ value: 'a', label: 'A' }] } },
];
const define = (more: object = {}) =>
  defineContentType(site.ctx, {
    name: 'room',
    plural: 'rooms',
    label: 'Room',
    path: '/rooms/{slug}',
    fields: FIELDS,
    ...more,
  });
const keep = (type: ContentType, change: (field: Field) => Partial<Field> | null): FieldInput[] =>
  type.fields.flatMap((field) => {
    const changed = change(field);
    return changed === null ? [] : [{ ...field, ...changed }];
  });
const publish = async (data: object) => {
  const { entry } = await createEntry(site.ctx, { contentType: 'room', data });
  const published = await publishEntry(site.ctx, { id: entry.id });
  expect(published.issues).toEqual([]);
  return entry.id;
};
interface Row {
  readonly entry_id: string;
  readonly locale: string;
  readonly source_locale: string;
  readonly path: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
}
const rows = async (): Promise<Row[]> =>
  (
    await database.pool.query<Row>(
      `SELECT * FROM publication WHERE site_id = $1 ORDER BY starts_at, locale, entry_id`,
      [site.ctx.site.id],
    )
  ).rows;
const live = async () => (await rows()).filter((row) => row.ends_at === null);

describe('defining', () => {
  it('keeps a type with ids and defaults, counts the revision up and is found at once', async () => {
    const heard: string[] = [];
    const stop = database.db.onInvalidation(({ tags }) => heard.push(...tags));
    const type = await define({ template: { parts: [{ kind: 'field', key: 'x', field: 'title' }] } });
    stop();
    expect(type).toMatchObject({ titleField: 'title', revision: 1, path: '/rooms/{slug}' });
    expect(type.fields.map((field) => field.label)).toEqual(['Title', 'slug', 'Size', 'kind']);
    expect(new Set(type.fields.map((field) => field.id)).size).toBe(4);
    expect(heard.sort()).toEqual(['site', 'type:room']);
    expect(await getContentType(site.ctx, 'room')).toEqual(type);
    const fresh = await site.fresh();
    expect(fresh.site.modelRevision).toBe(site.ctx.site.modelRevision + 1);
    expect(await listContentTypes(fresh)).toEqual([type]);
    expect(await findContentType(fresh, 'nothing')).toBeNull();
  });

  it('asks the database once per revision', async () => {
    await define();
    const fresh = await site.fresh();
    await listContentTypes(fresh);
    let asked = 0;
    const counting = {
      ...fresh,
      db: {
        ...fresh.db,
        site: ((id: string, work: never) => {
          asked += 1;
          return fresh.db.site(id, work);
        }) as typeof fresh.db.site,
      },
    };
    // The cache belongs to the database, so this handle starts cold and is warm afterwards.
    await listContentTypes(counting);
    await listContentTypes(counting);
    expect(asked).toBe(1);
  });

  it('refuses with everything that is wrong, and keeps nothing', async () => {
    const error = await refused(
      define({
        name: 'Room',
        path: '/{nothing}',
        fields: [
          { name: 'id', type: 'text' },
          { name: 'b', type: 'reference', options: { contentTypes: ['ghost'] } },
        ],
      }),
    );
    expect(error.issues.map((issue) => issue.path.join('.'))).toEqual(['name', 'fields.0.name', 'path']);
    const ghost = await refused(
      define({
        fields: [
          { name: 'title', type: 'text' },
          { name: 'b', type: 'reference', options: { contentTypes: ['ghost'] } },
        ],
        path: null,
      }),
    );
    expect(ghost.issues[0]).toMatchObject({ code: 'unknown_type', path: ['fields', 1, 'options', 'contentTypes', 0] });
    expect(await listContentTypes(await site.fresh())).toEqual([]);
  });

  it('lets one of two definitions of the same name win', async () => {
    const results = await Promise.allSettled([define(), define()]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listContentTypes(await site.fresh())).toHaveLength(1);
  });

  it('is the right of those who may edit the model, on this site', async () => {
    const editor = site.as(memberOn(site.ctx, 'editor'));
    expect((await refused(defineContentType(editor, { name: 'a', plural: 'b', fields: FIELDS }))).code).toBe(
      'FORBIDDEN',
    );
    const other = await makeSite(database.db);
    const elsewhere = site.as(memberOn(other.ctx, 'siteAdmin'));
    expect((await refused(listContentTypes(elsewhere))).code).toBe('NOT_FOUND');
    await define();
    expect(await listContentTypes(other.ctx)).toEqual([]);
    expect((await refused(deleteContentType(other.ctx, 'room'))).code).toBe('NOT_FOUND');
    expect((await refused(changeContentType(other.ctx, { contentType: 'room', label: 'x' }))).code).toBe('NOT_FOUND');
  });
});

describe('changing', () => {
  it('widens, adds and relabels without touching an entry', async () => {
    const type = await define();
    const id = await publish({ title: { ja: '和室' }, size: 20 });
    const before = await rows();
    site.clock.forward(60);
    const changed = await changeContentType(site.ctx, {
      contentType: 'room',
      label: 'Chamber',
      fields: [...keep(type, () => ({ help: 'x' })), { name: 'view', type: 'text' }],
    });
    expect(changed).toMatchObject({ label: 'Chamber', revision: 2 });
    expect(changed.fields.slice(0, 4).map((field) => field.id)).toEqual(type.fields.map((field) => field.id));
    expect(await rows()).toEqual(before);
    expect((await getEntry(site.ctx, id)).status).toBe('published');
  });

  it('carries content along when a field gets another name, live data too', async () => {
    const type = await define();
    const id = await publish({ title: { ja: '和室' }, size: 20 });
    const started = (await live())[0]?.starts_at;
    site.clock.forward(60);
    await changeContentType(site.ctx, {
      contentType: 'room',
      fields: keep(type, (field) =>
        field.name === 'title' ? { name: 'heading' } : field.name === 'slug' ? { options: { from: 'heading' } } : {},
      ),
    });
    const entry = await getEntry(site.ctx, id);
    expect(entry).toMatchObject({ title: '和室', status: 'published', version: 1, data: { heading: { ja: '和室' } } });
    expect(entry.data).not.toHaveProperty('title');
    expect((await live()).map((row) => [row.data['heading'], row.data['title'], row.path])).toEqual([
      ['和室', undefined, '/rooms/和室'],
      ['和室', undefined, '/rooms/和室'],
    ]);
    expect((await live())[0]?.starts_at).toEqual(started);
    // Published again, nothing is different: the snapshot came along.
    const before = await rows();
    await publishEntry(site.ctx, { id });
    expect(await rows()).toEqual(before);
  });

  it('deletes the content of a removed field only when told to', async () => {
    const type = await define();
    const id = await publish({ title: { ja: '和室' }, size: 20 });
    const without = keep(type, (field) => (field.name === 'size' ? null : {}));
    const error = await refused(changeContentType(site.ctx, { contentType: 'room', fields: without }));
    expect(error.issues).toEqual([
      {
        path: ['confirm'],
        code: 'confirm',
        message: '"Size" is filled in an entry; it would be deleted. Send "confirm": true to delete it.',
      },
    ]);
    expect((await getEntry(site.ctx, id)).data['size']).toBe(20);
    await changeContentType(site.ctx, { contentType: 'room', fields: without, confirm: true });
    expect((await getEntry(site.ctx, id)).data).not.toHaveProperty('size');
    expect((await live()).every((row) => !('size' in row.data))).toBe(true);
    const empty = keep(await getContentType(await site.fresh(), 'room'), (field) =>
      field.name === 'kind' ? null : {},
    );
    await changeContentType(site.ctx, { contentType: 'room', fields: empty });
  });

  it('refuses what would make an entry unreadable, and names it', async () => {
    const type = await define();
    await publish({ title: { ja: '和室' }, size: 2.5 });
    const asText = keep(type, (field) => (field.name === 'size' ? { type: 'text' } : {}));
    const error = await refused(changeContentType(site.ctx, { contentType: 'room', fields: asText, confirm: true }));
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.issues[0]?.message).toContain('"和室" (size)');
    const whole = keep(type, (field) => (field.name === 'size' ? { options: { kind: 'integer' as const } } : {}));
    expect((await refused(changeContentType(site.ctx, { contentType: 'room', fields: whole }))).issues[0]?.code).toBe(
      'not_whole',
    );
    expect((await getContentType(await site.fresh(), 'room')).revision).toBe(1);
  });

  it('moves live pages to a new address and leaves the old one to answer for them', async () => {
    await define();
    await publish({ title: { ja: '和室' }, slug: 'washitsu' });
    site.clock.forward(60);
    await changeContentType(site.ctx, { contentType: 'room', path: '/stay/{slug}' });
    expect((await rows()).map((row) => [row.locale, row.path, row.ends_at !== null])).toEqual([
      ['en', '/rooms/washitsu', true],
      ['ja', '/rooms/washitsu', true],
      ['en', '/stay/washitsu', false],
      ['ja', '/stay/washitsu', false],
    ]);
  });

  it('refuses an address that two live entries would share', async () => {
    await define();
    await publish({ title: { ja: '一' }, slug: 'one' });
    await publish({ title: { ja: '二' }, slug: 'two' });
    const error = await refused(changeContentType(site.ctx, { contentType: 'room', path: '/rooms' }));
    expect(error.code).toBe('CONFLICT');
    expect(error.message).toMatch(/"[一二]" and "[一二]" would both be at \/rooms/);
    expect((await live()).map((row) => row.path).sort()).toEqual([
      '/rooms/one',
      '/rooms/one',
      '/rooms/two',
      '/rooms/two',
    ]);
  });

  it('of a name is followed by the fields and templates that name it', async () => {
    await define();
    await defineContentType(site.ctx, {
      name: 'page',
      plural: 'pages',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'room', type: 'reference', options: { contentTypes: ['room'] } },
      ],
      template: {
        parts: [{ kind: 'entries', key: 'e', title: '', layout: 'list', query: { contentType: 'room', first: 3 } }],
      },
    });
    await changeContentType(site.ctx, { contentType: 'room', name: 'chamber', plural: 'chambers' });
    const page = await getContentType(await site.fresh(), 'page');
    expect(page.fields[1]?.options.contentTypes).toEqual(['chamber']);
    expect(page.template?.parts[0]).toMatchObject({ query: { contentType: 'chamber' } });
  });

  it('is refused when the type was changed meanwhile', async () => {
    await define();
    await changeContentType(site.ctx, { contentType: 'room', revision: 1, label: 'x' });
    const error = await refused(changeContentType(site.ctx, { contentType: 'room', revision: 1, label: 'y' }));
    expect([error.code, error.details]).toEqual(['CONFLICT', { expected: 1, actual: 2 }]);
    const other = await refused(
      changeContentType(site.ctx, { contentType: 'room', fields: [{ id: 'made-up', name: 'title', type: 'text' }] }),
    );
    expect(other.issues.map((issue) => issue.code)).toContain('unknown_field');
  });
});

describe('a field that becomes unique', () => {
  it('is refused while two live entries hold the same, and guards from then on', async () => {
    const type = await define();
    const one = await publish({ title: { ja: '一' }, slug: 'one', size: 3 });
    await publish({ title: { ja: '二' }, slug: 'two', size: 3 });
    const unique = keep(type, (field) => (field.name === 'size' ? { unique: true } : {}));
    const error = await refused(changeContentType(site.ctx, { contentType: 'room', fields: unique }));
    expect(error.issues.map((issue) => issue.code)).toEqual(['not_unique']);
    expect(error.message).toMatch(/"[一二]" and "[一二]" both have "3"/);

    await unpublishEntry(site.ctx, { id: one });
    await changeContentType(site.ctx, { contentType: 'room', fields: unique });
    site.clock.forward(1);
    expect((await publishEntry(site.ctx, { id: one })).issues.map((issue) => issue.code)).toEqual(['not_unique']);
    await changeContentType(site.ctx, { contentType: 'room', fields: keep(type, () => ({})) });
    expect((await publishEntry(site.ctx, { id: one })).published).toBe(true);
  });
});

describe('deleting', () => {
  it('waits until there are no entries and nobody names the type', async () => {
    await define();
    const { entry } = await createEntry(site.ctx, { contentType: 'room', data: {} });
    expect((await refused(deleteContentType(site.ctx, 'room'))).message).toContain('still has an entry');
    await deleteEntry(site.ctx, entry.id);
    expect((await refused(deleteContentType(site.ctx, 'room'))).message).toContain('in the trash');
    await purgeEntry(site.ctx, { id: entry.id, confirm: true });
    await defineContentType(site.ctx, {
      name: 'page',
      plural: 'pages',
      fields: [
        { name: 'title', type: 'text' },
        { name: 'r', type: 'reference', options: { contentTypes: ['room'] } },
      ],
    });
    expect((await refused(deleteContentType(site.ctx, 'room'))).message).toContain('"page"');
    await deleteContentType(site.ctx, 'page');
    await deleteContentType(site.ctx, 'room');
    expect(await listContentTypes(await site.fresh())).toEqual([]);
  });
});

describe('locales', () => {
  const edit = async (locales: { code: string; label: string; fallbacks: string[] }[]) => {
    const fresh = await site.fresh();
    const ctx = { ...fresh, settings: { publicUrl: 'https://cms.example.jp' } as Services['settings'] };
    return editSite(ctx, {
      locales,
      onLocalesChanged: async (tx, after) => void (await republishSite(ctx, tx, after)),
    });
  };
  const ja = { code: 'ja', label: '日本語', fallbacks: [] as string[] };
  const en = { code: 'en', label: 'English', fallbacks: ['ja'] };

  it('that are added, fall back otherwise or go are followed by what is live', async () => {
    await define();
    const id = await publish({ title: { ja: '和室', en: 'Tatami room' }, slug: 'tatami' });
    await publish({ title: { ja: '洋室' }, slug: 'western' });
    const shown = async () =>
      (await live()).map((row) => [row.locale, row.source_locale, row.data['title']].join(' ')).sort();
    expect(await shown()).toEqual(['en en Tatami room', 'en ja 洋室', 'ja ja 和室', 'ja ja 洋室']);

    site.clock.forward(60);
    await edit([ja, en, { code: 'fr', label: 'Français', fallbacks: ['en'] }]);
    expect(await shown()).toEqual(['en en Tatami room', 'en ja 洋室', 'fr en Tatami room', 'ja ja 和室', 'ja ja 洋室']);

    site.clock.forward(60);
    await edit([ja, { ...en, fallbacks: [] }]);
    expect(await shown()).toEqual(['en en Tatami room', 'ja ja 和室', 'ja ja 洋室']);
    expect((await getEntry(await site.fresh(), id)).status).toBe('published');

    site.clock.forward(60);
    await edit([ja, en]);
    expect(await shown()).toEqual(['en en Tatami room', 'en ja 洋室', 'ja ja 和室', 'ja ja 洋室']);
  });

  it('are renewed once: doing it again changes nothing', async () => {
    await define();
    await publish({ title: { ja: '和室' }, slug: 'tatami' });
    await database.pool.query(
      `UPDATE publication SET data = '{"title": "damaged"}' WHERE site_id = $1 AND locale = 'en'`,
      [site.ctx.site.id],
    );
    site.clock.forward(60);
    expect(await repairPublications(site.ctx)).toEqual({ entries: 1 });
    const mended = await rows();
    expect(mended.map((row) => row.data['title'])).toEqual(['和室', '和室']);
    site.clock.forward(60);
    expect(await repairPublications(site.ctx)).toEqual({ entries: 0 });
    expect(await rows()).toEqual(mended);
  });

  it('that an entry was taken off stay empty', async () => {
    await define();
    const id = await publish({ title: { ja: '和室' }, slug: 'tatami' });
    await unpublishEntry(site.ctx, { id, locales: ['en'] });
    site.clock.forward(60);
    await repairPublications(site.ctx);
    expect((await live()).map((row) => row.locale)).toEqual(['ja']);
  });

  it('stay as they were when one page stands in the way', async () => {
    await define({ path: '/{slug}' });
    await publish({ title: { ja: 'フランス' }, slug: 'fr' });
    const before = await rows();
    const error = await refused(edit([ja, en, { code: 'fr', label: 'Français', fallbacks: ['en'] }]));
    expect(error.message).toContain('フランス');
    expect(await rows()).toEqual(before);
  });
});

describe('at size', () => {
  it('a change of a thousand live entries is one transaction of a few seconds', async () => {
    const type = await define({ path: null });
    const ids = Array.from({ length: 1_000 }, (_, at) => `0190a000-0000-7000-8000-${String(at).padStart(12, '0')}`);
    await site.ctx.db.site(site.ctx.site.id, async (tx) => {
      const place = { siteId: site.ctx.site.id };
      await tx.entry.createMany({
        data: ids.map((id) => ({ ...place, id, contentTypeId: type.id, draft: { title: { ja: id } } })),
      });
      await tx.entryVersion.createMany({
        data: ids.map((id) => ({ ...place, id, entryId: id, number: 1, data: { title: { ja: id } } })),
      });
      await tx.publication.createMany({
        data: ids.map((id) => ({
          ...place,
          id,
          entryId: id,
          versionId: id,
          contentTypeId: type.id,
          locale: 'ja',
          sourceLocale: 'ja',
          data: { title: id },
          startsAt: site.clock.now(),
          firstAt: site.clock.now(),
        })),
      });
    });
    const started = performance.now();
    await changeContentType(site.ctx, {
      contentType: 'room',
      fields: keep(type, (field) =>
        field.name === 'title' ? { name: 'name' } : field.name === 'slug' ? { options: {} } : {},
      ),
    });
    expect(performance.now() - started).toBeLessThan(10_000);
    const after = await live();
    expect(after).toHaveLength(2_000);
    expect(after.every((row) => row.data['name'] === row.entry_id)).toBe(true);
  });
});
