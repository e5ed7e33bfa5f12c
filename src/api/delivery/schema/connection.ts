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
import type { ContentType, EntryData } from '../../../core/model/content-type.ts';
import { buildSnippet, type SnippetPart } from '../../../core/model/search/snippet.ts';
import { searchTexts } from '../../../core/model/search/text.ts';
import type { EntryList } from '../../../features/delivery/content/load.ts';
import { invalidInput } from '../../../lib/errors.ts';
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

const SnippetPartType = new GraphQLObjectType<SnippetPart>({
  name: 'SnippetPart',
  fields: {
    text: { type: new GraphQLNonNull(GraphQLString) },
    match: { ...required(), description: 'True for what was searched for.' },
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
      snippet: {
        type: new GraphQLList(new GraphQLNonNull(SnippetPartType)),
        description: 'Where `search` found its words, in parts: set what matches apart. Null without `search`.',
        args: {
          maxChars: {
            type: new GraphQLNonNull(GraphQLInt),
            defaultValue: 120,
            description: `${MIN_SNIPPET} to ${MAX_SNIPPET}.`,
          },
        },
        extensions: cost(2),
        resolve: ({ list, index }, { maxChars }: { maxChars: number }) => {
          const row = list.rows[index];
          return row && list.terms.length > 0 ? snippetOf(type, row.data, { terms: list.terms, maxChars }) : null;
        },
      },
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

const MIN_SNIPPET = 20;
const MAX_SNIPPET = 500;

/** The name stands beside a snippet anyway, so that it is looked into only where there is nothing else. */
function snippetOf(
  type: ContentType,
  data: EntryData,
  asked: { readonly terms: EntryList['terms']; readonly maxChars: number },
): SnippetPart[] {
  if (asked.maxChars < MIN_SNIPPET || asked.maxChars > MAX_SNIPPET) {
    throw invalidInput('The snippet', [
      {
        path: ['maxChars'],
        code: 'out_of_range',
        message: `give a whole number from ${MIN_SNIPPET} to ${MAX_SNIPPET}.`,
      },
    ]);
  }
  const texts = searchTexts(type, data);
  const besides = texts.filter(({ weight }) => weight !== 'A');
  const text = (besides.length > 0 ? besides : texts).map((one) => one.text).join('\n');
  return buildSnippet(text, asked.terms, asked.maxChars);
}

function toSourceAt(list: EntryList, index: number): Source {
  const row = list.rows[index];
  if (!row) throw new Error(`The list has no row ${index}.`);
  return toSource(row);
}
