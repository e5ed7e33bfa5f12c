import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, FieldTypeName } from '../../../src/core/model/content-type.ts';
import { diffData, keepKnown } from '../../../src/core/model/diff-data.ts';
import { field as plainField } from './field.ts';

const field = (name: string, type: FieldTypeName, { options = {}, ...rest }: Partial<Field> = {}): Field =>
  plainField(type, options, { ...rest, name });
const FIELDS = [
  field('title', 'text', { localised: true }),
  field('count', 'number'),
  field('body', 'richText'),
  field('place', 'group', { options: { fields: [field('street', 'text'), field('town', 'text')] } }),
  field('parts', 'blocks', {
    options: { shapes: [{ name: 'hero', label: 'Hero', fields: [field('text', 'text'), field('size', 'number')] }] },
  }),
];
const block = (key: string, text: string) => ({
  _key: key,
  _type: 'text',
  style: 'normal',
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
  markDefs: [],
});
const hero = (key: string, text: string, size = 1) => ({ _key: key, _type: 'hero', text, size });
const told = (before: object, after: object): string[] =>
  diffData(FIELDS, before as Record<string, unknown>, after as Record<string, unknown>).map(
    ({ kind, path }) => `${kind} ${path.join('.')}`,
  );

describe('the difference between two versions', () => {
  it.each([
    ['nothing', { count: 1, place: { street: 'a', town: 'b' } }, { place: { town: 'b', street: 'a' }, count: 1 }, []],
    ['what is empty either way', { count: null }, {}, []],
    ['a value', { count: 1 }, { count: 2 }, ['changed count']],
    ['a value that came and one that went', { count: 1 }, { title: { ja: '題' } }, ['added title.ja', 'removed count']],
    ['one locale', { title: { ja: '一', en: 'one' } }, { title: { ja: '一', en: 'two' } }, ['changed title.en']],
    [
      'a part of a group',
      { place: { street: 'a', town: 'b' } },
      { place: { street: 'c', town: 'b' } },
      ['changed place.street'],
    ],
    [
      'a block put in front, which changes no other',
      { body: [block('a', '1'), block('b', '2')] },
      { body: [block('n', '0'), block('a', '1'), block('b', '2')] },
      ['added body.n'],
    ],
    [
      'blocks by key: one gone, one changed',
      { body: [block('a', '1'), block('b', '2'), block('c', '3')] },
      { body: [block('a', '1'), block('c', 'three')] },
      ['removed body.b', 'changed body.c'],
    ],
    [
      'the one block that was moved, not those it passed',
      { body: [block('a', '1'), block('b', '2'), block('c', '3'), block('d', '4')] },
      { body: [block('d', '4'), block('a', '1'), block('b', '2'), block('c', '3')] },
      ['moved body.d'],
    ],
    [
      'a field of a block, and its move',
      { parts: [hero('a', 'x'), hero('b', 'y'), hero('c', 'z')] },
      { parts: [hero('b', 'y'), hero('c', 'z', 2), hero('a', 'x!')] },
      ['changed parts.c.size', 'moved parts.a', 'changed parts.a.text'],
    ],
  ])('names %s', (_what, before, after, changes) => {
    expect(told(before, after)).toEqual(changes);
  });

  const entry = fc.record(
    {
      title: fc.dictionary(
        fc.constantFrom('ja', 'en'),
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      ),
      count: fc.integer(),
      body: fc
        .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2')), {
          selector: ([key]) => key,
        })
        .map((items) => items.map(([key, text]) => block(key, text))),
    },
    { requiredKeys: [] },
  );

  it('of a version to itself is nothing, and the way back is as long as the way there', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(told(a, a)).toEqual([]);
        const opposite: Record<string, string> = { added: 'removed', removed: 'added' };
        const turned = told(b, a).map((line) => line.replace(/^(added|removed)/, (kind) => opposite[kind] ?? kind));
        // Which of two blocks was moved may be seen either way.
        const still = (lines: string[]): string[] => lines.filter((line) => !line.startsWith('moved')).sort();
        expect(still(turned)).toEqual(still(told(a, b)));
        expect(turned.length).toBe(told(a, b).length);
      }),
    );
  });

  it('is enough to make the newer version from the older one, blocks by key', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const blocks = new Map((a.body ?? []).map((item) => [item._key, item]));
        for (const { path, kind, after } of diffData(FIELDS, a, b)) {
          if (path[0] !== 'body') continue;
          if (path.length === 1) {
            blocks.clear();
            for (const item of (after ?? []) as { _key: string }[]) blocks.set(item._key, item as never);
          } else if (kind === 'removed') blocks.delete(String(path[1]));
          else blocks.set(String(path[1]), after as never);
        }
        expect(Object.fromEntries(blocks)).toEqual(Object.fromEntries((b.body ?? []).map((item) => [item._key, item])));
      }),
    );
  });
});

it('leaves out of an old version what there is no more', () => {
  const old = { title: { ja: '題', fr: 'titre' }, gone: 1, count: null, body: [] };
  expect(keepKnown(FIELDS, old, ['ja', 'en'])).toEqual({ title: { ja: '題' }, body: [] });
});
