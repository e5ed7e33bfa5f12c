/** The one place of a site that other machines are told: a page has many addresses and one name. */
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';

export interface PublicPlace {
  /** Scheme, host and port. */
  readonly origin: string;
  /** `''` under the site's own host name, `/render/{site}` under the installation's. */
  readonly base: string;
}

/** The site's first host name where it has one, with the scheme and port that were asked; else the place that was asked. */
export function canonicalPlace(site: Pick<Site, 'hosts'>, asked: PublicPlace): PublicPlace {
  const [host] = site.hosts;
  if (host === undefined) return { origin: asked.origin, base: asked.base };
  const { protocol, port } = new URL(asked.origin);
  return { origin: `${protocol}//${host}${port === '' ? '' : `:${port}`}`, base: '' };
}

/** Where readers have a site when nobody asked: that place, or else the installation's own name. */
export function placeOfReaders(
  { settings }: Pick<Services, 'settings'>,
  site: Pick<Site, 'hosts' | 'slug'>,
): PublicPlace {
  return canonicalPlace(site, { origin: settings.publicUrl, base: `/render/${site.slug}` });
}
