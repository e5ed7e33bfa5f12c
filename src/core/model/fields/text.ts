import type { FieldType } from '../field-type.ts';
import { checkPatternOption, checkPatternValue } from './pattern-option.ts';
import { checkLength, SINGLE_LINE } from './single-line.ts';

/** One line of text. */
export const text: FieldType = {
  ...SINGLE_LINE,
  name: 'text',
  options: ['min', 'max', 'pattern'],
  naming: true,
  checkOptions: (field, path) => [...SINGLE_LINE.checkOptions(field, path), ...checkPatternOption(field, path)],
  checkRules: (value, field, path) => {
    const issues = checkLength(value, field, path);
    return issues.length > 0 ? issues : checkPatternValue(value, field, path);
  },
};
