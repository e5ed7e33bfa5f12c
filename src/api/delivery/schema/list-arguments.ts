import { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString, type GraphQLFieldConfigArgumentMap } from 'graphql';
import { PAGE_SIZE } from '../../../features/delivery/content/compile-query.ts';
import type { EntryInputs } from './entry-inputs.ts';

/** What every list of entries can be asked with. */
export function listArguments(input: EntryInputs): GraphQLFieldConfigArgumentMap {
  return {
    first: {
      type: GraphQLInt,
      description: `How many, from the beginning: 1 to ${PAGE_SIZE.max}, ${PAGE_SIZE.default} when left out.`,
    },
    after: { type: GraphQLString, description: 'Cursor that the page follows.' },
    last: { type: GraphQLInt, description: 'How many, from the end, instead of `first`.' },
    before: { type: GraphQLString, description: 'Cursor that the page ends before.' },
    search: {
      type: GraphQLString,
      description:
        'Words that must all be found in the texts of the entry; the best fits come first unless ordered otherwise. `"…"` keeps words together, `-` shuts a word out.',
    },
    where: { type: input.where },
    orderBy: { type: new GraphQLList(new GraphQLNonNull(input.order)) },
  };
}
