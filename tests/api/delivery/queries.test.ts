import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './house.ts';
import { model } from './sample-model.ts';

let house: House;
let news: string;
let harbour: string;
let festival: string;
let cover: string;

const body = (text: string, extra: readonly object[] = []): readonly object[] => [
  {
    _key: 'h1',
    _type: 'text',
    style: 'h2',
    children: [{ _key: 's0', _type: 'span', text: 'Opening', marks: [] }],
    markDefs: [],
  },
  {
    _key: 'p1',
    _type: 'text',
    style: 'normal',
    children: [{ _key: 's1', _type: 'span', text, marks: ['strong'] }],
    markDefs: [],
  },
  ...extra,
];

beforeAll(async () => {
  house = await openHouse({ town: model });
  cover = await house.asset();
  news = await house.put({
    type: 'category',
    slug: 'news',
    path: '/category/news',
    rows: { ja: { name: 'お知らせ', slug: 'news', rank: 1 }, en: { name: 'News', slug: 'news', rank: 1 } },
  });
  festival = await house.put({
    type: 'article',
    slug: 'festival',
    path: '/news/festival',
    firstAt: '2026-03-01T00:00:00Z',
    rows: {
      ja: { title: '港まつり', slug: 'festival', category: news },
      en: { title: '港まつり', slug: 'festival', category: news },
    },
    fallbacks: { en: 'ja' },
  });
  const link = { _key: 'l1', _type: 'link', entry: festival };
  const linked = {
    _key: 'p2',
    _type: 'text',
    style: 'normal',
    children: [{ _key: 's2', _type: 'span', text: 'See the festival', marks: ['l1'] }],
    markDefs: [link],
  };
  const picture = { _key: 'i1', _type: 'image', asset: cover, alt: 'Boats' };
  const shared = {
    slug: 'harbour',
    price: 12.5,
    seats: 40,
    pinned: true,
    day: '2026-04-01',
    at: '2026-04-01T00:30:00.000Z',
    state: 'open',
    tags: ['open', 'closed'],
    mail: 'a@example.jp',
    place: { latitude: 35.5, longitude: 139.5, zoom: 16 },
    extra: { deep: [1, { two: 'x' }] },
    cover,
    gallery: [cover, cover],
    category: news,
    related: [festival],
    anything: news,
    address: { city: 'Minato', floor: 3 },
    sections: [
      { _key: 'a', _type: 'hero', title: 'Welcome', picture: cover },
      { _key: 'b', _type: 'quote', text: 'Calm sea', by: news },
    ],
  };
  harbour = await house.put({
    type: 'article',
    slug: 'harbour',
    path: '/news/harbour',
    firstAt: '2026-02-01T00:00:00Z',
    rows: {
      ja: { ...shared, title: '新しい港', body: body('港がひらきました。', [linked, picture]) },
      en: { ...shared, title: 'The new harbour', body: body('The harbour is open & <safe>.', [linked, picture]) },
    },
  });
});
afterAll(() => house.close());

describe('one entry', () => {
  it('answers every field in its type', async () => {
    const { body: answer } = await house.ask(`{ article(by: { slug: "harbour" }, locale: "en") {
      id title slug price seats pinned day at state tags mail extra
      place { latitude longitude zoom address } address { city floor }
      cover { id alt mediaType width height } gallery(first: 1) { id }
      category { id name rank } related { title } anything { id __typename ... on Category { name } }
      sections { __typename ... on Block { _key _type } ... on ArticleSectionsHero { title picture { id } } ... on ArticleSectionsQuote { text by { name } } }
    } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.article).toEqual({
      id: harbour,
      title: 'The new harbour',
      slug: 'harbour',
      price: 12.5,
      seats: 40,
      pinned: true,
      day: '2026-04-01',
      at: '2026-04-01T00:30:00.000Z',
      state: 'open',
      tags: ['open', 'closed'],
      mail: 'a@example.jp',
      extra: { deep: [1, { two: 'x' }] },
      place: { latitude: 35.5, longitude: 139.5, zoom: 16, address: null },
      address: { city: 'Minato', floor: 3 },
      cover: { id: cover, alt: 'The harbour', mediaType: 'image/jpeg', width: 1600, height: 1000 },
      gallery: [{ id: cover }],
      category: { id: news, name: 'News', rank: 1 },
      related: [{ title: '港まつり' }],
      anything: { id: news, __typename: 'Category', name: 'News' },
      sections: [
        { __typename: 'ArticleSectionsHero', _key: 'a', _type: 'hero', title: 'Welcome', picture: { id: cover } },
        { __typename: 'ArticleSectionsQuote', _key: 'b', _type: 'quote', text: 'Calm sea', by: { name: 'News' } },
      ],
    });
  });

  it('answers the same interpreted, compiled and from the cache', async () => {
    const query = '{ article(by: { slug: "harbour" }) { title category { name } } }';
    const answers = [];
    // A comment makes another request of the same operation for the cache in front, not for the one behind.
    for (const variables of [{}, { a: 1 }, { a: 2 }, { a: 2 }]) answers.push(await house.ask(query, variables));
    expect(answers.map(({ body: { data } }) => data)).toEqual(
      Array(4).fill({ article: { title: '新しい港', category: { name: 'お知らせ' } } }),
    );
    expect(answers.map(({ headers }) => headers.get('x-cache'))).toEqual(['miss', 'miss', 'miss', 'hit']);
  });

  it('finds by id and by slug, with variables, and gives null for what is not there', async () => {
    const query = 'query ($by: ArticleKey!) { article(by: $by) { title } }';
    expect((await house.ask(query, { by: { id: harbour } })).body.data).toEqual({ article: { title: '新しい港' } });
    expect((await house.ask(query, { by: { slug: 'festival' } })).body.data).toEqual({
      article: { title: '港まつり' },
    });
    expect((await house.ask(query, { by: { slug: 'none' } })).body.data).toEqual({ article: null });
    expect((await house.ask(query, { by: { id: news } })).body.data).toEqual({ article: null });
    expect((await house.ask(query, { by: { id: 'not-an-id' } })).body.data).toEqual({ article: null });
  });

  it('finds any entry by node', async () => {
    const query =
      '{ node(id: "' +
      news +
      '", locale: "en") { __typename id _meta { contentType path } ... on Category { name } ... on Article { title } } }';
    expect((await house.ask(query)).body.data.node).toEqual({
      __typename: 'Category',
      id: news,
      _meta: { contentType: 'category', path: '/en/category/news' },
      name: 'News',
    });
  });
});

describe('locales', () => {
  it('flow down to references, and say what was served', async () => {
    const query = `query ($locale: Locale) { article(by: { slug: "festival" }, locale: $locale) { title category { name } _meta { locale requestedLocale fellBack availableLocales version publishedAt updatedAt unpublishAt path } } }`;
    const english = await house.ask(query, { locale: 'en' });
    expect(english.body.data.article).toEqual({
      title: '港まつり',
      category: { name: 'News' },
      _meta: {
        locale: 'ja',
        requestedLocale: 'en',
        fellBack: true,
        availableLocales: ['ja'],
        version: 1,
        publishedAt: '2026-03-01T00:00:00.000Z',
        updatedAt: '2026-03-01T00:00:00.000Z',
        unpublishAt: null,
        path: '/en/news/festival',
      },
    });
    expect((await house.ask(query, {})).body.data.article._meta).toMatchObject({
      locale: 'ja',
      requestedLocale: 'ja',
      fellBack: false,
      path: '/news/festival',
    });
  });

  it('that the site does not have are refused by name', async () => {
    const { body: answer } = await house.ask('{ articles(locale: "fr") { nodes { id } } }');
    expect(answer.errors?.[0]).toMatchObject({
      extensions: { code: 'INVALID_INPUT', issues: [{ path: ['locale'], code: 'unknown_locale' }] },
    });
    expect(answer.errors?.[0].message).toContain('ja, en');
  });
});

describe('rich text', () => {
  it('comes as json, text, html, blocks, with what it refers to', async () => {
    const { body: answer } = await house.ask(`{ article(by: { slug: "harbour" }, locale: "en") { body {
      json text short: text(maxChars: 12) html feature: html(device: FEATURE_PHONE) foma: html(profile: "imode-foma")
      entries { id ... on Article { title } } assets { id }
      blocks { _key _type __typename ... on RichTextTextBlock { style text } ... on RichTextImageBlock { alt asset { id width } } }
    } } }`);
    expect(answer.errors).toBeUndefined();
    const text = answer.data.article.body;
    expect(text.json).toHaveLength(4);
    expect(text.text).toBe('Opening\nThe harbour is open & <safe>.\nSee the festival');
    expect(text.short).toBe('Opening\nThe…');
    expect(text.html).toContain('<strong>The harbour is open &amp; &lt;safe&gt;.</strong>');
    expect(text.html).toContain('href="/en/news/festival"');
    expect(text.html).toContain('https://cms.example.jp/assets/town/');
    expect(text.html).toContain('srcset');
    expect(text.feature).not.toContain('srcset');
    expect(text.feature).toContain('The harbour is open &amp; &lt;safe&gt;.');
    expect(text.foma).toContain('See the festival');
    expect(text.entries).toEqual([{ id: festival, title: '港まつり' }]);
    expect(text.assets).toEqual([{ id: cover }]);
    expect(text.blocks).toEqual([
      { _key: 'h1', _type: 'text', __typename: 'RichTextTextBlock', style: 'h2', text: 'Opening' },
      {
        _key: 'p1',
        _type: 'text',
        __typename: 'RichTextTextBlock',
        style: 'normal',
        text: 'The harbour is open & <safe>.',
      },
      { _key: 'p2', _type: 'text', __typename: 'RichTextTextBlock', style: 'normal', text: 'See the festival' },
      { _key: 'i1', _type: 'image', __typename: 'RichTextImageBlock', alt: 'Boats', asset: { id: cover, width: 1600 } },
    ]);
  });

  it('refuses a device profile that does not exist', async () => {
    const { body: answer } = await house.ask(
      '{ article(by: { slug: "harbour" }) { body { html(profile: "nokia-9999") } } }',
    );
    expect(answer.errors?.[0]).toMatchObject({
      path: ['article', 'body', 'html'],
      extensions: { code: 'INVALID_INPUT' },
    });
  });
});

describe('assets', () => {
  it('give immutable addresses, on a ladder of sizes', async () => {
    const { body: answer } = await house.ask(`{ article(by: { slug: "harbour" }) { cover {
      url alt fileName focalPoint { x y } colour
      image(width: 500) { url width height mediaType } square: image(width: 300, crop: SQUARE, format: JPEG) { url width height mediaType }
      huge: image(width: 3000) { width } srcSet(widths: [300, 310, 900]) { width url }
    } } }`);
    expect(answer.errors).toBeUndefined();
    const asset = answer.data.article.cover;
    const base = `https://cms.example.jp/assets/town/${cover}-abababababababab`;
    expect(asset).toMatchObject({
      url: `${base}/original/harbour%20%E6%B8%AF.jpg`,
      alt: '港',
      colour: '#336699',
      focalPoint: { x: 0.5, y: 0.5 },
    });
    expect(asset.image).toEqual({ url: `${base}/webp-640.webp`, width: 640, height: 400, mediaType: 'image/webp' });
    expect(asset.square).toEqual({ url: `${base}/jpeg-320x320.jpg`, width: 320, height: 320, mediaType: 'image/jpeg' });
    expect(asset.huge.width).toBe(1600);
    expect(asset.srcSet.map(({ width }: { width: number }) => width)).toEqual([320, 960]);
  });

  it('refuse absurd widths', async () => {
    for (const asked of [
      'image(width: 0) { url }',
      'image(width: -5) { url }',
      'image(width: 99999) { url }',
      'srcSet(widths: [1,2,3,4,5,6,7,8,9,10,11,12,13]) { url }',
    ]) {
      const { body: answer } = await house.ask(`{ article(by: { slug: "harbour" }) { cover { ${asked} } } }`);
      expect(answer.errors?.[0].extensions.code, asked).toBe('INVALID_INPUT');
    }
  });
});

it('tells of the site, its locales and menus', async () => {
  const { body: answer } = await house.ask(
    '{ site(locale: "en") { name tagline defaultLocale timeZone locales { code label } menu(place: HEADER) { label href children { label href } } logo { id } notice } }',
  );
  expect(answer.data.site).toEqual({
    name: 'Site town',
    tagline: 'A town by the sea',
    defaultLocale: 'ja',
    timeZone: 'Asia/Tokyo',
    locales: [
      { code: 'ja', label: '日本語' },
      { code: 'en', label: 'English' },
    ],
    menu: [{ label: 'お知らせ', href: '/en/news', children: [{ label: '防災', href: 'https://example.jp/' }] }],
    logo: null,
    notice: null,
  });
});
