/** Which operators a field can be asked with, and what each means: one table for the schema, the compiler and the manual. */
import type { Field, FieldTypeName } from '../../../core/model/content-type.ts';
import {
  compare,
  contains,
  endsWith,
  hasValue,
  member,
  not,
  oneOf,
  some,
  startsWith,
  type Literal,
} from './jsonpath.ts';

export type LeafKind =
  'text' | 'choice' | 'choices' | 'number' | 'boolean' | 'date' | 'dateTime' | 'richText' | 'presence';
export type FilterKind = LeafKind | 'asset' | 'reference' | 'blocks' | 'group';

export const FILTER_KINDS: Readonly<Record<FieldTypeName, FilterKind>> = {
  text: 'text',
  longText: 'text',
  richText: 'richText',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'dateTime',
  select: 'choice',
  slug: 'text',
  email: 'text',
  url: 'text',
  phone: 'text',
  colour: 'text',
  location: 'presence',
  json: 'presence',
  asset: 'asset',
  reference: 'reference',
  blocks: 'blocks',
  group: 'group',
};

export function filterKindOf(field: Field): FilterKind {
  const kind = FILTER_KINDS[field.type];
  return kind === 'choice' && field.options.multiple === true ? 'choices' : kind;
}

/** What one operator takes. `flag` is a boolean whatever the field holds. */
export type OperandShape = 'value' | 'list' | 'flag';

export interface Operator {
  readonly operand: OperandShape;
  readonly meaning: string;
  readonly predicate: (path: string, operand: readonly Literal[]) => string;
}

const first = (operand: readonly Literal[]): Literal => operand[0] ?? '';
const text = (operand: readonly Literal[]): string => String(operand[0] ?? '');

const OPERATORS = {
  eq: {
    operand: 'value',
    meaning: 'Is exactly this.',
    predicate: (path, operand) => compare(path, '==', first(operand)),
  },
  ne: {
    operand: 'value',
    meaning: 'Is not this; missing values count as different.',
    predicate: (path, operand) => not(compare(path, '==', first(operand))),
  },
  in: { operand: 'list', meaning: 'Is one of these.', predicate: oneOf },
  notIn: {
    operand: 'list',
    meaning: 'Is none of these; missing values count as none.',
    predicate: (path, operand) => not(oneOf(path, operand)),
  },
  lt: {
    operand: 'value',
    meaning: 'Less than, or before.',
    predicate: (path, operand) => compare(path, '<', first(operand)),
  },
  lte: {
    operand: 'value',
    meaning: 'At most, or until.',
    predicate: (path, operand) => compare(path, '<=', first(operand)),
  },
  gt: {
    operand: 'value',
    meaning: 'Greater than, or after.',
    predicate: (path, operand) => compare(path, '>', first(operand)),
  },
  gte: {
    operand: 'value',
    meaning: 'At least, or from.',
    predicate: (path, operand) => compare(path, '>=', first(operand)),
  },
  contains: {
    operand: 'value',
    meaning: 'Holds this text, whatever the case.',
    predicate: (path, operand) => contains(path, text(operand)),
  },
  startsWith: {
    operand: 'value',
    meaning: 'Begins with this text.',
    predicate: (path, operand) => startsWith(path, text(operand)),
  },
  endsWith: {
    operand: 'value',
    meaning: 'Ends with this text.',
    predicate: (path, operand) => endsWith(path, text(operand)),
  },
  has: {
    operand: 'value',
    meaning: 'This is among the values.',
    predicate: (path, operand) => compare(path, '==', first(operand)),
  },
  hasAny: { operand: 'list', meaning: 'At least one of these is among the values.', predicate: oneOf },
  hasAll: {
    operand: 'list',
    meaning: 'All of these are among the values.',
    predicate: (path, operand) => operand.map((value) => `(${compare(path, '==', value)})`).join(' && ') || '(1 == 1)',
  },
  isNull: {
    operand: 'flag',
    meaning: 'true: has no value. false: has one.',
    predicate: (path, operand) => (operand[0] === true ? not(hasValue(path)) : hasValue(path)),
  },
} satisfies Record<string, Operator>;
export type OperatorName = keyof typeof OPERATORS;

/** The text of every span, however deep in columns and tables. */
const textContains: Operator = {
  operand: 'value',
  meaning: 'A run of text holds this, whatever the case; marks in between part runs.',
  predicate: (path, operand) =>
    some(`${path}.**.${'"text"'}`, `@ like_regex ${JSON.stringify(text(operand))} flag "iq"`),
};

const pick = (...names: OperatorName[]): Readonly<Record<string, Operator>> =>
  Object.fromEntries(names.map((name) => [name, OPERATORS[name]]));

const EQUALITY = ['eq', 'ne', 'in', 'notIn'] as const;
const RANGE = ['lt', 'lte', 'gt', 'gte'] as const;

export const LEAF_OPERATORS: Readonly<Record<LeafKind, Readonly<Record<string, Operator>>>> = {
  text: pick(...EQUALITY, 'contains', 'startsWith', 'endsWith', 'isNull'),
  choice: pick(...EQUALITY, 'isNull'),
  choices: pick('has', 'hasAny', 'hasAll', 'isNull'),
  number: pick(...EQUALITY, ...RANGE, 'isNull'),
  boolean: pick('eq', 'ne', 'isNull'),
  date: pick(...EQUALITY, ...RANGE, 'isNull'),
  dateTime: pick(...EQUALITY, ...RANGE, 'isNull'),
  richText: { contains: textContains, ...pick('isNull') },
  presence: pick('isNull'),
};

export function isLeafKind(kind: FilterKind): kind is LeafKind {
  return Object.hasOwn(LEAF_OPERATORS, kind);
}

/** Fields that `orderBy` may name: one comparable value each. */
export function sortKindOf(field: Field): 'text' | 'number' | null {
  switch (filterKindOf(field)) {
    case 'number':
      return 'number';
    case 'text':
    case 'choice':
    case 'boolean':
    case 'date':
    case 'dateTime':
      return 'text';
    default:
      return null;
  }
}

export { member };
