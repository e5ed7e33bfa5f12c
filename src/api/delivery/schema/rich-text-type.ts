/* eslint-disable max-params -- resolvers have graphql’s own signature */
import {
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLInterfaceType,
} from 'graphql';
import type { RenderClass } from '../../../core/devices/profile.ts';
import { findProfile, profileOfClass } from '../../../core/devices/profiles/index.ts';
import { richTextValue } from '../../../core/render/compose/values.ts';
import { invalidInput } from '../../../lib/errors.ts';
import { richTextToPlain } from '../../../features/delivery/content/plain-text.ts';
import { referencesOf, renderRichText } from '../../../features/delivery/content/rich-text.ts';
import { AssetType } from './asset-type.ts';
import { ASSUMED_ITEMS, cost } from './cost.ts';
import { entryProjection } from './projection.ts';
import { buildRichTextBlocks } from './rich-text-blocks.ts';
import { DeviceClassEnum, RichTextJsonScalar } from './scalars.ts';
import { toSource, type AssetSource, type DeliveryContext, type RichTextSource, type Source } from './source.ts';

const HTML_COST = 10;
const many = <Type extends GraphQLObjectType | GraphQLInterfaceType>(
  type: Type,
): GraphQLNonNull<GraphQLList<GraphQLNonNull<Type>>> => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

/** The type of rich text fields, and the types that its blocks have. */
export function buildRichTextType(node: GraphQLInterfaceType): {
  type: GraphQLObjectType;
  blockTypes: readonly GraphQLObjectType[];
} {
  const blocks = buildRichTextBlocks(node);
  const type = new GraphQLObjectType<RichTextSource, DeliveryContext>({
    name: 'RichText',
    description: 'One text in four forms, with what it refers to.',
    fields: {
      json: {
        type: new GraphQLNonNull(RichTextJsonScalar),
        description: 'As stored, for renderers of your own.',
        resolve: ({ value }) => value ?? [],
      },
      text: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'Without any form: for search results, meta descriptions, tickers.',
        args: { maxChars: { type: GraphQLInt, description: 'Cuts at a word’s end and closes with …; 1 to 100000.' } },
        extensions: cost(1),
        resolve: ({ value }, args: { maxChars?: number | null }) => {
          const maxChars = args.maxChars ?? null;
          if (maxChars !== null && (maxChars < 1 || maxChars > 100_000)) {
            throw invalidInput('The text', [
              { path: ['maxChars'], code: 'out_of_range', message: 'give 1 to 100000.' },
            ]);
          }
          return richTextToPlain(richTextValue(value), maxChars);
        },
      },
      html: {
        type: new GraphQLNonNull(GraphQLString),
        description:
          'As markup for a class of device, made by the same renderer as pages: HTML, or the markup of feature phones. Pictures are absolute addresses; links to entries are paths on the site.',
        args: {
          device: { type: new GraphQLNonNull(DeviceClassEnum), defaultValue: 'PC' },
          profile: {
            type: GraphQLString,
            description: 'A device profile’s id, such as `imode-foma`, instead of a class.',
          },
        },
        extensions: cost(HTML_COST),
        resolve: ({ value, locale }, args: { device: RenderClass; profile?: string | null }, { loader, publicUrl }) => {
          const profile = args.profile == null ? profileOfClass(args.device) : findProfile(args.profile);
          if (!profile) {
            throw invalidInput('The text', [
              { path: ['profile'], code: 'unknown_profile', message: 'there is no device profile of this id.' },
            ]);
          }
          return renderRichText(loader, { value, locale, profile, publicUrl });
        },
      },
      blocks: {
        type: many(blocks.interface),
        description: 'Block by block, typed: map each to a component of yours.',
        extensions: cost(1, { times: ASSUMED_ITEMS }),
        resolve: (source) => blocks.read(source),
      },
      entries: {
        type: many(node),
        description: 'The published entries that the text links to, in order.',
        extensions: cost(1, { times: ASSUMED_ITEMS }),
        resolve: async ({ value, locale }, _args, { loader }, info): Promise<Source[]> => {
          const projection = entryProjection(info);
          const rows = await Promise.all(
            referencesOf(value).entries.map((id) => loader.entry(id, { locale, projection })),
          );
          return rows.flatMap((row) => (row ? [toSource(row)] : []));
        },
      },
      assets: {
        type: many(AssetType),
        description: 'The pictures and files that the text shows or links to, in order.',
        extensions: cost(1, { times: ASSUMED_ITEMS }),
        resolve: async ({ value, locale }, _args, { loader }): Promise<AssetSource[]> => {
          const assets = await Promise.all(referencesOf(value).assets.map((id) => loader.asset(id)));
          return assets.flatMap((asset) => (asset ? [{ asset, locale }] : []));
        },
      },
    },
  });
  return { type, blockTypes: blocks.types };
}
