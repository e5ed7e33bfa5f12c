import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEVELOPER_LIMITS, findLimitBreach } from '../../../src/api/http/graphql-limits.ts';

const LIMITS = { ...DEVELOPER_LIMITS, depth: 8, fields: 500 };

const nested = (depth: number): string => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`;
const many = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

function limitOf(query: string, limits = LIMITS): unknown {
  const error = findLimitBreach(parse(query), limits);
  return error === null ? null : (error.extensions['details'] as { limit: string }).limit;
}

describe('limits of a GraphQL document', () => {
  it.each([
    ['depth at the limit', nested(LIMITS.depth), null],
    ['depth above it', nested(LIMITS.depth + 1), 'depth'],
    ['depth hidden in fragments', `{...A} fragment A on Q {a{a{a{a{...B}}}}} fragment B on Q {a{a{a{a{a}}}}}`, 'depth'],
    ['depth hidden in inline fragments', `{a{... on Q{a{... {a{a{a{a{a{a{a}}}}}}}}}}}`, 'depth'],
    ['aliases at the limit', `{a{${many(15, (at) => `x${at}: a`)}}}`, null],
    ['aliases above it', `{a{${many(16, (at) => `x${at}: a`)}}}`, 'aliases'],
    [
      'aliases multiplied by fragments',
      `{a{...A} b{...A}} fragment A on Q {${many(9, (at) => `x${at}: a`)}}`,
      'aliases',
    ],
    ['root fields', `{${many(11, (at) => `f${at}`)}}`, 'rootFields'],
    ['directives', `{a ${many(21, () => '@skip(if: false)')}}`, 'directives'],
    ['directives on variables', `query ($a: Int ${many(21, () => '@x')}) {a}`, 'directives'],
    ['fragments', `{a} ${many(31, (at) => `fragment F${at} on Q {a}`)}`, 'fragments'],
    ['plain documents', '{ articles(first: 20) { nodes { title author { name } } pageInfo { hasNextPage } } }', null],
  ])('%s', (_name, query, limit) => {
    expect(limitOf(query)).toBe(limit);
  });

  it('judges each operation of a document', () => {
    expect(limitOf(`query A {a} query B ${nested(20)}`)).toBe('depth');
  });

  it('lets the introspection of developer tools pass, and bounds it by itself', () => {
    const ofType = (depth: number): string => (depth === 0 ? 'kind name' : `kind name ofType {${ofType(depth - 1)}}`);
    const introspection = (depth: number): string => `{__schema{types{fields{args{type{${ofType(depth)}}}}}}}`;
    expect(limitOf(introspection(9), DEVELOPER_LIMITS)).toBe(null);
    expect(limitOf(introspection(14), DEVELOPER_LIMITS)).toBe('depth');
  });

  it('refuses a fan-out of 2^29 spreads in the time that its text takes', () => {
    const bomb = `{...F0} ${many(29, (at) => `fragment F${at} on Q {...F${at + 1} ...F${at + 1}}`)} fragment F29 on Q {a b c}`;
    const document = parse(bomb);
    const before = performance.now();
    expect(findLimitBreach(document, LIMITS)).not.toBeNull();
    expect(performance.now() - before).toBeLessThan(50);
  });

  it('ends on fragments that spread themselves', () => {
    expect(limitOf('{...A} fragment A on Q {a ...B} fragment B on Q {b ...A}')).toBe(null);
  });
});
