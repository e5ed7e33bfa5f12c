/**
 * A fresh, migrated database per call. `TEST_DATABASE_URL=postgres://…` makes it on that server, otherwise it is embedded and
 * in memory. Both start from a migrated template that is made once per state of the migrations.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { MIGRATIONS } from '../../src/platform/db/migrate.ts';
import type { OpenDatabase } from '../../src/platform/db/open.ts';
import { openEmbeddedTest } from './database-embedded.ts';
import { openServerTest } from './database-server.ts';

export interface TestDatabase {
  readonly db: OpenDatabase;
  /** The bare connections with the owner's rights, past every wall: to look behind the handle, never in tests of features. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

export interface TestDatabaseOptions {
  /** True where the test changes roles, tables or policies: the database is not handed to the next test. */
  readonly pristine?: boolean;
  /** Connections on a server; 4. */
  readonly poolSize?: number;
}

/** What the tests run on, for `describe` titles and for the few tests that concern one engine only. */
export const testUrl: string | undefined = process.env['TEST_DATABASE_URL'] || undefined;
export const engineName = testUrl === undefined ? 'embedded' : 'server';

/** Names the state of the migrations. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).sort()) {
    if (name.includes('.')) continue;
    hash.update(name).update(readFileSync(join(MIGRATIONS, name, 'migration.sql')));
  }
  return hash.digest('hex').slice(0, 12);
}

export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return testUrl === undefined ? openEmbeddedTest(options) : openServerTest(testUrl, options);
}
