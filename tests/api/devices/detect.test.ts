import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../kit/world.ts';

const FOMA = 'DoCoMo/2.0 P900i(c100;TB;W24H12)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';
const KEYS = ['class', 'renderClass', 'profile', 'vendor', 'model', 'os', 'browser', 'engine', 'rule', 'confidence'];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const batch = (body: string | readonly Uint8Array[], type = 'application/jsonl') =>
  world.send('POST', '/devices/detect', { body, headers: { 'Content-Type': type } });
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked into by the tests that asked
const lines = (text: string): any[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('GET /devices/detect', () => {
  it('answers by the headers of the request, and asks for the hints that would tell more', async () => {
    const answer = await world.get('/devices/detect', { 'User-Agent': FOMA });
    expect(answer.status).toBe(200);
    const found = JSON.parse(answer.text) as Record<string, unknown>;
    expect(found).toMatchObject({
      class: 'feature-phone',
      renderClass: 'FEATURE_PHONE',
      profile: 'imode-foma',
      carrier: 'docomo',
      model: 'P900i',
    });
    expect(Object.keys(found).sort()).toEqual([...KEYS, 'carrier'].sort());
    expect(answer.headers.get('accept-ch')).toContain('Sec-CH-UA-Model');
    expect(answer.headers.get('critical-ch')).toContain('Sec-CH-UA-Form-Factors');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('answers for ?ua=, without a carrier where there is none and without the headers of who asks', async () => {
    const answer = await world.get(`/devices/detect?ua=${encodeURIComponent(IPHONE)}`, {
      'User-Agent': FOMA,
      'Sec-CH-UA-Form-Factors': '"Automotive"',
    });
    const found = JSON.parse(answer.text) as Record<string, unknown>;
    expect(found).toMatchObject({ class: 'smartphone', renderClass: 'SMARTPHONE', os: 'iOS' });
    expect(Object.keys(found).sort()).toEqual([...KEYS].sort());
    expect(answer.headers.get('accept-ch')).toBeNull();
  });

  it('refuses what is too long, and other methods', async () => {
    expect((await world.get(`/devices/detect?ua=${'x'.repeat(5_000)}`)).status).toBe(400);
    const put = await world.send('PUT', '/devices/detect');
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

describe('POST /devices/detect', () => {
  it('answers line for line, bad ones where they stand', async () => {
    const body = [
      JSON.stringify({ ua: FOMA }),
      'no json',
      '',
      '[]',
      '{}',
      JSON.stringify({ ua: 7 }),
      JSON.stringify({ headers: { 'User-Agent': IPHONE } }),
      JSON.stringify({ ua: 'x'.repeat(40_000) }),
      JSON.stringify({ ua: 'Mozilla/5.0', headers: { 'X-Requested-With': 'com.pisignage.player2', n: 1 } }),
    ].join('\r\n');
    const answer = await batch(body);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/jsonl; charset=utf-8']);
    const answers = lines(answer.text);
    expect(answers.map((one) => one.class ?? 'error')).toEqual([
      'feature-phone',
      'error',
      'error',
      'error',
      'error',
      'error',
      'smartphone',
      'error',
      'signage',
    ]);
    expect(answers[7].error).toContain('longer than');
  });

  it('takes any content type but a form, and lines cut anywhere between chunks', async () => {
    const bytes = Buffer.from(`${JSON.stringify({ ua: '携帯 DoCoMo/2.0 P900i' })}\n`.repeat(3));
    const chunks = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
    const answer = await batch(chunks, 'text/plain');
    expect(lines(answer.text).map((one) => one.class)).toEqual(['feature-phone', 'feature-phone', 'feature-phone']);
    expect((await batch('{}', 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  it('says on its last line that there were too many, and still answers the others', async () => {
    const answer = await batch('{"ua":"x"}\n'.repeat(100_050));
    const answers = answer.text.trimEnd().split('\n');
    expect(answers.length).toBe(100_001);
    expect(answers.at(-1)).toContain('100000 lines at most');
  }, 30_000);
});

describe('the rules that count', () => {
  it('are those of the site that ?site= names or whose host name is asked, else the installation’s', async () => {
    const { token } = await world.admin();
    const host = 'box.example.jp';
    const [site, sibling] = [await world.site({ hosts: [host] }), await world.site()];
    const input = { site: site.slug, rule: { name: 'Box', allOf: ['PartnerBox/'], class: 'signage' } };
    const saved = await world.graphql(
      'mutation ($input: SaveDeviceRuleInput!) { saveDeviceRule(input: $input) { rule { id } } }',
      { input },
      { token },
    );
    expect(saved.errors).toBeUndefined();
    const box = 'PartnerBox/1 (X11; Linux)';
    const classAt = async (path: string, headers: Record<string, string> = {}) =>
      (JSON.parse((await world.get(path, { 'User-Agent': box, ...headers })).text) as { class: string }).class;
    expect(await classAt(`/devices/detect?site=${site.slug}`)).toBe('signage');
    expect(await classAt(`/devices/detect?site=${site.id}&ua=${encodeURIComponent(box)}`, { 'User-Agent': 'x' })).toBe(
      'signage',
    );
    expect(await classAt('/devices/detect')).not.toBe('signage');
    expect(await classAt(`/devices/detect?site=${sibling.slug}`)).not.toBe('signage');
    expect(await classAt('/devices/detect', { Host: `${host}:8080` })).toBe('signage');
    expect(await classAt('/devices/detect', { Host: 'unknown.example' })).not.toBe('signage');
    const line = `${JSON.stringify({ ua: box })}\n`;
    const headers = { 'Content-Type': 'application/jsonl' };
    const sent = await world.send('POST', `/devices/detect?site=${site.slug}`, { body: line, headers });
    expect(lines(sent.text)[0].class).toBe('signage');
    expect((await world.get('/devices/detect?site=nowhere')).status).toBe(404);
    expect((await world.send('POST', '/devices/detect?site=nowhere', { body: line, headers })).status).toBe(404);

    const ask = (query: string, userAgent: string) =>
      world.send('POST', `/sites/${site.slug}/graphql`, {
        body: JSON.stringify({ query }),
        headers: { 'Content-Type': 'application/json', 'User-Agent': userAgent },
      });
    const own = '{ detectDevice { class rule renderClass profile carrier } }';
    const [asBox, asPhone] = await Promise.all([ask(own, box), ask(own, FOMA)]);
    expect(JSON.parse(asBox.text).data.detectDevice).toMatchObject({ class: 'signage', renderClass: 'SIGNAGE' });
    expect(JSON.parse(asPhone.text).data.detectDevice).toMatchObject({ class: 'feature-phone', carrier: 'docomo' });
  });
});

describe('detectDevice of the content API', () => {
  let slug: string;
  beforeAll(async () => {
    slug = (await world.site()).slug;
  });
  const get = (search: string, userAgent: string) =>
    world.get(`/sites/${slug}/graphql?${search}`, { 'User-Agent': userAgent });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked into by the tests that asked
  const found = (answer: { text: string }): any => JSON.parse(answer.text);

  it('answers each client for itself, and is kept by nobody', async () => {
    const search = `query=${encodeURIComponent('{ detectDevice { class } }')}`;
    for (const [userAgent, name] of [
      [IPHONE, 'smartphone'],
      [FOMA, 'feature-phone'],
      [IPHONE, 'smartphone'],
    ] as const) {
      const answer = await get(search, userAgent);
      expect(found(answer).data.detectDevice.class).toBe(name);
      expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null]);
      expect(answer.headers.get('x-cache')).toBe('miss');
    }
  });

  it('is not fooled by a name that is written in another way', async () => {
    const search = `query=${encodeURIComponent('{ detectDevice { class } }').replace('d', '%64')}`;
    expect(found(await get(search, IPHONE)).data.detectDevice.class).toBe('smartphone');
    expect(found(await get(search, FOMA)).data.detectDevice.class).toBe('feature-phone');
    const body = '{"query":"{ \\u0064etectDevice { class } }"}';
    const post = (userAgent: string) =>
      world.send('POST', `/sites/${slug}/graphql`, {
        body,
        headers: { 'Content-Type': 'application/json', 'User-Agent': userAgent },
      });
    expect(found(await post(IPHONE)).data.detectDevice.class).toBe('smartphone');
    expect(found(await post(FOMA)).data.detectDevice.class).toBe('feature-phone');
  });

  it('answers for what is asked about, by its own headers only', async () => {
    const query =
      'query ($h: [DeviceHeaderInput!]) { detectDevice(userAgent: "x", headers: $h) { class rule confidence } }';
    const variables = { h: [{ name: 'X-Requested-With', value: 'com.iadea.player' }] };
    const ask = (asked: object, headers: Record<string, string> = {}) =>
      world.send('POST', `/sites/${slug}/graphql`, {
        body: JSON.stringify({ query, variables: asked }),
        headers: { 'Content-Type': 'application/json', 'User-Agent': FOMA, ...headers },
      });
    expect(found(await ask(variables)).data.detectDevice).toMatchObject({ class: 'signage', rule: 'signage-app' });
    const plain = await ask({}, { 'X-Requested-With': 'com.iadea.player' });
    expect(found(plain).data.detectDevice.class).not.toBe('signage');
    const tooMany = { h: Array.from({ length: 41 }, () => ({ name: 'a', value: 'b' })) };
    expect(found(await ask(tooMany)).errors[0].extensions.code).toBe('INVALID_INPUT');
  });
});

it('batches are limited by client, with the time to wait', async () => {
  const other = await openWorld();
  try {
    const send = () =>
      other.send('POST', '/devices/detect', { body: '{"ua":"x"}', headers: { 'Content-Type': 'application/jsonl' } });
    const first = await send();
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-policy')).toBe('"batch";q=60;w=60');
    expect(first.headers.get('ratelimit')).toBe('"batch";r=59;t=1');
    for (let i = 1; i < 60; i += 1) await send();
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get('ratelimit')).toContain('r=0');
    expect(JSON.parse(refused.text).error).toMatchObject({ code: 'LIMIT_EXCEEDED', details: { limit: 'batches' } });
    // One question at a time stays open.
    expect((await other.get('/devices/detect')).status).toBe(200);
  } finally {
    await other.close();
  }
});

it('the management API gives the same answer', async () => {
  const query =
    '{ detectDevice(userAgent: "x", headers: [{ name: "X-Requested-With", value: "com.iadea.player" }]) { class renderClass profile carrier rule } }';
  expect((await world.graphql(query)).data['detectDevice']).toEqual({
    class: 'signage',
    renderClass: 'SIGNAGE',
    profile: 'signage',
    carrier: null,
    rule: 'signage-app',
  });
});
