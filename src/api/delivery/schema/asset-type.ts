import {
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { originalPath } from '../../../core/images/address.ts';
import { invalidInput } from '../../../lib/errors.ts';
import {
  planImage,
  planSrcSet,
  type ImageCrop,
  type ImageFormatName,
  type PlannedImage,
} from '../../../features/delivery/content/image-plan.ts';
import { firstOf, localeChain } from '../../../features/delivery/page-frame.ts';
import { cost } from './cost.ts';
import { ImageCropEnum, ImageFormatEnum } from './scalars.ts';
import type { AssetSource, DeliveryContext } from './source.ts';

const text = new GraphQLNonNull(GraphQLString);
const int = new GraphQLNonNull(GraphQLInt);
const MAX_WIDTHS = 12;

const PointType = new GraphQLObjectType({
  name: 'Point',
  description: 'A place on a picture, from 0 to 1, from the top left.',
  fields: { x: { type: new GraphQLNonNull(GraphQLFloat) }, y: { type: new GraphQLNonNull(GraphQLFloat) } },
});

const ImageVariantType = new GraphQLObjectType<PlannedImage, DeliveryContext>({
  name: 'ImageVariant',
  description: 'One encoded result of a picture. Its address never changes its content.',
  fields: {
    url: { type: text, resolve: ({ path }, _args, { publicUrl }) => publicUrl + path },
    width: { type: int },
    height: { type: int },
    mediaType: { type: text },
  },
});

const shape = {
  crop: {
    type: ImageCropEnum,
    description: 'Cuts the picture to a shape; left out, the whole picture in its own proportion.',
  },
  format: { type: new GraphQLNonNull(ImageFormatEnum), defaultValue: 'AUTO' },
};

export const AssetType = new GraphQLObjectType<AssetSource, DeliveryContext>({
  name: 'Asset',
  description: 'An uploaded file.',
  fields: {
    id: { type: new GraphQLNonNull(GraphQLID), resolve: ({ asset }) => asset.id },
    url: {
      type: text,
      description: 'The original file, at an address that never changes its content.',
      resolve: ({ asset }, _args, { loader, publicUrl }) =>
        publicUrl + originalPath(loader.site.slug, { assetId: asset.id, hash: asset.hash }, asset.fileName),
    },
    alt: {
      type: text,
      description: 'Alternative text in the locale asked for, or its fallbacks; empty for decoration.',
      resolve: ({ asset, locale }, _args, { loader }) => firstOf(asset.alt, localeChain(loader.site, locale)) ?? '',
    },
    title: { type: text, resolve: ({ asset }) => asset.title },
    fileName: { type: text, resolve: ({ asset }) => asset.fileName },
    mediaType: { type: text, resolve: ({ asset }) => asset.mediaType },
    bytes: { type: int, resolve: ({ asset }) => asset.bytes },
    width: {
      type: GraphQLInt,
      description: 'Pixels of the original; null for what is no picture.',
      resolve: ({ asset }) => asset.width,
    },
    height: { type: GraphQLInt, resolve: ({ asset }) => asset.height },
    colour: {
      type: GraphQLString,
      description: '`#rrggbb`, the average: show it until the picture arrives.',
      resolve: ({ asset }) => asset.colour,
    },
    focalPoint: {
      type: new GraphQLNonNull(PointType),
      description: 'What crops keep in view.',
      resolve: ({ asset }) => asset.focal,
    },
    image: {
      type: ImageVariantType,
      description:
        'The picture at a width; null for what is no picture. Widths are steps: the next one that is not smaller is given, never more than the original has.',
      args: { width: { type: GraphQLInt, description: 'Pixels, 1 to 4000.' }, ...shape },
      extensions: cost(1),
      resolve: (
        { asset },
        args: { width?: number | null; crop?: ImageCrop | null; format: ImageFormatName },
        { loader },
      ) =>
        planImage(loader.site.slug, asset, {
          width: checkWidth(args.width, 'width'),
          crop: args.crop ?? null,
          format: args.format,
        }),
    },
    srcSet: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(ImageVariantType))),
      description:
        'The picture at several widths, ascending; empty for what is no picture. Left out, widths that suit running text.',
      args: { widths: { type: new GraphQLList(int), description: `Pixels, ${MAX_WIDTHS} widths at most.` }, ...shape },
      extensions: cost(2),
      resolve: (
        { asset },
        args: { widths?: number[] | null; crop?: ImageCrop | null; format: ImageFormatName },
        { loader },
      ) => {
        if (args.widths && args.widths.length > MAX_WIDTHS) {
          throw invalidInput('The picture', [
            { path: ['widths'], code: 'too_many', message: `give ${MAX_WIDTHS} widths at most.` },
          ]);
        }
        const widths = args.widths?.flatMap((width) => checkWidth(width, 'widths') ?? []) ?? null;
        return planSrcSet(loader.site.slug, asset, { widths, crop: args.crop ?? null, format: args.format });
      },
    },
  },
});

function checkWidth(width: number | null | undefined, argument: string): number | null {
  if (width === null || width === undefined) return null;
  if (width >= 1 && width <= 4_000) return width;
  throw invalidInput('The picture', [
    { path: [argument], code: 'out_of_range', message: 'give a width from 1 to 4000.' },
  ]);
}
