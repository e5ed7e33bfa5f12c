/**
 * What a field type is: everything that checks, storage, the content API and the Studio must know about it, in one object per
 * type. `fields/index.ts` holds the registry; nobody else switches on a type's name where one of these says it as data.
 */
import type { Issue } from '../../lib/errors.ts';
import type { Path, PlainRecord } from '../document/fault.ts';
import type { EntryData, Field, FieldOptions, FieldTypeName } from './content-type.ts';

/** GraphQL output of one value. `Entry`, `Group` and `Blocks` are generated per field from its options. */
export type GraphqlOutput =
  | 'String'
  | 'Int'
  | 'Float'
  | 'Boolean'
  | 'Date'
  | 'DateTime'
  | 'JSON'
  | 'RichText'
  | 'Location'
  | 'Asset'
  | 'Entry'
  | 'Group'
  | 'Blocks';

export interface GraphqlShape {
  readonly output: GraphqlOutput;
  /** Scalar of operands and of `id` arguments; null where none is compared. */
  readonly input: 'String' | 'Int' | 'Float' | 'Boolean' | 'Date' | 'DateTime' | 'ID' | null;
  readonly list: boolean;
}

/** How a field is asked in `where`; `OPERATORS` says with what. */
export type FilterKind =
  | 'text'
  | 'choice'
  | 'choices'
  | 'number'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'richText'
  | 'presence'
  | 'asset'
  | 'assets'
  | 'reference'
  | 'references'
  | 'blocks'
  | 'group';

export const FILTER_OPERATORS = [
  'eq',
  'ne',
  'in',
  'notIn',
  'lt',
  'lte',
  'gt',
  'gte',
  'contains',
  'startsWith',
  'endsWith',
  'has',
  'hasAny',
  'hasAll',
  'some',
  'none',
  'every',
  'isNull',
] as const;
export type FilterOperator = (typeof FILTER_OPERATORS)[number];

const EQUALITY = ['eq', 'ne', 'in', 'notIn'] as const;
const RANGE = ['lt', 'lte', 'gt', 'gte'] as const;
const MEMBERSHIP = ['has', 'hasAny', 'hasAll'] as const;

/** `reference` takes conditions on the entry it names besides these; `group` takes conditions on its fields only. */
export const OPERATORS: Readonly<Record<FilterKind, readonly FilterOperator[]>> = {
  text: [...EQUALITY, 'contains', 'startsWith', 'endsWith', 'isNull'],
  choice: [...EQUALITY, 'isNull'],
  choices: [...MEMBERSHIP, 'isNull'],
  number: [...EQUALITY, ...RANGE, 'isNull'],
  boolean: ['eq', 'ne', 'isNull'],
  date: [...EQUALITY, ...RANGE, 'isNull'],
  dateTime: [...EQUALITY, ...RANGE, 'isNull'],
  richText: ['contains', 'isNull'],
  presence: ['isNull'],
  asset: ['eq', 'in', 'isNull'],
  assets: [...MEMBERSHIP, 'isNull'],
  reference: ['isNull'],
  references: ['some', 'none', 'every', 'isNull'],
  blocks: ['some', 'none', 'isNull'],
  group: [],
};

/** How the value is read from JSON for comparing and ordering. Dates and instants are stored so that text order is time order. */
export type ComparisonKey = 'text' | 'number' | 'boolean' | 'timestamp';

/** Ids that a value holds, in the order of reading. */
export interface References {
  readonly entries: readonly string[];
  readonly assets: readonly string[];
}

/** A set of fields inside a value, with the data they describe. */
export interface FieldPart {
  readonly fields: readonly Field[];
  readonly data: PlainRecord;
  /** Where the data lies inside the value. */
  readonly path: Path;
  /** Keys of the data that are no fields. */
  readonly besides: readonly string[];
}

export interface FieldType {
  readonly name: FieldTypeName;
  /** The options it knows; any other is refused. */
  readonly options: readonly (keyof FieldOptions)[];
  /** May name an entry in lists. */
  readonly naming: boolean;
  /** What `unique` compares; null = this type cannot be unique. */
  readonly canonical: ((value: unknown) => string) | null;
  /** Faults in the options themselves; bounds and nested fields included. `path` leads to the field. */
  readonly checkOptions: (field: Field, path: Path) => Issue[];
  /** Value of a new entry where the field's own `default` is null. */
  readonly initial: unknown;
  readonly isEmpty: (value: unknown) => boolean;
  /** Brings a value that passed `checkShape` into its one stored form. */
  readonly normalise: (
    value: unknown,
    field: Field,
    parts: (fields: readonly Field[], data: PlainRecord) => EntryData,
  ) => unknown;
  /** Asked on every save: whether the value can be stored and read at all. Never called with an empty value. */
  readonly checkShape: (value: unknown, field: Field, path: Path) => Issue[];
  /** Asked before publishing, of values whose shape is right: limits, patterns, choices. */
  readonly checkRules: (value: unknown, field: Field, path: Path) => Issue[];
  /** Fields inside the value (group, blocks), for checks and walks to go on with. Asked of values whose shape is right. */
  readonly parts: (value: unknown, field: Field) => readonly FieldPart[];
  /** Ids in the value itself, not in its parts. */
  readonly references: (value: unknown) => References;
  /** What of the value full-text search finds it by; `''` = nothing. Fields in its parts say it themselves. */
  readonly searchText: (value: unknown, field: Field) => string;
  readonly graphql: (field: Field) => GraphqlShape;
  readonly filter: (field: Field) => FilterKind;
  /** Null = cannot be compared or ordered. A list is never ordered. */
  readonly key: (field: Field) => ComparisonKey | null;
}
