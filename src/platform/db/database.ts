/** The only handle on the database that features get. Nothing outside `platform/db` sees the pool. */
import type { Prisma } from './generated/client.ts';
import type { Invalidation } from '../ports.ts';

/** One transaction: Prisma's API plus what a commit should tell every node. */
export type Tx = Prisma.TransactionClient & {
  /**
   * Heard by every node when, and only when, this transaction commits. In `site` the news is about that site; in `system`
   * name the site, or the news is about all of them.
   */
  readonly invalidate: (tags: readonly string[], siteId?: string) => void;
};

/** Parameterised SQL on one read-only snapshot; statements are named by their text, so keep the number of texts bounded. */
export type SqlReader = <Row extends object>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** "Drop all that was kept": news about every site. A system transaction that names no site has `EVERY_SITE` with its own tags. */
export const EVERY_SITE = '*';
export const EVERYTHING: Invalidation = { siteId: EVERY_SITE, tags: ['*'] };

export interface Database {
  readonly mode: 'embedded' | 'server';
  /** One transaction bound to one site: row-level security shows that site's rows only. */
  readonly site: <T>(siteId: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** One read-only transaction bound to one site, straight on the driver: for queries compiled from the tenant's model. */
  readonly read: <T>(siteId: string, work: (sql: SqlReader) => Promise<T>) => Promise<T>;
  /** Across sites: partners, sites, members, sessions. Sees no content. Used in `tenancy`, `auth` and `ops` only. */
  readonly system: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /**
   * Calls `listener` for every committed invalidation of any node, this one included. Returns the way to stop.
   * Where news may have been missed, because the connection to the server was lost, the listener gets `EVERYTHING`.
   */
  readonly onInvalidation: (listener: (news: Invalidation) => void) => () => void;
  /** Resolves when a trivial statement came back; rejects otherwise. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}
