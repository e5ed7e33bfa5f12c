import { spawnSync } from 'node:child_process';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { FEED_FORMATS, type Feed, type FeedItem } from '../../../../src/core/render/feeds/feed.ts';
import { writeFeed } from '../../../../src/core/render/feeds/write-feed.ts';
import { feedItem } from '../../../../src/core/render/feeds/item.ts';
import { entriesPerPart, SITEMAP_LIMITS, writeSitemap } from '../../../../src/core/render/feeds/sitemap.ts';
import { pageHref } from '../../../../src/features/delivery/page-path.ts';
import { hotelRoom, townNews } from '../html/samples.ts';
import { profileNamed } from '../html/write-page.ts';
import { faultsOf } from '../markup/well-formed.ts';

const item: FeedItem = {
  id: 'tag:town.example,2026-11-01:1/ja',
  url: 'https://town.example/news/water?a=1&b=2',
  title: '断水 <b> & "引用" ]]>',
  summary: '11月25日の夜。',
  html: '<p>夜 &amp; 朝</p><img src="https://town.example/a.jpg" alt="">',
  published: '2026-11-01T00:30:00.000Z',
  updated: '2026-11-02T00:00:00.000Z',
  authors: ['水道課'],
  categories: ['くらし', '水道'],
  image: 'https://town.example/a.jpg',
  enclosures: [{ url: 'https://town.example/a.mp3', mediaType: 'audio/mpeg', bytes: 1234, title: '放送' }],
};
const feed: Feed = {
  title: 'お知らせ | みなと町',
  subtitle: '',
  lang: 'ja',
  siteName: 'みなと町',
  home: 'https://town.example/news',
  self: {
    atom: 'https://town.example/feed.atom',
    rss: 'https://town.example/feed.rss',
    json: 'https://town.example/feed.json',
  },
  alternates: [],
  icon: null,
  updated: item.updated,
  items: [item],
};
const hostile = '\u0000<script>&\u001b"\ud800]]>\u2028';
const cursed: Feed = {
  ...feed,
  title: hostile,
  items: [
    { ...item, title: hostile, summary: hostile, html: hostile, categories: [hostile], authors: [hostile] },
    { ...item, id: 'x', summary: '', authors: [], categories: [], image: null, enclosures: [] },
  ],
};

describe('a feed', () => {
  it('says the same to a parser of Atom', () => {
    const read = parseAtomFeed(writeFeed(feed, 'atom'));
    expect(read).toMatchObject({ id: feed.self.atom, title: { value: feed.title }, updated: feed.updated });
    expect(read.links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rel: 'self', href: feed.self.atom }),
        expect.objectContaining({ rel: 'alternate', href: feed.home }),
      ]),
    );
    expect(read.entries?.[0]).toMatchObject({
      id: item.id,
      title: { value: item.title },
      published: item.published,
      updated: item.updated,
      authors: [{ name: '水道課' }],
      categories: [{ term: 'くらし' }, { term: '水道' }],
      content: { type: 'html', value: item.html },
    });
    expect(read.entries?.[0]?.links).toContainEqual(
      expect.objectContaining({ rel: 'enclosure', type: 'audio/mpeg', length: 1234 }),
    );
  });

  it('says the same to a parser of RSS', () => {
    const read = parseRssFeed(writeFeed(feed, 'rss'));
    // A channel must have a description.
    expect(read).toMatchObject({ title: feed.title, description: feed.title, link: feed.home, language: 'ja' });
    expect(read.items?.[0]).toMatchObject({
      title: item.title,
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      pubDate: 'Sun, 01 Nov 2026 00:30:00 GMT',
      description: item.summary,
      content: { encoded: item.html },
      enclosures: [{ url: 'https://town.example/a.mp3', length: 1234, type: 'audio/mpeg' }],
    });
    expect(read.items?.[0]?.categories?.map(({ name }) => name)).toEqual(['くらし', '水道']);
  });

  it('names the day of the week in RSS as the calendar does', () => {
    for (let at = Date.UTC(1999, 11, 25); at < Date.UTC(2101, 2, 5); at += 7.3e9) {
      const published = new Date(at).toISOString();
      const text = writeFeed({ ...feed, items: [{ ...item, published }] }, 'rss');
      expect(text).toContain(`<pubDate>${new Date(at).toUTCString()}</pubDate>`);
    }
  });

  it('says the same to a parser of JSON Feed', () => {
    const read = parseJsonFeed(JSON.parse(writeFeed(feed, 'json')));
    expect(read).toMatchObject({ title: feed.title, feed_url: feed.self.json, language: 'ja' });
    expect(read.items?.[0]).toMatchObject({
      id: item.id,
      content_html: item.html,
      date_modified: item.updated,
      tags: ['くらし', '水道'],
      attachments: [{ mime_type: 'audio/mpeg', size_in_bytes: 1234 }],
    });
  });

  it('is well-formed whatever its words are, and loses none of the good ones', () => {
    for (const format of FEED_FORMATS) {
      const text = writeFeed(cursed, format);
      expect(text).toBe(text.toWellFormed());
      if (format === 'json') {
        expect(JSON.parse(text)).toMatchObject({ items: [{ title: '<script>&"\ufffd]]>\u2028' }, { id: 'x' }] });
        continue;
      }
      expect(faultsOf(text, 'xhtml-mp')).toEqual([]);
      const lint = spawnSync('xmllint', ['--noout', '-'], { input: text });
      if (lint.error === undefined) expect(String(lint.stderr)).toBe('');
    }
    expect(parseAtomFeed(writeFeed(cursed, 'atom')).title?.value).toBe('<script>&"\ufffd]]>');
  });
});

describe('an entry in a feed', () => {
  const options = {
    profile: profileNamed('bot'),
    origin: 'https://town.example',
    variantUrl: (picture: { assetId: string }, key: string) => `/assets/site/${picture.assetId}/${key}`,
  };

  it('has absolute addresses only, and no classes of our sheet', () => {
    for (const input of [townNews(), hotelRoom()]) {
      const { html, image } = feedItem(input, options);
      expect(html).not.toMatch(/ (?:href|src|poster)="(?!https?:|tel:|mailto:)/);
      expect(html).not.toMatch(/ (?:class|id|style|srcset|loading)=|<form|<h1/);
      expect(html.length).toBeGreaterThan(100);
      expect(image === null || image.startsWith('https://town.example/assets/')).toBe(true);
      expect(faultsOf(html, 'html')).toEqual([]);
    }
  });

  it('keeps its id when its title and address change', () => {
    const input = townNews();
    const moved = { ...input, url: 'https://town.example/elsewhere' };
    expect(feedItem(moved, options).id).toBe(feedItem(input, options).id);
    expect(feedItem(input, options).id).toMatch(/^tag:town\.example,\d{4}-\d\d-\d\d:[^/]+\/ja$/);
  });
});

describe('a sitemap', () => {
  it('names every language of a page in each of its entries', () => {
    const pages = ['ja', 'en'].map((lang) => ({ url: `https://a.example/${lang}?a&b`, lang, changed: '2026-11-01' }));
    const text = writeSitemap([{ pages, fallback: pages[0]?.url ?? null }]);
    expect(text.match(/<loc>/g)).toHaveLength(2);
    expect(text.match(/hreflang="x-default"/g)).toHaveLength(2);
    expect(text).toContain('<loc>https://a.example/ja?a&amp;b</loc>');
    expect(faultsOf(text, 'xhtml-mp')).toEqual([]);
  });

  it.each([1, 2, 5, 40])(
    'stays within the limits of the protocol with %i locales and the longest addresses',
    (count) => {
      const site = { defaultLocale: 'x', locales: [] };
      const path = `/${'漢'.repeat(499)}`;
      const url = `https://${'a'.repeat(250)}.example:65535${pageHref(site, '', { locale: 'zh-Hant-TW', path })}`;
      const pages = Array.from({ length: count }, () => ({
        url,
        lang: 'zh-Hant-TW',
        changed: '2026-11-23T00:00:00.000Z',
      }));
      const entries = entriesPerPart(count);
      expect(entries * count).toBeLessThanOrEqual(SITEMAP_LIMITS.urls);
      const one = writeSitemap([{ pages, fallback: url }]).length;
      expect(one * entries).toBeLessThanOrEqual(SITEMAP_LIMITS.bytes);
    },
  );
});
