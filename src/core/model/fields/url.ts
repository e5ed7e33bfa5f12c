import { checkWebAddress, MAX_ADDRESS } from '../../document/address.ts';
import { checkText } from '../../document/text.ts';
import type { FieldType } from '../field-type.ts';
import { checkCountBounds } from './bounds.ts';
import { checkLength, SINGLE_LINE } from './single-line.ts';

/** Half an address is a draft; one that names any scheme but the web's is stored nowhere. */
const OTHER_SCHEME = /^[\s\u0000-\u001f]*(?!https?:)[a-z][a-z0-9+.\s-]*:(?!\d)/i;

/** An absolute http or https address. */
export const url: FieldType = {
  ...SINGLE_LINE,
  name: 'url',
  checkOptions: (field, path) => checkCountBounds(field, { most: MAX_ADDRESS, unit: 'characters' }, path),
  checkShape: (value, _field, path) =>
    typeof value === 'string' && OTHER_SCHEME.test(value)
      ? checkWebAddress(value, path)
      : checkText(value, { max: MAX_ADDRESS }, path),
  checkRules: (value, field, path) => {
    const issues = checkWebAddress(value, path);
    return issues.length > 0 ? issues : checkLength(value, field, path);
  },
};
