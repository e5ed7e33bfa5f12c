import { checkPhone } from '../../document/address.ts';
import type { FieldType } from '../field-type.ts';
import { checkLength, SINGLE_LINE } from './single-line.ts';

/** A telephone number as people write it; hyphens and brackets do not make it another one. */
export const phone: FieldType = {
  ...SINGLE_LINE,
  name: 'phone',
  canonical: (value) => String(value).replace(/[^0-9+*#]/g, ''),
  checkRules: (value, field, path) => {
    const issues = checkPhone(value, path);
    return issues.length > 0 ? issues : checkLength(value, field, path);
  },
};
