/** Test databases in memory. One that was closed is emptied and serves the next test of the same process. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCluster } from '../../src/platform/db/embedded/cluster.ts';
import type { EmbeddedEngine } from '../../src/platform/db/embedded/engine.ts';
import { startEngine } from '../../src/platform/db/embedded/engine.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { assembleDatabase } from '../../src/platform/db/open.ts';
import { openEmbeddedPool } from '../../src/platform/db/pools.ts';
import type { TestDatabase, TestDatabaseOptions } from './database.ts';
import { fingerprint } from './database.ts';
import { silentLog } from './silent-log.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/utsuwa', import.meta.url));
const onDeath = (cause: Error): void => {
  throw cause;
};
const DAY_MS = 86_400_000;
const parked: EmbeddedEngine[] = [];

/** A migrated cluster, kept between runs. */
async function loadTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  const file = `${CACHE}/test-${fingerprint()}.tar`;
  if (!existsSync(file)) await makeTemplate(file);
  return new Uint8Array(readFileSync(file));
}

async function makeTemplate(file: string): Promise<void> {
  const engine = await startEngine({ onDeath, template: await loadCluster() });
  const pool = openEmbeddedPool(engine, silentLog);
  await migrate(pool);
  await pool.end();
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    const old = `${CACHE}/${name}`; // templates of other states, unless somebody uses them today
    if (name.startsWith('test-') && Date.now() - statSync(old).mtimeMs > DAY_MS) rmSync(old, { force: true });
  }
  const own = `${file}.${process.pid}`; // several processes may be here at once: the last one wins, all are right
  writeFileSync(own, await engine.dump());
  renameSync(own, file);
  await engine.kill();
}

const EMPTY = `DO $$ BEGIN
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('public.%I', tablename), ', ') FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations');
END $$`;

export async function openEmbeddedTest({ pristine = false }: TestDatabaseOptions): Promise<TestDatabase> {
  const engine =
    (pristine ? undefined : parked.pop()) ?? (await startEngine({ onDeath, template: await loadTemplate() }));
  const pool = openEmbeddedPool(engine, silentLog);
  const db = assembleDatabase({
    mode: 'embedded',
    pool,
    log: silentLog,
    onClose: async () => {
      if (pristine) return engine.kill();
      await engine.exec(EMPTY);
      parked.push(engine);
      return undefined;
    },
  });
  return { db, pool, close: db.close };
}
