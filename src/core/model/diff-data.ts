/** What differs between two states of an entry: by field, by locale, and in lists of blocks by key. */
import { isRecord, type Path, type PlainRecord } from '../document/fault.ts';
import type { EntryData, Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { valueOf } from './walk-fields.ts';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** One difference. A block is named in the path by its `_key`, so that one put before it does not change the others. */
export interface DataChange {
  readonly path: Path;
  readonly kind: ChangeKind;
  /** Null where there was nothing. */
  readonly before: unknown;
  /** Null where there is nothing any more. */
  readonly after: unknown;
}

/** The changes that lead from one to the other, in the order of the fields. */
export function diffData(fields: readonly Field[], before: PlainRecord, after: PlainRecord): readonly DataChange[] {
  return fields.flatMap((field) => diffField(field, { before, after }, []));
}

interface Sides {
  readonly before: PlainRecord;
  readonly after: PlainRecord;
}

function diffField(field: Field, { before, after }: Sides, path: Path): DataChange[] {
  const [a, b] = [valueOf(before, field.name), valueOf(after, field.name)];
  const at = [...path, field.name];
  if (!field.localised) return diffValue(field, [a, b], at);
  const [inA, inB] = [isRecord(a) ? a : {}, isRecord(b) ? b : {}];
  const locales = [...new Set([...Object.keys(inA), ...Object.keys(inB)])];
  return locales.flatMap((locale) => diffValue(field, [valueOf(inA, locale), valueOf(inB, locale)], [...at, locale]));
}

function diffValue(field: Field, [a, b]: readonly [unknown, unknown], path: Path): DataChange[] {
  if (sameJson(a ?? null, b ?? null)) return [];
  const { isEmpty } = typeOf(field);
  const [none, gone] = [isEmpty(a), isEmpty(b)];
  if (none && gone) return [];
  if (none) return [{ path, kind: 'added', before: null, after: b }];
  if (gone) return [{ path, kind: 'removed', before: a, after: null }];
  if (field.type === 'group' && isRecord(a) && isRecord(b)) {
    return (field.options.fields ?? []).flatMap((inner) => diffField(inner, { before: a, after: b }, path));
  }
  if (isKeyedList(a) && isKeyedList(b)) return diffBlocks(field, [a, b], path);
  return [{ path, kind: 'changed', before: a, after: b }];
}

type Keyed = PlainRecord & { readonly _key: string };

function isKeyedList(value: unknown): value is readonly Keyed[] {
  return Array.isArray(value) && value.every((item) => isRecord(item) && typeof item['_key'] === 'string');
}

function diffBlocks(field: Field, [a, b]: readonly [readonly Keyed[], readonly Keyed[]], path: Path): DataChange[] {
  const before = new Map(a.map((item) => [item._key, item]));
  const after = new Map(b.map((item) => [item._key, item]));
  const removed = a.filter(({ _key }) => !after.has(_key));
  const stayed = movedKeys(
    a.flatMap(({ _key }) => (after.has(_key) ? [_key] : [])),
    b.flatMap(({ _key }) => (before.has(_key) ? [_key] : [])),
  );
  return [
    ...removed.map((item): DataChange => ({ path: [...path, item._key], kind: 'removed', before: item, after: null })),
    ...b.flatMap((item): DataChange[] => {
      const at = [...path, item._key];
      const old = before.get(item._key);
      if (old === undefined) return [{ path: at, kind: 'added', before: null, after: item }];
      const moved: DataChange[] = stayed.has(item._key) ? [{ path: at, kind: 'moved', before: old, after: item }] : [];
      return [...moved, ...diffBlock(field, [old, item], at)];
    }),
  ];
}

function diffBlock(field: Field, [old, item]: readonly [Keyed, Keyed], path: Path): DataChange[] {
  if (sameJson(old, item)) return [];
  const shape = field.options.shapes?.find(({ name }) => name === item['_type']);
  if (shape === undefined || old['_type'] !== item['_type']) {
    return [{ path, kind: 'changed', before: old, after: item }];
  }
  return shape.fields.flatMap((inner) => diffField(inner, { before: old, after: item }, path));
}

/** Keys that changed their place among those which both have: all but a longest run that kept its order. */
function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeOf = new Map(before.map((key, index) => [key, index]));
  const places = after.map((key) => placeOf.get(key) ?? -1);
  // tails[n] = index in `after` of the smallest end of an increasing run of n + 1.
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, place] of places.entries()) {
    let at = tails.findIndex((tail) => (places[tail] ?? -1) >= place);
    if (at === -1) at = tails.length;
    previous[index] = at === 0 ? -1 : (tails[at - 1] ?? -1);
    tails[at] = index;
  }
  const kept = new Set<string>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(after[index] ?? '');
  return new Set(after.filter((key) => !kept.has(key)));
}

/** Whether two JSON values say the same, whatever the order of their members. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameJson(item, b[index]))
    );
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(valueOf(a, name), valueOf(b, name)))
  );
}

/** Only what the fields know, in locales that there are: an old snapshot as a draft of today. */
export function keepKnown(fields: readonly Field[], data: EntryData, locales: readonly string[]): EntryData {
  const known = fields.flatMap((field): [string, unknown][] => {
    const stored = valueOf(data, field.name);
    if (stored === undefined || stored === null) return [];
    if (!field.localised) return [[field.name, stored]];
    if (!isRecord(stored)) return [];
    return [[field.name, Object.fromEntries(Object.entries(stored).filter(([locale]) => locales.includes(locale)))]];
  });
  return Object.fromEntries(known);
}
