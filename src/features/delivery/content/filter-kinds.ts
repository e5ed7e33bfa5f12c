/** What each filter operator means, as a predicate on data; which fields take which is said by the field types. */
import type { Field } from '../../../core/model/content-type.ts';
import { OPERATORS, type FilterKind, type FilterOperator } from '../../../core/model/field-type.ts';
import { typeOf } from '../../../core/model/fields/index.ts';
import { compare, contains, endsWith, hasValue, not, oneOf, some, startsWith, type Literal } from './jsonpath.ts';

/** Kinds that are asked of one value or list of values in the data itself. */
export type LeafKind = Exclude<FilterKind, 'reference' | 'references' | 'blocks' | 'group'>;

export function filterKindOf(field: Field): FilterKind {
  return typeOf(field).filter(field);
}

/** Whether a field holds a list of ids or one. */
export function isList(field: Field): boolean {
  return typeOf(field).graphql(field).list;
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

const MEANINGS = {
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
} satisfies Partial<Record<FilterOperator, Operator>>;

/** The text of every span, however deep in columns and tables. */
const textContains: Operator = {
  operand: 'value',
  meaning: 'A run of text holds this, whatever the case; marks in between part runs.',
  predicate: (path, operand) =>
    some(`${path}.**.${'"text"'}`, `@ like_regex ${JSON.stringify(text(operand))} flag "iq"`),
};

const meaningsOf = (kind: LeafKind): Readonly<Record<string, Operator>> =>
  Object.fromEntries(
    OPERATORS[kind].flatMap((name) => {
      if (kind === 'richText' && name === 'contains') return [[name, textContains]];
      return name in MEANINGS ? [[name, MEANINGS[name as keyof typeof MEANINGS]]] : [];
    }),
  );

export const LEAF_OPERATORS: Readonly<Record<LeafKind, Readonly<Record<string, Operator>>>> = {
  text: meaningsOf('text'),
  choice: meaningsOf('choice'),
  choices: meaningsOf('choices'),
  number: meaningsOf('number'),
  boolean: meaningsOf('boolean'),
  date: meaningsOf('date'),
  dateTime: meaningsOf('dateTime'),
  richText: meaningsOf('richText'),
  presence: meaningsOf('presence'),
  asset: meaningsOf('asset'),
  assets: meaningsOf('assets'),
};

export function isLeafKind(kind: FilterKind): kind is LeafKind {
  return Object.hasOwn(LEAF_OPERATORS, kind);
}

/** Fields that `orderBy` may name: one comparable value each. Dates and instants are stored so that text order is time order. */
export function sortKindOf(field: Field): 'text' | 'number' | null {
  const key = typeOf(field).key(field);
  return key === null || key === 'number' ? key : 'text';
}
