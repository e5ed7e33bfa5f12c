/** Small words that every check of stored data speaks. */
import type { Issue } from '../../lib/errors.ts';

export type Path = readonly (string | number)[];
export type PlainRecord = Readonly<Record<string, unknown>>;

/** One issue; the order of arguments is that of reading: where, which, what. */
export function fault(path: Path, code: string, message: string): Issue {
  return { path, code, message };
}

/** A JSON object: not null, not a list. */
export function isRecord(value: unknown): value is PlainRecord {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Characters as people count them in forms: code points, so that 𠮷 is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _character of text) length += 1;
  return length;
}

/** Says what a value is, for messages: `a list`, `the number 3`. Never quotes more than a few characters of it. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text "${value.length > 30 ? `${value.slice(0, 30)}…` : value}"`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : 'a value of another kind';
}
