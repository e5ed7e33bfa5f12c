/**
 * One process per directory. The holder listens on a Unix socket beside the directory; the kernel drops the listener
 * with the process, so there is no stale pid, no heartbeat and no clock. Lock files are numbered and the number only
 * grows: the newest file is never removed, so nobody slips in behind it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, realpathSync, unlinkSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The path of a Unix socket may have about 104 bytes; ours adds a suffix of its own. */
const LONGEST_BASE = 80;
const ATTEMPTS = 100;

class DirectoryInUse extends Error {
  constructor(directory: string) {
    super(
      `The data directory ${directory} is in use by another process. ` +
        'Stop that process first, give this one another DATA_DIR, or set DATABASE_URL to a PostgreSQL server, which several processes can share.',
    );
    this.name = 'DirectoryInUse';
  }
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(path);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', (cause: NodeJS.ErrnoException) => {
      resolve(cause.code !== 'ECONNREFUSED' && cause.code !== 'ENOENT');
    });
  });
}

function drop(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // somebody else dropped it first
  }
}

function listen(server: net.Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(path, () => resolve());
  });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

interface Place {
  readonly home: string;
  readonly stem: string;
}

/** Numbers of the lock files, newest first. */
function generations({ home, stem }: Place): number[] {
  return readdirSync(home)
    .filter((name) => name.startsWith(stem))
    .map((name) => Number(name.slice(stem.length)))
    .filter((number) => number > 0)
    .sort((a, b) => b - a);
}

/** True when the next generation is ours; false when somebody moved in between and it is worth another try. */
async function claim(place: Place, mine: string, directory: string): Promise<boolean> {
  const at = (generation: number): string => join(place.home, place.stem + generation);
  const top = generations(place)[0] ?? 0;
  if (top > 0 && (await isAlive(at(top)))) throw new DirectoryInUse(directory);
  if (!tryLink(mine, at(top + 1))) return false;
  const all = generations(place);
  if (all[0] !== top + 1) {
    drop(at(top + 1));
    return false;
  }
  drop(mine);
  for (const old of all.slice(1)) drop(at(old));
  return true;
}

/** Takes the directory (made when missing) or throws `DirectoryInUse`. Returns the way to let go. */
export async function lockDirectory(directory: string): Promise<() => void> {
  mkdirSync(directory, { recursive: true });
  const real = realpathSync(directory);
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 16);
  const server = net.createServer((socket) => socket.destroy()).unref();
  const release = (): void => void server.close();
  if (process.platform === 'win32') {
    await listen(server, `\\\\.\\pipe\\utsuwa-${digest}`).catch(() => {
      throw new DirectoryInUse(directory);
    });
    return release;
  }
  const base = real.length < LONGEST_BASE ? real : join(tmpdir(), `utsuwa-${digest}`);
  const place = { home: dirname(base), stem: `${basename(base)}.lock.` };
  const mine = `${base}.${randomBytes(4).toString('hex')}`;
  await listen(server, mine);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) if (await claim(place, mine, directory)) return release;
    throw new DirectoryInUse(directory);
  } catch (cause) {
    release();
    drop(mine);
    throw cause;
  }
}
