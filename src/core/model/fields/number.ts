import type { Issue } from '../../../lib/errors.ts';
import { describe, fault, type Path } from '../../document/fault.ts';
import type { Field } from '../content-type.ts';
import type { FieldType } from '../field-type.ts';
import { checkBoundOrder } from './bounds.ts';
import { PLAIN } from './plain.ts';

/** What GraphQL's `Int` can say. Larger whole numbers are decimals. */
const MAX_INTEGER = 2_147_483_647;
/** Beyond it JSON readers differ about the last digits. */
const MAX_DECIMAL = Number.MAX_SAFE_INTEGER;

const isInteger = (field: Field): boolean => field.options.kind === 'integer';

function checkNumber(value: unknown, field: Field, path: Path): Issue[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return [fault(path, 'not_a_number', `Give a number here, not ${describe(value)}.`)];
  }
  if (isInteger(field) && !Number.isInteger(value)) {
    return [fault(path, 'not_whole', `Give a whole number here; ${value} has a fraction.`)];
  }
  const most = isInteger(field) ? MAX_INTEGER : MAX_DECIMAL;
  if (Math.abs(value) <= most) return [];
  const mend = isInteger(field) ? ' For larger ones the field must be of the kind "decimal".' : '';
  return [fault(path, 'out_of_range', `Give a number from -${most} to ${most}.${mend}`)];
}

/** A number, whole or decimal (`kind`; decimal unless said otherwise). */
export const number: FieldType = {
  ...PLAIN,
  name: 'number',
  options: ['min', 'max', 'kind'],
  // Adding 0 makes -0 0, which it is for people and for PostgreSQL.
  canonical: (value) => String(Number(value) + 0),
  normalise: (value) => (Object.is(value, -0) ? 0 : value),
  checkOptions: (field, path) => {
    const { min, max, kind } = field.options;
    if (kind !== undefined && kind !== 'integer' && kind !== 'decimal') {
      return [fault([...path, 'options', 'kind'], 'bad_option', 'The kind is "integer" or "decimal".')];
    }
    const issues = [
      ...(min === undefined ? [] : checkNumber(min, field, [...path, 'options', 'min'])),
      ...(max === undefined ? [] : checkNumber(max, field, [...path, 'options', 'max'])),
    ];
    return issues.length > 0 ? issues : checkBoundOrder(min, max, path);
  },
  checkShape: checkNumber,
  checkRules: (value, field, path) => {
    const { min, max } = field.options;
    if (typeof value !== 'number') return [];
    if (typeof min === 'number' && value < min) return [fault(path, 'out_of_range', `Give ${min} or more.`)];
    if (typeof max === 'number' && value > max) return [fault(path, 'out_of_range', `Give ${max} or less.`)];
    return [];
  },
  graphql: (field) => {
    const name = isInteger(field) ? 'Int' : 'Float';
    return { output: name, input: name, list: false };
  },
  filter: () => 'number',
  key: () => 'number',
};
