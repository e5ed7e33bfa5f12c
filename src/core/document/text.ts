/** What text may hold, wherever it is stored. */
import type { Issue } from '../../lib/errors.ts';
import { describe, fault, lengthOf, type Path } from './fault.ts';

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
const LINE_ENDS = /[\n\r\u2028\u2029]/;

export interface TextRule {
  /** Most characters (code points). */
  readonly max: number;
  /** Line ends and tabs are welcome. */
  readonly lines?: boolean;
  /** Something besides white space must be there. */
  readonly filled?: boolean;
}

/** Checks one text. Control characters are refused: no storage, XML or handset takes them, and they hide things from readers. */
export function checkText(value: unknown, rule: TextRule, path: Path): Issue[] {
  if (typeof value !== 'string') return [fault(path, 'not_a_text', `Give a text here, not ${describe(value)}.`)];
  if (!value.isWellFormed()) return [fault(path, 'broken_text', 'The text holds half a character; type it again.')];
  if (CONTROLS.test(value)) {
    return [fault(path, 'control_character', 'The text holds invisible control characters; paste it as plain text.')];
  }
  if (rule.lines !== true && (LINE_ENDS.test(value) || value.includes('\t'))) {
    return [fault(path, 'line_break', 'This text is a single line; take line breaks and tabs out.')];
  }
  if (rule.filled === true && value.trim() === '') return [fault(path, 'required', 'Write something here.')];
  // A string is never shorter in UTF-16 units than in code points: the costly count is for the doubtful ones only.
  if (value.length > rule.max && lengthOf(value) > rule.max) {
    return [fault(path, 'too_long', `Use at most ${rule.max} characters; these are ${lengthOf(value)}.`)];
  }
  return [];
}

/** The same for a text that may be left out. */
export function checkOptionalText(value: unknown, rule: TextRule, path: Path): Issue[] {
  return value === undefined ? [] : checkText(value, rule, path);
}
