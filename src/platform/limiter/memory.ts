/**
 * Rate limits in this process. A token bucket: `max` at once, refilled evenly over the window, so that a client that waits
 * for `retryAfterSeconds` gets exactly one through.
 */
import { LRUCache } from 'lru-cache';
import type { Clock, RateLimiter } from '../ports.ts';

/** A flood of invented keys pushes out the oldest ones instead of filling the memory. */
const MOST_KEYS = 100_000;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

export function createMemoryLimiter(clock: Clock): RateLimiter {
  const buckets = new LRUCache<string, Bucket>({ max: MOST_KEYS });
  return {
    take: async (key, { max, windowSeconds }) => {
      const now = clock.now().getTime();
      const perMs = max / (windowSeconds * 1_000);
      const name = `${max}/${windowSeconds}:${key}`;
      const before = buckets.get(name) ?? { tokens: max, at: now };
      const tokens = Math.min(max, before.tokens + Math.max(0, now - before.at) * perMs);
      const allowed = tokens >= 1;
      const left = allowed ? tokens - 1 : tokens;
      buckets.set(name, { tokens: left, at: Math.max(now, before.at) });
      return {
        allowed,
        remaining: Math.floor(left),
        retryAfterSeconds: allowed ? 0 : Math.ceil((1 - left) / perMs / 1_000),
      };
    },
  };
}
