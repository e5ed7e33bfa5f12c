import type { Path } from '../document/fault.ts';
import { isRecord } from '../document/fault.ts';
import type { ContentType, EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { valueOf } from './walk-fields.ts';

/** A value that no other entry of the type may hold. */
export interface UniqueKey {
  readonly field: Field;
  /** Empty for a field that is not localised. */
  readonly locale: string;
  /** What is compared. */
  readonly value: string;
  readonly path: Path;
}

/** The unique values of stored data. Locales that the site does not have are left out. */
export function uniqueKeys(
  type: Pick<ContentType, 'fields'>,
  data: EntryData,
  locales: readonly string[],
): readonly UniqueKey[] {
  return type.fields.flatMap((field) => {
    const { canonical, isEmpty } = typeOf(field);
    if (!field.unique || canonical === null) return [];
    const stored = valueOf(data, field.name);
    const key = (value: unknown, locale: string, path: Path): UniqueKey[] =>
      isEmpty(value) ? [] : [{ field, locale, value: canonical(value), path }];
    if (!field.localised) return key(stored, '', [field.name]);
    if (!isRecord(stored)) return [];
    return locales.flatMap((locale) => key(valueOf(stored, locale), locale, [field.name, locale]));
  });
}
