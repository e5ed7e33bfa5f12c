/** Which stored fields a selection needs, so that no body is fetched that nobody asked for. */
import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { toProjection, WHOLE, type Projection } from '../../../features/delivery/content/load.ts';

type Fragments = GraphQLResolveInfo['fragments'];

/** By field node: documents are parsed once and kept, so that a selection is read once, not once per request. */
const entries = new WeakMap<FieldNode, Projection>();
const lists = new WeakMap<FieldNode, Projection>();

/** Of a field that gives an entry, or a plain list of entries. */
export function entryProjection(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Projection {
  return cached(entries, info, (node, names) =>
    collect(node.selectionSet, info.fragments, (field) => names.add(field.name.value)),
  );
}

/** Of a connection: what is below `nodes` and `edges { node }`. */
export function listProjection(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Projection {
  // A snippet may come from any field.
  const { fragments } = info;
  const wantsSnippet = [...selectedBelow(info, 'edges')].includes('snippet');
  if (wantsSnippet) return WHOLE;
  return cached(lists, info, (node, names) => {
    const item = (field: FieldNode): void =>
      collect(field.selectionSet, fragments, (inner) => names.add(inner.name.value));
    collect(node.selectionSet, fragments, (field) => {
      if (field.name.value === 'nodes') item(field);
      else if (field.name.value === 'edges')
        collect(field.selectionSet, fragments, (inner) => inner.name.value === 'node' && item(inner));
    });
  });
}

/** Names of the fields selected below one field of a selection. */
export function selectedBelow(
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  name: string,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of info.fieldNodes) {
    collect(node.selectionSet, info.fragments, (field) => {
      if (field.name.value === name)
        collect(field.selectionSet, info.fragments, (inner) => names.add(inner.name.value));
    });
  }
  return names;
}

function cached(
  known: WeakMap<FieldNode, Projection>,
  info: Pick<GraphQLResolveInfo, 'fieldNodes'>,
  read: (node: FieldNode, names: Set<string>) => void,
): Projection {
  const [only, second] = info.fieldNodes;
  const before = only && !second ? known.get(only) : undefined;
  if (before) return before;
  const names = new Set<string>();
  for (const node of info.fieldNodes) read(node, names);
  const projection = toProjection(names);
  if (only && !second) known.set(only, projection);
  return projection;
}

/** Every field of a selection, fragments spread; `@skip` and `@include` are taken as given. */
function collect(set: SelectionSetNode | undefined, fragments: Fragments, visit: (field: FieldNode) => unknown): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) visit(selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, fragments, visit);
    else collect(fragments[selection.name.value]?.selectionSet, fragments, visit);
  }
}
