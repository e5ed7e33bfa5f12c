/** Documents of every node type with every field, hostile words among plain ones; each text has words that no other has. */
import fc from 'fast-check';
import type { Document, Link, Mark, Node, NodeType, Picture, Span } from '../../../../src/core/document/node.ts';
import { DEFAULT_THEME } from '../../../../src/core/render/style/default-theme.ts';

/** Words that no markup contains and no charset changes; each text of a document gets its own. */
let count = 0;
const word = fc.constant(null).map(() => `qz${(count++).toString(36)}xv`);
const HOSTILE = [
  '<b>',
  '&amp;',
  '"',
  '$',
  '$(x)',
  '\u0338',
  '☀',
  '🍣',
  '🦄',
  '①',
  '〜',
  '\u001b$Gj\u000f',
  '\ud800',
  ']]>',
  '--',
  '。',
  'かな',
  'カナガ',
  '漢字',
  'é',
  '\n',
  '. ',
];
const text = fc
  .tuple(
    fc.array(fc.tuple(word, fc.constantFrom(...HOSTILE)), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(0, 0, 0, 5, 80),
  )
  .map(
    ([pieces, filler]) =>
      pieces.map(([token, other]) => `${token} ${other}`).join(' ') + 'ながい文字列。と'.repeat(filler),
  );
const maybe = fc.oneof(fc.constant(''), text);

const link: fc.Arbitrary<Link> = fc.oneof(
  fc.record({
    kind: fc.constant('page' as const),
    href: fc.constantFrom('/', '/a?b=1&c="2"', `/${'long/'.repeat(300)}`),
  }),
  fc.record({
    kind: fc.constant('external' as const),
    href: fc.constantFrom('https://e.example/$x', 'javascript:alert(1)'),
  }),
  fc.record({
    kind: fc.constant('tel' as const),
    href: fc.constant('tel:110'),
    value: fc.constantFrom('110', '"><x>'),
  }),
  fc.record({
    kind: fc.constant('mail' as const),
    href: fc.constant('mailto:a@b.example'),
    value: fc.constant('a@b.example'),
    subject: fc.constant('件名☀'),
  }),
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>(
    { type: 'strong' },
    { type: 'em' },
    { type: 'underline' },
    { type: 'strike' },
    { type: 'code' },
    { type: 'sub' },
    { type: 'sup' },
  ),
  fc.constant<Mark>({ type: 'ruby', reading: 'よみ' }),
  fc.constant<Mark>({ type: 'lang', lang: 'fr' }),
  link.map((value): Mark => ({ type: 'link', link: value })),
);
const spans: fc.Arbitrary<Span[]> = fc.array(fc.record({ text, marks: fc.array(mark, { maxLength: 2 }) }), {
  maxLength: 3,
});
const picture: fc.Arbitrary<Picture> = fc.record({
  assetId: fc.constant('0192f000-0000-7000-8000-000000000001'),
  hash: fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16).padStart(16, '0')),
  width: fc.constantFrom(40, 800, 4000),
  height: fc.constantFrom(40, 600, 4000),
  mediaType: fc.constantFrom('image/jpeg', 'image/png'),
  alt: maybe,
  focal: fc.constant({ x: 0.5, y: 0.5 }),
  sources: fc.constant([]),
});
const key = fc.constant(null).map(() => `k${count++}`);
const file = fc.record({
  url: fc.constant('/assets/x/original/f.pdf'),
  mediaType: fc.constantFrom('application/pdf', 'video/3gpp'),
  bytes: fc.constant(12_000),
});
const of = <Type extends Node['type'], Shape extends object>(
  type: Type,
  shape: { [Name in keyof Shape]: fc.Arbitrary<Shape[Name]> },
): fc.Arbitrary<Node> => fc.record({ type: fc.constant(type), key, ...shape }) as unknown as fc.Arbitrary<Node>;
/** Left out half of the time. */
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 1 });
const rows = (max: number): fc.Arbitrary<unknown> =>
  fc.array(fc.record({ key, cells: fc.array(spans, { minLength: 1, maxLength: 4 }) }), { maxLength: max });
const field = fc.record({
  _key: key,
  name: fc.constantFrom('a', 'bC', 'd_1'),
  kind: fc.constantFrom('text', 'longText', 'email', 'tel', 'number', 'date', 'select', 'radio', 'checkbox', 'hidden'),
  label: text,
  options: fc.array(fc.constantFrom('一', 'two', '"3"'), { minLength: 1, maxLength: 3 }),
});

const date = fc.constantFrom('2026年11月23日', '23 November 2026');

/** The frame's own nodes; a pager is added by paging alone. */
type Framing = 'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager';

export const { node } = fc.letrec<{ node: Node; nodes: Node[] }>((tie) => {
  const inner = fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'nodes' }) as fc.Arbitrary<Node[]>;
  const items = fc.array(fc.record({ key, content: inner }), { maxLength: 4 });
  /** One of each type: a new type does not compile until it is made here too. */
  const types: Record<Exclude<NodeType, Framing>, fc.Arbitrary<Node>> = {
    paragraph: of('paragraph', { content: spans }),
    heading: of('heading', { level: fc.constantFrom(1, 2, 3, 4, 5, 6), content: spans }),
    code: of('code', { text }),
    image: of('image', {
      picture,
      caption: spans,
      slot: fc.constantFrom('hero', 'content', 'card', 'thumb', 'logo'),
      link: optional(link),
    }),
    gallery: of('gallery', { images: fc.array(fc.record({ key, picture, caption: maybe }), { maxLength: 4 }) }),
    video: of('video', {
      title: maybe,
      files: fc.array(file, { maxLength: 2 }),
      poster: optional(picture),
      link: optional(link),
    }),
    audio: of('audio', { title: maybe, files: fc.array(file, { maxLength: 1 }), link: optional(link) }),
    file: of('file', { title: maybe, file }),
    table: of('table', { caption: maybe, head: rows(1), rows: rows(6), headerColumns: fc.constantFrom(0, 1) }),
    divider: of('divider', {}),
    button: of('button', { label: text, link, tone: fc.constantFrom('primary', 'secondary') }),
    linkList: of('linkList', {
      title: maybe,
      links: fc.array(fc.record({ key, label: text, link, description: maybe }), { maxLength: 12 }),
    }),
    embed: of('embed', {
      url: fc.constantFrom('https://v.example/1', 'javascript:x'),
      title: maybe,
      thumbnail: optional(picture),
    }),
    map: of('map', {
      latitude: fc.constant(35.5),
      longitude: fc.constant(135.5),
      zoom: fc.constant(15),
      label: text,
      address: maybe,
      picture: optional(picture),
    }),
    qrCode: of('qrCode', {
      value: fc.constantFrom('https://q.example', 'plain'),
      label: text,
      modules: fc.constant([[true]]),
      picture: optional(picture),
    }),
    entryList: of('entryList', {
      title: maybe,
      layout: fc.constantFrom('list', 'cards'),
      items: fc.array(
        fc.record({
          key,
          title: text,
          link: fc.option(link),
          summary: optional(maybe),
          date: optional(date),
          label: optional(text),
          picture: optional(picture),
        }),
        { maxLength: 8 },
      ),
      more: optional(fc.record({ kind: fc.constant('page'), href: fc.constant('/more'), label: optional(text) })),
    }),
    form: of('form', {
      title: maybe,
      fields: fc.array(field, { maxLength: 8 }),
      action: fc.constantFrom('/forms/x', null, 'javascript:x'),
      contact: link,
      submitLabel: text,
    }),
    facts: of('facts', { items: fc.array(fc.record({ key, label: maybe, content: spans }), { maxLength: 4 }) }),
    hero: of('hero', {
      title: text,
      lead: maybe,
      meta: fc.array(fc.record({ text }), { maxLength: 2 }),
      picture: optional(picture),
    }),
    notice: of('notice', { tone: fc.constantFrom('info', 'danger'), text, link: optional(link) }),
    list: of('list', { ordered: fc.boolean(), start: fc.constantFrom(1, 7), items }),
    quote: of('quote', { content: inner }),
    callout: of('callout', {
      tone: fc.constantFrom('info', 'success', 'warning', 'danger'),
      title: maybe,
      content: inner,
    }),
    details: of('details', { summary: text, open: fc.boolean(), content: inner }),
    columns: of('columns', { columns: fc.array(fc.record({ key, content: inner }), { maxLength: 3 }) }),
  };
  return {
    nodes: inner,
    // Without children first: that is what depth falls back to.
    node: fc.oneof(
      { depthIdentifier: 'nodes', depthSize: 'small', withCrossShrink: true },
      ...Object.values(types),
    ) as fc.Arbitrary<Node>,
  };
});

const home: Link = { kind: 'page', href: '/' };
const menuItem = (depth: number): fc.Arbitrary<object> =>
  fc.record({
    label: text,
    link,
    current: fc.boolean(),
    ...(depth > 0 && { children: optional(fc.array(menuItem(depth - 1), { maxLength: 3 })) }),
  });
/** What screen readers call a list of links; targets without landmarks have no use for it. */
const landmark = fc.constantFrom('', 'Menu');
const framing: Record<Exclude<Framing, 'pager'>, fc.Arbitrary<Node>> = {
  siteHeader: of('siteHeader', { name: text, tagline: maybe, home: fc.constant(home), logo: optional(picture) }),
  menu: of('menu', {
    label: landmark,
    place: fc.constantFrom('header', 'footer'),
    items: fc.array(menuItem(1), { maxLength: 6 }),
  }),
  breadcrumb: of('breadcrumb', {
    label: fc.constant(''),
    items: fc.array(fc.record({ label: text, link: fc.option(link) }), { maxLength: 4 }),
  }),
  languages: of('languages', {
    label: landmark,
    // The language that one reads already is no news: small targets name the others alone.
    items: fc
      .array(fc.record({ label: text, lang: fc.constant('en'), link, current: fc.constant(false) }), {
        minLength: 1,
        maxLength: 2,
      })
      .map((others) => [{ label: 'Own', lang: 'ja', link: home, current: true }, ...others]),
  }),
  siteFooter: of('siteFooter', {
    content: fc.array(of('paragraph', { content: spans }), { maxLength: 2 }),
    note: maybe,
  }),
};
const band = of('notice', { tone: fc.constantFrom('warning', 'danger'), text, link: optional(link) });
const frame: fc.Arbitrary<Pick<Document, 'header' | 'footer'>> = fc.oneof(
  fc.constant({ header: [], footer: [] }),
  fc
    .tuple(
      framing.siteHeader,
      fc.option(band),
      framing.menu,
      framing.languages,
      framing.breadcrumb,
      framing.menu,
      framing.siteFooter,
    )
    .map(([header, notice, menu, languages, crumbs, second, footer]) => ({
      header: [header, ...(notice === null ? [] : [notice]), menu, languages, crumbs],
      footer: [second, footer],
    })),
);
export const document: fc.Arbitrary<Document> = fc
  .tuple(fc.array(node, { maxLength: 8 }), frame, fc.constantFrom('ja', 'en'))
  .map(([main, around, lang]) => ({
    meta: {
      title: 'Title',
      siteName: 'Site',
      description: '',
      lang,
      dir: 'ltr',
      url: 'https://s.example/',
      alternates: [],
      kind: 'article',
      status: 200,
    },
    main,
    ...around,
    theme: DEFAULT_THEME,
  }));
