/** Makes the pools of connections: to a server, or to the embedded database through the same driver. */
import pg from 'pg';
import type { Log } from '../ports.ts';
import { embeddedStream } from './embedded/stream.ts';
import type { WireEngine } from './embedded/stream.ts';
import { guardConnection } from './guard.ts';

const OLDEST_VERSION = 150_000;
const DEFAULT_SIZE = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/** What every connection to a server is opened with, the listening one included. */
export function toConnection(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'utsuwa',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // Prisma reads and writes timestamps as if the session were in UTC, whatever the server is set to
    options: '-c TimeZone=UTC',
  };
}

function watch(pool: pg.Pool, log: Log): pg.Pool {
  pool.on('error', (cause) => log.warn({ error: cause.message }, 'An idle database connection was lost.'));
  pool.on('connect', guardConnection);
  return pool;
}

export interface ServerPoolOptions {
  readonly log: Log;
  readonly size?: number | undefined;
}

/** Connects once, to fail early and clearly. */
export async function openServerPool(url: string, { log, size }: ServerPoolOptions): Promise<pg.Pool> {
  const pool = watch(new pg.Pool({ ...toConnection(url), max: size ?? DEFAULT_SIZE }), log);
  try {
    await requireVersion(pool);
    return pool;
  } catch (cause) {
    await pool.end();
    throw explain(url, cause);
  }
}

/** One backend is all that PGlite has: one connection, kept for ever. */
export function openEmbeddedPool(engine: WireEngine, log: Log): pg.Pool {
  const config = {
    stream: () => embeddedStream(engine) as never,
    max: 1,
    idleTimeoutMillis: 0,
    host: 'embedded',
    user: 'postgres',
    database: 'postgres',
    ssl: false,
  };
  return watch(new pg.Pool(config), log);
}

class WrongVersion extends Error {}

async function requireVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ number: number; version: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
       current_setting('server_encoding') AS encoding`,
  );
  const server = rows[0];
  if (server === undefined) throw new WrongVersion('The server at DATABASE_URL does not answer as PostgreSQL does.');
  if (server.number < OLDEST_VERSION) {
    throw new WrongVersion(`PostgreSQL ${server.version} is too old: Utsuwa needs PostgreSQL 15 or newer.`);
  }
  if (server.encoding !== 'UTF8') {
    throw new WrongVersion(
      `The database's encoding is ${server.encoding}: make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.`,
    );
  }
}

/** Names the server without the password. */
function explain(url: string, cause: unknown): Error {
  if (cause instanceof WrongVersion) return cause;
  const reason =
    cause instanceof Error ? cause.message || ((cause as NodeJS.ErrnoException).code ?? cause.name) : String(cause);
  return new Error(
    `Cannot use the PostgreSQL server at ${toAddress(url)}: ${reason}. Check DATABASE_URL and that the server is running.`,
    { cause },
  );
}

function toAddress(url: string): string {
  if (!URL.canParse(url)) return '(DATABASE_URL is not a URL: write postgres://user:password@host:5432/name)';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}
