/** One node of every type, each text, address and attribute filled by the caller: what validators and attacks walk over. */
import type { Document, Link, Mark, Node, NodeType, Picture, Span } from '../../../../src/core/document/node.ts';
import { DEFAULT_THEME } from '../../../../src/core/render/style/default-theme.ts';
import { fakeModules } from './samples.ts';

export interface Filling {
  /** Stands wherever a reader reads. */
  readonly text: string;
  /** Stands wherever something is linked or loaded. */
  readonly url: string;
}

export const HARMLESS: Filling = { text: 'Words 言葉', url: '/somewhere' };

const MARKS: readonly Mark['type'][] = [
  'strong',
  'em',
  'underline',
  'strike',
  'code',
  'sub',
  'sup',
  'ruby',
  'lang',
  'link',
];

/** `satisfies` below does not compile while a node type is missing. */
export function everyNode({ text, url }: Filling): Readonly<Record<NodeType, Node>> {
  const link: Link = { kind: 'page', href: url };
  const picture: Picture = {
    assetId: 'asset',
    hash: 'hash',
    width: 1200,
    height: 800,
    mediaType: 'image/jpeg',
    alt: text,
    focal: { x: 0.5, y: 0.5 },
    colour: text.startsWith('Words') ? '#7d9a82' : text,
    sources: [
      { url: `${url}?w=640`, width: 640, height: 427, mediaType: 'image/webp' },
      { url: `${url}?w=960`, width: 960, height: 640, mediaType: 'image/webp' },
      { url: `${url}?jpeg`, width: 640, height: 427, mediaType: 'image/jpeg' },
    ],
  };
  const markOf = (type: Mark['type']): Mark =>
    type === 'ruby'
      ? { type, reading: text }
      : type === 'lang'
        ? { type, lang: 'en' }
        : type === 'link'
          ? { type, link }
          : { type };
  const spans: readonly Span[] = [{ text, marks: [] }, ...MARKS.map((type): Span => ({ text, marks: [markOf(type)] }))];
  const said: readonly Node[] = [{ type: 'paragraph', key: 'inner', content: spans }];
  const file = { url, mediaType: 'video/mp4', bytes: 1000, fileName: text };
  const card = {
    key: 'card',
    title: text,
    link,
    summary: text,
    date: text,
    dateTime: '2026-04-01',
    label: text,
    picture,
  };
  return {
    paragraph: { type: 'paragraph', key: 'paragraph', content: spans },
    heading: { type: 'heading', key: 'heading', level: 2, content: spans, id: 's-heading' },
    list: {
      type: 'list',
      key: 'list',
      ordered: true,
      start: 3,
      items: [
        {
          key: 'item',
          content: [
            ...said,
            { type: 'list', key: 'inner-list', ordered: false, start: 1, items: [{ key: 'i', content: said }] },
          ],
        },
      ],
    },
    quote: { type: 'quote', key: 'quote', content: said },
    code: { type: 'code', key: 'code', text, language: text },
    image: { type: 'image', key: 'image', picture, caption: [{ text, marks: [] }], link, slot: 'content' },
    gallery: {
      type: 'gallery',
      key: 'gallery',
      images: [
        { key: 'one', picture, caption: text },
        { key: 'two', picture, caption: '' },
      ],
    },
    video: { type: 'video', key: 'video', title: text, files: [file], poster: picture, link },
    audio: { type: 'audio', key: 'audio', title: text, files: [{ ...file, mediaType: 'audio/mpeg' }] },
    file: { type: 'file', key: 'file', title: text, file: { ...file, mediaType: 'application/pdf' } },
    table: {
      type: 'table',
      key: 'table',
      caption: text,
      head: [{ key: 'h', cells: [[{ text, marks: [] }], spans] }],
      rows: [{ key: 'r', cells: [[{ text, marks: [] }], spans] }],
      headerColumns: 1,
    },
    callout: { type: 'callout', key: 'callout', tone: 'warning', title: text, content: said },
    divider: { type: 'divider', key: 'divider' },
    columns: {
      type: 'columns',
      key: 'columns',
      columns: [
        { key: 'left', content: said },
        { key: 'right', content: said },
      ],
    },
    button: { type: 'button', key: 'button', label: text, link, tone: 'secondary' },
    linkList: {
      type: 'linkList',
      key: 'linkList',
      title: text,
      links: [{ key: 'l', label: text, link, description: text }],
    },
    embed: { type: 'embed', key: 'embed', url, title: text, thumbnail: picture },
    map: { type: 'map', key: 'map', latitude: 35.1, longitude: 133.2, zoom: 15, label: text, address: text, picture },
    details: { type: 'details', key: 'details', summary: text, open: false, content: said },
    qrCode: { type: 'qrCode', key: 'qrCode', value: url, label: text, modules: fakeModules() },
    entryList: {
      type: 'entryList',
      key: 'entryList',
      title: text,
      layout: 'cards',
      items: [card, { ...card, key: 'plain', link: null }],
      more: link,
    },
    form: {
      type: 'form',
      key: 'form',
      title: text,
      fields: (
        ['text', 'longText', 'email', 'tel', 'number', 'date', 'select', 'radio', 'checkbox', 'hidden'] as const
      ).map((kind) => ({
        _key: kind,
        name: kind,
        kind,
        label: text,
        required: true,
        help: text,
        value: kind === 'number' || kind === 'date' ? '' : text,
        options: kind === 'checkbox' ? [] : [text, `${text} 2`],
        input: 'digits' as const,
        maxLength: 40,
      })),
      action: url,
      contact: { kind: 'mail', href: url, value: text },
      submitLabel: text,
    },
    facts: { type: 'facts', key: 'facts', items: [{ key: 'f', label: text, content: spans }] },
    hero: {
      type: 'hero',
      key: 'hero',
      title: text,
      lead: text,
      meta: [{ text, dateTime: '2026-04-01' }, { text }],
      picture,
    },
    siteHeader: {
      type: 'siteHeader',
      key: 'siteHeader',
      name: text,
      tagline: text,
      home: link,
      logo: { ...picture, alt: '' },
    },
    menu: {
      type: 'menu',
      key: 'menu',
      label: `${text} menu`,
      place: 'header',
      items: [
        { label: text, link, current: true, children: [{ label: text, link, current: false }] },
        { label: text, link, current: false },
      ],
    },
    breadcrumb: {
      type: 'breadcrumb',
      key: 'breadcrumb',
      label: `${text} breadcrumb`,
      items: [
        { label: text, link },
        { label: text, link: null },
      ],
    },
    languages: {
      type: 'languages',
      key: 'languages',
      label: `${text} languages`,
      items: [
        { label: text, lang: 'ja', link, current: true },
        { label: text, lang: 'en', link, current: false },
      ],
    },
    siteFooter: { type: 'siteFooter', key: 'siteFooter', content: [], note: text },
    pager: {
      type: 'pager',
      key: 'pager',
      page: 2,
      pages: 3,
      previous: link,
      next: link,
      labels: { previous: text, next: text },
    },
    notice: { type: 'notice', key: 'notice', tone: 'danger', text, link },
  } satisfies { readonly [Type in NodeType]: Extract<Node, { type: Type }> };
}

const HEADER: ReadonlySet<NodeType> = new Set(['notice', 'siteHeader', 'languages', 'menu', 'breadcrumb']);
const FOOTER: ReadonlySet<NodeType> = new Set(['siteFooter']);

/** All of them on one page. Pictures have their sources already, as after adapting. */
export function everyNodePage(filling: Filling = HARMLESS): Document {
  const nodes = Object.values(everyNode(filling));
  const { text, url } = filling;
  const hero = nodes.filter((node) => node.type === 'hero');
  return {
    meta: {
      title: text,
      siteName: text,
      description: text,
      lang: 'en',
      dir: 'ltr',
      url: url.startsWith('/') ? `https://site.example${url}` : url,
      alternates: [
        { lang: 'en', url },
        { lang: 'ja', url },
      ],
      ...(hero[0]?.type === 'hero' && hero[0].picture !== undefined ? { picture: hero[0].picture } : {}),
      publishedAt: '2026-04-01T00:00:00.000Z',
      updatedAt: '2026-04-02T00:00:00.000Z',
      kind: 'article',
      status: 200,
    },
    header: nodes.filter((node) => HEADER.has(node.type)),
    main: [
      ...hero,
      ...nodes.filter((node) => !HEADER.has(node.type) && !FOOTER.has(node.type) && node.type !== 'hero'),
    ],
    footer: nodes.filter((node) => FOOTER.has(node.type)),
    theme: DEFAULT_THEME,
  };
}
