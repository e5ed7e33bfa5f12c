import type { Element } from '../markup/element.ts';
import { toXml } from '../markup/to-xml.ts';
import { writeAtom } from './atom.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';

/** A feed as text in one of its formats. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  switch (format) {
    case 'atom':
      return xmlDocument(writeAtom(feed));
    case 'rss':
      return xmlDocument(writeRss(feed));
    case 'json':
      return writeJsonFeed(feed);
  }
}

function xmlDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml([root])}\n`;
}
