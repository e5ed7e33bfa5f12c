/**
 * The price of an operation before it runs: each field's weight, times the page sizes asked for above it. Variables count as
 * they were sent, so that a size in a variable costs what the same size written out costs.
 */
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { FieldCost } from './schema/cost.ts';
import { PAGE_SIZE } from '../../features/delivery/content/compile-query.ts';

/** Larger than any page needs, far smaller than what would hurt. */
export const COST_BUDGET = 5_000;

type Variables = Readonly<Record<string, unknown>>;
type Price = (variables: Variables, pageSize: number) => number;

/** Introspection walks the schema's types, not content. */
const INTROSPECTION_COST = 50;
/** Sums beyond this are refused anyway; keeps arithmetic finite. */
const ENOUGH = 1e9;

export interface PricedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The operation must be valid: fragments end, and every field exists. */
export function priceOf(priced: PricedOperation): (variables: Variables) => number {
  const { schema, operation } = priced;
  const root = schema.getQueryType();
  const defaults = defaultsOf(operation);
  const price = root ? priceOfSet(priced, operation.selectionSet, root) : (): number => 0;
  const needsVariables = (operation.variableDefinitions?.length ?? 0) > 0;
  if (!needsVariables) {
    const fixed = price({}, PAGE_SIZE.default);
    return () => fixed;
  }
  return (variables) => price({ ...defaults, ...variables }, PAGE_SIZE.default);
}

function priceOfSet(priced: PricedOperation, set: SelectionSetNode, parent: GraphQLNamedType): Price {
  const parts = set.selections.map((selection): Price => {
    if (selection.kind === Kind.FIELD) return priceOfField(priced, selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition && priced.schema.getType(selection.typeCondition.name.value);
      return priceOfSet(priced, selection.selectionSet, type ?? parent);
    }
    const fragment = priced.fragments.get(selection.name.value);
    const type = fragment && priced.schema.getType(fragment.typeCondition.name.value);
    return fragment && type ? priceOfSet(priced, fragment.selectionSet, type) : () => 0;
  });
  // What lies behind type conditions is added up although one object meets one of them: an upper bound.
  return (variables, pageSize) => {
    let sum = 0;
    for (const part of parts) sum += part(variables, pageSize);
    return Math.min(sum, ENOUGH);
  };
}

function priceOfField(priced: PricedOperation, node: FieldNode, parent: GraphQLNamedType): Price {
  const name = node.name.value;
  if (name === '__schema' || name === '__type') return () => INTROSPECTION_COST;
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  const below = field && node.selectionSet ? priceOfSet(priced, node.selectionSet, getNamedType(field.type)) : null;
  const cost = costOf(priced, { parent, name });
  if (!cost) return below ?? (() => 0);
  const { weight } = cost;
  if (!below) return () => weight;
  if (cost.connection === true) {
    const size = sizeReader(node, ['first', 'last'], PAGE_SIZE.default);
    return (variables) => weight + below(variables, size(variables));
  }
  if (cost.times === undefined) return (variables) => weight + below(variables, PAGE_SIZE.default);
  const times = timesOf(cost.times, node);
  // Each item costs one, besides what is asked of it.
  return (variables, pageSize) => weight + times(variables, pageSize) * (1 + below(variables, PAGE_SIZE.default));
}

/** A field of an interface costs what it costs at its dearest. */
function costOf(priced: PricedOperation, at: { parent: GraphQLNamedType; name: string }): FieldCost | undefined {
  const { parent, name } = at;
  if (isObjectType(parent)) return parent.getFields()[name]?.extensions.cost;
  if (!isAbstractType(parent)) return undefined;
  let dearest: FieldCost | undefined;
  for (const type of priced.schema.getPossibleTypes(parent)) {
    const cost = type.getFields()[name]?.extensions.cost;
    if (cost && cost.weight > (dearest?.weight ?? -1)) dearest = cost;
  }
  return dearest;
}

function timesOf(times: NonNullable<FieldCost['times']>, node: FieldNode): Price {
  if (times === 'page') return (_variables, pageSize) => pageSize;
  if (typeof times === 'number') return () => times;
  const size = sizeReader(node, [times.argument], times.fallback);
  // More than the field can hold costs no more than that, unless it is absurd: then it is refused by its price.
  return (variables) => {
    const asked = size(variables);
    return asked <= PAGE_SIZE.max ? Math.min(asked, times.max) : asked;
  };
}

/** The size that an argument asks for, written out or in a variable. What is no size is refused by its resolver. */
function sizeReader(node: FieldNode, names: readonly string[], fallback: number): (variables: Variables) => number {
  const argument = node.arguments?.find(({ name }) => names.includes(name.value));
  if (!argument) return () => fallback;
  const { value } = argument;
  if (value.kind === Kind.VARIABLE) {
    const variable = value.name.value;
    return (variables) => toSize(variables[variable], fallback);
  }
  const written = toSize(value.kind === Kind.INT ? Number(value.value) : null, fallback);
  return () => written;
}

function toSize(value: unknown, fallback: number): number {
  return typeof value === 'number' && value >= 0 ? Math.max(1, value) : fallback;
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue) defaults[variable.name.value] = literalOf(defaultValue);
  }
  return defaults;
}

function literalOf(node: ValueNode): number | null {
  return node.kind === Kind.INT ? Number(node.value) : null;
}
