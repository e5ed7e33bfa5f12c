/** The render endpoint: `/render/{site}/{path}` and `/{path}` on a site's own host name. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Router } from 'express';
import { findSiteByHost, findSiteBySlug } from '../../features/tenancy/sites.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { finishPage } from '../../features/delivery/finish-page.ts';
import { createPageCache } from '../../features/delivery/page-cache.ts';
import { pageHref, parsePagePath } from '../../features/delivery/page-path.ts';
import { renderError, type PageRequest } from '../../features/delivery/render-page.ts';
import { createPageServer, type ServeRequest } from '../../features/delivery/serve-page.ts';
import { factsOf } from '../http/request.ts';
import { writePage } from './answer.ts';
import type { Device } from './device-of.ts';
import { locate, type Address } from './locate.ts';
import { buildReport } from './report.ts';
import { createSiteDevices, type Trusts } from './site-devices.ts';

export interface PagesDoor {
  /** Answers from the cache, synchronously; false = somebody else must. */
  readonly hot: (req: IncomingMessage, res: ServerResponse) => boolean;
  readonly router: Router;
  readonly close: () => void;
}

/** `trusts` = whether a request comes from a proxy that may say the class of the device. */
export function buildPagesDoor(services: Services, trusts: Trusts): PagesDoor {
  const cache = createPageCache(services.db, services.settings.pageCacheBytes);
  const pages = createPageServer(services, cache);
  const devices = createSiteDevices(services, trusts);

  const hot = (req: IncomingMessage, res: ServerResponse): boolean => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const address = locate(req);
    if (address === null || wantsReport(req)) return false;
    const known = devices.known(address);
    if (known === undefined) return false;
    const device = known.of(req, address.query.device);
    const key = keyOf(address, device, req);
    const page = cache.get(key);
    if (page === undefined) return false;
    known.see(device);
    const facts = factsOf(req);
    facts.site = address.name;
    facts.profile = device.profile.id;
    facts.cache = 'hit';
    writePage(req, res, { key, page, state: 'hit', cache, deviceClass: device.detection.class });
    return true;
  };

  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const address = locate(req);
    if (address === null) return false;
    const facts = factsOf(req);
    facts.site = address.name;
    const site = await findSite(services, address);
    if (site === null && address.by === 'host') return false;
    const found = await devices.at(address, site);
    const device = found.of(req, address.query.device);
    found.see(device);
    facts.profile = device.profile.id;

    const origin = originOf(services, address);
    const base = address.by === 'slug' ? `/render/${address.name}` : '';
    const place = site ? parsePagePath(site, address.rawPath) : null;
    const request = {
      ...common(device, req),
      origin,
      base,
      page: pageOf(address, device),
      keepQuery: address.query.device ? `device=${address.query.device}` : '',
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
      if (outcome.kind !== 'page') return false;
      const page = finishPage({
        outcome,
        profile: device.profile,
        deviceClass: device.detection.class,
        forced: device.forced,
      });
      facts.cache = 'bypass';
      writePage(req, res, { key: '', page, state: 'bypass', cache, deviceClass: device.detection.class });
      return true;
    }
    if (!place.canonical) {
      redirect(res, origin + pageHref(site, base, place) + queryOf(req));
      return true;
    }
    const locale = site.locales.find(({ code }) => code === address.query.locale)?.code ?? place.locale;
    const pageRequest: PageRequest = { ...request, site, locale, path: place.path };
    if (wantsReport(req)) {
      await buildReport(services, pageRequest, { device, req, res });
      return true;
    }
    const key = keyOf(address, device, req);
    // The hot path could not know the device while the rules of this address were unknown.
    const kept = cache.get(key);
    if (kept !== undefined) {
      facts.cache = 'hit';
      writePage(req, res, { key, page: kept, state: 'hit', cache, deviceClass: device.detection.class });
      return true;
    }
    const serveRequest: ServeRequest = {
      ...pageRequest,
      key,
      deviceClass: device.detection.class,
      forced: device.forced,
      byEdge: device.byEdge,
    };
    const served = await pages.serve(serveRequest);
    if (served.kind === 'moved') {
      redirect(res, served.location + queryOf(req));
      return true;
    }
    facts.cache = served.state;
    writePage(req, res, {
      key,
      page: served.page,
      state: served.state,
      cache,
      deviceClass: device.detection.class,
    });
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

/** Crawlers get the whole; everybody else the part they ask for. */
function pageOf(address: Address, device: Device): number | 'all' {
  return device.detection.class === 'bot' && !device.forced ? 'all' : address.query.page;
}

/** Everything that the bytes depend on. Parameters that a page does not know are no part of it. */
function keyOf(address: Address, device: Device, req: IncomingMessage): string {
  const { query } = address;
  const accept = device.profile.contentType === 'by-accept' ? acceptKind(req.headers.accept) : '';
  const bot = pageOf(address, device) === 'all' ? 'all' : query.page;
  return `${address.by} ${address.name} ${device.key} ${bot} ${query.locale ?? ''} ${accept} ${address.rawPath}`;
}

function acceptKind(accept: string | undefined): string {
  if (!accept) return '';
  return `${accept.includes('application/vnd.wap.xhtml+xml') ? 'w' : ''}${accept.includes('application/xhtml+xml') ? 'x' : ''}${accept.includes('text/html') ? 'h' : ''}${accept.includes('*/*') ? '*' : ''}`;
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

function queryOf(req: IncomingMessage): string {
  const mark = req.url?.indexOf('?') ?? -1;
  return mark < 0 ? '' : (req.url?.slice(mark) ?? '');
}

/** Absolute, because handsets follow nothing else; without a body, because they pay by the packet. */
function redirect(res: ServerResponse, location: string): void {
  res
    .writeHead(301, { Location: location, 'Content-Length': 0, 'Cache-Control': 'no-cache', 'X-Cache': 'bypass' })
    .end();
}
