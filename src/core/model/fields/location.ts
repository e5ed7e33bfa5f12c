import type { Issue } from '../../../lib/errors.ts';
import { describe, fault, isRecord, type Path } from '../../document/fault.ts';
import { checkKnown, checkNumberIn } from '../../document/parts.ts';
import { checkOptionalText } from '../../document/text.ts';
import type { FieldType } from '../field-type.ts';
import { isBlank, PLAIN } from './plain.ts';

const MEMBERS = ['latitude', 'longitude', 'zoom', 'address'];

function checkPlace(value: unknown, path: Path): Issue[] {
  if (!isRecord(value)) return [fault(path, 'not_a_place', `Give { latitude, longitude }, not ${describe(value)}.`)];
  const { latitude, longitude, zoom, address } = value;
  return [
    ...checkKnown(value, MEMBERS, path),
    ...checkNumberIn(latitude, { least: -90, most: 90 }, [...path, 'latitude']),
    ...checkNumberIn(longitude, { least: -180, most: 180 }, [...path, 'longitude']),
    ...(zoom === undefined ? [] : checkNumberIn(zoom, { least: 1, most: 19, whole: true }, [...path, 'zoom'])),
    ...checkOptionalText(address, { max: 300 }, [...path, 'address']),
  ];
}

/** A place: `{ latitude, longitude }` in degrees (WGS 84), and for maps, if wanted, `zoom` (1 to 19) and `address`. */
export const location: FieldType = {
  ...PLAIN,
  name: 'location',
  isEmpty: (value) => isBlank(value) || (isRecord(value) && Object.values(value).every(isBlank)),
  checkShape: (value, _field, path) => checkPlace(value, path),
  searchText: (value) => (isRecord(value) && typeof value['address'] === 'string' ? value['address'] : ''),
  graphql: () => ({ output: 'Location', input: null, list: false }),
  filter: () => 'presence',
};
