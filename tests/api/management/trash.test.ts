/** Deleting, having back, copying and changing many entries, through the management API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { openWorld, type World } from '../../kit/world.ts';

let world: World;
let site: string;
let token: string;

beforeAll(async () => {
  world = await openWorld();
  site = (await world.site()).slug;
  await defineContentType(await world.open(site), {
    name: 'news',
    plural: 'newsList',
    label: 'News',
    path: '/news/{slug}',
    fields: [
      { name: 'title', type: 'text', label: 'Title', required: true, unique: true },
      { name: 'slug', type: 'slug', label: 'Slug', required: true, options: { from: 'title' } },
      { name: 'mail', type: 'email', label: 'Mail', unique: true },
      { name: 'body', type: 'richText', label: 'Body' },
      { name: 'related', type: 'reference', label: 'Related', options: { multiple: true } },
    ],
  });
  token = (await world.member({ role: 'editor', site })).token;
});
afterAll(() => world.close());

const FACTS = 'id title status version data deletedAt purgeAt publications { locale path }';
const ask = async (query: string, variables: object = {}, as = token) =>
  world.graphql(query, { site, ...variables }, { token: as });
const mutate = async (name: string, input: object, fields: string, as = token) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
    { input: { site, ...input } },
    as,
  );
  return answer.errors === undefined ? answer.data[name] : answer.errors[0];
};
const make = async (title: string, data: object = {}): Promise<string> =>
  (await mutate('createEntry', { type: 'news', data: { title, ...data } }, 'entry { id }')).entry.id as string;
const publish = (id: string) => mutate('publishEntry', { id }, `entry { ${FACTS} } issues { code message path }`);
const remove = (id: string) => mutate('deleteEntry', { id }, 'deletedId');
const restore = (id: string) => mutate('restoreEntry', { id }, `entry { ${FACTS} } issues { code } warnings { code }`);
const change = (action: string, ids: string[], rest: object = {}) =>
  mutate(
    'changeEntries',
    { action, ids, ...rest },
    `done entries { ${FACTS} } problems { entry title issues { code message } }`,
  );
const list = async (field: 'entries' | 'trash', rest = '') =>
  (await ask(`query ($site: ID!) { ${field}(site: $site ${rest}) { nodes { id } } }`)).data[field].nodes.map(
    (node: { id: string }) => node.id,
  ) as string[];
const pageOf = (slug: string) => world.get(`/render/${site}/news/${slug}`).then((answer) => answer.status);

describe('the trash', () => {
  it('takes an entry off the site and out of every list, and gives it back as a draft', async () => {
    const id = await make('Summer', { slug: 'summer' });
    await publish(id);
    expect(await pageOf('summer')).toBe(200);
    expect(await remove(id)).toEqual({ deletedId: id });
    expect(await pageOf('summer')).toBe(410);
    expect(await list('entries', ', search: "Summer"')).toEqual([]);
    expect(await list('trash', ', search: "Summer"')).toEqual([id]);
    for (const answer of [await publish(id), await remove(id)]) expect(answer.extensions.code).toBe('NOT_FOUND');
    expect(
      (await ask(`query ($site: ID!) { entry(site: $site, id: "${id}") { id } }`)).errors?.[0]?.extensions,
    ).toEqual({ code: 'NOT_FOUND' });
    const back = await restore(id);
    expect(back).toMatchObject({ entry: { id, title: 'Summer', status: 'draft', deletedAt: null }, issues: [] });
    expect(await list('trash', ', search: "Summer"')).toEqual([]);
    expect(await pageOf('summer')).toBe(410);
    expect((await publish(id)).issues).toEqual([]);
    expect(await pageOf('summer')).toBe(200);
  });

  it('keeps nobody else from the address and the unique value, and tells who has them when it comes back', async () => {
    const first = await make('Autumn', { slug: 'autumn', mail: 'a@example.jp' });
    await publish(first);
    await remove(first);
    const second = await make('Autumn', { slug: 'autumn', mail: 'a@example.jp' });
    expect((await publish(second)).issues).toEqual([]);
    const codes = (await restore(first)).issues.map((issue: { code: string }) => issue.code).sort();
    expect(codes).toEqual(['address_taken', 'not_unique', 'not_unique']);
    expect((await publish(first)).issues.length).toBe(3);
  });

  it('does not take what others refer to, and a reference to what it holds is told', async () => {
    const target = await make('Target');
    const holder = await make('Holder', { related: [target] });
    const refused = await remove(target);
    expect([refused.extensions.code, refused.message]).toEqual([
      'CONFLICT',
      '"Holder" refers to this entry. Take the reference out there first.',
    ]);
    await remove(holder);
    await remove(target);
    expect((await restore(holder)).issues).toEqual([{ code: 'entry_in_trash' }]);
    await restore(target);
    expect((await publish(holder)).issues).toEqual([]);
    expect((await remove(target)).extensions.code).toBe('CONFLICT');
  });

  it('deletes for good after 30 days, or at once when that is confirmed', async () => {
    const [old, young, back] = [await make('Old'), await make('Young'), await make('Back')];
    await remove(old);
    await remove(back);
    world.clock.forward(29 * 86_400);
    token = (await world.member({ role: 'editor', site })).token;
    await restore(back);
    await remove(back);
    world.clock.forward(1);
    await remove(young);
    expect(await world.runJobs()).toBe(0);
    world.clock.forward(86_400);
    token = (await world.member({ role: 'editor', site })).token;
    expect(await world.runJobs()).toBe(1);
    expect(await list('trash')).toEqual([young, back]);
    const unconfirmed = await mutate('purgeEntry', { id: young }, 'deletedId');
    expect(unconfirmed.extensions.code).toBe('INVALID_INPUT');
    expect(await mutate('purgeEntry', { id: young, confirm: true }, 'deletedId')).toEqual({ deletedId: young });
    const present = await make('Present');
    expect((await mutate('purgeEntry', { id: present, confirm: true }, 'deletedId')).extensions.code).toBe('NOT_FOUND');
    expect((await restore(young)).extensions.code).toBe('NOT_FOUND');
    world.clock.forward(30 * 86_400);
    token = (await world.member({ role: 'editor', site })).token;
    expect(await world.runJobs()).toBe(1);
    expect(await list('trash')).toEqual([]);
  });

  it('is paged, the last deleted first', async () => {
    const ids: string[] = [];
    for (const title of ['P1', 'P2', 'P3']) {
      ids.unshift(await make(title));
      world.clock.forward(1);
      await remove(ids[0] ?? '');
    }
    const page = async (after: string | null) =>
      (
        await ask(
          'query ($site: ID!, $after: String) { trash(site: $site, first: 2, after: $after) { nodes { id deletedAt purgeAt issues { code } versions { nodes { number } } } pageInfo { hasNextPage endCursor } } }',
          { after },
        )
      ).data['trash'];
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map((node: { id: string }) => node.id)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const { deletedAt, purgeAt } = first.nodes[0];
    expect(Date.parse(purgeAt) - Date.parse(deletedAt)).toBe(30 * 86_400_000);
    await change('purge', ids, { confirm: true });
  });
});

describe('a copy', () => {
  it('is the same but for its id, dates, slug and unique values', async () => {
    const body = [
      {
        _key: 'k1',
        _type: 'text',
        style: 'normal',
        children: [{ _key: 's1', _type: 'span', text: '本文', marks: [] }],
        markDefs: [],
      },
    ];
    const other = await make('Other');
    const id = await make('Copied', { slug: 'copied', mail: 'c@example.jp', body, related: [other] });
    await publish(id);
    world.clock.forward(60);
    const copy = async () =>
      mutate('duplicateEntry', { id }, `entry { ${FACTS} createdAt } issues { code } warnings { code }`);
    const first = await copy();
    expect(first.issues).toEqual([]);
    expect(first.entry).toMatchObject({
      title: 'Copied (2)',
      status: 'draft',
      version: 1,
      publications: [],
      createdAt: world.clock.now().toISOString(),
      data: { title: 'Copied (2)', slug: 'copied-2', body, related: [other] },
    });
    expect(first.entry.data.mail ?? null).toBe(null);
    expect((await copy()).entry.data).toMatchObject({ title: 'Copied (3)', slug: 'copied-3' });
    expect((await remove(other)).extensions.details.usage.length).toBe(4);
    expect((await publish(first.entry.id)).issues).toEqual([]);
    expect(await pageOf('copied-2')).toBe(200);
  });
});

describe('many entries at once', () => {
  it('are published, taken off, deleted and restored at one instant', async () => {
    const ids = [await make('Many 1'), await make('Many 2'), await make('Many 3')];
    for (const [action, status] of [
      ['publish', 'published'],
      ['publish', 'published'],
      ['unpublish', 'draft'],
      ['delete', 'draft'],
      ['restore', 'draft'],
    ] as const) {
      const changed = await change(action, ids);
      expect(changed).toMatchObject({ done: true, problems: [] });
      expect(changed.entries.map((entry: { id: string }) => entry.id)).toEqual(ids);
      expect(changed.entries.map((entry: { status: string }) => entry.status)).toEqual(ids.map(() => status));
      expect(
        changed.entries.every((entry: { deletedAt: unknown }) => (entry.deletedAt !== null) === (action === 'delete')),
      ).toBe(true);
    }
  });

  it('stay as they were, all of them, when one cannot follow, and each is told why', async () => {
    const good = await make('Good');
    const bad = await make('Bad');
    await mutate('saveDraft', { id: bad, version: 1, data: { slug: 'Not A Slug' } }, 'entry { id }');
    const nobody = '01900000-0000-7000-8000-000000000000';
    const refused = await change('publish', [good, bad, nobody, 'nonsense']);
    expect(refused.done).toBe(false);
    expect(refused.problems).toMatchObject([
      { entry: bad, title: 'Bad', issues: [{ code: 'bad_slug' }] },
      { entry: nobody, title: '', issues: [{ code: 'not_found' }] },
      { entry: 'nonsense', title: '', issues: [{ code: 'not_found' }] },
    ]);
    expect(refused.entries.map((entry: { status: string }) => entry.status)).toEqual(['draft', 'draft']);
    expect((await change('restore', [good])).problems[0].issues[0].code).toBe('not_in_trash');
    for (const [action, ids, rest] of [
      ['publish', [], {}],
      ['publish', Array.from({ length: 101 }, () => good), {}],
      ['delete', [good], { locales: ['ja'] }],
      ['publish', [good], { locales: ['xx'] }],
      ['purge', [good], {}],
    ] as const) {
      expect((await change(action, [...ids], rest)).extensions.code).toBe('INVALID_INPUT');
    }
  });

  it('may exchange addresses, and may refer to each other when they leave and come back', async () => {
    const a = await make('Swap A', { slug: 'swap-a' });
    const b = await make('Swap B', { slug: 'swap-b', related: [a] });
    await mutate('saveDraft', { id: a, version: 1, data: { related: [b] } }, 'entry { id }');
    await change('publish', [a, b]);
    await mutate('saveDraft', { id: a, version: 2, data: { slug: 'swap-c' } }, 'entry { id }');
    await mutate('saveDraft', { id: b, version: 1, data: { slug: 'swap-a' } }, 'entry { id }');
    expect((await change('publish', [b])).done).toBe(false);
    expect(await change('publish', [b, a])).toMatchObject({ done: true, problems: [] });
    expect([await pageOf('swap-a'), await pageOf('swap-c')]).toEqual([200, 200]);
    expect((await change('delete', [b])).problems[0].issues[0]).toEqual({
      code: 'in_use',
      message: '"Swap A" refers to this entry. Take the reference out there first.',
    });
    expect((await change('delete', [a, b])).done).toBe(true);
    expect((await change('restore', [a, b])).done).toBe(true);
    expect((await remove(a)).extensions.code).toBe('CONFLICT');
  });
});
