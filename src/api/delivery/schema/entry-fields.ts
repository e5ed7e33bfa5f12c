/* eslint-disable max-params -- resolvers have graphql’s own signature */
/** A field of a content type → its output field. */
import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLInterfaceType,
  type GraphQLOutputType,
} from 'graphql';
import type { Field } from '../../../core/model/content-type.ts';
import { typeOf } from '../../../core/model/fields/index.ts';
import { assertNever } from '../../../lib/assert.ts';
import { invalidInput } from '../../../lib/errors.ts';
import { AssetType } from './asset-type.ts';
import { ASSUMED_ITEMS, cost } from './cost.ts';
import { pascal } from './names.ts';
import { entryProjection } from './projection.ts';
import { DateScalar, DateTimeScalar, JsonScalar } from './scalars.ts';
import {
  inside,
  isRecord,
  toSource,
  type AssetSource,
  type DeliveryContext,
  type RichTextSource,
  type Source,
} from './source.ts';

/** What the types of one schema share. */
export interface TypeRegistry {
  readonly node: GraphQLInterfaceType;
  readonly block: GraphQLInterfaceType;
  readonly richText: GraphQLObjectType;
  /** Object type of a content type; undefined for a name that is none. */
  readonly entry: (contentType: string) => GraphQLObjectType | undefined;
}

type FieldConfig = GraphQLFieldConfig<Source, DeliveryContext>;
type FieldMap = GraphQLFieldConfigMap<Source, DeliveryContext>;

/** All fields of a type, group or block. `owner` is the GraphQL name that types made here begin with. */
export function toOutputFields(fields: readonly Field[], owner: string, registry: TypeRegistry): FieldMap {
  return Object.fromEntries(
    fields
      .filter((field) => field.name !== 'id')
      .map((field) => [field.name, { description: describe(field), ...toOutputField(field, owner, registry) }]),
  );
}

function toOutputField(field: Field, owner: string, registry: TypeRegistry): FieldConfig {
  const { output, list } = typeOf(field).graphql(field);
  switch (output) {
    case 'String':
      return list
        ? { type: listOf(GraphQLString), resolve: (source) => textsOf(source[field.name]) }
        : { type: GraphQLString };
    case 'Int':
      return { type: GraphQLInt };
    case 'Float':
      return { type: GraphQLFloat };
    case 'Boolean':
      return { type: GraphQLBoolean };
    case 'Date':
      return { type: DateScalar };
    case 'DateTime':
      return { type: DateTimeScalar };
    case 'JSON':
      return { type: JsonScalar };
    case 'Location':
      return { type: LocationType, resolve: (source) => recordOf(source[field.name]) };
    case 'RichText':
      return {
        type: registry.richText,
        extensions: cost(1),
        resolve: (source): RichTextSource | null => {
          const value = source[field.name];
          return value == null ? null : { value, locale: source.$row.locale };
        },
      };
    case 'Asset':
      return list ? assetList(field) : oneAsset(field);
    case 'Entry':
      return list ? entryList(field, registry) : oneEntry(field, registry);
    case 'Group': {
      const type = new GraphQLObjectType<Source, DeliveryContext>({
        name: owner + pascal(field.name),
        description: describe(field),
        fields: () => orNothing(toOutputFields(field.options.fields ?? [], owner + pascal(field.name), registry)),
      });
      return {
        type,
        extensions: cost(1),
        resolve: (source) => {
          const value = recordOf(source[field.name]);
          return value && inside(source, value);
        },
      };
    }
    case 'Blocks':
      return blockList(field, owner + pascal(field.name), registry);
    default:
      return assertNever(output);
  }
}

const LocationType = new GraphQLObjectType({
  name: 'Location',
  fields: {
    latitude: { type: GraphQLFloat },
    longitude: { type: GraphQLFloat },
    zoom: { type: GraphQLFloat, description: '1 (the world) to 19 (a building).' },
    address: { type: GraphQLString },
  },
});

const MAX_ITEMS = 100;

const itemArguments = {
  first: {
    type: new GraphQLNonNull(GraphQLInt),
    defaultValue: ASSUMED_ITEMS,
    description: `How many at most, from the beginning: 1 to ${MAX_ITEMS}.`,
  },
};

function itemCost(field: Field): ReturnType<typeof cost> {
  const most = typeof field.options.max === 'number' ? Math.min(field.options.max, MAX_ITEMS) : MAX_ITEMS;
  return cost(1, { times: { argument: 'first', fallback: ASSUMED_ITEMS, max: most } });
}

function firstIds(source: Source, field: Field, first: number): string[] {
  if (first < 1 || first > MAX_ITEMS) {
    throw invalidInput('The list', [
      { path: ['first'], code: 'out_of_range', message: `give a whole number from 1 to ${MAX_ITEMS}.` },
    ]);
  }
  return textsOf(source[field.name]).slice(0, first);
}

function oneAsset(field: Field): FieldConfig {
  return {
    type: AssetType,
    extensions: cost(1),
    resolve: async (source, _args, { loader }): Promise<AssetSource | null> => {
      const [id] = textsOf(source[field.name]);
      const asset = id === undefined ? null : await loader.asset(id);
      return asset && { asset, locale: source.$row.locale };
    },
  };
}

function assetList(field: Field): FieldConfig {
  return {
    type: listOf(AssetType),
    args: itemArguments,
    extensions: itemCost(field),
    resolve: async (source, args: { first: number }, { loader }): Promise<AssetSource[]> => {
      const assets = await Promise.all(firstIds(source, field, args.first).map((id) => loader.asset(id)));
      return assets.flatMap((asset) => (asset ? [{ asset, locale: source.$row.locale }] : []));
    },
  };
}

/** The one type a reference may name, or the interface of all. */
function referenceTarget(
  field: Field,
  registry: TypeRegistry,
): { type: GraphQLOutputType; accepts: (name: string) => boolean } {
  const names = field.options.contentTypes ?? [];
  const only = names.length === 1 ? names[0] : undefined;
  const object = only === undefined ? undefined : registry.entry(only);
  return object ? { type: object, accepts: (name) => name === only } : { type: registry.node, accepts: () => true };
}

function oneEntry(field: Field, registry: TypeRegistry): FieldConfig {
  const { type, accepts } = referenceTarget(field, registry);
  return {
    type: type as GraphQLObjectType,
    extensions: cost(1),
    resolve: async (source, _args, { loader }, info): Promise<Source | null> => {
      const [id] = textsOf(source[field.name]);
      if (id === undefined) return null;
      const row = await loader.entry(id, { locale: source.$row.locale, projection: entryProjection(info) });
      return row && accepts(row.contentTypeName) ? toSource(row) : null;
    },
  };
}

function entryList(field: Field, registry: TypeRegistry): FieldConfig {
  const { type, accepts } = referenceTarget(field, registry);
  return {
    type: listOf(type),
    args: itemArguments,
    extensions: itemCost(field),
    resolve: async (source, args: { first: number }, { loader }, info): Promise<Source[]> => {
      const projection = entryProjection(info);
      const { locale } = source.$row;
      const rows = await Promise.all(
        firstIds(source, field, args.first).map((id) => loader.entry(id, { locale, projection })),
      );
      return rows.flatMap((row) => (row && accepts(row.contentTypeName) ? [toSource(row)] : []));
    },
  };
}

function blockList(field: Field, owner: string, registry: TypeRegistry): FieldConfig {
  const shapes = (field.options.shapes ?? []).map((shape) => ({
    shape,
    type: new GraphQLObjectType<Source, DeliveryContext>({
      name: owner + pascal(shape.name),
      description: shape.label,
      interfaces: [registry.block],
      fields: () => ({ ...blockHead, ...toOutputFields(shape.fields, owner + pascal(shape.name), registry) }),
    }),
  }));
  if (shapes.length === 0) return { type: listOf(registry.block), resolve: () => [] };
  const names = new Map(shapes.map(({ shape, type }) => [shape.name, type.name]));
  const union = new GraphQLUnionType({
    name: `${owner}Block`,
    description: `${field.label}: one of ${[...names.keys()].join(', ')}.`,
    types: shapes.map(({ type }) => type),
    resolveType: (source: Source) => names.get(String(source['_type'])),
  });
  const most = typeof field.options.max === 'number' ? Math.min(field.options.max, MAX_ITEMS) : ASSUMED_ITEMS;
  return {
    type: listOf(union),
    extensions: cost(1, { times: most }),
    resolve: (source) => {
      const value = source[field.name];
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      return items.flatMap((item) =>
        isRecord(item) && names.has(String(item['_type'])) ? [inside(source, item)] : [],
      );
    },
  };
}

const blockHead: FieldMap = {
  _key: {
    type: new GraphQLNonNull(GraphQLID),
    description: 'Stable while the block exists.',
    resolve: (source) => source['_key'] ?? '',
  },
  _type: { type: new GraphQLNonNull(GraphQLString), description: 'Name of the block type.' },
};

/** GraphQL has no type without fields. */
function orNothing(fields: FieldMap): FieldMap {
  return Object.keys(fields).length > 0
    ? fields
    : { _empty: { type: GraphQLBoolean, description: 'This group has no fields yet.', resolve: () => true } };
}

function describe(field: Field): string {
  const choices = field.options.choices?.map((choice) => `\`${choice.value}\` (${choice.label})`) ?? [];
  return [field.label, field.help, choices.length > 0 ? `One of ${choices.join(', ')}.` : '']
    .filter((part) => part !== '')
    .join('. ')
    .replace('..', '.');
}

function listOf(type: GraphQLOutputType): GraphQLNonNull<GraphQLList<GraphQLNonNull<GraphQLObjectType>>> {
  return new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type as GraphQLObjectType)));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return isRecord(value) ? value : null;
}

/** One text or a list of them, as selects, assets and references are stored. */
function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string' && item !== '');
}
