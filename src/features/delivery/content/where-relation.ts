/**
 * Conditions on referenced entries. A reference to what is not published counts as none: a filter must not tell what the
 * answer would not show. The set of fitting entries is worked out once per statement, not once per row.
 */
import type { ContentType, Field } from '../../../core/model/content-type.ts';
import { isUuid } from '../../../lib/ids.ts';
import { joinAll, negate, toSql, type Condition } from './condition.ts';
import { member } from './jsonpath.ts';
import { isRecord, WHERE_LIMITS, type Path, type WhereScope } from './where-scope.ts';

type CompileWhere = (scope: WhereScope, where: unknown, path: Path) => Condition;

interface Asked {
  readonly value: unknown;
  readonly path: Path;
}

const ONE = ['is', 'isNot', 'eq', 'in', 'isNull'] as const;
const MANY = ['some', 'none', 'every', 'has', 'hasAny', 'isNull'] as const;
export const RELATION_OPERATORS = { one: ONE, many: MANY };

// eslint-disable-next-line max-params -- the compiler is handed in because relations nest
export function relationCondition(scope: WhereScope, field: Field, asked: Asked, compile: CompileWhere): Condition {
  const names = field.options.contentTypes ?? [];
  scope.touch(names.length > 0 ? names : [...scope.model.byName.keys()]);
  const operators: readonly string[] = field.options.multiple === true ? MANY : ONE;
  if (!isRecord(asked.value)) return scope.refuse(asked.path, 'not_an_object', `use ${operators.join(', ')}.`);
  const parts = Object.entries(asked.value)
    .filter(([, operand]) => operand !== null && operand !== undefined)
    .map(([operator, operand]): Condition => {
      const at = { value: operand, path: [...asked.path, operator] };
      if (!operators.includes(operator))
        return scope.refuse(at.path, 'unknown_operator', `use ${operators.join(', ')}.`);
      return operatorCondition(scope, { field, operator }, { ...at, compile });
    });
  return joinAll(parts);
}

function operatorCondition(
  scope: WhereScope,
  on: { readonly field: Field; readonly operator: string },
  asked: Asked & { readonly compile: CompileWhere },
): Condition {
  const { field, operator } = on;
  scope.count(asked.path);
  switch (operator) {
    case 'eq':
    case 'has':
      return refersTo(scope, field, idsIn(scope, [asked.value], asked.path));
    case 'in':
    case 'hasAny':
      return refersTo(scope, field, idsIn(scope, asked.value, asked.path));
    case 'isNull': {
      if (typeof asked.value !== 'boolean') return scope.refuse(asked.path, 'bad_operand', 'give true or false.');
      const any = refersTo(scope, field, null);
      return asked.value ? negate(any) : any;
    }
    default: {
      const target = targetType(scope, field);
      if (!target)
        return scope.refuse(asked.path, 'many_types', 'this field may name entries of several types: filter by id.');
      const inner = asked.compile(scope.related(target, asked.path), asked.value, asked.path);
      if (operator === 'every') return negate(refersTo(scope, field, negate(inner)));
      const some = refersTo(scope, field, inner);
      return operator === 'some' || operator === 'is' ? some : negate(some);
    }
  }
}

/** The one type that a reference may name; null where there are several. */
export function targetType(scope: Pick<WhereScope, 'model'>, field: Field): ContentType | null {
  const names = field.options.contentTypes ?? [];
  return names.length === 1 ? (scope.model.byName.get(names[0] ?? '') ?? null) : null;
}

function idsIn(scope: WhereScope, value: unknown, path: Path): Condition {
  if (!Array.isArray(value) || value.length > WHERE_LIMITS.list || value.some((id) => typeof id !== 'string')) {
    return scope.refuse(path, 'bad_operand', `give ids, ${WHERE_LIMITS.list} at most.`);
  }
  const ids = (value as unknown[]).filter(isUuid);
  return { sql: (parameters, alias) => `(${alias}.entry_id = ANY(${parameters.add(ids)}::uuid[]))` };
}

/** Some entry that the field names is live and meets the condition; null = is live. */
function refersTo(scope: WhereScope, field: Field, condition: Condition | null): Condition {
  const typeIds = (field.options.contentTypes ?? []).flatMap((name) => scope.model.byName.get(name)?.id ?? []);
  return {
    sql: (parameters, alias) => {
      const inner = `${alias}r`;
      const types =
        typeIds.length === 0 ? '' : ` AND ${inner}.content_type_id = ANY(${parameters.add(typeIds)}::uuid[])`;
      // IS TRUE keeps the planner from turning the set into a join per row: it is hashed once.
      return `EXISTS (SELECT 1 FROM jsonb_path_query(${alias}.data, ${parameters.add(`${member('$', field.name)}[*]`)}::jsonpath) AS ${alias}v(ref)
        WHERE ((${alias}v.ref #>> '{}') IN (${liveIds(inner)}${types}${condition ? ` AND ${toSql(condition, parameters, inner)}` : ''})) IS TRUE)`;
    },
  };
}

function liveIds(alias: string): string {
  return `SELECT ${alias}.entry_id::text FROM publication ${alias} WHERE ${alias}.site_id = $1 AND ${alias}.locale = $2
        AND ${alias}.starts_at <= $3 AND (${alias}.ends_at IS NULL OR ${alias}.ends_at > $3)`;
}
