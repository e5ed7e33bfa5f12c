/** One contract, every limiter. Redis: `REDIS_URL`, or one on this machine; start it with `redis-server`. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { createMemoryLimiter } from '../../src/platform/limiter/memory.ts';
import { createRedisLimiter } from '../../src/platform/limiter/redis.ts';
import type { Log, RateLimiter } from '../../src/platform/ports.ts';
import { silentLog } from '../kit/silent-log.ts';

const url = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

async function isRedisThere(): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => {});
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

interface Subject {
  readonly limiter: RateLimiter;
  /** Lets time go by. */
  readonly pass: (ms: number) => Promise<void>;
}

function contract(subject: () => Subject): void {
  const key = (): string => randomUUID();

  it('lets the whole bucket through and then nothing, saying how long to wait', async () => {
    const { limiter } = subject();
    const own = key();
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await limiter.take(own, { max: 3, windowSeconds: 60 }));
    expect(answers.map((answer) => answer.allowed)).toEqual([true, true, true, false]);
    expect(answers.map((answer) => answer.remaining)).toEqual([2, 1, 0, 0]);
    expect(answers.slice(0, 3).map((answer) => answer.retryAfterSeconds)).toEqual([0, 0, 0]);
    expect(answers[3]?.retryAfterSeconds).toBe(20);
  });

  it('keeps keys and limits apart', async () => {
    const { limiter } = subject();
    const [one, other] = [key(), key()];
    await limiter.take(one, { max: 1, windowSeconds: 60 });
    expect((await limiter.take(one, { max: 1, windowSeconds: 60 })).allowed).toBe(false);
    expect((await limiter.take(other, { max: 1, windowSeconds: 60 })).allowed).toBe(true);
    expect((await limiter.take(one, { max: 5, windowSeconds: 60 })).allowed).toBe(true);
  });

  it('refills evenly and never beyond the bucket', async () => {
    const { limiter, pass } = subject();
    const own = key();
    const limit = { max: 2, windowSeconds: 1 };
    await limiter.take(own, limit);
    await limiter.take(own, limit);
    expect((await limiter.take(own, limit)).allowed).toBe(false);
    await pass(600);
    expect((await limiter.take(own, limit)).allowed).toBe(true);
    expect((await limiter.take(own, limit)).allowed).toBe(false);
    await pass(3_000);
    const after = [];
    for (let i = 0; i < 3; i++) after.push((await limiter.take(own, limit)).allowed);
    expect(after).toEqual([true, true, false]);
  });

  it('counts exactly when many ask at once', async () => {
    const { limiter } = subject();
    const own = key();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => limiter.take(own, { max: 10, windowSeconds: 3_600 })),
    );
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(10);
  });
}

describe('in memory', () => {
  let now = 1_800_000_000_000;
  const limiter = createMemoryLimiter({ now: () => new Date(now) });
  contract(() => ({ limiter, pass: async (ms) => void (now += ms) }));

  it('gives nothing away when the clock steps back', async () => {
    await limiter.take('back', { max: 1, windowSeconds: 60 });
    now -= 3_600_000;
    expect((await limiter.take('back', { max: 1, windowSeconds: 60 })).allowed).toBe(false);
    now += 3_600_000;
    expect((await limiter.take('back', { max: 1, windowSeconds: 60 })).allowed).toBe(false);
  });
});

const redisThere = await isRedisThere();
if (!redisThere)
  console.warn(`No Redis at ${url}: its half of the limiter contract is skipped. Start one with: redis-server`);

describe.skipIf(!redisThere)('in Redis', () => {
  const limiters = [0, 1].map(() => createRedisLimiter({ url, log: silentLog, prefix: `test:${randomUUID()}:` }));
  afterAll(async () => {
    for (const limiter of limiters) await limiter.close();
  });
  contract(() => {
    const [limiter] = limiters;
    if (limiter === undefined) throw new Error('no limiter');
    return { limiter, pass: (ms) => sleep(ms) };
  });

  it('is shared by the nodes and leaves no key behind for ever', async () => {
    const prefix = `test:${randomUUID()}:`;
    const nodes = [0, 1].map(() => createRedisLimiter({ url, log: silentLog, prefix }));
    const limit = { max: 3, windowSeconds: 60 };
    const answers = await Promise.all(
      nodes.flatMap((node) => Array.from({ length: 4 }, () => node.take('shared', limit))),
    );
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(3);
    const redis = new Redis(url);
    const ttl = await redis.pttl(`${prefix}3/60:shared`);
    redis.disconnect();
    expect(ttl).toBeGreaterThan(0);
    expect(ttl).toBeLessThanOrEqual(60_000);
    for (const node of nodes) await node.close();
  });
});

describe('Redis that is away', () => {
  const watched = (): { log: Log; lines: string[] } => {
    const lines: string[] = [];
    const log: Log = { ...silentLog, warn: (_fields, message) => void lines.push(message), with: () => log };
    return { log, lines };
  };

  it('lets everybody in at once and says so once', async () => {
    const { log, lines } = watched();
    const limiter = createRedisLimiter({ url: 'redis://127.0.0.1:1', log });
    for (let i = 0; i < 5; i++) {
      expect(await limiter.take('x', { max: 1, windowSeconds: 60 })).toEqual({
        allowed: true,
        remaining: 1,
        retryAfterSeconds: 0,
      });
    }
    await limiter.close();
    expect(lines).toEqual(['Redis is away: rate limits are off until it is back.']);
  });

  it('does not wait for one that accepts and never answers', async () => {
    const mute = createServer(() => {});
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', () => resolve()));
    const { log, lines } = watched();
    const limiter = createRedisLimiter({ url: `redis://127.0.0.1:${(mute.address() as AddressInfo).port}`, log });
    const started = performance.now();
    expect((await limiter.take('x', { max: 1, windowSeconds: 60 })).allowed).toBe(true);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(lines).toHaveLength(1);
    await limiter.close();
    mute.close();
  });
});
