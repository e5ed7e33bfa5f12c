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
import { filterKindOf, isLeafKind, sortKindOf } from '../../../features/delivery/content/filter-kinds.ts';
import { BUILT_IN_ORDER, MAX_ORDER_KEYS } from '../../../features/delivery/content/order.ts';
import { IDFilter, InstantFilter, LEAF_FILTERS, RefFilter, RefsFilter } from './filters.ts';
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
      direction: { type: new GraphQLNonNull(SortDirectionEnum), defaultValue: 'ASC' },
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
    case 'asset':
      return field.options.multiple === true ? RefsFilter : RefFilter;
    case 'reference':
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
  const many = field.options.multiple === true;
  const names = field.options.contentTypes ?? [];
  const { whereOf } = at;
  // Inside groups and blocks a reference is asked by id; so is one that may name several types.
  const target = whereOf !== null && names.length === 1 ? names[0] : undefined;
  if (target === undefined || whereOf === null) return many ? RefsFilter : RefFilter;
  return new GraphQLInputObjectType({
    name: `${at.owner}${pascal(field.name)}Relation`,
    description: 'Conditions on referenced entries. What is not published counts as not there.',
    fields: () => {
      const where = whereOf(target);
      const nested = (description: string): GraphQLInputFieldConfigMap[string] => ({
        type: where ?? RefFilter,
        description,
      });
      const ids = new GraphQLList(new GraphQLNonNull(GraphQLID));
      const operators: GraphQLInputFieldConfigMap = many
        ? {
            some: nested('At least one fits.'),
            none: nested('None fits.'),
            every: nested('All fit, or there is none.'),
            has: { type: GraphQLID },
            hasAny: { type: ids },
          }
        : {
            is: nested('It fits.'),
            isNot: nested('It does not fit, or there is none.'),
            eq: { type: GraphQLID },
            in: { type: ids },
          };
      return { ...operators, isNull: { type: GraphQLBoolean, description: 'true: names nothing that is published.' } };
    },
  });
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
