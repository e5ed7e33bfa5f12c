/**
 * `where` → one condition. The same compiler reads what GraphQL has coerced and what a template or a block stores, so it
 * trusts neither: an unknown field or operator is refused, never ignored.
 */
import type { Field } from '../../../core/model/content-type.ts';
import { filterKindOf, isLeafKind, isList, LEAF_OPERATORS, type LeafKind } from './filter-kinds.ts';
import { all, any, member, not, some } from './jsonpath.ts';
import { builtInCondition, isBuiltIn } from './where-built-in.ts';
import { joinAll, joinAny, negate, type Condition } from './condition.ts';
import { readOperand } from './operand.ts';
import { relationCondition } from './where-relation.ts';
import { isRecord, type Path, type WhereScope } from './where-scope.ts';

/** Conditions on an entry of the scope's type. */
export function compileWhere(scope: WhereScope, where: unknown, path: Path): Condition {
  if (!isRecord(where)) return scope.refuse(path, 'not_an_object', 'give an object of conditions.');
  scope.enter(path);
  const parts = present(where).map(([name, value]): Condition => {
    const at = [...path, name];
    const logic = compileLogic(
      name,
      value,
      { path: at, each: (inner, innerPath) => compileWhere(scope, inner, innerPath) },
      scope,
    );
    if (logic) return logic;
    const field = scope.type.fields.find((candidate) => candidate.name === name);
    if (field) return fieldCondition(scope, field, { value, path: at, base: '$' });
    if (isBuiltIn(name)) return builtInCondition(scope, name, { value, path: at });
    return scope.refuse(at, 'unknown_field', `"${scope.type.name}" has no field of this name.`);
  });
  scope.leave();
  return joinAll(parts);
}

interface Asked {
  readonly value: unknown;
  readonly path: Path;
  /** Jsonpath of what holds the field: `$`, a group inside it, or `@` in a block. */
  readonly base: string;
}

function fieldCondition(scope: WhereScope, field: Field, asked: Asked): Condition {
  const kind = filterKindOf(field);
  const at = member(asked.base, field.name);
  if (!isRecord(asked.value))
    return scope.refuse(asked.path, 'not_an_object', 'give an object of operators, such as { eq: … }.');
  if (kind === 'group') return { json: fieldsPredicate(scope, field.options.fields ?? [], { ...asked, base: at }) };
  if (kind === 'blocks') return { json: blocksPredicate(scope, field, { ...asked, base: at }) };
  if (kind === 'reference' || kind === 'references') return relationCondition(scope, field, asked, compileWhere);
  return { json: leafPredicate(scope, field, { ...asked, base: at }) };
}

/** Conditions inside a group or block: data alone, so one jsonpath. */
function fieldsPredicate(scope: WhereScope, fields: readonly Field[], asked: Asked): string {
  if (!isRecord(asked.value)) return scope.refuse(asked.path, 'not_an_object', 'give an object of conditions.').json;
  scope.enter(asked.path);
  const parts = present(asked.value).map(([name, value]): string => {
    const path = [...asked.path, name];
    const each = (inner: unknown, innerPath: Path): Condition => ({
      json: fieldsPredicate(scope, fields, { value: inner, path: innerPath, base: asked.base }),
    });
    const logic = compileLogic(name, value, { path, each }, scope);
    if (logic && 'json' in logic) return logic.json;
    const field = fields.find((candidate) => candidate.name === name);
    if (!field) return scope.refuse(path, 'unknown_field', 'there is no field of this name here.').json;
    const inner = { value, path, base: member(asked.base, name) };
    if (field.type === 'group') return fieldsPredicate(scope, field.options.fields ?? [], inner);
    if (field.type === 'blocks') return blocksPredicate(scope, field, inner);
    return leafPredicate(scope, field, inner);
  });
  scope.leave();
  return all(parts);
}

/** `{ some: { hero: { … } }, none: …, isNull: … }` on a list of typed groups. */
function blocksPredicate(scope: WhereScope, field: Field, asked: Asked): string {
  if (!isRecord(asked.value)) return scope.refuse(asked.path, 'not_an_object', 'give { some: … } or { none: … }.').json;
  const parts = present(asked.value).map(([operator, value]): string => {
    const path = [...asked.path, operator];
    if (operator === 'isNull') return leafPredicate(scope, field, { ...asked, value: { isNull: value } });
    if (operator !== 'some' && operator !== 'none')
      return scope.refuse(path, 'unknown_operator', 'use some, none or isNull.').json;
    if (!isRecord(value)) return scope.refuse(path, 'not_an_object', 'name a block type and its conditions.').json;
    const alternatives = present(value).map(([shapeName, inner]): string => {
      const shape = field.options.shapes?.find((candidate) => candidate.name === shapeName);
      if (!shape)
        return scope.refuse([...path, shapeName], 'unknown_block', 'there is no block type of this name here.').json;
      const fits = fieldsPredicate(scope, shape.fields, { value: inner, path: [...path, shapeName], base: '@' });
      return `@."_type" == ${JSON.stringify(shape.name)} && ${fits}`;
    });
    const found = some(`${asked.base}[*]`, any(alternatives));
    return operator === 'some' ? found : not(found);
  });
  return all(parts);
}

function leafPredicate(scope: WhereScope, field: Field, asked: Asked): string {
  if (!isRecord(asked.value))
    return scope.refuse(asked.path, 'not_an_object', 'give an object of operators, such as { eq: … }.').json;
  const leaf = leafKindOf(field);
  const table = LEAF_OPERATORS[leaf];
  const parts = present(asked.value).map(([name, value]): string => {
    const path = [...asked.path, name];
    const operator = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!operator) return scope.refuse(path, 'unknown_operator', `use ${Object.keys(table).join(', ')}.`).json;
    scope.count(path);
    const operand = readOperand(value, { shape: operator.operand, kind: leaf });
    return 'problem' in operand
      ? scope.refuse(path, 'bad_operand', operand.problem).json
      : operator.predicate(asked.base, operand.values);
  });
  return all(parts);
}

/** A reference inside a group or block is asked by the ids that it holds, as assets are anywhere. */
function leafKindOf(field: Field): LeafKind {
  const kind = filterKindOf(field);
  if (isLeafKind(kind)) return kind;
  if (kind === 'blocks' || kind === 'group') return 'presence';
  return isList(field) ? 'assets' : 'asset';
}

interface Logic {
  readonly path: Path;
  readonly each: (where: unknown, path: Path) => Condition;
}

// eslint-disable-next-line max-params -- a name, its value, how to go on, and where to complain
function compileLogic(name: string, value: unknown, logic: Logic, scope: WhereScope): Condition | null {
  if (name === 'not') return negate(logic.each(value, logic.path));
  if (name !== 'and' && name !== 'or') return null;
  if (!Array.isArray(value)) return scope.refuse(logic.path, 'not_a_list', 'give a list of conditions.');
  const parts = value.map((inner: unknown, index) => logic.each(inner, [...logic.path, index]));
  return name === 'and' ? joinAll(parts) : joinAny(parts);
}

/** Keys with a value. GraphQL clients send null for a variable that is not set: it asks for nothing. */
function present(where: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(where).filter(([, value]) => value !== undefined && value !== null);
}
