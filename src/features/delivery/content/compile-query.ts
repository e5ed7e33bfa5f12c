/** A list as a client or a stored query asks for it → one parameterised statement. No tenant's word becomes an identifier. */
import type { ContentType } from '../../../core/model/content-type.ts';
import type { SearchTerm } from '../../../core/model/search/query.ts';
import { invalidInput, type Issue } from '../../../lib/errors.ts';
import { groupsText, type GroupsAsked } from './compile-groups.ts';
import { compileWhere } from './compile-where.ts';
import { toSql } from './condition.ts';
import type { CursorPosition, CursorSealer } from './cursor.ts';
import { sortKindOf } from './filter-kinds.ts';
import {
  beyond,
  BUILT_IN_ORDER,
  cursorExpressionOf,
  orderClause,
  orderShapeIssues,
  signatureOf,
  tieBreak,
  type Direction,
  type SortKey,
} from './order.ts';
import { createParameters, type Parameters } from './parameters.ts';
import { readSearch, searchCondition, type Search } from './search.ts';
import { perReferenced, refersToParent, type Under } from './under.ts';
import { entryColumns, LIVE, milliseconds, wantsFacts, type EntrySqlRow, type QueryScope } from './read.ts';
import { openWhereScope } from './where-scope.ts';

/** As they come: nothing is checked yet. `undefined` = not given; an explicit null is refused. */
export interface ListArguments {
  readonly first?: unknown;
  readonly last?: unknown;
  readonly after?: unknown;
  readonly before?: unknown;
  readonly where?: unknown;
  readonly orderBy?: unknown;
  readonly search?: unknown;
}

export interface ListOptions {
  /** Top-level fields that `data` of the rows must hold; null = all. */
  readonly fields: readonly string[] | null;
  /** Null where cursors are not taken. */
  readonly cursors: CursorSealer | null;
  /** One list for each of these entries: of those that refer to it. Rows then say whose they are, as `parent`. */
  readonly under?: Under | null;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface ListStatement extends Statement {
  /** Rows of the page; the statement asks for one more, to know whether there is another page. */
  readonly limit: number;
  /** Rows come in reverse and must be turned round. */
  readonly backward: boolean;
  readonly keys: readonly SortKey[];
  /** What is searched for; empty where nothing is. */
  readonly terms: readonly SearchTerm[];
  /** Types whose publications decide what the list holds. */
  readonly types: readonly string[];
  /** What a cursor of this list is sealed for. */
  readonly list: string;
  /** `total` of all pages. */
  readonly count: Statement;
  /** Counts and extremes of all pages, by the value of a field or as one. */
  readonly groups: (asked: GroupsAsked) => Statement;
}

/** Order by how well an entry fits `search`. */
export const RELEVANCE = 'relevance';

export const PAGE_SIZE = { default: 20, max: 100 } as const;

const PLAIN: ListOptions = { fields: null, cursors: null };

// eslint-disable-next-line max-params -- where, what, how, and two rare options
export function compileList(
  scope: QueryScope,
  contentType: string,
  args: ListArguments,
  options: ListOptions = PLAIN,
): ListStatement {
  const type = scope.model.byName.get(contentType);
  if (!type) {
    throw invalidInput('The list', [
      {
        path: ['contentType'],
        code: 'unknown_type',
        message: `there is no content type "${contentType}" on this site.`,
      },
    ]);
  }
  const size = readPageSize(args);
  const search = readSearch(args.search, scope.site.id);
  const keys = readOrder(type, { orderBy: args.orderBy, search });
  const list = `${scope.site.id}/${type.id}/${signatureOf(keys)}/${search?.query ?? ''}`;
  const after = readCursor(args.after, { argument: 'after', list, keys }, options.cursors);
  const before = readCursor(args.before, { argument: 'before', list, keys }, options.cursors);

  const parameters = createParameters([scope.site.id, scope.locale, scope.now, type.id]);
  const fields = options.fields === null ? null : Number(parameters.add(options.fields).slice(1));
  const cursorKeys = keys.slice(0, -1).map((key, index) => {
    const value = 'column' in key.source ? milliseconds(`p.${key.source.column}`) : cursorExpressionOf(key, parameters);
    return `, ${value} AS k${index}`;
  });
  const bounds = [
    ...(after ? [beyond(keys, { values: [...after.keys, after.id], backward: false }, parameters)] : []),
    ...(before ? [beyond(keys, { values: [...before.keys, before.id], backward: true }, parameters)] : []),
  ];
  const under = options.under ?? null;
  const condition = [LIVE, 'p.content_type_id = $4'];
  const filter = whereClause(scope, { type, where: args.where, search }, parameters);
  const text = [
    `SELECT ${entryColumns({ fields, facts: wantsFacts(options.fields) })}${cursorKeys.join('')}`,
    `FROM publication p WHERE ${[...condition, ...refersToParent(under, parameters), ...filter.conditions, ...bounds].join(' AND ')}`,
    `ORDER BY ${orderClause(keys, size.backward, parameters)}`,
    `LIMIT ${parameters.add(size.limit + 1)}`,
  ].join('\n');
  /** Another statement about the same entries: all of them, not a page. */
  const about = (write: (where: string, own: Parameters) => string): Statement => {
    const own = createParameters([scope.site.id, scope.locale, scope.now, type.id]);
    const { conditions } = whereClause(scope, { type, where: args.where, search }, own);
    const where = [...condition, ...refersToParent(under, own), ...conditions].join(' AND ');
    return { text: perReferenced(under, write(where, own), own), values: own.values };
  };
  return {
    text: perReferenced(under, text, parameters),
    values: parameters.values,
    limit: size.limit,
    backward: size.backward,
    keys,
    terms: search?.terms ?? [],
    types: [type.name, ...filter.types],
    list,
    get count() {
      return about((where) => `SELECT count(*)::int AS total FROM publication p WHERE ${where}`);
    },
    groups: (asked) => about((where, own) => groupsText(asked, where, own)),
  };
}

function whereClause(
  scope: QueryScope,
  asked: { readonly type: ContentType; readonly where: unknown; readonly search: Search | null },
  parameters: Parameters,
): { readonly conditions: readonly string[]; readonly types: readonly string[] } {
  const found = searchCondition(asked.search, parameters);
  if (asked.where === undefined || asked.where === null) return { conditions: found, types: [] };
  const whereScope = openWhereScope({ model: scope.model, type: asked.type, now: scope.now });
  const condition = compileWhere(whereScope, asked.where, ['where']);
  whereScope.finish();
  const conditions = Object.keys(asked.where).length === 0 ? [] : [toSql(condition, parameters, 'p')];
  return { conditions: [...found, ...conditions], types: [...whereScope.touched] };
}

function readPageSize(args: ListArguments): { limit: number; backward: boolean } {
  const issues: Issue[] = [];
  for (const name of ['first', 'last'] as const) {
    const value = args[name];
    if (value === undefined) continue;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > PAGE_SIZE.max) {
      issues.push({ path: [name], code: 'out_of_range', message: `give a whole number from 1 to ${PAGE_SIZE.max}.` });
    }
  }
  if (args.first !== undefined && args.last !== undefined) {
    issues.push({ path: ['last'], code: 'both_ends', message: 'give first or last, not both.' });
  }
  if (issues.length > 0) throw invalidInput('The list', issues);
  if (args.last !== undefined) return { limit: args.last as number, backward: true };
  return { limit: (args.first as number | undefined) ?? PAGE_SIZE.default, backward: false };
}

const NEWEST: SortKey = { name: 'publishedAt', kind: 'instant', direction: 'DESC', source: { column: 'first_at' } };

/** The order asked for; else by relevance where something is searched for, and newest first where nothing is. */
function readOrder(
  type: ContentType,
  { orderBy, search }: { readonly orderBy: unknown; readonly search: Search | null },
): SortKey[] {
  const asked = orderBy === undefined || orderBy === null ? [] : orderBy;
  const issues = orderShapeIssues(asked);
  const keys: SortKey[] = [];
  for (const [index, item] of issues.length > 0
    ? []
    : (asked as { field: string; direction?: Direction | null }[]).entries()) {
    const key =
      item.field === RELEVANCE && !type.fields.some(({ name }) => name === RELEVANCE)
        ? byRelevance(search, item.direction ?? 'DESC')
        : toSortKey(type, item.field, item.direction ?? 'ASC');
    if (key) keys.push(key);
    else
      issues.push({
        path: ['orderBy', index, 'field'],
        code: 'unknown_field',
        message: `"${type.name}" cannot be ordered by this.`,
      });
  }
  if (issues.length > 0) throw invalidInput('The list', issues);
  const best = keys.length === 0 ? byRelevance(search, 'DESC') : null;
  if (best) keys.push(best);
  if (keys.length === 0 || best) keys.push(NEWEST);
  return [...keys, tieBreak(keys)];
}

function byRelevance(search: Search | null, direction: Direction): SortKey | null {
  if (search === null) return null;
  // Words that ask for nothing find nothing, in any order.
  if (search.query === null) return NEWEST;
  return { name: RELEVANCE, kind: 'relevance', direction, source: { search: search.query } };
}

function toSortKey(type: ContentType, name: string, direction: Direction): SortKey | null {
  const field = type.fields.find((candidate) => candidate.name === name);
  if (field) {
    const kind = sortKindOf(field);
    return kind === null ? null : { name, kind, direction, source: { field: name } };
  }
  const column = Object.hasOwn(BUILT_IN_ORDER, name) ? BUILT_IN_ORDER[name] : undefined;
  return column ? { name, kind: 'instant', direction, source: { column } } : null;
}

function readCursor(
  value: unknown,
  at: { readonly argument: string; readonly list: string; readonly keys: readonly SortKey[] },
  cursors: CursorSealer | null,
): CursorPosition | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || !cursors) {
    throw invalidInput('The list', [
      { path: [at.argument], code: 'bad_cursor', message: 'give a cursor as the list gave it.' },
    ]);
  }
  return cursors.open(at.list, value, at.argument);
}

/** The position of a row in its list, for a cursor. */
export function positionOf(statement: Pick<ListStatement, 'keys'>, row: EntrySqlRow): CursorPosition {
  const values = row as unknown as Readonly<Record<string, string | number | null>>;
  const keys = statement.keys.slice(0, -1).map((key, index) => {
    const value = values[`k${index}`] ?? null;
    return 'column' in key.source && value !== null ? new Date(value).toISOString() : value;
  });
  return { keys, id: row.entry_id };
}
