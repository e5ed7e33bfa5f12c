import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPageCache, type FinishedPage, type PageCache } from '../../../src/features/delivery/page-cache.ts';
import type { Invalidation } from '../../../src/platform/ports.ts';

function open(maxBytes = 1_000_000): { cache: PageCache; tell: (news: Invalidation) => void } {
  let listener: (news: Invalidation) => void = () => undefined;
  const cache = createPageCache(
    {
      onInvalidation: (heard) => {
        listener = heard;
        return () => undefined;
      },
    },
    maxBytes,
  );
  return { cache, tell: (news) => listener(news) };
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

describe('news that was missed', () => {
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
