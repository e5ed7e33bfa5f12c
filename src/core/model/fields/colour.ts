import { describe, fault } from '../../document/fault.ts';
import type { FieldType } from '../field-type.ts';
import { PLAIN } from './plain.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** A colour as `#rrggbb`, stored in small letters. */
export const colour: FieldType = {
  ...PLAIN,
  name: 'colour',
  normalise: (value) => (typeof value === 'string' ? value.toLowerCase() : value),
  checkShape: (value, _field, path) =>
    typeof value === 'string' && COLOUR.test(value)
      ? []
      : [fault(path, 'bad_colour', `Write a colour as "#1d4ed8", not ${describe(value)}.`)],
  graphql: () => ({ output: 'String', input: 'String', list: false }),
  filter: () => 'text',
  key: () => 'text',
};
