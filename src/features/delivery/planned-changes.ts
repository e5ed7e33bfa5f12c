/**
 * What the clock alone will change on a site: publications that begin or end at an instant to come. Kept in memory per site
 * until somebody writes there, so that a page asks no further statement to learn how long it stays true.
 */
import { LRUCache } from 'lru-cache';
import { EVERY_SITE, type Database } from '../../platform/db/database.ts';
import { milliseconds } from './content/read.ts';
import type { ContentSource } from './content/entries.ts';
import type { SiteModel } from './content/site-model.ts';

interface PlannedChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ends: boolean;
  readonly entry_id: string;
  readonly content_type_id: string;
  readonly locale: string;
  readonly path: string | null;
}

interface Plan {
  readonly from: number;
  /** Further changes may be planned after this instant, when the site has more than were read. */
  readonly horizon: number;
  readonly changes: readonly PlannedChange[];
}

/** How long what was made of a site's content stays true, in milliseconds since 1970; Infinity = until somebody writes. */
export interface Lifetime {
  /** The first instant at which something shown begins, ends or is replaced. */
  readonly changesAt: number;
  /** The first instant at which something shown ends: past it, not even a failure excuses showing it. */
  readonly endsAt: number;
}

/** Nothing planned. */
export const FOR_EVER: Lifetime = { changesAt: Infinity, endsAt: Infinity };

/** What an answer was made of. Conservative: a change of any locale counts for entries and types. */
export interface Touched {
  readonly entryIds: ReadonlySet<string>;
  readonly typeIds: ReadonlySet<string>;
  /** Addresses that were looked up, whether or not something was there. */
  readonly paths?: { readonly locale: string; readonly among: ReadonlySet<string> };
}

export interface PlannedChanges {
  readonly lifetimeOf: (
    source: ContentSource,
    asked: { readonly siteId: string; readonly now: Date; readonly touched: Touched },
  ) => Promise<Lifetime>;
}

/** Changes read at once; a site with more plans looks again when it has come so far. */
const READ_AHEAD = 1_000;
const MAX_SITES = 1_000;

const columns = (instant: string, ends: boolean): string =>
  `SELECT entry_id, content_type_id, locale, path, ${milliseconds(instant)} AS at, ${ends} AS ends FROM publication
   WHERE site_id = $1 AND ${instant} > $2 ORDER BY ${instant} LIMIT ${READ_AHEAD}`;
const PLANNED = `(${columns('starts_at', false)}) UNION ALL (${columns('ends_at', true)}) ORDER BY at LIMIT ${READ_AHEAD}`;

const known = new WeakMap<Pick<Database, 'onInvalidation'>, PlannedChanges>();

/** One for the process and database. */
export function plannedChangesOf(db: Pick<Database, 'onInvalidation'>): PlannedChanges {
  let planned = known.get(db);
  if (planned === undefined) known.set(db, (planned = createPlannedChanges(db)));
  return planned;
}

function createPlannedChanges(db: Pick<Database, 'onInvalidation'>): PlannedChanges {
  const plans = new LRUCache<string, Plan>({ max: MAX_SITES });
  let generation = 0;
  db.onInvalidation(({ siteId }) => {
    generation += 1;
    if (siteId === EVERY_SITE) plans.clear();
    else plans.delete(siteId);
  });

  const planOf = async (source: ContentSource, siteId: string, now: Date): Promise<Plan> => {
    const from = now.getTime();
    const kept = plans.get(siteId);
    if (kept !== undefined && kept.from <= from && from < kept.horizon) return kept;
    const startedIn = generation;
    const changes = await source.db.read(siteId, (sql) => sql<PlannedChange>(PLANNED, [siteId, now]));
    const horizon = changes.length < READ_AHEAD ? Infinity : (changes.at(-1)?.at ?? Infinity);
    const plan = { from, horizon, changes };
    // What was planned while this was read may be missing here: good for this answer, whose own news is still to come.
    if (startedIn === generation) plans.set(siteId, plan);
    return plan;
  };

  return {
    lifetimeOf: async (source, { siteId, now, touched }) => {
      const plan = await planOf(source, siteId, now);
      const from = now.getTime();
      const life = { changesAt: plan.horizon, endsAt: Infinity };
      for (const change of plan.changes) {
        if (change.at <= from || !touches(change, touched)) continue;
        life.changesAt = Math.min(life.changesAt, change.at);
        if (!change.ends) continue;
        life.endsAt = change.at;
        break;
      }
      return life;
    },
  };
}

/** The entries and types among cache tags; a type that the model does not hold has no publications. */
export function touchedBy(tags: Iterable<string>, types: SiteModel['byName']): Touched {
  const entryIds = new Set<string>();
  const typeIds = new Set<string>();
  for (const tag of tags) {
    if (tag.startsWith('entry:')) entryIds.add(tag.slice('entry:'.length));
    const type = tag.startsWith('type:') ? types.get(tag.slice('type:'.length)) : undefined;
    if (type !== undefined) typeIds.add(type.id);
  }
  return { entryIds, typeIds };
}

function touches(change: PlannedChange, { entryIds, typeIds, paths }: Touched): boolean {
  return (
    entryIds.has(change.entry_id) ||
    typeIds.has(change.content_type_id) ||
    (paths !== undefined && change.path !== null && change.locale === paths.locale && paths.among.has(change.path))
  );
}
