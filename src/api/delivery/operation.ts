/** From the text of an operation to something that runs, kept per text: limits, validation and compiling are paid once. */
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  recommendedRules,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { DEVELOPER_LIMITS, findLimitBreach, type GraphQLLimits } from '../http/graphql-limits.ts';
import { COST_BUDGET, priceOf } from './cost-plan.ts';
import type { DeliveryContext } from './schema/source.ts';

export interface OperationRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** Ready to run, or refused for good. */
export type Prepared =
  | { readonly errors: readonly GraphQLError[] }
  | {
      readonly price: (variables: Readonly<Record<string, unknown>>) => number;
      readonly run: (
        variables: Readonly<Record<string, unknown>>,
        context: DeliveryContext,
      ) => Promise<ExecutionResult>;
    };

const LIMITS: GraphQLLimits = { ...DEVELOPER_LIMITS, depth: 8 };

const REMEMBERED = 1_000;
const RULES = [...new Set([...specifiedRules, ...recommendedRules])];
const RULES_WITHOUT_INTROSPECTION = [...RULES, NoSchemaIntrospectionCustomRule];

export interface OperationCache {
  /** `schemaKey` names the schema: site and model revision. */
  readonly prepare: (schema: GraphQLSchema, schemaKey: string, request: OperationRequest) => Prepared;
}

export function createOperationCache(options: { readonly introspection: boolean }): OperationCache {
  const known = new LRUCache<string, Prepared>({ max: REMEMBERED });
  const rules = options.introspection ? RULES : RULES_WITHOUT_INTROSPECTION;
  return {
    prepare: (schema, schemaKey, request) => {
      const key = `${schemaKey}\0${request.operationName ?? ''}\0${request.query}`;
      let prepared = known.get(key);
      if (!prepared) {
        prepared = prepare(schema, request, rules);
        known.set(key, prepared);
      }
      return prepared;
    },
  };
}

function prepare(schema: GraphQLSchema, request: OperationRequest, rules: typeof RULES): Prepared {
  let document: DocumentNode;
  try {
    document = parse(request.query, { maxTokens: LIMITS.tokens, noLocation: false });
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [tokenLimit(error)] };
    throw error;
  }
  const breach = findLimitBreach(document, LIMITS);
  if (breach) return { errors: [breach] };
  const errors = validate(schema, document, rules, { maxErrors: 20 });
  if (errors.length > 0) return { errors };
  const operation = getOperationAST(document, request.operationName);
  if (!operation) return { errors: [noOperation(document, request.operationName)] };
  if (operation.operation !== OperationTypeNode.QUERY) {
    return { errors: [new GraphQLError(`The content API only reads: send a query, not a ${operation.operation}.`)] };
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const price = priceOf({ schema, operation, fragments });
  return { price, run: runner({ schema, document, operation }) };
}

/** graphql-js speaks of a syntax error where its own count stops it. */
function tokenLimit(error: GraphQLError): GraphQLError {
  if (!/Document contains more tha[tn] \d+ tokens/.test(error.message)) return error;
  return new GraphQLError(`The document breaks the limit of ${LIMITS.tokens} for "tokens".`, {
    extensions: { code: 'LIMIT_EXCEEDED', details: { limit: 'tokens', allowed: LIMITS.tokens } },
  });
}

function noOperation(document: DocumentNode, name: string | null): GraphQLError {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? '(without a name)'] : [],
  );
  if (names.length === 0) return new GraphQLError('The document holds no operation.');
  if (name === null)
    return new GraphQLError(`The document holds several operations (${names.join(', ')}): name one in operationName.`);
  return new GraphQLError(`The document holds no operation "${name}"; it holds ${names.join(', ')}.`);
}

/**
 * Interpreted the first time and compiled from the second: what is asked once is not worth compiling. Variables are judged by
 * graphql-js alone, whose rules are the specification's; what the compiler will not take all the same is interpreted.
 */
function runner(ready: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}): Extract<Prepared, { run: unknown }>['run'] {
  const { schema, document, operation } = ready;
  const operationName = operation.name?.value;
  const definitions = operation.variableDefinitions ?? [];
  let runs = 0;
  let compiled: CompiledQuery | null = null;
  return async (variables, context) => {
    if (definitions.length > 0) {
      const { errors } = getVariableValues(schema, definitions, variables, { maxErrors: 20 });
      if (errors) return { errors };
    }
    runs += 1;
    if (runs === 2) {
      const result = compileQuery(schema, document, operationName, { disablingCapturingStackErrors: true });
      compiled = isCompiledQuery(result) ? result : null;
    }
    if (compiled) {
      const result = await compiled.query(undefined, context, variables);
      if (result.data !== undefined) return result;
    }
    return execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: operationName ?? null,
    });
  };
}

export function overBudget(price: number): GraphQLError | null {
  if (price <= COST_BUDGET) return null;
  return new GraphQLError(
    `The operation costs ${price} and may cost ${COST_BUDGET}: ask for smaller pages or fewer levels of lists.`,
    { extensions: { code: 'LIMIT_EXCEEDED', details: { limit: 'cost', found: price, allowed: COST_BUDGET } } },
  );
}
