/** The `pattern` option of text and longText. */
import type { Issue } from '../../../lib/errors.ts';
import { fault, type Path } from '../../document/fault.ts';
import type { Field } from '../content-type.ts';
import { compilePattern } from '../pattern.ts';

/** Longest text that a pattern is asked about: matching is linear, and still each character costs. */
const MAX_MATCHED = 2_000;

export function checkPatternOption(field: Field, path: Path): Issue[] {
  const { pattern } = field.options;
  if (pattern === undefined) return [];
  const compiled = compilePattern(pattern);
  return 'problem' in compiled ? [fault([...path, 'options', 'pattern'], 'bad_pattern', compiled.problem)] : [];
}

export function checkPatternValue(value: unknown, field: Field, path: Path): Issue[] {
  const { pattern } = field.options;
  if (pattern === undefined || typeof value !== 'string') return [];
  if (value.length > MAX_MATCHED) {
    return [fault(path, 'too_long', `A text with a pattern has at most ${MAX_MATCHED} characters.`)];
  }
  const compiled = compilePattern(pattern);
  // A pattern that does not compile is the model's fault, not the editor's: it is refused where it is set.
  if ('problem' in compiled || compiled.matches(value)) return [];
  const hint = field.help === '' ? '' : ` ${field.help}`;
  return [fault(path, 'pattern', `"${field.label}" must have the form ${pattern}.${hint}`)];
}
