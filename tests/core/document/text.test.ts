import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHref } from '../../../src/core/document/address.ts';
import { nodesToPlainText, toPlainText } from '../../../src/core/document/plain-text.ts';
import type { Node } from '../../../src/core/document/node.ts';
import type { RichText } from '../../../src/core/document/rich-text.ts';
import { displayWidth, truncate } from '../../../src/core/document/truncate.ts';
import { walkNodes } from '../../../src/core/document/walk.ts';

describe('a link', () => {
  it.each([
    '/',
    '/news?x=1#y',
    '#part',
    'https://example.jp/',
    'HTTP://EXAMPLE.JP',
    'mailto:info@example.jp?subject=x',
    'tel:03-1234-5678',
    '/夏まつり',
  ])('may lead to %s', (href) => {
    expect(checkHref(href, [])).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x',
    '//evil.jp',
    '/\\evil.jp',
    '\\\\evil.jp',
    'https:evil.jp',
    'https://a@evil.jp',
    'https://example.jp/"onclick="x',
    'https://example.jp/<x>',
    'news',
    '',
    'mailto:x',
    'tel:abc',
    'https://\u202egpj.example.jp',
    `/${'x'.repeat(2_001)}`,
    3,
    null,
  ])('may not lead to %j', (href) => {
    expect(checkHref(href, ['href']).length).toBeGreaterThan(0);
  });
});

describe('cutting text', () => {
  it.each([
    ['short', 10, 'short'],
    ['The quick brown fox', 12, 'The quick…'],
    ['夏まつりを開催します', 6, '夏まつりを…'],
    ['会場は「中央公園」です', 5, '会場は…'],
    ['ちょっと待って', 3, 'ちょ…'],
    ['ちょっと待って', 2, 'ち…'],
    ['はい。いいえ', 3, 'はい…'],
    ['👨‍👩‍👧家族', 2, '👨‍👩‍👧…'],
    ['がくせい'.normalize('NFD'), 2, 'が…'.normalize('NFD')],
    ['supercalifragilistic', 6, 'super…'],
    ['x', 0, ''],
  ])('%j to %i is %j', (text, chars, expected) => {
    expect(truncate(text, chars)).toBe(expected);
  });

  it('never gives more than was asked for and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, chars) => {
        const cut = truncate(text, chars);
        expect(cut.isWellFormed()).toBe(true);
        if (cut === text) return;
        expect(cut.endsWith('…')).toBe(true);
        expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
    );
  });

  it('counts columns: full width is two', () => {
    expect(displayWidth('ABC漢字ｶﾅ')).toBe(9);
    expect(displayWidth('が'.normalize('NFD'))).toBe(2);
  });
});

describe('plain text', () => {
  const inline = (text: string) => ({ children: [{ _key: 's', _type: 'span', text, marks: [] }], markDefs: [] });
  const rich = [
    { _key: '1', _type: 'text', style: 'h2', ...inline('見出し') },
    { _key: '2', _type: 'divider' },
    {
      _key: '3',
      _type: 'table',
      headerRows: 0,
      headerColumns: 0,
      rows: [
        {
          _key: 'r',
          cells: [
            { _key: 'a', ...inline('月') },
            { _key: 'b', ...inline('燃えるごみ') },
          ],
        },
      ],
    },
    {
      _key: '4',
      _type: 'details',
      summary: '詳しく',
      content: [{ _key: '5', _type: 'text', style: 'normal', ...inline('一行\n二行') }],
    },
  ] as unknown as RichText;

  it('of stored blocks is a line each; cut, it is one line', () => {
    expect(toPlainText(rich)).toBe('見出し\n月 燃えるごみ\n詳しく\n一行\n二行');
    expect(toPlainText(rich, { maxChars: 10 })).toBe('見出し 月 燃える…');
  });

  it('of nodes leaves out the way around the site', () => {
    const span = (text: string) => [{ text, marks: [] }];
    const nodes: Node[] = [
      { type: 'menu', key: 'm', label: 'メニュー', place: 'header', items: [] },
      { type: 'hero', key: 'h', title: '題', lead: '前文', meta: [] },
      {
        type: 'list',
        key: 'l',
        ordered: false,
        start: 1,
        items: [{ key: 'i', content: [{ type: 'paragraph', key: 'p', content: span('項目') }] }],
      },
      { type: 'facts', key: 'f', items: [{ key: 'x', label: '電話', content: span('110') }] },
    ];
    expect(nodesToPlainText(nodes)).toBe('題\n前文\n項目\n電話 110');
    expect([...walkNodes(nodes)].map((node) => node.key)).toEqual(['m', 'h', 'l', 'p', 'f']);
  });
});
