import type { ContentType } from '../../../core/model/content-type.ts';
import { invalidInput, type Issue } from '../../../lib/errors.ts';
import type { JsonCondition } from './condition.ts';
import { NEVER } from './jsonpath.ts';
import type { SiteModel } from './site-model.ts';

export type Path = readonly (string | number)[];

/** What the parts of one `where` share: the type spoken of, the limits, and everything found wrong. */
export interface WhereScope {
  readonly model: SiteModel;
  readonly type: ContentType;
  readonly now: Date;
  /** Records a fault; the condition it gives lets compiling go on, so that every fault is named at once. */
  readonly refuse: (path: Path, code: string, message: string) => JsonCondition;
  /** Counts one comparison. */
  readonly count: (path: Path) => void;
  readonly enter: (path: Path) => void;
  readonly leave: () => void;
  /** Notes that the answer depends on which entries of these types are published. */
  readonly touch: (types: readonly string[]) => void;
  /** The same scope, speaking of a related type: counts one relation. */
  readonly related: (type: ContentType, path: Path) => WhereScope;
}

/** Beyond these a query is no filter but an attack or a mistake. */
export const WHERE_LIMITS = {
  comparisons: 50,
  depth: 8,
  relations: 5,
  relationDepth: 3,
  list: 100,
  text: 500,
} as const;

export interface OpenWhereScope extends WhereScope {
  /** INVALID_INPUT with everything found, if anything was. */
  readonly finish: () => void;
  /** Names of the other types that the filter looked into. */
  readonly touched: ReadonlySet<string>;
}

export function openWhereScope(at: {
  readonly model: SiteModel;
  readonly type: ContentType;
  readonly now: Date;
}): OpenWhereScope {
  const issues: Issue[] = [];
  const touched = new Set<string>();
  const counts = { comparisons: 0, depth: 0, relations: 0 };
  const refuse: WhereScope['refuse'] = (path, code, message) => {
    if (issues.length < 20) issues.push({ path, code, message });
    return { json: NEVER };
  };
  const limit = (value: number, max: number, fault: { path: Path; what: string }): void => {
    if (value === max + 1) refuse(fault.path, 'too_many', `a filter may have ${max} ${fault.what} at most.`);
    // Deeper work would cost what the limit is there to save.
    if (value > max * 2) throw invalidInput('The filter', issues);
  };
  const open = (type: ContentType, relationDepth: number): WhereScope => ({
    model: at.model,
    type,
    now: at.now,
    refuse,
    count: (path) => limit((counts.comparisons += 1), WHERE_LIMITS.comparisons, { path, what: 'comparisons' }),
    enter: (path) => limit((counts.depth += 1), WHERE_LIMITS.depth, { path, what: 'levels' }),
    leave: () => void (counts.depth -= 1),
    touch: (types) => types.forEach((name) => touched.add(name)),
    related: (inner, path) => {
      limit((counts.relations += 1), WHERE_LIMITS.relations, { path, what: 'conditions on relations' });
      limit(relationDepth + 1, WHERE_LIMITS.relationDepth, { path, what: 'relations inside one another' });
      return open(inner, relationDepth + 1);
    },
  });
  return {
    ...open(at.type, 0),
    touched,
    finish: () => {
      if (issues.length > 0) throw invalidInput('The filter', issues);
    },
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
