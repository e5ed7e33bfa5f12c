import { parseDate } from '../calendar.ts';
import type { FieldType } from '../field-type.ts';
import { PLAIN } from './plain.ts';
import { checkTime, checkTimeBounds, checkTimeRules, type TimeKind } from './time-bounds.ts';

const DAY: TimeKind = {
  read: (text) => (parseDate(text) === null ? null : text),
  example: '2026-11-22',
  code: 'bad_date',
};

/** A day of the calendar, without a time or zone: `2026-11-22`. */
export const date: FieldType = {
  ...PLAIN,
  name: 'date',
  options: ['min', 'max'],
  checkOptions: (field, path) => checkTimeBounds(field, DAY, path),
  checkShape: (value, _field, path) => checkTime(value, DAY, path),
  checkRules: (value, field, path) => checkTimeRules(value, { field, kind: DAY }, path),
  graphql: () => ({ output: 'Date', input: 'Date', list: false }),
  filter: () => 'date',
  key: () => 'text',
};
