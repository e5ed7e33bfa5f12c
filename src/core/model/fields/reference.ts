import type { Issue } from '../../../lib/errors.ts';
import { isUuid } from '../../../lib/ids.ts';
import { describe, fault, type Path } from '../../document/fault.ts';
import { NAME_PATTERN, type Field } from '../content-type.ts';
import type { FieldType } from '../field-type.ts';
import { checkCountOptions, checkCountRules, checkOneOrMany, isMany, listOf } from './one-or-many.ts';
import { PLAIN } from './plain.ts';

const MAX_REFERENCES = 500;

function checkContentTypes(field: Field, path: Path): Issue[] {
  const contentTypes: unknown = field.options.contentTypes;
  if (contentTypes === undefined) return [];
  const at = [...path, 'options', 'contentTypes'];
  if (!Array.isArray(contentTypes) || contentTypes.length > 100) {
    return [fault(at, 'bad_option', 'Give a list of at most 100 names of content types.')];
  }
  return contentTypes.flatMap((name: unknown, index) =>
    typeof name === 'string' && NAME_PATTERN.test(name)
      ? []
      : [fault([...at, index], 'bad_name', `Give the name of a content type, not ${describe(name)}.`)],
  );
}

/** Another entry of the site, or several. References name entries, never one of their versions. */
export const reference: FieldType = {
  ...PLAIN,
  name: 'reference',
  options: ['multiple', 'contentTypes', 'min', 'max'],
  checkOptions: (field, path) => [...checkContentTypes(field, path), ...checkCountOptions(field, MAX_REFERENCES, path)],
  checkShape: (value, field, path) =>
    checkOneOrMany(value, { field, path, most: MAX_REFERENCES }, (item, itemPath) =>
      isUuid(item) ? [] : [fault(itemPath, 'bad_id', `Give the id of an entry, not ${describe(item)}.`)],
    ),
  checkRules: checkCountRules,
  references: (value) => ({ entries: listOf(value), assets: [] }),
  graphql: (field) => ({ output: 'Entry', input: 'ID', list: isMany(field) }),
  filter: (field) => (isMany(field) ? 'references' : 'reference'),
};
