import type { Services } from './context.ts';
import type { Site } from './site.ts';

/** Null where no site has this slug. Cached: costs no statement on a hit. */
export function findSiteBySlug(services: Services, slug: string): Promise<Site | null> {
  return Promise.reject(new Error(`not wired yet: ${services.settings.publicUrl} ${slug}`));
}

/** The site that answers on a host name (lower case, without port); null where there is none. Cached like `findSiteBySlug`. */
export function findSiteByHost(services: Services, host: string): Promise<Site | null> {
  return Promise.reject(new Error(`not wired yet: ${services.settings.publicUrl} ${host}`));
}
