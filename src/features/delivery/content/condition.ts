/** A condition on `publication p`: as jsonpath for as long as it speaks of data alone, as SQL once it does not. */
import { all, any, not } from './jsonpath.ts';
import type { Parameters } from './parameters.ts';

/** `alias` is the table that the condition speaks of. */
export type SqlCondition = (parameters: Parameters, alias: string) => string;

export type JsonCondition = { readonly json: string };
export type Condition = JsonCondition | { readonly sql: SqlCondition };

/** Everything about data in one jsonpath, whatever was asked: the number of statement texts stays small. */
export function joinAll(parts: readonly Condition[]): Condition {
  return join(parts, { json: all, word: ' AND ' });
}

export function joinAny(parts: readonly Condition[]): Condition {
  return join(parts, { json: any, word: ' OR ' });
}

export function negate(condition: Condition): Condition {
  if ('json' in condition) return { json: not(condition.json) };
  // NOT of unknown stays unknown and the row is left out either way, so conditions are made never to be unknown.
  return { sql: (parameters, alias) => `(NOT ${condition.sql(parameters, alias)})` };
}

export function toSql(condition: Condition, parameters: Parameters, alias: string): string {
  if ('sql' in condition) return condition.sql(parameters, alias);
  return `coalesce(${alias}.data @@ ${parameters.add(condition.json)}::jsonpath, false)`;
}

function join(
  parts: readonly Condition[],
  by: { readonly json: (predicates: readonly string[]) => string; readonly word: string },
): Condition {
  const json = parts.flatMap((part) => ('json' in part ? [part.json] : []));
  const sql = parts.filter((part) => 'sql' in part);
  if (sql.length === 0) return { json: json.length === 1 ? (json[0] ?? '') : by.json(json) };
  const whole: readonly Condition[] = json.length === 0 ? sql : [{ json: by.json(json) }, ...sql];
  return {
    sql: (parameters, alias) => `(${whole.map((part) => toSql(part, parameters, alias)).join(by.word)})`,
  };
}
