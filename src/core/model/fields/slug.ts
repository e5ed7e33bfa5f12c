import { fault } from '../../document/fault.ts';
import type { FieldType } from '../field-type.ts';
import { slugify } from '../slugify.ts';
import { checkLength, SINGLE_LINE } from './single-line.ts';

/** The part of an address that names an entry. Left empty, it is made from the field named by `from`. */
export const slug: FieldType = {
  ...SINGLE_LINE,
  name: 'slug',
  options: ['min', 'max', 'from'],
  naming: true,
  // An address, not a text: it would stand in snippets.
  searchText: () => '',
  checkRules: (value, field, path) => {
    const asSlug = slugify(String(value));
    if (asSlug === value) return checkLength(value, field, path);
    const offer = asSlug === '' ? 'summer-festival' : asSlug;
    return [fault(path, 'bad_slug', `Use small letters, digits and single hyphens, such as "${offer}".`)];
  },
};
