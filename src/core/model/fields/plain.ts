/** The base that field types spread and override: a plain value without options, parts or references. */
import type { FieldType, References } from '../field-type.ts';

const NO_REFERENCES: References = { entries: [], assets: [] };

export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

export const PLAIN = {
  options: [],
  naming: false,
  canonical: null,
  checkOptions: () => [],
  initial: undefined,
  isEmpty: isBlank,
  normalise: (value) => value,
  checkRules: () => [],
  parts: () => [],
  references: () => NO_REFERENCES,
  searchText: () => '',
  key: () => null,
} satisfies Partial<FieldType>;
