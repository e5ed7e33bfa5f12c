/** Invalidations: heard here at once, on other nodes by the server, exactly when the transaction commits. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { EVERYTHING } from '../../../src/platform/db/database.ts';
import type { OpenDatabase } from '../../../src/platform/db/open.ts';
import { openDatabase } from '../../../src/platform/db/open.ts';
import type { Invalidation, Log } from '../../../src/platform/ports.ts';
import { engineName, openTestDatabase, testUrl } from '../../kit/database.ts';
import type { TestDatabase } from '../../kit/database.ts';
import { createServerDatabase } from '../../kit/database-server.ts';
import { silentLog } from '../../kit/silent-log.ts';
import { ids } from './two-sites.ts';

const SITE = ids.uuid();

function record(db: OpenDatabase): { heard: Invalidation[]; stop: () => void } {
  const heard: Invalidation[] = [];
  return { heard, stop: db.onInvalidation((news) => heard.push(news)) };
}

describe(`news in one process (${engineName})`, () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  it('is heard once, when the transaction has committed and before the verb goes on', async () => {
    const { heard, stop } = record(test.db);
    await test.db.site(SITE, async (tx) => {
      tx.invalidate(['entry:1', 'type:news']);
      tx.invalidate(['entry:1', 'entry:2']);
      await tx.entry.count();
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([{ siteId: SITE, tags: ['entry:1', 'type:news', 'entry:2'] }]);
    await sleep(100);
    expect(heard).toHaveLength(1);
    stop();
    await test.db.site(SITE, async (tx) => tx.invalidate(['entry:3']));
    expect(heard).toHaveLength(1);
  });

  it('of the system names a site, or concerns all', async () => {
    const { heard, stop } = record(test.db);
    await test.db.system(async (tx) => {
      tx.invalidate(['site'], SITE);
      tx.invalidate(['site']);
    });
    expect(heard).toEqual([
      { siteId: SITE, tags: ['site'] },
      { siteId: '*', tags: ['site'] },
    ]);
    stop();
  });

  it('reaches the others when one listener fails', async () => {
    const failing = test.db.onInvalidation(() => {
      throw new Error('a broken listener');
    });
    const { heard, stop } = record(test.db);
    await test.db.site(SITE, async (tx) => tx.invalidate(['x']));
    expect(heard).toHaveLength(1);
    failing();
    stop();
  });
});

describe.skipIf(testUrl === undefined)('news between nodes', () => {
  const url = testUrl ?? '';
  let own: Awaited<ReturnType<typeof createServerDatabase>>;
  let one: OpenDatabase;
  let other: OpenDatabase;
  let admin: OpenDatabase;
  const lines: string[] = [];
  const log: Log = { ...silentLog, warn: (_fields, message) => void lines.push(message), with: () => log };

  beforeAll(async () => {
    own = await createServerDatabase(url, 'template');
    [one, other, admin] = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ url: own.url, dataDir: '', log, poolSize: 2 })) as [
        Promise<OpenDatabase>,
        Promise<OpenDatabase>,
        Promise<OpenDatabase>,
      ],
    );
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close(), admin.close()]);
    await own.drop();
  });

  /** Sends until the other node listens: it connects in the background. */
  async function untilConnected(heard: Invalidation[]): Promise<void> {
    await vi.waitFor(
      async () => {
        await admin.site(SITE, async (tx) => tx.invalidate(['hello']));
        await sleep(50);
        expect(heard.length).toBeGreaterThan(0);
      },
      { timeout: 15_000 },
    );
    await sleep(200);
    heard.length = 0;
  }

  it('reaches every other node once, in order, and not when the transaction fails', async () => {
    const here = record(one);
    const there = record(other);
    await untilConnected(there.heard);
    await untilConnected(here.heard);
    there.heard.length = 0;
    await one
      .site(SITE, async (tx) => {
        tx.invalidate(['never']);
        throw new Error('undone');
      })
      .catch(() => {});
    for (let i = 0; i < 5; i++) await one.site(SITE, async (tx) => tx.invalidate([`entry:${i}`]));
    const expected = Array.from({ length: 5 }, (_, i) => ({ siteId: SITE, tags: [`entry:${i}`] }));
    await vi.waitFor(() => expect(there.heard).toEqual(expected));
    expect(here.heard).toEqual(expected);
    here.stop();
    there.stop();
  });

  it('of any size arrives whole', async () => {
    const there = record(other);
    await untilConnected(there.heard);
    const tags = Array.from({ length: 1_000 }, (_, i) => `entry:${i}-${'é器'.repeat(5)}`);
    await one.site(SITE, async (tx) => tx.invalidate(tags));
    await vi.waitFor(() => expect(there.heard.flatMap((news) => news.tags)).toEqual(tags));
    there.heard.length = 0;
    await one.site(SITE, async (tx) => tx.invalidate(['x'.repeat(20_000)]));
    await vi.waitFor(() => expect(there.heard).toEqual([{ siteId: SITE, tags: ['*'] }]));
    there.stop();
  });

  it('of other programs is ignored', async () => {
    const there = record(other);
    await untilConnected(there.heard);
    await admin.system(async (tx) => {
      for (const payload of ['', 'x', '{}', '[]', 'null', '{"node":1}'])
        await tx.$executeRaw`SELECT pg_notify('utsuwa_invalidation', ${payload})`;
    });
    await one.site(SITE, async (tx) => tx.invalidate(['after']));
    await vi.waitFor(() => expect(there.heard).toEqual([{ siteId: SITE, tags: ['after'] }]));
    there.stop();
  });

  it('that was missed while the connection was lost is made up for by "everything"', async () => {
    const there = record(other);
    await untilConnected(there.heard);
    lines.length = 0;
    const killer = await openDatabase({ url: own.url, dataDir: '', log: silentLog, poolSize: 1 });
    await killer.system(async (tx) => {
      await tx.$executeRaw`SELECT set_config('role', 'none', true)`;
      await tx.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN %'`;
    });
    await killer.close();
    await vi.waitFor(() => expect(there.heard).toContainEqual(EVERYTHING), { timeout: 10_000 });
    expect(lines).toContain('The connection that hears other nodes was lost.');
    there.heard.length = 0;
    await one.site(SITE, async (tx) => tx.invalidate(['again']));
    await vi.waitFor(() => expect(there.heard).toEqual([{ siteId: SITE, tags: ['again'] }]));
    there.stop();
  });
});

describe.skipIf(testUrl === undefined)('replicas', () => {
  const url = testUrl ?? '';

  it('are read in turn, not of a site that just changed, and not while they are away', async () => {
    const [primary, replica] = await Promise.all([
      createServerDatabase(url, 'template'),
      createServerDatabase(url, 'template'),
    ]);
    const db = await openDatabase({
      url: primary.url,
      readUrls: [replica.url],
      dataDir: '',
      log: silentLog,
      poolSize: 2,
    });
    const where = async (): Promise<string> => {
      const rows = await db.read(SITE, (sql) => sql<{ name: string }>('SELECT current_database() AS name', []));
      return rows[0]?.name ?? '';
    };
    const nameOf = (address: string): string => new URL(address).pathname.slice(1);
    expect(await where()).toBe(nameOf(replica.url));
    await db.site(SITE, async (tx) => tx.invalidate(['entry:1']));
    expect(await where()).toBe(nameOf(primary.url));
    expect(await db.read(ids.uuid(), (sql) => sql('SELECT current_database() AS name', []))).toEqual([
      { name: nameOf(replica.url) },
    ]);
    await replica.drop();
    await sleep(200);
    const elsewhere = ids.uuid();
    expect(await db.read(elsewhere, (sql) => sql('SELECT current_database() AS name', []))).toEqual([
      { name: nameOf(primary.url) },
    ]);
    await db.close();
    await primary.drop();
  });
});
