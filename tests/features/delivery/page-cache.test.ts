import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPageCache, type FinishedPage, type PageCache } from '../../../src/features/delivery/page-cache.ts';
import type { Invalidation } from '../../../src/platform/ports.ts';
import { createSettableClock, type SettableClock } from '../../kit/clock.ts';

function open(maxBytes = 1_000_000): { cache: PageCache; clock: SettableClock; tell: (news: Invalidation) => void } {
  let listener: (news: Invalidation) => void = () => undefined;
  const clock = createSettableClock();
  const db = {
    onInvalidation: (heard: (news: Invalidation) => void) => {
      listener = heard;
      return () => undefined;
    },
  };
  return { cache: createPageCache({ db, clock }, maxBytes), clock, tell: (news) => listener(news) };
}

const page = (text: string): FinishedPage => ({
  status: 200,
  headers: {},
  body: Buffer.from(text),
  etag: text,
  compressible: true,
});

describe('the page cache', () => {
  it('drops exactly the pages that carry a tag, on that site only', () => {
    const { cache, tell } = open();
    cache.set('a', { siteId: 's1', tags: ['site', 'entry:1'], page: page('a'), generation: 0 });
    cache.set('b', { siteId: 's1', tags: ['site', 'entry:2'], page: page('b'), generation: 0 });
    cache.set('c', { siteId: 's2', tags: ['site', 'entry:1'], page: page('c'), generation: 0 });
    tell({ siteId: 's1', tags: ['entry:1'] });
    expect([cache.get('a'), cache.get('b')?.etag, cache.get('c')?.etag]).toEqual([undefined, 'b', 'c']);
    tell({ siteId: 's2', tags: ['site'] });
    expect(cache.get('c')).toBeUndefined();
  });

  it('keeps no page that was made from content older than a publication that came meanwhile', () => {
    const { cache, tell } = open();
    const generation = cache.generation('s1');
    tell({ siteId: 's1', tags: ['entry:9'] });
    expect(cache.set('a', { siteId: 's1', tags: ['entry:1'], page: page('old'), generation })).toBe(false);
    expect(cache.get('a')).toBeUndefined();
  });

  it('counts what it holds, compressed bodies too, and not what it might', () => {
    const { cache } = open();
    const kept = page('みなと町 '.repeat(2_000));
    cache.set('a', { siteId: 's', tags: ['site', 'entry:1'], page: kept, generation: 0 });
    const before = cache.stats().bytes;
    expect(before - kept.body.length).toBeLessThan(2_000);
    const made = cache.bodyOf('a', kept, 'gzip').length + cache.bodyOf('a', kept, 'br').length;
    expect(cache.stats().bytes).toBe(before + made);
    cache.bodyOf('a', kept, 'br');
    expect(cache.stats().bytes).toBe(before + made);
    cache.drop({ siteId: 's', tags: ['entry:1'] });
    expect(cache.stats()).toEqual({ entries: 0, bytes: 0, evictions: 0 });
  });

  it('lets go of a page that its compressed bodies make larger than the memory, index and all', () => {
    const { cache, tell } = open(20_000);
    const noise = page(randomBytes(9_000).toString('latin1'));
    expect(cache.set('a', { siteId: 's', tags: ['entry:1'], page: noise, generation: 0 })).toBe(true);
    expect(gunzipSync(cache.bodyOf('a', noise, 'gzip')).toString()).toBe(noise.body.toString());
    expect([cache.get('a'), cache.stats().bytes]).toEqual([undefined, 0]);
    tell({ siteId: 's', tags: ['entry:1'] });
    expect(cache.get('a')).toBeUndefined();
  });

  it('keeps what is not there apart: however much of it is asked for, no page goes', () => {
    const { cache, tell } = open(200_000);
    for (let index = 0; index < 20; index += 1) {
      cache.set(`p${index}`, { siteId: 's', tags: ['site'], page: page('x'.repeat(2_000)), generation: 0 });
    }
    for (let index = 0; index < 5_000; index += 1) {
      cache.setAbsent(`n${index}`, { siteId: 's', page: page('nothing here'), generation: 0 });
    }
    expect(Array.from({ length: 20 }, (_, index) => cache.get(`p${index}`)?.body.length)).toEqual(
      Array<number>(20).fill(2_000),
    );
    expect(cache.get('n4999')?.etag).toBe('nothing here');
    expect(cache.stats().bytes).toBeLessThanOrEqual(200_000);
    expect(cache.stats().evictions).toBe(0);
    tell({ siteId: 's', tags: ['entry:7'] });
    expect(cache.get('n4999')).toBeUndefined();
  });

  it('stays within its bytes and counts what it evicts', () => {
    const { cache } = open(50_000);
    for (let index = 0; index < 100; index += 1) {
      cache.set(`k${index}`, { siteId: 's', tags: ['site'], page: page('x'.repeat(2_000)), generation: 0 });
    }
    const { bytes, entries, evictions } = cache.stats();
    expect(bytes).toBeLessThanOrEqual(50_000);
    expect(entries).toBeGreaterThan(2);
    expect(entries + evictions).toBe(100);
  });

  it('refuses a page larger than the whole budget without throwing others out', () => {
    const { cache } = open(10_000);
    cache.set('small', { siteId: 's', tags: [], page: page('x'), generation: 0 });
    expect(cache.set('large', { siteId: 's', tags: [], page: page('x'.repeat(20_000)), generation: 0 })).toBe(false);
    expect(cache.get('small')).toBeDefined();
  });

  it('compresses once per coding and gives back the same bytes', () => {
    const { cache } = open();
    const body = 'みなと町 '.repeat(200);
    const kept = page(body);
    cache.set('a', { siteId: 's', tags: [], page: kept, generation: 0 });
    const gzip = cache.bodyOf('a', kept, 'gzip');
    expect(gunzipSync(gzip).toString()).toBe(body);
    expect(brotliDecompressSync(cache.bodyOf('a', kept, 'br')).toString()).toBe(body);
    expect(cache.bodyOf('a', kept, 'gzip')).toBe(gzip);
    expect(cache.bodyOf('a', kept, 'identity')).toBe(kept.body);
  });

  it('does not compress a page under the key of its successor', () => {
    const { cache } = open();
    const first = page('first '.repeat(100));
    const second = page('second '.repeat(100));
    cache.set('a', { siteId: 's', tags: [], page: first, generation: 0 });
    cache.set('a', { siteId: 's', tags: [], page: second, generation: 0 });
    expect(gunzipSync(cache.bodyOf('a', first, 'gzip')).toString()).toBe(first.body.toString());
    expect(gunzipSync(cache.bodyOf('a', second, 'gzip')).toString()).toBe(second.body.toString());
  });
});

describe('a page whose time has come', () => {
  const lived = (text: string, life: { changesAt: number; endsAt: number }): FinishedPage => ({ ...page(text), life });

  it('is no hit from the instant on, and is not kept after it', () => {
    const { cache, clock } = open();
    const at = clock.now().getTime() + 1_000;
    const kept = { siteId: 's', tags: ['site'], page: lived('a', { changesAt: at, endsAt: at }), generation: 0 };
    cache.set('a', kept);
    clock.forward(0.999);
    expect(cache.get('a')?.etag).toBe('a');
    clock.forward(0.001);
    expect(cache.get('a')).toBeUndefined();
    expect(cache.set('a', kept)).toBe(false);
  });

  it('may still be given for ten minutes where something only began, and never past what ends', () => {
    const { cache, clock } = open();
    const from = clock.now().getTime();
    const keep = (key: string, life: { changesAt: number; endsAt: number }): boolean =>
      cache.set(key, { siteId: 's', tags: ['site'], page: lived(key, life), generation: 0 });
    keep('began', { changesAt: from + 1_000, endsAt: Infinity });
    keep('ends soon after', { changesAt: from + 1_000, endsAt: from + 60_000 });
    keep('ended', { changesAt: from + 1_000, endsAt: from + 1_000 });
    const stale = () => ['began', 'ends soon after', 'ended'].map((key) => cache.findStale(key)?.etag);
    clock.forward(1);
    expect(stale()).toEqual(['began', 'ends soon after', undefined]);
    clock.forward(59);
    expect(stale()).toEqual(['began', undefined, undefined]);
    clock.forward(541);
    expect(stale()).toEqual([undefined, undefined, undefined]);
    expect(cache.stats().bytes).toBe(0);
  });
});

describe('news that was missed', () => {
  it('makes everything doubtful: no hit, ten minutes good instead of a failure, and gone once it is said to be wrong', () => {
    const { cache, clock, tell } = open();
    const put = (key: string): boolean =>
      cache.set(key, { siteId: 's', tags: [key], page: page(key), generation: cache.generation('s') });
    put('a');
    put('b');
    tell({ siteId: '*', tags: ['*'] });
    expect([cache.get('a'), cache.findStale('a')?.etag, cache.findStale('b')?.etag]).toEqual([undefined, 'a', 'b']);
    tell({ siteId: 's', tags: ['b'] });
    expect([cache.findStale('a')?.etag, cache.findStale('b')]).toEqual(['a', undefined]);
    clock.forward(599);
    // Doubted again, it does not become younger.
    tell({ siteId: '*', tags: ['*'] });
    expect(cache.findStale('a')?.etag).toBe('a');
    clock.forward(1);
    expect(cache.findStale('a')).toBeUndefined();
    put('a');
    expect(cache.get('a')?.etag).toBe('a');
  });

  it('drops everything, and keeps nothing that was being made meanwhile', () => {
    const { cache, tell } = open();
    cache.set('a', { siteId: 's1', tags: ['site'], page: page('a'), generation: cache.generation('s1') });
    const before = cache.generation('s2');
    tell({ siteId: '*', tags: ['*'] });
    expect(cache.get('a')).toBeUndefined();
    expect(cache.set('b', { siteId: 's2', tags: ['site'], page: page('b'), generation: before })).toBe(false);
  });

  it('drops everything of one site', () => {
    const { cache, tell } = open();
    cache.set('a', { siteId: 's1', tags: ['site', 'entry:1'], page: page('a'), generation: 0 });
    cache.set('b', { siteId: 's2', tags: ['site', 'entry:1'], page: page('b'), generation: 0 });
    tell({ siteId: 's1', tags: ['*'] });
    expect([cache.get('a'), cache.get('b')?.etag]).toEqual([undefined, 'b']);
  });
});
