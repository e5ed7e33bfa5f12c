import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Field, FieldTypeName } from '../../../src/core/model/content-type.ts';
import { duplicateData } from '../../../src/core/model/duplicate-data.ts';
import { slugify } from '../../../src/core/model/slugify.ts';
import { field as plainField } from './field.ts';

const field = (name: string, type: FieldTypeName, { options = {}, ...rest }: Partial<Field> = {}): Field =>
  plainField(type, options, { ...rest, name });
const type = {
  fields: [
    field('title', 'text'),
    field('code', 'text', { unique: true, options: { max: 10 } }),
    field('slug', 'slug', { localised: true }),
    field('mail', 'email', { unique: true }),
    field('size', 'number', { unique: true }),
    field('body', 'json'),
  ],
};

it('changes slugs and unique values, and nothing else', () => {
  const data = {
    title: 'Title',
    code: '一二三四五六七八九十',
    slug: { ja: '夏', en: 'summer' },
    mail: 'a@example.jp',
    size: 3,
    body: { deep: [1] },
  };
  expect(duplicateData(type, data, 12)).toEqual({
    title: 'Title',
    code: '一二三四五 (12)',
    slug: { ja: '夏-12', en: 'summer-12' },
    mail: null,
    size: null,
    body: { deep: [1] },
  });
  expect(duplicateData(type, { title: 'Only' }, 2)).toEqual({ title: 'Only' });
});

it('keeps every other field as it is, and makes slugs that are slugs and not the same', () => {
  const slug = fc
    .string({ unit: 'grapheme', maxLength: 90 })
    .map(slugify)
    .filter((text) => text !== '');
  const entry = fc.record(
    { title: fc.string(), body: fc.jsonValue(), slug: fc.dictionary(fc.constantFrom('ja', 'en'), slug) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(entry, fc.integer({ min: 2, max: 50 }), (data, number) => {
      const copy = duplicateData(type, data, number);
      const { slug: slugs, ...rest } = copy;
      const { slug: before, ...same } = data;
      expect(rest).toEqual(same);
      for (const [locale, text] of Object.entries((slugs ?? {}) as Record<string, string>)) {
        expect(slugify(text)).toBe(text);
        expect([...text].length).toBeLessThanOrEqual(80);
        expect(text).not.toBe(before?.[locale]);
      }
    }),
  );
});
