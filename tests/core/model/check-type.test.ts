import { describe, expect, it } from 'vitest';
import { checkContentType } from '../../../src/core/model/check-type.ts';
import type { ContentType, Field } from '../../../src/core/model/content-type.ts';
import { contentType, field } from './field.ts';

const text = (name: string, more: Partial<Field> = {}) => field('text', {}, { name, ...more });
const news = (fields: readonly Field[] = [text('title')], more: Partial<ContentType> = {}) => contentType(fields, more);
const faults = (type: ContentType, others: readonly ContentType[] = []) =>
  checkContentType(type, others).map((issue) => `${issue.path.join('.')} ${issue.code}`);
const shape = (name: string, ...fields: Field[]) => ({ name, label: name, fields });
/** Ids differ, so that only what a test is about is wrong. */
let count = 0;
const own = (one: Field): Field => ({
  ...one,
  id: `id-${(count += 1)}`,
  options: {
    ...one.options,
    ...(one.options.fields ? { fields: one.options.fields.map(own) } : {}),
    ...(one.options.shapes ? { shapes: one.options.shapes.map((s) => ({ ...s, fields: s.fields.map(own) })) } : {}),
  },
});

describe('a content type', () => {
  it('of every kind of field is fine', () => {
    const fields = [
      text('title', { required: true, localised: true }),
      field('slug', { from: 'title' }, { unique: true }),
      field('select', { choices: [{ value: 'a', label: 'A' }] }, { default: 'a' }),
      field(
        'blocks',
        { shapes: [shape('hero', text('heading')), shape('quote', text('heading'), text('by'))] },
        { name: 'sections' },
      ),
      field('group', { fields: [text('city')] }, { name: 'address' }),
      field('number', { kind: 'integer', min: 0, max: 10 }, { default: 3 }),
      field('date', {}, { name: 'day' }),
    ].map(own);
    const template = {
      parts: [
        { kind: 'hero' as const, key: 'h', title: 'title', meta: ['day'] },
        { kind: 'field' as const, key: 'f', field: 'sections', classes: ['PC' as const] },
        {
          kind: 'entries' as const,
          key: 'e',
          title: 'More',
          layout: 'list' as const,
          query: { contentType: 'article', first: 3 },
        },
      ],
    };
    expect(checkContentType(news(fields, { path: '/news/{day.year}/{slug}', template }), [])).toEqual([]);
  });

  it.each([
    [{ name: 'News' }, 'name bad_name'],
    [{ name: 'お知らせ' }, 'name bad_name'],
    [{ name: 'x'.repeat(41) }, 'name bad_name'],
    [{ name: 'query' }, 'name reserved'],
    [{ name: 'node' }, 'name reserved'],
    [{ name: 'entry' }, 'name reserved'],
    [{ name: 'int' }, 'name reserved'],
    [{ name: 'pageInfo' }, 'name reserved'],
    [{ name: 'textFilter' }, 'name reserved'],
    [{ plural: 'entries' }, 'plural reserved'],
    [{ plural: 'article' }, 'plural duplicate'],
    [{ label: ' ' }, 'label required'],
    [{ titleField: 'nothing' }, 'titleField unknown_field'],
    [{ path: '/{nothing}' }, 'path unknown_field'],
    [{ fields: [] }, 'fields required'],
    [{ template: { parts: [{ kind: 'field', key: 'x', field: 'nothing' }] } }, 'template.parts.0.field unknown_field'],
    [
      { template: { parts: [{ kind: 'hero', key: 'x', title: 'title', picture: 'title' }] } },
      'template.parts.0.picture wrong_field',
    ],
    [{ template: { parts: [{ kind: 'script', key: 'x' }] } }, 'template.parts.0.kind unknown_part'],
    [{ template: { parts: 'x' } }, 'template.parts not_a_list'],
    [
      { template: { parts: [{ kind: 'facts', key: 'x', fields: ['title'], classes: ['FRIDGE'] }] } },
      'template.parts.0.classes.0 unknown_choice',
    ],
    [{ template: 'x' }, 'template bad_template'],
  ] as [Partial<ContentType>, string][])('is refused with %j: %s', (more, expected) => {
    expect(faults(news(undefined, more))).toContain(expected);
  });

  it('is named by a text or slug only', () => {
    expect(faults(news([own(field('number'))]))).toContain('titleField wrong_field');
  });
});

describe('names among the types of a site', () => {
  it.each([
    [{ name: 'news', plural: 'newsList' }, { name: 'news', plural: 'others' }, 'name taken'],
    [{ name: 'news', plural: 'newsList' }, { name: 'newsList', plural: 'others' }, 'plural taken'],
    [{ name: 'news', plural: 'newsList' }, { name: 'other', plural: 'newsList' }, 'plural taken'],
    [{ name: 'newsWhere', plural: 'b' }, { name: 'news', plural: 'a' }, 'name colliding_names'],
  ])('%j beside %j: %s', (own, other, expected) => {
    expect(faults(news(undefined, own), [news(undefined, { ...other, id: 'other' })])).toContain(expected);
  });

  it('differing in case only would be one GraphQL type', () => {
    const nested = news([text('title'), own(field('group', { fields: [text('x')] }, { name: 'item' }))], {
      name: 'news',
      plural: 'b',
    });
    expect(faults(news(undefined, { name: 'newsItem', plural: 'items' }), [nested])).toContain('name colliding_names');
    expect(faults(nested, [news(undefined, { name: 'newsItem', plural: 'items', id: 'o' })])).toContain(
      'fields colliding_names',
    );
  });

  it('put together may not be one of the API’s own', () => {
    const image = news([text('title'), own(field('group', { fields: [text('x')] }, { name: 'variant' }))], {
      name: 'image',
      plural: 'images',
    });
    expect(faults(image)).toContain('fields reserved');
  });
});

describe('a field', () => {
  it.each([
    [text('Heading'), 'name bad_name'],
    [text('id'), 'name reserved'],
    [text('constructor'), 'name reserved'],
    [text('and'), 'name reserved'],
    [text('__proto__'), 'name bad_name'],
    [text('x', { label: '' }), 'label required'],
    [text('x', { type: 'poem' as never }), 'type unknown_type'],
    [text('x', { options: { kind: 'integer' } }), 'options.kind unknown_option'],
    [field('boolean', { min: 1 }), 'options.min unknown_option'],
    [field('boolean', {}, { unique: true }), 'unique not_allowed'],
    [field('text', { min: 5, max: 3 }), 'options.min bad_bound'],
    [field('text', { max: 5000 }), 'options.max bad_bound'],
    [field('text', { max: 'x' }), 'options.max bad_bound'],
    [field('text', { pattern: '(a+)+' }), 'options.pattern bad_pattern'],
    [field('date', { min: '2026-02-30' }), 'options.min bad_bound'],
    [field('date', { min: '2026-02-02', max: '2026-02-01' }), 'options.min bad_bound'],
    [field('number', { kind: 'integer', max: 1.5 }), 'options.max not_whole'],
    [field('number', { kind: 'roman' as never }), 'options.kind bad_option'],
    [field('select'), 'options.choices required'],
    [field('select', { choices: [{ value: 'A b', label: 'x' }] }), 'options.choices.0.value bad_name'],
    [
      field('select', {
        choices: [
          { value: 'a', label: 'x' },
          { value: 'a', label: 'y' },
        ],
      }),
      'options.choices.1.value duplicate',
    ],
    [field('select', { choices: [{ value: 'a', label: 'x' }], max: 2 }), 'options.max bad_option'],
    [field('slug', { from: 'nothing' }), 'options.from unknown_field'],
    [field('asset', { mediaTypes: ['*/*'] }), 'options.mediaTypes.0 bad_option'],
    [field('reference', { contentTypes: ['News'] }), 'options.contentTypes.0 bad_name'],
    [field('group'), 'options.fields required'],
    [field('blocks'), 'options.shapes required'],
    [text('x', { unique: true, default: 'y' }), 'default not_allowed'],
    [field('number', { max: 3 }, { default: 4 }), 'default out_of_range'],
    [field('number', {}, { default: 'x' }), 'default not_a_number'],
    [field('reference', {}, { default: 'x' }), 'default not_allowed'],
    [field('group', { fields: [text('a', { localised: true })] }), 'options.fields.0.localised not_allowed'],
    [field('group', { fields: [text('a', { unique: true })] }), 'options.fields.0.unique not_allowed'],
  ] as [Field, string][])('%j: %s', (one, expected) => {
    expect(faults(news([own(text('title')), own(one)]))).toContain(`fields.1.${expected}`);
  });

  it('has a name of its own among its siblings, whatever the case', () => {
    expect(faults(news([text('title'), own(text('title'))]))).toContain('fields.1.name duplicate');
    expect(faults(news([text('title'), own(text('tITLE'))]))).toContain('fields.1.name duplicate');
  });

  it('nests only so deep', () => {
    const nest = (levels: number): Field =>
      own(field('group', { fields: [levels === 0 ? text(`t${(count += 1)}`) : nest(levels - 1)] }, { name: 'g' }));
    expect(faults(news([text('title'), nest(2)]))).toEqual([]);
    expect(faults(news([text('title'), nest(3)])).some((one) => one.endsWith('too_deep'))).toBe(true);
  });

  it('of the same name holds the same in all block types of a field', () => {
    const sections = (a: Field, b: Field) =>
      own(field('blocks', { shapes: [shape('one', a), shape('two', b)] }, { name: 'sections' }));
    const of = (a: Field, b: Field) => faults(news([text('title'), sections(a, b)]));
    const path = 'fields.1.options.shapes.1.fields.0';
    expect(of(text('x'), field('longText', {}, { name: 'x' }))).toEqual([]);
    expect(of(text('x'), field('number', {}, { name: 'x' }))).toEqual([`${path} conflicting_field`]);
    expect(of(field('number', { kind: 'integer' }, { name: 'x' }), field('number', {}, { name: 'x' }))).toEqual([
      `${path} conflicting_field`,
    ]);
    expect(of(field('asset', {}, { name: 'x' }), field('asset', { multiple: true }, { name: 'x' }))).toEqual([
      `${path} conflicting_field`,
    ]);
    const group = (inner: Field) => field('group', { fields: [inner] }, { name: 'g' });
    expect(of(group(text('x')), group(field('boolean', {}, { name: 'x' })))).toEqual([
      `${path}.options.fields.0 conflicting_field`,
    ]);
  });
});
