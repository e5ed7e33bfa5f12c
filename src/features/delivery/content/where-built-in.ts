/** Conditions on what every entry has: its id and when it was published. */
import { isUuid } from '../../../lib/ids.ts';
import { joinAll, type Condition } from './condition.ts';
import { toInstant } from './operand.ts';
import { isRecord, WHERE_LIMITS, type Path, type WhereScope } from './where-scope.ts';

const COLUMNS = { id: 'entry_id', publishedAt: 'first_at', updatedAt: 'starts_at' } as const;
export type BuiltInName = keyof typeof COLUMNS;

/** A field of the type with the same name stands before these. */
export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(COLUMNS, name);
}

interface Asked {
  readonly value: unknown;
  readonly path: Path;
}

export function builtInCondition(scope: WhereScope, name: BuiltInName, asked: Asked): Condition {
  if (!isRecord(asked.value)) return scope.refuse(asked.path, 'not_an_object', 'give an object of operators.');
  const parts = Object.entries(asked.value)
    .filter(([, operand]) => operand !== null && operand !== undefined)
    .map(([operator, operand]): Condition => {
      const at = { value: operand, path: [...asked.path, operator] };
      scope.count(at.path);
      return name === 'id'
        ? idCondition(scope, operator, at)
        : instantCondition(scope, { operator, column: COLUMNS[name] }, at);
    });
  return joinAll(parts);
}

/** `eq`, `in`, `ne`, `notIn` on entry ids. An id that is none matches nothing, as an unknown one does. */
function idCondition(scope: WhereScope, operator: string, asked: Asked): Condition {
  const list = operator === 'in' || operator === 'notIn';
  if (!list && operator !== 'eq' && operator !== 'ne')
    return scope.refuse(asked.path, 'unknown_operator', 'use eq, ne, in, notIn.');
  const values = list ? asked.value : [asked.value];
  if (
    !Array.isArray(values) ||
    values.length > WHERE_LIMITS.list ||
    values.some((value) => typeof value !== 'string')
  ) {
    return scope.refuse(
      asked.path,
      'bad_operand',
      list ? `give a list of ${WHERE_LIMITS.list} ids at most.` : 'give an id.',
    );
  }
  const ids = values.filter(isUuid);
  const negated = operator === 'ne' || operator === 'notIn';
  return {
    sql: (parameters, alias) => `(${negated ? 'NOT ' : ''}${alias}.entry_id = ANY(${parameters.add(ids)}::uuid[]))`,
  };
}

const COMPARISONS: Readonly<Record<string, string>> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };

function instantCondition(
  scope: WhereScope,
  on: { readonly operator: string; readonly column: 'entry_id' | 'first_at' | 'starts_at' },
  asked: Asked,
): Condition {
  const comparison = Object.hasOwn(COMPARISONS, on.operator) ? COMPARISONS[on.operator] : undefined;
  if (!comparison) return scope.refuse(asked.path, 'unknown_operator', `use ${Object.keys(COMPARISONS).join(', ')}.`);
  const instant = toInstant(asked.value);
  if (instant === null) {
    return scope.refuse(asked.path, 'bad_operand', 'give a time with its zone, as 2026-04-01T09:00:00+09:00.');
  }
  return {
    sql: (parameters, alias) => `(${alias}.${on.column} ${comparison} ${parameters.add(instant)}::timestamptz)`,
  };
}
