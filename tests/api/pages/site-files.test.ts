/** What machines ask a site for beside its pages, through HTTP. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { changeContentType } from '../../../src/features/model/change-content-type.ts';
import { seedDemo } from '../../../src/features/ops/seed-demo.ts';
import { loadSitemap } from '../../../src/features/delivery/site-files/load-sitemap.ts';
import { openWorld, type HttpAnswer, type World } from '../../kit/world.ts';

const PC =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
let world: World;
/** Of the site's own host name. */
let home: string;
beforeAll(async () => {
  world = await openWorld();
  await seedDemo(world.system);
  home = `http://town.localhost:${new URL(world.url).port}`;
}, 240_000);
afterAll(() => world.close());

const town = (path: string, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  world.get(path, { Host: 'town.localhost', 'User-Agent': PC, ...headers });
const typeOf = (answer: HttpAnswer) => answer.headers.get('content-type');

async function publishNews(slug: string, data: object = {}): Promise<void> {
  const ctx = await world.open('town');
  const fields = { title: { ja: `速報 ${slug}` }, slug, date: '2026-11-20', category: 'living', ...data };
  const { entry } = await createEntry(ctx, { contentType: 'news', data: fields });
  const { issues } = await publishEntry(ctx, { id: entry.id });
  expect(issues).toEqual([]);
}

describe('feeds', () => {
  it('list what is new on the site, in three formats that say the same', async () => {
    const [atom, rss, json] = await Promise.all(['atom', 'rss', 'json'].map((format) => town(`/feed.${format}`)));
    const read = parseAtomFeed(atom?.text ?? '');
    expect([atom, rss, json].map((answer) => answer && typeOf(answer))).toEqual([
      'application/atom+xml; charset=utf-8',
      'application/rss+xml; charset=utf-8',
      'application/feed+json; charset=utf-8',
    ]);
    const titles = read.entries?.map((entry) => entry.title?.value);
    expect(titles?.length).toBeGreaterThan(5);
    expect(parseRssFeed(rss?.text ?? '').items?.map((item) => item.title)).toEqual(titles);
    expect(parseJsonFeed(JSON.parse(json?.text ?? '{}')).items?.map((item) => item.title)).toEqual(titles);
    expect(read.links?.find((link) => link.rel === 'self')?.href).toBe(`${home}/feed.atom`);
  });

  it('lead to pages and pictures that are there', async () => {
    const [entry] = parseAtomFeed((await town('/feed/news.atom')).text).entries ?? [];
    const url = entry?.links?.find((link) => link.rel === 'alternate')?.href ?? '';
    expect(url.startsWith(home)).toBe(true);
    expect((await town(url.slice(home.length))).text).toContain(entry?.title?.value);
    const pictures = (await town('/feed.atom')).text.match(/http:\/\/town\.localhost:\d+\/assets\/[^&"<]+/g) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of new Set(pictures)) expect((await town(picture.slice(home.length))).status).toBe(200);
  });

  it('have the language of their address, and untranslated entries stay in their own', async () => {
    const ja = await town('/news/feed.json');
    const en = await town('/en/news/feed.json');
    expect([ja.headers.get('content-language'), en.headers.get('content-language')]).toEqual(['ja', 'en']);
    const feed = parseJsonFeed(JSON.parse(en.text));
    expect(feed).toMatchObject({ language: 'en', feed_url: `${home}/en/news/feed.json` });
    expect(feed.items?.every((item) => item.url?.startsWith(`${home}/en/news/`))).toBe(true);
    await publishNews('only-japanese');
    expect((await town('/news/feed.json')).text).toContain('only-japanese');
    expect((await town('/en/news/feed.json')).text).not.toContain('only-japanese');
    expect((await town('/ja/feed.atom')).headers.get('location')).toBe(`${home}/feed.atom`);
  });

  it('are kept, answered as unchanged, and made anew when something is published', async () => {
    await town('/feed.atom');
    const kept = await town('/feed.atom');
    expect([kept.headers.get('x-cache'), kept.headers.get('cache-control')]).toEqual(['hit', 'public, no-cache']);
    const etag = kept.headers.get('etag') ?? '';
    expect((await town('/feed.atom', { 'If-None-Match': etag })).status).toBe(304);
    await publishNews('fresh');
    const anew = await town('/feed.atom', { 'If-None-Match': etag });
    expect([anew.status, anew.headers.get('x-cache')]).toEqual([200, 'miss']);
    expect(parseAtomFeed(anew.text).entries?.[0]?.title?.value).toBe('速報 fresh');
  });

  it('are the same for every device, and name the one address of the site wherever they are asked', async () => {
    const docomo = await town('/feed.rss', { 'User-Agent': 'DoCoMo/2.0 P903i(c100;TB;W24H12)' });
    expect(docomo.text).toBe((await town('/feed.rss')).text);
    expect((await world.get('/render/town/feed.rss')).text).toBe(docomo.text);
  });

  it.each(['/nothing/feed.atom', '/feed/nothing.rss', '/feed/page.atom', '/news/year-end-waste/feed.json'])(
    'that nobody has are said to be none in a line: %s',
    async (path) => {
      const answer = await town(path);
      expect([answer.status, typeOf(answer)]).toEqual([404, 'text/plain; charset=utf-8']);
      expect(answer.body.length).toBeLessThan(100);
    },
  );

  it('answer HEAD without a body and refuse to be written', async () => {
    const head = await world.send('HEAD', '/feed.atom', { headers: { Host: 'town.localhost' } });
    expect([head.status, head.body.length, Number(head.headers.get('content-length')) > 1_000]).toEqual([200, 0, true]);
    const post = await world.send('POST', '/feed.atom', { headers: { Host: 'town.localhost' } });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('are named by the pages', async () => {
    const { text } = await town('/en/events');
    expect(text).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Events | みなと町" href="/en/events/feed.atom">',
    );
    expect(text).toContain('<link rel="alternate" type="application/atom+xml" title="みなと町" href="/en/feed.atom">');
  });
});

describe('for search engines', () => {
  it('there is a sitemap of all pages in all languages', async () => {
    const { text, headers } = await town('/sitemap.xml');
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    for (const path of ['/', '/en', '/news', '/en/news', '/news/year-end-waste'])
      expect(text).toContain(`<loc>${home}${path}</loc>`);
    expect(text).toContain(`hreflang="x-default" href="${home}/news/year-end-waste"`);
    expect((await town('/sitemap-1.xml')).text).toBe(text);
    expect((await town('/sitemap-2.xml')).status).toBe(404);
  });

  it('a large one is an index of parts that together hold every page once', async () => {
    const { site } = await world.open('town');
    const place = { origin: home, base: '' };
    const ask = async (part: number | null, perPart?: number): Promise<string> =>
      (await loadSitemap(world.services, { site, place, part, ...(perPart && { perPart }) }))?.text ?? '';
    const locs = (text: string): string[] => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
    const whole = locs(await ask(null));
    const parts = locs(await ask(null, 4));
    expect(parts[0]).toBe(`${home}/sitemap-1.xml`);
    const found: string[] = [];
    for (const at of parts.keys()) found.push(...locs(await ask(at + 1, 4)));
    expect(found.sort()).toEqual(whole.sort());
    expect(await ask(parts.length + 1, 4)).toBe('');
  });

  it('robots.txt names the sitemap and keeps them out of the doors', async () => {
    const answer = await town('/robots.txt');
    expect(typeOf(answer)).toBe('text/plain; charset=utf-8');
    expect(answer.text).toContain('Disallow: /graphql\n');
    expect(answer.text).toContain(`\nSitemap: ${home}/sitemap.xml\n`);
    const own = await world.get('/robots.txt');
    expect([own.status, own.text.includes('Disallow: /graphql\n'), own.text.includes('Sitemap')]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('a site may ask them to keep out, and add lines of its own', async () => {
    const { token } = await world.admin();
    const edit = (input: object) =>
      world.graphql(
        'mutation ($input: EditSiteInput!) { editSite(input: $input) { site { indexing robotsLines } } }',
        { input: { site: 'hotel', ...input } },
        { token },
      );
    const hotel = (path: string) => world.get(path, { Host: 'hotel.localhost', 'User-Agent': PC });
    expect((await hotel('/')).text).not.toContain('noindex');
    const lines = ['Disallow: /search', '', 'User-agent: GPTBot', 'Disallow: /'];
    expect((await edit({ robotsLines: lines })).data['editSite'].site).toEqual({ indexing: true, robotsLines: lines });
    expect((await hotel('/robots.txt')).text).toContain(`\n${lines.join('\n')}\n`);
    await edit({ indexing: false });
    expect((await hotel('/robots.txt')).text).toBe('User-agent: *\nDisallow: /\n');
    expect((await hotel('/sitemap.xml')).status).toBe(404);
    const page = (await hotel('/')).text;
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('rel="canonical"');
    const refused = await edit({ robotsLines: ['Dissallow: /'] });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      issues: [{ path: ['robotsLines', 0], code: 'bad_line' }],
    });
  });

  it('a type may keep its pages out of them', async () => {
    const ctx = await world.open('town');
    const parts = [{ kind: 'hero', key: 'hero', title: 'title' }] as const;
    await changeContentType(ctx, { contentType: 'facility', template: { parts, page: { noindex: true } } });
    expect((await town('/facilities/library')).text).toContain('<meta name="robots" content="noindex">');
    expect((await town('/sitemap.xml')).text).not.toContain('/facilities/library');
  });
});

describe('icons', () => {
  it.each([
    ['/apple-touch-icon.png', 180, false],
    ['/apple-touch-icon-120x120-precomposed.png', 180, false],
    ['/icon-192.png', 192, true],
    ['/icon-512.png', 512, true],
  ])('are made from the logo: %s', async (path, size, hasAlpha) => {
    const answer = await town(path);
    expect([answer.status, typeOf(answer)]).toEqual([200, 'image/png']);
    const { width, height, ...found } = await sharp(answer.body).metadata();
    expect([width, height, found.hasAlpha]).toEqual([size, size, hasAlpha]);
  });

  it('favicon.ico holds three sizes', async () => {
    const { body, headers } = await town('/favicon.ico');
    expect(headers.get('content-type')).toBe('image/x-icon');
    expect([body.readUInt16LE(2), body.readUInt16LE(4)]).toEqual([1, 3]);
    for (const [at, size] of [16, 32, 48].entries()) {
      const entry = 6 + 16 * at;
      const from = body.readUInt32LE(entry + 12);
      const png = await sharp(body.subarray(from, from + body.readUInt32LE(entry + 8))).metadata();
      expect([body.readUInt8(entry), png.width, png.height]).toEqual([size, size, size]);
    }
  });

  it('stand in the manifest, which a page names', async () => {
    const { text, headers } = await world.get('/render/town/en/manifest.webmanifest');
    expect(headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
    expect(JSON.parse(text)).toMatchObject({ lang: 'en', start_url: '/render/town/en', scope: '/render/town/' });
    for (const { src } of JSON.parse(text).icons as { src: string }[]) expect((await world.get(src)).status).toBe(200);
    const page = await town('/en/news');
    expect(page.text).toContain('<link rel="manifest" href="/en/manifest.webmanifest">');
    expect(page.headers.get('content-security-policy')).toContain("manifest-src 'self'");
  });

  it('are said to be none in a line where there is no logo, and in nothing on the installation itself', async () => {
    const site = await world.site({ hosts: ['bare.localhost'] });
    const answer = await world.get('/favicon.ico', { Host: site.hosts[0] ?? '' });
    expect([answer.status, answer.body.length < 100]).toEqual([404, true]);
    expect(JSON.parse((await world.get('/manifest.webmanifest', { Host: 'bare.localhost' })).text)).not.toHaveProperty(
      'icons',
    );
    const own = await world.get('/favicon.ico');
    expect([own.status, own.body.length]).toEqual([204, 0]);
  });
});

describe('the head of a page', () => {
  const head = async (path: string): Promise<string> => (await town(path)).text.split('</head>')[0] ?? '';
  const graph = async (path: string): Promise<Record<string, unknown>[]> =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await head(path))?.[1] ?? '')['@graph'];

  it('names one address, whichever was asked', async () => {
    const page = await world.get('/render/town/en/news', { 'User-Agent': PC });
    expect(page.text).toContain(`<link rel="canonical" href="${home}/en/news">`);
    expect(page.text).toContain(`<link rel="alternate" hreflang="x-default" href="${home}/news">`);
  });

  it('describes the link preview, its picture and its languages', async () => {
    const text = await head('/news/library-closed');
    expect(text).toContain('<meta property="og:locale" content="ja_JP">');
    expect(text).toContain('<meta property="og:locale:alternate" content="en_US">');
    const image = new RegExp(`<meta property="og:image" content="${home}([^"]+)">`).exec(text)?.[1] ?? '';
    const { width, height } = await sharp((await town(image)).body).metadata();
    expect(text).toContain(`<meta property="og:image:width" content="${width}">`);
    expect(text).toContain(`<meta property="og:image:height" content="${height}">`);
    expect(text).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('says what the page is', async () => {
    const logo = `${home}/icon-512.png`;
    const publisher = { '@type': 'Organization', name: 'みなと町', url: `${home}/`, logo };
    expect(await graph('/')).toMatchObject([{ '@type': 'WebSite', url: `${home}/`, publisher }]);
    expect(await graph('/news/library-closed')).toMatchObject([
      { '@type': 'Article', publisher },
      { '@type': 'BreadcrumbList', itemListElement: [{ item: `${home}/` }, { item: `${home}/news` }, { position: 3 }] },
    ]);
    const [event] = await graph('/en/events/harbour-festival');
    expect(event).toMatchObject({ '@type': 'Event', location: { '@type': 'Place', name: expect.any(String) } });
    expect(event?.['startDate']).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
