/** The schema's history: applied once, by one at a time, whole or not at all; a stop with a clear message where it does not agree. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../../src/platform/db/embedded/engine.ts';
import { loadCluster } from '../../../src/platform/db/embedded/cluster.ts';
import { listPending, migrate, MIGRATIONS, MigrationError } from '../../../src/platform/db/migrate.ts';
import { openDatabase } from '../../../src/platform/db/open.ts';
import { openEmbeddedPool, openServerPool } from '../../../src/platform/db/pools.ts';
import { engineName, testUrl } from '../../kit/database.ts';
import { createServerDatabase } from '../../kit/database-server.ts';
import { silentLog } from '../../kit/silent-log.ts';
import { CANARY, seedSite } from './two-sites.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

/** A database without anything. */
async function openEmpty(): Promise<pg.Pool> {
  if (testUrl !== undefined) {
    const own = await createServerDatabase(testUrl, 'empty');
    const pool = await openServerPool(own.url, { log: silentLog, size: 4 });
    cleanUps.push(own.drop, () => pool.end());
    return pool;
  }
  const engine = await startEngine({ onDeath: () => {}, template: await loadCluster() });
  const pool = openEmbeddedPool(engine, silentLog);
  cleanUps.push(engine.kill, () => pool.end());
  return pool;
}

let directory: string;
beforeEach(async () => {
  const own = await mkdtemp(join(tmpdir(), 'utsuwa-migrations-'));
  directory = own;
  cleanUps.push(() => rm(own, { recursive: true }));
});

async function add(name: string, sql: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true });
  await writeFile(join(directory, name, 'migration.sql'), sql);
}

const tables = async (pool: pg.Pool): Promise<string[]> =>
  (
    await pool.query<{ n: string }>(`SELECT tablename AS n FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
  ).rows.map((row) => row.n);

describe(`migrations (${engineName})`, () => {
  it('are applied in order, once, and booked as Prisma books them', async () => {
    const pool = await openEmpty();
    await add('20260102000000_b', 'ALTER TABLE one ADD two text');
    await add(
      '20260101000000_a',
      'CREATE TABLE one (id int);\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;',
    );
    await writeFile(join(directory, 'migration_lock.toml'), 'provider = "postgresql"');
    const names = ['20260101000000_a', '20260102000000_b'];
    expect(await listPending(pool, directory)).toEqual(names);
    expect(await tables(pool), 'asking what is pending changes nothing').toEqual([]);
    expect(await migrate(pool, directory)).toEqual(names);
    expect(await migrate(pool, directory)).toEqual([]);
    expect(await listPending(pool, directory)).toEqual([]);
    await add('20260103000000_c', 'CREATE TABLE three ()');
    expect(await migrate(pool, directory)).toEqual(['20260103000000_c']);
    const { rows } = await pool.query(
      `SELECT migration_name, applied_steps_count, finished_at IS NOT NULL AS finished, length(checksum) AS digits, rolled_back_at, logs FROM _prisma_migrations ORDER BY started_at`,
    );
    expect(rows).toEqual(
      [...names, '20260103000000_c'].map((migration_name) => ({
        migration_name,
        applied_steps_count: 1,
        finished: true,
        digits: 64,
        rolled_back_at: null,
        logs: null,
      })),
    );
  });

  it('are undone whole when one fails, and go on when it is mended', async () => {
    const pool = await openEmpty();
    await add('1_good', 'CREATE TABLE good ()');
    await add('2_bad', 'CREATE TABLE half ();\nSELECT no_such_function();');
    await expect(migrate(pool, directory)).rejects.toThrow(
      /^Migration 2_bad failed and was undone: function no_such_function\(\) does not exist/,
    );
    expect(await tables(pool)).toEqual(['_prisma_migrations', 'good']);
    await add('2_bad', 'CREATE TABLE whole ()');
    expect(await migrate(pool, directory)).toEqual(['2_bad']);
  });

  it('stop when one that was applied has changed', async () => {
    const pool = await openEmpty();
    await add('1_first', 'CREATE TABLE one ()');
    await migrate(pool, directory);
    await add('1_first', 'CREATE TABLE one (id int)');
    await add('2_second', 'CREATE TABLE two ()');
    for (const act of [migrate, listPending]) {
      await expect(act(pool, directory)).rejects.toThrow(MigrationError);
      await expect(act(pool, directory)).rejects.toThrow(
        /Migration 1_first was changed after it was applied .*git checkout/,
      );
    }
    expect(await tables(pool)).toEqual(['_prisma_migrations', 'one']);
  });

  it('stop when one was begun and never finished, until somebody says how it ended', async () => {
    const pool = await openEmpty();
    await add('1_first', 'CREATE TABLE one ()');
    await migrate(pool, directory);
    await add('2_half', 'CREATE TABLE two ()');
    await pool.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '2_half')`);
    await expect(migrate(pool, directory)).rejects.toThrow(
      /Migration 2_half was started and never finished.*Restore the backup.*--rolled-back 2_half/,
    );
    expect(await tables(pool)).toEqual(['_prisma_migrations', 'one']);
    await pool.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'`);
    expect(await migrate(pool, directory)).toEqual(['2_half']);
  });

  it('stop when the database is newer than the code', async () => {
    const pool = await openEmpty();
    await add('1_first', 'CREATE TABLE one ()');
    await add('2_newer', 'CREATE TABLE two ()');
    await migrate(pool, directory);
    await rm(join(directory, '2_newer'), { recursive: true });
    await expect(migrate(pool, directory)).rejects.toThrow(
      /has migration 2_newer, which this version of Utsuwa does not know.*Start that version/,
    );
  });

  it('leave the connection and the lock free, also when they fail', async () => {
    const pool = await openEmpty();
    await add('1_bad', 'SELECT 1 / 0');
    await expect(migrate(pool, directory)).rejects.toThrow('division by zero');
    expect((await pool.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory'`)).rows).toEqual([]);
    await add('1_bad', 'SELECT 1');
    expect(await migrate(pool, directory)).toEqual(['1_bad']);
  });

  it('of nodes that start at once are applied by one of them', async () => {
    const pool = await openEmpty();
    await add('1_first', 'CREATE TABLE one (); SELECT pg_sleep(0.2)');
    const answers = await Promise.all([migrate(pool, directory), migrate(pool, directory), migrate(pool, directory)]);
    expect(answers.flat()).toEqual(['1_first']);
  });

  it.skipIf(testUrl === undefined)('of several databases of one server make the server’s roles at once', async () => {
    const pools = await Promise.all([1, 2, 3, 4].map(() => openEmpty()));
    const answers = await Promise.all(pools.map((pool) => migrate(pool)));
    expect(new Set(answers.map((names) => names.join())).size).toBe(1);
  });

  it.skipIf(testUrl === undefined)('run as an ordinary owner of the database, and the wall stands', async () => {
    const own = await createServerDatabase(testUrl ?? '', 'empty');
    const admin = await openServerPool(own.url, { log: silentLog, size: 1 });
    const name = `utsuwa_test_owner_${process.pid}`;
    await admin.query(`CREATE ROLE ${name} LOGIN CREATEROLE`);
    for (const role of ['utsuwa_site', 'utsuwa_reader', 'utsuwa_system', 'utsuwa_views']) {
      await admin.query(
        `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN NOINHERIT; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT ${role} TO ${name}`,
      );
    }
    await admin.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO ${name}', current_database()); END $$`);
    const address = new URL(own.url);
    address.username = name;
    const db = await openDatabase({ url: address.href, dataDir: '', log: silentLog, poolSize: 2 });
    cleanUps.push(async () => {
      await Promise.all([db.close(), admin.end()]);
      await own.drop();
      const last = await openServerPool(testUrl ?? '', { log: silentLog, size: 1 });
      await last.query(`DROP OWNED BY ${name}`);
      await last.query(`DROP ROLE ${name}`);
      await last.end();
    });
    expect((await db.migrate()).length).toBeGreaterThan(0);
    const a = await seedSite(db, 'site-a', 'text of a');
    const b = await seedSite(db, 'site-b', CANARY);
    expect(await db.site(a.site, (tx) => tx.entry.findMany({ where: { siteId: b.site } }))).toEqual([]);
    expect(await db.site(b.site, (tx) => tx.entry.count())).toBe(1);
    expect(await db.read(b.site, (sql) => sql('SELECT entry_id FROM publication', []))).toEqual([
      { entry_id: b.entry },
    ]);
    expect(await db.read(a.site, (sql) => sql('SELECT entry_id FROM publication', []))).toEqual([
      { entry_id: a.entry },
    ]);
    await db.system((tx) => tx.site.delete({ where: { id: a.site } }));
    expect((await admin.query('SELECT site_id FROM entry')).rows).toEqual([{ site_id: b.site }]);
  });

  it('of the product are all in their folder, with a name that sorts by time', async () => {
    const copy = join(directory, 'copy');
    await cp(MIGRATIONS, copy, { recursive: true });
    const pool = await openEmpty();
    const names = await migrate(pool, copy);
    expect(names.every((name) => /^\d{14}_[a-z_]+$/.test(name))).toBe(true);
    expect(await listPending(pool)).toEqual([]);
  });
});
