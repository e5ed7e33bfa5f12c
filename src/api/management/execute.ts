/** One request against the management schema: parse, limits, validate, execute. What was valid once is not validated again. */
import {
  execute,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { findLimitBreach, type GraphQLLimits } from '../http/graphql-limits.ts';

export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

export interface Checked {
  readonly document: DocumentNode | null;
  readonly errors: readonly GraphQLError[];
}

const REMEMBERED = 500;

/** `introspection` = whether `__schema` and `__type` may be asked for. */
export function buildChecker(
  schema: GraphQLSchema,
  options: { limits: GraphQLLimits; introspection: boolean },
): (query: string) => Checked {
  const known = new LRUCache<string, Checked>({ max: REMEMBERED });
  const rules = options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const check = (query: string): Checked => {
    try {
      const document = parse(query, { maxTokens: options.limits.tokens });
      const breach = findLimitBreach(document, options.limits);
      const errors = breach === null ? validate(schema, document, rules, { maxErrors: 20 }) : [breach];
      return errors.length > 0 ? { document: null, errors } : { document, errors: [] };
    } catch (error) {
      if (error instanceof GraphQLError) return { document: null, errors: [error] };
      throw error;
    }
  };
  return (query) => {
    let checked = known.get(query);
    if (checked === undefined) {
      checked = check(query);
      known.set(query, checked);
    }
    return checked;
  };
}

export async function run(
  schema: GraphQLSchema,
  document: DocumentNode,
  { request, contextValue }: { request: GraphQLRequest; contextValue: unknown },
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    contextValue,
    variableValues: request.variables,
    operationName: request.operationName,
  });
}
