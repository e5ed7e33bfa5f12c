import type { Issue } from '../../../lib/errors.ts';
import { isUuid } from '../../../lib/ids.ts';
import { describe, fault, type Path } from '../../document/fault.ts';
import type { Field } from '../content-type.ts';
import type { FieldType } from '../field-type.ts';
import { checkCountOptions, checkCountRules, checkOneOrMany, isMany, listOf } from './one-or-many.ts';
import { PLAIN } from './plain.ts';

const MAX_ASSETS = 200;
const MEDIA_TYPE = /^[a-z]+\/(?:\*|[a-z0-9][a-z0-9.+-]*)$/;

function checkMediaTypes(field: Field, path: Path): Issue[] {
  const mediaTypes: unknown = field.options.mediaTypes;
  if (mediaTypes === undefined) return [];
  const at = [...path, 'options', 'mediaTypes'];
  if (!Array.isArray(mediaTypes) || mediaTypes.length > 50) {
    return [fault(at, 'bad_option', 'Give a list of at most 50 media types.')];
  }
  return mediaTypes.flatMap((mediaType: unknown, index) =>
    typeof mediaType === 'string' && MEDIA_TYPE.test(mediaType)
      ? []
      : [fault([...at, index], 'bad_option', `Write "image/*" or "application/pdf", not ${describe(mediaType)}.`)],
  );
}

/** Whether a media type is one that the field takes; a field without `mediaTypes` takes all. */
export function takesMediaType(field: Field, mediaType: string): boolean {
  const allowed = field.options.mediaTypes ?? [];
  return (
    allowed.length === 0 ||
    allowed.some((one) => one === mediaType || (one.endsWith('/*') && mediaType.startsWith(one.slice(0, -1))))
  );
}

/** An uploaded file, or several. */
export const asset: FieldType = {
  ...PLAIN,
  name: 'asset',
  options: ['multiple', 'mediaTypes', 'min', 'max'],
  checkOptions: (field, path) => [...checkMediaTypes(field, path), ...checkCountOptions(field, MAX_ASSETS, path)],
  checkShape: (value, field, path) =>
    checkOneOrMany(value, { field, path, most: MAX_ASSETS }, (item, itemPath) =>
      isUuid(item) ? [] : [fault(itemPath, 'bad_id', `Give the id of an asset, not ${describe(item)}.`)],
    ),
  checkRules: checkCountRules,
  references: (value) => ({ entries: [], assets: listOf(value) }),
  graphql: (field) => ({ output: 'Asset', input: 'ID', list: isMany(field) }),
  filter: (field) => (isMany(field) ? 'assets' : 'asset'),
};
