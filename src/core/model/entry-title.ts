import { isRecord } from '../document/fault.ts';
import type { ContentType, EntryData } from './content-type.ts';
import { valueOf } from './walk-fields.ts';

/** What an entry is called in lists: its title in the default locale, or in the first locale that has one; '' for none. */
export function entryTitle(type: Pick<ContentType, 'titleField'>, data: EntryData, locales: readonly string[]): string {
  const stored = valueOf(data, type.titleField);
  if (typeof stored === 'string') return stored;
  if (!isRecord(stored)) return '';
  const candidates = [...locales.map((locale) => valueOf(stored, locale)), ...Object.values(stored)];
  const title = candidates.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof title === 'string' ? title : '';
}
