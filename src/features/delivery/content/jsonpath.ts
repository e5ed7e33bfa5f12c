/**
 * Predicates on an entry's data as one SQL/JSON path, which travels as a parameter: however a client nests and, or and not, the
 * statement's text stays the same, and nothing a client wrote becomes SQL. Every predicate is true or false, never unknown,
 * so that `not` means what it says for missing values too.
 */
import { NAME_PATTERN } from '../../../core/model/content-type.ts';

/** Accessor of a field inside what `base` selects: `$` is the data, `@` the item of an enclosing filter. */
export function member(base: string, name: string): string {
  if (!NAME_PATTERN.test(name) && name !== '_type') throw new Error(`Not a field name: ${JSON.stringify(name)}`);
  return `${base}."${name}"`;
}

export type Literal = string | number | boolean;

function literal(value: Literal): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('A number in a query must be finite.');
    return String(value);
  }
  // JSON's string escapes are a subset of jsonpath's.
  return JSON.stringify(value);
}

/** Some value that `path` selects satisfies `test`, in which the value is `@`. Lists are looked into. */
export function some(path: string, test: string): string {
  return `exists(${path} ? (${test}))`;
}

export function hasValue(path: string): string {
  return some(path, '@ != null');
}

export function compare(path: string, operator: '==' | '<' | '<=' | '>' | '>=', value: Literal): string {
  return some(path, `@ ${operator} ${literal(value)}`);
}

export function oneOf(path: string, values: readonly Literal[]): string {
  return values.length === 0 ? NEVER : some(path, values.map((value) => `@ == ${literal(value)}`).join(' || '));
}

/** Case-insensitive for letters that have case. */
export function contains(path: string, text: string): string {
  return some(path, `@ like_regex ${literal(text)} flag "iq"`);
}

export function startsWith(path: string, text: string): string {
  return some(path, `@ starts with ${literal(text)}`);
}

export function endsWith(path: string, text: string): string {
  return some(path, `@ like_regex ${literal(`${escapeRegex(text)}$`)}`);
}

const ALWAYS = '(1 == 1)';
export const NEVER = '(1 == 0)';

export function not(predicate: string): string {
  return `!(${predicate})`;
}

export function all(predicates: readonly string[]): string {
  return predicates.length === 0 ? ALWAYS : predicates.map((predicate) => `(${predicate})`).join(' && ');
}

export function any(predicates: readonly string[]): string {
  return predicates.length === 0 ? NEVER : predicates.map((predicate) => `(${predicate})`).join(' || ');
}

function escapeRegex(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
