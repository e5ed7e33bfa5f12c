/** Full-text search through the content API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, openHouse, type House, type Json } from './house.ts';

let house: House;
const note = {
  name: 'note',
  plural: 'notes',
  fields: [
    field('title', 'text'),
    field('body', 'richText'),
    field('state', 'select', { choices: [{ value: 'open', label: '受付中' }] }),
    field('parts', 'blocks', { shapes: [{ name: 'quote', label: 'Quote', fields: [field('said', 'longText')] }] }),
    field('topic', 'reference', { contentTypes: ['topic'] }),
  ],
};
const topic = { name: 'topic', plural: 'topics', fields: [field('name', 'text')] };
const text = (words: string): Json => [
  {
    _key: 'a',
    _type: 'text',
    style: 'normal',
    markDefs: [],
    children: [{ _key: 'b', _type: 'span', text: words, marks: [] }],
  },
];
let topicId = '';
let hidden = '';

beforeAll(async () => {
  house = await openHouse({ town: [topic, note], hotel: [topic, note] });
  topicId = await house.put({ type: 'topic', rows: { ja: { name: '行事' } } });
  const put = (title: string, body: string, rest: object = {}): Promise<string> =>
    house.put({ type: 'note', rows: { ja: { title, body: text(body), ...rest } } });
  await put('夏祭りのお知らせ', '港の広場で花火大会を開きます。', { topic: topicId });
  await put('花火大会の中止', '雨のため中止します。');
  await put('Café by the harbour', 'Open daily. The summer festival has a stand.', { topic: topicId });
  await put('募集', '', { state: 'open' });
  await put('声', '', { parts: [{ _key: 'p', _type: 'quote', said: '海がきれいでした' }] });
  await house.put({
    type: 'note',
    rows: { ja: { title: '図書館', body: text('本') }, en: { title: 'Library', body: text('Books') } },
  });
  hidden = await put('花火の秘密', 'secret');
  await house.unpublish(hidden);
  await house.put({ type: 'note', startsAt: '2027-01-01T00:00:00Z', rows: { ja: { title: '花火の予定' } } });
  await house.put({ site: 'hotel', type: 'note', rows: { ja: { title: '花火の見える部屋' } } });
});
afterAll(() => house.close());

async function search(words: string, rest = ''): Promise<string[]> {
  const { body } = await house.ask(`query ($words: String) { notes(search: $words${rest}) { nodes { title } } }`, {
    words,
  });
  expect(body.errors).toBeUndefined();
  return body.data.notes.nodes.map(({ title }: { title: string }) => title);
}

describe('search', () => {
  it.each([
    ['花火', ['花火大会の中止', '夏祭りのお知らせ']],
    ['花火大会', ['花火大会の中止', '夏祭りのお知らせ']],
    ['火大', ['花火大会の中止', '夏祭りのお知らせ']],
    ['花火 中止', ['花火大会の中止']],
    ['花火 -中止', ['夏祭りのお知らせ']],
    ['港', ['夏祭りのお知らせ']],
    ['cafe', ['Café by the harbour']],
    ['CAFÉ fest', ['Café by the harbour']],
    ['"summer festival"', ['Café by the harbour']],
    ['"festival summer"', []],
    ['受付', ['募集']],
    ['きれい', ['声']],
    ['秘密', []],
    ['予定', []],
    ['部屋', []],
    ['!!!', []],
    ["'; DROP TABLE x; --", []],
    // The operators of PostgreSQL are signs like any other: words that begin with a, and with b.
    ["a' | 'b':* \\", ['Café by the harbour']],
  ])('finds %s', async (words, expected) => {
    expect((await search(words)).sort()).toEqual([...expected].sort());
  });

  it('puts what is named so before what only speaks of it', async () => {
    expect(await search('花火')).toEqual(['花火大会の中止', '夏祭りのお知らせ']);
    expect(await search('花火', ', orderBy: [{ field: RELEVANCE, direction: ASC }]')).toEqual([
      '夏祭りのお知らせ',
      '花火大会の中止',
    ]);
    expect(await search('花火', ', orderBy: [{ field: TITLE }]')).toEqual(['夏祭りのお知らせ', '花火大会の中止']);
  });

  it('is of the locale', async () => {
    expect(await search('library', ', locale: "en"')).toEqual(['Library']);
    expect(await search('library')).toEqual([]);
  });

  it('goes with filters, counts, facets, cursors, and lists under an entry', async () => {
    const { body } =
      await house.ask(`{ notes(search: "花火", where: { title: { contains: "中止" } }) { totalCount facets(by: [TOPIC]) { count } }
      topics { nodes { notesByTopic(search: "festival") { totalCount nodes { title } } } } }`);
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      notes: { totalCount: 1, facets: [] },
      topics: { nodes: [{ notesByTopic: { totalCount: 1, nodes: [{ title: 'Café by the harbour' }] } }] },
    });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Json = await house.ask(
        'query ($after: String) { notes(search: "花火", first: 1, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      expect(page.body.errors).toBeUndefined();
      const { nodes, pageInfo } = page.body.data.notes;
      seen.push(...nodes.map(({ title }: { title: string }) => title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['花火大会の中止', '夏祭りのお知らせ']);
  });

  it('shows where it found the words', async () => {
    const { body } = await house.ask(
      '{ notes(search: "花火", orderBy: [{ field: TITLE }]) { edges { snippet(maxChars: 30) { text match } node { title } } } notes2: notes(first: 1) { edges { snippet { text } } } }',
    );
    expect(body.data.notes.edges[0].snippet).toEqual([
      { text: '港の広場で', match: false },
      { text: '花火', match: true },
      { text: '大会を開きます。', match: false },
    ]);
    expect(body.data.notes2.edges[0].snippet).toBeNull();
  });

  it('refuses what is no search, and an order by relevance without one', async () => {
    for (const args of [`search: "${'x'.repeat(201)}"`, 'orderBy: [{ field: RELEVANCE }]']) {
      const { body } = await house.ask(`{ notes(${args}) { nodes { title } } }`);
      expect(body.errors?.[0].extensions.code).toBe('INVALID_INPUT');
    }
  });

  it('answers alike whether what is hidden would be found or not', async () => {
    const answers = await Promise.all(
      ['秘密', '無関係な言葉'].map(async (words) => {
        const { text: answer } = await house.ask(
          'query ($words: String) { notes(search: $words) { totalCount nodes { id } facets(by: [TOPIC]) { count } aggregate { max { title } } pageInfo { endCursor } } }',
          { words },
        );
        return answer;
      }),
    );
    expect(answers[0]).toBe(answers[1]);
  });
});
