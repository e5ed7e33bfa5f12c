import { describe, expect, it } from 'vitest';
import type { Node, Span } from '../../../../src/core/document/node.ts';
import { checkTemplate } from '../../../../src/core/model/check-template.ts';
import type { Field } from '../../../../src/core/model/content-type.ts';
import { shortenNodes } from '../../../../src/core/render/compose/shorten.ts';

const plain = (text: string): Span => ({ text, marks: [] });
const strong = (text: string): Span => ({ text, marks: [{ type: 'strong' }] });
const paragraph = (key: string, ...content: Span[]): Node => ({ type: 'paragraph', key, content });
const list = (...words: string[]): Node => ({
  type: 'list',
  key: 'list',
  ordered: false,
  start: 1,
  items: words.map((word) => ({ key: word, content: [paragraph(word, plain(word))] })),
});

describe('shortenNodes', () => {
  it('leaves alone what fits', () => {
    const nodes = [paragraph('a', plain('港の話')), list('一', '二')];
    expect(shortenNodes(nodes, { chars: 5, items: 2 })).toEqual({ nodes, cut: false });
  });

  it('cuts inside marked text, keeps the mark and drops what follows', () => {
    const nodes = [paragraph('a', plain('港の'), strong('うえの風'), plain('と船')), paragraph('b', plain('次'))];
    expect(shortenNodes(nodes, { chars: 5 })).toEqual({
      nodes: [paragraph('a', plain('港の'), strong('うえ…'))],
      cut: true,
    });
  });

  it('puts the ellipsis where the next character stood', () => {
    const nodes = [paragraph('a', plain('港の'), strong('うえ'))];
    expect(shortenNodes(nodes, { chars: 3 }).nodes).toEqual([paragraph('a', plain('港の'), strong('…'))]);
  });

  it('counts characters over several blocks', () => {
    const nodes = [paragraph('a', plain('一二三')), paragraph('b', plain('四五六七'))];
    expect(shortenNodes(nodes, { chars: 5 }).nodes).toEqual([
      paragraph('a', plain('一二三')),
      paragraph('b', plain('四…')),
    ]);
  });

  it('keeps the first items of lists', () => {
    expect(shortenNodes([list('一', '二', '三')], { items: 2 })).toEqual({ nodes: [list('一', '二')], cut: true });
  });
});

describe('checkTemplate', () => {
  const field = (name: string): Field => ({
    id: name,
    name,
    type: 'text',
    label: name,
    help: '',
    required: false,
    unique: false,
    localised: false,
    default: null,
    options: {},
  });
  const faults = (part: object, rest: object = {}): string[] =>
    checkTemplate({ parts: [{ key: 'a', kind: 'field', field: 'title', ...part }], ...rest }, [field('title')], []).map(
      ({ path, code }) => `${path.join('.')} ${code}`,
    );

  it.each([
    [{ overrides: { PC: { hide: true } } }, {}, []],
    [{ overrides: { PC: { replace: { kind: 'facts', fields: ['title'] }, shorten: { chars: 9 } } } }, {}, []],
    [{}, { order: { PC: ['a'] } }, []],
    [{ overrides: { PHONE: { hide: true } } }, {}, ['parts.0.overrides.PHONE unknown_member']],
    [{ overrides: { PC: {} } }, {}, ['parts.0.overrides.PC required']],
    [{ overrides: { PC: { hide: true, shorten: { chars: 9 } } } }, {}, ['parts.0.overrides.PC contradiction']],
    [{ overrides: { PC: { hide: false } } }, {}, ['parts.0.overrides.PC.hide unknown_choice']],
    [{ overrides: { PC: { shorten: { chars: 0 } } } }, {}, ['parts.0.overrides.PC.shorten.chars out_of_range']],
    [{ overrides: { PC: { shorten: {} } } }, {}, ['parts.0.overrides.PC.shorten required']],
    [
      { overrides: { PC: { replace: { kind: 'field', field: 'none' } } } },
      {},
      ['parts.0.overrides.PC.replace.field unknown_field'],
    ],
    [
      { overrides: { PC: { replace: { key: 'b', kind: 'field', field: 'title' } } } },
      {},
      ['parts.0.overrides.PC.replace.key unknown_member'],
    ],
    [{}, { order: { PC: ['b'] } }, ['order.PC.0 unknown_choice']],
    [{}, { order: { PC: ['a', 'a'] } }, ['order.PC.1 duplicate']],
    [{}, { order: ['a'] }, ['order not_an_object']],
  ])('judges %j %j', (part, rest, expected) => {
    expect(faults(part, rest)).toEqual(expected);
  });
});
