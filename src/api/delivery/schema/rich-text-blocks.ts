/* eslint-disable max-params -- resolvers have graphql’s own signature */
/** Rich text, block by block, for developers who map blocks to components. One table: block type → its fields. */
import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
} from 'graphql';
import type { BlockType, InlineText } from '../../../core/document/rich-text.ts';
import { inlineToPlain } from '../../../features/delivery/content/plain-text.ts';
import { AssetType } from './asset-type.ts';
import { ASSUMED_ITEMS, cost } from './cost.ts';
import { entryProjection } from './projection.ts';
import { RichTextJsonScalar, JsonScalar } from './scalars.ts';
import { isRecord, toSource, type AssetSource, type DeliveryContext, type RichTextSource } from './source.ts';

/** A stored block, or a part of one, and the locale it is read in. */
export interface BlockSource {
  readonly block: Readonly<Record<string, unknown>>;
  readonly locale: string;
}

type Fields = GraphQLFieldConfigMap<BlockSource, DeliveryContext>;
const listOf = (type: GraphQLOutputType): GraphQLOutputType =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
const isText = (value: unknown): value is string => typeof value === 'string';

/** Plain stored values. */
const plain = (type: GraphQLOutputType, ...names: string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, { type, resolve: ({ block }) => block[name] ?? null }]));

const asset = (...names: string[]): Fields =>
  Object.fromEntries(
    names.map((name) => [
      name,
      {
        type: AssetType,
        extensions: cost(1),
        resolve: async ({ block, locale }, _args, { loader }): Promise<AssetSource | null> => {
          const id = block[name];
          const found = isText(id) ? await loader.asset(id) : null;
          return found && { asset: found, locale };
        },
      },
    ]),
  );

const inner = (name: string, type: GraphQLOutputType): Fields => ({
  [name]: {
    type,
    extensions: cost(1),
    resolve: ({ block, locale }): BlockSource | null => {
      const value = block[name];
      return isRecord(value) ? { block: value, locale } : null;
    },
  },
});

/** A list of parts of the block. */
const parts = (name: string, type: () => GraphQLOutputType): Fields => ({
  [name]: {
    type: listOf(type()),
    extensions: cost(1, { times: ASSUMED_ITEMS }),
    resolve: ({ block, locale }): readonly BlockSource[] => toParts(block[name], locale),
  },
});

function toParts(value: unknown, locale: string): BlockSource[] {
  return Array.isArray(value) ? value.filter(isRecord).map((block) => ({ block, locale })) : [];
}

const object = (
  name: string,
  description: string,
  fields: () => Fields,
): GraphQLObjectType<BlockSource, DeliveryContext> => new GraphQLObjectType({ name, description, fields });

/** Running text with marks. */
const textFields: Fields = {
  text: {
    type: new GraphQLNonNull(GraphQLString),
    description: 'Without marks.',
    resolve: ({ block }) => (Array.isArray(block['children']) ? inlineToPlain(block as unknown as InlineText) : ''),
  },
  spans: {
    type: RichTextJsonScalar,
    description: 'Spans with their marks, as stored.',
    resolve: ({ block }) => block['children'] ?? [],
  },
  markDefs: {
    type: RichTextJsonScalar,
    description: 'Links, ruby and languages that spans name by key.',
    resolve: ({ block }) => block['markDefs'] ?? [],
  },
};

export interface RichTextBlocks {
  readonly interface: GraphQLInterfaceType;
  readonly types: readonly GraphQLObjectType[];
  /** Blocks of a text; types that this version does not know are left out. */
  readonly read: (source: RichTextSource) => readonly BlockSource[];
}

/** `node` is the schema's interface of all entries, which links may lead to. */
export function buildRichTextBlocks(node: GraphQLInterfaceType): RichTextBlocks {
  const keyed: Fields = {
    _key: {
      type: new GraphQLNonNull(GraphQLID),
      description: 'Stable while the block exists.',
      resolve: ({ block }) => block['_key'] ?? '',
    },
  };
  const head: Fields = {
    ...keyed,
    _type: { type: new GraphQLNonNull(GraphQLString), resolve: ({ block }) => block['_type'] ?? '' },
  };
  const Block = new GraphQLInterfaceType({
    name: 'RichTextBlock',
    description: 'One block of a rich text. Ask `_type` for blocks that your code does not know yet.',
    fields: head,
    resolveType: (source: BlockSource) => typeName(String(source.block['_type'])),
  });
  const Inline = object('InlineText', 'Text with marks.', () => textFields);
  const Link = object('Link', 'Where something leads: exactly one of its fields but `subject` is set.', () => ({
    ...plain(GraphQLString, 'href', 'tel', 'mail', 'subject'),
    entry: {
      type: node,
      extensions: cost(1),
      resolve: async ({ block, locale }, _args, { loader }, info) => {
        const id = block['entry'];
        const row = isText(id) ? await loader.entry(id, { locale, projection: entryProjection(info) }) : null;
        return row && toSource(row);
      },
    },
    ...asset('asset'),
  }));
  const text = GraphQLString;
  const blocks = (name: string): Fields => parts(name, () => Block);

  const table: Readonly<Record<BlockType, () => Fields>> = {
    text: () => ({ ...plain(text, 'style', 'list'), ...plain(GraphQLInt, 'level', 'start'), ...textFields }),
    code: () => plain(text, 'text', 'language'),
    image: () => ({ ...asset('asset'), ...plain(text, 'alt'), ...inner('caption', Inline), ...inner('link', Link) }),
    gallery: () => parts('images', () => GalleryImage),
    video: () => ({ ...asset('asset', 'poster'), ...plain(text, 'url', 'title') }),
    audio: () => ({ ...asset('asset'), ...plain(text, 'url', 'title') }),
    file: () => ({ ...asset('asset'), ...plain(text, 'title') }),
    table: () => ({
      ...plain(text, 'caption'),
      ...plain(GraphQLInt, 'headerRows', 'headerColumns'),
      ...parts('rows', () => TableRow),
    }),
    callout: () => ({ ...plain(text, 'tone', 'title'), ...blocks('content') }),
    divider: () => ({}),
    columns: () => parts('columns', () => Column),
    button: () => ({ ...plain(text, 'label', 'tone'), ...inner('link', Link) }),
    linkList: () => ({ ...plain(text, 'title'), ...parts('links', () => LinkListItem) }),
    embed: () => ({ ...plain(text, 'url', 'title'), ...asset('thumbnail') }),
    map: () => ({
      ...plain(GraphQLFloat, 'latitude', 'longitude'),
      ...plain(GraphQLInt, 'zoom'),
      ...plain(text, 'label', 'address'),
      ...asset('image'),
    }),
    details: () => ({ ...plain(text, 'summary'), ...plain(GraphQLBoolean, 'open'), ...blocks('content') }),
    qrCode: () => plain(text, 'value', 'label'),
    entryList: () => ({ ...plain(text, 'title', 'layout'), ...plain(JsonScalar, 'query') }),
    form: () => ({ ...plain(text, 'title', 'submitLabel'), ...plain(JsonScalar, 'fields') }),
  };
  const GalleryImage = object('RichTextGalleryImage', 'One picture of a gallery.', () => ({
    ...keyed,
    ...asset('asset'),
    ...plain(text, 'alt', 'caption'),
  }));
  const TableRow = object('RichTextTableRow', 'One row of a table.', () => ({
    ...keyed,
    ...parts('cells', () => TableCell),
  }));
  const TableCell = object('RichTextTableCell', 'One cell of a table.', () => ({ ...keyed, ...textFields }));
  const Column = object('RichTextColumn', 'One of the columns side by side.', () => ({
    ...keyed,
    ...blocks('content'),
  }));
  const LinkListItem = object('RichTextLinkListItem', 'One link of a list.', () => ({
    ...keyed,
    ...plain(text, 'label', 'description'),
    ...inner('link', Link),
  }));

  const types = Object.entries(table).map(
    ([name, fields]) =>
      new GraphQLObjectType<BlockSource, DeliveryContext>({
        name: typeName(name),
        interfaces: [Block],
        fields: () => ({ ...head, ...fields() }),
      }),
  );
  return {
    interface: Block,
    types,
    read: ({ value, locale }) =>
      toParts(value, locale).filter(({ block }) => Object.hasOwn(table, String(block['_type']))),
  };
}

/** `image` → `RichTextImageBlock`. */
function typeName(block: string): string {
  return `RichText${block.charAt(0).toUpperCase()}${block.slice(1)}Block`;
}
