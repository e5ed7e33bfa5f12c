/** The addresses on a site that answer machines: feeds, sitemap, robots.txt, icons, manifest. The same for every device. */
import { FEED_FORMATS, type FeedFormat } from '../../../core/render/feeds/feed.ts';
import type { PagePath } from '../page-path.ts';

export type SiteFile =
  | { readonly kind: 'robots' }
  /** `part` counts from 1; null = the whole, or the index of its parts. */
  | { readonly kind: 'sitemap'; readonly part: number | null }
  | { readonly kind: 'manifest'; readonly locale: string }
  | { readonly kind: 'icon'; readonly icon: IconName }
  | {
      readonly kind: 'feed';
      readonly format: FeedFormat;
      readonly locale: string;
      readonly of: FeedSource;
    };

/** Everything new on the site, the entries of a type, or what a page lists. */
export type FeedSource =
  | { readonly what: 'site' }
  | { readonly what: 'type'; readonly name: string }
  | { readonly what: 'page'; readonly path: string };

export const ICONS = {
  'favicon.ico': { sizes: [16, 32, 48], opaque: false },
  'apple-touch-icon.png': { sizes: [180], opaque: true },
  'icon-192.png': { sizes: [192], opaque: false },
  'icon-512.png': { sizes: [512], opaque: false },
} as const;
export type IconName = keyof typeof ICONS;

const FEED = new RegExp(`^(.*)/feed\\.(${FEED_FORMATS.join('|')})$`);
const TYPE_FEED = new RegExp(`^/feed/([a-z][a-zA-Z0-9]{0,39})\\.(${FEED_FORMATS.join('|')})$`);
/** Older iPhones ask for sizes and for icons without gloss by name. */
const APPLE = /^\/apple-touch-icon(?:-\d{2,3}x\d{2,3})?(?:-precomposed)?\.png$/;

/** The file that an address names; null = it is a page's. Feeds and manifests are per locale, all else is the site's. */
export function findSiteFile({ locale, path }: PagePath, defaultLocale: string): SiteFile | null {
  // Every one of them ends like a file, and hardly a page does.
  if (!/\.(?:txt|xml|atom|rss|json|ico|png|webmanifest)$/.test(path)) return null;
  const feed = FEED.exec(path);
  if (feed !== null) {
    const of: FeedSource = feed[1] === '' ? { what: 'site' } : { what: 'page', path: feed[1] ?? '' };
    return { kind: 'feed', format: feed[2] as FeedFormat, locale, of };
  }
  const typed = TYPE_FEED.exec(path);
  if (typed !== null) {
    return { kind: 'feed', format: typed[2] as FeedFormat, locale, of: { what: 'type', name: typed[1] ?? '' } };
  }
  if (path === '/manifest.webmanifest') return { kind: 'manifest', locale };
  if (locale !== defaultLocale) return null;
  if (path === '/robots.txt') return { kind: 'robots' };
  const sitemap = /^\/sitemap(?:-([1-9]\d{0,4}))?\.xml$/.exec(path);
  if (sitemap !== null) return { kind: 'sitemap', part: sitemap[1] === undefined ? null : Number(sitemap[1]) };
  if (APPLE.test(path)) return { kind: 'icon', icon: 'apple-touch-icon.png' };
  const name = path.slice(1);
  return Object.hasOwn(ICONS, name) ? { kind: 'icon', icon: name as IconName } : null;
}

/** Path of a feed on the site, without locale. */
export function feedPath(of: FeedSource, format: FeedFormat): string {
  switch (of.what) {
    case 'site':
      return `/feed.${format}`;
    case 'type':
      return `/feed/${of.name}.${format}`;
    case 'page':
      return `${of.path === '/' ? '' : of.path}/feed.${format}`;
  }
}
