/**
 * Documents as a person writes them down. A file that has a `title` is shorthand, any other a whole Document:
 * `{ lang, title, frame, meta, header, main, footer }`, where a string is a paragraph (`## ` a heading), running text is a string or
 * a list of strings and `[text, mark…]`, a link is its address, a picture `{ of, alt, size }`, and keys count themselves.
 * `{ repeat: 40, nodes: […] }` writes nodes again and again with `{n}` counted.
 */
import type { Document, DocumentMeta, Link, Mark, Node, Picture, Span } from '../../src/core/document/node.ts';
import { orderHeadings } from '../../src/core/render/compose/outline.ts';
import { fakeModules } from '../core/render/html/samples.ts';
import { FRAMES, THEMES, type FrameName } from './frames.ts';

type Json = string | number | boolean | null | readonly Json[] | Shape;
interface Shape {
  readonly [name: string]: Json | undefined;
}

export function expandDocument(written: Shape): Document {
  if (!('title' in written)) return written as unknown as Document;
  const {
    lang = 'ja',
    title,
    frame = 'none',
    meta = {},
    header = [],
    main = [],
    footer = [],
    theme = 'plain',
  } = written;
  const around = FRAMES[frame as FrameName];
  const known: DocumentMeta = {
    title: String(title),
    siteName: around.siteName,
    description: '',
    lang: String(lang),
    dir: /^(?:ar|he|fa|ur)\b/.test(String(lang)) ? 'rtl' : 'ltr',
    url: 'https://site.example/page',
    alternates: [],
    kind: 'article',
    status: 200,
    ...(meta as Partial<DocumentMeta>),
  };
  return {
    meta: known,
    header: nodesOf([...(around.header as unknown as Json[]), ...list(header)], 'h'),
    main: orderHeadings(nodesOf(main, 'n')),
    footer: nodesOf([...list(footer), ...(around.footer as unknown as Json[])], 'f'),
    theme: THEMES[theme as keyof typeof THEMES],
  };
}

const list = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

function nodesOf(value: Json | undefined, key: string): Node[] {
  return list(value)
    .flatMap((node) => {
      if (typeof node !== 'object' || node === null || !('repeat' in node)) return [node];
      const nodes = JSON.stringify((node as Shape)['nodes']);
      return Array.from(
        { length: Number((node as Shape)['repeat']) },
        (_, index) => JSON.parse(nodes.replaceAll('{n}', String(index + 1))) as Json[],
      ).flat();
    })
    .map((node, index) => nodeOf(node, `${key}${index + 1}`));
}

function nodeOf(value: Json, key: string): Node {
  if (typeof value === 'string') {
    const [, marks, text] = /^(#{2,6}) (.*)$/s.exec(value) ?? [];
    const content = spansOf(text ?? value);
    return marks === undefined
      ? { type: 'paragraph', key, content }
      : { type: 'heading', key, level: marks.length as 2, content };
  }
  const shape = value as Shape;
  const expand = EXPAND[String(shape['type'])];
  // The files are ours, and what they lead to is typed by what reads it: a wrong one fails its first target.
  return { key, ...shape, ...expand?.(shape, key) } as unknown as Node;
}

type Expand = (node: Shape, key: string) => object;
const keyed = (value: Json | undefined, key: string, expand: (item: Json, at: string) => object): object[] =>
  list(value).map((item, index) => ({ key: `${key}.${index + 1}`, ...expand(item, `${key}.${index + 1}`) }));
const rows = (value: Json | undefined, key: string): object[] =>
  keyed(value, key, (row) => ({ cells: list(row).map(spansOf) }));
const part = (name: string, value: Json | undefined, expand: (value: Json) => unknown): object =>
  value === undefined ? {} : { [name]: expand(value) };

const EXPAND: Readonly<Record<string, Expand>> = {
  paragraph: ({ content }) => ({ content: spansOf(content) }),
  heading: ({ content, level = 2 }) => ({ level, content: spansOf(content) }),
  list: ({ items, ordered = false, start = 1 }, key) => ({
    ordered,
    start,
    items: keyed(items, key, (item, at) => ({ content: nodesOf(item, `${at}-`) })),
  }),
  quote: ({ content }, key) => ({ content: nodesOf(content, `${key}-`) }),
  image: ({ picture, caption = [], slot = 'content', link }) => ({
    picture: pictureOf(picture),
    caption: spansOf(caption),
    slot,
    ...part('link', link, linkOf),
  }),
  gallery: ({ images }, key) => ({
    images: keyed(images, key, (image) => ({
      picture: pictureOf(image),
      caption: (image as Shape)['caption'] ?? '',
    })),
  }),
  video: ({ poster, link, files = [] }) => ({
    files,
    ...part('poster', poster, pictureOf),
    ...part('link', link, linkOf),
  }),
  audio: ({ link, files = [] }) => ({ files, ...part('link', link, linkOf) }),
  table: ({ caption = '', head, rows: body, headerColumns = 0 }, key) => ({
    caption,
    head: rows(head, `${key}-h`),
    rows: rows(body, `${key}-r`),
    headerColumns,
  }),
  callout: ({ tone = 'info', title = '', content }, key) => ({ tone, title, content: nodesOf(content, `${key}-`) }),
  columns: ({ columns }, key) => ({
    columns: keyed(columns, key, (content, at) => ({ content: nodesOf(content, `${at}-`) })),
  }),
  button: ({ link, tone = 'primary' }) => ({ link: linkOf(link), tone }),
  linkList: ({ title = '', links }, key) => ({
    title,
    links: keyed(links, key, (item) => {
      const [label, link, description = ''] = list(item);
      return { label, link: linkOf(link), description };
    }),
  }),
  embed: ({ thumbnail }) => part('thumbnail', thumbnail, pictureOf),
  map: ({ zoom = 16, address = '', picture }) => ({ zoom, address, ...part('picture', picture, pictureOf) }),
  details: ({ open = false, content }, key) => ({ open, content: nodesOf(content, `${key}-`) }),
  qrCode: ({ picture }) => ({ modules: fakeModules(), ...part('picture', picture, pictureOf) }),
  entryList: ({ title = '', layout = 'list', items, more }, key) => ({
    title,
    layout,
    items: keyed(items, key, (item) => {
      const { link, picture, ...rest } = item as Shape;
      return { ...rest, link: link === undefined ? null : linkOf(link), ...part('picture', picture, pictureOf) };
    }),
    ...part('more', more, linkOf),
  }),
  form: ({ title = '', fields, action = '/forms/1', contact = 'mailto:info@site.example' }, key) => ({
    title,
    action,
    contact: linkOf(contact),
    fields: list(fields).map((field, index) => ({ _key: `${key}.${index + 1}`, ...(field as Shape) })),
  }),
  facts: ({ items }, key) => ({
    items: keyed(items, key, (item) => ({ label: list(item)[0], content: spansOf(list(item)[1]) })),
  }),
  hero: ({ lead = '', meta = [], picture }) => ({ lead, meta, ...part('picture', picture, pictureOf) }),
  siteHeader: ({ tagline = '', home = '/', logo }) => ({
    tagline,
    home: linkOf(home),
    ...part('logo', logo, pictureOf),
  }),
  menu: ({ place = 'header', items }) => ({ place, items: list(items).map(menuItem) }),
  breadcrumb: ({ items }) => ({
    items: list(items).map((item) => {
      const [label, link] = list(item);
      return { label, link: link === undefined ? null : linkOf(link) };
    }),
  }),
  languages: ({ items }) => ({
    items: list(items).map((item, index) => {
      const [label, lang, link] = list(item);
      return { label, lang, link: linkOf(link), current: index === 0 };
    }),
  }),
  siteFooter: ({ content, note = '' }, key) => ({ content: nodesOf(content, `${key}-`), note }),
  notice: ({ tone = 'info', link }) => ({ tone, ...part('link', link, linkOf) }),
};

function menuItem(item: Json): object {
  const [label, link, children] = list(item);
  return {
    label,
    link: linkOf(link),
    current: link === '/news',
    ...(children === undefined ? {} : { children: list(children).map(menuItem) }),
  };
}

function spansOf(value: Json | undefined): Span[] {
  if (typeof value === 'string') return [{ text: value, marks: [] }];
  return list(value).map((span) => {
    const [text, ...marks] = list(span);
    return { text: String(text), marks: marks.map(markOf) };
  });
}

function markOf(mark: Json): Mark {
  if (typeof mark === 'string')
    return mark.includes('/') || mark.includes(':') ? { type: 'link', link: linkOf(mark) } : ({ type: mark } as Mark);
  const { ruby, lang } = mark as Shape;
  return ruby === undefined ? { type: 'lang', lang: String(lang) } : { type: 'ruby', reading: String(ruby) };
}

function linkOf(value: Json | undefined): Link {
  const href = String(value);
  const [address, subject] = href.split('?subject=');
  if (href.startsWith('tel:')) return { kind: 'tel', href, value: href.slice(4) };
  if (href.startsWith('mailto:'))
    return {
      kind: 'mail',
      href: address ?? '',
      value: address?.slice(7) ?? '',
      ...(subject === undefined ? {} : { subject }),
    };
  if (href.startsWith('/assets/')) return { kind: 'file', href };
  return { kind: /^[/#?]/.test(href) ? 'page' : 'external', href };
}

function pictureOf(value: Json | undefined): Picture {
  const { of, alt = '', size = [1600, 1067], type = 'image/jpeg' } = value as Shape;
  const [width = 0, height = 0] = size as readonly number[];
  return {
    assetId: String(of),
    hash: Buffer.from(String(of)).toString('hex').padEnd(16, '0'),
    width,
    height,
    mediaType: String(type),
    alt: String(alt),
    focal: { x: 0.5, y: 0.5 },
    colour: '#7d9a82',
    sources: [],
  };
}
