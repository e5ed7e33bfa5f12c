/** Budgets of a content type through the management API: warned of, or in the way, with what to shorten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type GraphQLAnswer, type World } from '../../kit/world.ts';

let world: World;
let token: string;

const paragraph = (key: string, text: string): object => ({
  _type: 'text',
  _key: key,
  style: 'normal',
  children: [{ _type: 'span', _key: `${key}s`, text, marks: [] }],
  markDefs: [],
});
const SENTENCE = '港のうえを風が渡り、船はゆっくりと沖へ出ていきました。';
const BODY = [
  paragraph('short', '短い。'),
  paragraph('long', SENTENCE.repeat(30)),
  paragraph('mid', SENTENCE.repeat(8)),
];

beforeAll(async () => {
  world = await openWorld();
  await world.site({
    slug: 'town',
    locales: [
      { code: 'ja', label: '日本語', fallbacks: [] },
      { code: 'en', label: 'English', fallbacks: ['ja'] },
    ],
  });
  token = (await world.member({ role: 'siteAdmin', site: 'town' })).token;
}, 120_000);
afterAll(() => world.close());

let serial = 0;
async function define(budgets: unknown): Promise<GraphQLAnswer> {
  serial += 1;
  const input = {
    site: 'town',
    name: `story${serial}`,
    plural: `stories${serial}`,
    label: 'Stories',
    path: `/stories${serial}/{slug}`,
    fields: [
      { name: 'title', type: 'text', localised: true },
      { name: 'slug', type: 'slug', options: { from: 'title' } },
      { name: 'body', type: 'richText', localised: true },
    ],
    budgets,
  };
  const query =
    'mutation ($input: DefineContentTypeInput!) { defineContentType(input: $input) { contentType { name budgets } } }';
  return world.graphql(query, { input }, { token });
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked into by the tests that asked
type Json = any;
async function publish(type: string): Promise<Json> {
  const create = 'mutation ($input: CreateEntryInput!) { createEntry(input: $input) { entry { id } } }';
  const data = { title: { ja: '港の話' }, slug: `harbour-${(serial += 1)}`, body: { ja: BODY } };
  const made = await world.graphql(create, { input: { site: 'town', type, data } }, { token });
  const { id } = made.data['createEntry'].entry;
  const query = `mutation ($input: PublishEntryInput!) { publishEntry(input: $input) {
    entry { id status publications { locale path } } issues { path code message } warnings { path code message } } }`;
  const answer = await world.graphql(query, { input: { site: 'town', id } }, { token });
  expect(answer.errors).toBeUndefined();
  return answer.data['publishEntry'];
}

describe('budgets', () => {
  it('stand in the way with BLOCK: nothing is published, and the largest blocks are named first', async () => {
    const defined = await define({ FEATURE_PHONE: { pages: 1, profiles: ['imode-1', 'wap2'], onExceed: 'BLOCK' } });
    const told = await publish(defined.data['defineContentType'].contentType.name as string);
    expect(told.entry).toMatchObject({ status: 'draft', publications: [] });
    // English falls back to Japanese and is said once.
    expect(told.issues).toHaveLength(1);
    const [issue] = told.issues;
    expect(issue).toMatchObject({ path: ['page', 'ja', 'FEATURE_PHONE', 'pages'], code: 'over_budget' });
    expect(issue.message).toMatch(
      /^On FEATURE_PHONE \(imode-1\b.*\) the page in ja has \d+ parts, and "Stories" allows 1\./,
    );
    expect(issue.message).toMatch(
      /Shorten the largest first: “港のうえ[^”]*” \(paragraph long, \d+ bytes\), “港の[^”]*” \(paragraph mid/,
    );
    expect(told.warnings).toEqual([]);
  });

  it('only warn with WARN', async () => {
    const defined = await define({ FEATURE_PHONE: { bytes: 1000, profiles: ['imode-foma'], onExceed: 'WARN' } });
    const told = await publish(defined.data['defineContentType'].contentType.name as string);
    expect(told.issues).toEqual([]);
    expect(told.entry.status).toBe('published');
    expect(told.warnings).toMatchObject([{ code: 'over_budget', path: ['page', 'ja', 'FEATURE_PHONE', 'bytes'] }]);
  });

  it('say nothing of what is within them, on every profile of the class', async () => {
    const fits = { bytes: 100_000, pages: 40, losses: 100, onExceed: 'BLOCK' };
    const defined = await define({ FEATURE_PHONE: fits, PC: fits });
    const told = await publish(defined.data['defineContentType'].contentType.name as string);
    expect([told.issues, told.warnings, told.entry.status]).toEqual([[], [], 'published']);
  });

  it('can be taken back, and then publish what they held', async () => {
    const defined = await define({ PC: { bytes: 256, onExceed: 'BLOCK' } });
    const { name } = defined.data['defineContentType'].contentType as { name: string };
    expect((await publish(name)).issues).toHaveLength(1);
    const change =
      'mutation ($input: ChangeContentTypeInput!) { changeContentType(input: $input) { contentType { budgets } } }';
    const changed = await world.graphql(
      change,
      { input: { site: 'town', contentType: name, budgets: null } },
      { token },
    );
    expect(changed.data['changeContentType'].contentType.budgets).toEqual({});
    expect((await publish(name)).entry.status).toBe('published');
  });

  it.each([
    [{ PHONE: { bytes: 1000, onExceed: 'WARN' } }, ['budgets', 'PHONE'], 'unknown_member'],
    [{ PC: { bytes: 1, onExceed: 'WARN' } }, ['budgets', 'PC', 'bytes'], 'out_of_range'],
    [{ PC: { onExceed: 'WARN' } }, ['budgets', 'PC'], 'required'],
    [{ PC: { bytes: 1000 } }, ['budgets', 'PC', 'onExceed'], 'unknown_choice'],
    [
      { PC: { bytes: 1000, profiles: ['imode-1'], onExceed: 'WARN' } },
      ['budgets', 'PC', 'profiles', 0],
      'unknown_choice',
    ],
    ['tight', ['budgets'], 'not_an_object'],
  ])('are refused as %j', async (budgets, path, code) => {
    const answer = await define(budgets);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path, code }] });
  });
});
