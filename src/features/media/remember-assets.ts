import { LRUCache } from 'lru-cache';
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import type { Asset } from './asset.ts';
import { findPublicAsset } from './get-asset.ts';

/** About 5 MB: the files of many sites. */
const MOST = 10_000;

/**
 * `findPublicAsset` that asks the database once per file: a page names dozens of variants, and each is one request.
 * Forgets a file when any node edits or deletes it.
 */
export function rememberAssets(services: Services): (site: Site, id: string) => Promise<Asset | null> {
  const known = new LRUCache<string, Asset>({ max: MOST });
  let news = 0;
  services.db.onInvalidation(({ siteId, tags }) => {
    const ids = tags.filter((tag) => tag.startsWith('asset:')).map((tag) => tag.slice('asset:'.length));
    if (ids.length === 0 && !tags.includes('site')) return;
    news += 1;
    for (const id of ids) known.delete(`${siteId}/${id}`);
    if (tags.includes('site')) known.clear();
  });
  return async (site, id) => {
    const key = `${site.id}/${id}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const asOf = news;
    const asset = await findPublicAsset(services, site, id);
    // What was read before the news may be older than the news.
    if (asset !== null && asOf === news) known.set(key, asset);
    return asset;
  };
}
