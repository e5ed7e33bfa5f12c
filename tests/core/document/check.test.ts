import { describe, expect, it } from 'vitest';
import { checkRichText } from '../../../src/core/document/check.ts';
import { BLOCK_CHECKS } from '../../../src/core/document/check-blocks.ts';
import { toPlainText } from '../../../src/core/document/plain-text.ts';
import { referencesOf } from '../../../src/core/document/references.ts';
import type { BlockType, RichText } from '../../../src/core/document/rich-text.ts';
import { walkBlocks } from '../../../src/core/document/walk.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const span = (text: string, ...marks: string[]) => ({
  _key: `s-${text.slice(0, 20).replace(/\W/g, '')}`,
  _type: 'span',
  text,
  marks,
});
const inline = (text = 'x') => ({ children: [span(text)], markDefs: [] });
const text = (more: object = {}) => ({ _key: 'a', _type: 'text', style: 'normal', ...inline(), ...more });
const cell = (key: string) => ({ _key: key, ...inline() });
const row = (key: string, cells: number) => ({
  _key: key,
  cells: Array.from({ length: cells }, (_, at) => cell(`c${at}`)),
});
const table = (more: object = {}) => ({ headerRows: 1, headerColumns: 0, rows: [row('r1', 2), row('r2', 2)], ...more });
const formField = (more: object = {}) => ({ _key: 'f', name: 'email', kind: 'email', label: 'E-mail', ...more });
const form = (more: object = {}) => ({
  fields: [formField()],
  destination: { mail: 'info@example.jp' },
  submitLabel: 'Send',
  ...more,
});
const list = (more: object = {}) => ({ query: { contentType: 'news', first: 5, ...more }, layout: 'list' });
const nested = (depth: number): object =>
  depth === 0 ? text() : { _key: `n${depth}`, _type: 'details', summary: 'x', content: [nested(depth - 1)] };

/** Members of a block that is fine, then changes to them that are not: with the path and code of the fault. */
const CASES: { readonly [Type in BlockType]: readonly [object, readonly (readonly [object, string])[]] } = {
  text: [
    {
      style: 'h2',
      list: 'number',
      level: 2,
      start: 3,
      children: [span('漢字', 'strong', 'r')],
      markDefs: [{ _key: 'r', _type: 'ruby', reading: 'かんじ' }],
    },
    [
      [{ style: 'h1' }, 'style unknown_choice'],
      [{ list: 'dash' }, 'list unknown_choice'],
      [{ level: 7 }, 'level out_of_range'],
      [{ list: undefined, start: undefined }, 'level not_in_a_list'],
      [{ list: 'bullet' }, 'start not_in_a_list'],
      [{ children: [span('x', 'r', 'r')] }, 'children.0.marks.1 duplicate'],
      [{ children: [span('x', 'blink')] }, 'children.0.marks.0 unknown_mark'],
      [{ children: [{ ...span('x'), _type: 'html' }] }, 'children.0._type unknown_span'],
      [{ children: [span('x\u0000')] }, 'children.0.text control_character'],
      [{ children: [{ ...span('x'), onclick: 'x' }] }, 'children.0.onclick unknown_member'],
      [{ children: [span('x'), span('x')] }, 'children.1._key duplicate_key'],
      [{ children: 'x' }, 'children not_a_list'],
      [{ markDefs: undefined }, 'markDefs not_a_list'],
      [{ markDefs: [{ _key: 'strong', _type: 'ruby', reading: 'x' }] }, 'markDefs.0._key bad_key'],
      [{ markDefs: [{ _key: 'r', _type: 'ruby', reading: '' }] }, 'markDefs.0.reading required'],
      [{ markDefs: [{ _key: 'r', _type: 'lang', lang: 'x"><' }] }, 'markDefs.0.lang bad_language'],
      [{ markDefs: [{ _key: 'r', _type: 'style', css: 'x' }] }, 'markDefs.0._type unknown_mark'],
      [{ markDefs: [{ _key: 'r', _type: 'link', href: 'javascript:alert(1)' }] }, 'markDefs.0.href unsafe_url'],
      [{ html: '<b>' }, 'html unknown_member'],
    ],
  ],
  code: [
    { text: 'a {\n}', language: 'css' },
    [
      [{ text: 3 }, 'text not_a_text'],
      [{ language: 'a b' }, 'language bad_language'],
    ],
  ],
  image: [
    { asset: ID, alt: '', caption: inline(), link: { entry: ID } },
    [
      [{ asset: 'x.png' }, 'asset bad_id'],
      [{ caption: 'x' }, 'caption not_inline_text'],
      [{ link: { href: 'data:text/html,x' } }, 'link.href unsafe_url'],
      [{ src: 'https://x' }, 'src unknown_member'],
    ],
  ],
  gallery: [
    { images: [{ _key: 'i', asset: ID, caption: 'x' }] },
    [
      [{ images: [] }, 'images too_few'],
      [{ images: [{ _key: 'i', asset: 1 }] }, 'images.0.asset bad_id'],
    ],
  ],
  video: [
    { asset: ID, poster: ID, title: 'x' },
    [
      [{ asset: undefined }, ' required'],
      [{ url: 'javascript:x' }, 'url bad_url'],
      [{ title: undefined }, 'title not_a_text'],
    ],
  ],
  audio: [
    { url: 'https://example.jp/a.mp3', title: 'x' },
    [
      [{ url: 'ftp://x' }, 'url bad_url'],
      [{ poster: ID }, 'poster unknown_member'],
    ],
  ],
  file: [{ asset: ID, title: 'x' }, [[{ asset: undefined }, 'asset bad_id']]],
  table: [
    table(),
    [
      [{ rows: [row('r1', 2), row('r2', 3)] }, 'rows.1.cells not_rectangular'],
      [{ rows: [row('r1', 1), row('r1', 1)] }, 'rows.1._key duplicate_key'],
      [{ rows: [{ _key: 'r', cells: 'x' }] }, 'rows.0.cells not_a_list'],
      [{ rows: [] }, 'rows too_few'],
      [{ headerRows: 2 }, 'headerRows unknown_choice'],
    ],
  ],
  callout: [
    { tone: 'warning', title: 'x', content: [text({ _key: 'b' })] },
    [
      [{ tone: 'loud' }, 'tone unknown_choice'],
      [{ content: [text({ _key: 'outer' })] }, 'content.0._key duplicate_key'],
    ],
  ],
  divider: [{}, [[{ style: 'x' }, 'style unknown_member']]],
  columns: [
    {
      columns: [
        { _key: '1', content: [] },
        { _key: '2', content: [text({ _key: 'b' })] },
      ],
    },
    [
      [{ columns: [{ _key: '1', content: {} }] }, 'columns.0.content not_a_list'],
      [{ columns: Array.from({ length: 5 }, (_, at) => ({ _key: `c${at}`, content: [] })) }, 'columns too_many'],
    ],
  ],
  button: [
    { label: 'x', link: { tel: '03-1234-5678' }, tone: 'primary' },
    [
      [{ link: {} }, 'link not_a_link'],
      [{ label: '' }, 'label required'],
      [{ link: { href: '//evil.jp' } }, 'link.href bad_url'],
    ],
  ],
  linkList: [
    { links: [{ _key: 'l', label: 'x', link: { mail: 'a@example.jp', subject: 'Hi' } }] },
    [
      [{ links: [{ _key: 'l', label: 'x', link: { mail: 'a@example.jp', href: '/x' } }] }, 'links.0.link not_a_link'],
      [
        { links: [{ _key: 'l', label: 'x', link: { mail: 'a@example.jp', subject: 'x\r\nBcc: y' } }] },
        'links.0.link.subject line_break',
      ],
    ],
  ],
  embed: [
    { url: 'https://example.jp/v', title: 'x' },
    [
      [{ url: '/local' }, 'url bad_url'],
      [{ html: '<iframe>' }, 'html unknown_member'],
    ],
  ],
  map: [
    { latitude: 35, longitude: 139, zoom: 15, label: 'x' },
    [
      [{ latitude: 100 }, 'latitude out_of_range'],
      [{ zoom: 1.5 }, 'zoom out_of_range'],
      [{ latitude: Number.NaN }, 'latitude out_of_range'],
    ],
  ],
  details: [
    { summary: 'x', open: true, content: [] },
    [
      [{ open: 1 }, 'open not_a_boolean'],
      [{ summary: ' ' }, 'summary required'],
    ],
  ],
  qrCode: [
    { value: 'https://example.jp', label: 'x' },
    [
      [{ value: 'javascript:x' }, 'value unsafe_url'],
      [{ value: 'x'.repeat(701) }, 'value too_long'],
    ],
  ],
  entryList: [
    list({ where: { title: { contains: 'x' } }, orderBy: [{ field: 'day', direction: 'DESC' }] }),
    [
      [list({ first: 51 }), 'query.first out_of_range'],
      [list({ contentType: 'News; DROP' }), 'query.contentType bad_name'],
      [list({ where: 'x' }), 'query.where not_an_object'],
      [list({ where: { a: '\u0000' } }), 'query.where broken_text'],
      [list({ where: JSON.parse('{"a":'.repeat(20) + '1' + '}'.repeat(20)) as object }), 'query.where too_deep'],
      [list({ orderBy: [{ field: 'a b', direction: 'UP' }] }), 'query.orderBy.0.direction unknown_choice'],
      [list({ sql: 'x' }), 'query.sql unknown_member'],
    ],
  ],
  form: [
    form(),
    [
      [form({ destination: { url: 'javascript:x' } }), 'destination.url bad_url'],
      [form({ destination: { mail: 'a@example.jp', url: 'https://x.jp' } }), 'destination bad_destination'],
      [form({ fields: [formField(), formField({ _key: 'g' })] }), 'fields.1.name duplicate'],
      [form({ fields: [formField({ name: 'a b' })] }), 'fields.0.name bad_name'],
      [form({ fields: [formField({ kind: 'file' })] }), 'fields.0.kind unknown_choice'],
      [form({ fields: [formField({ kind: 'select' })] }), 'fields.0.options required'],
      [form({ fields: [formField({ options: ['x'] })] }), 'fields.0.options unknown_member'],
      [form({ submitLabel: '' }), 'submitLabel required'],
    ],
  ],
};

const found = (blocks: unknown) => checkRichText(blocks, []).map((issue) => `${issue.path.join('.')} ${issue.code}`);

describe.each(Object.keys(BLOCK_CHECKS) as BlockType[])('a block of the type %s', (type) => {
  const [good, bad] = CASES[type];
  const block = (changes: object = {}) => ({ _key: 'outer', _type: type, ...good, ...changes });

  it('is fine as it should be, and readable', () => {
    expect(checkRichText([block()], [])).toEqual([]);
    expect(typeof toPlainText([block()] as unknown as RichText)).toBe('string');
  });

  it.each(bad)('is refused with %j: %s', (changes, expected) => {
    expect(found([block(changes)])).toContain(`0${expected.startsWith(' ') ? '' : '.'}${expected}`);
  });

  it('is refused with nothing in it but its name, unless it needs nothing', () => {
    expect(checkRichText([{ _key: 'x', _type: type }], []).length > 0).toBe(type !== 'divider');
  });
});

describe('a rich text', () => {
  it.each([
    ['a string', '<p>x</p>', ' not_a_list'],
    ['null', null, ' not_a_list'],
    ['a block that is none', [null], '0 not_an_object'],
    ['an unknown block', [{ _key: 'a', _type: 'html', html: '<script>' }], '0._type unknown_block'],
    ['a block called as objects’ own members are', [{ _key: 'a', _type: 'constructor' }], '0._type unknown_block'],
    ['two blocks of one key', [text(), text()], '1._key duplicate_key'],
    ['a key that is markup', [text({ _key: '"><' })], '0._key bad_key'],
  ])('is refused as %s', (_what, value, expected) => {
    expect(found(value)).toContain(expected);
  });

  it('nests only so deep and grows only so long', () => {
    expect(found([nested(3)])).toEqual([]);
    expect(found([nested(4)]).at(-1)).toMatch(/too_deep$/);
    const many = Array.from({ length: 2_001 }, (_, at) => text({ _key: `k${at}` }));
    expect(found(many)).toEqual([' too_many']);
    expect(found(Array.from({ length: 5_000 }, () => ({}))).length).toBeLessThanOrEqual(100);
  });

  it('answers a tree made to exhaust it at once', () => {
    let bomb: object = text();
    for (let depth = 0; depth < 5_000; depth += 1)
      bomb = { _key: 'k', _type: 'callout', tone: 'info', content: [bomb] };
    expect(found([bomb]).some((one) => one.endsWith('too_deep'))).toBe(true);
  });
});

describe('walking', () => {
  const rich = [
    {
      _key: '1',
      _type: 'columns',
      columns: [
        { _key: 'c', content: [{ _key: '2', _type: 'callout', tone: 'info', content: [text({ _key: '3' })] }] },
      ],
    },
    { _key: '4', _type: 'video', asset: ID, poster: ID.replace(/1$/, '2'), title: '' },
  ] as unknown as RichText;

  it('meets every block in the order of reading', () => {
    expect([...walkBlocks(rich)].map((block) => block._key)).toEqual(['1', '2', '3', '4']);
  });

  it('finds each id once', () => {
    expect(referencesOf([...rich, ...rich])).toEqual({ entries: [], assets: [ID, ID.replace(/1$/, '2')] });
  });
});
