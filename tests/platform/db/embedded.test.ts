/** The embedded database as a process meets it: a directory of its own, a first start cut short, a worker that dies. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLUSTER_FILE, loadCluster } from '../../../src/platform/db/embedded/cluster.ts';
import { startEngine } from '../../../src/platform/db/embedded/engine.ts';
import { lockDirectory } from '../../../src/platform/db/embedded/lock.ts';
import { openDatabase } from '../../../src/platform/db/open.ts';
import { openEmbeddedPool } from '../../../src/platform/db/pools.ts';
import { silentLog } from '../../kit/silent-log.ts';
import { seedSite } from './two-sites.ts';

const HOLDER = fileURLToPath(new URL('./hold-lock.ts', import.meta.url));

let dataDir: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'utsuwa-embedded-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** A process that tries for the lock and says how it went. */
async function startHolder(directory: string): Promise<{ child: ChildProcess; answer: string }> {
  const child = fork(HOLDER, [directory], { execArgv: [] });
  children.push(child);
  const [answer] = (await once(child, 'message')) as [string];
  return { child, answer };
}

describe('the lock of a directory', () => {
  it('is refused to a second process, naming the directory and the ways out', async () => {
    const { answer } = await startHolder(dataDir);
    expect(answer).toBe('held');
    const attempt = lockDirectory(dataDir);
    await expect(attempt).rejects.toThrow(dataDir);
    await expect(attempt).rejects.toThrow(/in use by another process.*Stop that process.*DATA_DIR.*DATABASE_URL/);
  });

  it('is refused within the same process, and free once let go', async () => {
    const unlock = await lockDirectory(dataDir);
    await expect(lockDirectory(dataDir)).rejects.toThrow('in use');
    unlock();
    (await lockDirectory(dataDir))();
  });

  it('dies with its holder, however that dies, and exactly one of many gets it then', async () => {
    for (let round = 0; round < 3; round++) {
      const first = await startHolder(dataDir);
      expect(first.answer).toBe('held');
      first.child.kill('SIGKILL');
      await once(first.child, 'exit');
      const racers = await Promise.all(Array.from({ length: 4 }, () => startHolder(dataDir)));
      expect(racers.map((racer) => racer.answer).sort()).toEqual(['held', 'refused', 'refused', 'refused']);
      for (const racer of racers) {
        racer.child.kill('SIGKILL');
        if (racer.child.exitCode === null && racer.child.signalCode === null) await once(racer.child, 'exit');
      }
    }
    const left = readdirSync(join(dataDir, '..')).filter((name) =>
      name.startsWith(`${dataDir.split('/').pop()}.lock.`),
    );
    expect(left.length).toBeLessThanOrEqual(2);
  });

  it('works where the path is longer than a socket’s name may be', async () => {
    const deep = join(dataDir, 'x'.repeat(60), 'y'.repeat(60));
    const unlock = await lockDirectory(deep);
    await expect(lockDirectory(deep)).rejects.toThrow('in use');
    unlock();
  });

  it('sees through a link', async () => {
    const real = join(dataDir, 'real');
    mkdirSync(real);
    symlinkSync(real, join(dataDir, 'link'));
    const unlock = await lockDirectory(real);
    await expect(lockDirectory(join(dataDir, 'link'))).rejects.toThrow('in use');
    unlock();
  });
});

describe('the embedded database', () => {
  it('starts from the shipped cluster, keeps what was written, and refuses a second opening', async () => {
    const db = await openDatabase({ dataDir, log: silentLog });
    expect(db.mode).toBe('embedded');
    expect((await db.pendingMigrations()).length).toBeGreaterThan(0);
    const applied = await db.migrate();
    expect(applied.length).toBeGreaterThan(0);
    expect(await db.pendingMigrations()).toEqual([]);
    const own = await seedSite(db, 'site-a', '器');
    await expect(openDatabase({ dataDir, log: silentLog })).rejects.toThrow(/in use by another process/);
    await db.close();
    expect(existsSync(join(dataDir, 'db.unfinished'))).toBe(false);

    const again = await openDatabase({ dataDir, log: silentLog });
    expect(await again.migrate()).toEqual([]);
    expect(await again.site(own.site, (tx) => tx.entry.findMany({ select: { draft: true } }))).toEqual([
      { draft: { title: '器' } },
    ]);
    await again.ping();
    await again.close();
  });

  it('ships the cluster of the very PGlite that is installed', async () => {
    const main = createRequire(import.meta.url).resolve('@electric-sql/pglite');
    const { version } = JSON.parse(readFileSync(join(main, '../../package.json'), 'utf8')) as { version: string };
    expect(CLUSTER_FILE.pathname).toContain(`cluster-${version}.tar.br`);
    expect((await loadCluster()).length).toBeGreaterThan(10_000_000);
  });

  it('repeats a first start that was cut short, and only that', async () => {
    const directory = join(dataDir, 'db');
    mkdirSync(directory);
    writeFileSync(join(directory, 'PG_VERSION'), '18');
    writeFileSync(join(dataDir, 'db.unfinished'), '');
    const db = await openDatabase({ dataDir, log: silentLog });
    await db.migrate();
    await db.close();
    // without the mark nothing is ever wiped
    const strange = join(dataDir, 'other');
    mkdirSync(join(strange, 'db'), { recursive: true });
    writeFileSync(join(strange, 'db', 'PG_VERSION'), '17');
    writeFileSync(join(strange, 'db', 'precious'), 'x');
    await expect(openDatabase({ dataDir: strange, log: silentLog })).rejects.toThrow(
      /does not open.*another version.*Restore a backup/s,
    );
    expect(existsSync(join(strange, 'db', 'precious'))).toBe(true);
    // and the directory is free again
    (await lockDirectory(join(strange, 'db')))();
  });

  it('does not stall this thread while it works', async () => {
    const engine = await startEngine({ onDeath: () => {}, template: await loadCluster() });
    const pool = openEmbeddedPool(engine, silentLog);
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    await pool.query('SELECT count(*) FROM generate_series(1, 3000000)');
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
    await pool.end();
    await engine.kill();
  });

  it('says so once when its worker dies, fails what was asked and what is asked after', async () => {
    const deaths: Error[] = [];
    const terminate = vi.spyOn(Worker.prototype, 'postMessage');
    const engine = await startEngine({
      onDeath: (cause) => void deaths.push(cause),
      template: await loadCluster(),
    });
    const pool = openEmbeddedPool(engine, silentLog);
    await pool.query('SELECT 1');
    const worker = terminate.mock.contexts.at(-1) as Worker;
    const running = pool.query('SELECT count(*) FROM generate_series(1, 50000000)');
    const failed = expect(running).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await worker.terminate();
    await failed;
    expect(deaths.map((cause) => cause.message)).toEqual([expect.stringContaining('worker ended')]);
    await expect(pool.query('SELECT 1')).rejects.toThrow();
    await expect(engine.exec('SELECT 1')).rejects.toThrow('worker ended');
    await engine.close();
    expect(deaths).toHaveLength(1);
    terminate.mockRestore();
  });

  it('passes 9 MB of JSON and 20 000 rows through the wire', async () => {
    const engine = await startEngine({ onDeath: () => {}, template: await loadCluster() });
    const pool = openEmbeddedPool(engine, silentLog);
    const text = '器'.repeat(3_000_000);
    const { rows } = await pool.query<{ back: { text: string } }>('SELECT $1::jsonb AS back', [
      JSON.stringify({ text }),
    ]);
    expect(rows[0]?.back.text === text).toBe(true);
    expect((await pool.query('SELECT i FROM generate_series(1, 20000) i')).rows).toHaveLength(20_000);
    await pool.end();
    await engine.kill();
  });
});

describe('a server', () => {
  it('that is not there is named without its password', async () => {
    const attempt = openDatabase({ url: 'postgres://u:s3cret@127.0.0.1:1/db', dataDir, log: silentLog });
    await expect(attempt).rejects.toThrow(
      /Cannot use the PostgreSQL server at 127\.0\.0\.1:1\/db: .*ECONNREFUSED.*Check DATABASE_URL/,
    );
    await expect(attempt).rejects.not.toThrow(/s3cret/);
    await expect(openDatabase({ url: 'nonsense', dataDir, log: silentLog })).rejects.toThrow(/DATABASE_URL/);
  });

  it('that is too old is refused', async () => {
    const message = (tag: string, body: Buffer): Buffer => {
      const head = Buffer.alloc(5);
      head.write(tag);
      head.writeInt32BE(body.length + 4, 1);
      return Buffer.concat([head, body]);
    };
    const field = (name: string, oid: number): Buffer => {
      const tail = Buffer.alloc(18);
      tail.writeInt32BE(oid, 6);
      return Buffer.concat([Buffer.from(`${name}\0`), tail]);
    };
    const cell = (text: string): Buffer => {
      const size = Buffer.alloc(4);
      size.writeInt32BE(text.length);
      return Buffer.concat([size, Buffer.from(text)]);
    };
    const three = Buffer.from([0, 3]);
    const answer = Buffer.concat([
      message('T', Buffer.concat([three, field('number', 23), field('version', 25), field('encoding', 25)])),
      message('D', Buffer.concat([three, cell('140011'), cell('14.11'), cell('UTF8')])),
      message('C', Buffer.from('SELECT 1\0')),
      message('Z', Buffer.from('I')),
    ]);
    const old = createServer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))]));
        socket.once('data', () => socket.write(answer));
      });
      socket.on('error', () => {});
    });
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', () => resolve()));
    const address = old.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(openDatabase({ url: `postgres://u@127.0.0.1:${port}/db`, dataDir, log: silentLog })).rejects.toThrow(
      'PostgreSQL 14.11 is too old: Utsuwa needs PostgreSQL 15 or newer.',
    );
    old.close();
  });
});
