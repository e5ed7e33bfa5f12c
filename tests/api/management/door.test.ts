import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../kit/world.ts';

describe('POST /graphql', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await openWorld();
    ({ token } = await world.admin());
  });
  afterAll(() => world.close());

  const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    world.send('POST', '/graphql', { body, headers: { 'Content-Type': 'application/json', ...headers } });
  const signOut = 'mutation { signOut(input: {}) { endedSessions } }';
  const codeOf = (text: string): unknown => JSON.parse(text).errors[0].extensions.code;

  it.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(signOut)}`],
    ['plain text', 'text/plain', JSON.stringify({ query: signOut })],
    ['JSON in disguise', 'text/plain;application/json', JSON.stringify({ query: signOut })],
    ['no type at all', '', JSON.stringify({ query: signOut })],
    [
      'multipart',
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: signOut })}\r\n--x--\r\n`,
    ],
  ])('refuses what a foreign page may send without asking: %s', async (_name, type, body) => {
    const answer = await world.send('POST', '/graphql', {
      body,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
    });
    expect(answer.status).toBe(400);
    expect(codeOf(answer.text)).toBe('INVALID_INPUT');
    expect((await world.graphql('{ me { id } }', {}, { token })).status).toBe(200);
  });

  it('runs nothing by GET, neither queries nor mutations, and says how to ask', async () => {
    for (const query of ['{ me { id } }', signOut]) {
      const answer = await world.get(`/graphql?query=${encodeURIComponent(query)}`, {
        Authorization: `Bearer ${token}`,
      });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
    }
  });

  it('answers no other origin: no CORS headers, no preflight', async () => {
    const answer = await post('{"query":"{me{id}}"}', { Origin: 'https://evil.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await world.send('OPTIONS', '/graphql', {
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(preflight.status).toBe(405);
  });

  it.each([
    ['no JSON', '{', 400],
    ['not UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
    ['a batch', '[{"query":"{me{id}}"},{"query":"{me{id}}"}]', 400],
    ['null', 'null', 400],
    ['no query', '{}', 400],
    ['a query that is no text', '{"query":{"$ne":1}}', 400],
    ['variables that are a list', '{"query":"{me{id}}","variables":[1]}', 400],
    ['an operation name that is no text', '{"query":"{me{id}}","operationName":1}', 400],
    ['an operation that is not there', '{"query":"query A {me{id}}","operationName":"B"}', 400],
    ['a syntax error', '{"query":"{me{"}', 400],
    ['an unknown field', '{"query":"{mee{id}}"}', 400],
    ['a missing variable', '{"query":"query($s: ID!){site(site:$s){id}}"}', 400],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(codeOf(answer.text)).toBe('INVALID_INPUT');
  });

  it.each([
    ['aliases', `{${Array.from({ length: 10_000 }, (_, at) => `a${at}: me { id }`).join(' ')}}`],
    ['depth', `${'{a'.repeat(2_000)}${'}'.repeat(2_000)}`],
    ['directives', `{ me ${'@skip(if: false) '.repeat(50_000 / 17)} { id } }`],
    ['16 aliases', `{ me { ${Array.from({ length: 16 }, (_, at) => `x${at}: id`).join(' ')} } }`],
    [
      'fragment fan-out',
      `{...F0} ${Array.from({ length: 22 }, (_, at) => `fragment F${at} on Query {...F${at + 1} ...F${at + 1}}`).join(' ')} fragment F22 on Query { me { id } }`,
    ],
    ['overlapping fields', `{ me { ${'grants { id role } '.repeat(700)} } }`],
  ])('refuses an attack by %s within the time of an ordinary request', async (_name, query) => {
    const before = performance.now();
    const answer = await post(JSON.stringify({ query }));
    expect(answer.status).toBe(400);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('takes 256 KB from anybody and 2 MB from members, and no more', async () => {
    const body = (bytes: number) => JSON.stringify({ query: '{me{id}}', variables: { pad: 'x'.repeat(bytes) } });
    expect((await post(body(200_000))).status).toBe(200);
    const refused = await post(body(300_000));
    expect(refused.status).toBe(413);
    expect(codeOf(refused.text)).toBe('LIMIT_EXCEEDED');
    const bearer = { Authorization: `Bearer ${token}` };
    expect((await post(body(1_900_000), bearer)).status).toBe(200);
    expect((await post(body(2_200_000), bearer)).status).toBe(413);
  });

  it('keeps its schema from strangers: no introspection, no suggestions; members get both', async () => {
    const ask = async (query: string, bearer?: string) =>
      (await world.graphql(query, {}, bearer ? { token: bearer } : {})).errors?.[0]?.message;
    expect(await ask('{ __schema { types { name } } }')).toContain('introspection has been disabled');
    expect(await ask('{ mee { id } }')).toBe('Cannot query field "mee" on type "Query".');
    expect(await ask('{ mee { id } }', token)).toContain('Did you mean "me"?');
    expect(await ask('{ __schema { types { name } } }', token)).toBeUndefined();
  });

  it('shows no explorer unless it is switched on', async () => {
    expect((await world.get('/graphql', { Accept: 'text/html' })).status).toBe(405);
  });

  it.each(['Bearer', 'Basic dTpw', 'Bearer a b', 'Bearer not.a.token', 'bearer eyJhbGciOiJub25lIn0.e30.'])(
    'refuses the header "Authorization: %s" instead of taking it for nobody',
    async (header) => {
      const answer = await post('{"query":"{me{id}}"}', { Authorization: header });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(codeOf(answer.text)).toBe('UNAUTHENTICATED');
    },
  );

  it('takes no other kind of token for an access token', async () => {
    const { id } = await world.admin();
    for (const purpose of ['upload', 'preview', 'refresh']) {
      const forged = world.services.tokens.sign(purpose, { sub: id, sid: id }, 600);
      expect((await world.graphql('{me{id}}', {}, { token: forged })).status).toBe(401);
    }
  });

  it('sets headers that keep answers out of frames and caches', async () => {
    const { headers } = await post('{"query":"{me{id}}"}');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toBeTruthy();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('masks what is a bug, names an id, and logs the cause under it', async () => {
    world.breakNext('db.system', new Error('connection string postgres://u:canary-secret@db'));
    const answer = await world.graphql('{ partners { nodes { id } } }', {}, { token });
    const [error] = answer.errors ?? [];
    expect(error?.extensions).toMatchObject({ code: 'INTERNAL', details: { id: expect.any(String) } });
    expect(JSON.stringify(answer)).not.toContain('canary-secret');
    const id = (error?.extensions['details'] as { id: string }).id;
    expect(world.logged().some((line) => line.fields['requestId'] === id && line.level === 'error')).toBe(true);
  });
});

describe('the explorer', () => {
  it('is there when switched on, runs nothing by itself and stays out of frames', async () => {
    const world = await openWorld({ env: { GRAPHIQL: 'on' } });
    try {
      const page = await world.get('/graphql', { Accept: 'text/html' });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.text).toContain('Utsuwa management API');
      expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect((await world.get('/graphql?query={me{id}}', { Accept: 'text/html' })).status).toBe(405);
      expect((await world.graphql('{ __schema { queryType { name } } }')).data['__schema']).toEqual({
        queryType: { name: 'Query' },
      });
    } finally {
      await world.close();
    }
  });
});
