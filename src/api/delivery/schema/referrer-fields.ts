/* eslint-disable max-params -- resolvers have graphql’s own signature */
/** The other side of a reference: on a category, the articles that name it. */
import { GraphQLNonNull, type GraphQLFieldConfigMap, type GraphQLObjectType } from 'graphql';
import type { ContentType } from '../../../core/model/content-type.ts';
import { cost } from './cost.ts';
import type { EntryInputs } from './entry-inputs.ts';
import { listArguments } from './list-arguments.ts';
import { pascal } from './names.ts';
import { listProjection } from './projection.ts';
import type { DeliveryContext, Source } from './source.ts';

/** What the types of one schema know of each other. */
export interface Referring {
  readonly types: readonly ContentType[];
  /** Name of the list at the root. */
  readonly plural: (type: ContentType) => string;
  readonly connection: (contentType: string) => GraphQLObjectType | undefined;
  readonly inputs: (contentType: string) => EntryInputs | undefined;
}

/**
 * `articlesByCategory` for the field `category` of articles: the name says both, so that a second field that refers to the type
 * never renames the first one's list. A reference to any type, and one inside a group or block, has no other side.
 */
export function referrerFields(
  target: ContentType,
  referring: Referring,
): GraphQLFieldConfigMap<Source, DeliveryContext> {
  const fields: GraphQLFieldConfigMap<Source, DeliveryContext> = {};
  const own = new Set(['id', '_meta', ...target.fields.map(({ name }) => name)]);
  for (const type of referring.types) {
    const connection = referring.connection(type.name);
    const input = referring.inputs(type.name);
    if (!connection || !input) continue;
    for (const field of type.fields) {
      if (field.type !== 'reference' || field.options.contentTypes?.includes(target.name) !== true) continue;
      let name = `${referring.plural(type)}By${pascal(field.name)}`;
      while (own.has(name)) name += 'List';
      own.add(name);
      fields[name] = {
        type: new GraphQLNonNull(connection),
        description: `Published entries of “${type.label}” whose “${field.label}” names this one, newest first unless ordered otherwise.`,
        args: listArguments(input),
        extensions: cost(2, { connection: true }),
        resolve: (source, args, { loader }, info) =>
          loader.referrers(source.$row.id, {
            type: type.name,
            field,
            args,
            locale: source.$row.locale,
            projection: listProjection(info),
          }),
      };
    }
  }
  return fields;
}
