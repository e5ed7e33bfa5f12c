import type pg from 'pg';
import type { Log } from '../../ports.ts';

/** Soon after a start, and after a seed; later now and then. */
const FIRST_MS = 5_000;
const EVERY_MS = 10 * 60_000;

/**
 * PGlite has no autovacuum: without statistics the planner picks poor indexes, and dead rows stay. The one session is busy while
 * this runs, so it runs seldom. Returns the way to stop.
 */
export function keepHouse(pool: pg.Pool, log: Log): () => void {
  const tidy = (): void => {
    pool.query('VACUUM (ANALYZE)').catch((error: unknown) => {
      log.warn({ err: error }, 'The embedded database could not be tidied up');
    });
  };
  const first = setTimeout(tidy, FIRST_MS).unref();
  const later = setInterval(tidy, EVERY_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(later);
  };
}
