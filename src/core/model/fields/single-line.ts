/** The family of one-line texts: text, slug, e-mail, URL, phone. Each spreads this and overrides what is its own. */
import type { Issue } from '../../../lib/errors.ts';
import { lengthOf, type Path } from '../../document/fault.ts';
import { checkText } from '../../document/text.ts';
import type { Field } from '../content-type.ts';
import type { FieldType } from '../field-type.ts';
import { checkCount, checkCountBounds } from './bounds.ts';
import { PLAIN } from './plain.ts';

/** Longest one-line text there can be, whatever a field's own `max`. */
const MAX_LINE = 1_000;

export function checkLength(value: unknown, field: Field, path: Path): Issue[] {
  return typeof value === 'string' ? checkCount(lengthOf(value), field, { unit: 'characters', path }) : [];
}

export const SINGLE_LINE = {
  ...PLAIN,
  options: ['min', 'max'],
  canonical: (value: unknown) => String(value).normalize('NFC').trim(),
  checkOptions: (field: Field, path: Path) => checkCountBounds(field, { most: MAX_LINE, unit: 'characters' }, path),
  checkShape: (value: unknown, _field: Field, path: Path) => checkText(value, { max: MAX_LINE }, path),
  checkRules: checkLength,
  searchText: (value: unknown) => (typeof value === 'string' ? value : ''),
  graphql: () => ({ output: 'String', input: 'String', list: false }) as const,
  filter: () => 'text' as const,
  key: () => 'text' as const,
} satisfies Partial<FieldType>;
