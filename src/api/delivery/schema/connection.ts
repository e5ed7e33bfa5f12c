/** A page of a list: its entries, the way on, and what is known of all pages. */
import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLInterfaceType,
} from 'graphql';
import type { ContentType } from '../../../core/model/content-type.ts';
import type { EntryList } from '../../../features/delivery/content/load.ts';
import { cost } from './cost.ts';
import { groupFields } from './group-fields.ts';
import { toSource, type DeliveryContext, type Source } from './source.ts';

const required = (): { type: GraphQLNonNull<typeof GraphQLBoolean> } => ({ type: new GraphQLNonNull(GraphQLBoolean) });

const PageInfoType = new GraphQLObjectType({
  name: 'PageInfo',
  fields: {
    hasNextPage: { ...required(), description: 'Read backward (`last`), true when `before` was given.' },
    hasPreviousPage: { ...required(), description: 'Read forward (`first`), true when `after` was given.' },
    startCursor: { type: GraphQLString, resolve: (list: EntryList) => (list.rows.length > 0 ? list.cursor(0) : null) },
    endCursor: {
      type: GraphQLString,
      resolve: (list: EntryList) => (list.rows.length > 0 ? list.cursor(list.rows.length - 1) : null),
    },
  },
});

export function buildConnection(
  type: ContentType,
  parts: { readonly object: GraphQLObjectType; readonly name: string; readonly node: GraphQLInterfaceType },
): GraphQLObjectType {
  const edge = new GraphQLObjectType<{ list: EntryList; index: number }, DeliveryContext>({
    name: `${parts.name}Edge`,
    fields: {
      cursor: { type: new GraphQLNonNull(GraphQLString), resolve: ({ list, index }) => list.cursor(index) },
      node: { type: new GraphQLNonNull(parts.object), resolve: ({ list, index }) => toSourceAt(list, index) },
    },
  });
  return new GraphQLObjectType<EntryList, DeliveryContext>({
    name: `${parts.name}Connection`,
    fields: {
      nodes: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(parts.object))),
        extensions: cost(0, { times: 'page' }),
        resolve: (list) => list.rows.map(toSource),
      },
      edges: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(edge))),
        extensions: cost(0, { times: 'page' }),
        resolve: (list) => list.rows.map((_row, index) => ({ list, index })),
      },
      pageInfo: { type: new GraphQLNonNull(PageInfoType), resolve: (list) => list },
      totalCount: {
        type: new GraphQLNonNull(GraphQLInt),
        description: 'Of all pages. Costs a count of its own: ask for it where it is shown.',
        extensions: cost(20),
        resolve: (list) => list.total(),
      },
      ...groupFields(type, parts),
    },
  });
}

function toSourceAt(list: EntryList, index: number): Source {
  const row = list.rows[index];
  if (!row) throw new Error(`The list has no row ${index}.`);
  return toSource(row);
}
