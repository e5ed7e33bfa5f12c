/**
 * Limits on a GraphQL document, decided by one walk of its syntax before validation: the validation rules of graphql-js are
 * themselves quadratic in what this refuses. Fragments are measured once each, so that a fan-out bomb costs what it is long.
 */
import { GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export interface GraphQLLimits {
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Nesting of fields. Introspection has its own, fixed bound, because tools nest `ofType` deeply. */
  readonly depth: number;
  /** Aliased fields, after fragments are spread. */
  readonly aliases: number;
  /** Fields of the operation itself, after fragments are spread. */
  readonly rootFields: number;
  /** Fields in all, after fragments are spread. */
  readonly fields: number;
  readonly fragments: number;
  readonly directives: number;
}

/** For people who write documents by hand; each door narrows what its schema does not need. */
export const DEVELOPER_LIMITS: GraphQLLimits = {
  tokens: 2_000,
  depth: 10,
  aliases: 15,
  rootFields: 10,
  fields: 1_000,
  fragments: 30,
  directives: 20,
};

const INTROSPECTION_DEPTH = 16;

interface Size {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, introspectionDepth: 0, aliases: 0, rootFields: 0, fields: 0 };

/** The first limit that the document breaks, or null. */
export function findLimitBreach(document: DocumentNode, limits: GraphQLLimits): GraphQLError | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  if (fragments.size > limits.fragments) return breach('fragments', fragments.size, limits.fragments);
  const directives = countDirectives(document, limits.directives);
  if (directives > limits.directives) return breach('directives', directives, limits.directives);

  const measure = measurer(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measure(definition.selectionSet);
    if (size.depth > limits.depth) return breach('depth', size.depth, limits.depth);
    if (size.introspectionDepth > INTROSPECTION_DEPTH) {
      return breach('depth', size.introspectionDepth, INTROSPECTION_DEPTH);
    }
    if (size.aliases > limits.aliases) return breach('aliases', size.aliases, limits.aliases);
    if (size.rootFields > limits.rootFields) return breach('rootFields', size.rootFields, limits.rootFields);
    if (size.fields > limits.fields) return breach('fields', size.fields, limits.fields);
  }
  return null;
}

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (set: SelectionSetNode) => Size {
  const known = new Map<string, Size>();
  const measureFragment = (name: string): Size => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    // Set first: a fragment that spreads itself counts as nothing here and is refused by validation.
    known.set(name, NOTHING);
    const size = fragment === undefined ? NOTHING : measure(fragment.selectionSet);
    known.set(name, size);
    return size;
  };
  const measure = (set: SelectionSetNode): Size => {
    let { depth, introspectionDepth, aliases, rootFields, fields } = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet === undefined ? NOTHING : measure(selection.selectionSet);
        const introspects = selection.name.value === '__schema' || selection.name.value === '__type';
        depth = Math.max(depth, introspects ? 1 : inner.depth + 1);
        introspectionDepth = Math.max(introspectionDepth, introspects ? inner.depth + 1 : inner.introspectionDepth);
        aliases += inner.aliases + (selection.alias === undefined ? 0 : 1);
        rootFields += 1;
        fields += inner.fields + 1;
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? measure(selection.selectionSet)
            : measureFragment(selection.name.value);
        depth = Math.max(depth, inner.depth);
        introspectionDepth = Math.max(introspectionDepth, inner.introspectionDepth);
        aliases += inner.aliases;
        rootFields += inner.rootFields;
        fields += inner.fields;
      }
    }
    return { depth, introspectionDepth, aliases, rootFields, fields };
  };
  return measure;
}

/** Directives anywhere in the document; stops counting soon after `enough`. */
function countDirectives(document: DocumentNode, enough: number): number {
  let count = 0;
  const inSet = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (count > enough) return;
      count += selection.directives?.length ?? 0;
      if (selection.kind !== Kind.FRAGMENT_SPREAD) inSet(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    count += definition.directives?.length ?? 0;
    for (const variable of definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? [])
      : []) {
      count += variable.directives?.length ?? 0;
    }
    inSet(definition.selectionSet);
  }
  return count;
}

function breach(limit: keyof GraphQLLimits, found: number, allowed: number): GraphQLError {
  return new GraphQLError(`The document breaks the limit of ${allowed} for "${limit}" (it has ${found}).`, {
    extensions: { code: 'LIMIT_EXCEEDED', details: { limit, found, allowed } },
  });
}
