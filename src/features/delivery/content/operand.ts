/** Operands as they come → values that a predicate may hold: checked for type, length and characters that storage cannot hold. */
import type { LeafKind, OperandShape } from './filter-kinds.ts';
import type { Literal } from './jsonpath.ts';
import { WHERE_LIMITS } from './where-scope.ts';

export type Operand = { readonly values: readonly Literal[] } | { readonly problem: string };

export function readOperand(
  value: unknown,
  wanted: { readonly shape: OperandShape; readonly kind: LeafKind },
): Operand {
  if (wanted.shape === 'flag') {
    return typeof value === 'boolean' ? { values: [value] } : { problem: 'give true or false.' };
  }
  if (wanted.shape === 'value') return readOne(value, wanted.kind);
  if (!Array.isArray(value)) return { problem: 'give a list.' };
  if (value.length > WHERE_LIMITS.list) return { problem: `give ${WHERE_LIMITS.list} values at most.` };
  const values: Literal[] = [];
  for (const item of value as unknown[]) {
    const one = readOne(item, wanted.kind);
    if ('problem' in one) return one;
    values.push(...one.values);
  }
  return { values };
}

function readOne(value: unknown, kind: LeafKind): Operand {
  switch (kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? { values: [value] } : { problem: 'give a number.' };
    case 'boolean':
      return typeof value === 'boolean' ? { values: [value] } : { problem: 'give true or false.' };
    case 'date':
      return typeof value === 'string' && DATE.test(value)
        ? { values: [value] }
        : { problem: 'give a date as 2026-04-01.' };
    case 'dateTime': {
      const instant = toInstant(value);
      return instant === null
        ? { problem: 'give a time with its zone, as 2026-04-01T09:00:00+09:00.' }
        : { values: [instant] };
    }
    default:
      return readText(value);
  }
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/i;

/** ISO 8601 in UTC with milliseconds, as stored values are; null for anything else. */
export function toInstant(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value !== 'string' || !DATE_TIME.test(value)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function readText(value: unknown): Operand {
  if (typeof value !== 'string') return { problem: 'give a text.' };
  if (value.length > WHERE_LIMITS.text) return { problem: `give ${WHERE_LIMITS.text} characters at most.` };
  // PostgreSQL's jsonb holds neither: no stored value could match.
  if (value.includes('\u0000') || !value.isWellFormed())
    return { problem: 'the text holds characters that no value can hold.' };
  return { values: [value] };
}
