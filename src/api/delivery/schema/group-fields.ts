/* eslint-disable max-params -- resolvers have graphql’s own signature */
/** `facets` and `aggregate` of a list: over all its pages, and over readable, published values only. */
import {
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfigMap,
  type GraphQLInterfaceType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { ContentType } from '../../../core/model/content-type.ts';
import { typeOf } from '../../../core/model/fields/index.ts';
import {
  groupKeysOf,
  measuresOf,
  type Calculation,
  type GroupKey,
  type GroupsAsked,
  type GroupSqlRow,
  type Measure,
} from '../../../features/delivery/content/compile-groups.ts';
import type { EntryList } from '../../../features/delivery/content/load.ts';
import { invalidInput } from '../../../lib/errors.ts';
import { cost } from './cost.ts';
import { screaming } from './names.ts';
import { entryProjection, selectedBelow } from './projection.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';
import { toSource, type DeliveryContext, type Source } from './source.ts';

const CALCULATIONS: readonly Calculation[] = ['min', 'max', 'sum', 'average'];
const MAX_GROUPS = 100;
const MAX_FACETS = 5;

interface Group {
  readonly facet: string | null;
  readonly key: string | null;
  readonly kind: GroupKey['kind'] | null;
  readonly count: number;
  readonly locale: string;
  /** Calculation → field → value. */
  readonly values: Readonly<Partial<Record<Calculation, Readonly<Record<string, string | number | null>>>>>;
}

export function groupFields(
  type: ContentType,
  parts: { readonly name: string; readonly node: GraphQLInterfaceType },
): GraphQLFieldConfigMap<EntryList, DeliveryContext> {
  const keys = new Map(groupKeysOf(type.fields).map((key) => [key.name, key]));
  const measures = measuresOf(type.fields);
  const calculated = calculatedFields(type, { name: parts.name, measures });
  const facet = new GraphQLEnumType({
    name: `${parts.name}Facet`,
    description: 'What a list can be grouped by. Years and months are those of the site’s time zone.',
    values: Object.fromEntries([...keys.keys()].map((name) => [screaming(name), { value: name }])),
  });
  const group = new GraphQLObjectType<Group, DeliveryContext>({
    name: `${parts.name}Group`,
    description: 'The entries of a list that hold one value.',
    fields: {
      facet: { type: new GraphQLNonNull(facet) },
      key: {
        type: new GraphQLNonNull(GraphQLString),
        description:
          'The value: of a choice its stored value, of a reference the id, `true` or `false`, `2026` or `2026-11`.',
      },
      entry: {
        type: parts.node,
        description: 'The entry that a reference names; null for other facets.',
        extensions: cost(1),
        resolve: async ({ kind, key, locale }, _args, { loader }, info): Promise<Source | null> => {
          if (kind !== 'entry' || key === null) return null;
          const row = await loader.entry(key, { locale, projection: entryProjection(info) });
          return row && toSource(row);
        },
      },
      count: { type: new GraphQLNonNull(GraphQLInt) },
      ...calculated,
    },
  });
  const whole = new GraphQLObjectType<Group, DeliveryContext>({
    name: `${parts.name}Aggregate`,
    description: 'All entries of a list as one.',
    fields: { count: { type: new GraphQLNonNull(GraphQLInt) }, ...calculated },
  });
  const ask = async (
    list: EntryList,
    { loader }: DeliveryContext,
    asked: Pick<GroupsAsked, 'key' | 'first'> & { readonly info: GraphQLResolveInfo },
  ): Promise<Group[]> => {
    const wanted = wantedMeasures(measures, asked.info);
    const rows = await list.groups({
      key: asked.key,
      first: asked.first,
      timeZone: loader.site.timeZone,
      measures: wanted,
    });
    return rows.map((row) => toGroup(row, { key: asked.key, wanted, locale: list.locale }));
  };
  return {
    facets: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(group))),
      description: `Of all pages: how many entries hold each value, the most frequent first. ${MAX_FACETS} facets at most. Values that nothing holds, and references to what is not published, are left out.`,
      args: {
        by: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(facet))) },
        first: {
          type: new GraphQLNonNull(GraphQLInt),
          defaultValue: 10,
          description: `Groups of each facet: 1 to ${MAX_GROUPS}.`,
        },
      },
      extensions: cost(50, { times: { argument: 'first', fallback: 10, max: MAX_GROUPS } }),
      resolve: async (list, args: { by: readonly string[]; first: number }, context, info) => {
        const by = readFacets(args);
        const found = await Promise.all(
          by.map((name) => ask(list, context, { key: keys.get(name) ?? null, first: args.first, info })),
        );
        return found.flat();
      },
    },
    aggregate: {
      type: new GraphQLNonNull(whole),
      description: 'Of all pages.',
      extensions: cost(50),
      resolve: async (list, _args, context, info) => {
        const [one] = await ask(list, context, { key: null, first: 1, info });
        return one;
      },
    },
  };
}

function readFacets({ by, first }: { readonly by: readonly string[]; readonly first: number }): readonly string[] {
  const names = [...new Set(by)];
  if (first < 1 || first > MAX_GROUPS) {
    throw invalidInput('The facets', [
      { path: ['first'], code: 'out_of_range', message: `give a whole number from 1 to ${MAX_GROUPS}.` },
    ]);
  }
  if (names.length === 0 || names.length > MAX_FACETS) {
    throw invalidInput('The facets', [
      { path: ['by'], code: 'out_of_range', message: `name 1 to ${MAX_FACETS} facets.` },
    ]);
  }
  return names;
}

/** `min`, `max`, and where the type has numbers `sum` and `average`. */
function calculatedFields(
  type: ContentType,
  parts: { readonly name: string; readonly measures: readonly Measure[] },
): GraphQLFieldConfigMap<Group, DeliveryContext> {
  const field = (measure: Measure, numbersAre: GraphQLOutputType | null) => ({
    type: measure.kind === 'number' && numbersAre !== null ? numbersAre : outputOf(type, measure),
  });
  const extremes = new GraphQLObjectType({
    name: `${parts.name}Extremes`,
    description: 'By field; null where no entry holds a value. Texts compare by code point.',
    fields: Object.fromEntries(parts.measures.map((measure) => [measure.name, field(measure, null)])),
  });
  const numbers = parts.measures.filter(({ kind }) => kind === 'number');
  const of = (calculation: Calculation, object: GraphQLObjectType, description: string) => ({
    [calculation]: {
      type: new GraphQLNonNull(object),
      description,
      resolve: ({ values }: Group) => values[calculation] ?? {},
    },
  });
  const least = {
    ...of('min', extremes, 'The smallest, or earliest.'),
    ...of('max', extremes, 'The largest, or latest.'),
  };
  if (numbers.length === 0) return least;
  const totals = new GraphQLObjectType({
    name: `${parts.name}Totals`,
    description: 'By field; null where no entry holds a number.',
    fields: Object.fromEntries(numbers.map((measure) => [measure.name, field(measure, GraphQLFloat)])),
  });
  return {
    ...least,
    ...of('sum', totals, 'All together.'),
    ...of('average', totals, 'The mean of those that hold a number.'),
  };
}

function outputOf(type: ContentType, measure: Measure): GraphQLOutputType {
  if ('column' in measure.source) return DateTimeScalar;
  const field = type.fields.find(({ name }) => name === measure.name);
  switch (field && typeOf(field).graphql(field).output) {
    case 'Int':
      return GraphQLInt;
    case 'Float':
      return GraphQLFloat;
    case 'Date':
      return DateScalar;
    case 'DateTime':
      return DateTimeScalar;
    default:
      return GraphQLString;
  }
}

function wantedMeasures(measures: readonly Measure[], info: GraphQLResolveInfo): GroupsAsked['measures'] {
  return CALCULATIONS.flatMap((calculation) => {
    const names = selectedBelow(info, calculation);
    return measures.filter(({ name }) => names.has(name)).map((measure) => ({ measure, calculation }));
  });
}

function toGroup(
  row: GroupSqlRow,
  asked: { readonly key: GroupKey | null; readonly wanted: GroupsAsked['measures']; readonly locale: string },
): Group {
  const values: Partial<Record<Calculation, Record<string, string | number | null>>> = {};
  asked.wanted.forEach(({ measure, calculation }, index) => {
    const value = row[`m${index}`] ?? null;
    const shown = 'column' in measure.source && value !== null ? new Date(value).toISOString() : value;
    (values[calculation] ??= {})[measure.name] = shown;
  });
  return {
    facet: asked.key?.name ?? null,
    key: row.key,
    kind: asked.key?.kind ?? null,
    count: row.count,
    locale: asked.locale,
    values,
  };
}
