/** Lakeside House: a small English-speaking hotel on a lake. Everything here is invented. */
import type { DemoImage, DemoSite, DemoType } from '../demo-site.ts';

const title = { name: 'title', type: 'text', label: 'Title', required: true, localised: true } as const;
const slug = {
  name: 'slug',
  type: 'slug',
  label: 'Address',
  required: true,
  unique: true,
  options: { from: 'title' },
} as const;
const summary = {
  name: 'summary',
  type: 'longText',
  label: 'Summary',
  localised: true,
  options: { max: 240 },
} as const;
const picture = { name: 'picture', type: 'asset', label: 'Picture', options: { mediaTypes: ['image/*'] } } as const;
const body = { name: 'body', type: 'richText', label: 'Text', localised: true } as const;

export const types: readonly DemoType[] = [
  {
    name: 'home',
    plural: 'homes',
    label: 'Front page',
    description: 'Where guests arrive.',
    titleField: 'title',
    path: '/',
    template: {
      parts: [
        { key: 'hero', kind: 'hero', title: 'title', lead: 'summary', picture: 'picture' },
        { key: 'body', kind: 'field', field: 'body' },
        {
          key: 'rooms',
          kind: 'entries',
          title: { en: 'Rooms', ja: '客室' },
          layout: 'cards',
          query: { contentType: 'room', first: 3, orderBy: [{ field: 'price', direction: 'ASC' }] },
          more: { label: { en: 'All rooms', ja: 'すべての客室' }, path: '/rooms' },
        },
        {
          key: 'offers',
          kind: 'entries',
          title: { en: 'Offers', ja: 'プラン' },
          layout: 'list',
          query: { contentType: 'offer', first: 3, orderBy: [{ field: 'validUntil', direction: 'ASC' }] },
          more: { label: { en: 'All offers', ja: 'すべてのプラン' }, path: '/offers' },
        },
      ],
    },
    fields: [title, summary, picture, body],
  },
  {
    name: 'room',
    plural: 'rooms',
    label: 'Room',
    description: 'A kind of room.',
    titleField: 'title',
    path: '/rooms/{slug}',
    template: {
      parts: [
        { key: 'hero', kind: 'hero', title: 'title', lead: 'summary', picture: 'picture' },
        {
          key: 'facts',
          kind: 'facts',
          fields: ['price', 'size', 'guests', 'view'],
          heading: { en: 'At a glance', ja: 'ご案内' },
        },
        { key: 'body', kind: 'field', field: 'body' },
        {
          key: 'gallery',
          kind: 'field',
          field: 'gallery',
          heading: { en: 'Pictures', ja: '写真' },
          classes: ['PC', 'TABLET', 'SMARTPHONE', 'FEATURE_PHONE'],
        },
        {
          key: 'offers',
          kind: 'entries',
          title: { en: 'Current offers', ja: 'いまのプラン' },
          layout: 'list',
          query: { contentType: 'offer', first: 2, orderBy: [{ field: 'validUntil', direction: 'ASC' }] },
        },
      ],
    },
    fields: [
      title,
      slug,
      summary,
      picture,
      {
        name: 'price',
        type: 'number',
        label: 'From (¥ a night)',
        required: true,
        options: { kind: 'integer', min: 0 },
      },
      { name: 'size', type: 'number', label: 'Size (m²)', options: { kind: 'integer', min: 10, max: 200 } },
      { name: 'guests', type: 'number', label: 'Guests', options: { kind: 'integer', min: 1, max: 6 } },
      {
        name: 'view',
        type: 'select',
        label: 'View',
        options: {
          choices: [
            { value: 'lake', label: 'Lake' },
            { value: 'garden', label: 'Garden' },
            { value: 'mountains', label: 'Mountains' },
          ],
        },
      },
      body,
      {
        name: 'gallery',
        type: 'asset',
        label: 'Gallery',
        options: { multiple: true, max: 12, mediaTypes: ['image/*'] },
      },
    ],
  },
  {
    name: 'offer',
    plural: 'offers',
    label: 'Offer',
    description: 'A stay with something added, for a time.',
    titleField: 'title',
    path: '/offers/{slug}',
    template: null,
    fields: [
      title,
      slug,
      { name: 'validUntil', type: 'date', label: 'Valid until', required: true },
      { name: 'price', type: 'number', label: 'Price (¥ for two)', options: { kind: 'integer', min: 0 } },
      summary,
      picture,
      body,
      { name: 'rooms', type: 'reference', label: 'Rooms', options: { multiple: true, contentTypes: ['room'] } },
    ],
  },
  {
    name: 'page',
    plural: 'pages',
    label: 'Page',
    description: 'Anything else guests want to know.',
    titleField: 'title',
    path: '/{slug}',
    template: null,
    fields: [title, slug, summary, picture, body],
  },
];

export const images: readonly DemoImage[] = [
  {
    key: 'facade',
    file: 'hotel-facade.jpg',
    title: 'Lakeside House at dusk',
    alt: {
      en: 'The hotel at dusk, its lit windows mirrored in the lake.',
      ja: '夕暮れのホテル。窓の明かりが湖に映る。',
    },
  },
  {
    key: 'twin',
    file: 'hotel-twin.jpg',
    title: 'Lake Twin',
    alt: { en: 'Two beds and a window over the lake.', ja: '湖に面した窓と二つのベッド。' },
  },
  {
    key: 'suite',
    file: 'hotel-suite.jpg',
    title: 'Mountain Suite',
    alt: {
      en: 'A sofa by the fireplace and a wide window with mountains.',
      ja: '暖炉のそばのソファと、山の見える大きな窓。',
    },
  },
  {
    key: 'garden',
    file: 'hotel-garden.jpg',
    title: 'Garden Room',
    alt: { en: 'An armchair by open terrace doors, plants all around.', ja: 'テラスに開く扉と、緑に囲まれた椅子。' },
  },
  {
    key: 'breakfast',
    file: 'hotel-breakfast.jpg',
    title: 'Breakfast',
    alt: { en: 'A table with bread, coffee, fruit and eggs.', ja: 'パン、コーヒー、果物、卵の朝食。' },
  },
  {
    key: 'bath',
    file: 'hotel-bath.jpg',
    title: 'The stone bath',
    alt: { en: 'Steam over an outdoor stone bath under maples.', ja: 'もみじの下の石の露天風呂。' },
  },
  {
    key: 'lake',
    file: 'hotel-lake.jpg',
    title: 'The lake',
    alt: { en: 'A rowing boat on a misty lake before mountains.', ja: '朝もやの湖に浮かぶ小舟。' },
  },
  {
    key: 'mark',
    file: 'hotel-mark.png',
    title: 'Lakeside House',
    alt: { en: 'A pine over rings of water.', ja: '松と水の輪。' },
  },
];

export const frame: Omit<DemoSite, 'types' | 'images' | 'entries'> = {
  slug: 'hotel',
  name: 'Lakeside House',
  hosts: ['hotel.localhost'],
  defaultLocale: 'en',
  locales: [
    { code: 'en', label: 'English', fallbacks: [] },
    { code: 'ja', label: '日本語', fallbacks: ['en'] },
  ],
  timeZone: 'Asia/Tokyo',
  tagline: { en: 'Twenty-two rooms between the lake and the pines', ja: '湖と松林のあいだの、二十二室' },
  footerNote: {
    en: 'Lakeside House, 7 Shore Road. Telephone 0900-00-0700, every day from 8 to 22.',
    ja: 'レイクサイドハウス 湖岸通り7 電話 0900-00-0700(毎日8時から22時)',
  },
  theme: {
    colours: {
      primary: '#1f4d43',
      accent: '#8f6420',
      background: '#fdfbf7',
      surface: '#f3ede2',
      text: '#26241f',
      muted: '#6a6356',
    },
    dark: {
      primary: '#8cc7b6',
      accent: '#e0b570',
      background: '#14181a',
      surface: '#1f2624',
      text: '#ece7dc',
      muted: '#b3ab9b',
    },
    font: 'serif',
    radius: 2,
  },
  menus: [
    {
      place: 'header',
      items: {
        en: [
          { label: 'Rooms', href: '/rooms' },
          { label: 'Dining', href: '/dining' },
          { label: 'Offers', href: '/offers' },
          { label: 'Getting here', href: '/access' },
          { label: 'About', href: '/about' },
        ],
        ja: [
          { label: '客室', href: '/rooms' },
          { label: '食事', href: '/dining' },
          { label: 'プラン', href: '/offers' },
          { label: '交通', href: '/access' },
          { label: 'ホテルについて', href: '/about' },
        ],
      },
    },
    {
      place: 'footer',
      items: {
        en: [
          { label: 'Call 0900-00-0700', href: 'tel:0900-00-0700' },
          { label: 'stay@lakeside.example', href: 'mailto:stay@lakeside.example' },
        ],
        ja: [
          { label: '電話 0900-00-0700', href: 'tel:0900-00-0700' },
          { label: 'stay@lakeside.example', href: 'mailto:stay@lakeside.example' },
        ],
      },
    },
  ],
  logo: 'mark',
};
