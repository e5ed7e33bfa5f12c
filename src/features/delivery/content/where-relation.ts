/**
 * Conditions on referenced entries. A reference to what is not published counts as none: a filter must not tell what the
 * answer would not show. The set of fitting entries is worked out once per statement, not once per row.
 */
import type { ContentType, Field } from '../../../core/model/content-type.ts';
import { isList } from './filter-kinds.ts';
import { joinAll, negate, toSql, type Condition } from './condition.ts';
import { member } from './jsonpath.ts';
import { isRecord, type Path, type WhereScope } from './where-scope.ts';

type CompileWhere = (scope: WhereScope, where: unknown, path: Path) => Condition;

interface Asked {
  readonly value: unknown;
  readonly path: Path;
}

/**
 * One reference takes the conditions of what it names, `{ slug: { eq: … } }`; a list of them says of how many they must hold,
 * `{ some: … }`. Both take `isNull`.
 */
// eslint-disable-next-line max-params -- the compiler is handed in because relations nest
export function relationCondition(scope: WhereScope, field: Field, asked: Asked, compile: CompileWhere): Condition {
  const names = field.options.contentTypes ?? [];
  scope.touch(names.length > 0 ? names : [...scope.model.byName.keys()]);
  if (!isRecord(asked.value)) return scope.refuse(asked.path, 'not_an_object', 'give an object of conditions.');
  const { isNull, ...rest } = asked.value;
  const parts: Condition[] = [];
  if (isNull !== undefined && isNull !== null)
    parts.push(presence(scope, field, { value: isNull, path: [...asked.path, 'isNull'] }));
  const target = targetOf(scope, field);
  const fits = (value: unknown, path: Path): Condition => compile(scope.related(target, path), value, path);
  if (!isList(field)) {
    const given = Object.values(rest).some((value) => value !== undefined && value !== null);
    if (given) parts.push(refersTo(scope, field, fits(rest, asked.path)));
    return joinAll(parts);
  }
  for (const [operator, value] of Object.entries(rest)) {
    if (value === undefined || value === null) continue;
    const path = [...asked.path, operator];
    if (operator === 'some') parts.push(refersTo(scope, field, fits(value, path)));
    else if (operator === 'none') parts.push(negate(refersTo(scope, field, fits(value, path))));
    else if (operator === 'every') parts.push(negate(refersTo(scope, field, negate(fits(value, path)))));
    else parts.push(scope.refuse(path, 'unknown_operator', 'use some, none, every, isNull.'));
  }
  return joinAll(parts);
}

function presence(scope: WhereScope, field: Field, asked: Asked): Condition {
  scope.count(asked.path);
  if (typeof asked.value !== 'boolean') return scope.refuse(asked.path, 'bad_operand', 'give true or false.');
  const named = refersTo(scope, field, null);
  return asked.value ? negate(named) : named;
}

/** The one type that a reference may name; where there are several, only what every entry has can be asked. */
function targetOf(scope: WhereScope, field: Field): ContentType {
  const names = field.options.contentTypes ?? [];
  const only = names.length === 1 ? scope.model.byName.get(names[0] ?? '') : undefined;
  return only ?? { ...scope.type, name: 'entry', fields: [] };
}

/** Some entry that the field names is live and meets the condition; null = is live. */
function refersTo(scope: WhereScope, field: Field, condition: Condition | null): Condition {
  const typeIds = (field.options.contentTypes ?? []).flatMap((name) => scope.model.byName.get(name)?.id ?? []);
  return {
    sql: (parameters, alias) => {
      const inner = `${alias}r`;
      const types =
        typeIds.length === 0 ? '' : ` AND ${inner}.content_type_id = ANY(${parameters.add(typeIds)}::uuid[])`;
      const path = parameters.add(`${member('$', field.name)}[*]`);
      const fits = condition ? ` AND ${toSql(condition, parameters, inner)}` : '';
      // IS TRUE keeps the planner from turning the set into a join per row: it is hashed once.
      return `EXISTS (SELECT 1 FROM jsonb_path_query(${alias}.data, ${path}::jsonpath) AS ${alias}v(ref)
        WHERE ((${alias}v.ref #>> '{}') IN (${liveIds(inner)}${types}${fits})) IS TRUE)`;
    },
  };
}

function liveIds(alias: string): string {
  return `SELECT ${alias}.entry_id::text FROM publication ${alias} WHERE ${alias}.site_id = $1 AND ${alias}.locale = $2
        AND ${alias}.starts_at <= $3 AND (${alias}.ends_at IS NULL OR ${alias}.ends_at > $3)`;
}
