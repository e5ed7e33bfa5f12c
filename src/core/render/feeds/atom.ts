import { h, type Element } from '../markup/element.ts';
import type { Feed, FeedItem } from './feed.ts';

/** Atom 1.0, RFC 4287. */
export function writeAtom(feed: Feed): Element {
  return h(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
    h('id', {}, feed.self.atom),
    h('title', {}, feed.title),
    feed.subtitle !== '' && h('subtitle', {}, feed.subtitle),
    h('updated', {}, feed.updated),
    h('link', { rel: 'self', type: 'application/atom+xml', href: feed.self.atom }),
    h('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    feed.alternates.map(({ lang, self }) =>
      h('link', { rel: 'alternate', type: 'application/atom+xml', hreflang: lang, href: self.atom }),
    ),
    feed.icon !== null && h('icon', {}, feed.icon),
    // Entries without an author take the feed's (§4.1.1 asks for one or the other).
    h('author', {}, h('name', {}, feed.siteName)),
    h('generator', {}, 'Utsuwa'),
    feed.items.map(entry),
  );
}

function entry(item: FeedItem): Element {
  return h(
    'entry',
    {},
    h('id', {}, item.id),
    h('title', {}, item.title),
    h('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    h('published', {}, item.published),
    h('updated', {}, item.updated),
    item.authors.map((name) => h('author', {}, h('name', {}, name))),
    item.categories.map((term) => h('category', { term })),
    item.summary !== '' && h('summary', {}, item.summary),
    h('content', { type: 'html' }, item.html),
    item.enclosures.map(({ url, mediaType, bytes, title }) =>
      h('link', { rel: 'enclosure', type: mediaType, length: bytes, title: title === '' ? null : title, href: url }),
    ),
  );
}
