/** `where`, `orderBy` and keys of a content type. */
import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
} from 'graphql';
import type { ContentType, Field } from '../../../core/model/content-type.ts';
import { filterKindOf, isLeafKind, isList, sortKindOf } from '../../../features/delivery/content/filter-kinds.ts';
import { RELEVANCE } from '../../../features/delivery/content/compile-query.ts';
import { BUILT_IN_ORDER, MAX_ORDER_KEYS } from '../../../features/delivery/content/order.ts';
import { AnyWhere, IDFilter, InstantFilter, LEAF_FILTERS } from './filters.ts';
import { pascal, screaming } from './names.ts';
import { SortDirectionEnum } from './scalars.ts';

export interface EntryInputs {
  readonly where: GraphQLInputObjectType;
  readonly order: GraphQLInputObjectType;
  readonly key: GraphQLInputObjectType;
}

/** `whereOf` gives the filter of a referenced type. */
export function buildEntryInputs(
  type: ContentType,
  name: string,
  whereOf: (contentType: string) => GraphQLInputObjectType | undefined,
): EntryInputs {
  const own = new Set(type.fields.map((field) => field.name));
  const where: GraphQLInputObjectType = new GraphQLInputObjectType({
    name: `${name}Where`,
    description: `Which entries: all conditions given must hold. They are asked of what readers of the locale see.`,
    fields: () => ({
      ...logic(where),
      id: { type: IDFilter },
      ...(own.has('publishedAt')
        ? {}
        : { publishedAt: { type: InstantFilter, description: 'When the entry was first published.' } }),
      ...(own.has('updatedAt')
        ? {}
        : { updatedAt: { type: InstantFilter, description: 'When what is served was published.' } }),
      ...fieldFilters(type.fields, { owner: name, whereOf }),
    }),
  });
  const sortable = type.fields.filter((field) => sortKindOf(field) !== null);
  const orderField = new GraphQLEnumType({
    name: `${name}OrderField`,
    values: Object.fromEntries([
      ...(own.has(RELEVANCE)
        ? []
        : [
            [
              screaming(RELEVANCE),
              { value: RELEVANCE, description: 'How well an entry fits `search`, which must be given.' },
            ],
          ]),
      ...Object.keys(BUILT_IN_ORDER)
        .filter((builtIn) => !own.has(builtIn))
        .map((builtIn) => [screaming(builtIn), { value: builtIn }]),
      ...sortable.map((field) => [screaming(field.name), { value: field.name, description: field.label }]),
    ]),
  });
  const order = new GraphQLInputObjectType({
    name: `${name}Order`,
    description: `One key of an order; ${MAX_ORDER_KEYS} at most. Texts compare by code point.`,
    fields: {
      field: { type: new GraphQLNonNull(orderField) },
      direction: { type: SortDirectionEnum, description: '`ASC` when left out, of `RELEVANCE` `DESC`.' },
    },
  });
  const key = new GraphQLInputObjectType({
    name: `${name}Key`,
    description: 'Exactly one of these.',
    isOneOf: true,
    fields: { id: { type: GraphQLID }, slug: { type: GraphQLString } },
  });
  return { where, order, key };
}

function logic(where: GraphQLInputObjectType): GraphQLInputFieldConfigMap {
  const many = new GraphQLList(new GraphQLNonNull(where));
  return {
    and: { type: many, description: 'All of these.' },
    or: { type: many, description: 'At least one of these.' },
    not: { type: where, description: 'Not this.' },
  };
}

interface At {
  readonly owner: string;
  readonly whereOf: ((contentType: string) => GraphQLInputObjectType | undefined) | null;
}

function fieldFilters(fields: readonly Field[], at: At): GraphQLInputFieldConfigMap {
  const reserved = new Set(['and', 'or', 'not', 'id']);
  return Object.fromEntries(
    fields
      .filter((field) => !reserved.has(field.name))
      .map((field) => [field.name, { type: fieldFilter(field, at), description: field.label }]),
  );
}

function fieldFilter(field: Field, at: At): GraphQLInputObjectType {
  const kind = filterKindOf(field);
  if (isLeafKind(kind)) return LEAF_FILTERS[kind];
  const owner = at.owner + pascal(field.name);
  const inside: At = { owner, whereOf: null };
  switch (kind) {
    case 'reference':
    case 'references':
      return relationFilter(field, at);
    case 'group': {
      const fields = field.options.fields ?? [];
      const group: GraphQLInputObjectType = new GraphQLInputObjectType({
        name: `${owner}Where`,
        fields: () => ({ ...logic(group), ...fieldFilters(fields, inside) }),
      });
      return group;
    }
    case 'blocks':
      return blocksFilter(field, owner);
  }
}

function relationFilter(field: Field, at: At): GraphQLInputObjectType {
  const many = isList(field);
  const names = field.options.contentTypes ?? [];
  const { whereOf } = at;
  // Inside groups and blocks a reference is asked by id.
  if (whereOf === null) return many ? LEAF_FILTERS.assets : LEAF_FILTERS.asset;
  const target = names.length === 1 ? names[0] : undefined;
  const where = (): GraphQLInputObjectType => (target === undefined ? undefined : whereOf(target)) ?? AnyWhere;
  const isNull = { type: GraphQLBoolean, description: 'true: names nothing that is published.' };
  const name = `${at.owner}${pascal(field.name)}Relation`;
  if (!many) {
    return new GraphQLInputObjectType({
      name,
      description: 'Conditions on the entry that is named. One that is not published counts as not there.',
      fields: () => ({ ...configsOf(where()), isNull }),
    });
  }
  return new GraphQLInputObjectType({
    name,
    description: 'Conditions on the entries that are named. What is not published counts as not there.',
    fields: () => ({
      some: { type: where(), description: 'At least one fits.' },
      none: { type: where(), description: 'None fits.' },
      every: { type: where(), description: 'All fit, or there is none.' },
      isNull,
    }),
  });
}

/** The fields of an input type, to be offered in another one. */
function configsOf(type: GraphQLInputObjectType): GraphQLInputFieldConfigMap {
  return Object.fromEntries(
    Object.values(type.getFields()).map(({ name, type: inner, description }) => [
      name,
      { type: inner, description: description ?? null },
    ]),
  );
}

function blocksFilter(field: Field, owner: string): GraphQLInputObjectType {
  const shapes = (field.options.shapes ?? []).map((shape) => {
    const name = `${owner}${pascal(shape.name)}Where`;
    const where: GraphQLInputObjectType = new GraphQLInputObjectType({
      name,
      fields: () => ({
        ...logic(where),
        ...fieldFilters(shape.fields, { owner: owner + pascal(shape.name), whereOf: null }),
      }),
    });
    return [shape.name, { type: where, description: shape.label }] as const;
  });
  if (shapes.length === 0) return LEAF_FILTERS.presence;
  const one = new GraphQLInputObjectType({
    name: `${owner}BlockWhere`,
    description: 'A block of one of these types that fits.',
    fields: Object.fromEntries(shapes),
  });
  return new GraphQLInputObjectType({
    name: `${owner}BlocksFilter`,
    fields: { some: { type: one }, none: { type: one }, isNull: { type: GraphQLBoolean } },
  });
}
