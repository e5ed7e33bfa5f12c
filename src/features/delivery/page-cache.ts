/** Finished pages by key, bounded by bytes, dropped by tag. Holds no drafts and nothing that depends on who asks beyond the key. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { EVERY_SITE, type Database } from '../../platform/db/database.ts';
import type { Invalidation } from '../../platform/ports.ts';

export type ContentCoding = 'identity' | 'gzip' | 'br';

/** A whole answer, ready to be written. */
export interface FinishedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Without quotes and coding suffix. */
  readonly etag: string;
  /** Whether the device can be sent gzip or brotli at all. */
  readonly compressible: boolean;
}

interface Kept {
  readonly page: FinishedPage;
  readonly siteId: string;
  readonly tags: readonly string[];
  readonly coded: Partial<Record<ContentCoding, Buffer>>;
}

/** What an entry costs beside its body: key, headers, index rows. Measured as an upper bound. */
const OVERHEAD_BYTES = 1_500;
/** Both codings together stay below the body for any text worth compressing. */
const CODINGS_SHARE = 2;

export interface PageCache {
  readonly get: (key: string) => FinishedPage | undefined;
  /** The body in a coding, compressed once and kept. */
  readonly bodyOf: (key: string, page: FinishedPage, coding: ContentCoding) => Buffer;
  /** Names the state of the site's content; hand it to `set` so that a page made from older content is not kept. */
  readonly generation: (siteId: string) => number;
  readonly set: (
    key: string,
    entry: { siteId: string; tags: readonly string[]; page: FinishedPage; generation: number },
  ) => boolean;
  readonly drop: (news: Invalidation) => void;
  readonly stats: () => { entries: number; bytes: number; evictions: number };
  readonly close: () => void;
}

export function createPageCache(db: Pick<Database, 'onInvalidation'>, maxBytes: number): PageCache {
  const keysByTag = new Map<string, Set<string>>();
  const generations = new Map<string, number>();
  let evictions = 0;
  let epoch = 0;
  const generation = (siteId: string): number => epoch + (generations.get(siteId) ?? 0);

  const unindex = (key: string, kept: Kept): void => {
    for (const tag of kept.tags) {
      const keys = keysByTag.get(`${kept.siteId} ${tag}`);
      keys?.delete(key);
      if (keys?.size === 0) keysByTag.delete(`${kept.siteId} ${tag}`);
    }
  };

  const lru = new LRUCache<string, Kept>({
    maxSize: Math.max(1, maxBytes),
    sizeCalculation: (kept, key) => kept.page.body.length * CODINGS_SHARE + key.length * 2 + OVERHEAD_BYTES,
    dispose: (kept, key, reason) => {
      if (reason === 'evict') evictions += 1;
      if (reason !== 'set') unindex(key, kept);
    },
  });

  const drop = (news: Invalidation): void => {
    if (news.siteId === EVERY_SITE) {
      epoch += 1;
      lru.clear();
      return;
    }
    generations.set(news.siteId, (generations.get(news.siteId) ?? 0) + 1);
    // Every page carries `site`.
    const tags = news.tags.includes('*') ? ['site'] : news.tags;
    for (const tag of tags) {
      for (const key of [...(keysByTag.get(`${news.siteId} ${tag}`) ?? [])]) lru.delete(key);
    }
  };
  const close = db.onInvalidation(drop);

  return {
    get: (key) => lru.get(key)?.page,
    bodyOf: (key, page, coding) => {
      if (coding === 'identity') return page.body;
      const kept = lru.peek(key);
      const held = kept?.page === page ? kept.coded[coding] : undefined;
      if (held) return held;
      const made = compress(page.body, coding);
      if (kept?.page === page) kept.coded[coding] = made;
      return made;
    },
    generation,
    set: (key, { siteId, tags, page, generation: madeFrom }) => {
      if (generation(siteId) !== madeFrom) return false;
      const previous = lru.peek(key);
      if (previous) unindex(key, previous);
      lru.set(key, { page, siteId, tags, coded: {} });
      if (!lru.has(key)) return false;
      for (const tag of tags) {
        const name = `${siteId} ${tag}`;
        const keys = keysByTag.get(name);
        if (keys) keys.add(key);
        else keysByTag.set(name, new Set([key]));
      }
      return true;
    },
    drop,
    stats: () => ({ entries: lru.size, bytes: lru.calculatedSize, evictions }),
    close,
  };
}

function compress(body: Buffer, coding: 'gzip' | 'br'): Buffer {
  return coding === 'gzip'
    ? gzipSync(body, { level: 6 })
    : brotliCompressSync(body, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });
}
