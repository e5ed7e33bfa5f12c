/** The render endpoint: `/render/{site}/{path}` and `/{path}` on a site's own host name. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Router } from 'express';
import { profiles } from '../../core/devices/profiles/index.ts';
import { findSiteByHost, findSiteBySlug } from '../../features/tenancy/sites.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { finishMoved, finishPage } from '../../features/delivery/finish-page.ts';
import { createPageCache, type FinishedPage } from '../../features/delivery/page-cache.ts';
import { pageHref, parsePagePath } from '../../features/delivery/page-path.ts';
import { FOR_EVER } from '../../features/delivery/planned-changes.ts';
import { renderError, type PageRequest } from '../../features/delivery/render-page.ts';
import { createPageServer } from '../../features/delivery/serve-page.ts';
import { factsOf } from '../http/request.ts';
import { writePage, type CacheState } from './answer.ts';
import type { Device } from './device-of.ts';
import { locate, type Address } from './locate.ts';
import { findHit, keysOf, pageOf } from './page-keys.ts';
import { answerPreview } from './preview.ts';
import { buildReport } from './report.ts';
import { sharedHeaders } from './shared-headers.ts';
import { createSiteFiles } from './site-files.ts';
import { createSiteDevices, type Trusts } from './site-devices.ts';

export interface PagesDoor {
  /** Answers from the cache, synchronously; false = somebody else must. */
  readonly hot: (req: IncomingMessage, res: ServerResponse) => boolean;
  readonly router: Router;
  readonly close: () => void;
}

/** `trusts` = whether a request comes from a proxy that may say the class of the device. */
export function buildPagesDoor(services: Services, trusts: Trusts): PagesDoor {
  const cache = createPageCache(services, services.settings.pageCacheBytes);
  const pages = createPageServer(services, cache);
  const devices = createSiteDevices(services, trusts);
  const answerSiteFile = createSiteFiles(services, cache, trusts);

  const hot = (req: IncomingMessage, res: ServerResponse): boolean => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const address = locate(req);
    if (address === null || address.query.preview !== null || wantsReport(req)) return false;
    const known = devices.known(address);
    if (known === undefined) return false;
    const device = known.of(req, address.query.device);
    if (address.query.device !== null && !device.forced) return false;
    const keyFor = keysOf(address, device, {
      ...address,
      locale: address.query.locale ?? '',
      accept: req.headers.accept,
    });
    const hit = findHit(cache, keyFor, pageOf(address, device));
    if (hit === null) return false;
    known.see(device);
    const facts = factsOf(req);
    facts.site = address.name;
    facts.profile = device.profile.id;
    send(req, res, { ...hit, state: 'hit', device });
    return true;
  };

  const send = (
    req: IncomingMessage,
    res: ServerResponse,
    answer: { key: string; page: FinishedPage; state: CacheState; device: Device },
  ): void => {
    const { key, page, state, device } = answer;
    factsOf(req).cache = state;
    const shared = page.surrogateKeys !== undefined && trusts(req) ? sharedHeaders(services, page, state) : null;
    writePage(req, res, { key, page, state, cache, deviceClass: device.detection.class, shared });
  };

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const address = locate(req);
    if (address === null) return false;
    const facts = factsOf(req);
    facts.site = address.name;
    const site = await findSite(services, address);
    if (site === null && address.by === 'host') return false;
    const asked = { origin: originOf(services, address), base: address.by === 'slug' ? `/render/${address.name}` : '' };
    if (site !== null && (await answerSiteFile({ req, res, site, address, asked }))) return true;
    const found = await devices.at(address, site);
    const device = found.of(req, address.query.device);
    if (address.query.device !== null && !device.forced) {
      refuseDevice(res, address.query.device);
      return true;
    }
    found.see(device);
    facts.profile = device.profile.id;

    const { origin, base } = asked;
    const place = site ? parsePagePath(site, address.rawPath) : null;
    const request = {
      ...common(device, req),
      origin,
      base,
      page: pageOf(address, device),
      // By the profile's own name: whatever a class or another spelling stands for shares its pages.
      keepQuery: device.forced ? `device=${device.profile.id}` : '',
    };
    if (site === null || place === null) {
      const outcome = renderError(services, {
        ...request,
        site,
        status: 404,
        frame: null,
        locale: site?.defaultLocale ?? 'en',
        path: '/',
      });
      const { profile, detection, forced } = device;
      const page = finishPage({ outcome, site, profile, deviceClass: detection.class, forced });
      send(req, res, { key: '', page, state: 'bypass', device });
      return true;
    }
    const locale = site.locales.find(({ code }) => code === address.query.locale)?.code ?? place.locale;
    const pageRequest: PageRequest = { ...request, site, locale, path: place.path };
    if (address.query.preview !== null) {
      const report = wantsReport(req);
      await answerPreview(services, pageRequest, { token: address.query.preview, device, cache, report, req, res });
      return true;
    }
    if (!place.canonical) {
      const location = origin + pageHref(site, base, place);
      const page = finishMoved({ kind: 'moved', status: 301, location, life: FOR_EVER }, device.profile);
      send(req, res, { key: '', page, state: 'bypass', device });
      return true;
    }
    if (wantsReport(req)) {
      await buildReport(services, pageRequest, { device, req, res });
      return true;
    }
    // The hot path could not know the device while the rules of this address were unknown, nor other spellings of an address.
    const keyFor = keysOf(address, device, {
      rawPath: pageHref(site, '', place),
      locale: locale === place.locale ? '' : locale,
      accept: req.headers.accept,
    });
    const hit = findHit(cache, keyFor, request.page);
    if (hit !== null) {
      send(req, res, { ...hit, state: 'hit', device });
      return true;
    }
    const { forced, byEdge } = device;
    const served = await pages.serve({
      ...pageRequest,
      keyOf: keyFor,
      deviceClass: device.detection.class,
      forced,
      byEdge,
    });
    send(req, res, { ...served, device });
    return true;
  };

  /** Pages are only read. A host name that is no site's is somebody else's to answer for. */
  const refuse = async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const address = locate(req);
    if (address === null || (address.by === 'host' && (await findSite(services, address)) === null)) return false;
    res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return true;
  };

  const router = Router();
  router.use((req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      refuse(req, res).then((refused) => {
        if (!refused) next();
      }, next);
      return;
    }
    answer(req, res).then((answered) => {
      if (!answered) next();
    }, next);
  });
  return {
    hot,
    router,
    close: () => {
      devices.close();
      cache.close();
    },
  };
}

function findSite(services: Services, address: Address): Promise<Site | null> {
  return address.by === 'slug' ? findSiteBySlug(services, address.name) : findSiteByHost(services, address.name);
}

function common(device: Device, req: IncomingMessage): Pick<PageRequest, 'profile' | 'accept'> {
  return { profile: device.profile, accept: req.headers.accept ?? '' };
}

function wantsReport(req: IncomingMessage): boolean {
  const accept = req.headers.accept;
  return accept !== undefined && accept.startsWith('application/json');
}

/**
 * On its own host name a site's addresses carry that name, with the installation's scheme and port: the port that a client
 * claims in `Host` would reach other clients through the cache.
 */
function originOf(services: Services, address: Address): string {
  const { publicUrl } = services.settings;
  if (address.by === 'slug') return publicUrl;
  const { protocol, port } = new URL(publicUrl);
  return `${protocol}//${address.name}${port === '' ? '' : `:${port}`}`;
}

/** Ignored, a slip of the pen would show another device's page under the name of the one that was meant. */
function refuseDevice(res: ServerResponse, name: string): void {
  const known = profiles.map((profile) => profile.id).join(', ');
  const text = `There is no device "${name.replace(/[^\x21-\x7e]/g, '?')}". ?device= takes a class (pc, tablet, smartphone, feature-phone, signage), a profile (${known}) or the name of a profile that was added for this site.\n`;
  res
    .writeHead(400, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(text),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Cache': 'bypass',
    })
    .end(res.req.method === 'HEAD' ? undefined : text);
}
