import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/core/model/content-type.ts';
import { migrateData, touchesData } from '../../../src/core/model/migrate-data.ts';
import { field } from './field.ts';

const migrate = (from: Field, to: Field | null, value: unknown) =>
  migrateData({ [from.name]: value }, { from: [from], to: to === null ? [] : [to] }, 'ja');
const text = field('text', {}, { id: 'a', name: 'title' });

describe('a changed field', () => {
  it.each([
    ['keeps its content under a new name', text, { ...text, name: 'heading' }, 'x', { heading: 'x' }, []],
    ['that is removed loses it', text, null, 'x', {}, ['title']],
    [
      'that becomes localised speaks the default locale',
      text,
      { ...text, localised: true },
      'x',
      { title: { ja: 'x' } },
      [],
    ],
    [
      'that stops being localised keeps the default locale',
      { ...text, localised: true },
      text,
      { ja: 'x' },
      { title: 'x' },
      [],
    ],
    [
      'that stops being localised loses the others',
      { ...text, localised: true },
      text,
      { ja: 'x', en: 'y' },
      { title: 'x' },
      ['title'],
    ],
    ['of another id is another field', text, { ...text, id: 'b' }, 'x', {}, ['title']],
  ] as [string, Field, Field | null, unknown, object, string[]][])('%s', (_what, from, to, value, data, lost) => {
    expect(migrate(from, to, value)).toEqual({ data, lost });
  });

  it('becomes a list of one, and a list of one a value', () => {
    const one = field('select', {}, { id: 's', name: 's' });
    const many = { ...one, options: { multiple: true } };
    expect(migrate(one, many, 'a').data).toEqual({ s: ['a'] });
    expect(migrate(many, one, ['a']).data).toEqual({ s: 'a' });
    expect(migrate(many, one, ['a', 'b']).data).toEqual({ s: ['a', 'b'] });
  });

  it('is followed into groups and blocks, in every locale', () => {
    const renamed = { ...text, name: 'heading' };
    const group = (inner: Field) => field('group', { fields: [inner] }, { id: 'g', name: 'g', localised: true });
    expect(migrate(group(text), group(renamed), { ja: { title: 'x' }, en: { title: 'y' } }).data).toEqual({
      g: { ja: { heading: 'x' }, en: { heading: 'y' } },
    });
    const blocks = (...shapes: [string, Field][]) =>
      field(
        'blocks',
        { shapes: shapes.map(([name, inner]) => ({ name, label: name, fields: [inner] })) },
        { id: 'b', name: 'b' },
      );
    const items = [
      { _key: '1', _type: 'hero', title: 'x' },
      { _key: '2', _type: 'note', title: 'y' },
    ];
    expect(migrate(blocks(['hero', text], ['note', text]), blocks(['hero', renamed]), items)).toEqual({
      data: { b: [{ _key: '1', _type: 'hero', heading: 'x' }] },
      lost: ['b: note'],
    });
  });

  it('that only says other words touches no data', () => {
    expect(touchesData([text], [{ ...text, label: 'Other', help: 'x', required: true, options: { max: 3 } }])).toBe(
      false,
    );
    expect(touchesData([text], [{ ...text, name: 'other' }])).toBe(true);
    expect(touchesData([text], [])).toBe(true);
  });
});
