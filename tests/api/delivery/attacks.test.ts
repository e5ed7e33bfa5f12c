/** Each of these kills or blocks some content API that people use. Here each is refused before it costs anything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, openHouse, type Answer, type House } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({
    town: [
      {
        name: 'article',
        plural: 'articles',
        fields: [
          field('title', 'text'),
          field('category', 'reference', { contentTypes: ['category'] }),
          field('related', 'reference', { contentTypes: ['article'], multiple: true }),
        ],
      },
      {
        name: 'category',
        plural: 'categories',
        fields: [field('name', 'text'), field('articles', 'reference', { contentTypes: ['article'], multiple: true })],
      },
    ],
  });
  // The first requests build the schema and warm the validator, which is not what is measured.
  for (let at = 0; at < 10; at += 1)
    await house.ask(`{ articles { nodes { nope${at} ...A } } } fragment A on Article { ...A title(x: 1) }`);
});
afterAll(() => house.close());

const killer = `{ articles(first: 100) { nodes { category { articles(first: 100) { category { articles(first: 100) { id title } } } } } } }`;
const overlap = Array.from(
  { length: 90 },
  () => 'articles(first: 1) { nodes { title related(first: 1) { title related(first: 1) { title } } } }',
).join(' ');
const overlapInside = `{ articles(first: 1) { nodes { ${'related(first: 1) { related(first: 1) { title } } '.repeat(110)} } } }`;
const fanOut = `query { ...F0 } ${Array.from({ length: 22 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F22 on Query { __typename }`;
const circle = 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }';

const ATTACKS: Readonly<Record<string, string>> = {
  'the query of 200 bytes that walks article, category, article …': killer,
  '20,000 aliases': `{ ${Array.from({ length: 20_000 }, (_, at) => `a${at}:__typename`).join(' ')} }`.slice(0, 64_000),
  'depth 2,000': `{ articles { nodes { ${'related { '.repeat(2_000)} id ${'} '.repeat(2_000)} } } }`,
  'a fan-out of fragments': fanOut,
  'fragments in a circle': circle,
  'overlapping root fields': `{ ${overlap} }`,
  '10,000 unknown directives': `{ __typename ${'@a '.repeat(10_000)} }`,
  'introspection in circles': `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} } '.repeat(8)} } } }`,
  'a hundred lists': `{ ${Array.from({ length: 100 }, (_, at) => `a${at}: articles(first: 100) { nodes { id } }`).join(' ')} }`,
  'a list of absurd size': '{ articles(first: 2147483647) { nodes { id } } }',
  'unclosed brackets': `{ ${'a(x:['.repeat(900)}`,
};

const post = (body: string): Promise<Answer> =>
  house.send('/sites/town/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

describe('attacks', () => {
  it.each(Object.entries(ATTACKS))('%s', async (_name, query) => {
    const body = JSON.stringify({ query });
    house.statements();
    const before = process.cpuUsage();
    const answer = await post(body);
    const spent = process.cpuUsage(before);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.data).toBeUndefined();
    expect(answer.body.errors?.[0].extensions.code).toMatch(/LIMIT_EXCEEDED|INVALID_INPUT/);
    expect(house.statements()).toEqual([]);
    // Client and server are one process here, so this is an upper bound.
    expect((spent.user + spent.system) / 1000).toBeLessThan(50);
  });

  it('overlapping fields within the limits are merged, not multiplied', async () => {
    const before = process.cpuUsage();
    const answer = await post(JSON.stringify({ query: overlapInside }));
    const spent = process.cpuUsage(before);
    expect(answer.body.data).toEqual({ articles: { nodes: [] } });
    // Multiplied, it would be a hundred times as much; a busy machine alone makes it twice.
    expect((spent.user + spent.system) / 1000).toBeLessThan(1_000);
  });

  it('the killer is refused by its price, which the answer shows', async () => {
    expect(killer.length).toBeLessThan(220);
    const { body } = await post(JSON.stringify({ query: killer }));
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: 'cost', allowed: 5000 },
    });
    expect(body.extensions.cost.requested).toBeGreaterThan(1_000_000);
  });

  it('a body of 20 MB is refused without being read', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    let sent = 0;
    const stream = new ReadableStream({
      pull(controller) {
        sent += chunk.length;
        if (sent > 20 * 2 ** 20) controller.close();
        else controller.enqueue(new Uint8Array(chunk));
      },
    });
    const answer = await fetch(`${house.url}/sites/town/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: stream,
      duplex: 'half',
    } as RequestInit).catch(() => null);
    if (answer) expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(20 * 2 ** 20);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 2 ** 20);
  });

  it('the house still stands', async () => {
    expect((await house.ask('{ articles { totalCount } }')).body.data).toEqual({ articles: { totalCount: 0 } });
  });
});
