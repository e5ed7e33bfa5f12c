import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, openHouse, type House } from './house.ts';

let house: House;
const COUNT = 23;
const fields = [
  field('title', 'text'),
  field('rank', 'number', { kind: 'decimal' }),
  field('day', 'date'),
  field('pinned', 'boolean'),
  field('body', 'richText'),
];

beforeAll(async () => {
  const note = { name: 'note', plural: 'notes', fields };
  house = await openHouse({ town: [note], hotel: [note] });
  for (let at = 0; at < COUNT; at += 1) {
    const data = {
      title: `T${at % 5}`,
      ...(at % 3 === 0 ? {} : { rank: (at * 7) % 10 }),
      ...(at % 4 === 0 ? { day: `2026-01-${10 + at}` } : {}),
      pinned: at % 2 === 0,
    };
    await house.put({
      type: 'note',
      firstAt: `2026-02-${String(1 + (at % 9)).padStart(2, '0')}T00:00:00Z`,
      rows: { ja: data },
    });
  }
});
afterAll(() => house.close());

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function page(args: object): Promise<Page> {
  const query = `query ($first: Int, $last: Int, $after: String, $before: String, $orderBy: [NoteOrder!]) {
    notes(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const { body } = await house.ask(query, args);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data.notes as Page;
}

const ORDERS: readonly object[][] = [
  [],
  [{ field: 'PUBLISHED_AT', direction: 'ASC' }],
  [{ field: 'RANK', direction: 'ASC' }],
  [{ field: 'RANK', direction: 'DESC' }],
  [{ field: 'DAY', direction: 'DESC' }],
  [{ field: 'PINNED' }, { field: 'TITLE', direction: 'DESC' }],
  [{ field: 'TITLE', direction: 'DESC' }, { field: 'RANK' }, { field: 'UPDATED_AT', direction: 'DESC' }],
];

describe.each(ORDERS.map((orderBy) => [JSON.stringify(orderBy), orderBy] as const))(
  'ordered by %s',
  (_name, orderBy) => {
    const order = orderBy.length === 0 ? {} : { orderBy };

    it('pages forward and backward through the same rows, each once', async () => {
      const all = (await page({ first: 100, ...order })).nodes.map(({ id }) => id);
      expect(new Set(all).size).toBe(COUNT);

      const forward: string[] = [];
      let after: string | undefined;
      for (;;) {
        const { nodes, pageInfo } = await page({ first: 4, after, ...order });
        forward.push(...nodes.map(({ id }) => id));
        expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
        expect(pageInfo.hasNextPage).toBe(forward.length < COUNT);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(forward).toEqual(all);

      const backward: string[] = [];
      let before: string | undefined;
      for (;;) {
        const { nodes, pageInfo } = await page({ last: 5, before, ...order });
        backward.unshift(...nodes.map(({ id }) => id));
        if (!pageInfo.hasPreviousPage) break;
        before = pageInfo.startCursor;
      }
      expect(backward).toEqual(all);
    });
  },
);

it('orders as it says, with missing values last either way', async () => {
  const ranks = async (direction: string): Promise<(number | null)[]> => {
    const { body } = await house.ask(
      `{ notes(first: 100, orderBy: [{ field: RANK, direction: ${direction} }]) { nodes { rank } } }`,
    );
    return body.data.notes.nodes.map(({ rank }: { rank: number | null }) => rank);
  };
  const up = await ranks('ASC');
  const present = up.filter((rank): rank is number => rank !== null);
  expect(present).toEqual([...present].sort((a, b) => a - b));
  expect(up.slice(present.length)).toEqual(Array(COUNT - present.length).fill(null));
  expect(await ranks('DESC')).toEqual([...present.reverse(), ...Array(COUNT - present.length).fill(null)]);
});

it('gives edges with a cursor each, and 20 when nobody says how many', async () => {
  const { body } = await house.ask(
    '{ notes { totalCount edges { cursor node { id } } nodes { id } pageInfo { endCursor } } }',
  );
  const { edges, nodes, totalCount, pageInfo } = body.data.notes;
  expect(totalCount).toBe(COUNT);
  expect(edges).toHaveLength(20);
  expect(edges.map(({ node }: { node: object }) => node)).toEqual(nodes);
  expect(edges.at(-1).cursor).toBe(pageInfo.endCursor);
  expect((await page({ first: 100, after: edges[4].cursor })).nodes[0]).toEqual(nodes[5]);
});

it.each([
  { first: 0 },
  { first: -1 },
  { first: null },
  { first: 101 },
  { first: 2_147_483_647 },
  { last: 0 },
  { last: -3 },
  { last: 1000 },
  { first: 1, last: 1 },
])('refuses the page %j', async (args) => {
  await expect(page(args)).rejects.toThrow(/INVALID_INPUT|LIMIT_EXCEEDED/);
  const written = Object.entries(args)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(', ');
  const { body } = await house.ask(`{ notes(${written}) { nodes { id } } }`);
  expect(['INVALID_INPUT', 'LIMIT_EXCEEDED']).toContain(body.errors?.[0].extensions.code);
});

describe('cursors', () => {
  it('are refused when altered, made up, of another order, of another site', async () => {
    const { pageInfo } = await page({ first: 2 });
    const cursor = pageInfo.endCursor;
    const flipped = `${cursor.slice(0, -2)}${cursor.at(-2) === 'A' ? 'B' : 'A'}${cursor.at(-1)}`;
    const bytes = Buffer.from(cursor, 'base64url');
    const forged = Buffer.concat([
      bytes.subarray(0, 12),
      Buffer.from('["2020-01-01T00:00:00Z","0199aaaa-0000-7000-8000-000000000000"]'),
    ]).toString('base64url');
    for (const after of [flipped, forged, '', 'AAAA', 'not a cursor', 'x'.repeat(5_000), cursor.slice(0, 20)]) {
      await expect(page({ first: 2, after }), after).rejects.toThrow(/bad_cursor/);
    }
    await expect(page({ first: 2, after: cursor, orderBy: [{ field: 'TITLE' }] })).rejects.toThrow(/bad_cursor/);
    const elsewhere = await house.ask(
      'query ($after: String) { notes(after: $after) { nodes { id } } }',
      { after: cursor },
      { site: 'hotel' },
    );
    expect(elsewhere.body.errors?.[0].extensions.issues[0].code).toBe('bad_cursor');
  });
});

it('cannot be ordered by what has no order, nor by more keys than three', async () => {
  const schema = await house.ask('{ __type(name: "NoteOrderField") { enumValues { name } } }');
  expect(schema.body.data.__type.enumValues.map(({ name }: { name: string }) => name)).toEqual([
    'RELEVANCE',
    'PUBLISHED_AT',
    'UPDATED_AT',
    'TITLE',
    'RANK',
    'DAY',
    'PINNED',
  ]);
  await expect(page({ orderBy: Array(4).fill({ field: 'TITLE' }) })).rejects.toThrow(/too_many/);
});
