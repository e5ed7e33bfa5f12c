/**
 * Finished pages by key, bounded by bytes, dropped by tag, and no longer good from the instant at which something on them
 * begins or ends. Holds no drafts and nothing that depends on who asks beyond the key.
 *
 * Nothing that a write made untrue is ever given again: a reader who has seen a publication must go on seeing it, and what was
 * taken down stays down. Two kinds of pages nobody has called untrue: those whose time came by plan because something new
 * began, and all that were kept when news of other nodes may have been missed. They are not hits, but `findStale` has them for
 * `STALE_MS`, for the case that they cannot be made anew.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { EVERY_SITE, type Database } from '../../platform/db/database.ts';
import type { Clock, Invalidation } from '../../platform/ports.ts';
import type { Lifetime } from './planned-changes.ts';

export type ContentCoding = 'identity' | 'gzip' | 'br';

/** A whole answer, ready to be written. */
export interface FinishedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Absolute address of a redirect; the query of each request is added when it is written. */
  readonly location?: string;
  /** Without quotes and coding suffix. */
  readonly etag: string;
  /** Whether the device can be sent gzip or brotli at all. */
  readonly compressible: boolean;
  /** Parts that the page was cut into; 1 when left out. */
  readonly parts?: number;
  /** Names for a cache that many readers share; left out where none may keep the answer. */
  readonly surrogateKeys?: readonly string[];
  /** Until when it stays true; for ever when left out. */
  readonly life?: Lifetime;
}

interface Kept {
  readonly page: FinishedPage;
  readonly siteId: string;
  readonly tags: readonly string[];
  readonly coded: Partial<Record<ContentCoding, Buffer>>;
  /** How often news had been missed when it was made. */
  readonly doubt: number;
}

/** A page that says there is none, or a redirect. */
interface Absent {
  readonly page: FinishedPage;
  readonly siteId: string;
  readonly generation: number;
}

/** What an entry costs beside its bodies: key, headers, the maps' own records. Measured as an upper bound (bench/render). */
const OVERHEAD_BYTES = 1_500;
/** An entry's place in the index of one tag. */
const TAG_BYTES = 100;
/** Share of the memory for pages that are not there: as many as an attacker can think of, they never push real ones out. */
const ABSENT_SHARE = 1 / 16;
/** A connection that comes and goes: pages that were doubted longer ago than this many times are given up. */
const DOUBTS_REMEMBERED = 1_000;
/** How long a page may be given that could not be made anew. */
export const STALE_MS = 10 * 60_000;

export interface Keep {
  readonly siteId: string;
  readonly tags: readonly string[];
  readonly page: FinishedPage;
  /** Of the site when the making began. */
  readonly generation: number;
}

export interface PageCache {
  readonly get: (key: string) => FinishedPage | undefined;
  /** A page that is no hit any more, and that nothing has made untrue: better than a failure. */
  readonly findStale: (key: string) => FinishedPage | undefined;
  /** The body in a coding, compressed once and kept. */
  readonly bodyOf: (key: string, page: FinishedPage, coding: ContentCoding) => Buffer;
  /** Names the state of the site's content; hand it to `set` so that a page made from older content is not kept. */
  readonly generation: (siteId: string) => number;
  /** False when it was not kept: older than the newest content, over already, or larger than the memory. */
  readonly set: (key: string, entry: Keep) => boolean;
  /** Keeps "there is nothing", or "it is elsewhere", until anything is written on the site: what is to come there carries no tag yet. */
  readonly setAbsent: (key: string, entry: Omit<Keep, 'tags'>) => boolean;
  readonly drop: (news: Invalidation) => void;
  readonly stats: () => { entries: number; bytes: number; evictions: number };
  readonly close: () => void;
}

export function createPageCache(
  { db, clock }: { readonly db: Pick<Database, 'onInvalidation'>; readonly clock: Clock },
  maxBytes: number,
): PageCache {
  const keysByTag = new Map<string, Set<string>>();
  const generations = new Map<string, number>();
  let evictions = 0;
  let epoch = 0;
  let doubt = 0;
  const doubts = new Map<number, number>();
  const generation = (siteId: string): number => epoch + (generations.get(siteId) ?? 0);
  const now = (): number => clock.now().getTime();
  const isOver = ({ life }: FinishedPage): boolean =>
    life !== undefined && life.changesAt !== Infinity && life.changesAt <= now();

  const unindex = (key: string, kept: Kept): void => {
    for (const tag of kept.tags) {
      const keys = keysByTag.get(`${kept.siteId} ${tag}`);
      keys?.delete(key);
      if (keys?.size === 0) keysByTag.delete(`${kept.siteId} ${tag}`);
    }
  };

  const absent = new LRUCache<string, Absent>({
    maxSize: Math.max(1, Math.floor(maxBytes * ABSENT_SHARE)),
    sizeCalculation: ({ page }, key) => page.body.length + key.length * 2 + OVERHEAD_BYTES,
  });
  const lru = new LRUCache<string, Kept>({
    maxSize: Math.max(1, maxBytes - Math.floor(maxBytes * ABSENT_SHARE)),
    sizeCalculation: ({ page, coded, tags }, key) =>
      page.body.length +
      (coded.gzip?.length ?? 0) +
      (coded.br?.length ?? 0) +
      key.length * 2 +
      tags.length * TAG_BYTES +
      OVERHEAD_BYTES,
    dispose: (kept, key, reason) => {
      if (reason === 'evict') evictions += 1;
      if (reason !== 'set') unindex(key, kept);
    },
  });

  const drop = (news: Invalidation): void => {
    if (news.siteId === EVERY_SITE) {
      epoch += 1;
      if (news.tags.includes('*')) {
        // News may have been missed: nothing is certain, and nothing is known to be wrong.
        doubts.set(doubt, now());
        doubts.delete(doubt - DOUBTS_REMEMBERED);
        doubt += 1;
      } else lru.clear();
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

  const getAbsent = (key: string): FinishedPage | undefined => {
    const nothing = absent.get(key);
    if (nothing === undefined) return undefined;
    if (nothing.generation === generation(nothing.siteId) && !isOver(nothing.page)) return nothing.page;
    absent.delete(key);
    return undefined;
  };

  return {
    get: (key) => {
      const kept = lru.get(key);
      if (kept === undefined) return getAbsent(key);
      return kept.doubt === doubt && !isOver(kept.page) ? kept.page : undefined;
    },
    findStale: (key) => {
      const kept = lru.peek(key);
      if (kept === undefined) return undefined;
      const { changesAt, endsAt } = kept.page.life ?? { changesAt: Infinity, endsAt: Infinity };
      const doubtedAt = kept.doubt === doubt ? Infinity : (doubts.get(kept.doubt) ?? -Infinity);
      if (now() < Math.min(endsAt, Math.min(changesAt, doubtedAt) + STALE_MS)) return kept.page;
      lru.delete(key);
      return undefined;
    },
    bodyOf: (key, page, coding) => {
      if (coding === 'identity') return page.body;
      const kept = lru.peek(key);
      const held = kept?.page === page ? kept.coded[coding] : undefined;
      if (held) return held;
      const made = compress(page.body, coding);
      if (kept?.page === page) {
        // Set again, so that its bytes count; it stays in the index unless it has outgrown the memory.
        lru.set(key, { ...kept, coded: { ...kept.coded, [coding]: made } });
        if (!lru.has(key)) unindex(key, kept);
      }
      return made;
    },
    generation,
    set: (key, { siteId, tags, page, generation: madeFrom }) => {
      if (generation(siteId) !== madeFrom || isOver(page)) return false;
      const previous = lru.peek(key);
      if (previous) unindex(key, previous);
      absent.delete(key);
      lru.set(key, { page, siteId, tags, coded: {}, doubt });
      if (!lru.has(key)) return false;
      for (const tag of tags) {
        const name = `${siteId} ${tag}`;
        const keys = keysByTag.get(name);
        if (keys) keys.add(key);
        else keysByTag.set(name, new Set([key]));
      }
      return true;
    },
    setAbsent: (key, { siteId, page, generation: madeFrom }) => {
      if (generation(siteId) !== madeFrom || isOver(page)) return false;
      absent.set(key, { page, siteId, generation: madeFrom });
      // What was here is gone, whatever a failure might wish for later.
      lru.delete(key);
      return absent.has(key);
    },
    drop,
    stats: () => ({
      entries: lru.size + absent.size,
      bytes: lru.calculatedSize + absent.calculatedSize,
      evictions,
    }),
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
