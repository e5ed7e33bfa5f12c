/** Definitions as they come from outside → as they are checked and kept. */
import type { BlockShape, Field, FieldOptions, FieldTypeName, SelectOption } from '../../core/model/content-type.ts';
import type { Issue } from '../../lib/errors.ts';

type Maybe<T> = T | null | undefined;

export interface FieldInput {
  /** Of an existing field, to keep its content; left out = a new field. */
  readonly id?: Maybe<string>;
  readonly name: string;
  readonly type: FieldTypeName;
  /** Left out = the name. */
  readonly label?: Maybe<string>;
  readonly help?: Maybe<string>;
  readonly required?: Maybe<boolean>;
  readonly unique?: Maybe<boolean>;
  readonly localised?: Maybe<boolean>;
  readonly default?: unknown;
  readonly options?: Maybe<FieldOptionsInput>;
}

export interface BlockShapeInput {
  readonly name: string;
  readonly label?: Maybe<string>;
  readonly fields: readonly FieldInput[];
}

export interface FieldOptionsInput {
  readonly min?: Maybe<number | string>;
  readonly max?: Maybe<number | string>;
  readonly pattern?: Maybe<string>;
  readonly kind?: Maybe<'integer' | 'decimal'>;
  readonly multiple?: Maybe<boolean>;
  readonly choices?: Maybe<readonly SelectOption[]>;
  readonly from?: Maybe<string>;
  readonly mediaTypes?: Maybe<readonly string[]>;
  readonly contentTypes?: Maybe<readonly string[]>;
  readonly shapes?: Maybe<readonly BlockShapeInput[]>;
  readonly fields?: Maybe<readonly FieldInput[]>;
}

export interface FieldReading {
  /** Ids of the fields that there are already, nested ones included. */
  readonly known: ReadonlySet<string>;
  readonly newId: () => string;
  /** Ids that were given but are of no field of this type. */
  readonly issues: Issue[];
}

/** Nesting beyond this is cut off unread; the check says so. */
const MAX_READ_DEPTH = 6;

export function readFields(
  inputs: readonly FieldInput[],
  reading: FieldReading,
  path: Issue['path'],
): readonly Field[] {
  return inputs.map((input, index) => readField(input, reading, [...path, index]));
}

function readField(input: FieldInput, reading: FieldReading, path: Issue['path']): Field {
  const { name, type } = input;
  if (input.id != null && !reading.known.has(input.id)) {
    const message = `No field of this type has the id "${input.id.slice(0, 40)}"; leave the id out for a new field.`;
    reading.issues.push({ path: [...path, 'id'], code: 'unknown_field', message });
  }
  return {
    id: input.id ?? reading.newId(),
    name,
    type,
    label: input.label?.trim() || name,
    help: input.help ?? '',
    required: input.required ?? false,
    unique: input.unique ?? false,
    localised: input.localised ?? false,
    default: input.default ?? null,
    options: input.options == null ? {} : readOptions(input.options, reading, [...path, 'options']),
  };
}

function readOptions(input: FieldOptionsInput, reading: FieldReading, path: Issue['path']): FieldOptions {
  const { shapes, fields, ...plain } = input;
  const given = Object.entries(plain).filter(([, value]) => value !== null && value !== undefined);
  const tooDeep = path.length > MAX_READ_DEPTH * 5;
  return {
    ...(Object.fromEntries(given) as FieldOptions),
    ...(shapes == null || tooDeep
      ? {}
      : { shapes: shapes.map((shape, at) => readShape(shape, reading, [...path, 'shapes', at])) }),
    ...(fields == null || tooDeep ? {} : { fields: readFields(fields, reading, [...path, 'fields']) }),
  };
}

function readShape(input: BlockShapeInput, reading: FieldReading, path: Issue['path']): BlockShape {
  return {
    name: input.name,
    label: input.label?.trim() || input.name,
    fields: readFields(input.fields, reading, [...path, 'fields']),
  };
}

/** Ids of fields, nested ones included. */
export function fieldIds(fields: readonly Field[]): readonly string[] {
  return fields.flatMap(({ id, options }) => [
    id,
    ...fieldIds(options.fields ?? []),
    ...(options.shapes ?? []).flatMap((shape) => fieldIds(shape.fields)),
  ]);
}
