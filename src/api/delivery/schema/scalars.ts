import { GraphQLEnumType, GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { RENDER_CLASSES } from '../../../core/devices/profile.ts';
import { IMAGE_FORMATS, type ImageCrop } from '../../../features/delivery/content/image-plan.ts';

/** Text in a form of its own: the form is checked where it is used, so that every fault is named with its place. */
function textScalar(name: string, description: string): GraphQLScalarType<string, unknown> {
  const accept = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} is written as a text.`);
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: accept,
    parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : null),
  });
}

export const DateScalar = textScalar('Date', 'A calendar day without a time zone: `2026-04-01`.');
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in ISO 8601: `2026-04-01T09:00:00+09:00`. Answers are in UTC.',
);
export const LocaleScalar = textScalar('Locale', 'A BCP 47 tag of one of the site’s locales: `ja`, `pt-BR`.');

function jsonScalar(name: string, description: string): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node: ValueNode, variables) => valueFromASTUntyped(node, variables),
  });
}

export const JsonScalar = jsonScalar('JSON', 'Any JSON value, as stored.');
export const RichTextJsonScalar = jsonScalar(
  'RichTextJSON',
  'Rich text as stored: a flat list of blocks with keyed spans and mark definitions. For renderers of your own.',
);

export const DeviceClassEnum = new GraphQLEnumType({
  name: 'DeviceClass',
  description: 'What kind of device something is shown on.',
  values: Object.fromEntries(RENDER_CLASSES.map((name) => [name, {}])),
});

const CROP_WORDS: Readonly<Record<ImageCrop, string>> = {
  WIDE: '16:9, around the focal point.',
  CLASSIC: '3:2, around the focal point.',
  SQUARE: '1:1, around the focal point.',
};

export const ImageCropEnum = new GraphQLEnumType({
  name: 'ImageCrop',
  description: 'The shape a picture is cut to.',
  values: Object.fromEntries(Object.entries(CROP_WORDS).map(([name, description]) => [name, { description }])),
});

export const ImageFormatEnum = new GraphQLEnumType({
  name: 'ImageFormat',
  description: 'How a picture is encoded. AUTO is what current browsers show best.',
  values: Object.fromEntries(IMAGE_FORMATS.map((name) => [name, {}])),
});

export const SortDirectionEnum = new GraphQLEnumType({
  name: 'SortDirection',
  description: 'Missing values come last either way.',
  values: { ASC: {}, DESC: {} },
});
