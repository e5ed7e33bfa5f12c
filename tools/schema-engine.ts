#!/usr/bin/env node
/**
 * Prisma's schema-engine protocol (JSON-RPC on stdio) over the WASM build of the same engine, so that the real CLI works
 * without a download, on PGlite (`pglite:memory`, `pglite:<directory>`) and on a server. `tools/prisma.ts` points
 * PRISMA_SCHEMA_ENGINE_BINARY here.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory, SqlQuery } from '@prisma/driver-adapter-utils';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { lockDirectory } from '../src/platform/db/embedded/lock.ts';
import { embeddedStream } from '../src/platform/db/embedded/stream.ts';

/** Object ids of PostgreSQL's internal "char" and of text. */
const CHAR = 18;
const TEXT = 25;
const EMBEDDED = 'pglite:';

interface RawAdapter extends SqlDriverAdapter {
  performIO: (query: SqlQuery) => Promise<{ fields: { dataTypeID: number }[]; rows: unknown[][] }>;
  onError: (cause: unknown) => never;
}

interface Engine {
  readonly [method: string]: (parameters: unknown) => Promise<{ stdout?: string } | null>;
}

interface Glue {
  readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  readonly SchemaEngine: { new: (options: object, log: () => void, factory: unknown) => Promise<Engine> };
}

const argv = process.argv.slice(2);
const values = (name: string): string[] => argv.flatMap((word, at) => (word === name ? [argv[at + 1] ?? ''] : []));
const glueUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
const say = (message: object): boolean => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

/** The CLI reads failures of its side commands from the log on standard error. */
const complain = (code: string, message: string): void => {
  const line = { level: 'ERROR', target: 'schema_engine::logger', fields: { error_code: code, message } };
  process.stderr.write(`\n${JSON.stringify(line)}`);
};

/** adapter-pg plus two repairs that the engine needs. */
async function toAdapter(config: pg.PoolConfig, dispose?: () => Promise<void>): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool(config);
  const adapter = (await new PrismaPg(pool).connect()) as unknown as RawAdapter;
  const perform = adapter.performIO.bind(adapter);
  const base = Object.getPrototypeOf(Object.getPrototypeOf(adapter)) as RawAdapter;
  // upstream splits scripts on ';' and so breaks $$ bodies
  adapter.executeScript = async (script) =>
    void (await pool.query(script).catch((cause: unknown) => adapter.onError(cause)));
  // upstream 7.x cannot read the internal "char" type, which introspection asks for
  adapter.queryRaw = async (query) => {
    const answer = await perform(query);
    const isChar = answer.fields.map((field) => field.dataTypeID === CHAR);
    for (const field of answer.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    const self = Object.assign(Object.create(adapter) as RawAdapter, { performIO: async () => answer });
    const rows = await base.queryRaw.call(self, query);
    return { ...rows, columnTypes: rows.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type)) };
  };
  adapter.dispose = async () => {
    await pool.end().catch(() => {});
    await dispose?.();
  };
  return adapter;
}

interface Target {
  readonly connect: () => Promise<SqlDriverAdapter>;
  readonly connectToShadowDb: () => Promise<SqlDriverAdapter>;
  readonly close: () => Promise<void>;
}

/** The shadow database is always in memory. */
async function toEmbedded(directory: string): Promise<Target> {
  const over = (db: PGlite): pg.PoolConfig => ({
    stream: () => embeddedStream(db) as never,
    max: 1,
    idleTimeoutMillis: 0,
    host: 'embedded',
    user: 'postgres',
    database: 'postgres',
    ssl: false,
  });
  if (directory !== 'memory') {
    await lockDirectory(directory).catch((cause: unknown) => {
      complain('P1001', String(cause));
      process.exit(1);
    });
  }
  const db = directory === 'memory' ? await PGlite.create() : await PGlite.create(directory);
  return {
    connect: () => toAdapter(over(db)),
    connectToShadowDb: async () => {
      const shadow = await PGlite.create();
      return toAdapter(over(shadow), () => shadow.close());
    },
    close: () => db.close(),
  };
}

function toServer(url: string, shadowUrl: string | undefined): Target {
  return {
    connect: () => toAdapter({ connectionString: url }),
    connectToShadowDb: async () => {
      if (shadowUrl !== undefined) return toAdapter({ connectionString: shadowUrl });
      const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
      await administer(url, `CREATE DATABASE "${name}"`);
      const shadow = new URL(url);
      shadow.pathname = `/${name}`;
      return toAdapter({ connectionString: shadow.href }, () =>
        administer(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
      );
    },
    close: async () => {},
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** `… cli can-connect-to-database | create-database | drop-database`. */
async function runSideCommand(url: string, target: Target): Promise<number> {
  const command = argv[argv.indexOf('cli') + 1];
  const name = url.startsWith(EMBEDDED) ? '' : decodeURIComponent(new URL(url).pathname.slice(1));
  try {
    if (command === 'can-connect-to-database') {
      const adapter = await target.connect();
      await adapter.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] });
      await adapter.dispose();
    } else if (name !== '') {
      await administer(
        url,
        command === 'create-database' ? `CREATE DATABASE "${name}"` : `DROP DATABASE IF EXISTS "${name}"`,
      );
    }
    return 0;
  } catch (cause) {
    const detail = (cause as { cause?: { kind?: string; originalMessage?: string } }).cause;
    complain(detail?.kind === 'DatabaseDoesNotExist' ? 'P1003' : 'P1001', detail?.originalMessage ?? String(cause));
    return 1;
  }
}

async function loadEngine(target: Target): Promise<Engine> {
  const glue = (await import(glueUrl)) as Glue;
  const module = new WebAssembly.Module(readFileSync(new URL('./schema_engine_bg.wasm', glueUrl)));
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: 'schema-engine-wasm',
    connect: target.connect,
    connectToShadowDb: target.connectToShadowDb,
  };
  const datamodels = values('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
  const options = datamodels.length > 0 ? { datamodels } : {};
  return glue.SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
}

interface Call {
  readonly id: string | number;
  readonly method?: string;
  readonly params?: unknown;
}

async function answer(engine: Engine, call: Call): Promise<void> {
  if (call.method === undefined) return; // the CLI's answer to one of our prints
  try {
    const method = engine[call.method === 'getDatabaseVersion' ? 'version' : call.method]?.bind(engine);
    const result = call.method === 'createDatabase' ? { databaseName: 'db' } : await method?.(call.params);
    if (call.method === 'diff' && result && 'stdout' in result && result.stdout != null) {
      say({ method: 'print', params: { content: result.stdout }, id: `print-${call.id}` });
    }
    say({ id: call.id, result: result ?? null });
  } catch (cause) {
    const { message = String(cause), meta = null, code } = cause as { message?: string; meta?: unknown; code?: string };
    say({ id: call.id, error: { code: 4466, message, data: { is_panic: false, message, meta, error_code: code } } });
  }
}

async function main(): Promise<void> {
  if (argv.includes('--version')) {
    const { version } = JSON.parse(readFileSync(new URL('./package.json', glueUrl), 'utf8')) as { version: string };
    process.stdout.write(`schema-engine-cli ${version.split('.').pop()}\n`);
    return;
  }
  const source = JSON.parse(values('--datasource')[0] ?? '{}') as { url?: string; shadowDatabaseUrl?: string };
  const url = source.url ?? `${EMBEDDED}memory`;
  const target = url.startsWith(EMBEDDED)
    ? await toEmbedded(url.slice(EMBEDDED.length))
    : toServer(url, source.shadowDatabaseUrl);
  const end = async (code: number): Promise<never> => {
    await target.close();
    process.exit(code);
  };
  if (argv.includes('cli')) return end(await runSideCommand(url, target));
  const engine = await loadEngine(target);
  process.on('SIGTERM', () => void end(0));
  let queue: Promise<void> = Promise.resolve();
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const call = JSON.parse(line) as Call;
      queue = queue.then(() => answer(engine, call));
    })
    .on('close', () => void queue.then(() => end(0)));
}

await main();
