/** Values against their fields, into groups and blocks. */
import type { Issue } from '../../lib/errors.ts';
import { fault, lengthOf, type Path, type PlainRecord } from '../document/fault.ts';
import type { Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { valueOf } from './walk-fields.ts';

/** `draft`: can it be stored and read? `publish`: may readers see it? */
export type Stage = 'draft' | 'publish';

/** Longest value that `unique` compares: an index holds it whole. */
const MAX_UNIQUE = 500;

/** One value of one field. An empty one is refused only where it is required, and only for publishing. */
export function checkValue(value: unknown, at: { readonly field: Field; readonly stage: Stage }, path: Path): Issue[] {
  const { field, stage } = at;
  const type = typeOf(field);
  if (type.isEmpty(value)) return stage === 'publish' && field.required ? [requiredFault(field, path)] : [];
  const shape = type.checkShape(value, field, path);
  if (shape.length > 0) return shape;
  const inner = type.parts(value, field).flatMap((part) => {
    const innerPath = [...path, ...part.path];
    return [...checkUnknown(part.fields, part, innerPath), ...checkPart(part, stage, innerPath)];
  });
  if (stage === 'draft') return inner;
  return [...inner, ...type.checkRules(value, field, path), ...checkUniqueLength(value, field, path)];
}

function checkPart(part: { fields: readonly Field[]; data: PlainRecord }, stage: Stage, path: Path): Issue[] {
  return part.fields.flatMap((field) =>
    checkValue(valueOf(part.data, field.name), { field, stage }, [...path, field.name]),
  );
}

/** Members of data that are no fields: refused, because a typing error would otherwise be lost in silence. */
export function checkUnknown(
  fields: readonly Field[],
  part: { readonly data: PlainRecord; readonly besides: readonly string[] },
  path: Path,
): Issue[] {
  const known = new Set([...fields.map((field) => field.name), ...part.besides]);
  return Object.keys(part.data)
    .filter((name) => !known.has(name))
    .slice(0, 20)
    .map((name) => {
      const near = fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
      const mend = near
        ? ` Did you mean "${near.name}"?`
        : ` Fields here: ${fields.map((field) => field.name).join(', ')}.`;
      return fault([...path, name.slice(0, 60)], 'unknown_field', `There is no field "${name.slice(0, 60)}".${mend}`);
    });
}

export function requiredFault(field: Field, path: Path, locale?: string): Issue {
  const where = locale === undefined ? '' : ` in "${locale}"`;
  return fault(path, 'required', `"${field.label}" is needed${where}; fill it in.`);
}

function checkUniqueLength(value: unknown, field: Field, path: Path): Issue[] {
  const canonical = field.unique ? typeOf(field).canonical?.(value) : undefined;
  if (canonical === undefined || lengthOf(canonical) <= MAX_UNIQUE) return [];
  return [fault(path, 'too_long', `A value that must be unique has at most ${MAX_UNIQUE} characters.`)];
}
