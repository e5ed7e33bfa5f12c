/** The other side of references, and what is known of whole lists: facets and aggregates. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, openHouse, type House, type Json } from './house.ts';

let house: House;
const categories: string[] = [];
let hidden = '';

const category = {
  name: 'category',
  plural: 'categories',
  fields: [field('name', 'text'), field('articlesByRelated', 'text')],
};
const article = {
  name: 'article',
  plural: 'articles',
  fields: [
    field('title', 'text'),
    field('price', 'number', { kind: 'decimal' }),
    field('seats', 'number', { kind: 'integer' }),
    field('day', 'date'),
    field('at', 'dateTime'),
    field('pinned', 'boolean'),
    field('state', 'select', { choices: [{ value: 'open', label: 'Open' }] }),
    field('tags', 'select', { multiple: true, choices: [{ value: 'sea', label: 'Sea' }] }),
    field('category', 'reference', { contentTypes: ['category'] }),
    field('related', 'reference', { contentTypes: ['category', 'article'], multiple: true }),
  ],
};

beforeAll(async () => {
  house = await openHouse({ town: [category, article], hotel: [category, article] });
  for (const name of ['News', 'Events', 'Empty']) {
    categories.push(await house.put({ type: 'category', rows: { ja: { name }, en: { name: `${name} (en)` } } }));
  }
  hidden = await house.put({ type: 'category', rows: { ja: { name: 'Hidden' } } });
  await house.unpublish(hidden);
  for (let at = 0; at < 12; at += 1) {
    const data = {
      title: `Article ${at}`,
      price: at + 0.5,
      ...(at < 10 ? { seats: at } : {}),
      day: `2026-0${1 + (at % 3)}-15`,
      // 2025-12-31T15:30Z is already 2026 in Tokyo.
      at: at === 0 ? '2025-12-31T14:30:00.000Z' : '2025-12-31T15:30:00.000Z',
      pinned: at % 4 === 0,
      state: at === 11 ? 'gone' : 'open',
      tags: at % 2 === 0 ? ['sea', 'sun', 'sea'] : ['sea'],
      category: at === 10 ? hidden : categories[at % 2],
      related: at < 3 ? [categories[0], categories[1]] : [],
    };
    const firstAt = `2026-02-${String(1 + at).padStart(2, '0')}T00:00:00Z`;
    await house.put({ type: 'article', firstAt, rows: { ja: data, en: { ...data, title: `${data.title} (en)` } } });
  }
  await house.put({
    type: 'article',
    startsAt: '2027-01-01T00:00:00Z',
    rows: { ja: { title: 'Planned', category: categories[0] } },
  });
  await house.put({ site: 'hotel', type: 'article', rows: { ja: { title: 'Elsewhere', category: categories[0] } } });
});
afterAll(() => house.close());

async function data(query: string, variables: object = {}): Promise<Record<string, Json>> {
  const { body } = await house.ask(query, variables);
  expect(body.errors).toBeUndefined();
  return body.data as Record<string, Json>;
}

const titles = (list: { nodes: { title: string }[] }): string[] => list.nodes.map(({ title }) => title);

describe('the other side of a reference', () => {
  it('lists what names an entry, newest first, of this site and this instant only', async () => {
    const { category: found } = await data(
      'query ($id: ID!) { category(by: { id: $id }) { articlesByCategory(first: 3) { totalCount nodes { title } pageInfo { hasNextPage } } } }',
      { id: categories[0] },
    );
    const list = (found as { articlesByCategory: never })['articlesByCategory'] as {
      totalCount: number;
      nodes: { title: string }[];
      pageInfo: { hasNextPage: boolean };
    };
    expect(titles(list)).toEqual(['Article 8', 'Article 6', 'Article 4']);
    expect(list.totalCount).toBe(5);
    expect(list.pageInfo.hasNextPage).toBe(true);
  });

  it('is filtered, ordered and paged as any list, in the locale of what it hangs on', async () => {
    const query = `query ($after: String) { categories(locale: "en", where: { name: { eq: "News (en)" } }) { nodes {
      articlesByCategory(first: 2, after: $after, where: { seats: { gte: 2 } }, orderBy: [{ field: SEATS }]) {
        nodes { title } pageInfo { endCursor hasNextPage } } } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const answer: never = (await data(query, { after }))['categories'] as never;
      const list = (answer as { nodes: { articlesByCategory: never }[] }).nodes[0]?.articlesByCategory as never as {
        nodes: { title: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
      seen.push(...titles(list));
      if (!list.pageInfo.hasNextPage) break;
      after = list.pageInfo.endCursor;
    }
    expect(seen).toEqual(['Article 2 (en)', 'Article 4 (en)', 'Article 6 (en)', 'Article 8 (en)']);
  });

  it('looks into lists of references, and keeps away from a field of the same name', async () => {
    const { categories: found } = await data(
      '{ categories(orderBy: [{ field: NAME }]) { nodes { name articlesByRelated articlesByRelatedList { nodes { title } } } } }',
    );
    const nodes = (found as { nodes: { name: string; articlesByRelatedList: { nodes: { title: string }[] } }[] }).nodes;
    expect(nodes.map(({ name, articlesByRelatedList }) => [name, titles(articlesByRelatedList).length])).toEqual([
      ['Empty', 0],
      ['Events', 3],
      ['News', 3],
    ]);
  });

  it('costs a fixed number of statements, however many entries ask', async () => {
    const query = (
      first: number,
    ): string => `{ categories(first: ${first}, orderBy: [{ field: NAME, direction: DESC }]) { nodes { articlesByCategory(first: 5) {
      totalCount facets(by: [STATE]) { key count } aggregate { max { price } }
      nodes { title category { articlesByCategory(first: 2) { nodes { title } } } } } } } }`;
    const counts: number[] = [];
    for (const first of [1, 3]) {
      house.statements();
      await data(query(first));
      counts.push(house.statements().length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(7);
  });

  it('is out of date when something that names the entry is published', async () => {
    const query = '{ categories(where: { name: { eq: "Empty" } }) { nodes { articlesByCategory { totalCount } } } }';
    const total = async (): Promise<number> =>
      ((await data(query))['categories'] as { nodes: { articlesByCategory: { totalCount: number } }[] }).nodes[0]
        ?.articlesByCategory.totalCount ?? -1;
    expect(await total()).toBe(0);
    const id = await house.put({ type: 'article', rows: { ja: { title: 'New', category: categories[2] } } });
    expect(await total()).toBe(1);
    await house.unpublish(id);
    expect(await total()).toBe(0);
  });

  it('multiplies in the price', async () => {
    const { body, status } = await house.ask(
      '{ categories(first: 100) { nodes { articlesByCategory(first: 100) { nodes { category { articlesByCategory(first: 100) { nodes { title } } } } } } } }',
    );
    expect(status).toBe(400);
    expect(body.errors?.[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('facets', () => {
  const facets = async (by: string, rest = ''): Promise<[string, number][]> => {
    const { articles } = await data(`{ articles(first: 1${rest}) { facets(by: [${by}]) { facet key count } } }`);
    return (articles as { facets: { key: string; count: number }[] }).facets.map(({ key, count }) => [key, count]);
  };

  it.each([
    [
      'STATE',
      [
        ['open', 11],
        ['gone', 1],
      ],
    ],
    [
      'TAGS',
      [
        ['sea', 12],
        ['sun', 6],
      ],
    ],
    [
      'PINNED',
      [
        ['false', 9],
        ['true', 3],
      ],
    ],
    [
      'DAY_MONTH',
      [
        ['2026-01', 4],
        ['2026-02', 4],
        ['2026-03', 4],
      ],
    ],
    ['DAY_YEAR', [['2026', 12]]],
    [
      'AT_YEAR',
      [
        ['2026', 11],
        ['2025', 1],
      ],
    ],
    ['PUBLISHED_AT_MONTH', [['2026-02', 12]]],
  ])('count by %s, the most frequent first', async (by, expected) => {
    expect(await facets(by)).toEqual(expected);
  });

  it('follow the filter', async () => {
    expect(await facets('STATE', ', where: { seats: { gte: 8 } }')).toEqual([['open', 2]]);
  });

  it('name the entries of a reference, and nothing that is not published', async () => {
    const { articles } = await data(
      '{ articles { facets(by: [CATEGORY]) { key count entry { id ... on Category { name } } } } }',
    );
    const found = (articles as { facets: { key: string; count: number; entry: { name: string } }[] }).facets;
    expect(found.map(({ count, entry }) => [entry.name, count])).toEqual([
      ['Events', 6],
      ['News', 5],
    ]);
    expect(found.map(({ key }) => key)).not.toContain(hidden);
  });

  it('are refused without a name, with too many, and with absurd sizes', async () => {
    for (const args of [
      'by: []',
      'by: [STATE], first: 0',
      'by: [STATE], first: -3',
      'by: [STATE, TAGS, PINNED, DAY_YEAR, AT_YEAR, CATEGORY]',
    ]) {
      const { body } = await house.ask(`{ articles { facets(${args}) { key } } }`);
      expect(body.errors?.[0].extensions.code, args).toBe('INVALID_INPUT');
    }
  });
});

describe('aggregates', () => {
  it('are of all pages, missing values left out', async () => {
    const { articles } = await data(`{ articles(first: 1, locale: "en") { aggregate { count
      min { price seats title day at publishedAt } max { price seats at } sum { price seats } average { seats } } } }`);
    expect((articles as { aggregate: object }).aggregate).toEqual({
      count: 12,
      min: {
        price: 0.5,
        seats: 0,
        title: 'Article 0 (en)',
        day: '2026-01-15',
        at: '2025-12-31T14:30:00.000Z',
        publishedAt: '2026-02-01T00:00:00.000Z',
      },
      max: { price: 11.5, seats: 9, at: '2025-12-31T15:30:00.000Z' },
      sum: { price: 72, seats: 45 },
      average: { seats: 4.5 },
    });
  });

  it('are null, not nought, over nothing', async () => {
    const { articles } = await data(
      '{ articles(where: { title: { eq: "none" } }) { aggregate { count min { seats } sum { seats } } } }',
    );
    expect((articles as { aggregate: object }).aggregate).toEqual({
      count: 0,
      min: { seats: null },
      sum: { seats: null },
    });
  });

  it('are had per group', async () => {
    const { articles } = await data('{ articles { facets(by: [PINNED]) { key max { seats } sum { seats } } } }');
    expect((articles as { facets: object }).facets).toEqual([
      { key: 'false', max: { seats: 9 }, sum: { seats: 33 } },
      { key: 'true', max: { seats: 8 }, sum: { seats: 12 } },
    ]);
  });
});
