import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, until, type Answer, type House } from './house.ts';
import { category, model } from './sample-model.ts';

let house: House;
let closed: House;
let first: string;

beforeAll(async () => {
  house = await openHouse({ town: model, hotel: [category] });
  closed = await openHouse({ town: [category] }, { introspection: false });
  first = await house.put({
    type: 'category',
    slug: 'news',
    rows: { ja: { name: 'お知らせ', slug: 'news', rank: 1 } },
  });
  await house.put({
    type: 'category',
    site: 'hotel',
    slug: 'news',
    rows: { ja: { name: 'Hotel news', slug: 'news' } },
  });
});
afterAll(async () => {
  await house.close();
  await closed.close();
});

/** Both skins of one engine: plain JSON goes the lean way, a browser's Accept goes through Yoga. */
const DOORS = { lean: 'application/json', yoga: 'application/json, text/html;q=0.1' } as const;

describe.each(Object.entries(DOORS))('through the %s door', (name, accept) => {
  const headers = { 'Content-Type': 'application/json', Accept: accept };
  const post = (body: unknown): Promise<Answer> =>
    house.send('/sites/town/graphql', {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('answers queries, variables, named operations and aliases', async () => {
    const cases: readonly (readonly [object, object])[] = [
      [
        { query: '{ a: category(by: { slug: "news" }) { name } b: __typename }' },
        { a: { name: 'お知らせ' }, b: 'Query' },
      ],
      [
        { query: 'query ($slug: String!) { category(by: { slug: $slug }) { name } }', variables: { slug: 'news' } },
        { category: { name: 'お知らせ' } },
      ],
      [
        { query: 'query A { __typename } query B { category(by: { slug: "x" }) { id } }', operationName: 'B' },
        { category: null },
      ],
      [
        {
          query:
            'query ($o: [CategoryOrder!]) { categories(orderBy: $o) { nodes { ...F } } } fragment F on Category { name }',
          variables: { o: [{ field: 'NAME' }] },
        },
        { categories: { nodes: [{ name: 'お知らせ' }] } },
      ],
      [
        {
          query:
            'query ($yes: Boolean!) { category(by: { slug: "news" }) { name @include(if: $yes) rank @skip(if: $yes) } }',
          variables: { yes: true },
        },
        { category: { name: 'お知らせ' } },
      ],
    ];
    for (const [request, data] of cases) {
      // Interpreted, then compiled, then from the cache.
      for (let turn = 0; turn < 3; turn += 1) {
        const answer = await post(request);
        expect(answer.body.errors, JSON.stringify(request)).toBeUndefined();
        expect(answer.body.data).toEqual(data);
        expect(answer.status).toBe(200);
        expect(answer.body.extensions.cost).toMatchObject({ requested: expect.any(Number), budget: 5000 });
      }
    }
  });

  it.each([
    ['a wrong field', { query: '{ category(by: { slug: "news" }) { titel } }' }, 'INVALID_INPUT'],
    ['broken syntax', { query: '{ category(' }, 'INVALID_INPUT'],
    [
      'a missing variable',
      { query: 'query ($slug: String!) { category(by: { slug: $slug }) { name } }' },
      'INVALID_INPUT',
    ],
    [
      'a variable of a wrong type',
      { query: 'query ($n: Int) { categories(first: $n) { nodes { id } } }', variables: { n: 'ten' } },
      'INVALID_INPUT',
    ],
    ['an unknown operation', { query: 'query A { __typename }', operationName: 'Z' }, 'INVALID_INPUT'],
    ['several operations and no name', { query: 'query A { __typename } query B { __typename }' }, 'INVALID_INPUT'],
    ['a mutation', { query: 'mutation { publish }' }, 'INVALID_INPUT'],
    ['a subscription', { query: 'subscription { changed }' }, 'INVALID_INPUT'],
    [
      'too deep a query',
      { query: `{ article(by: { slug: "a" }) { ${'related { '.repeat(8)} id ${'} '.repeat(8)} } }` },
      'LIMIT_EXCEEDED',
    ],
    [
      'too many aliases',
      { query: `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(' ')} }` },
      'LIMIT_EXCEEDED',
    ],
    ['too many root fields', { query: `{ ${'__typename '.repeat(11)} }` }, 'LIMIT_EXCEEDED'],
    ['too many tokens', { query: `{ ${'__typename '.repeat(2_100)} }` }, 'LIMIT_EXCEEDED'],
    [
      'too dear a query',
      { query: '{ articles(first: 100) { nodes { related(first: 100) { id } } } }' },
      'LIMIT_EXCEEDED',
    ],
    [
      'too dear a query by its variables',
      {
        query: 'query ($n: Int!) { articles(first: 100) { nodes { related(first: $n) { id } } } }',
        variables: { n: 100 },
      },
      'LIMIT_EXCEEDED',
    ],
  ])('refuses %s before anything runs', async (_what, request, code) => {
    house.statements();
    const { body } = await post(request);
    expect(body.data).toBeUndefined();
    expect(body.errors?.[0].extensions.code).toBe(code);
    expect(house.statements().filter((text) => text.includes('publication'))).toEqual([]);
  });

  it('names what failed inside, and answers the rest', async () => {
    const { body, status } = await post({
      query: '{ good: category(by: { slug: "news" }) { name } bad: article(by: { slug: "x" }, locale: "xx") { id } }',
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({ good: { name: 'お知らせ' }, bad: null });
    expect(body.errors).toMatchObject([{ path: ['bad'], extensions: { code: 'INVALID_INPUT' } }]);
  });

  it('lets any page ask, without credentials', async () => {
    const answer = await post({ query: '{ __typename }' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('x-cache')).toBe(
      name === 'yoga' ? 'bypass' : expect.any(String) && answer.headers.get('x-cache'),
    );
  });
});

describe('over HTTP', () => {
  const json = { 'Content-Type': 'application/json' };
  const post = (body: string | Uint8Array, headers: Record<string, string> = json): Promise<Answer> =>
    house.send('/sites/town/graphql', { method: 'POST', headers, body: body as BodyInit });

  it.each([
    ['no body', '', 400],
    ['no JSON', '{"query":', 400],
    ['a batch', '[{"query":"{ __typename }"}]', 400],
    ['a number', '5', 400],
    ['a query that is no text', '{"query":{"a":1}}', 400],
    ['variables that are no object', '{"query":"{ __typename }","variables":[1]}', 400],
    ['a body beyond 64 KiB', JSON.stringify({ query: `{ __typename } #${'x'.repeat(70_000)}` }), 413],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0].extensions.code).toMatch(/INVALID_INPUT|LIMIT_EXCEEDED/);
  });

  it('refuses forms, which other sites can send without asking', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/graphql',
    ]) {
      expect((await post('query=%7B__typename%7D', { 'Content-Type': type })).status, type).toBe(415);
      expect(
        (await post('query=%7B__typename%7D', { 'Content-Type': type, Accept: DOORS.yoga })).status,
        `${type} by Yoga`,
      ).toBe(415);
    }
  });

  it('answers GET with a validator, and 304 to who has it', async () => {
    const path = `/sites/town/graphql?query=${encodeURIComponent('{ category(by: { slug: "news" }) { name } }')}`;
    const answer = await house.send(path);
    expect(answer.body.data).toEqual({ category: { name: 'お知らせ' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    const etag = answer.headers.get('etag') ?? '';
    const again = await house.send(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await house.send(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    expect((await house.send(`/sites/town/graphql?query=mutation%7Bx%7D`)).body.errors?.[0].extensions.code).toBe(
      'INVALID_INPUT',
    );
    expect((await house.send(`/sites/town/graphql?query=${'x'.repeat(9_000)}`)).status).toBe(413);
    expect((await house.send('/sites/town/graphql?query=%7B__typename%7D&variables=nonsense')).status).toBe(400);
  });

  it('answers preflights, and names the methods it takes', async () => {
    const preflight = await house.send('/sites/town/graphql', {
      method: 'OPTIONS',
      headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
    const wrong = await house.send('/sites/town/graphql', { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
  });

  it('does not know sites that are not there, and knows no other doors', async () => {
    expect((await house.ask('{ __typename }', {}, { site: 'nowhere' })).status).toBe(404);
    expect((await house.send('/sites/town/else')).status).toBe(404);
    expect((await house.send('/sites/TOWN/graphql')).status).toBe(404);
  });

  it('refuses a token that is not good, as a token and not as a query', async () => {
    const answer = await house.ask(
      '{ __typename }',
      {},
      { headers: { Authorization: `Bearer utsuwa_${'a'.repeat(43)}` } },
    );
    expect([answer.status, answer.body.errors?.[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await house.ask('{ __typename }', {}, { headers: { Authorization: 'Basic eDp5' } })).status).toBe(401);
  });

  it('speaks server-sent events and the GraphQL media type where they are asked for', async () => {
    const typed = await house.send('/sites/town/graphql', {
      method: 'POST',
      headers: { ...json, Accept: 'application/graphql-response+json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(typed.headers.get('content-type')).toContain('application/graphql-response+json');
    const stream = await house.send('/sites/town/graphql', {
      method: 'POST',
      headers: { ...json, Accept: 'text/event-stream' },
      body: '{"query":"{ __typename }"}',
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.text).toContain('"__typename":"Query"');
  });

  it('compresses what is kept and worth it', async () => {
    const query = '{ __schema { types { name description fields { name description } } } }';
    await house.ask(query);
    const again = await house.ask(query, {}, { headers: { 'Accept-Encoding': 'br' } });
    expect([again.headers.get('content-encoding'), again.headers.get('x-cache')]).toEqual(['br', 'hit']);
    expect(again.body.data.__schema.types.length).toBeGreaterThan(20);
  });
});

describe('the schema', () => {
  it('is printed, and is a schema', async () => {
    const { text, status } = await house.send('/sites/town/schema.graphql');
    expect(status).toBe(200);
    const schema = buildSchema(text);
    expect(schema.getType('Article')).toBeDefined();
    expect(text).toContain('"""The title"""');
  });

  it('opens in a browser as an explorer', async () => {
    const page = await house.send('/sites/town/graphql', { headers: { Accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text.toLowerCase()).toContain('graphiql');
  });

  it('is hidden at every exit by one switch', async () => {
    expect((await closed.send('/sites/town/schema.graphql')).status).toBe(404);
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
      for (const accept of Object.values(DOORS)) {
        const { body } = await closed.ask(query, {}, { headers: { Accept: accept } });
        expect(body.data).toBeUndefined();
      }
    }
    const guess = await closed.ask('{ categorie(by: { slug: "x" }) { id } }');
    expect(guess.body.errors?.[0].message).not.toContain('Did you mean');
    expect(
      (await closed.send('/sites/town/graphql', { headers: { Accept: 'text/html' } })).text.toLowerCase(),
    ).not.toContain('graphiql');
  });
});

describe('the cache', () => {
  const query = '{ categories { totalCount nodes { name } } }';

  it('is dropped by a publication and by its end, on this site only', async () => {
    await house.ask(query);
    expect((await house.ask(query)).headers.get('x-cache')).toBe('hit');
    await house.ask(query, {}, { site: 'hotel' });
    const id = await house.put({ type: 'category', slug: 'new', rows: { ja: { name: 'New', slug: 'new' } } });
    const published = await until(
      ({ body }) => body.data.categories.totalCount === 2,
      () => house.ask(query),
    );
    expect(published.body.data.categories.totalCount).toBe(2);
    expect((await house.ask(query, {}, { site: 'hotel' })).headers.get('x-cache')).toBe('hit');
    await house.unpublish(id);
    const ended = await until(
      ({ body }) => body.data.categories.totalCount === 1,
      () => house.ask(query),
    );
    expect(ended.body.data.categories.nodes).toEqual([{ name: 'お知らせ' }]);
  });

  it('does not outlive a planned end', async () => {
    const endsAt = new Date(house.clock.now().getTime() + 10_000).toISOString();
    const id = await house.put({
      type: 'category',
      slug: 'brief',
      endsAt,
      rows: { ja: { name: 'Brief', slug: 'brief' } },
    });
    const one = `{ node(id: "${id}") { ... on Category { name } _meta { unpublishAt } } }`;
    const before = await until(
      ({ body }) => body.data.node !== null,
      () => house.ask(one),
    );
    expect(before.body.data.node).toEqual({ name: 'Brief', _meta: { unpublishAt: endsAt } });
    house.clock.forward(11);
    expect((await house.ask(one)).body.data.node).toBeNull();
  });

  it('knows of a planned beginning, and until then is kept however long', async () => {
    const startsAt = new Date(house.clock.now().getTime() + 3_600_000).toISOString();
    const id = await house.put({
      type: 'category',
      slug: 'coming',
      startsAt,
      rows: { ja: { name: 'Coming', slug: 'coming' } },
    });
    const list = '{ categories(where: { slug: { eq: "coming" } }) { nodes { name } } }';
    const none = await house.ask(list);
    expect(none.body.data.categories.nodes).toEqual([]);
    house.clock.forward(3_599);
    expect((await house.ask(list)).headers.get('x-cache')).toBe('hit');
    house.clock.forward(1);
    const begun = await house.ask(list);
    expect([begun.headers.get('x-cache'), begun.body.data.categories.nodes]).toEqual(['miss', [{ name: 'Coming' }]]);
    await house.unpublish(id);
    await until(
      ({ body }) => body.data.categories.nodes.length === 0,
      () => house.ask(list),
    );
  });

  it('keeps no errors', async () => {
    const wrong = '{ categories(locale: "zz") { totalCount } }';
    await house.ask(wrong);
    expect((await house.ask(wrong)).headers.get('x-cache')).toBe('miss');
  });
});

it('shows no site what is another’s', async () => {
  const { body } = await house.ask(
    `{ node(id: "${first}") { id } category(by: { id: "${first}" }) { id } categories(where: { id: { eq: "${first}" } }) { totalCount } }`,
    {},
    { site: 'hotel' },
  );
  expect(body.data).toEqual({ node: null, category: null, categories: { totalCount: 0 } });
  expect(
    (await house.ask('{ category(by: { slug: "news" }) { name } }', {}, { site: 'hotel' })).body.data.category.name,
  ).toBe('Hotel news');
  expect(
    (await house.ask('{ articles { nodes { id } } }', {}, { site: 'hotel' })).body.errors?.[0].extensions.code,
  ).toBe('INVALID_INPUT');
});

it('asks the database as often for one article as for twenty', async () => {
  const cover = await house.asset();
  const previous: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    previous.push(
      await house.put({
        type: 'article',
        slug: `a${at}`,
        rows: {
          ja: {
            title: `A${at}`,
            slug: `a${at}`,
            category: first,
            cover,
            related: previous.slice(-3),
            sections: [{ _key: 'q', _type: 'quote', by: first }],
          },
        },
      }),
    );
  }
  const count = async (size: number): Promise<number> => {
    house.statements();
    const { body } = await house.ask(
      `{ articles(first: ${size}, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { title category { name } cover { url } related { title category { name } cover { url } } sections { ... on ArticleSectionsQuote { by { name } } } } } }`,
    );
    expect(body.errors).toBeUndefined();
    return house.statements().length;
  };
  await count(2);
  // The list, its references, its assets, the references' references; assets were read already.
  expect(await count(20)).toBeLessThanOrEqual(4);
  expect(await count(5)).toBe(await count(19));
});
