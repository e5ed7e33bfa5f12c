/** Rate limits shared by all nodes: the same bucket as in memory, in one atomic script. Without Redis everybody is let in. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Log, RateLimiter } from '../ports.ts';

/**
 * KEYS[1] the bucket; ARGV max, window in ms. Time is the server's own, so that nodes with other clocks agree.
 * Answers allowed (0/1), tokens left × 1000, ms until the next token.
 */
const TAKE = `
local max, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens, at = tonumber(kept[1]) or max, tonumber(kept[2]) or now
tokens = math.min(max, tokens + math.max(0, now - at) * max / window)
local allowed = 0
if tokens >= 1 then allowed = 1; tokens = tokens - 1 end
redis.call('HSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%d', math.max(now, at)))
redis.call('PEXPIRE', KEYS[1], window)
local wait = 0
if allowed == 0 then wait = math.ceil((1 - tokens) * window / max) end
return { allowed, math.floor(tokens * 1000), wait }
`;

/** Longer than Redis ever takes; a limiter must not be what a request waits for. */
const PATIENCE_MS = 250;
/** One line in this time says that limits are off. */
const REPEAT_LOG_MS = 60_000;

export interface RedisLimiterOptions {
  readonly url: string;
  readonly log: Log;
  /** Before every key. */
  readonly prefix?: string;
}

export interface RedisLimiter extends RateLimiter {
  readonly close: () => Promise<void>;
}

export function createRedisLimiter({ url, log, prefix = 'utsuwa:limit:' }: RedisLimiterOptions): RedisLimiter {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: PATIENCE_MS,
    connectTimeout: 2_000,
    lazyConnect: true,
  });
  let saidAt = -Infinity;
  const failOpen = (cause: unknown): void => {
    if (performance.now() - saidAt < REPEAT_LOG_MS) return;
    saidAt = performance.now();
    log.warn(
      { error: cause instanceof Error ? cause.message : String(cause) },
      'Redis is away: rate limits are off until it is back.',
    );
  };
  redis.on('error', failOpen);
  const connected = redis.connect().catch(failOpen); // it goes on trying by itself
  const started = Promise.race([connected, sleep(PATIENCE_MS, undefined, { ref: false })]);

  return {
    take: async (key, { max, windowSeconds }) => {
      await started;
      try {
        const name = `${prefix}${max}/${windowSeconds}:${key}`;
        const [allowed, milliTokens, waitMs] = (await redis.eval(TAKE, 1, name, max, windowSeconds * 1_000)) as [
          number,
          number,
          number,
        ];
        return {
          allowed: allowed === 1,
          remaining: Math.floor(milliTokens / 1_000),
          retryAfterSeconds: Math.ceil(waitMs / 1_000),
        };
      } catch (cause) {
        failOpen(cause);
        return { allowed: true, remaining: max, retryAfterSeconds: 0 };
      }
    },
    close: async () => {
      redis.disconnect();
      await connected;
    },
  };
}
