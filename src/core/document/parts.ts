/** The checks that blocks and field values are put together from. Each answers the faults of one member. */
import type { Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { describe, fault, isRecord, type Path, type PlainRecord } from './fault.ts';

const KEY = /^[A-Za-z0-9_-]{1,64}$/;

/** `_key`: letters, digits, `_` and `-`, once among its `siblings`, to which it is added. */
export function checkKey(item: PlainRecord, siblings: Set<string>, path: Path): Issue[] {
  const key = item['_key'];
  const at = [...path, '_key'];
  if (typeof key !== 'string' || !KEY.test(key)) {
    return [fault(at, 'bad_key', `Give a key of 1 to 64 letters, digits, "_" or "-", not ${describe(key)}.`)];
  }
  if (siblings.has(key)) return [fault(at, 'duplicate_key', `The key "${key}" is used twice; give each its own.`)];
  siblings.add(key);
  return [];
}

/** Members that nobody knows are refused: a typing error must not look like content. */
export function checkKnown(item: PlainRecord, members: readonly string[], path: Path): Issue[] {
  return Object.keys(item)
    .filter((name) => !members.includes(name))
    .slice(0, 10)
    .map((name) =>
      fault(
        [...path, name.slice(0, 40)],
        'unknown_member',
        `There is nothing of this name here; use ${members.join(', ')}.`,
      ),
    );
}

export function checkNumberIn(
  value: unknown,
  range: { readonly least: number; readonly most: number; readonly whole?: boolean },
  path: Path,
): Issue[] {
  const inRange = typeof value === 'number' && value >= range.least && value <= range.most;
  if (inRange && (range.whole !== true || Number.isInteger(value))) return [];
  const kind = range.whole === true ? 'a whole number' : 'a number';
  return [fault(path, 'out_of_range', `Give ${kind} from ${range.least} to ${range.most}, not ${describe(value)}.`)];
}

export function checkChoice(value: unknown, choices: readonly unknown[], path: Path): Issue[] {
  if (choices.includes(value)) return [];
  return [fault(path, 'unknown_choice', `Use ${choices.join(', ')}; not ${describe(value)}.`)];
}

export function checkOptionalBoolean(value: unknown, path: Path): Issue[] {
  if (value === undefined || typeof value === 'boolean') return [];
  return [fault(path, 'not_a_boolean', `Give true or false, not ${describe(value)}.`)];
}

export function checkId(value: unknown, what: 'an asset' | 'an entry', path: Path): Issue[] {
  return isUuid(value) ? [] : [fault(path, 'bad_id', `Give the id of ${what}, not ${describe(value)}.`)];
}

export function checkOptionalId(value: unknown, what: 'an asset' | 'an entry', path: Path): Issue[] {
  return value === undefined ? [] : checkId(value, what, path);
}

export interface ListRule {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** A list of objects, each with a key of its own, each checked by `checkItem`. */
export function checkKeyedList(
  value: unknown,
  at: { readonly rule: ListRule; readonly path: Path },
  checkItem: (item: PlainRecord, path: Path) => Issue[],
): Issue[] {
  const { rule, path } = at;
  if (!Array.isArray(value)) return [fault(path, 'not_a_list', `Give a list of ${rule.unit}, not ${describe(value)}.`)];
  if (value.length < rule.least || value.length > rule.most) {
    const message = `Give ${rule.least} to ${rule.most} ${rule.unit}; there are ${value.length}.`;
    return [fault(path, value.length > rule.most ? 'too_many' : 'too_few', message)];
  }
  const keys = new Set<string>();
  return value.flatMap((item: unknown, index) => {
    const itemPath = [...path, index];
    if (!isRecord(item)) return [fault(itemPath, 'not_an_object', `Give an object here, not ${describe(item)}.`)];
    return [...checkKey(item, keys, itemPath), ...checkItem(item, itemPath)];
  });
}
