import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

export const JSONScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => literal(node, variables ?? {}),
});

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError('A DateTime must be a Date.');
  },
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

export const BoundScalar = new GraphQLScalarType<number | string, number | string>({
  name: 'Bound',
  serialize: bound,
  parseValue: bound,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return bound(Number(node.value));
    return bound(node.kind === Kind.STRING ? node.value : null);
  },
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** With its offset: without one, an instant would mean another moment on every machine. */
function instant(value: unknown): Date {
  const date = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
  if (date !== null && !Number.isNaN(date.getTime())) return date;
  throw new GraphQLError('A DateTime is written as "2026-11-22T09:30:00Z", with Z or an offset.');
}

function bound(value: unknown): number | string {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value.length <= 40) return value;
  throw new GraphQLError('A Bound is a number, or a date as text.');
}

function literal(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((value) => literal(value, variables));
    case Kind.OBJECT:
      // fromEntries defines own properties, so that a key "__proto__" is only a key.
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value, variables)]));
    case Kind.VARIABLE:
      return variables[node.name.value];
  }
}
