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
