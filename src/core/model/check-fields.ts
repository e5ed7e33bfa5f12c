/** Fields of a content type, of a group and of a block shape: the definition itself, not values. */
import type { Issue } from '../../lib/errors.ts';
import { describe, fault, type Path } from '../document/fault.ts';
import { checkText } from '../document/text.ts';
import { checkShapes, type FieldScope } from './check-shapes.ts';
import { checkValue } from './check-values.ts';
import { FIELD_TYPES, NAME_PATTERN, type Field, type FieldTypeName } from './content-type.ts';
import { FIELD_TYPE, typeOf } from './fields/index.ts';
import { reservedField } from './type-names.ts';

const MAX_FIELDS = 100;
/** Fields in groups in blocks: deeper than this no form and no query can be read. */
const MAX_DEPTH = 4;

/** A whole list of fields, with what is inside them. */
export function checkFields(fields: readonly Field[], scope: FieldScope, path: Path): Issue[] {
  if (fields.length === 0) return [fault(path, 'required', 'Give at least one field.')];
  if (fields.length > MAX_FIELDS) return [fault(path, 'too_many', `A list has at most ${MAX_FIELDS} fields.`)];
  if (scope.depth > MAX_DEPTH)
    return [fault(path, 'too_deep', `Nest groups and blocks at most ${MAX_DEPTH - 1} deep.`)];
  const names = new Map<string, string>();
  return fields.flatMap((field, index) => {
    const at = [...path, index];
    const taken = names.get(field.name.toLowerCase());
    names.set(field.name.toLowerCase(), field.name);
    if (taken === field.name) return [fault([...at, 'name'], 'duplicate', `Two fields are called "${field.name}".`)];
    if (taken !== undefined) {
      return [fault([...at, 'name'], 'duplicate', `"${field.name}" and "${taken}" differ in case only; rename one.`)];
    }
    return checkField(field, { ...scope, siblings: fields }, at);
  });
}

function checkField(field: Field, scope: FieldScope & { readonly siblings: readonly Field[] }, path: Path): Issue[] {
  const issues = [...checkName(field.name, path), ...checkWords(field, path)];
  if (scope.ids.has(field.id)) issues.push(fault([...path, 'id'], 'duplicate', 'Two fields have the same id.'));
  scope.ids.add(field.id);
  if (!(FIELD_TYPES as readonly string[]).includes(field.type)) {
    return [
      ...issues,
      fault(
        [...path, 'type'],
        'unknown_type',
        `There is no field type ${describe(field.type)}; use ${FIELD_TYPES.join(', ')}.`,
      ),
    ];
  }
  const inner = { depth: scope.depth + 1, ids: scope.ids };
  const faults = [
    ...issues,
    ...checkKnownOptions(field, path),
    ...typeOf(field).checkOptions(field, path),
    ...checkFlags(field, scope.depth, path),
    ...checkFrom(field, scope.siblings, path),
    ...(field.type === 'group' ? checkFields(field.options.fields ?? [], inner, [...path, 'options', 'fields']) : []),
    ...(field.type === 'blocks'
      ? checkShapes(field.options.shapes ?? [], { scope: inner, checkFields }, [...path, 'options', 'shapes'])
      : []),
  ];
  // A default can only be read by options that are right.
  return faults.length > 0 ? faults : checkDefault(field, path);
}

function checkName(name: unknown, path: Path): Issue[] {
  if (typeof name !== 'string' || !NAME_PATTERN.test(name)) {
    const message = `A name starts with a small letter, then letters and digits, 40 at most; this is ${describe(name)}.`;
    return [fault([...path, 'name'], 'bad_name', message)];
  }
  const reserved = reservedField(name);
  return reserved === null ? [] : [fault([...path, 'name'], 'reserved', reserved)];
}

function checkWords(field: Field, path: Path): Issue[] {
  return [
    ...checkText(field.label, { max: 120, filled: true }, [...path, 'label']),
    ...checkText(field.help, { max: 500, lines: true }, [...path, 'help']),
  ];
}

function checkKnownOptions(field: Field, path: Path): Issue[] {
  const known: readonly string[] = typeOf(field).options;
  return Object.entries(field.options)
    .filter(([name, value]) => value !== undefined && !known.includes(name))
    .map(([name]) => {
      const mend = known.length === 0 ? 'it has no options' : `it has ${known.join(', ')}`;
      return fault([...path, 'options', name], 'unknown_option', `A ${field.type} field has no "${name}"; ${mend}.`);
    });
}

const UNIQUE_TYPES = (Object.keys(FIELD_TYPE) as FieldTypeName[]).filter((name) => FIELD_TYPE[name].canonical !== null);

function checkFlags(field: Field, depth: number, path: Path): Issue[] {
  const issues: Issue[] = [];
  if (field.unique && depth > 1) {
    issues.push(fault([...path, 'unique'], 'not_allowed', 'A field inside a group or block cannot be unique.'));
  } else if (field.unique && typeOf(field).canonical === null) {
    const message = `A ${field.type} field cannot be unique; ${UNIQUE_TYPES.join(', ')} can.`;
    issues.push(fault([...path, 'unique'], 'not_allowed', message));
  }
  if (field.localised && depth > 1) {
    const message =
      'A field inside a group or block cannot be localised by itself; make the whole group or blocks field localised.';
    issues.push(fault([...path, 'localised'], 'not_allowed', message));
  }
  return issues;
}

function checkFrom(field: Field, siblings: readonly Field[], path: Path): Issue[] {
  const { from } = field.options;
  if (field.type !== 'slug' || from === undefined) return [];
  const at = [...path, 'options', 'from'];
  const source = siblings.find((candidate) => candidate.name === from);
  if (source === undefined)
    return [fault(at, 'unknown_field', `There is no field ${describe(from)} to make the slug from.`)];
  if (source.type === 'text') return [];
  return [fault(at, 'bad_option', `A slug is made from a text field; "${from}" is ${source.type}.`)];
}

function checkDefault(field: Field, path: Path): Issue[] {
  if (field.default === null || field.default === undefined) return [];
  const at = [...path, 'default'];
  if (field.unique)
    return [fault(at, 'not_allowed', 'A unique field cannot have a default: every new entry would hold it.')];
  if (field.type === 'asset' || field.type === 'reference') {
    return [fault(at, 'not_allowed', 'A default cannot name an asset or entry, which may be deleted.')];
  }
  return checkValue(field.default, { field, stage: 'publish' }, at);
}
