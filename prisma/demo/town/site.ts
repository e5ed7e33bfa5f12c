/** みなと町: a small Japanese harbour town. Everything here is invented. */
import type { DemoImage, DemoSite, DemoType } from '../demo-site.ts';

const title = { name: 'title', type: 'text', label: '題名', required: true, localised: true } as const;
const slug = {
  name: 'slug',
  type: 'slug',
  label: 'アドレス',
  required: true,
  unique: true,
  help: '半角の英小文字と数字、ハイフン',
} as const;
const summary = {
  name: 'summary',
  type: 'longText',
  label: '要約',
  localised: true,
  help: '一覧と検索結果に出ます。120字まで',
  options: { max: 200 },
} as const;
const picture = { name: 'picture', type: 'asset', label: '写真', options: { mediaTypes: ['image/*'] } } as const;
const body = { name: 'body', type: 'richText', label: '本文', localised: true } as const;

export const types: readonly DemoType[] = [
  {
    name: 'front',
    plural: 'fronts',
    label: 'トップページ',
    description: '町の入口。新しいお知らせと近い催しを並べます。',
    titleField: 'title',
    path: '/',
    template: {
      parts: [
        { key: 'hero', kind: 'hero', title: 'title', lead: 'summary', picture: 'picture' },
        { key: 'body', kind: 'field', field: 'body' },
        {
          key: 'news',
          kind: 'entries',
          title: { ja: '新しいお知らせ', en: 'Latest news' },
          layout: 'list',
          query: { contentType: 'news', first: 5, orderBy: [{ field: 'date', direction: 'DESC' }] },
          more: { label: { ja: 'お知らせ一覧', en: 'All news' }, path: '/news' },
        },
        {
          key: 'events',
          kind: 'entries',
          title: { ja: 'これからの催し', en: 'Coming events' },
          layout: 'cards',
          query: { contentType: 'event', first: 3, orderBy: [{ field: 'startsOn', direction: 'ASC' }] },
          more: { label: { ja: '催し一覧', en: 'All events' }, path: '/events' },
          classes: ['PC', 'TABLET', 'SMARTPHONE', 'FEATURE_PHONE'],
        },
        { key: 'signage', kind: 'field', field: 'signageNote', classes: ['SIGNAGE'] },
      ],
    },
    fields: [
      title,
      summary,
      picture,
      body,
      { name: 'signageNote', type: 'richText', label: '画面掲示用の文', localised: true },
    ],
  },
  {
    name: 'page',
    plural: 'pages',
    label: '案内',
    description: '町の案内ページ。',
    titleField: 'title',
    path: '/{slug}',
    template: null,
    fields: [title, slug, summary, picture, body],
  },
  {
    name: 'news',
    plural: 'newsItems',
    label: 'お知らせ',
    description: '町からのお知らせ。',
    titleField: 'title',
    path: '/news/{slug}',
    template: null,
    fields: [
      title,
      slug,
      { name: 'date', type: 'date', label: '日付', required: true },
      {
        name: 'category',
        type: 'select',
        label: '分野',
        required: true,
        options: {
          choices: [
            { value: 'disaster', label: '防災' },
            { value: 'living', label: 'くらし' },
            { value: 'event', label: '催し' },
            { value: 'office', label: '町政' },
          ],
        },
      },
      summary,
      picture,
      body,
      { name: 'related', type: 'reference', label: '関連する案内', options: { multiple: true, max: 4 } },
    ],
  },
  {
    name: 'event',
    plural: 'events',
    label: '催し',
    description: '町で開かれる催し。',
    titleField: 'title',
    path: '/events/{slug}',
    template: null,
    fields: [
      title,
      slug,
      { name: 'startsOn', type: 'date', label: '始まる日', required: true },
      { name: 'endsOn', type: 'date', label: '終わる日' },
      { name: 'place', type: 'text', label: '場所', localised: true },
      { name: 'fee', type: 'text', label: '料金', localised: true },
      summary,
      picture,
      body,
    ],
  },
  {
    name: 'facility',
    plural: 'facilities',
    label: '施設',
    description: '町の施設。',
    titleField: 'title',
    path: '/facilities/{slug}',
    template: null,
    fields: [
      title,
      slug,
      summary,
      picture,
      body,
      { name: 'address', type: 'text', label: '住所', localised: true },
      { name: 'phone', type: 'phone', label: '電話' },
      { name: 'hours', type: 'text', label: '開館時間', localised: true },
      { name: 'closed', type: 'text', label: '休み', localised: true },
      { name: 'location', type: 'location', label: '場所' },
    ],
  },
];

export const images: readonly DemoImage[] = [
  {
    key: 'harbour',
    file: 'town-harbour.jpg',
    title: 'みなと町の港',
    alt: {
      ja: '朝の港。漁船が並び、向こうに山が見える。',
      en: 'The harbour in the morning: fishing boats and hills beyond.',
    },
    focal: { x: 0.5, y: 0.6 },
  },
  {
    key: 'festival',
    file: 'town-festival.jpg',
    title: '港まつりの提灯',
    alt: { ja: '夜の港に提灯が連なり、花火が上がる。', en: 'Lanterns along the quay at night, and fireworks.' },
  },
  {
    key: 'shelter',
    file: 'town-shelter.jpg',
    title: '高台の避難所',
    alt: { ja: '坂道の上に建つ避難所の小学校。', en: 'The school on the hill that serves as a shelter.' },
  },
  {
    key: 'library',
    file: 'town-library.jpg',
    title: '町立図書館',
    alt: {
      ja: '大きな窓と本棚のある図書館の閲覧室。',
      en: 'The reading room of the library: tall windows and shelves.',
    },
  },
  {
    key: 'market',
    file: 'town-market.jpg',
    title: '日曜の朝市',
    alt: { ja: '魚と野菜が並ぶ朝市の屋台。', en: 'Stalls with fish and vegetables at the morning market.' },
  },
  {
    key: 'waste',
    file: 'town-waste.jpg',
    title: 'ごみの分け方',
    alt: { ja: '色の違う四つのごみ箱。', en: 'Four bins of different colours.' },
  },
  {
    key: 'mark',
    file: 'town-mark.png',
    title: 'みなと町の町章',
    alt: { ja: '波と船をかたどった町章。', en: 'The town mark: a boat on a wave.' },
  },
];

export const frame: Omit<DemoSite, 'types' | 'images' | 'entries'> = {
  slug: 'town',
  name: 'みなと町',
  hosts: ['town.localhost'],
  defaultLocale: 'ja',
  locales: [
    { code: 'ja', label: '日本語', fallbacks: [] },
    { code: 'en', label: 'English', fallbacks: ['ja'] },
  ],
  timeZone: 'Asia/Tokyo',
  tagline: { ja: '海とくらすまち', en: 'A town that lives with the sea' },
  footerNote: {
    ja: 'みなと町役場 〒000-0000 みなと町本町一丁目1番1号 電話 0900-00-0100(平日 8時30分から17時15分)',
    en: 'Minato Town Office, 1-1-1 Honcho, Minato 000-0000. Tel. 0900-00-0100 (weekdays 8:30 to 17:15)',
  },
  theme: {
    colours: {
      primary: '#0b5c8f',
      accent: '#c2571a',
      background: '#ffffff',
      surface: '#eef5f9',
      text: '#1b2730',
      muted: '#52636f',
    },
    dark: {
      primary: '#7cc3ee',
      accent: '#f0a06a',
      background: '#0f171d',
      surface: '#182630',
      text: '#e6eef3',
      muted: '#a3b4bf',
    },
    font: 'sans',
    radius: 8,
  },
  menus: [
    {
      place: 'header',
      items: {
        ja: [
          { label: 'お知らせ', href: '/news' },
          { label: '防災', href: '/disaster' },
          { label: 'ごみ', href: '/waste' },
          { label: '催し', href: '/events' },
          { label: '施設', href: '/facilities' },
          { label: '町のあらまし', href: '/about' },
        ],
        en: [
          { label: 'News', href: '/news' },
          { label: 'Disaster', href: '/disaster' },
          { label: 'Waste', href: '/waste' },
          { label: 'Events', href: '/events' },
          { label: 'Facilities', href: '/facilities' },
          { label: 'About', href: '/about' },
        ],
      },
    },
    {
      place: 'footer',
      items: {
        ja: [
          { label: 'お問い合わせ', href: '/contact' },
          { label: '防災情報', href: '/disaster' },
          { label: '電話 0900-00-0100', href: 'tel:0900-00-0100' },
        ],
        en: [
          { label: 'Contact', href: '/contact' },
          { label: 'Disaster information', href: '/disaster' },
          { label: 'Tel. 0900-00-0100', href: 'tel:0900-00-0100' },
        ],
      },
    },
  ],
  logo: 'mark',
};
