/** Working together on an entry: reviews, versions, conflicts, and who is there, through the management API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { openWorld, type World, type WorldMember } from '../../kit/world.ts';

let world: World;
let site: string;
let author: WorldMember;
let editor: WorldMember;

beforeAll(async () => {
  world = await openWorld();
  site = (await world.site()).slug;
  const ctx = await world.open(site);
  const fields = [
    { name: 'title', type: 'text' as const, label: 'Title', required: true },
    { name: 'body', type: 'richText' as const, label: 'Body' },
  ];
  await defineContentType(ctx, { name: 'page', plural: 'pages', label: 'Page', fields });
  await defineContentType(ctx, { name: 'law', plural: 'laws', label: 'Law', fields, requiresApproval: true });
  author = await world.member({ role: 'author', site });
  editor = await world.member({ role: 'editor', site });
});
afterAll(() => world.close());

const REVIEW = 'entry { status version review { state comment at by } }';
const INPUTS: Record<string, string> = { approveEntry: 'Review', rejectEntry: 'Review', requestReview: 'Review' };
const mutate = async (who: WorldMember, name: string, input: object, fields: string) => {
  const type = `${INPUTS[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}`}Input`;
  const answer = await world.graphql(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
    { input: { site, ...input } },
    { token: who.token },
  );
  return answer.errors === undefined ? answer.data[name] : answer.errors[0];
};
const make = async (type: string, data: object = { title: 'Draft' }): Promise<string> =>
  (await mutate(author, 'createEntry', { type, data }, 'entry { id }')).entry.id as string;
const save = (who: WorldMember, id: string, version: number, data: object) =>
  mutate(who, 'saveDraft', { id, version, data }, REVIEW);
const review = (who: WorldMember, name: string, id: string, version: number, comment?: string) =>
  mutate(who, name, { id, version, ...(comment !== undefined && { comment }) }, REVIEW);
const publish = (id: string) => mutate(editor, 'publishEntry', { id }, 'entry { status } issues { code message }');
const block = (key: string, text: string) => ({
  _key: key,
  _type: 'text',
  style: 'normal',
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
  markDefs: [],
});

describe('a review', () => {
  it('goes from draft to approved, says who and when, and an edit begins anew', async () => {
    const id = await make('law');
    expect((await publish(id)).issues).toEqual([
      {
        code: 'not_approved',
        message: '"Law" must be approved before it is published; version 1 is not. Ask for a review.',
      },
    ]);
    expect((await review(editor, 'approveEntry', id, 1)).extensions).toMatchObject({
      code: 'CONFLICT',
      details: { state: 'draft' },
    });
    const now = world.clock.now().toISOString();
    const asked = await review(author, 'requestReview', id, 1, 'Please look.');
    expect(asked.entry.review).toEqual({ state: 'inReview', comment: 'Please look.', at: now, by: author.id });
    expect((await review(author, 'approveEntry', id, 1)).extensions.code).toBe('FORBIDDEN');
    expect((await review(editor, 'rejectEntry', id, 1, '  ')).extensions.code).toBe('INVALID_INPUT');
    const back = await review(editor, 'rejectEntry', id, 1, 'The title is too short.');
    expect(back.entry.review).toMatchObject({ state: 'rejected', comment: 'The title is too short.', by: editor.id });
    expect((await publish(id)).issues[0].code).toBe('not_approved');

    expect((await save(author, id, 1, { title: 'Longer' })).entry.review.state).toBe('draft');
    await review(author, 'requestReview', id, 2);
    const approved = await review(editor, 'approveEntry', id, 2);
    expect(approved.entry).toMatchObject({ status: 'draft', review: { state: 'approved', by: editor.id } });
    expect((await save(author, id, 2, { title: 'Sneaked in' })).entry.review.state).toBe('draft');
    expect((await publish(id)).issues[0].code).toBe('not_approved');
    expect((await review(editor, 'approveEntry', id, 2)).extensions.code).toBe('CONFLICT');

    await review(author, 'requestReview', id, 3);
    await review(editor, 'approveEntry', id, 3);
    expect(await publish(id)).toEqual({ entry: { status: 'published' }, issues: [] });
    expect(await publish(id)).toEqual({ entry: { status: 'published' }, issues: [] });
  });

  it('holds for plans too: the version that was approved goes live, a later draft does not', async () => {
    const id = await make('law', { title: 'Planned' });
    await review(author, 'requestReview', id, 1);
    await review(editor, 'approveEntry', id, 1);
    const at = new Date(world.clock.now().getTime() + 1000).toISOString();
    const plan = async (item: object) =>
      mutate(
        editor,
        'createRelease',
        { at, items: [{ entry: id, ...item }] },
        'release { id } problems { issues { code } }',
      );
    const fixed = await plan({ version: 1 });
    await save(author, id, 1, { title: 'Not approved' });
    const loose = await plan({});
    expect(loose.problems[0].issues).toEqual([{ code: 'not_approved' }]);
    world.clock.forward(1);
    await world.runJobs();
    const states = await world.graphql(
      `{ a: release(site: "${site}", id: "${fixed.release.id}") { state } b: release(site: "${site}", id: "${loose.release.id}") { state } }`,
      {},
      { token: editor.token },
    );
    expect(states.data).toEqual({ a: { state: 'done' }, b: { state: 'failed' } });
  });

  it('leaves publishing and deleting to those who may', async () => {
    const id = await make('page');
    for (const [name, input, fields] of [
      ['publishEntry', { id }, 'entry { id }'],
      ['deleteEntry', { id }, 'deletedId'],
      ['changeEntries', { action: 'publish', ids: [id] }, 'done'],
      ['createRelease', { items: [{ entry: id }] }, 'release { id }'],
    ] as const) {
      expect((await mutate(author, name, input, fields)).extensions.code).toBe('FORBIDDEN');
    }
  });
});

describe('versions', () => {
  it('are compared by field and block, and one that was can be the draft again', async () => {
    const id = await make('page', { title: 'One', body: [block('a', '1'), block('b', '2')] });
    await publish(id);
    await save(author, id, 1, { title: 'Two', body: [block('n', '0'), block('a', '1'), block('b', 'two')] });
    await publish(id);
    await save(author, id, 2, { body: null });
    const changes = async (range: string) =>
      (
        await world.graphql(
          `{ entryChanges(site: "${site}", id: "${id}"${range}) { path kind before after } }`,
          {},
          { token: author.token },
        )
      ).data['entryChanges'];
    expect(await changes(', from: 1, to: 2')).toEqual([
      { path: ['title'], kind: 'changed', before: 'One', after: 'Two' },
      { path: ['body', 'n'], kind: 'added', before: null, after: block('n', '0') },
      { path: ['body', 'b'], kind: 'changed', before: block('b', '2'), after: block('b', 'two') },
    ]);
    expect((await changes(', from: 2')).map((change: { kind: string }) => change.kind)).toEqual(['removed']);
    const restored = await mutate(
      author,
      'restoreVersion',
      { id, number: 1, version: 3 },
      'entry { version status data publications { version } } issues { code }',
    );
    expect(restored).toMatchObject({
      entry: { version: 4, status: 'changed', data: { title: 'One' }, publications: [{ version: 2 }] },
      issues: [],
    });
    expect(await changes(', from: 1')).toEqual([]);
    expect(
      (await mutate(author, 'restoreVersion', { id, number: 9, version: 4 }, 'entry { id }')).extensions.code,
    ).toBe('NOT_FOUND');
  });
});

describe('two who edit at once', () => {
  it('are told both sides when the second one saves', async () => {
    const id = await make('page', { title: 'Start', body: [block('a', '1')] });
    await save(editor, id, 1, { title: 'Theirs' });
    const conflict = await save(author, id, 1, { title: 'Mine', body: [block('a', 'one')] });
    expect(conflict.extensions).toMatchObject({
      code: 'CONFLICT',
      details: {
        expected: 1,
        actual: 2,
        savedBy: editor.id,
        savedAt: world.clock.now().toISOString(),
        fields: ['title', 'body'],
        draft: { title: 'Theirs' },
        differences: [
          { path: ['title'], theirs: 'Theirs', yours: 'Mine' },
          { path: ['body', 'a'], theirs: block('a', '1'), yours: block('a', 'one') },
        ],
      },
    });
  });

  it('see each other while they are there, and not a minute after they fell silent', async () => {
    const id = await make('page');
    const touch = async (who: WorldMember, leave = false) =>
      (await mutate(who, 'touchEntry', { id, leave }, 'others { member name since seenAt }')).others;
    const began = world.clock.now().toISOString();
    expect(await touch(author)).toEqual([]);
    world.clock.forward(30);
    await touch(author);
    expect(await touch(editor)).toEqual([
      {
        member: author.id,
        name: expect.stringContaining('author'),
        since: began,
        seenAt: world.clock.now().toISOString(),
      },
    ]);
    expect((await touch(author)).map((other: { member: string }) => other.member)).toEqual([editor.id]);
    world.clock.forward(59);
    expect((await touch(editor)).length).toBe(1);
    world.clock.forward(1);
    expect(await touch(editor)).toEqual([]);
    await touch(author);
    await touch(author, true);
    expect(await touch(editor)).toEqual([]);
  });
});
