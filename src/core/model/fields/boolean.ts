import { describe, fault } from '../../document/fault.ts';
import type { FieldType } from '../field-type.ts';
import { PLAIN } from './plain.ts';

/** Yes or no; a new entry says no. */
export const boolean: FieldType = {
  ...PLAIN,
  name: 'boolean',
  initial: false,
  checkShape: (value, _field, path) =>
    typeof value === 'boolean'
      ? []
      : [fault(path, 'not_a_boolean', `Give true or false here, not ${describe(value)}.`)],
  graphql: () => ({ output: 'Boolean', input: 'Boolean', list: false }),
  filter: () => 'boolean',
  key: () => 'boolean',
};
