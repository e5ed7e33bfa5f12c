/** What a change of a content type does to data that is already there: pure, and the same for drafts and snapshots. */
import { isRecord, type PlainRecord } from '../document/fault.ts';
import type { EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { valueOf } from './walk-fields.ts';

export interface Migrated {
  readonly data: EntryData;
  /** Labels of fields whose content is lost by it. */
  readonly lost: readonly string[];
}

/**
 * Data of the old fields as data of the new ones. Fields are followed by id: renamed ones keep their content, removed ones lose
 * it. A value becomes a list of one, a list of one a value, a value the default locale's, and the default locale's the value.
 */
export function migrateData(
  data: EntryData,
  change: { readonly from: readonly Field[]; readonly to: readonly Field[] },
  defaultLocale: string,
): Migrated {
  const lost = new Set<string>();
  const migrated = migrateRecord(data, change, { lost, defaultLocale });
  return { data: migrated, lost: [...lost] };
}

/** Whether the change can make any difference to stored data at all. */
export function touchesData(from: readonly Field[], to: readonly Field[]): boolean {
  return JSON.stringify(from.map(shape)) !== JSON.stringify(to.map(shape));
}

function shape(field: Field): unknown {
  const { options } = field;
  return [
    field.id,
    field.name,
    field.type,
    field.localised,
    options.kind ?? null,
    options.multiple ?? false,
    options.fields?.map(shape) ?? null,
    options.shapes?.map((one) => [one.name, one.fields.map(shape)]) ?? null,
  ];
}

interface Migration {
  readonly lost: Set<string>;
  readonly defaultLocale: string;
}

function migrateRecord(
  data: PlainRecord,
  { from, to }: { readonly from: readonly Field[]; readonly to: readonly Field[] },
  migration: Migration,
): EntryData {
  const migrated: Record<string, unknown> = {};
  for (const old of from) {
    const value = valueOf(data, old.name);
    if (value === undefined || value === null) continue;
    const next = to.find((field) => field.id === old.id);
    if (next === undefined) migration.lost.add(old.label);
    else migrated[next.name] = migrateLocales(value, { old, next }, migration);
  }
  return migrated;
}

interface Step {
  readonly old: Field;
  readonly next: Field;
}

function migrateLocales(value: unknown, step: Step, migration: Migration): unknown {
  const { old, next } = step;
  if (old.localised && isRecord(value)) {
    const entries = Object.entries(value).map(([locale, one]) => [locale, migrateValue(one, step, migration)] as const);
    if (next.localised) return Object.fromEntries(entries);
    if (entries.some(([locale, one]) => locale !== migration.defaultLocale && !typeOf(next).isEmpty(one))) {
      migration.lost.add(old.label);
    }
    return Object.fromEntries(entries)[migration.defaultLocale];
  }
  const one = migrateValue(value, step, migration);
  return next.localised ? { [migration.defaultLocale]: one } : one;
}

function migrateValue(value: unknown, step: Step, migration: Migration): unknown {
  const { old, next } = step;
  if (old.type === 'group' && next.type === 'group' && isRecord(value)) {
    return migrateRecord(value, { from: old.options.fields ?? [], to: next.options.fields ?? [] }, migration);
  }
  if (old.type === 'blocks' && next.type === 'blocks' && Array.isArray(value)) {
    return value.flatMap((item: unknown) => migrateItem(item, step, migration));
  }
  if (next.options.multiple === true && old.options.multiple !== true && !Array.isArray(value)) return [value];
  if (next.options.multiple !== true && old.options.multiple === true && Array.isArray(value) && value.length <= 1) {
    return value[0] as unknown;
  }
  return value;
}

/** Shapes have no id: their name is what an item says. An item of a shape that is gone goes with it. */
function migrateItem(item: unknown, { old, next }: Step, migration: Migration): readonly unknown[] {
  if (!isRecord(item)) return [item];
  const { _key, _type, ...data } = item;
  const from = old.options.shapes?.find((one) => one.name === _type);
  const to = next.options.shapes?.find((one) => one.name === _type);
  if (from === undefined || to === undefined) {
    migration.lost.add(from === undefined ? old.label : `${old.label}: ${from.label}`);
    return [];
  }
  return [{ _key, _type, ...migrateRecord(data, { from: from.fields, to: to.fields }, migration) }];
}
