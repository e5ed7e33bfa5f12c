/** robots.txt, RFC 9309. */
import type { Site } from '../../tenancy/site.ts';
import type { PublicPlace } from '../canonical.ts';

/** Doors of the installation, which answer under every host name and show nothing to search engines. `/assets/` holds pictures. */
const DOORS = [
  '/graphql',
  '/sites/',
  '/uploads/',
  '/devices/',
  '/signage/',
  '/embed/',
  '/oembed',
  '/studio/',
  '/health/',
  '/metrics',
];

export function writeRobots(site: Pick<Site, 'indexing' | 'robotsLines'>, { origin, base }: PublicPlace): string {
  const lines = ['User-agent: *'];
  if (site.indexing) {
    // Under its own name the site's pages have addresses without `/render/`; those would be other sites' or its own again.
    lines.push(...[...DOORS, ...(base === '' ? ['/render/'] : [])].map((path) => `Disallow: ${path}`));
    lines.push(...site.robotsLines, '', `Sitemap: ${origin}${base}/sitemap.xml`);
  } else {
    lines.push('Disallow: /');
  }
  return `${lines.join('\n')}\n`;
}

/** Of the installation's own host name, where sites without a name of their own have their pages. */
export function installationRobots(): string {
  return `${['User-agent: *', ...DOORS.map((path) => `Disallow: ${path}`)].join('\n')}\n`;
}
