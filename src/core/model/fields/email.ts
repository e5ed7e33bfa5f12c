import { checkEmail } from '../../document/address.ts';
import type { FieldType } from '../field-type.ts';
import { checkLength, SINGLE_LINE } from './single-line.ts';

/** An e-mail address. Two that differ in case only are the same one. */
export const email: FieldType = {
  ...SINGLE_LINE,
  name: 'email',
  canonical: (value) => String(value).trim().toLowerCase(),
  checkRules: (value, field, path) => {
    const issues = checkEmail(value, path);
    return issues.length > 0 ? issues : checkLength(value, field, path);
  },
};
