import { cleanText } from '../markup/escape.ts';
import type { Feed, FeedItem } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org). */
export function writeJsonFeed(feed: Feed): string {
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: filled(feed.subtitle),
    icon: feed.icon ?? undefined,
    language: feed.lang,
    authors: [{ name: feed.siteName, url: feed.home }],
    items: feed.items.map(item),
  };
  return `${JSON.stringify(written, (_key, value: unknown) => (typeof value === 'string' ? cleanText(value) : value))}\n`;
}

function item(one: FeedItem): object {
  return {
    id: one.id,
    url: one.url,
    title: one.title,
    summary: filled(one.summary),
    content_html: one.html,
    image: one.image ?? undefined,
    date_published: one.published,
    date_modified: one.updated,
    authors: one.authors.length === 0 ? undefined : one.authors.map((name) => ({ name })),
    tags: one.categories.length === 0 ? undefined : one.categories,
    attachments:
      one.enclosures.length === 0
        ? undefined
        : one.enclosures.map(({ url, mediaType, bytes, title }) => ({
            url,
            mime_type: mediaType,
            title: filled(title),
            size_in_bytes: bytes,
          })),
  };
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}
