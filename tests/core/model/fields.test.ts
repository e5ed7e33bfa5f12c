import { describe, expect, it } from 'vitest';
import { checkValue } from '../../../src/core/model/check-values.ts';
import { FIELD_TYPES, type Field, type FieldTypeName } from '../../../src/core/model/content-type.ts';
import { OPERATORS } from '../../../src/core/model/field-type.ts';
import { FIELD_TYPE } from '../../../src/core/model/fields/index.ts';
import { normaliseEntry } from '../../../src/core/model/normalise.ts';
import { field } from './field.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const OTHER = '0190a000-0000-7000-8000-000000000002';
const block = (text: string) => ({
  _key: 'k',
  _type: 'text',
  style: 'normal',
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
  markDefs: [],
});
const choices = [
  { value: 'open', label: 'Open' },
  { value: 'shut', label: 'Shut' },
];
const shapes = [
  { name: 'hero', label: 'Hero', fields: [field('text', {}, { name: 'heading', required: true })] },
  { name: 'note', label: 'Note', fields: [field('longText', {}, { name: 'body' })] },
];

interface Case {
  readonly field: Field;
  /** Fit for publishing. */
  readonly good: readonly unknown[];
  /** Can be kept in a draft but not published, with the code. */
  readonly unfit?: readonly (readonly [unknown, string])[];
  /** Cannot be kept at all. */
  readonly bad: readonly (readonly [unknown, string])[];
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

const CASES: { readonly [Name in FieldTypeName]: Case } = {
  text: {
    field: field('text', { min: 2, max: 5, pattern: '^[a-zé𠮷]+$' }),
    good: ['ab', '𠮷𠮷𠮷𠮷𠮷', 'é'.normalize('NFC') + 'e'],
    unfit: [
      ['a', 'too_short'],
      ['𠮷𠮷𠮷𠮷𠮷𠮷', 'too_long'],
      ['AB', 'pattern'],
    ],
    bad: [
      [3, 'not_a_text'],
      ['a\nb', 'line_break'],
      ['a\u2028b', 'line_break'],
      ['a\u0000b', 'control_character'],
      ['a\u001bb', 'control_character'],
      ['\ud800', 'broken_text'],
      ['x'.repeat(1001), 'too_long'],
      [['ab'], 'not_a_text'],
      [{}, 'not_a_text'],
    ],
  },
  longText: {
    field: field('longText', { max: 10 }),
    good: ['a\r\nb', '一\t二'],
    unfit: [['12345678901', 'too_long']],
    bad: [
      ['\u0007', 'control_character'],
      ['x'.repeat(100_001), 'too_long'],
    ],
  },
  richText: {
    field: field('richText'),
    good: [[block('x')], [{ _key: 'd', _type: 'divider' }]],
    bad: [
      ['<p>x</p>', 'not_a_list'],
      [[{ _key: 'x', _type: 'script' }], 'unknown_block'],
    ],
  },
  number: {
    field: field('number', { kind: 'integer', min: -5, max: 2_000_000_000 }),
    good: [0, -5, 2_000_000_000, -0],
    unfit: [
      [-6, 'out_of_range'],
      [2_000_000_001, 'out_of_range'],
    ],
    bad: [
      ['3', 'not_a_number'],
      [1.5, 'not_whole'],
      [Number.NaN, 'not_a_number'],
      [Number.POSITIVE_INFINITY, 'not_a_number'],
      [3_000_000_000, 'out_of_range'],
    ],
  },
  boolean: {
    field: field('boolean'),
    good: [true, false],
    bad: [
      ['true', 'not_a_boolean'],
      [1, 'not_a_boolean'],
    ],
  },
  date: {
    field: field('date', { min: '2026-01-01', max: '2026-12-31' }),
    good: ['2026-01-01', '2026-12-31'],
    unfit: [
      ['2025-12-31', 'out_of_range'],
      ['2027-01-01', 'out_of_range'],
      ['2024-02-29', 'out_of_range'],
    ],
    bad: [
      ['2026-02-29', 'bad_date'],
      ['2026-13-01', 'bad_date'],
      ['0000-01-01', 'bad_date'],
      ['2026-1-1', 'bad_date'],
      ['2026-01-01T00:00:00Z', 'bad_date'],
      [20260101, 'bad_date'],
    ],
  },
  dateTime: {
    field: field('dateTime', { min: '2026-01-01T00:00:00+09:00' }),
    good: ['2026-01-01T00:00:00+09:00', '2026-06-01T12:00Z', '2026-06-01t12:00:00.123456789z'],
    unfit: [['2025-12-31T14:59:59.999Z', 'out_of_range']],
    bad: [
      ['2026-06-01T12:00:00', 'bad_date_time'],
      ['2026-06-01T24:00:00Z', 'bad_date_time'],
      ['2026-06-01T12:00:60Z', 'bad_date_time'],
      ['0001-01-01T00:00:00+09:00', 'bad_date_time'],
      ['9999-12-31T23:59:59-09:00', 'bad_date_time'],
    ],
  },
  select: {
    field: field('select', { choices, multiple: true, max: 1 }),
    good: [['open']],
    unfit: [
      [['ajar'], 'unknown_choice'],
      [['open', 'shut'], 'too_long'],
    ],
    bad: [
      ['open', 'not_a_list'],
      [['open', 'open'], 'duplicate'],
      [[3], 'not_a_text'],
    ],
  },
  slug: {
    field: field('slug'),
    good: ['summer-2026', '夏まつり', 'がっこう'],
    unfit: [
      ['Summer', 'bad_slug'],
      ['a--b', 'bad_slug'],
      ['a/b', 'bad_slug'],
      ['..', 'bad_slug'],
      ['か\u3099', 'bad_slug'],
      ['x'.repeat(81), 'bad_slug'],
    ],
    bad: [['a\nb', 'line_break']],
  },
  email: {
    field: field('email'),
    good: ['info@town.example.jp', "o'neil+x@a.jp"],
    unfit: [
      ['info@', 'bad_email'],
      ['a b@example.jp', 'bad_email'],
      ['a@localhost', 'bad_email'],
      ['a@b..jp', 'bad_email'],
      ['a@example.jp,b@example.jp', 'bad_email'],
    ],
    bad: [['a@example.jp\r\nBcc: x@y.z', 'line_break']],
  },
  url: {
    field: field('url'),
    good: ['https://example.jp', 'http://日本語.jp/道?x=1#y', 'https://[::1]:8080/'],
    unfit: [
      ['example.jp', 'bad_url'],
      ['//example.jp', 'bad_url'],
      ['https://user:pass@example.jp', 'bad_url'],
      ['https://', 'bad_url'],
      ['https://exa mple.jp', 'unsafe_url'],
      ['https://example.jp\\@evil.jp', 'unsafe_url'],
    ],
    bad: [
      ['javascript:alert(1)', 'bad_url'],
      ['JaVaScRiPt:alert(1)', 'bad_url'],
      [' javascript:alert(1)', 'unsafe_url'],
      ['java\tscript:alert(1)', 'unsafe_url'],
      ['data:text/html,x', 'bad_url'],
    ],
  },
  phone: {
    field: field('phone'),
    good: ['03-1234-5678', '+81 3 1234 5678', '(03)1234-5678', '#9110', '110'],
    unfit: [
      ['call me', 'bad_phone'],
      ['１１０', 'bad_phone'],
      ['1', 'bad_phone'],
      ['03-1234-5678;ext=1', 'bad_phone'],
    ],
    bad: [[110, 'not_a_text']],
  },
  colour: {
    field: field('colour'),
    good: ['#1D4ED8'],
    bad: [
      ['red', 'bad_colour'],
      ['#fff', 'bad_colour'],
      ['#1d4ed8;x', 'bad_colour'],
    ],
  },
  location: {
    field: field('location'),
    good: [
      { latitude: 35.6, longitude: 139.7 },
      { latitude: -90, longitude: 180, zoom: 19, address: '東京' },
    ],
    bad: [
      [{ latitude: 91, longitude: 0 }, 'out_of_range'],
      [{ latitude: 1 }, 'out_of_range'],
      [{ latitude: '1', longitude: 1 }, 'out_of_range'],
      [{ latitude: 1, longitude: 1, height: 3 }, 'unknown_member'],
      [[35, 139], 'not_a_place'],
    ],
  },
  json: {
    field: field('json'),
    good: [{ a: [1, null, 'x'] }, 0, '', false, deep(19)],
    bad: [
      [deep(20), 'too_deep'],
      ['x'.repeat(100_000), 'too_long'],
      [{ a: '\u0000' }, 'broken_text'],
      [JSON.parse('{"__proto__": {"x": 1}}'), 'bad_key'],
    ],
  },
  asset: {
    field: field('asset', { multiple: true, min: 1, max: 2 }),
    good: [[ID], [ID, OTHER]],
    unfit: [],
    bad: [
      [ID, 'not_a_list'],
      [[ID, ID], 'duplicate'],
      [['../etc'], 'bad_id'],
      [[ID.toUpperCase()], 'bad_id'],
    ],
  },
  reference: {
    field: field('reference'),
    good: [ID],
    bad: [
      [[ID], 'not_one'],
      ['x', 'bad_id'],
      [{ id: ID }, 'bad_id'],
    ],
  },
  blocks: {
    field: field('blocks', { shapes, max: 2 }),
    good: [[{ _key: 'a', _type: 'hero', heading: 'x' }]],
    unfit: [
      [[{ _key: 'a', _type: 'hero' }], 'required'],
      [['a', 'b', 'c'].map((_key) => ({ _key, _type: 'note' })), 'too_long'],
    ],
    bad: [
      [{}, 'not_a_list'],
      [[{ _key: 'a', _type: 'video' }], 'unknown_block'],
      [[{ _type: 'note' }], 'bad_key'],
      [
        [
          { _key: 'a', _type: 'note' },
          { _key: 'a', _type: 'note' },
        ],
        'duplicate_key',
      ],
      [[{ _key: 'a', _type: 'note', heading: 'x' }], 'unknown_field'],
      [[{ _key: 'a', _type: 'note', body: 3 }], 'not_a_text'],
      [['x'], 'not_an_object'],
      [[{ _key: 'a', _type: 'constructor' }], 'unknown_block'],
    ],
  },
  group: {
    field: field('group', { fields: [field('text', { max: 3 }, { name: 'city', required: true })] }),
    good: [{ city: '東京' }],
    unfit: [[{ city: '東京都庁' }, 'too_long']],
    bad: [
      ['x', 'not_an_object'],
      [[1], 'not_an_object'],
      [{ city: 3 }, 'not_a_text'],
      [{ town: 'x' }, 'unknown_field'],
      [JSON.parse('{"__proto__": "x"}'), 'unknown_field'],
    ],
  },
};

const codes = (value: unknown, of: Field, stage: 'draft' | 'publish') =>
  checkValue(value, { field: of, stage }, ['x']).map((issue) => issue.code);

describe.each(FIELD_TYPES)('%s', (name) => {
  const { field: of, good, bad, unfit = [] } = CASES[name];

  it('has options that its own check takes', () => {
    expect(FIELD_TYPE[name].checkOptions(of, [])).toEqual([]);
    expect(
      Object.keys(of.options).filter((option) => !(FIELD_TYPE[name].options as string[]).includes(option)),
    ).toEqual([]);
  });

  it.each(good.map((value) => [value]))('publishes %j', (value) => {
    expect(codes(value, of, 'draft')).toEqual([]);
    expect(codes(value, of, 'publish')).toEqual([]);
  });

  it.each(unfit)('keeps %j in a draft only: %s', (value, code) => {
    expect(codes(value, of, 'draft')).toEqual([]);
    expect(codes(value, of, 'publish')).toContain(code);
  });

  it.each(bad)('refuses %j: %s', (value, code) => {
    const issues = checkValue(value, { field: of, stage: 'draft' }, ['x']);
    expect(issues.map((issue) => issue.code)).toContain(code);
    for (const issue of issues) {
      expect(issue.path[0]).toBe('x');
      expect(issue.message).toMatch(/^.{10,}[.]$/s);
      expect(issue.message.length).toBeLessThan(400);
    }
  });

  it('is needed when it is required, and only for publishing', () => {
    const required = { ...of, required: true };
    for (const empty of [null, undefined]) {
      expect(codes(empty, required, 'publish')).toEqual(['required']);
      expect(codes(empty, required, 'draft')).toEqual([]);
      expect(codes(empty, of, 'publish')).toEqual([]);
    }
  });

  it('says what the content API needs, and lists are never ordered', () => {
    const type = FIELD_TYPE[name];
    const { list, input } = type.graphql(of);
    expect(OPERATORS[type.filter(of)]).toBeDefined();
    if (list) expect(type.key(of)).toBeNull();
    if (type.key(of) !== null) expect(input).not.toBeNull();
  });

  it('has one stored form: bringing it there twice changes nothing', () => {
    for (const value of good) {
      const once = normaliseEntry([of], { [of.name]: value });
      expect(normaliseEntry([of], once)).toEqual(once);
      expect(checkValue(once[of.name], { field: of, stage: 'publish' }, [])).toEqual([]);
    }
  });
});

describe('stored forms', () => {
  const stored = (of: Field, value: unknown) => normaliseEntry([of], { [of.name]: value })[of.name];

  it.each([
    ['2026-01-01T00:00:00+09:00', '2025-12-31T15:00:00.000Z'],
    ['2024-02-29T23:30:00.5-01:00', '2024-03-01T00:30:00.500Z'],
    ['2026-03-01T00:00-00:30', '2026-03-01T00:30:00.000Z'],
    ['2026-01-01T05:00:00+05:45', '2025-12-31T23:15:00.000Z'],
  ])('writes the instant %s in UTC', (given, expected) => {
    expect(stored(field('dateTime'), given)).toBe(expected);
    expect(new Date(given).toISOString()).toBe(expected);
  });

  it('keeps line ends, colours and zeros in one form', () => {
    expect(stored(field('longText'), 'a\r\nb\rc')).toBe('a\nb\nc');
    expect(stored(field('colour'), '#ABCDEF')).toBe('#abcdef');
    expect(Object.is(stored(field('number'), -0), 0)).toBe(true);
  });

  it('leaves out what is empty, inside groups too', () => {
    const group = field('group', { fields: [field('text', {}, { name: 'a' }), field('text', {}, { name: 'b' })] });
    expect(stored(group, { a: 'x', b: '' })).toEqual({ a: 'x' });
    expect(stored(group, { a: '', b: null })).toBeUndefined();
    expect(stored(field('richText'), [block('  ')])).toBeUndefined();
  });
});

describe('what unique compares', () => {
  const same = (name: FieldTypeName, a: unknown, b: unknown) =>
    FIELD_TYPE[name].canonical?.(a) === FIELD_TYPE[name].canonical?.(b);
  it('is the meaning, not the writing', () => {
    expect(same('email', 'Info@Example.jp', 'info@example.jp')).toBe(true);
    expect(same('phone', '03-1234-5678', '(03) 1234 5678')).toBe(true);
    expect(same('text', 'が', 'か\u3099')).toBe(true);
    expect(same('text', 'A', 'a')).toBe(false);
    expect(same('number', 0, -0)).toBe(true);
    expect(same('phone', '110', '119')).toBe(false);
  });

  it('is bounded, because an index holds it', () => {
    const unique = field('url', {}, { unique: true });
    expect(codes(`https://example.jp/${'x'.repeat(500)}`, unique, 'publish')).toEqual(['too_long']);
  });
});
