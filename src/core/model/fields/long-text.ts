import { checkText } from '../../document/text.ts';
import type { FieldType } from '../field-type.ts';
import { checkCountBounds } from './bounds.ts';
import { checkPatternOption, checkPatternValue } from './pattern-option.ts';
import { PLAIN } from './plain.ts';
import { checkLength } from './single-line.ts';

const MAX_LENGTH = 100_000;

/** Plain text of many lines. Line ends are stored as `\n`. */
export const longText: FieldType = {
  ...PLAIN,
  name: 'longText',
  options: ['min', 'max', 'pattern'],
  checkOptions: (field, path) => [
    ...checkCountBounds(field, { most: MAX_LENGTH, unit: 'characters' }, path),
    ...checkPatternOption(field, path),
  ],
  normalise: (value) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value),
  checkShape: (value, _field, path) => checkText(value, { max: MAX_LENGTH, lines: true }, path),
  checkRules: (value, field, path) => {
    const issues = checkLength(value, field, path);
    return issues.length > 0 ? issues : checkPatternValue(value, field, path);
  },
  searchText: (value) => (typeof value === 'string' ? value : ''),
  graphql: () => ({ output: 'String', input: 'String', list: false }),
  filter: () => 'text',
  key: () => 'text',
};
