/** Opens the database that the settings name: the embedded one, or a PostgreSQL server. Same driver, same SQL, same `Database`. */
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Log } from '../ports.ts';
import type { Database } from './database.ts';
import { keepHouse } from './embedded/housekeeping.ts';
import { openEmbedded } from './embedded/open.ts';
import { requireSiteId } from './gate.ts';
import { PrismaClient } from './generated/client.ts';
import { startListening } from './listen.ts';
import { listPending, migrate } from './migrate.ts';
import { createNews } from './news.ts';
import { openEmbeddedPool, openServerPool } from './pools.ts';
import { createRead } from './read.ts';
import { openReplicas } from './replicas.ts';
import { createStatementNames } from './statement-names.ts';
import { createWriter } from './write.ts';

/** How long a transaction may wait for a connection, and how long it may take. */
const PATIENCE_MS = 15_000;

export interface OpenDatabaseOptions {
  /** `postgres://…`; left out = the embedded database. */
  readonly url?: string | undefined;
  /** The embedded database lives in `{dataDir}/db`. */
  readonly dataDir: string;
  readonly log: Log;
  /** Replicas of `url`; content is read from them. */
  readonly readUrls?: readonly string[] | undefined;
  /** Connections to each server; 10. */
  readonly poolSize?: number | undefined;
  /** False behind a pooler that cannot keep prepared statements. */
  readonly namedStatements?: boolean | undefined;
  /** The embedded database is gone and will not come back: the process should end. */
  readonly onFatal?: ((cause: Error) => void) | undefined;
}

/** What `app` and `cli` get: the handle that features use, and the schema's care. */
export interface OpenDatabase extends Database {
  /** Brings the schema up to date; the names of what was applied. Throws `MigrationError`. */
  readonly migrate: () => Promise<string[]>;
  /** What `migrate` would apply. Throws `MigrationError` where the database and this version do not fit. */
  readonly pendingMigrations: () => Promise<string[]>;
}

/** Opens; does not migrate. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  return options.url === undefined ? openInProcess(options) : openOnServer(options.url, options);
}

async function openInProcess({ dataDir, log, namedStatements, onFatal }: OpenDatabaseOptions): Promise<OpenDatabase> {
  const engine = await openEmbedded(dataDir, (cause) => {
    log.error({ error: cause.message }, 'The embedded database died.');
    onFatal?.(cause);
  });
  const pool = openEmbeddedPool(engine, log);
  const database = assembleDatabase({ mode: 'embedded', pool, log, namedStatements, onClose: engine.close });
  const rest = keepHouse(pool, log);
  return {
    ...database,
    close: () => {
      rest();
      return database.close();
    },
  };
}

async function openOnServer(url: string, options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { log, poolSize, readUrls, namedStatements } = options;
  const pool = await openServerPool(url, { log, size: poolSize });
  return assembleDatabase({ mode: 'server', url, pool, log, namedStatements, readUrls, poolSize });
}

export interface Parts {
  readonly mode: Database['mode'];
  readonly pool: pg.Pool;
  readonly log: Log;
  /** Where to listen for other nodes. */
  readonly url?: string;
  readonly readUrls?: readonly string[] | undefined;
  readonly poolSize?: number | undefined;
  readonly namedStatements?: boolean | undefined;
  readonly onClose?: () => Promise<void>;
}

/** Puts the handle together over a pool that is open. */
export function assembleDatabase({ mode, pool, log, url, onClose, ...options }: Parts): OpenDatabase {
  const nameOf = options.namedStatements === false ? () => undefined : createStatementNames();
  // adapter-pg takes "no name" for an answer; its type does not say so
  const statementNameGenerator = ({ sql }: { sql: string }): string => nameOf(sql) as string;
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator }),
    transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
  });
  let listening: ReturnType<typeof startListening> | undefined;
  const news = createNews({
    node: randomUUID(),
    shared: url !== undefined,
    log,
    onFirstListener: () => {
      if (url !== undefined) listening ??= startListening(url, news, log);
    },
  });
  const replicas = openReplicas({ primary: pool, urls: options.readUrls ?? [], size: options.poolSize, news, log });
  const write = createWriter(prisma, news);
  let closing: Promise<void> | undefined;
  return {
    mode,
    site: async (siteId, work) => write({ role: 'utsuwa_site', siteId: requireSiteId(siteId) }, work),
    system: async (work) => write({ role: 'utsuwa_system', siteId: null }, work),
    read: createRead({ connect: replicas.connect, nameOf }),
    onInvalidation: news.subscribe,
    ping: async () => void (await pool.query('SELECT 1')),
    migrate: () => migrate(pool),
    pendingMigrations: () => listPending(pool),
    close: () =>
      (closing ??= (async () => {
        await listening?.stop();
        await prisma.$disconnect();
        await Promise.all([pool.end(), replicas.close()]);
        await onClose?.();
      })()),
  };
}
