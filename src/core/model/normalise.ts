/** Brings data that passed its check into the one form that is stored, compared and filtered. */
import { isRecord, type PlainRecord } from '../document/fault.ts';
import type { EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { valueOf } from './walk-fields.ts';

/** Instants in UTC, colours in small letters, line ends as `\n`; what is empty is left out. Fields keep the model's order. */
export function normaliseEntry(fields: readonly Field[], data: PlainRecord): EntryData {
  const stored: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(data, field.name);
    if (!field.localised) put(stored, field.name, { field, value });
    else if (isRecord(value)) {
      const locales: Record<string, unknown> = {};
      for (const [locale, one] of Object.entries(value)) put(locales, locale, { field, value: one });
      if (Object.keys(locales).length > 0) stored[field.name] = locales;
    }
  }
  return stored;
}

function put(into: Record<string, unknown>, name: string, { field, value }: { field: Field; value: unknown }): void {
  const type = typeOf(field);
  if (!type.isEmpty(value)) into[name] = type.normalise(value, field, normaliseEntry);
}
