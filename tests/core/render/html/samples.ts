/** Pages as a town office and a hotel would have them, composed from stored data the way the render endpoint does it. */
import type { MenuItem, Theme } from '../../../../src/core/document/node.ts';
import type { Block, InlineText, RichText } from '../../../../src/core/document/rich-text.ts';
import type { ContentType, Field } from '../../../../src/core/model/content-type.ts';
import { queryKey } from '../../../../src/core/render/compose/resolver.ts';
import type { AssetView, EntryView, PageInput, SiteFrame } from '../../../../src/core/render/page-input.ts';

export function field(name: string, type: Field['type'], more: Partial<Field> = {}): Field {
  return {
    id: `field-${name}`,
    name,
    type,
    label: name,
    help: '',
    required: false,
    unique: false,
    localised: false,
    default: null,
    options: {},
    ...more,
  };
}

export function contentType(name: string, fields: readonly Field[], more: Partial<ContentType> = {}): ContentType {
  return {
    id: `type-${name}`,
    name,
    plural: `${name}s`,
    label: name,
    description: '',
    fields,
    titleField: 'title',
    path: `/${name}/{slug}`,
    template: null,
    budgets: {},
    revision: 1,
    ...more,
  };
}

export function asset(id: string, more: Partial<AssetView> = {}): AssetView {
  return {
    id,
    hash: 'abcdef0123456789abcdef0123456789',
    fileName: `${id}.jpg`,
    mediaType: 'image/jpeg',
    bytes: 345_678,
    width: 2400,
    height: 1600,
    colour: '#7d9a82',
    focal: { x: 0.5, y: 0.5 },
    alt: `Picture ${id}`,
    title: '',
    url: `/assets/site/${id}-abcdef0123456789/original/${id}.jpg`,
    ...more,
  };
}

export function text(content: string, marks: readonly string[] = []): InlineText {
  return { children: [{ _key: 's', _type: 'span', text: content, marks }], markDefs: [] };
}

export function paragraph(
  key: string,
  content: string,
  style: 'normal' | 'h2' | 'h3' | 'h4' | 'quote' = 'normal',
): Block {
  return { _key: key, _type: 'text', style, ...text(content) };
}

export function item(key: string, content: string, list: 'bullet' | 'number', level = 1): Block {
  return { _key: key, _type: 'text', style: 'normal', list, level, ...text(content) };
}

function cells(key: string, row: readonly string[]): { _key: string; cells: (InlineText & { _key: string })[] } {
  return { _key: key, cells: row.map((cell, index) => ({ _key: `${key}-${index}`, ...text(cell) })) };
}

/** Finder patterns and noise: enough to look like a code; nobody scans a test. */
export function fakeModules(size = 25): boolean[][] {
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => {
      const corner = [
        [0, 0],
        [size - 7, 0],
        [0, size - 7],
      ].find(([left = 0, top = 0]) => x >= left && x < left + 7 && y >= top && y < top + 7);
      if (corner === undefined) return (x * 7 + y * 13 + ((x * y) % 5)) % 3 === 0;
      const ring = Math.max(Math.abs(x - (corner[0] ?? 0) - 3), Math.abs(y - (corner[1] ?? 0) - 3));
      return ring !== 2;
    }),
  );
}

const page = (label: string, href: string, current = false): MenuItem => ({
  label,
  link: { kind: 'page', href },
  current,
});

const TOWN_THEME: Theme = {
  colours: {
    primary: '#1d6b57',
    accent: '#b5531f',
    background: '#ffffff',
    surface: '#f1f6f3',
    text: '#1c2622',
    muted: '#55645d',
  },
  dark: {
    primary: '#6fc7ad',
    accent: '#f0a878',
    background: '#101614',
    surface: '#1a2320',
    text: '#e4ece8',
    muted: '#9db0a8',
  },
  font: 'sans',
  radius: 8,
};

const HOTEL_THEME: Theme = {
  colours: {
    primary: '#7a4b2a',
    accent: '#8a5a12',
    background: '#fffdf9',
    surface: '#f6f0e6',
    text: '#2a2320',
    muted: '#6b5f56',
  },
  dark: {
    primary: '#d9ab84',
    accent: '#e0b86a',
    background: '#171412',
    surface: '#221d19',
    text: '#efe8e0',
    muted: '#b3a69a',
  },
  font: 'serif',
  radius: 2,
};

export const town: SiteFrame = {
  name: 'みずうみ町役場',
  tagline: '湖と森のまち',
  footerNote: 'みずうみ町役場 〒682-0000 鳥取県みずうみ町湖畔1-1\n電話 0858-00-0000（代表） 平日 8:30〜17:15',
  home: { kind: 'page', href: '/' },
  logo: null,
  headerMenu: [
    page('お知らせ', '/news', true),
    page('防災', '/disaster'),
    page('催し', '/events'),
    page('施設', '/facilities'),
    page('ごみの収集', '/waste'),
    page('お問い合わせ', '/contact'),
  ],
  footerMenu: [page('サイトの使い方', '/about'), page('個人情報の取り扱い', '/privacy'), page('アクセス', '/access')],
  languages: [
    { label: '日本語', lang: 'ja', link: { kind: 'page', href: '/news/water' }, current: true },
    { label: 'English', lang: 'en', link: { kind: 'page', href: '/en/news/water' }, current: false },
  ],
  breadcrumb: [
    { label: 'トップ', link: { kind: 'page', href: '/' } },
    { label: 'お知らせ', link: { kind: 'page', href: '/news' } },
    { label: '水道管の工事にともなう断水のお知らせ', link: null },
  ],
  notice: null,
  theme: TOWN_THEME,
};

export const hotel: SiteFrame = {
  name: 'The Lakeside',
  tagline: 'A small hotel by the water since 1932',
  footerNote: 'The Lakeside Hotel, 1 Shore Road · +44 15394 00000',
  home: { kind: 'page', href: '/' },
  logo: null,
  headerMenu: [
    {
      ...page('Rooms', '/rooms', true),
      children: [page('Lake Room', '/rooms/lake'), page('Garden Suite', '/rooms/garden')],
    },
    page('Dining', '/menu'),
    page('Offers', '/offers'),
    page('Find us', '/find-us'),
  ],
  footerMenu: [page('Privacy', '/privacy'), page('Press', '/press')],
  languages: [],
  breadcrumb: [
    { label: 'Home', link: { kind: 'page', href: '/' } },
    { label: 'Rooms', link: { kind: 'page', href: '/rooms' } },
    { label: 'Lake Room', link: null },
  ],
  notice: null,
  theme: HOTEL_THEME,
};

export const newsType = contentType('news', [
  field('title', 'text'),
  field('slug', 'slug'),
  field('date', 'date', { label: '掲載日' }),
  field('category', 'select', {
    label: '分類',
    options: {
      choices: [
        { value: 'water', label: '水道' },
        { value: 'event', label: '催し' },
      ],
    },
  }),
  field('summary', 'longText'),
  field('picture', 'asset', { options: { mediaTypes: ['image/*'] } }),
  field('body', 'richText'),
  field('phone', 'phone', { label: '問い合わせ' }),
  field('related', 'reference', { label: '関連するお知らせ', options: { multiple: true } }),
]);

const townBody: RichText = [
  {
    _key: 'b1',
    _type: 'text',
    style: 'normal',
    children: [
      { _key: 'a', _type: 'span', text: '湖畔', marks: ['r1'] },
      { _key: 'b', _type: 'span', text: '地区の', marks: [] },
      { _key: 'c', _type: 'span', text: '配水管', marks: ['r2'] },
      { _key: 'd', _type: 'span', text: 'の取り替え工事にともない、次のとおり', marks: [] },
      { _key: 'e', _type: 'span', text: '断水', marks: ['strong'] },
      {
        _key: 'f',
        _type: 'span',
        text: 'します。工事の進み方によって時間が前後することがあります。くわしくは',
        marks: [],
      },
      { _key: 'g', _type: 'span', text: '上下水道課のページ', marks: ['l1'] },
      { _key: 'h', _type: 'span', text: 'をご覧ください。', marks: [] },
    ],
    markDefs: [
      { _key: 'r1', _type: 'ruby', reading: 'こはん' },
      { _key: 'r2', _type: 'ruby', reading: 'はいすいかん' },
      { _key: 'l1', _type: 'link', href: '/waterworks' },
    ],
  },
  {
    _key: 'b2',
    _type: 'callout',
    tone: 'warning',
    title: '断水の前に',
    content: [
      item('c1', '飲み水と生活用水をくみ置きしてください。', 'bullet'),
      item('c2', '断水のあとは、水がにごることがあります。しばらく流してからお使いください。', 'bullet'),
    ],
  },
  paragraph('b3', '断水の日時と地区', 'h2'),
  {
    _key: 'b4',
    _type: 'table',
    caption: '地区ごとの予定',
    headerRows: 1,
    headerColumns: 1,
    rows: [
      cells('r0', ['地区', '日', '時間', '給水所']),
      cells('r1', ['湖畔一丁目', '4月12日（日）', '9:00〜12:00', '湖畔公民館']),
      cells('r2', ['湖畔二丁目', '4月12日（日）', '13:00〜16:00', '湖畔公民館']),
      cells('r3', ['森の台', '4月19日（日）', '9:00〜15:00', '森の台小学校']),
    ],
  },
  paragraph('b5', '給水所の場所', 'h2'),
  {
    _key: 'b6',
    _type: 'map',
    latitude: 35.4721,
    longitude: 133.8301,
    zoom: 16,
    label: '湖畔公民館',
    address: 'みずうみ町湖畔1-4-2',
    image: 'map',
  },
  paragraph('b7', 'よくある質問', 'h3'),
  {
    _key: 'b8',
    _type: 'details',
    summary: '井戸水を使っている場合も断水しますか。',
    content: [paragraph('d1', '井戸水は断水しません。ただし、停電をともなう作業の間はポンプが止まることがあります。')],
  },
  { _key: 'b9', _type: 'file', asset: 'pdf', title: '断水区域図' },
  { _key: 'b10', _type: 'qrCode', value: 'https://town.example/news/water', label: 'スマートフォンで最新の状況を見る' },
];

const related: EntryView = {
  id: 'entry-festival',
  contentType: newsType,
  data: {
    title: '湖上花火大会の観覧席を受け付けます',
    date: '2026-03-20',
    category: 'event',
    summary: '今年の花火大会は8月1日です。町民の先行受付は4月20日から始まります。',
    picture: 'fireworks',
  },
  href: '/news/fireworks',
  publishedAt: '2026-03-20T00:00:00.000Z',
};
const related2: EntryView = {
  ...related,
  id: 'entry-library',
  href: '/news/library',
  data: {
    title: '図書館の開館時間が変わります',
    date: '2026-03-28',
    category: 'event',
    summary: '4月から、平日は午後8時まで開館します。',
    picture: 'library',
  },
};
const related3: EntryView = {
  ...related,
  id: 'entry-bus',
  href: '/news/bus',
  data: {
    title: '町内循環バスの新しい時刻表',
    date: '2026-04-01',
    category: 'event',
    summary: '湖畔線と森の台線の本数が増えます。停留所も二か所増えました。',
    picture: 'bus',
  },
};

const formatDate = (iso: string): string => {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year ?? 0}年${month ?? 0}月${day ?? 0}日`;
};

export function pageInput(more: Partial<PageInput> & Pick<PageInput, 'entry'>): PageInput {
  return {
    site: town,
    locale: 'ja',
    renderClass: null,
    timeZone: 'Asia/Tokyo',
    url: 'https://town.example/news/water',
    alternates: [
      { lang: 'ja', url: 'https://town.example/news/water' },
      { lang: 'en', url: 'https://town.example/en/news/water' },
    ],
    updatedAt: '2026-04-02T01:00:00.000Z',
    assets: new Map(),
    entries: new Map(),
    lists: new Map(),
    qrCodes: new Map(),
    sitePath: (path) => path,
    formAction: null,
    formatDate,
    ...more,
  };
}

export function townNews(more: Partial<PageInput> = {}): PageInput {
  return pageInput({
    entry: {
      id: 'entry-water',
      contentType: newsType,
      href: '/news/water',
      publishedAt: '2026-04-01T00:00:00.000Z',
      data: {
        title: '水道管の工事にともなう断水のお知らせ',
        slug: 'water',
        date: '2026-04-01',
        category: 'water',
        summary: '湖畔地区と森の台で、4月12日と19日に断水します。お住まいの地区の時間をご確認ください。',
        body: townBody,
        phone: '0858-00-0001',
        related: ['entry-festival', 'entry-library', 'entry-bus'],
      },
    },
    assets: new Map(
      [
        asset('map', { alt: '湖畔公民館のまわりの地図', colour: '#dfe7da' }),
        asset('fireworks', { colour: '#1b2440' }),
        asset('library', { colour: '#a98b66' }),
        asset('bus', { colour: '#88aabb' }),
        asset('pdf', {
          mediaType: 'application/pdf',
          fileName: 'area.pdf',
          width: null,
          height: null,
          bytes: 1_240_000,
        }),
      ].map((one) => [one.id, one]),
    ),
    entries: new Map([related, related2, related3].map((one) => [one.id, one])),
    qrCodes: new Map([['https://town.example/news/water', fakeModules()]]),
    ...more,
  });
}

const roomType = contentType('room', [
  field('title', 'text'),
  field('slug', 'slug'),
  field('intro', 'text'),
  field('picture', 'asset'),
  field('description', 'richText'),
  field('photos', 'asset', { label: 'Photographs', options: { multiple: true } }),
  field('size', 'text', { label: 'Size' }),
  field('guests', 'number', { label: 'Guests' }),
  field('bath', 'boolean', { label: 'Bathtub' }),
  field('price', 'text', { label: 'From' }),
  field('website', 'url', { label: 'Book on' }),
]);

export function hotelRoom(more: Partial<PageInput> = {}): PageInput {
  return pageInput({
    site: hotel,
    locale: 'en',
    timeZone: 'Europe/London',
    url: 'https://hotel.example/rooms/lake',
    alternates: [],
    formatDate: (iso) => iso.slice(0, 10),
    entry: {
      id: 'entry-lake',
      contentType: roomType,
      href: '/rooms/lake',
      publishedAt: '2026-01-10T00:00:00.000Z',
      data: {
        title: 'Lake Room',
        slug: 'lake',
        intro:
          'Wake to the sound of the water. Our six lake rooms share one long balcony and the best sunrise in the valley.',
        picture: 'lake',
        description: [
          paragraph(
            'a',
            'Built in 1932 and restored by hand, each room keeps its oak floor and cast-iron bath. The bed faces the window, so the first thing you see is the far shore; on still mornings you will see it twice.',
          ),
          paragraph('b', 'What is included', 'h2'),
          item('c', 'Breakfast on the balcony or in the winter garden', 'bullet'),
          item('d', 'A rowing boat between nine and six', 'bullet'),
          item('d2', 'life jackets in every size', 'bullet', 2),
          item('e', 'Late checkout on Sundays', 'bullet'),
          paragraph('f', '“The quietest night I have had in years.”', 'quote'),
          { _key: 'g', _type: 'button', label: 'Check dates', link: { href: 'https://book.example/lake' } },
          { _key: 'g2', _type: 'button', label: 'Call reception', link: { tel: '+44 15394 00000' }, tone: 'secondary' },
        ],
        photos: ['p1', 'p2', 'p3', 'p4', 'p5'],
        size: '32 m²',
        guests: 2,
        bath: true,
        price: '£210 a night',
        website: 'https://book.example/lake',
      },
    },
    assets: new Map(
      [
        asset('lake', { alt: 'A bed facing a window over the lake', colour: '#8fa7b5' }),
        ...['p1', 'p2', 'p3', 'p4', 'p5'].map((id, index) =>
          asset(id, { title: index === 0 ? 'The balcony at seven in the morning' : '', colour: '#b59a78' }),
        ),
      ].map((one) => [one.id, one]),
    ),
    ...more,
  });
}

/** A front page: opening with picture, shortcuts, news as rows, events as cards. */
export function townFront(more: Partial<PageInput> = {}): PageInput {
  const newsQuery = { contentType: 'news', first: 4 };
  const eventQuery = { contentType: 'event', first: 3 };
  const frontType = contentType(
    'front',
    [field('title', 'text'), field('lead', 'longText'), field('picture', 'asset'), field('body', 'richText')],
    {
      path: '/',
      template: {
        parts: [
          { kind: 'hero', key: 'hero', title: 'title', lead: 'lead', picture: 'picture' },
          { kind: 'field', key: 'body', field: 'body' },
          {
            kind: 'entries',
            key: 'news',
            title: '新しいお知らせ',
            query: newsQuery,
            layout: 'list',
            more: { label: '', path: '/news' },
          },
          {
            kind: 'entries',
            key: 'events',
            title: 'これからの催し',
            query: eventQuery,
            layout: 'cards',
            more: { label: '', path: '/events' },
          },
        ],
      },
    },
  );
  const news = townNews();
  return {
    ...news,
    site: {
      ...town,
      breadcrumb: [],
      notice: {
        text: '【大雨警報】湖畔地区に高齢者等避難が出ています。避難所の開設状況をご確認ください。',
        tone: 'danger',
        link: null,
      },
    },
    entry: {
      id: 'entry-front',
      contentType: frontType,
      href: '/',
      publishedAt: '2026-01-01T00:00:00.000Z',
      data: {
        title: '湖と森のまち、みずうみ町へようこそ',
        lead: '暮らしの手続きから、催し、防災の情報まで。町からのお知らせをここにまとめています。',
        picture: 'map',
        body: [
          {
            _key: 'q',
            _type: 'linkList',
            title: 'よく使われるページ',
            links: [
              {
                _key: '1',
                label: '住民票・戸籍',
                link: { href: '/procedures/residence' },
                description: '証明書の請求と届け出',
              },
              { _key: '2', label: 'ごみの収集日', link: { href: '/waste' }, description: '地区別のカレンダー' },
              { _key: '3', label: '避難所一覧', link: { href: '/disaster/shelters' }, description: '開設の状況' },
              { _key: '4', label: '子育て', link: { href: '/family' }, description: '健診・保育・手当' },
            ],
          },
        ],
      },
    },
    lists: new Map([
      [queryKey(newsQuery), [related3, related2, related]],
      [queryKey(eventQuery), [related, related2, related3]],
    ]),
    ...more,
  };
}
