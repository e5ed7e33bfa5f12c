/** Filter inputs, made from the one table of operators that the compiler reads. */
import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
  type GraphQLScalarType,
} from 'graphql';
import { LEAF_OPERATORS, type LeafKind, type Operator } from '../../../features/delivery/content/filter-kinds.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';

const listOf = (type: GraphQLScalarType): GraphQLList<GraphQLNonNull<GraphQLScalarType>> =>
  new GraphQLList(new GraphQLNonNull(type));

function filterInput(
  name: string,
  value: GraphQLScalarType,
  about: { readonly description: string; readonly operators: Readonly<Record<string, Operator>> },
): GraphQLInputObjectType {
  const fields: GraphQLInputFieldConfigMap = {};
  for (const [operator, { operand, meaning }] of Object.entries(about.operators)) {
    const type = operand === 'flag' ? GraphQLBoolean : operand === 'list' ? listOf(value) : value;
    fields[operator] = { type, description: meaning };
  }
  return new GraphQLInputObjectType({ name, description: about.description, fields });
}

const ALL = ' All operators given must hold.';

const leaf = (name: string, kind: LeafKind, about: { type: GraphQLScalarType; of: string }): GraphQLInputObjectType =>
  filterInput(name, about.type, { description: `Conditions on ${about.of}.${ALL}`, operators: LEAF_OPERATORS[kind] });

export const LEAF_FILTERS: Readonly<Record<LeafKind, GraphQLInputObjectType>> = {
  text: leaf('StringFilter', 'text', { type: GraphQLString, of: 'a text' }),
  choice: leaf('ChoiceFilter', 'choice', { type: GraphQLString, of: 'one of several choices' }),
  choices: leaf('ChoicesFilter', 'choices', { type: GraphQLString, of: 'a list of choices' }),
  number: leaf('NumberFilter', 'number', { type: GraphQLFloat, of: 'a number' }),
  boolean: leaf('BooleanFilter', 'boolean', { type: GraphQLBoolean, of: 'a yes or no' }),
  date: leaf('DateFilter', 'date', { type: DateScalar, of: 'a day' }),
  dateTime: leaf('DateTimeFilter', 'dateTime', { type: DateTimeScalar, of: 'an instant' }),
  richText: leaf('RichTextFilter', 'richText', { type: GraphQLString, of: 'a rich text' }),
  asset: leaf('RefFilter', 'asset', { type: GraphQLID, of: 'the id of what a field names' }),
  assets: leaf('RefsFilter', 'assets', { type: GraphQLID, of: 'the ids of what a field names' }),
  presence: leaf('PresenceFilter', 'presence', { type: GraphQLString, of: 'a value that can only be there or not' }),
};

export const IDFilter = new GraphQLInputObjectType({
  name: 'IDFilter',
  description: `Conditions on an entry’s id.${ALL}`,
  fields: {
    eq: { type: GraphQLID },
    ne: { type: GraphQLID },
    in: { type: listOf(GraphQLID) },
    notIn: { type: listOf(GraphQLID) },
  },
});

export const InstantFilter = new GraphQLInputObjectType({
  name: 'InstantFilter',
  description: `Conditions on when something happened.${ALL}`,
  fields: Object.fromEntries(['eq', 'ne', 'lt', 'lte', 'gt', 'gte'].map((name) => [name, { type: DateTimeScalar }])),
});

/** For references that may name entries of several types: what every entry has. */
export const AnyWhere: GraphQLInputObjectType = new GraphQLInputObjectType({
  name: 'EntryWhere',
  description: 'Conditions on an entry of any type. All given must hold.',
  fields: () => ({
    and: { type: new GraphQLList(new GraphQLNonNull(AnyWhere)) },
    or: { type: new GraphQLList(new GraphQLNonNull(AnyWhere)) },
    not: { type: AnyWhere },
    id: { type: IDFilter },
    publishedAt: { type: InstantFilter },
    updatedAt: { type: InstantFilter },
  }),
});
