/** Entry data against its content type. */
import type { Issue } from '../../lib/errors.ts';
import { describe, fault, isRecord, type PlainRecord } from '../document/fault.ts';
import { checkUnknown, checkValue, requiredFault } from './check-values.ts';
import type { ContentType, EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { resolveEntry } from './resolve-locale.ts';
import { valueOf } from './walk-fields.ts';

/** Characters of JSON that one entry may hold. */
const MAX_ENTRY = 2_000_000;
const MAX_ISSUES = 200;

/** A locale with the locales that it falls back to, itself first. */
export interface LocaleChain {
  readonly code: string;
  readonly chain: readonly string[];
}

/** Whether data can be saved: its shape only. Asked of whole data and of changes to it alike; `null` empties a field. */
export function checkDraft(
  type: Pick<ContentType, 'fields' | 'name'>,
  data: unknown,
  locales: readonly string[],
): Issue[] {
  if (!isRecord(data)) return [fault([], 'not_an_object', `Give an object of fields, not ${describe(data)}.`)];
  const issues = [
    ...checkUnknown(type.fields, { data, besides: [] }, []),
    ...type.fields.flatMap((field) => checkStored(field, valueOf(data, field.name), locales)),
  ];
  // Measured last: what has the wrong shape may not even be JSON.
  return issues.length === 0 ? checkSize(data) : issues.slice(0, MAX_ISSUES);
}

/** Whether an entry as a whole is small enough to be kept and rendered. */
export function checkSize(data: EntryData): Issue[] {
  if (JSON.stringify(data).length <= MAX_ENTRY) return [];
  return [fault([], 'too_long', `An entry holds at most ${MAX_ENTRY} characters; part it in two.`)];
}

function checkStored(field: Field, stored: unknown, locales: readonly string[]): Issue[] {
  if (!field.localised) return checkValue(stored, { field, stage: 'draft' }, [field.name]);
  if (stored === undefined || stored === null) return [];
  if (!isRecord(stored)) {
    const message = `"${field.label}" has a value per locale; write { "${locales[0] ?? 'ja'}": … }, not ${describe(stored)}.`;
    return [fault([field.name], 'not_localised', message)];
  }
  return Object.entries(stored).flatMap(([locale, value]) =>
    locales.includes(locale)
      ? checkValue(value, { field, stage: 'draft' }, [field.name, locale])
      : [fault([field.name, locale.slice(0, 40)], 'unknown_locale', `The site has the locales ${locales.join(', ')}.`)],
  );
}

/**
 * Whether readers may see it, in these locales: everything `checkDraft` asks, and what is required, limits, patterns, choices.
 * A locale that has nothing to show, its fallbacks included, is not published and not asked.
 */
export function checkPublishable(
  type: Pick<ContentType, 'fields' | 'name' | 'titleField'>,
  data: EntryData,
  locales: readonly LocaleChain[],
): Issue[] {
  const shown = locales.filter(({ chain }) => resolveEntry(type, data, chain) !== null);
  if (shown.length === 0) return [nothingToShow(type, locales)];
  const issues = type.fields.flatMap((field) =>
    field.localised
      ? checkLocalised({ field, stored: valueOf(data, field.name) }, shown)
      : checkValue(valueOf(data, field.name), { field, stage: 'publish' }, [field.name]),
  );
  return issues.slice(0, MAX_ISSUES);
}

function checkLocalised({ field, stored }: { field: Field; stored: unknown }, shown: readonly LocaleChain[]): Issue[] {
  const values: PlainRecord = isRecord(stored) ? stored : {};
  const filled = (locale: string): boolean => !typeOf(field).isEmpty(valueOf(values, locale));
  const missing = field.required
    ? shown.filter(({ chain }) => !chain.some(filled)).map(({ code }) => requiredFault(field, [field.name, code], code))
    : [];
  const asked = [...new Set(shown.flatMap(({ chain }) => chain))].filter(filled);
  return [
    ...missing,
    ...asked.flatMap((locale) =>
      checkValue(valueOf(values, locale), { field, stage: 'publish' }, [field.name, locale]),
    ),
  ];
}

function nothingToShow(type: Pick<ContentType, 'fields' | 'titleField'>, locales: readonly LocaleChain[]): Issue {
  const codes = locales.map(({ code }) => code).join(', ');
  const message = `Nothing is written in ${codes} yet; fill in the fields that have a value per locale.`;
  const [first] = locales;
  return fault(first === undefined ? [type.titleField] : [type.titleField, first.code], 'nothing_to_show', message);
}
