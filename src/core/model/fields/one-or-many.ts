/** select, asset and reference: one text value, or a list of different ones where the field says `multiple`. */
import type { Issue } from '../../../lib/errors.ts';
import { describe, fault, type Path } from '../../document/fault.ts';
import type { Field } from '../content-type.ts';
import { checkCount, checkCountBounds } from './bounds.ts';

export const isMany = (field: Field): boolean => field.options.multiple === true;

/** The values, one or many; what is no text is left out. */
export function listOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** Checks each value with `checkOne`, and that a list holds nothing twice and not more than `most`. */
export function checkOneOrMany(
  value: unknown,
  at: { field: Field; path: Path; most: number },
  checkOne: (item: unknown, path: Path) => Issue[],
): Issue[] {
  if (!isMany(at.field)) {
    if (!Array.isArray(value)) return checkOne(value, at.path);
    return [fault(at.path, 'not_one', 'This field takes one value; give it without a list around it.')];
  }
  if (!Array.isArray(value)) return [fault(at.path, 'not_a_list', `Give a list here, not ${describe(value)}.`)];
  if (value.length > at.most) return [fault(at.path, 'too_many', `A list holds at most ${at.most} values.`)];
  const seen = new Set<unknown>();
  return value.flatMap((item: unknown, index) => {
    const path = [...at.path, index];
    if (seen.has(item)) return [fault(path, 'duplicate', 'This value is in the list twice; take one out.')];
    seen.add(item);
    return checkOne(item, path);
  });
}

/** `min` and `max` count the values of a list; on a single value they would say nothing. */
export function checkCountOptions(field: Field, most: number, path: Path): Issue[] {
  const { min, max } = field.options;
  const multiple: unknown = field.options.multiple;
  if (multiple !== undefined && typeof multiple !== 'boolean') {
    return [fault([...path, 'options', 'multiple'], 'bad_option', 'Give true or false.')];
  }
  if (!isMany(field) && (min !== undefined || max !== undefined)) {
    const which = min === undefined ? 'max' : 'min';
    return [fault([...path, 'options', which], 'bad_option', 'Only a field with "multiple" counts its values.')];
  }
  return checkCountBounds(field, { most, unit: 'values' }, path);
}

export function checkCountRules(value: unknown, field: Field, path: Path): Issue[] {
  return Array.isArray(value) ? checkCount(value.length, field, { unit: 'values', path }) : [];
}
