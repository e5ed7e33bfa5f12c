/* eslint-disable max-params -- resolvers have graphql’s own signature */
/** A site's content types → its schema. Programmatic: no text is parsed, and no tenant's word is more than a name or a description. */
import {
  GraphQLID,
  GraphQLInterfaceType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLInputObjectType,
} from 'graphql';
import type { ContentType } from '../../../core/model/content-type.ts';
import { invalidInput } from '../../../lib/errors.ts';
import type { SiteModel } from '../../../features/delivery/content/site-model.ts';
import type { Site } from '../../../features/tenancy/site.ts';
import { buildConnection } from './connection.ts';
import { cost } from './cost.ts';
import { toOutputFields, type TypeRegistry } from './entry-fields.ts';
import { detectDeviceField } from './device-type.ts';
import { buildEntryInputs, type EntryInputs } from './entry-inputs.ts';
import { EntryMetaType } from './entry-meta-type.ts';
import { nameTypes, type TypeNames } from './names.ts';
import { listArguments } from './list-arguments.ts';
import { entryProjection, listProjection } from './projection.ts';
import { referrerFields, type Referring } from './referrer-fields.ts';
import { renderField } from './render-field.ts';
import { buildRichTextType } from './rich-text-type.ts';
import { LocaleScalar } from './scalars.ts';
import { SiteType, type SiteSource } from './site-type.ts';
import { toSource, type DeliveryContext, type Source } from './source.ts';

type RootFields = GraphQLFieldConfigMap<unknown, DeliveryContext>;

const localeArgument = {
  locale: {
    type: LocaleScalar,
    description: 'One of the site’s locales; the default one when left out. Everything below is served in it.',
  },
};

export function buildDeliverySchema(model: SiteModel): GraphQLSchema {
  const names = nameTypes(model.types);
  const objects = new Map<string, GraphQLObjectType>();
  const inputs = new Map<string, EntryInputs>();
  const connections = new Map<string, GraphQLObjectType>();
  const node = new GraphQLInterfaceType({
    name: 'Node',
    description: 'An entry of any type.',
    fields: { id: { type: new GraphQLNonNull(GraphQLID) }, _meta: { type: new GraphQLNonNull(EntryMetaType) } },
    resolveType: (source: Source) => names.get(source.$row.contentTypeName)?.object,
  });
  const block = new GraphQLInterfaceType({
    name: 'Block',
    description: 'A typed group of fields in a list. Ask `_type` for types that your code does not know yet.',
    fields: { _key: { type: new GraphQLNonNull(GraphQLID) }, _type: { type: new GraphQLNonNull(GraphQLString) } },
  });
  const richText = buildRichTextType(node);
  const registry: TypeRegistry = { node, block, richText: richText.type, entry: (name) => objects.get(name) };

  const referring: Referring = {
    types: model.types,
    plural: (type) => names.get(type.name)?.many ?? type.plural,
    connection: (type) => connections.get(type),
    inputs: (type) => inputs.get(type),
  };

  const query: RootFields = {};
  for (const type of model.types) {
    const name = names.get(type.name);
    if (!name) continue;
    const object = entryType(type, name, { registry, referrers: () => referrerFields(type, referring) });
    objects.set(type.name, object);
    connections.set(type.name, buildConnection(type, { object, name: name.object, node }));
    inputs.set(
      type.name,
      buildEntryInputs(type, name.object, (other): GraphQLInputObjectType | undefined => inputs.get(other)?.where),
    );
  }
  for (const type of model.types) {
    const name = names.get(type.name);
    const object = objects.get(type.name);
    const input = inputs.get(type.name);
    const connection = connections.get(type.name);
    if (!name || !object || !input || !connection) continue;
    query[name.one] = oneField(type, object, input);
    query[name.many] = listField(type, connection, input);
  }
  Object.assign(query, commonFields(node));
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: query }),
    types: [...objects.values(), ...richText.blockTypes, block],
  });
}

function entryType(
  type: ContentType,
  name: TypeNames,
  parts: { registry: TypeRegistry; referrers: () => GraphQLFieldConfigMap<Source, DeliveryContext> },
): GraphQLObjectType {
  const { registry, referrers } = parts;
  return new GraphQLObjectType<Source, DeliveryContext>({
    name: name.object,
    description: [type.label, type.description].filter((part) => part !== '').join('. '),
    interfaces: [registry.node],
    // Built on first use: types refer to each other in circles. Kept, because groups and blocks are types of their own.
    fields: () => ({
      id: { type: new GraphQLNonNull(GraphQLID) },
      _meta: { type: new GraphQLNonNull(EntryMetaType), resolve: (source) => source.$row },
      ...(type.path === null ? {} : { render: renderField }),
      ...referrers(),
      ...toOutputFields(type.fields, name.object, registry),
    }),
  });
}

function oneField(type: ContentType, object: GraphQLObjectType, input: EntryInputs): RootFields[string] {
  return {
    type: object,
    description: `One published entry of “${type.label}”; null where there is none.`,
    args: { by: { type: new GraphQLNonNull(input.key) }, ...localeArgument },
    extensions: cost(1),
    resolve: async (
      _root,
      args: { by: { id?: string | null; slug?: string | null }; locale?: string | null },
      { loader },
      info,
    ) => {
      const locale = readLocale(loader.site, args.locale);
      const projection = entryProjection(info);
      const { id, slug } = args.by;
      if ((id == null) === (slug == null)) {
        throw invalidInput('The query', [{ path: ['by'], code: 'one_of', message: 'give an id or a slug.' }]);
      }
      const row = await (id != null
        ? loader.entry(id.toLowerCase(), { locale, projection })
        : loader.entryBySlug(slug ?? '', { type: type.name, locale, projection }));
      return row && row.contentTypeName === type.name ? toSource(row) : null;
    },
  };
}

function listField(type: ContentType, connection: GraphQLObjectType, input: EntryInputs): RootFields[string] {
  return {
    type: new GraphQLNonNull(connection),
    description: `Published entries of “${type.label}”, newest first unless ordered otherwise.`,
    args: { ...listArguments(input), ...localeArgument },
    extensions: cost(1, { connection: true }),
    resolve: (_root, { locale, ...args }: { locale?: string | null }, { loader }, info) =>
      loader.list(type.name, { args, locale: readLocale(loader.site, locale), projection: listProjection(info) }),
  };
}

function commonFields(node: GraphQLInterfaceType): RootFields {
  return {
    detectDevice: detectDeviceField as RootFields[string],
    node: {
      type: node,
      description: 'A published entry of any type, by id; null where there is none.',
      args: { id: { type: new GraphQLNonNull(GraphQLID) }, ...localeArgument },
      extensions: cost(1),
      resolve: async (_root, args: { id: string; locale?: string | null }, { loader }, info) => {
        const asked = { locale: readLocale(loader.site, args.locale), projection: entryProjection(info) };
        const row = await loader.entry(args.id.toLowerCase(), asked);
        return row && toSource(row);
      },
    },
    site: {
      type: new GraphQLNonNull(SiteType),
      args: localeArgument,
      extensions: cost(1),
      resolve: (_root, args: { locale?: string | null }, { loader }): SiteSource => ({
        site: loader.site,
        locale: readLocale(loader.site, args.locale),
      }),
    },
  };
}

function readLocale(site: Site, asked: string | null | undefined): string {
  if (asked === null || asked === undefined) return site.defaultLocale;
  const found = site.locales.find((locale) => locale.code.toLowerCase() === asked.toLowerCase());
  if (found) return found.code;
  const codes = site.locales.map((locale) => locale.code).join(', ');
  throw invalidInput('The query', [{ path: ['locale'], code: 'unknown_locale', message: `this site has ${codes}.` }]);
}
