/**
 * Which role acts and what it sees. Every transaction says so itself in its first statement and for itself alone, so that
 * nothing an earlier user of the connection left behind has any effect.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { isUuid } from '../../lib/ids.ts';

export type Role = 'utsuwa_site' | 'utsuwa_system' | 'utsuwa_reader';

/** `pg_temp` last: a temporary table never stands in for one of ours. */
export const SEARCH_PATH: Readonly<Record<Role, string>> = {
  utsuwa_site: 'public, pg_temp',
  utsuwa_system: 'public, pg_temp',
  utsuwa_reader: 'reading, pg_temp',
};

/** Asked before any SQL: the id is part of a statement's text in `read`. */
export function requireSiteId(siteId: string): string {
  if (!isUuid(siteId)) throw new Error(`Not the id of a site: ${JSON.stringify(siteId)}.`);
  return siteId;
}

/** A transaction in progress, as its own asynchronous calls see it. */
const current = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Runs `work` as one transaction of this flow of control. A second one inside it would wait for the first on the embedded
 * database's only connection, and see none of its writes on a server: it is refused in both modes.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (current.getStore()?.open === true) {
    throw new Error('A transaction was opened inside another one: hand the first one down instead.');
  }
  const mark = { open: true };
  try {
    return await current.run(mark, work);
  } finally {
    mark.open = false;
  }
}
