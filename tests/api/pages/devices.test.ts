/** Which page a request gets: by its headers, by a trusted edge, and in how few variants. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeviceFinder } from '../../../src/api/pages/device-of.ts';
import { createRuleSet } from '../../../src/core/devices/custom/rule-set.ts';
import { profiles } from '../../../src/core/devices/profiles/index.ts';
import { openWorld, type World } from '../../kit/world.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0';
const socket = {} as never;

describe('variants', () => {
  it('are at most as many as there are profiles, for 10,000 random User-Agents', () => {
    const finder = createDeviceFinder(createRuleSet({ rules: [], profiles: [], maxEntries: 5_000 }), () => false);
    const words = ['Mozilla/5.0', '(Linux; Android 9;', 'iPhone', 'DoCoMo/2.0', 'KDDI-', 'bot', 'MIDP', 'Mobile', 'SoftBank/1.0',
      'BrightSign/', 'Windows NT 10.0', 'Nokia', 'Opera Mini/', 'SM-T500', 'Chrome/99', 'TV', 'Kindle', 'Xbox', '携帯', ')']; // prettier-ignore
    const keys = new Set<string>();
    for (let at = 0; at < 10_000; at += 1) {
      const dice = createHash('sha256').update(String(at)).digest();
      const parts = Array.from(
        { length: 1 + ((dice[0] ?? 0) % 6) },
        (_, n) => words[(dice[n + 1] ?? 0) % words.length],
      );
      const device = finder.of(
        { headers: { 'user-agent': `${parts.join(' ')} ${dice.toString('hex')}` }, socket },
        null,
      );
      keys.add(device.key);
    }
    expect(keys.size).toBeGreaterThan(5);
    expect(keys.size).toBeLessThanOrEqual(profiles.length);
  });

  it('of one custom profile change with its content, and differ between two of one name', () => {
    const key = (imageMaxWidth: number): string => {
      const set = createRuleSet({ rules: [], profiles: [{ name: 'box', base: 'pc', imageMaxWidth }], maxEntries: 10 });
      return createDeviceFinder(set, () => false).of({ headers: {}, socket }, 'box').key;
    };
    expect(key(640)).toBe(key(640));
    expect(key(640)).not.toBe(key(800));
  });
});

describe('the class that an edge says', () => {
  let world: World;
  let slug: string;
  beforeAll(async () => {
    world = await openWorld();
    slug = (await world.site()).slug;
  });
  afterAll(() => world.close());
  const get = (headers: Record<string, string>, from = world) => from.get(`/render/${slug}/`, headers);

  it('decides when the proxy is trusted, in bytes that are for everybody of the class', async () => {
    const answer = await get({ 'User-Agent': WINDOWS, 'X-Utsuwa-Device-Class': 'smartphone', 'Save-Data': 'on' });
    expect(answer.headers.get('x-device-profile')).toBe('smartphone');
    expect(answer.headers.get('vary')).toBe('X-Utsuwa-Device-Class, Accept-Encoding');
    const plain = await get({ 'User-Agent': WINDOWS });
    expect(plain.headers.get('vary')).toContain('User-Agent');
    expect(plain.headers.get('cache-control')).toContain('private');
  });

  it('leaves handsets their own profile within the class, and those answers private', async () => {
    const headers = { 'X-Utsuwa-Device-Class': 'feature-phone' };
    const docomo = await get({ ...headers, 'User-Agent': 'DoCoMo/2.0 P900i(c100;TB;W24H12)' });
    expect(docomo.headers.get('x-device-profile')).toBe('imode-foma');
    expect(docomo.headers.get('cache-control')).toContain('private');
    const other = await get({ ...headers, 'User-Agent': WINDOWS });
    expect(other.headers.get('x-device-profile')).toBe('wap2');
    expect(other.headers.get('cache-control')).toContain('private');
  });

  it('is not believed when it is no class', async () => {
    for (const said of ['toaster', 'imode-foma', '__proto__', 'x'.repeat(100)]) {
      const answer = await get({ 'User-Agent': WINDOWS, 'X-Utsuwa-Device-Class': said });
      expect(answer.headers.get('x-device-profile')).toBe('pc');
    }
  });

  it('is not believed from anybody else', async () => {
    const open = await openWorld({ env: { TRUST_PROXY: '192.0.2.1' } });
    try {
      const site = await open.site();
      const answer = await open.get(`/render/${site.slug}/`, {
        'User-Agent': WINDOWS,
        'X-Utsuwa-Device-Class': 'signage',
        'X-Forwarded-For': '192.0.2.1',
      });
      expect(answer.headers.get('x-device-profile')).toBe('pc');
    } finally {
      await open.close();
    }
  });
});
