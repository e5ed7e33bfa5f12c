import { toUtcInstant } from '../calendar.ts';
import type { FieldType } from '../field-type.ts';
import { PLAIN } from './plain.ts';
import { checkTime, checkTimeBounds, checkTimeRules, type TimeKind } from './time-bounds.ts';

const INSTANT: TimeKind = { read: toUtcInstant, example: '2026-11-22T09:30:00+09:00', code: 'bad_date_time' };

/** An instant, stored in UTC with milliseconds: `2026-11-22T00:30:00.000Z`. A time without a zone is refused. */
export const dateTime: FieldType = {
  ...PLAIN,
  name: 'dateTime',
  options: ['min', 'max'],
  checkOptions: (field, path) => checkTimeBounds(field, INSTANT, path),
  normalise: (value) => (typeof value === 'string' ? (toUtcInstant(value) ?? value) : value),
  checkShape: (value, _field, path) => checkTime(value, INSTANT, path),
  checkRules: (value, field, path) => checkTimeRules(value, { field, kind: INSTANT }, path),
  graphql: () => ({ output: 'DateTime', input: 'DateTime', list: false }),
  filter: () => 'dateTime',
  key: () => 'timestamp',
};
