/**
 * Everything that one operation reads, batched: however many entries a list shows, each level of references costs one
 * statement, and assets one more. Remembers what the answer depends on, as cache tags.
 */
import DataLoader from 'dataloader';
import type { Field } from '../../../core/model/content-type.ts';
import type { SearchTerm } from '../../../core/model/search/query.ts';
import type { Database, SqlReader } from '../../../platform/db/database.ts';
import type { Site } from '../../tenancy/site.ts';
import type { GroupsAsked, GroupSqlRow } from './compile-groups.ts';
import { compileList, positionOf, type ListArguments, type ListStatement, type Statement } from './compile-query.ts';
import type { CursorSealer } from './cursor.ts';
import { inGroups } from './in-groups.ts';
import {
  readAssets,
  readEntriesByIds,
  readEntriesBySlugs,
  readOwnLocales,
  toEntryRow,
  type EntrySqlRow,
  type QueryScope,
} from './read.ts';
import type { AssetRow, EntryRow } from './row.ts';
import { openReadSession } from './session.ts';
import { loadSiteModel, type SiteModel } from './site-model.ts';

/** Top-level fields that a selection needs; null = all. One object per selection, so that its key is made once. */
export interface Projection {
  readonly fields: readonly string[] | null;
  readonly key: string;
}

export const WHOLE: Projection = { fields: null, key: '*' };

export function toProjection(fields: Iterable<string>): Projection {
  const sorted = [...new Set(fields)].sort();
  return { fields: sorted, key: sorted.join(' ') };
}

export interface EntryList {
  readonly locale: string;
  /** What was searched for; empty where nothing was. */
  readonly terms: readonly SearchTerm[];
  readonly rows: readonly EntryRow[];
  readonly cursor: (index: number) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** One more statement, asked for by need. */
  readonly total: () => Promise<number>;
  /** Of all pages, the largest group first; the same. */
  readonly groups: (asked: GroupsAsked) => Promise<readonly GroupSqlRow[]>;
}

export interface ListAsked {
  readonly args: ListArguments;
  readonly locale: string;
  readonly projection: Projection;
}

/** A list of the entries of a type whose field refers to one entry. */
export interface ReferrersAsked extends ListAsked {
  readonly type: string;
  readonly field: Field;
}

/** A result that says what makes it out of date. */
interface Dependent {
  readonly tags: readonly string[];
}

export interface ContentLoader {
  readonly site: Site;
  readonly model: SiteModel;
  readonly now: Date;
  readonly list: (type: string, asked: ListAsked) => Promise<EntryList>;
  /** The same of those that refer to an entry; lists that ask the same of many entries are one statement. */
  readonly referrers: (id: string, asked: ReferrersAsked) => Promise<EntryList>;
  readonly entry: (
    id: string,
    asked: { readonly locale: string; readonly projection: Projection },
  ) => Promise<EntryRow | null>;
  readonly entryBySlug: (
    slug: string,
    asked: { readonly type: string; readonly locale: string; readonly projection: Projection },
  ) => Promise<EntryRow | null>;
  readonly asset: (id: string) => Promise<AssetRow | null>;
  /** Locales in which the entry has values of its own. */
  readonly ownLocales: (id: string) => Promise<readonly string[]>;
  /** Anything else on the same snapshot; what it depends on counts as this operation's. Once per key. */
  readonly read: <T extends Dependent | null>(key: string, work: (sql: SqlReader) => Promise<T>) => Promise<T>;
  /** `entry:{id}`, `asset:{id}`, `type:{name}`: a change of any makes the answer out of date. */
  readonly tags: ReadonlySet<string>;
  readonly statements: () => number;
  readonly end: () => Promise<void>;
}

export interface LoaderInput {
  readonly db: Pick<Database, 'read'>;
  readonly site: Site;
  readonly model: SiteModel;
  readonly now: Date;
  readonly cursors: CursorSealer;
}

interface EntryKey {
  readonly id: string;
  readonly locale: string;
  readonly projection: Projection;
}

interface SlugKey {
  readonly slug: string;
  readonly type: string;
  readonly locale: string;
  readonly projection: Projection;
}

/** Rows of one statement about a list: its page, its count, its groups. */
type Ask = <Row extends object>(what: string, pick: (list: ListStatement) => Statement) => Promise<readonly Row[]>;

interface OpenList {
  readonly statement: ListStatement;
  readonly args: ListArguments;
  readonly locale: string;
  readonly ask: Ask;
}

interface UnderKey {
  readonly id: string;
  /** Equal = one statement. */
  readonly batch: string;
  readonly compile: (ids: readonly string[]) => Statement;
}

interface ParentRow {
  readonly parent: string;
}

const BATCH = { maxBatchSize: 1_000 };

export function openContentLoader(input: LoaderInput): ContentLoader {
  const { site, model, now, cursors } = input;
  const session = openReadSession(input.db, site.id);
  const { sql } = session;
  const tags = new Set<string>();
  const reads = new Map<string, Promise<Dependent | null>>();
  const scopeOf = (locale: string): QueryScope => ({ site, model, locale, now });

  const entries = new DataLoader<EntryKey, EntryRow | null, string>(
    (keys) =>
      inGroups(
        keys,
        ({ locale }) => locale,
        async (group, locale) => {
          const ids = [...new Set(group.map((key) => key.id))];
          const rows = await readEntriesByIds(sql, scopeOf(locale), { ids, fields: union(group) });
          const byId = new Map(rows.map((row) => [row.id, row]));
          return (key) => byId.get(key.id) ?? null;
        },
      ),
    { ...BATCH, cacheKeyFn: (key) => `${key.locale} ${key.id} ${key.projection.key}` },
  );

  const slugs = new DataLoader<SlugKey, EntryRow | null, string>(
    (keys) =>
      inGroups(
        keys,
        ({ locale, type }) => `${locale} ${type}`,
        async (group) => {
          const [one] = group;
          const contentType = one && model.byName.get(one.type);
          if (!one || !contentType) return () => null;
          const asked = { contentTypeId: contentType.id, slugs: group.map((key) => key.slug), fields: union(group) };
          const bySlug = await readEntriesBySlugs(sql, scopeOf(one.locale), asked);
          return (key) => bySlug.get(key.slug) ?? null;
        },
      ),
    { ...BATCH, cacheKeyFn: (key) => `${key.locale} ${key.type} ${key.projection.key} ${key.slug}` },
  );

  const assets = new DataLoader<string, AssetRow | null>(async (ids) => {
    const rows = new Map((await readAssets(sql, site.id, ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  }, BATCH);

  const locales = new DataLoader<string, readonly string[]>(async (ids) => {
    const found = await readOwnLocales(sql, { site, now }, ids);
    return ids.map((id) => found.get(id) ?? []);
  }, BATCH);

  const underEach = new DataLoader<UnderKey, readonly ParentRow[], string>(
    (keys) =>
      inGroups(
        keys,
        ({ batch }) => batch,
        async (group) => {
          const [one] = group;
          if (!one) return () => [];
          const { text, values } = one.compile([...new Set(group.map(({ id }) => id))]);
          const rows = Map.groupBy(await sql<ParentRow>(text, values), ({ parent }) => parent);
          return ({ id }) => rows.get(id) ?? [];
        },
      ),
    { ...BATCH, cacheKeyFn: ({ id, batch }) => `${id} ${batch}` },
  );

  const open = async (list: OpenList): Promise<EntryList> => {
    const { statement, args, locale, ask } = list;
    for (const name of statement.types) tags.add(`type:${name}`);
    const fetched = await ask<EntrySqlRow>('page', (asked) => asked);
    const more = fetched.length > statement.limit;
    const page = fetched.slice(0, statement.limit);
    if (statement.backward) page.reverse();
    return {
      locale,
      terms: statement.terms,
      rows: page.map((row) => toEntryRow(row, { model, locale })),
      cursor: (index) => {
        const row = page[index];
        if (!row) throw new Error(`The list has no row ${index}.`);
        return cursors.seal(statement.list, positionOf(statement, row));
      },
      hasNextPage: statement.backward ? args.before != null : more,
      hasPreviousPage: statement.backward ? more : args.after != null,
      total: async () => (await ask<{ total: number }>('count', ({ count }) => count))[0]?.total ?? 0,
      groups: (asked) => ask(`groups ${JSON.stringify(asked)}`, ({ groups }) => groups(asked)),
    };
  };

  return {
    site,
    model,
    now,
    tags,
    statements: session.statements,
    end: session.end,
    read: <T extends Dependent | null>(key: string, work: (reader: SqlReader) => Promise<T>): Promise<T> => {
      // One key is asked with one kind of work.
      const known = reads.get(key) as Promise<T> | undefined;
      if (known !== undefined) return known;
      const result = work(sql).then((found) => {
        for (const tag of found?.tags ?? []) tags.add(tag);
        return found;
      });
      reads.set(key, result);
      return result;
    },
    list: (type, { args, locale, projection }) => {
      const statement = compileList(scopeOf(locale), type, args, { fields: projection.fields, cursors });
      const ask: Ask = <Row extends object>(_what: string, pick: (list: ListStatement) => Statement) => {
        const { text, values } = pick(statement);
        return sql<Row>(text, values);
      };
      return open({ statement, args, locale, ask });
    },
    referrers: (id, asked) => {
      const { args, locale, type, field, projection } = asked;
      const compile = (ids: readonly string[]): ListStatement =>
        compileList(scopeOf(locale), type, args, { fields: projection.fields, cursors, under: { field, ids } });
      const batch = JSON.stringify([type, field.name, locale, projection.key, args]);
      const ask: Ask = (what, pick) =>
        underEach.load({ id, batch: `${what} ${batch}`, compile: (ids) => pick(compile(ids)) }) as Promise<never>;
      return open({ statement: compile([id]), args, locale, ask });
    },
    entry: (id, { locale, projection }) => {
      tags.add(`entry:${id}`);
      return entries.load({ id, locale, projection });
    },
    entryBySlug: (slug, { type, locale, projection }) => {
      tags.add(`type:${type}`);
      return slugs.load({ slug, type, locale, projection });
    },
    asset: (id) => {
      tags.add(`asset:${id}`);
      return assets.load(id);
    },
    ownLocales: (id) => {
      tags.add(`entry:${id}`);
      return locales.load(id);
    },
  };
}

/** The site's model; costs a statement the first time a revision is asked for. */
export function findSiteModel(db: Pick<Database, 'read'>, site: Site): Promise<SiteModel> {
  return db.read(site.id, (sql) => loadSiteModel(sql, site));
}

/** The fields that any of the keys needs. */
function union(keys: readonly { readonly projection: Projection }[]): readonly string[] | null {
  const [first] = keys;
  if (first && keys.every((key) => key.projection === first.projection)) return first.projection.fields;
  const fields = new Set<string>();
  for (const { projection } of keys) {
    if (projection.fields === null) return null;
    for (const name of projection.fields) fields.add(name);
  }
  return [...fields].sort();
}
