import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../../src/core/devices/profiles/index.ts';
import type { DeviceProfile } from '../../../../src/core/devices/profile.ts';
import type { Node, Span } from '../../../../src/core/document/node.ts';
import { adaptNodes } from '../../../../src/core/render/adapt/adapt.ts';
import { halfWidthKana } from '../../../../src/core/render/adapt/half-kana.ts';
import { cutLetters, cutSentences } from '../../../../src/core/render/adapt/sentences.ts';
import type { Loss } from '../../../../src/core/render/target.ts';

const profile = (id: string): DeviceProfile => findProfile(id) ?? expect.fail(`no profile ${id}`);
const t = (text: string): Span => ({ text, marks: [] });
const texts = (pieces: readonly (readonly Span[])[]): string[] =>
  pieces.map((piece) => piece.map((span) => span.text).join(''));

function adapt(node: Node, id: string): { nodes: Node[]; losses: Loss[] } {
  const losses: Loss[] = [];
  const nodes = adaptNodes([node], profile(id), {
    variantUrl: (_, key) => `/v/${key}`,
    lose: (loss) => losses.push(loss),
    sizes: new Map(),
  });
  return { nodes, losses };
}

describe('sentences', () => {
  it('end where Japanese and English sentences end, and nowhere else', () => {
    expect(texts(cutSentences([t('これは文です。「はい。」と答えた。Version 2.5 of a.b. Next one! Yes')]))).toEqual([
      'これは文です。',
      '「はい。」',
      'と答えた。',
      'Version 2.5 of a.b. ',
      'Next one! ',
      'Yes',
    ]);
  });

  it('keep the marks of their letters', () => {
    const strong: Span = { text: 'A。B', marks: [{ type: 'strong' }] };
    expect(cutSentences([strong, t('C。')])).toEqual([
      [{ ...strong, text: 'A。' }],
      [{ ...strong, text: 'B' }, t('C。')],
    ]);
  });

  it('are never cut inside a letter', () => {
    for (const letter of ['👨‍👩‍👧', '👍🏽', 'が', '1️⃣', '𠮷']) {
      for (let at = 1; at < letter.length; at += 1)
        expect(texts(cutLetters([t(`${letter}x`)], at)), letter).toEqual([letter, 'x']);
    }
    expect(texts(cutLetters([t('hello wonderful world')], 18))).toEqual(['hello wonderful ', 'world']);
  });
});

describe('half-width kana', () => {
  it('are as PHP writes them', () => {
    expect(halfWidthKana('ガイドブック')).toBe('ｶﾞｲﾄﾞﾌﾞｯｸ');
    expect(halfWidthKana('「テスト」ー、。')).toBe('｢ﾃｽﾄ｣ｰ､｡');
    expect(halfWidthKana('ヰヱヮヵヶ漢字ひらABC')).toBe('ｲｴﾜヵヶ漢字ひらABC');
  });

  it('reach visible text only', () => {
    const form: Node = {
      type: 'form',
      key: 'f',
      title: 'フォーム',
      action: '/x',
      contact: { kind: 'page', href: '/カ' },
      submitLabel: 'オクル',
      fields: [{ _key: 'a', name: 'a', kind: 'select', label: 'ラベル', options: ['アア'], value: 'アア' }],
    };
    const [adapted] = adapt(form, 'imode-1').nodes;
    expect(adapted).toMatchObject({
      title: 'ﾌｫｰﾑ',
      fields: [{ label: 'ﾗﾍﾞﾙ', options: ['アア'], value: 'アア' }],
      contact: { href: '/カ' },
    });
    const code: Node = {
      type: 'paragraph',
      key: 'p',
      content: [{ text: 'コード', marks: [{ type: 'code' }] }, t('カナ')],
    };
    expect(adapt(code, 'imode-1').nodes[0]).toMatchObject({ content: [{ text: 'コード' }, { text: 'ｶﾅ' }] });
  });
});

describe('ruby and raised letters', () => {
  const node: Node = {
    type: 'paragraph',
    key: 'p',
    content: [
      { text: '漢字', marks: [{ type: 'ruby', reading: 'かんじ' }] },
      { text: '6', marks: [{ type: 'sup' }] },
    ],
  };

  it('are spelled out on a phone, and said to be', () => {
    const { nodes, losses } = adapt(node, 'imode-foma');
    expect(nodes[0]).toMatchObject({
      content: [
        { text: '漢字(かんじ)', marks: [] },
        { text: '^6', marks: [] },
      ],
    });
    expect(losses.map((loss) => [loss.key, loss.reason, loss.action])).toEqual([
      ['p', 'no-ruby', 'spelled-out'],
      ['p', 'mark-unsupported', 'spelled-out'],
    ]);
  });

  it('stay where a browser has them', () => {
    expect(adapt(node, 'smartphone').nodes).toEqual([node]);
  });
});

describe('tables', () => {
  const row = (key: string, ...cells: string[]): { key: string; cells: Span[][] } => ({
    key,
    cells: cells.map((cell) => [t(cell)]),
  });
  const wide: Node = {
    type: 'table',
    key: 't',
    caption: '料金',
    head: [row('h', '季節', '平日', '週末')],
    rows: [row('a', '夏', '100', '200')],
    headerColumns: 1,
  };

  it('become groups of label and value where there are none', () => {
    const { nodes, losses } = adapt(wide, 'imode-505i');
    expect(nodes[1]).toMatchObject({
      type: 'list',
      items: [
        {
          content: [
            {
              type: 'details',
              summary: '夏',
              content: [{ type: 'facts', items: [{ label: '平日', content: [{ text: '100' }] }, { label: '週末' }] }],
            },
          ],
        },
      ],
    });
    expect(losses).toEqual([
      { key: 't', nodeType: 'table', reason: 'no-tables', action: 'groups' },
      { key: 't', nodeType: 'table', reason: 'no-tables', action: 'dropped', text: '季節' },
    ]);
  });

  it('stay where they fit the screen', () => {
    expect(adapt(wide, 'imode-foma').nodes).toEqual([wide]);
    expect(adapt(wide, 'pc').nodes).toEqual([wide]);
  });

  it('of two columns without a head are labels and values', () => {
    const pairs: Node = {
      type: 'table',
      key: 't',
      caption: '',
      head: [],
      rows: [row('a', '住所', '町'), row('b', '電話', '1')],
      headerColumns: 0,
    };
    expect(adapt(pairs, 'imode-1').nodes).toMatchObject([
      { type: 'facts', items: [{ label: '住所' }, { label: '電話' }] },
    ]);
  });
});

describe('columns, embeds and pictures', () => {
  it('stack, become links and get one variant', () => {
    const inner: Node = { type: 'divider', key: 'd' };
    expect(
      adapt(
        {
          type: 'columns',
          key: 'c',
          columns: [
            { key: 'a', content: [inner] },
            { key: 'b', content: [inner] },
          ],
        },
        'au-wap2',
      ).nodes,
    ).toEqual([inner, inner]);
    expect(
      adapt({ type: 'embed', key: 'e', url: 'https://v.example/', title: 'Film' }, 'opera-mini').nodes,
    ).toMatchObject([{ type: 'paragraph', content: [{ marks: [{ type: 'link' }] }] }]);
    const picture = {
      assetId: 'a',
      hash: 'b'.repeat(16),
      width: 1000,
      height: 500,
      mediaType: 'image/jpeg',
      alt: 'x',
      focal: { x: 0.5, y: 0.5 },
      sources: [],
    };
    const [image] = adapt({ type: 'image', key: 'i', picture, caption: [], slot: 'content' }, 'imode-1').nodes;
    expect(image).toMatchObject({
      picture: { sources: [{ width: 96, height: 48, mediaType: 'image/gif', maxBytes: 3000 }] },
    });
  });
});
