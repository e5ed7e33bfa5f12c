/** `GET /` on the installation's own host name: a person who opens it learns where the doors are. */
import { createHash } from 'node:crypto';
import { Router } from 'express';
import { SYSTEM } from '../../features/auth/actor.ts';
import type { Services } from '../../features/tenancy/context.ts';
import { listSites } from '../../features/tenancy/sites.ts';
import { installationRobots } from '../../features/delivery/site-files/robots.ts';
import { homePage, STYLE } from './page.ts';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

const MACHINES = { 'Cache-Control': 'public, max-age=86400', 'X-Content-Type-Options': 'nosniff' };
const ICONS = ['/favicon.ico', '/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'];

/** Enough to look around in. */
const MOST_SITES = 12;

/**
 * Stands after the pages: a site whose host name this is answers first. `explorer` = names of sites and the GraphQL explorer
 * are open to anybody, as in the demo; otherwise no site is named.
 */
export function buildHomeDoor(services: Services, { explorer }: { explorer: boolean }): Router {
  const router = Router();
  router.get('/', async (req, res) => {
    const sites = explorer ? (await listSites({ ...services, actor: SYSTEM }, { first: MOST_SITES })).items : [];
    const page = Buffer.from(homePage(sites, explorer));
    res.writeHead(200, { ...HEADERS, 'Content-Length': page.length });
    res.end(req.method === 'HEAD' ? undefined : page);
  });
  router.get('/robots.txt', (_req, res) => {
    const text = installationRobots();
    const type = 'text/plain; charset=utf-8';
    res.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text), ...MACHINES }).end(text);
  });
  // Browsers ask for icons with every visit, whatever the page says: the shortest answer there is, and not again today.
  router.get(ICONS, (_req, res) => {
    res.writeHead(204, MACHINES).end();
  });
  return router;
}
