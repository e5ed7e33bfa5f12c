import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATORS } from '../../../src/core/model/field-type.ts';
import { typeOf } from '../../../src/core/model/fields/index.ts';
import { openHouse, type House } from './house.ts';
import { article, model } from './sample-model.ts';

let house: House;
/** Titles are letters: what a filter finds reads as a word. */
const id: Record<string, string> = {};

const text = (value: string): readonly object[] => [
  {
    _key: 'p',
    _type: 'text',
    style: 'normal',
    children: [{ _key: 's', _type: 'span', text: value, marks: [] }],
    markDefs: [],
  },
];

beforeAll(async () => {
  house = await openHouse({ town: model });
  const picture = await house.asset();
  const other = await house.asset();
  id['picture'] = picture;
  id['other'] = other;
  const put = (type: string, name: string, data: object, firstAt: string): Promise<string> =>
    house.put({ type, slug: name.toLowerCase(), firstAt, rows: { ja: { slug: name.toLowerCase(), ...data } } });
  id['news'] = await put('category', 'News', { name: 'News', rank: 1 }, '2026-01-01T00:00:00Z');
  id['events'] = await put('category', 'Events', { name: 'Ev"e$nts', rank: 2 }, '2026-01-02T00:00:00Z');
  id['hidden'] = await put('category', 'Hidden', { name: 'Hidden', rank: 3 }, '2026-01-03T00:00:00Z');
  await house.unpublish(id['hidden']);
  const hidden = id['hidden'];
  const news = id['news'];
  const events = id['events'];

  id['a'] = await put(
    'article',
    'A',
    {
      title: 'A',
      summary: 'Harbour Festival 港まつり',
      body: text('Fireworks 花火 at eight'),
      price: 10,
      seats: 5,
      pinned: true,
      day: '2026-04-01',
      at: '2026-04-01T00:00:00.000Z',
      state: 'open',
      tags: ['open', 'closed'],
      mail: 'a@example.jp',
      colour: '#ff0000',
      site: 'https://a.example',
      phone: '03-1',
      place: { latitude: 1, longitude: 2 },
      extra: { x: 1 },
      cover: picture,
      gallery: [picture, other],
      category: news,
      address: { city: 'Minato', floor: 3 },
      sections: [
        { _key: '1', _type: 'hero', title: 'Welcome', picture },
        { _key: '2', _type: 'quote', text: 'Calm', by: news },
      ],
      anything: news,
    },
    '2026-02-01T00:00:00Z',
  );
  id['b'] = await put(
    'article',
    'B',
    {
      title: 'B',
      summary: 'harbour works',
      body: text('Nothing'),
      price: 20.5,
      seats: 50,
      pinned: false,
      day: '2026-05-01',
      at: '2026-05-01T00:00:00.000Z',
      state: 'closed',
      tags: ['closed'],
      mail: 'b@example.jp',
      category: events,
      related: [id['a']],
      cover: other,
      gallery: [other],
      address: { city: 'Kita', floor: 1 },
      sections: [{ _key: '1', _type: 'hero', title: 'Bye' }],
    },
    '2026-02-02T00:00:00Z',
  );
  id['c'] = await put(
    'article',
    'C',
    {
      title: 'C',
      summary: '100% \\ "quoted" (x)',
      price: -3,
      category: hidden,
      related: [id['a'], id['b']],
      tags: [],
      sections: [],
    },
    '2026-02-03T00:00:00Z',
  );
  id['d'] = await put('article', 'D', { title: 'D' }, '2026-02-04T00:00:00Z');
});
afterAll(() => house.close());

/** The titles that a filter finds, in order; ids are written `{name}`. */
async function found(where: string): Promise<string> {
  const written = where.replace(/\{(\w+)\}/g, (_all, name: string) => JSON.stringify(id[name]));
  const { body } = await house.ask(
    `{ articles(where: ${written}, orderBy: [{ field: TITLE }]) { totalCount nodes { title } } }`,
  );
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  const { nodes, totalCount } = body.data.articles;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ title }: { title: string }) => title).join('');
}

const CASES: Readonly<Record<string, readonly (readonly [where: string, titles: string])[]>> = {
  title: [
    ['{ eq: "A" }', 'A'],
    ['{ ne: "A" }', 'BCD'],
    ['{ in: ["A", "C", "Z"] }', 'AC'],
    ['{ notIn: ["A"] }', 'BCD'],
    ['{ contains: "a" }', 'A'],
    ['{ startsWith: "B" }', 'B'],
    ['{ endsWith: "C" }', 'C'],
    ['{ isNull: true }', ''],
    ['{ isNull: false }', 'ABCD'],
    ['{ in: [] }', ''],
    ['{ notIn: [] }', 'ABCD'],
  ],
  slug: [
    ['{ eq: "a" }', 'A'],
    ['{ ne: "a" }', 'BCD'],
    ['{ in: ["a"] }', 'A'],
    ['{ notIn: ["a", "b"] }', 'CD'],
    ['{ contains: "D" }', 'D'],
    ['{ startsWith: "c" }', 'C'],
    ['{ endsWith: "b" }', 'B'],
    ['{ isNull: false }', 'ABCD'],
  ],
  summary: [
    ['{ contains: "HARBOUR" }', 'AB'],
    ['{ contains: "港まつ" }', 'A'],
    ['{ contains: "100% \\\\ \\"quoted\\" (" }', 'C'],
    ['{ contains: ".*" }', ''],
    ['{ endsWith: "(x)" }', 'C'],
    ['{ endsWith: "works" }', 'B'],
    ['{ startsWith: "harbour" }', 'B'],
    ['{ isNull: true }', 'D'],
    ['{ eq: "harbour works" }', 'B'],
    ['{ ne: "harbour works" }', 'ACD'],
    ['{ in: ["harbour works"] }', 'B'],
    ['{ notIn: ["harbour works"] }', 'ACD'],
  ],
  body: [
    ['{ contains: "花火" }', 'A'],
    ['{ contains: "NOTHING" }', 'B'],
    ['{ contains: "span" }', ''],
    ['{ isNull: true }', 'CD'],
    ['{ isNull: false }', 'AB'],
  ],
  price: [
    ['{ eq: 10 }', 'A'],
    ['{ ne: 10 }', 'BCD'],
    ['{ in: [10, 20.5] }', 'AB'],
    ['{ notIn: [10] }', 'BCD'],
    ['{ lt: 10 }', 'C'],
    ['{ lte: 10 }', 'AC'],
    ['{ gt: 10 }', 'B'],
    ['{ gte: -3 }', 'ABC'],
    ['{ gt: 0, lt: 15 }', 'A'],
    ['{ isNull: true }', 'D'],
  ],
  seats: [
    ['{ eq: 5 }', 'A'],
    ['{ ne: 5 }', 'BCD'],
    ['{ in: [50] }', 'B'],
    ['{ notIn: [50] }', 'ACD'],
    ['{ lt: 50 }', 'A'],
    ['{ lte: 50 }', 'AB'],
    ['{ gt: 5 }', 'B'],
    ['{ gte: 5 }', 'AB'],
    ['{ isNull: false }', 'AB'],
  ],
  pinned: [
    ['{ eq: true }', 'A'],
    ['{ eq: false }', 'B'],
    ['{ ne: true }', 'BCD'],
    ['{ isNull: true }', 'CD'],
  ],
  day: [
    ['{ eq: "2026-04-01" }', 'A'],
    ['{ ne: "2026-04-01" }', 'BCD'],
    ['{ in: ["2026-05-01"] }', 'B'],
    ['{ notIn: ["2026-05-01"] }', 'ACD'],
    ['{ lt: "2026-05-01" }', 'A'],
    ['{ lte: "2026-05-01" }', 'AB'],
    ['{ gt: "2026-04-01" }', 'B'],
    ['{ gte: "2026-04-01" }', 'AB'],
    ['{ isNull: true }', 'CD'],
  ],
  at: [
    ['{ eq: "2026-04-01T09:00:00+09:00" }', 'A'],
    ['{ ne: "2026-04-01T00:00:00Z" }', 'BCD'],
    ['{ in: ["2026-05-01T00:00:00Z"] }', 'B'],
    ['{ notIn: ["2026-05-01T00:00:00Z"] }', 'ACD'],
    ['{ lt: "2026-05-01T00:00:00Z" }', 'A'],
    ['{ lte: "2026-05-01T00:00:00Z" }', 'AB'],
    ['{ gt: "2026-04-01T00:00:00.000Z" }', 'B'],
    ['{ gte: "2026-04-01T00:00:00Z" }', 'AB'],
    ['{ isNull: false }', 'AB'],
  ],
  state: [
    ['{ eq: "open" }', 'A'],
    ['{ ne: "open" }', 'BCD'],
    ['{ in: ["open", "closed"] }', 'AB'],
    ['{ notIn: ["open"] }', 'BCD'],
    ['{ isNull: true }', 'CD'],
  ],
  tags: [
    ['{ has: "open" }', 'A'],
    ['{ hasAny: ["open", "closed"] }', 'AB'],
    ['{ hasAll: ["open", "closed"] }', 'A'],
    ['{ hasAny: [] }', ''],
    ['{ hasAll: [] }', 'ABCD'],
    ['{ isNull: true }', 'CD'],
  ],
  mail: [
    ['{ eq: "a@example.jp" }', 'A'],
    ['{ ne: "a@example.jp" }', 'BCD'],
    ['{ in: ["a@example.jp"] }', 'A'],
    ['{ notIn: ["a@example.jp"] }', 'BCD'],
    ['{ contains: "example" }', 'AB'],
    ['{ startsWith: "b@" }', 'B'],
    ['{ endsWith: ".jp" }', 'AB'],
    ['{ isNull: true }', 'CD'],
  ],
  place: [
    ['{ isNull: false }', 'A'],
    ['{ isNull: true }', 'BCD'],
  ],
  extra: [
    ['{ isNull: false }', 'A'],
    ['{ isNull: true }', 'BCD'],
  ],
  cover: [
    ['{ eq: {picture} }', 'A'],
    ['{ in: [{picture}, {other}] }', 'AB'],
    ['{ isNull: true }', 'CD'],
  ],
  gallery: [
    ['{ has: {picture} }', 'A'],
    ['{ hasAny: [{other}] }', 'AB'],
    ['{ hasAll: [{picture}, {other}] }', 'A'],
    ['{ isNull: true }', 'CD'],
  ],
  category: [
    ['{ name: { eq: "Ev\\"e$nts" } }', 'B'],
    ['{ id: { eq: {news} } }', 'A'],
    ['{ rank: { gte: 1 } }', 'AB'],
    ['{ not: { rank: { eq: 1 } } }', 'B'],
    ['{ isNull: true }', 'CD'],
    ['{ isNull: false }', 'AB'],
    ['{ publishedAt: { lt: "2026-01-02T00:00:00Z" } }', 'A'],
    ['{ slug: { in: ["news", "events"] }, rank: { lt: 2 } }', 'A'],
  ],
  related: [
    ['{ some: { title: { eq: "B" } } }', 'C'],
    ['{ none: { title: { eq: "B" } } }', 'ABD'],
    ['{ every: { title: { eq: "A" } } }', 'ABD'],
    ['{ isNull: true }', 'AD'],
    ['{ some: { category: { name: { eq: "News" } } } }', 'BC'],
    ['{ some: { related: { some: { title: { eq: "A" } } } } }', 'C'],
  ],
  anything: [
    ['{ id: { eq: {news} } }', 'A'],
    ['{ isNull: true }', 'BCD'],
  ],
  address: [
    ['{ city: { eq: "Kita" } }', 'B'],
    ['{ floor: { gt: 0 }, city: { startsWith: "M" } }', 'A'],
    ['{ or: [{ floor: { eq: 1 } }, { floor: { eq: 3 } }] }', 'AB'],
    ['{ not: { city: { eq: "Kita" } } }', 'ACD'],
  ],
  sections: [
    ['{ some: { hero: { title: { eq: "Welcome" } } } }', 'A'],
    ['{ some: { hero: {} } }', 'AB'],
    ['{ none: { hero: {} } }', 'CD'],
    ['{ some: { quote: { by: { eq: {news} } } } }', 'A'],
    ['{ some: { hero: { title: { eq: "Bye" } }, quote: { text: { contains: "calm" } } } }', 'AB'],
    ['{ isNull: true }', 'CD'],
  ],
};

describe('where, by field and operator', () => {
  for (const [name, cases] of Object.entries(CASES)) {
    it.each(cases)(`${name} %s finds %s`, async (where, titles) => {
      expect(await found(`{ ${name}: ${where} }`)).toBe(titles);
    });
  }

  it('every operator of every kind of field stands in the table above', () => {
    const missing = article.fields.flatMap((field) => {
      const kind = typeOf(field).filter(field);
      const shown = JSON.stringify(
        Object.entries(CASES).filter(
          ([name]) =>
            typeOf(article.fields.find((other) => other.name === name) ?? field).filter(
              article.fields.find((other) => other.name === name) ?? field,
            ) === kind,
        ),
      );
      return OPERATORS[kind]
        .filter((operator) => !shown.includes(`${operator}:`))
        .map((operator) => `${kind}.${operator}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('where, joined', () => {
  it.each([
    ['{}', 'ABCD'],
    ['{ and: [] }', 'ABCD'],
    ['{ or: [] }', ''],
    ['{ or: [{ title: { eq: "A" } }, { price: { lt: 0 } }] }', 'AC'],
    ['{ and: [{ price: { gt: 0 } }, { not: { pinned: { eq: true } } }] }', 'B'],
    ['{ not: { or: [{ title: { eq: "A" } }, { category: { name: { eq: "Ev\\"e$nts" } } }] } }', 'CD'],
    ['{ or: [{ id: { eq: {d} } }, { related: { some: { id: { eq: {b} } } } }] }', 'CD'],
    ['{ id: { in: [{a}, {b}, "nonsense"] }, price: { gt: 15 } }', 'B'],
    ['{ id: { notIn: [{a}] } }', 'BCD'],
    ['{ publishedAt: { gte: "2026-02-02T09:00:00+09:00", lt: "2026-02-04T00:00:00Z" } }', 'BC'],
    ['{ title: null, price: { gt: null, lt: 0 } }', 'C'],
  ])('%s finds %s', async (where, titles) => {
    expect(await found(where)).toBe(titles);
  });
});

describe('where, wrong', () => {
  it.each([
    ['{ ghost: { eq: 1 } }', /ghost/],
    ['{ title: { like: "A" } }', /like/],
    ['{ title: "A" }', /StringFilter/],
    ['{ price: { eq: "10" } }', /Float/],
    ['{ day: { eq: "01.04.2026" } }', /2026-04-01/],
    ['{ at: { eq: "2026-04-01T00:00:00" } }', /zone/],
    ['{ body: { eq: "x" } }', /eq/],
  ])('%s is refused with words', async (where, words) => {
    const { body } = await house.ask(`{ articles(where: ${where}) { nodes { id } } }`);
    expect(body.data?.articles).toBeUndefined();
    expect(body.errors?.[0].message).toMatch(words);
    expect(body.errors?.[0].extensions.code).toBe('INVALID_INPUT');
  });

  it('refuses filters beyond their limits', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ title: { eq: String(at) } }));
    const deep = Array.from({ length: 12 }).reduce<object>((inner) => ({ not: inner }), { title: { eq: 'A' } });
    const relations = Array.from({ length: 7 }, () => ({ category: { name: { eq: 'x' } } }));
    const long = { title: { in: Array.from({ length: 101 }, String) } };
    for (const where of [
      { or: many },
      deep,
      { and: relations },
      long,
      { title: { contains: 'x'.repeat(501) } },
      { title: { eq: 'a\u0000b' } },
    ]) {
      const { body } = await house.ask('query ($where: ArticleWhere) { articles(where: $where) { nodes { id } } }', {
        where,
      });
      expect(body.errors?.[0].extensions.code, JSON.stringify(where).slice(0, 60)).toBe('INVALID_INPUT');
    }
  });

  it('takes text for text: no operand becomes SQL or a path', async () => {
    for (const probe of [
      "' OR 1=1 --",
      '") || (1==1',
      '$.title',
      '\\',
      '"',
      "'; DROP TABLE entry; --",
      '@ == 1',
      '%',
      '_',
      '\u2028',
      '$1',
    ]) {
      for (const operator of ['eq', 'contains', 'startsWith', 'endsWith']) {
        const { body } = await house.ask(
          'query ($where: ArticleWhere) { articles(where: $where) { nodes { title } } }',
          { where: { title: { [operator]: probe } } },
        );
        expect(body, `${operator} ${probe}`).toMatchObject({ data: { articles: { nodes: [] } } });
      }
    }
  });

  it('tells nothing of what is not published: a probe that would match and one that would not get the same bytes', async () => {
    const probe = (where: string): Promise<string> =>
      house
        .ask(`{ articles(where: ${where}, orderBy: [{ field: TITLE }]) { totalCount nodes { title } } }`)
        .then(({ text: bytes }) => bytes);
    expect(await probe('{ category: { name: { startsWith: "Hid" } } }')).toBe(
      await probe('{ category: { name: { startsWith: "Xyz" } } }'),
    );
    expect(await probe(`{ category: { id: { eq: ${JSON.stringify(id['hidden'])} } } }`)).toBe(
      await probe('{ category: { id: { eq: "0199aaaa-0000-7000-8000-000000000000" } } }'),
    );
    const { body } = await house.ask(
      `{ node(id: "${id['hidden']}") { id } category(by: { slug: "hidden" }) { id } articles(where: { title: { eq: "C" } }) { nodes { category { id } } } }`,
    );
    expect(body.data).toEqual({ node: null, category: null, articles: { nodes: [{ category: null }] } });
  });
});
