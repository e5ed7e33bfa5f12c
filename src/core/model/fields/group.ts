import { describe, fault, isRecord, type PlainRecord } from '../../document/fault.ts';
import type { FieldType } from '../field-type.ts';
import { isBlank, PLAIN } from './plain.ts';

/** Fields that belong together, as one value. */
export const group: FieldType = {
  ...PLAIN,
  name: 'group',
  options: ['fields'],
  isEmpty: (value) => isBlank(value) || (isRecord(value) && Object.values(value).every(isBlank)),
  normalise: (value, field, parts) => parts(field.options.fields ?? [], value as PlainRecord),
  checkShape: (value, _field, path) =>
    isRecord(value) ? [] : [fault(path, 'not_an_object', `Give an object of fields here, not ${describe(value)}.`)],
  parts: (value, field) =>
    isRecord(value) ? [{ fields: field.options.fields ?? [], data: value, path: [], besides: [] }] : [],
  graphql: () => ({ output: 'Group', input: null, list: false }),
  filter: () => 'group',
};
