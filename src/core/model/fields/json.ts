import type { Issue } from '../../../lib/errors.ts';
import { fault, isRecord, type Path } from '../../document/fault.ts';
import type { FieldType } from '../field-type.ts';
import { PLAIN } from './plain.ts';

const MAX_DEPTH = 20;
const MAX_LENGTH = 100_000;

/** What JSON can say and storage can hold; the first fault found ends the search. */
function findFault(value: unknown, depth: number, path: Path): Issue | null {
  if (depth > MAX_DEPTH) return fault(path, 'too_deep', `Nest at most ${MAX_DEPTH} levels.`);
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? null : fault(path, 'not_json', 'JSON has finite numbers only.');
  }
  if (typeof value === 'string') {
    return isStorable(value) ? null : fault(path, 'broken_text', 'The text holds characters that cannot be stored.');
  }
  if (!Array.isArray(value) && !isRecord(value)) {
    return fault(path, 'not_json', 'JSON holds texts, numbers, true, false, null, lists and objects only.');
  }
  const members: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, item] of members) {
    if (typeof key === 'string' && (!isStorable(key) || key === '__proto__')) {
      return fault(path, 'bad_key', 'An object has a member whose name cannot be stored.');
    }
    const found = findFault(item, depth + 1, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** Any JSON, for programs: bounded in depth and size. */
export const json: FieldType = {
  ...PLAIN,
  name: 'json',
  isEmpty: (value) => value === null || value === undefined,
  checkShape: (value, _field, path) => {
    const found = findFault(value, 1, path);
    if (found !== null) return [found];
    const { length } = JSON.stringify(value);
    if (length <= MAX_LENGTH) return [];
    return [fault(path, 'too_long', `Use at most ${MAX_LENGTH} characters of JSON; these are ${length}.`)];
  },
  graphql: () => ({ output: 'JSON', input: null, list: false }),
  filter: () => 'presence',
};
