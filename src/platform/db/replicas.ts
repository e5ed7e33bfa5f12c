/** Reads go round the replicas, but a site that was just changed is read from the primary until they have caught up. */
import pg from 'pg';
import type { Log } from '../ports.ts';
import { EVERY_SITE } from './database.ts';
import { guardConnection } from './guard.ts';
import type { News } from './news.ts';
import { toConnection } from './pools.ts';

/** Longer than a healthy replica lags; what is cached from a read in this time is never stale. */
const CATCH_UP_MS = 5_000;
/** How long a replica that failed is left alone. */
const REST_MS = 10_000;
const DEFAULT_SIZE = 10;

export interface ReplicaOptions {
  readonly primary: pg.Pool;
  readonly urls: readonly string[];
  readonly size?: number | undefined;
  readonly news: News;
  readonly log: Log;
}

export interface Replicas {
  /** A connection to read this site from now. */
  readonly connect: (siteId: string) => Promise<pg.PoolClient>;
  readonly close: () => Promise<void>;
}

export function openReplicas({ primary, urls, size, news, log }: ReplicaOptions): Replicas {
  if (urls.length === 0) return { connect: () => primary.connect(), close: async () => {} };
  const restingUntil = new Map<pg.Pool, number>();
  const rest = (pool: pg.Pool, cause: unknown): void => {
    log.warn({ error: String(cause) }, 'A replica is away; its reads go elsewhere for a while.');
    restingUntil.set(pool, performance.now() + REST_MS);
  };
  const pools = urls.map((url) => {
    const pool = new pg.Pool({ ...toConnection(url), max: size ?? DEFAULT_SIZE });
    return pool.on('connect', guardConnection).on('error', (cause) => rest(pool, cause));
  });
  const changed = new Map<string, number>();
  const stop = news.subscribe(({ siteId }) => {
    const now = performance.now();
    for (const [site, at] of changed) if (now - at > CATCH_UP_MS) changed.delete(site);
    changed.set(siteId, now);
  });
  const isCatchingUp = (siteId: string, now: number): boolean =>
    [siteId, EVERY_SITE].some((site) => now - (changed.get(site) ?? -Infinity) < CATCH_UP_MS);
  let turn = 0;
  return {
    connect: async (siteId) => {
      const now = performance.now();
      if (isCatchingUp(siteId, now)) return primary.connect();
      const awake = pools.filter((pool) => (restingUntil.get(pool) ?? 0) <= now);
      turn += 1;
      const pool = awake[turn % awake.length];
      if (pool === undefined) return primary.connect();
      return pool.connect().catch((cause: unknown) => {
        rest(pool, cause);
        return primary.connect();
      });
    },
    close: async () => {
      stop();
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}
