import { h, type Element } from '../markup/element.ts';
import type { Feed, FeedItem } from './feed.ts';

/** RSS 2.0 with the parts of Atom, Dublin Core and the content module that readers expect of it. */
export function writeRss(feed: Feed): Element {
  return h(
    'rss',
    {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    h(
      'channel',
      {},
      h('title', {}, feed.title),
      h('link', {}, feed.home),
      // Required, even where there is nothing to say.
      h('description', {}, feed.subtitle === '' ? feed.title : feed.subtitle),
      h('language', {}, feed.lang),
      h('lastBuildDate', {}, rfc822(feed.updated)),
      h('generator', {}, 'Utsuwa'),
      h('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self.rss }),
      feed.items.map(item),
    ),
  );
}

function item(one: FeedItem): Element {
  // One enclosure an item is all that readers of RSS expect.
  const [enclosure] = one.enclosures;
  return h(
    'item',
    {},
    h('title', {}, one.title),
    h('link', {}, one.url),
    h('guid', { isPermaLink: 'false' }, one.id),
    h('pubDate', {}, rfc822(one.published)),
    // `author` must be a mail address in RSS; names stand in Dublin Core's element.
    one.authors.map((name) => h('dc:creator', {}, name)),
    one.categories.map((name) => h('category', {}, name)),
    one.summary !== '' && h('description', {}, one.summary),
    h('content:encoded', {}, one.html),
    enclosure !== undefined &&
      h('enclosure', { url: enclosure.url, length: enclosure.bytes, type: enclosure.mediaType }),
  );
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** ISO 8601 in UTC → `Mon, 23 Nov 2026 04:30:00 GMT`: RFC 822 with a year of four digits, as RSS has it. */
function rfc822(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  const name = DAYS[weekday(year, month, day)] ?? '';
  return `${name}, ${String(day).padStart(2, '0')} ${MONTHS[month - 1] ?? ''} ${year} ${iso.slice(11, 19)} GMT`;
}

/** 0 = Sunday, by counting days from a Sunday. January and February belong to the year before, so that leap days come last. */
function weekday(year: number, month: number, day: number): number {
  const from = month < 3 ? year - 1 : year;
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (365 * from + leaps + days + 3) % 7;
}
