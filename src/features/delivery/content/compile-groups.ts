/** Facets and aggregates: counts and extremes of a list's entries, by the value of a field or of all at once. */
import type { Field } from '../../../core/model/content-type.ts';
import { typeOf } from '../../../core/model/fields/index.ts';
import { sortKindOf } from './filter-kinds.ts';
import { member } from './jsonpath.ts';
import { BUILT_IN_ORDER, expressionOf, type SortKind } from './order.ts';
import type { Parameters } from './parameters.ts';
import { milliseconds } from './read.ts';

/** What a list can be grouped by. */
export type GroupKey =
  | { readonly name: string; readonly kind: 'value'; readonly field: string }
  /** Ids of live entries: one that is not published is no value. */
  | { readonly name: string; readonly kind: 'entry'; readonly field: string }
  /** `2026`, `2026-11`: in the site's time zone for instants. */
  | { readonly name: string; readonly kind: 'date'; readonly field: string; readonly unit: DateUnit }
  | {
      readonly name: string;
      readonly kind: 'instant';
      readonly of: { readonly field: string } | { readonly column: 'first_at' | 'starts_at' };
      readonly unit: DateUnit;
    };

type DateUnit = 'year' | 'month';

/** A field whose extremes, and for numbers sum and average, can be asked. */
export interface Measure {
  readonly name: string;
  readonly kind: SortKind;
  readonly source: { readonly field: string } | { readonly column: 'first_at' | 'starts_at' };
}

export type Calculation = 'min' | 'max' | 'sum' | 'average';

export interface GroupsAsked {
  /** Null = everything as one group. */
  readonly key: GroupKey | null;
  /** Groups at most, the largest first. */
  readonly first: number;
  readonly timeZone: string;
  readonly measures: readonly { readonly measure: Measure; readonly calculation: Calculation }[];
}

/** `m0`, `m1`, … are the measures in the order asked. */
export interface GroupSqlRow {
  readonly key: string | null;
  readonly count: number;
  readonly [measure: `m${number}`]: string | number | null;
}

const PATTERN: Readonly<Record<DateUnit, { readonly length: number; readonly format: string }>> = {
  year: { length: 4, format: 'YYYY' },
  month: { length: 7, format: 'YYYY-MM' },
};

export function groupKeysOf(fields: readonly Field[]): GroupKey[] {
  const own = new Set(fields.map(({ name }) => name));
  const built = Object.entries(BUILT_IN_ORDER).flatMap(([name, column]): GroupKey[] =>
    own.has(name) ? [] : byTime(name, (named, unit) => ({ name: named, kind: 'instant', of: { column }, unit })),
  );
  const keys = [
    ...built,
    ...fields.flatMap((field): GroupKey[] => {
      const { name } = field;
      switch (typeOf(field).filter(field)) {
        case 'choice':
        case 'choices':
        case 'boolean':
          return [{ name, kind: 'value', field: name }];
        case 'reference':
        case 'references':
          return [{ name, kind: 'entry', field: name }];
        case 'date':
          return byTime(name, (named, unit) => ({ name: named, kind: 'date', field: name, unit }));
        case 'dateTime':
          return byTime(name, (named, unit) => ({ name: named, kind: 'instant', of: { field: name }, unit }));
        default:
          return [];
      }
    }),
  ];
  return keys.filter(({ name }, index) => keys.findIndex((other) => other.name === name) === index);
}

function byTime(name: string, make: (name: string, unit: DateUnit) => GroupKey): GroupKey[] {
  return [make(`${name}Year`, 'year'), make(`${name}Month`, 'month')];
}

export function measuresOf(fields: readonly Field[]): Measure[] {
  const own = new Set(fields.map(({ name }) => name));
  const built = Object.entries(BUILT_IN_ORDER).flatMap(([name, column]): Measure[] =>
    own.has(name) ? [] : [{ name, kind: 'instant', source: { column } }],
  );
  return [
    ...built,
    ...fields.flatMap((field): Measure[] => {
      const kind = sortKindOf(field);
      return kind === null ? [] : [{ name: field.name, kind, source: { field: field.name } }];
    }),
  ];
}

export function groupsText(asked: GroupsAsked, where: string, parameters: Parameters): string {
  const measures = asked.measures.map((one, index) => `${measureText(one, parameters)} AS m${index}`);
  const columns = ['count(*)::int AS count', ...measures].join(', ');
  if (asked.key === null) return `SELECT NULL AS key, ${columns} FROM publication p WHERE ${where}`;
  const { from, key } = keyText(asked.key, asked.timeZone, parameters);
  return `SELECT g.key, ${columns} FROM publication p ${from} CROSS JOIN LATERAL (SELECT ${key} AS key) g
    WHERE ${where} AND g.key IS NOT NULL
    GROUP BY g.key ORDER BY count(*) DESC, g.key COLLATE "C" LIMIT ${parameters.add(asked.first)}`;
}

function keyText(key: GroupKey, timeZone: string, parameters: Parameters): { from: string; key: string } {
  if (key.kind === 'value' || key.kind === 'entry') {
    // A list counts once for each of its values, and for a value that it holds twice, once.
    const path = parameters.add(`${member('$', key.field)}[*]`);
    const live =
      key.kind === 'value'
        ? ''
        : ` WHERE v.value IN (SELECT r.entry_id::text FROM publication r WHERE r.site_id = $1 AND r.locale = $2
            AND r.starts_at <= $3 AND (r.ends_at IS NULL OR r.ends_at > $3))`;
    const values = `SELECT DISTINCT q.value #>> '{}' AS value FROM jsonb_path_query(p.data, ${path}::jsonpath) AS q(value)`;
    return { from: `CROSS JOIN LATERAL (SELECT v.value FROM (${values}) v${live}) u`, key: 'u.value' };
  }
  const { length, format } = PATTERN[key.unit];
  if (key.kind === 'date') {
    return { from: '', key: `left(p.data ->> ${parameters.once(key.field)}::text, ${length})` };
  }
  const instant = 'column' in key.of ? `p.${key.of.column}` : instantText(parameters.once(key.of.field));
  return { from: '', key: `to_char(${instant} AT TIME ZONE ${parameters.once(timeZone)}::text, '${format}')` };
}

/**
 * Instants are stored as ISO 8601 in UTC. What an older type of the field left behind counts as missing, and no day that
 * a calendar lacks may fail the statement: so the parts are added up instead of being cast.
 */
function instantText(field: string): string {
  const text = `(p.data ->> ${field}::text)`;
  const part = (from: number, length: number): string => `substr(${text}, ${from}, ${length})::int`;
  return `(CASE WHEN ${text} ~ '^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:' THEN make_timestamptz(${part(1, 4)}, 1, 1, 0, 0, 0, 'UTC')
    + make_interval(0, ${part(6, 2)} - 1, 0, ${part(9, 2)} - 1, ${part(12, 2)}) END)`;
}

function measureText({ measure, calculation }: GroupsAsked['measures'][number], parameters: Parameters): string {
  const value = expressionOf({ ...measure, direction: 'ASC' }, parameters);
  const function_ = calculation === 'average' ? 'avg' : calculation;
  if ('column' in measure.source) return milliseconds(`${function_}(${value})`);
  return measure.kind === 'number' ? `${function_}(${value})::float8` : `${function_}(${value})`;
}
