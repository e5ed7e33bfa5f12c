/** `min` and `max`: the same words for lengths, counts and values. */
import type { Issue } from '../../../lib/errors.ts';
import { describe, fault, type Path } from '../../document/fault.ts';
import type { Field } from '../content-type.ts';

export interface BoundRange {
  readonly most: number;
  /** What is bounded, for messages: `characters`, `items`. */
  readonly unit: string;
}

/** `min` and `max` of lengths and counts: whole numbers within what the type can ever hold, the smaller first. */
export function checkCountBounds(field: Field, range: BoundRange, path: Path): Issue[] {
  const { min, max } = field.options;
  const one = (name: 'min' | 'max', value: number | string | undefined): Issue[] => {
    if (value === undefined) return [];
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= range.most) return [];
    const message = `Give a whole number of ${range.unit} from 0 to ${range.most}, not ${describe(value)}.`;
    return [fault([...path, 'options', name], 'bad_bound', message)];
  };
  const issues = [...one('min', min), ...one('max', max)];
  return issues.length > 0 ? issues : checkBoundOrder(min, max, path);
}

export function checkBoundOrder(
  min: number | string | undefined,
  max: number | string | undefined,
  path: Path,
): Issue[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [fault([...path, 'options', 'min'], 'bad_bound', `The least (${min}) is more than the most (${max}).`)];
}

/** Whether a length or count lies within the field's bounds. */
export function checkCount(count: number, field: Field, at: { readonly unit: string; readonly path: Path }): Issue[] {
  const { min, max } = field.options;
  if (typeof min === 'number' && count < min) {
    return [
      fault(at.path, 'too_short', `Use at least ${min} ${at.unit}; there ${count === 1 ? 'is' : 'are'} ${count}.`),
    ];
  }
  if (typeof max === 'number' && count > max) {
    return [fault(at.path, 'too_long', `Use at most ${max} ${at.unit}; there are ${count}.`)];
  }
  return [];
}
