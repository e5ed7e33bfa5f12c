/** What readers of one locale see of an entry. */
import { isRecord } from '../document/fault.ts';
import type { ContentType, EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { valueOf } from './walk-fields.ts';

export interface ResolvedEntry {
  /** Field name → value; empty values are left out. */
  readonly data: EntryData;
  /** The locale whose values it shows: that of the title where it is localised, else of the first localised value. */
  readonly sourceLocale: string;
}

/** The locale itself, then those it falls back to, each once. Nothing is added that the site did not say. */
export function localeChain(
  locales: readonly { readonly code: string; readonly fallbacks: readonly string[] }[],
  locale: string,
): readonly string[] {
  const fallbacks = locales.find((candidate) => candidate.code === locale)?.fallbacks ?? [];
  return [...new Set([locale, ...fallbacks])];
}

/**
 * Resolves stored data along a chain of locales (`localeChain`). Each localised field takes the first locale that has a value.
 * Null where the type has localised fields and none of them says anything in the chain: there is nothing to show then.
 */
export function resolveEntry(
  type: Pick<ContentType, 'fields' | 'titleField'>,
  data: EntryData,
  chain: readonly string[],
): ResolvedEntry | null {
  const resolved: Record<string, unknown> = {};
  const sources = new Map<string, string>();
  for (const field of type.fields) {
    const stored = valueOf(data, field.name);
    const found = field.localised ? firstFilled(field, stored, chain) : { value: stored, locale: null };
    if (found === null || typeOf(field).isEmpty(found.value)) continue;
    resolved[field.name] = found.value;
    // A "no" is what a new entry says by itself; it speaks for no translation.
    if (found.locale !== null && field.type !== 'boolean') sources.set(field.name, found.locale);
  }
  const localised = type.fields.some((field) => field.localised && field.type !== 'boolean');
  const [own = ''] = chain;
  if (!localised) return { data: resolved, sourceLocale: own };
  const [first] = sources.values();
  if (first === undefined) return null;
  return { data: resolved, sourceLocale: sources.get(type.titleField) ?? first };
}

function firstFilled(
  field: Field,
  stored: unknown,
  chain: readonly string[],
): { readonly value: unknown; readonly locale: string } | null {
  if (!isRecord(stored)) return null;
  for (const locale of chain) {
    const value = valueOf(stored, locale);
    if (!typeOf(field).isEmpty(value)) return { value, locale };
  }
  return null;
}
