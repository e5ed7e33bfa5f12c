/**
 * Applies `prisma/migrations` as `prisma migrate deploy` would, with its bookkeeping table and its advisory lock, but stops
 * where the history does not agree with the folder. Needs no Prisma CLI.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** The product's own migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** The key that Prisma's engine takes. */
const LOCK = 72_707_369;

const BOOK = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;
const ENTER = `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`;
const HISTORY = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`;

/** The history and the folder disagree, or a migration failed. The message says what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(directory, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readHistory(client: pg.PoolClient | pg.Pool): Promise<Applied[]> {
  const { rows } = await client.query<{ book: string | null }>(
    `SELECT to_regclass('public._prisma_migrations')::text AS book`,
  );
  return rows[0]?.book == null ? [] : (await client.query<Applied>(HISTORY)).rows;
}

/** What is still to do; throws where the database is not at a point of this folder's history. */
function findPending(migrations: readonly Migration[], history: readonly Applied[]): Migration[] {
  const half = history.find((row) => !row.finished);
  if (half !== undefined) {
    throw new MigrationError(
      `Migration ${half.name} was started and never finished: the database may be half-way between two versions. ` +
        `Restore the backup made before it, or put the schema right by hand and say so with ` +
        `"prisma migrate resolve --applied ${half.name}" (it is all there) or "--rolled-back ${half.name}" (nothing of it is there).`,
    );
  }
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of history) {
    const migration = known.get(row.name);
    if (migration === undefined) {
      throw new MigrationError(
        `The database has migration ${row.name}, which this version of Utsuwa does not know: it was made by a newer version. ` +
          'Start that version, or restore a backup from before the update.',
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `Migration ${row.name} was changed after it was applied (applied ${row.checksum.slice(0, 12)}, now ${migration.checksum.slice(0, 12)}). ` +
          'Put the file back as it was (git checkout) and write a new migration for the change.',
      );
    }
  }
  const done = new Set(history.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

/** Names of the migrations that `migrate` would apply. Changes nothing. */
export async function listPending(pool: pg.Pool, directory: string = MIGRATIONS): Promise<string[]> {
  return findPending(await readMigrations(directory), await readHistory(pool)).map((migration) => migration.name);
}

/** Applies what is pending, each migration whole or not at all, and returns the names. Nodes that start at once wait for each other. */
export async function migrate(pool: pg.Pool, directory: string = MIGRATIONS): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('RESET ROLE; RESET search_path'); // whatever an earlier user of the connection left
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(BOOK);
    const pending = findPending(migrations, await readHistory(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } catch (cause) {
    failure = cause instanceof Error ? cause : new Error(String(cause));
    throw failure;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => {});
    // a connection that ran somebody's DDL and failed may carry anything
    client.release(failure);
  }
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(ENTER, [randomUUID(), checksum, name]);
    await client.query({ text: 'COMMIT' });
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => {});
    const { message, hint } = cause as { message: string; hint?: string };
    throw new MigrationError(
      `Migration ${name} failed and was undone: ${message}.${hint === undefined ? '' : ` ${hint}`}`,
      { cause },
    );
  }
}
