/** Who a session belongs to, for at most 30 seconds: so long may another node take to notice that it ended. */
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/db/database.ts';
import type { Actor } from '../tenancy/context.ts';

const LIFETIME_MS = 30_000;

interface Kept {
  readonly actor: Actor | null;
  readonly until: number;
}

export interface SessionCache {
  readonly find: (sessionId: string, now: Date, load: () => Promise<Actor | null>) => Promise<Actor | null>;
  /** After any change of the member's sessions, roles or state. */
  readonly forgetMember: (memberId: string) => void;
}

const caches = new WeakMap<Database, SessionCache>();

export function sessionCacheOf(db: Database): SessionCache {
  let cache = caches.get(db);
  if (cache === undefined) {
    cache = buildSessionCache();
    caches.set(db, cache);
  }
  return cache;
}

function buildSessionCache(): SessionCache {
  const kept = new LRUCache<string, Kept>({ max: 10_000 });
  let generation = 0;
  return {
    find: async (sessionId, now, load) => {
      const hit = kept.get(sessionId);
      if (hit !== undefined && hit.until > now.getTime()) return hit.actor;
      const startedIn = generation;
      const actor = await load();
      if (startedIn === generation) kept.set(sessionId, { actor, until: now.getTime() + LIFETIME_MS });
      return actor;
    },
    forgetMember: (memberId) => {
      generation += 1;
      for (const [key, { actor }] of kept.entries()) {
        if (actor === null || actor.id === memberId) kept.delete(key);
      }
    },
  };
}
