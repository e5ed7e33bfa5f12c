/** The embedded database in a directory that is ours alone. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackCluster } from './cluster.ts';
import type { EmbeddedEngine } from './engine.ts';
import { startEngine } from './engine.ts';
import { lockDirectory } from './lock.ts';

type OnDeath = (cause: Error) => void;

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A mark stands beside the directory while it is being filled: found again, the first start was cut short and is repeated. */
async function start(directory: string, onDeath: OnDeath): Promise<EmbeddedEngine> {
  const mark = `${directory}.unfinished`;
  if (await exists(mark)) await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0) return startEngine({ directory, onDeath });
  await writeFile(mark, 'The first start has not ended yet. The directory beside this file holds nothing of value.\n');
  await unpackCluster(directory);
  const engine = await startEngine({ directory, onDeath });
  await rm(mark);
  return engine;
}

/** Opens `{dataDir}/db`, made from the shipped cluster where it is empty. Throws `DirectoryInUse`. */
export async function openEmbedded(dataDir: string, onDeath: OnDeath): Promise<EmbeddedEngine> {
  const directory = join(dataDir, 'db');
  const unlock = await lockDirectory(directory);
  try {
    const engine = await start(directory, onDeath);
    return { ...engine, close: () => engine.close().finally(unlock), kill: () => engine.kill().finally(unlock) };
  } catch (cause) {
    unlock();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The embedded database in ${directory} does not open: ${reason}. Is it of another version of Utsuwa? ` +
        'Restore a backup, or start with an empty DATA_DIR.',
      { cause },
    );
  }
}
