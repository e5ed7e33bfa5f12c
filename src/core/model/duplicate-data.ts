/** The content of a copy: the same, but for what no two entries may share. */
import { isRecord } from '../document/fault.ts';
import type { ContentType, EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { MAX_SLUG } from './slugify.ts';
import { valueOf } from './walk-fields.ts';

/**
 * A copy of an entry's content. Slugs get `-{number}`, and texts that must be unique ` ({number})`; unique values that nobody can
 * make up (an e-mail address, a number) are left out. Everything else stays as it is.
 */
export function duplicateData(type: Pick<ContentType, 'fields'>, data: EntryData, number: number): EntryData {
  const copy: Record<string, unknown> = { ...data };
  for (const field of type.fields) {
    const stored = valueOf(data, field.name);
    if ((field.type !== 'slug' && !field.unique) || stored === undefined) continue;
    const renamed =
      field.localised && isRecord(stored)
        ? Object.fromEntries(Object.entries(stored).map(([locale, value]) => [locale, rename(field, value, number)]))
        : rename(field, stored, number);
    copy[field.name] = renamed;
  }
  return copy;
}

function rename(field: Field, value: unknown, number: number): unknown {
  if (typeOf(field).isEmpty(value) || typeof value !== 'string') return null;
  if (field.type === 'slug') return fit(value, `-${number}`, Math.min(MAX_SLUG, maxOf(field))).replace(/-{2,}/g, '-');
  return field.type === 'text' ? fit(value, ` (${number})`, maxOf(field)) : null;
}

function maxOf({ options }: Field): number {
  return typeof options.max === 'number' ? options.max : 1_000;
}

function fit(text: string, suffix: string, max: number): string {
  return [...text].slice(0, Math.max(0, max - suffix.length)).join('') + suffix;
}
