/** Values, `min` and `max` of dates and instants: text whose order is time order once it has its stored form. */
import type { Issue } from '../../../lib/errors.ts';
import { describe, fault, type Path } from '../../document/fault.ts';
import type { Field } from '../content-type.ts';
import { checkBoundOrder } from './bounds.ts';

export interface TimeKind {
  /** The stored form of a value, or null when it is none. */
  readonly read: (text: string) => string | null;
  readonly example: string;
  readonly code: string;
}

export function checkTime(value: unknown, kind: TimeKind, path: Path): Issue[] {
  if (typeof value === 'string' && kind.read(value) !== null) return [];
  return [fault(path, kind.code, `Write it as "${kind.example}", not ${describe(value)}.`)];
}

export function checkTimeBounds(field: Field, kind: TimeKind, path: Path): Issue[] {
  const { min, max } = field.options;
  const one = (name: 'min' | 'max', value: unknown): Issue[] =>
    value === undefined ? [] : checkTime(value, { ...kind, code: 'bad_bound' }, [...path, 'options', name]);
  const issues = [...one('min', min), ...one('max', max)];
  return issues.length > 0 ? issues : checkBoundOrder(stored(min, kind), stored(max, kind), path);
}

export function checkTimeRules(value: unknown, at: { field: Field; kind: TimeKind }, path: Path): Issue[] {
  const min = stored(at.field.options.min, at.kind);
  const max = stored(at.field.options.max, at.kind);
  const time = stored(value, at.kind);
  if (time === undefined) return [];
  if (min !== undefined && time < min) return [fault(path, 'out_of_range', `Choose ${min} or later.`)];
  if (max !== undefined && time > max) return [fault(path, 'out_of_range', `Choose ${max} or earlier.`)];
  return [];
}

function stored(value: unknown, kind: TimeKind): string | undefined {
  return typeof value === 'string' ? (kind.read(value) ?? undefined) : undefined;
}
