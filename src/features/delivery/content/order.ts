/** `orderBy` → sort keys of a closed vocabulary, `ORDER BY` and the keyset condition of a cursor. */
import type { Issue } from '../../../lib/errors.ts';
import type { SortValue } from './cursor.ts';
import type { Parameters } from './parameters.ts';
import { relevance } from './search.ts';

export type Direction = 'ASC' | 'DESC';

/** How a key is read and compared. Text compares by code point, the same on every installation. */
export type SortKind = 'text' | 'number' | 'instant' | 'id' | 'relevance';

export interface SortKey {
  /** Name as `orderBy` gives it. */
  readonly name: string;
  readonly kind: SortKind;
  readonly direction: Direction;
  /** A column of `publication`, or the field of its data. */
  readonly source:
    | { readonly column: 'first_at' | 'starts_at' | 'entry_id' }
    | { readonly field: string }
    /** How well the entry fits what is searched for. */
    | { readonly search: string };
}

/** More than anybody needs; each one adds to the number of statement texts. */
export const MAX_ORDER_KEYS = 3;

/** The columns that every type can be ordered by, unless a field of its own has the name. */
export const BUILT_IN_ORDER: Readonly<Record<string, 'first_at' | 'starts_at'>> = {
  publishedAt: 'first_at',
  updatedAt: 'starts_at',
};

/** Ends every order, so that no two rows are equal and a cursor names one place. */
export function tieBreak(keys: readonly SortKey[]): SortKey {
  return { name: 'id', kind: 'id', direction: keys.at(-1)?.direction ?? 'ASC', source: { column: 'entry_id' } };
}

/** Identifies an order inside a cursor's seal. */
export function signatureOf(keys: readonly SortKey[]): string {
  return keys.map((key) => `${key.name} ${key.direction}`).join(',');
}

/** What the key compares, as SQL. */
export function expressionOf(key: SortKey, parameters: Parameters): string {
  if ('column' in key.source) return `p.${key.source.column}`;
  if ('search' in key.source) return relevance(key.source.search, parameters);
  const field = `${parameters.once(key.source.field)}::text`;
  // A field may have changed its type since the entry was published: what is no number counts as missing, not as a failure.
  if (key.kind === 'number')
    return `(CASE jsonb_typeof(p.data -> ${field}) WHEN 'number' THEN (p.data ->> ${field})::numeric END)`;
  return `(p.data ->> ${field}) COLLATE "C"`;
}

/** The key's value as a cursor holds it: text for everything, so that no precision is lost on the way. */
export function cursorExpressionOf(key: SortKey, parameters: Parameters): string {
  return `(${expressionOf(key, parameters)})::text`;
}

/** Missing values come last, whatever the direction; reading backward turns the whole order round. */
export function orderClause(keys: readonly SortKey[], backward: boolean, parameters: Parameters): string {
  return keys
    .map((key) => {
      const descending = (key.direction === 'DESC') !== backward;
      const nullable = 'field' in key.source;
      const nulls = nullable ? (backward ? ' NULLS FIRST' : ' NULLS LAST') : '';
      return `${expressionOf(key, parameters)} ${descending ? 'DESC' : 'ASC'}${nulls}`;
    })
    .join(', ');
}

/** Rows beyond a position: (a > x) or (a = x and b > y) or …, with nulls where `orderClause` puts them. */
export function beyond(
  keys: readonly SortKey[],
  at: { readonly values: readonly SortValue[]; readonly backward: boolean },
  parameters: Parameters,
): string {
  const alternatives: string[] = [];
  const equal: string[] = [];
  keys.forEach((key, index) => {
    const value = at.values[index] ?? null;
    const expression = expressionOf(key, parameters);
    const further = furtherThan(key, { expression, value, backward: at.backward }, parameters);
    if (further !== null) alternatives.push(`(${[...equal, further].join(' AND ')})`);
    // A parameter that no text names is an error, and after the last key nothing is left to compare.
    if (index < keys.length - 1) {
      equal.push(value === null ? `${expression} IS NULL` : `${expression} = ${bound(key, value, parameters)}`);
    }
  });
  return `(${alternatives.join(' OR ')})`;
}

function furtherThan(
  key: SortKey,
  at: { readonly expression: string; readonly value: SortValue; readonly backward: boolean },
  parameters: Parameters,
): string | null {
  if (at.value === null) return at.backward ? `${at.expression} IS NOT NULL` : null;
  const descending = (key.direction === 'DESC') !== at.backward;
  const compared = `${at.expression} ${descending ? '<' : '>'} ${bound(key, at.value, parameters)}`;
  return 'field' in key.source && !at.backward ? `(${compared} OR ${at.expression} IS NULL)` : compared;
}

const CASTS: Readonly<Record<SortKind, string>> = {
  text: 'text COLLATE "C"',
  number: 'numeric',
  instant: 'timestamptz',
  id: 'uuid',
  relevance: 'float8',
};

function bound(key: SortKey, value: SortValue, parameters: Parameters): string {
  return `${parameters.add(value)}::${CASTS[key.kind]}`;
}

/** Checks the shape of an order that came from outside GraphQL; field names are checked against the type by the caller. */
export function orderShapeIssues(orderBy: unknown): Issue[] {
  if (!Array.isArray(orderBy))
    return [{ path: ['orderBy'], code: 'not_a_list', message: 'give a list of { field, direction }.' }];
  if (orderBy.length > MAX_ORDER_KEYS) {
    return [{ path: ['orderBy'], code: 'too_many', message: `order by ${MAX_ORDER_KEYS} fields at most.` }];
  }
  return orderBy.flatMap((item: unknown, index) => {
    const shape = item as { field?: unknown; direction?: unknown } | null;
    const fine =
      typeof shape === 'object' &&
      shape !== null &&
      typeof shape.field === 'string' &&
      (shape.direction === 'ASC' ||
        shape.direction === 'DESC' ||
        shape.direction === undefined ||
        shape.direction === null);
    return fine
      ? []
      : [{ path: ['orderBy', index], code: 'bad_order', message: 'give { field, direction: ASC or DESC }.' }];
  });
}
