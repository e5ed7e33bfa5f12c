import { checkRichText } from '../../document/check.ts';
import { isRecord } from '../../document/fault.ts';
import { toPlainText } from '../../document/plain-text.ts';
import type { RichText } from '../../document/rich-text.ts';
import { referencesOf } from '../../document/references.ts';
import type { FieldType } from '../field-type.ts';
import { isBlank, PLAIN } from './plain.ts';

/** A flat list of blocks with keyed spans; `core/document` knows them. */
export const richText: FieldType = {
  ...PLAIN,
  name: 'richText',
  // Blocks of text without a character are what an editor leaves behind; any other block is content.
  isEmpty: (value) =>
    isBlank(value) ||
    (Array.isArray(value) &&
      value.every((block: unknown) => isRecord(block) && block['_type'] === 'text') &&
      checkRichText(value, []).length === 0 &&
      toPlainText(value as RichText).trim() === ''),
  checkShape: (value, _field, path) => checkRichText(value, path),
  references: (value) => referencesOf(value as RichText),
  searchText: (value) => toPlainText(value as RichText),
  graphql: () => ({ output: 'RichText', input: 'String', list: false }),
  filter: () => 'richText',
};
