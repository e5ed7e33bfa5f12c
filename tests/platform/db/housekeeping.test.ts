import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { keepHouse } from '../../../src/platform/db/embedded/housekeeping.ts';
import { openTestDatabase, testUrl } from '../../kit/database.ts';
import { silentLog } from '../../kit/silent-log.ts';

afterEach(() => vi.useRealTimers());

it.skipIf(testUrl !== undefined)(
  'gives the planner of the embedded database statistics, which nothing else would',
  async () => {
    const { pool, close } = await openTestDatabase({ pristine: true });
    try {
      await pool.query(
        "INSERT INTO partner (id, slug, name) SELECT gen_random_uuid(), 'p' || n, 'P' FROM generate_series(1, 50) n",
      );
      const known = async (): Promise<number> => {
        const { rows } = await pool.query<{ n: number }>(
          "SELECT reltuples::int AS n FROM pg_class WHERE relname = 'partner'",
        );
        return rows[0]?.n ?? 0;
      };
      expect(await known()).toBeLessThan(50);
      vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
      const stop = keepHouse(pool, silentLog);
      vi.advanceTimersByTime(6_000);
      stop();
      vi.useRealTimers();
      for (let tries = 0; tries < 100 && (await known()) < 50; tries += 1) await wait(50);
      expect(await known()).toBe(50);
    } finally {
      await close();
    }
  },
);
