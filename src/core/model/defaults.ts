/** What a new entry holds before anybody wrote anything. */
import { isRecord } from '../document/fault.ts';
import type { ContentType, EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { slugFromId, slugify } from './slugify.ts';
import { valueOf } from './walk-fields.ts';

/** Adds defaults where the data says nothing at all; a localised default goes to the default locale. */
export function fillDefaults(fields: readonly Field[], data: EntryData, defaultLocale: string): EntryData {
  const filled: Record<string, unknown> = { ...data };
  for (const field of fields) {
    if (valueOf(data, field.name) !== undefined) continue;
    const value = field.default ?? typeOf(field).initial;
    if (value !== undefined) filled[field.name] = field.localised ? { [defaultLocale]: value } : value;
  }
  return filled;
}

/**
 * Fills empty slugs from the field that each names in `from`, per locale where both are localised; from the end of the entry's
 * id where the text leaves nothing that an address can hold. Without a text a slug stays empty.
 */
export function fillSlugs(
  type: Pick<ContentType, 'fields'>,
  data: EntryData,
  at: { readonly defaultLocale: string; readonly id: string },
): EntryData {
  const filled: Record<string, unknown> = { ...data };
  for (const field of type.fields) {
    const source = type.fields.find((candidate) => candidate.name === field.options.from);
    if (field.type !== 'slug' || source === undefined) continue;
    const stored = valueOf(data, field.name);
    const from = valueOf(data, source.name);
    if (field.localised) {
      const slugs = localisedSlugs({ stored, from, source }, at);
      if (Object.keys(slugs).length > 0) filled[field.name] = slugs;
    } else if (typeOf(field).isEmpty(stored)) {
      const slug = slugOf(textIn(from, source, at.defaultLocale), at.id);
      if (slug !== '') filled[field.name] = slug;
    }
  }
  return filled;
}

function localisedSlugs(
  { stored, from, source }: { stored: unknown; from: unknown; source: Field },
  at: { readonly defaultLocale: string; readonly id: string },
): Record<string, unknown> {
  const slugs: Record<string, unknown> = isRecord(stored) ? { ...stored } : {};
  const locales = source.localised && isRecord(from) ? Object.keys(from) : [at.defaultLocale];
  for (const locale of locales) {
    const slug = slugs[locale];
    if (typeof slug === 'string' && slug.trim() !== '') continue;
    const made = slugOf(textIn(from, source, locale), at.id);
    if (made !== '') slugs[locale] = made;
  }
  return slugs;
}

function textIn(value: unknown, source: Field, locale: string): string {
  if (!source.localised) return typeof value === 'string' ? value : '';
  if (!isRecord(value)) return '';
  const own = valueOf(value, locale);
  const text = typeof own === 'string' && own.trim() !== '' ? own : Object.values(value)[0];
  return typeof text === 'string' ? text : '';
}

function slugOf(text: string, id: string): string {
  if (text.trim() === '') return '';
  const slug = slugify(text);
  return slug === '' ? slugFromId(id) : slug;
}
