/** Sites by slug, host and id in memory: a rendered page that is a hit costs no statement. */
import { LRUCache } from 'lru-cache';
import { EVERY_SITE, type Database } from '../../platform/db/database.ts';
import type { Site } from './site.ts';

const MAX_SITES = 5_000;
/** Bounds how long a node that missed an invalidation can be wrong. */
const TTL_MS = 60_000;
/** Names that no site has: long enough to take the edge off a flood of guesses, short enough that nobody notices. */
const MISS_TTL_MS = 2_000;

interface Found {
  readonly site: Site | null;
}

export interface SiteCache {
  /** `kind:name`, such as `slug:town`. */
  readonly find: (key: string, load: () => Promise<Site | null>) => Promise<Site | null>;
}

const caches = new WeakMap<Database, SiteCache>();

export function siteCacheOf(db: Database): SiteCache {
  let cache = caches.get(db);
  if (cache === undefined) {
    const { forget, ...made } = buildSiteCache();
    cache = made;
    caches.set(db, cache);
    db.onInvalidation(({ siteId, tags }) => {
      // `type:` because a site carries the revision of its model.
      if (tags.some((tag) => tag === '*' || tag === 'site' || tag.startsWith('type:'))) forget(siteId);
    });
  }
  return cache;
}

function buildSiteCache(): SiteCache & { readonly forget: (siteId: string) => void } {
  const found = new LRUCache<string, Found>({ max: 3 * MAX_SITES, ttl: TTL_MS });
  const loading = new Map<string, Promise<Site | null>>();
  let generation = 0;
  return {
    find: async (key, load) => {
      const hit = found.get(key);
      if (hit !== undefined) return hit.site;
      const underWay = loading.get(key);
      if (underWay !== undefined) return underWay;
      const startedIn = generation;
      const promise = load()
        .then((site) => {
          // A site that changed while it was read is answered once, but not kept.
          if (startedIn === generation) found.set(key, { site }, { ttl: site === null ? MISS_TTL_MS : TTL_MS });
          return site;
        })
        .finally(() => {
          if (loading.get(key) === promise) loading.delete(key);
        });
      loading.set(key, promise);
      return promise;
    },
    forget: (siteId) => {
      generation += 1;
      loading.clear();
      for (const [key, { site }] of found.entries()) {
        if (site === null || siteId === EVERY_SITE || site.id === siteId) found.delete(key);
      }
    },
  };
}
