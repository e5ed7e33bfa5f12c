/** Stored queries: their shape. Whether the fields exist is the model's to say, when the query is asked. */
import type { Issue } from '../../lib/errors.ts';
import { describe, fault, isRecord, type Path } from './fault.ts';
import { checkChoice, checkKnown, checkNumberIn } from './parts.ts';

const NAME = /^[a-z][a-zA-Z0-9]{0,39}$/;
const MAX_WHERE = 4_000;
const MAX_WHERE_DEPTH = 12;

export function checkEntryQuery(value: unknown, path: Path): Issue[] {
  if (!isRecord(value)) {
    return [
      fault(path, 'not_a_query', `Give a query such as { contentType: "news", first: 5 }, not ${describe(value)}.`),
    ];
  }
  return [
    ...checkKnown(value, ['contentType', 'where', 'orderBy', 'first'], path),
    ...checkName(value['contentType'], 'a content type', [...path, 'contentType']),
    ...checkNumberIn(value['first'], { least: 1, most: 50, whole: true }, [...path, 'first']),
    ...checkWhere(value['where'], [...path, 'where']),
    ...checkOrder(value['orderBy'], [...path, 'orderBy']),
  ];
}

function checkName(value: unknown, what: string, path: Path): Issue[] {
  if (typeof value === 'string' && NAME.test(value)) return [];
  return [fault(path, 'bad_name', `Give the name of ${what}, not ${describe(value)}.`)];
}

function checkWhere(where: unknown, path: Path): Issue[] {
  if (where === undefined) return [];
  if (!isRecord(where)) return [fault(path, 'not_an_object', `Give conditions as an object, not ${describe(where)}.`)];
  if (deeperThan(where, MAX_WHERE_DEPTH)) return [fault(path, 'too_deep', `Nest at most ${MAX_WHERE_DEPTH} levels.`)];
  const text = JSON.stringify(where);
  if (text.length > MAX_WHERE) return [fault(path, 'too_long', 'These are too many conditions for one query.')];
  if (!text.isWellFormed() || /\\u0000|\\ud[89a-f][0-9a-f]{2}/.test(text)) {
    return [fault(path, 'broken_text', 'A condition holds characters that cannot be stored.')];
  }
  return [];
}

function deeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => deeperThan(inner, depth - 1));
}

function checkOrder(orderBy: unknown, path: Path): Issue[] {
  if (orderBy === undefined) return [];
  if (!Array.isArray(orderBy) || orderBy.length > 3) {
    return [fault(path, 'bad_order', 'Give a list of at most 3, such as [{ field: "date", direction: "DESC" }].')];
  }
  return orderBy.flatMap((order: unknown, index) => {
    const at = [...path, index];
    if (!isRecord(order)) return [fault(at, 'bad_order', `Give { field, direction }, not ${describe(order)}.`)];
    return [
      ...checkKnown(order, ['field', 'direction'], at),
      ...checkName(order['field'], 'a field', [...at, 'field']),
      ...checkChoice(order['direction'], ['ASC', 'DESC'], [...at, 'direction']),
    ];
  });
}
