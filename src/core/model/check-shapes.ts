/** Block shapes of one blocks field. */
import type { Issue } from '../../lib/errors.ts';
import { fault, type Path } from '../document/fault.ts';
import { checkText } from '../document/text.ts';
import { NAME_PATTERN, type BlockShape, type Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';

const MAX_SHAPES = 50;

/** Where in a type a list of fields stands. */
export interface FieldScope {
  /** 1 for the fields of the type itself. */
  readonly depth: number;
  /** Field ids of the whole type. */
  readonly ids: Set<string>;
}

export function checkShapes(
  shapes: readonly BlockShape[],
  at: { scope: FieldScope; checkFields: (fields: readonly Field[], scope: FieldScope, path: Path) => Issue[] },
  path: Path,
): Issue[] {
  if (shapes.length === 0) return [fault(path, 'required', 'Give at least one block type.')];
  if (shapes.length > MAX_SHAPES) return [fault(path, 'too_many', `A field has at most ${MAX_SHAPES} block types.`)];
  const names = new Set<string>();
  const issues = shapes.flatMap((shape, index): Issue[] => {
    const shapePath = [...path, index];
    const own = checkText(shape.label, { max: 120, filled: true }, [...shapePath, 'label']);
    if (!NAME_PATTERN.test(shape.name)) {
      const message = 'A name starts with a small letter, then letters and digits, 40 at most.';
      own.push(fault([...shapePath, 'name'], 'bad_name', message));
    } else if (names.has(shape.name.toLowerCase())) {
      own.push(fault([...shapePath, 'name'], 'duplicate', `Two block types are called "${shape.name}".`));
    }
    names.add(shape.name.toLowerCase());
    return [...own, ...at.checkFields(shape.fields, at.scope, [...shapePath, 'fields'])];
  });
  return [...issues, ...checkSameNames(shapes, path)];
}

/**
 * A field of the same name must hold the same in every shape: GraphQL cannot select `text` from two types of one union where it
 * is a list in one and not in the other.
 */
function checkSameNames(shapes: readonly BlockShape[], path: Path): Issue[] {
  const first = new Map<string, { readonly holds: string; readonly shape: string }>();
  return shapes.flatMap((shape, index) =>
    leaves(shape.fields, [], []).flatMap(({ trail, holds, at }): Issue[] => {
      const known = first.get(trail);
      if (known === undefined) {
        first.set(trail, { holds, shape: shape.name });
        return [];
      }
      if (known.holds === holds) return [];
      const message = `"${trail}" is ${holds} here but ${known.holds} in "${known.shape}"; fields of the same name must hold the same in all block types of a field, so rename one.`;
      return [fault([...path, index, 'fields', ...at], 'conflicting_field', message)];
    }),
  );
}

interface Leaf {
  readonly trail: string;
  readonly holds: string;
  readonly at: Path;
}

/** Fields with those in their groups; a blocks field inside is its own union and is compared as a whole. */
function leaves(fields: readonly Field[], trail: readonly string[], at: Path): readonly Leaf[] {
  return fields.flatMap((field, index): readonly Leaf[] => {
    const type: ReturnType<typeof typeOf> | undefined = typeOf(field);
    if (type === undefined) return [];
    const { output, list } = type.graphql(field);
    const names = [...trail, field.name];
    const here: Leaf = { trail: names.join('.'), holds: list ? `a list of ${output}` : output, at: [...at, index] };
    const inner =
      field.type === 'group' ? leaves(field.options.fields ?? [], names, [...at, index, 'options', 'fields']) : [];
    const shapes =
      field.type === 'blocks'
        ? (field.options.shapes ?? []).flatMap((shape, shapeIndex) =>
            leaves(shape.fields, names, [...at, index, 'options', 'shapes', shapeIndex, 'fields']),
          )
        : [];
    return [here, ...inner, ...shapes];
  });
}
