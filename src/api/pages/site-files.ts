/** Answers what machines ask a site for beside its pages. Before the device is looked for: it makes no difference. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { canonicalPlace, type PublicPlace } from '../../features/delivery/canonical.ts';
import type { FinishedPage, PageCache } from '../../features/delivery/page-cache.ts';
import { parsePagePath } from '../../features/delivery/page-path.ts';
import { findSiteFile } from '../../features/delivery/site-files/site-file.ts';
import {
  makeSiteFile,
  type MadeSiteFile,
  type SiteFileRequest,
} from '../../features/delivery/site-files/make-site-file.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { factsOf } from '../http/request.ts';
import { writePage, type CacheState } from './answer.ts';
import type { Address } from './locate.ts';
import { sharedHeaders } from './shared-headers.ts';
import type { Trusts } from './site-devices.ts';

export interface SiteFileQuestion {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly site: Site;
  readonly address: Address;
  readonly asked: PublicPlace;
}

/** False = the address is a page's. */
export type AnswerSiteFile = (question: SiteFileQuestion) => Promise<boolean>;

/** `trusts` = whether a request comes from a proxy that many readers share. */
export function createSiteFiles(services: Services, cache: PageCache, trusts: Trusts): AnswerSiteFile {
  const making = new Map<string, Promise<MadeSiteFile>>();

  /** Made once, however many ask; whoever comes after a publication does not join what began before it. */
  const make = (key: string, request: SiteFileRequest): Promise<MadeSiteFile> => {
    const siteId = request.site.id;
    const generation = cache.generation(siteId);
    const name = `${generation} ${key}`;
    const known = making.get(name);
    if (known !== undefined) return known;
    const work = makeSiteFile(services, request)
      .then((made) => {
        const { page, tags } = made;
        if (page.status === 200) cache.set(key, { siteId, tags, page, generation });
        return made;
      })
      .finally(() => making.delete(name));
    making.set(name, work);
    return work;
  };

  return async ({ req, res, site, address, asked }) => {
    const path = parsePagePath(site, address.rawPath);
    const file = path?.canonical === true ? findSiteFile(path, site.defaultLocale) : null;
    if (path === null || file === null) return false;
    const key = `file ${address.by} ${address.name} ${path.locale} ${path.path}`;
    const write = (page: FinishedPage, state: CacheState): true => {
      factsOf(req).cache = state;
      const shared = page.surrogateKeys !== undefined && trusts(req) ? sharedHeaders(services, page, state) : null;
      writePage(req, res, { key, page, state, cache, deviceClass: null, shared });
      return true;
    };
    const kept = cache.get(key);
    if (kept !== undefined) return write(kept, 'hit');
    try {
      const { page } = await make(key, { site, file, asked, place: canonicalPlace(site, asked) });
      return write(page, cache.get(key) === page ? 'miss' : 'bypass');
    } catch (error) {
      // A reader that comes by itself loses nothing by an older answer.
      const stale = cache.findStale(key);
      if (stale === undefined) throw error;
      services.log.error({ err: error, site: site.slug, path: path.path }, 'File for machines failed');
      return write(stale, 'stale');
    }
  };
}
