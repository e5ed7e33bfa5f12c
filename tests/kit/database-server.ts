/** Test databases on a server: each is a copy of a migrated template database and is dropped when closed. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/platform/db/migrate.ts';
import { assembleDatabase } from '../../src/platform/db/open.ts';
import { openServerPool } from '../../src/platform/db/pools.ts';
import type { TestDatabase, TestDatabaseOptions } from './database.ts';
import { fingerprint } from './database.ts';
import { silentLog } from './silent-log.ts';

const PREFIX = 'utsuwa_test';
/** Any number of ours; it keeps two processes from making the template at once. */
const LOCK = 7_270_001;
const LONGEST_RUN_MS = 3_600_000;
const POOL_SIZE = 4;

function toDatabaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** One connection to the database that the URL names, for statements that no transaction may hold. */
async function administer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let template: Promise<string> | undefined;

function findTemplate(url: string): Promise<string> {
  return (template ??= administer(url, async (client) => {
    const name = `${PREFIX}_template_${fingerprint()}`;
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]); // goes with the connection
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [
      `${PREFIX}\\_%`,
    ]);
    const names = rows.map((row) => row.datname);
    if (names.includes(name)) return name;
    for (const old of names.filter(isLeftOver)) await client.query(`DROP DATABASE IF EXISTS "${old}" WITH (FORCE)`);
    // under another name until it is whole, so that a run that dies here leaves no half a template
    const draft = `${PREFIX}_${Date.now()}_${randomBytes(4).toString('hex')}`;
    await client.query(`CREATE DATABASE "${draft}" TEMPLATE template0 ENCODING 'UTF8'`);
    const pool = await openServerPool(toDatabaseUrl(url, draft), { log: silentLog });
    await migrate(pool).finally(() => pool.end());
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
    return name;
  }));
}

/** Copies of runs that died. */
function isLeftOver(name: string): boolean {
  const madeAt = Number(name.slice(PREFIX.length + 1).split('_')[0]);
  return Number.isFinite(madeAt) && Date.now() - madeAt > LONGEST_RUN_MS;
}

/** Makes an own database, empty or a copy of the template. */
export async function createServerDatabase(
  url: string,
  from: 'template' | 'empty',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const origin = from === 'template' ? await findTemplate(url) : 'template0';
  const name = `${PREFIX}_${Date.now()}_${randomBytes(4).toString('hex')}`;
  await administer(url, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${origin}"`));
  return {
    url: toDatabaseUrl(url, name),
    drop: async () => {
      await administer(url, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  };
}

export async function openServerTest(
  url: string,
  { poolSize = POOL_SIZE }: TestDatabaseOptions,
): Promise<TestDatabase> {
  const own = await createServerDatabase(url, 'template');
  const pool = await openServerPool(own.url, { log: silentLog, size: poolSize });
  const db = assembleDatabase({ mode: 'server', url: own.url, pool, log: silentLog, onClose: own.drop });
  return { db, pool, close: db.close };
}
