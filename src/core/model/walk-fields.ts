/** Going through an entry's values with their fields, into groups and blocks. */
import type { Path } from '../document/fault.ts';
import { isRecord, type PlainRecord } from '../document/fault.ts';
import type { EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';

export interface FieldValue {
  readonly field: Field;
  readonly value: unknown;
  readonly path: Path;
}

/** A member of data by name; never something that objects have by themselves. */
export function valueOf(data: PlainRecord, name: string): unknown {
  return Object.hasOwn(data, name) ? data[name] : undefined;
}

/** Every value that is there, of every locale, outer ones first. Values of a wrong shape are not entered. */
export function* walkValues(fields: readonly Field[], data: EntryData, path: Path = []): Generator<FieldValue> {
  for (const field of fields) {
    const stored = valueOf(data, field.name);
    const at = [...path, field.name];
    if (!field.localised) yield* walkValue({ field, value: stored, path: at });
    else if (isRecord(stored)) {
      for (const [locale, value] of Object.entries(stored)) yield* walkValue({ field, value, path: [...at, locale] });
    }
  }
}

/** The same of data that was resolved for one locale, where nothing is keyed by locale any more. */
export function* walkResolved(fields: readonly Field[], data: EntryData): Generator<FieldValue> {
  for (const field of fields) {
    yield* walkValue({ field, value: valueOf(data, field.name), path: [field.name] });
  }
}

function* walkValue(found: FieldValue): Generator<FieldValue> {
  const type = typeOf(found.field);
  if (type.isEmpty(found.value)) return;
  yield found;
  for (const part of type.parts(found.value, found.field)) {
    yield* walkValues(part.fields, part.data, [...found.path, ...part.path]);
  }
}
