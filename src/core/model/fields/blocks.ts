import type { Issue } from '../../../lib/errors.ts';
import { describe, fault, isRecord, type Path, type PlainRecord } from '../../document/fault.ts';
import { checkKey } from '../../document/parts.ts';
import type { BlockShape, Field } from '../content-type.ts';
import type { FieldType } from '../field-type.ts';
import { checkCount, checkCountBounds } from './bounds.ts';
import { PLAIN } from './plain.ts';

const MAX_ITEMS = 500;
const BESIDES = ['_key', '_type'];

function shapeOf(field: Field, item: PlainRecord): BlockShape | undefined {
  return field.options.shapes?.find((shape) => shape.name === item['_type']);
}

function checkItem(item: unknown, at: { field: Field; keys: Set<string> }, path: Path): Issue[] {
  if (!isRecord(item)) {
    return [fault(path, 'not_an_object', `Give an object with _key and _type, not ${describe(item)}.`)];
  }
  const issues = checkKey(item, at.keys, path);
  if (shapeOf(at.field, item) !== undefined) return issues;
  const known = (at.field.options.shapes ?? []).map((shape) => shape.name);
  const message = `"${at.field.label}" has no block of the type ${describe(item['_type'])}; use ${known.join(', ')}.`;
  return [...issues, fault([...path, '_type'], 'unknown_block', message)];
}

/** A list of typed groups: items `{ _key, _type: shape, …fields }` in the editor's order. */
export const blocks: FieldType = {
  ...PLAIN,
  name: 'blocks',
  options: ['shapes', 'min', 'max'],
  checkOptions: (field, path) => checkCountBounds(field, { most: MAX_ITEMS, unit: 'blocks' }, path),
  normalise: (value, field, parts) =>
    (value as readonly PlainRecord[]).map((item) => {
      const { _key, _type, ...data } = item;
      return { _key, _type, ...parts(shapeOf(field, item)?.fields ?? [], data) };
    }),
  checkShape: (value, field, path) => {
    if (!Array.isArray(value)) {
      return [fault(path, 'not_a_list', `Give a list of blocks here, not ${describe(value)}.`)];
    }
    if (value.length > MAX_ITEMS) return [fault(path, 'too_many', `A list holds at most ${MAX_ITEMS} blocks.`)];
    const keys = new Set<string>();
    return value.flatMap((item: unknown, index) => checkItem(item, { field, keys }, [...path, index]));
  },
  checkRules: (value, field, path) =>
    Array.isArray(value) ? checkCount(value.length, field, { unit: 'blocks', path }) : [],
  parts: (value, field) =>
    (Array.isArray(value) ? value : []).flatMap((item: unknown, index) => {
      if (!isRecord(item)) return [];
      const shape = shapeOf(field, item);
      return shape === undefined ? [] : [{ fields: shape.fields, data: item, path: [index], besides: BESIDES }];
    }),
  graphql: () => ({ output: 'Blocks', input: null, list: true }),
  filter: () => 'blocks',
};
