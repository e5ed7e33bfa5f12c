/** Sitemaps as sitemaps.org 0.9 has them, with the languages of a page beside its address. */
import { h } from '../markup/element.ts';
import { toXml } from '../markup/to-xml.ts';

export interface SitemapPage {
  /** Absolute. */
  readonly url: string;
  /** ISO 8601. */
  readonly changed: string;
}

/** The same page in each of its locales; `fallback` is for readers of every other language. */
export interface SitemapEntry {
  readonly pages: readonly (SitemapPage & { readonly lang: string })[];
  readonly fallback: string | null;
}

/** What the protocol allows in one file. */
export const SITEMAP_LIMITS = { urls: 50_000, bytes: 50_000_000 } as const;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.flatMap(({ pages, fallback }) => {
    const link = (lang: string, href: string) => h('xhtml:link', { rel: 'alternate', hreflang: lang, href });
    // Every page of the set lists the whole set, itself included, or the set does not count.
    const links =
      pages.length < 2
        ? []
        : [
            ...pages.map(({ lang, url }) => link(lang, url)),
            ...(fallback === null ? [] : [link('x-default', fallback)]),
          ];
    return pages.map(({ url, changed }) => h('url', {}, h('loc', {}, url), h('lastmod', {}, changed), links));
  });
  return document(toXml([h('urlset', { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, urls)]));
}

export function writeSitemapIndex(parts: readonly SitemapPage[]): string {
  const sitemaps = parts.map(({ url, changed }) => h('sitemap', {}, h('loc', {}, url), h('lastmod', {}, changed)));
  return document(toXml([h('sitemapindex', { xmlns: NAMESPACE }, sitemaps)]));
}

function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** An address on a site is at most 500 characters: three bytes each in UTF-8, three characters a byte when encoded. */
const LONGEST_URL = 500 * 9 + 300;
const MARKUP_BYTES = 120;
/** A part is made and compressed at once: beyond this it would hold the server up. */
const MOST_ENTRIES = 2_000;

/** Entries in a part that stay within both limits whatever their addresses are. */
export function entriesPerPart(locales: number): number {
  const count = Math.max(1, locales);
  // Each page names itself, every page of the set and the fallback.
  const bytes = count * (count + 2) * (LONGEST_URL + MARKUP_BYTES);
  return Math.max(
    1,
    Math.min(MOST_ENTRIES, Math.floor(SITEMAP_LIMITS.urls / count), Math.floor((SITEMAP_LIMITS.bytes - 1_000) / bytes)),
  );
}
