/** What is planned: publishing and taking off at an instant, one entry or many together. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JOB_HANDLERS } from '../../../src/app/jobs.ts';
import { startJobLoop } from '../../../src/features/jobs/job-loop.ts';
import { changeContentType } from '../../../src/features/model/change-content-type.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { openWorld, type World, type WorldMember } from '../../kit/world.ts';

let world: World;
let site: string;
let editor: WorldMember;
let token: string;

beforeAll(async () => {
  world = await openWorld();
  site = (
    await world.site({
      locales: [
        { code: 'ja', label: '日本語', fallbacks: [] },
        { code: 'en', label: 'English', fallbacks: [] },
      ],
    })
  ).slug;
  await defineContentType(await world.open(site), {
    name: 'news',
    plural: 'newsList',
    label: 'News',
    path: '/news/{slug}',
    fields: [
      { name: 'title', type: 'text', label: 'Title', required: true, localised: true },
      { name: 'slug', type: 'slug', label: 'Slug', required: true },
      { name: 'note', type: 'text', label: 'Note' },
    ],
  });
  editor = await world.member({ role: 'editor', site });
});
// A token lasts ten minutes of the world's clock.
beforeEach(async () => {
  token = await world.signIn(editor);
});
afterAll(() => world.close());

const RELEASE =
  'release { id name state at failure finishedAt items { entry title action locales version } problems { entry title issues { code } } } problems { entry issues { code } }';
const mutate = async (name: string, input: object, fields = RELEASE) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await world.graphql(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
    { input: { site, ...input } },
    { token },
  );
  return answer.errors === undefined ? answer.data[name] : answer.errors[0];
};
const ask = async (query: string) => (await world.graphql(query, {}, { token })).data;
const make = async (slug: string, title: object = { ja: slug, en: slug }): Promise<string> =>
  (await mutate('createEntry', { type: 'news', data: { title, slug } }, 'entry { id }')).entry.id as string;
const edit = (id: string, version: number, data: object) =>
  mutate('saveDraft', { id, version, data }, 'entry { version }');
const publish = (id: string) => mutate('publishEntry', { id }, 'entry { id } issues { code }');
const status = async (slug: string, locale = '') => (await world.get(`/render/${site}${locale}/news/${slug}`)).status;
const body = async (slug: string) => (await world.get(`/render/${site}/news/${slug}`)).text;
const inSeconds = (seconds: number) => new Date(world.clock.now().getTime() + seconds * 1000).toISOString();
const plan = async (items: object[], seconds: number, rest: object = {}) =>
  mutate('createRelease', { items, at: inSeconds(seconds), ...rest });
const stateOf = async (id: string) =>
  (
    await ask(
      `{ release(site: "${site}", id: "${id}") { state failure finishedAt problems { entry issues { code } } } }`,
    )
  )['release'];

describe('a planned entry', () => {
  it('goes live at its instant and not before, and off again', async () => {
    const entry = await make('plan-1');
    const on = await plan([{ entry }], 60);
    expect(on).toMatchObject({
      release: { name: '', state: 'planned', items: [{ entry, action: 'publish', locales: null, version: null }] },
      problems: [],
    });
    const off = await plan([{ entry, action: 'unpublish' }], 120);
    await world.runJobs();
    expect(await status('plan-1')).toBe(404);
    world.clock.forward(60);
    await world.runJobs();
    expect(await status('plan-1')).toBe(200);
    expect(await stateOf(on.release.id)).toMatchObject({ state: 'done', finishedAt: world.clock.now().toISOString() });
    world.clock.forward(60);
    await world.runJobs();
    expect(await status('plan-1')).toBe(410);
    expect((await stateOf(off.release.id)).state).toBe('done');
  });

  it('is what the draft is then, or the version that was fixed', async () => {
    const loose = await make('loose', { ja: '下書き一' });
    const fixed = await make('fixed', { ja: '下書き一' });
    await plan([{ entry: loose }], 10);
    const pinned = await plan([{ entry: fixed, version: 1 }], 10);
    expect(pinned.release.items[0].version).toBe(1);
    await edit(loose, 1, { title: { ja: '下書き二' } });
    await edit(fixed, 1, { title: { ja: '下書き二' } });
    // The model moves on; what is planned follows it.
    const ctx = await world.open(site);
    const { contentType } = await ask(`{ contentType(site: "${site}", name: "news") { fields { id name } } }`);
    await changeContentType(ctx, {
      contentType: 'news',
      fields: [
        {
          id: contentType.fields[0].id,
          name: 'headline',
          type: 'text',
          label: 'Title',
          required: true,
          localised: true,
        },
        { id: contentType.fields[1].id, name: 'slug', type: 'slug', label: 'Slug', required: true },
        { id: contentType.fields[2].id, name: 'note', type: 'text', label: 'Note' },
      ],
    });
    world.clock.forward(10);
    await world.runJobs();
    expect(await body('loose')).toContain('下書き二');
    expect(await body('fixed')).toContain('下書き一');
    const { entry } = await ask(
      `{ entry(site: "${site}", id: "${fixed}") { status version data publications { version } } }`,
    );
    expect(entry).toMatchObject({ status: 'changed', version: 2, data: { headline: { ja: '下書き二' } } });
    expect(entry.publications[0].version).toBe(1);
    await changeContentType(await world.open(site), {
      contentType: 'news',
      fields: [
        { id: contentType.fields[0].id, name: 'title', type: 'text', label: 'Title', required: true, localised: true },
        { id: contentType.fields[1].id, name: 'slug', type: 'slug', label: 'Slug', required: true },
        { id: contentType.fields[2].id, name: 'note', type: 'text', label: 'Note' },
      ],
    });
    expect((await plan([{ entry: fixed, version: 7 }], 10)).extensions.issues[0].code).toBe('unknown_version');
  });

  it('may be one locale of it', async () => {
    const entry = await make('one-locale');
    await plan([{ entry, locales: ['en'] }], 10);
    world.clock.forward(10);
    await world.runJobs();
    expect([await status('one-locale'), await status('one-locale', '/en')]).toEqual([404, 200]);
  });

  it('can be moved and taken back, and is listed by its instant, page by page', async () => {
    const entry = await make('moved');
    const moved = await plan([{ entry }], 10, { name: 'Moved' });
    const dropped = await plan([{ entry }], 20);
    const late = await plan([{ entry }], 500);
    await mutate('editRelease', { id: moved.release.id, at: inSeconds(100) });
    const page = async (after = '') =>
      (
        await ask(
          `{ releases(site: "${site}", state: planned, entry: "${entry}", first: 2 ${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )
      )['releases'];
    const first = await page();
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map((node: { id: string }) => node.id)).toEqual([
      dropped.release.id,
      moved.release.id,
      late.release.id,
    ]);
    expect(await mutate('deleteRelease', { id: dropped.release.id }, 'deletedId')).toEqual({
      deletedId: dropped.release.id,
    });
    await mutate('editRelease', { id: late.release.id, at: null });
    expect((await stateOf(late.release.id)).state).toBe('open');
    world.clock.forward(99);
    await world.runJobs();
    expect(await status('moved')).toBe(404);
    world.clock.forward(1);
    await world.runJobs();
    expect(await status('moved')).toBe(200);
    world.clock.forward(500);
    await world.runJobs();
    expect((await stateOf(late.release.id)).state).toBe('open');
    for (const [name, input] of [
      ['editRelease', { id: moved.release.id, name: 'x' }],
      ['deleteRelease', { id: moved.release.id }],
      ['runRelease', { id: moved.release.id }],
    ] as const) {
      const fields = name === 'deleteRelease' ? 'deletedId' : undefined;
      expect((await mutate(name, input, fields)).extensions.code).toBe('CONFLICT');
    }
  });

  it('that cannot be published any more fails visibly, and can be planned again', async () => {
    const entry = await make('fails');
    const { release } = await plan([{ entry }], 10);
    await edit(entry, 1, { slug: 'Not A Slug' });
    world.clock.forward(10);
    await world.runJobs();
    expect(await stateOf(release.id)).toMatchObject({
      state: 'failed',
      failure: 'Some entries stand in the way; nothing was changed.',
      problems: [{ entry, issues: [{ code: 'bad_slug' }] }],
    });
    expect(world.logged()).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'A planned release failed; nothing was published.' }),
    );
    await edit(entry, 2, { slug: 'fails' });
    const again = await mutate('editRelease', { id: release.id, at: inSeconds(5) });
    expect(again.release).toMatchObject({ state: 'planned', failure: null, problems: [] });
    world.clock.forward(5);
    await world.runJobs();
    expect(await status('fails')).toBe(200);
  });

  it('that was deleted meanwhile fails too', async () => {
    const trashed = await make('trashed');
    const purged = await make('purged');
    const one = await plan([{ entry: trashed }], 10);
    const other = await plan([{ entry: purged }], 10);
    for (const id of [trashed, purged]) await mutate('deleteEntry', { id }, 'deletedId');
    await mutate('purgeEntry', { id: purged, confirm: true }, 'deletedId');
    expect((await stateOf(other.release.id)).failure).toBe('An entry of it was deleted for good before its instant.');
    world.clock.forward(10);
    await world.runJobs();
    expect((await stateOf(one.release.id)).problems).toEqual([{ entry: trashed, issues: [{ code: 'in_trash' }] }]);
  });

  it('is refused when the plan makes no sense', async () => {
    const entry = await make('nonsense');
    for (const [input, code] of [
      [{ items: [{ entry }], at: inSeconds(0) }, 'in_the_past'],
      [{ items: [{ entry: '01900000-0000-7000-8000-000000000000' }] }, 'unknown_entry'],
      [{ items: [{ entry }, { entry, action: 'unpublish' }] }, 'duplicate'],
      [{ items: [{ entry, locales: ['xx'] }] }, 'unknown_locale'],
      [{ items: [{ entry, action: 'unpublish', version: 1 }] }, 'not_allowed'],
      [{ items: Array.from({ length: 101 }, () => ({ entry })) }, 'out_of_range'],
    ] as const) {
      expect((await mutate('createRelease', input)).extensions.issues.at(code === 'out_of_range' ? 0 : -1).code).toBe(
        code,
      );
    }
    const viewer = (await world.member({ role: 'viewer', site })).token;
    const answer = await world.graphql(
      `mutation { createRelease(input: { site: "${site}", items: [{ entry: "${entry}" }] }) { release { id } } }`,
      {},
      { token: viewer },
    );
    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('a release', () => {
  it('of many is done at one instant, or refused as a whole with what stands in the way', async () => {
    const [a, b, c] = [await make('many-a'), await make('many-b'), await make('many-c')];
    await publish(c);
    const { release } = await mutate('createRelease', {
      name: 'Spring',
      items: [{ entry: a }, { entry: b }, { entry: c, action: 'unpublish' }],
    });
    expect(release).toMatchObject({ state: 'open', at: null });
    await edit(b, 1, { slug: null });
    const refused = await mutate('runRelease', { id: release.id });
    expect(refused.problems).toEqual([{ entry: b, issues: [{ code: 'required' }] }]);
    expect(refused.release.state).toBe('open');
    expect([await status('many-a'), await status('many-c')]).toEqual([404, 200]);
    await edit(b, 2, { slug: 'many-b' });
    expect(await mutate('runRelease', { id: release.id })).toMatchObject({ release: { state: 'done' }, problems: [] });
    expect([await status('many-a'), await status('many-b'), await status('many-c')]).toEqual([200, 200, 410]);
    const { entries } = await ask(
      `{ entries(site: "${site}", search: "many-") { nodes { publications { startsAt } } } }`,
    );
    const instants = entries.nodes.flatMap((node: { publications: { startsAt: string }[] }) =>
      node.publications.map((publication) => publication.startsAt),
    );
    expect(new Set(instants).size).toBe(1);
  });

  it('whose members want one address is told so before its instant, and fails at it', async () => {
    const [a, b] = [await make('same-address'), await make('same-address')];
    const planned = await plan([{ entry: a }, { entry: b }], 10);
    expect(planned.problems).toEqual([{ entry: b, issues: [{ code: 'address_taken' }, { code: 'address_taken' }] }]);
    expect(await status('same-address')).toBe(404);
    world.clock.forward(10);
    await world.runJobs();
    expect((await stateOf(planned.release.id)).state).toBe('failed');
    expect(await status('same-address')).toBe(404);
  });

  it('is run once however many nodes look, soon after its instant', async () => {
    const entry = await make('nodes');
    const { release } = await plan([{ entry }], 3600);
    const loops = [1, 2, 3].map(() => startJobLoop(world.services, JOB_HANDLERS));
    world.clock.forward(3600);
    token = await world.signIn(editor);
    const began = performance.now();
    while ((await status('nodes')) !== 200 && performance.now() - began < 10_000) await sleep(50);
    const took = performance.now() - began;
    await Promise.all(loops.map((loop) => loop.stop()));
    expect((await stateOf(release.id)).state).toBe('done');
    expect(took).toBeLessThan(5_000);
    const { entry: published } = await ask(
      `{ entry(site: "${site}", id: "${entry}") { versions { nodes { number } } publications { locale } } }`,
    );
    expect([published.versions.nodes.length, published.publications.length]).toEqual([1, 2]);
  });
});
