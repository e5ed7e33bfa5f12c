import type { Database } from '../../platform/db/database.ts';

/** What this node did since it started. */
export interface JobCounters {
  ran: number;
  /** Begun more than 5 s after their instant. */
  late: number;
  /** Given up after the last try. */
  failed: number;
}

const counters = new WeakMap<Database, JobCounters>();

export function jobCountersOf(db: Database): JobCounters {
  const known = counters.get(db) ?? { ran: 0, late: 0, failed: 0 };
  counters.set(db, known);
  return known;
}
