/** Any document on any device: well-formed, within budget on every page, and every word said or named as lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../../../src/core/devices/profile.ts';
import { profiles } from '../../../../src/core/devices/profiles/index.ts';
import type { Document, Link, Mark, Node, Picture, Span } from '../../../../src/core/document/node.ts';
import { DEFAULT_THEME } from '../../../../src/core/render/style/default-theme.ts';
import { renderAll } from '../../../corpus/render-case.ts';
import { faultsOf } from '../markup/well-formed.ts';

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
const rows = (max: number): fc.Arbitrary<unknown> =>
  fc.array(fc.record({ key, cells: fc.array(spans, { minLength: 1, maxLength: 4 }) }), { maxLength: max });
const field = fc.record({
  _key: key,
  name: fc.constantFrom('a', 'bC', 'd_1'),
  kind: fc.constantFrom('text', 'longText', 'email', 'tel', 'number', 'date', 'select', 'radio', 'checkbox', 'hidden'),
  label: text,
  options: fc.array(fc.constantFrom('一', 'two', '"3"'), { minLength: 1, maxLength: 3 }),
});

const { node } = fc.letrec<{ node: Node; nodes: Node[] }>((tie) => {
  const inner = fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'nodes' }) as fc.Arbitrary<Node[]>;
  const items = fc.array(fc.record({ key, content: inner }), { maxLength: 4 });
  return {
    nodes: inner,
    node: fc.oneof(
      { depthIdentifier: 'nodes', depthSize: 'small', withCrossShrink: true },
      of('paragraph', { content: spans }),
      of('heading', { level: fc.constantFrom(1, 2, 3, 4, 5, 6), content: spans }),
      of('code', { text }),
      of('image', { picture, caption: spans, slot: fc.constantFrom('hero', 'content', 'card') }),
      of('gallery', { images: fc.array(fc.record({ key, picture, caption: maybe }), { maxLength: 4 }) }),
      of('video', { title: maybe, files: fc.array(file, { maxLength: 2 }), poster: picture }),
      of('audio', { title: maybe, files: fc.array(file, { maxLength: 1 }), link }),
      of('file', { title: maybe, file }),
      of('table', { caption: maybe, head: rows(1), rows: rows(6), headerColumns: fc.constantFrom(0, 1) }),
      of('divider', {}),
      of('button', { label: text, link, tone: fc.constantFrom('primary', 'secondary') }),
      of('linkList', {
        title: maybe,
        links: fc.array(fc.record({ key, label: text, link, description: maybe }), { maxLength: 12 }),
      }),
      of('embed', { url: fc.constantFrom('https://v.example/1', 'javascript:x'), title: maybe, thumbnail: picture }),
      of('map', {
        latitude: fc.constant(35.5),
        longitude: fc.constant(135.5),
        zoom: fc.constant(15),
        label: text,
        address: maybe,
      }),
      of('qrCode', {
        value: fc.constantFrom('https://q.example', 'plain'),
        label: text,
        modules: fc.constant([[true]]),
      }),
      of('entryList', {
        title: maybe,
        layout: fc.constantFrom('list', 'cards'),
        items: fc.array(fc.record({ key, title: text, link: fc.option(link), summary: maybe, date: maybe, picture }), {
          maxLength: 8,
        }),
      }),
      of('form', {
        title: maybe,
        fields: fc.array(field, { maxLength: 8 }),
        action: fc.constantFrom('/forms/x', null, 'javascript:x'),
        contact: link,
        submitLabel: text,
      }),
      of('facts', { items: fc.array(fc.record({ key, label: maybe, content: spans }), { maxLength: 4 }) }),
      of('hero', { title: text, lead: maybe, meta: fc.array(fc.record({ text }), { maxLength: 2 }), picture }),
      of('notice', { tone: fc.constantFrom('info', 'danger'), text }),
      of('list', { ordered: fc.boolean(), start: fc.constantFrom(1, 7), items }),
      of('quote', { content: inner }),
      of('callout', { tone: fc.constantFrom('info', 'success', 'warning', 'danger'), title: maybe, content: inner }),
      of('details', { summary: text, open: fc.boolean(), content: inner }),
      of('columns', { columns: fc.array(fc.record({ key, content: inner }), { maxLength: 3 }) }),
    ) as fc.Arbitrary<Node>,
  };
});

const home: Link = { kind: 'page', href: '/' };
const frame = fc.constantFrom<Pick<Document, 'header' | 'footer'>>(
  { header: [], footer: [] },
  {
    header: [
      { type: 'siteHeader', key: 'site', name: 'qzsitexv', tagline: 'qztagxv', home },
      {
        type: 'menu',
        key: 'menu',
        label: 'qzmenuxv',
        place: 'header',
        items: [{ label: 'qzitemxv', link: home, current: false }],
      },
      {
        type: 'breadcrumb',
        key: 'crumb',
        label: '',
        items: [
          { label: 'qzcrumbxv', link: home },
          { label: 'qzherexv', link: null },
        ],
      },
    ],
    footer: [
      {
        type: 'siteFooter',
        key: 'foot',
        content: [{ type: 'paragraph', key: 'fp', content: [{ text: 'qzfootxv', marks: [] }] }],
        note: 'qznotexv',
      },
    ],
  },
);
const document: fc.Arbitrary<Document> = fc
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

/** Values that readers never see as text, and submenus' own pages. */
const UNSEEN = new Set(['alt', 'key', '_key', 'href', 'hash', 'value', 'subject', 'url']);
/** The button of a form that cannot be sent says nothing; what it says is no content. */
const BUTTON = 'submitLabel';

function wordsIn(value: unknown, into: Set<string>, name = ''): Set<string> {
  if (typeof value === 'string') {
    if (!UNSEEN.has(name) && name !== BUTTON) for (const found of value.matchAll(/qz[0-9a-z]+?xv/g)) into.add(found[0]);
  } else if (Array.isArray(value)) for (const item of value) wordsIn(item, into, name);
  else if (typeof value === 'object' && value !== null) {
    const isHidden = 'kind' in value && value.kind === 'hidden';
    if (!isHidden) for (const [field, item] of Object.entries(value)) wordsIn(item, into, field);
  }
  return into;
}

/** Bytes of the pictures on a page, by the limits that their addresses name. */
function pictureBytes(page: string): number {
  return [...page.matchAll(/src="[^"]*-b(\d+)\.[a-z]+"/g)].reduce((sum, match) => sum + Number(match[1]), 0);
}

function check(doc: Document, profile: DeviceProfile): void {
  const parts = renderAll(doc, profile);
  expect(new Set(parts.map((part) => part.pages)).size, 'layouts').toBe(1);
  for (const part of parts) {
    if (profile.maxMarkupBytes !== null)
      expect(part.bytes.length, `page ${part.page} of ${part.pages}`).toBeLessThanOrEqual(profile.maxMarkupBytes);
    if (profile.imagesCount && profile.maxTotalBytes !== null)
      expect(part.bytes.length + pictureBytes(part.text)).toBeLessThanOrEqual(profile.maxTotalBytes);
    expect(faultsOf(part.text, profile.target), part.text).toEqual([]);
  }
  // A screen on a wall shows what fits; its own tests say what it leaves out.
  if (profile.family === 'signage') return;
  const said = wordsIn([doc.header, doc.main, doc.footer], new Set());
  const shown = wordsIn(
    parts.map((part) => part.text),
    new Set(),
  );
  const lost = wordsIn(
    parts[0]?.losses.map((loss) => ({ words: loss.text })),
    new Set(),
  );
  expect([...said].filter((one) => !shown.has(one) && !lost.has(one))).toEqual([]);
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))('any document on %s', (_, profile) => {
  it('is well-formed, within budget and complete', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(document, (doc) => check(doc, profile)),
      { numRuns: 40 },
    );
  });
});
