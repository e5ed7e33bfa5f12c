import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from '../ports.ts';
import { assertBlobKey } from './key.ts';

/** Half-written files live here; a key cannot begin with a dot, so no reader ever meets one. */
const UNFINISHED = '.unfinished';

/**
 * Blobs as files under one directory. A write goes to a temporary file, is flushed to the disk and renamed: after a power cut
 * a key holds the old content or the new one, never a part.
 */
export function createDiskBlobs(directory: string): BlobStore {
  const fileOf = (key: string): string => {
    assertBlobKey(key);
    return join(directory, key);
  };
  return {
    write: async (key, content) => {
      const file = fileOf(key);
      const unfinished = join(directory, UNFINISHED, randomUUID());
      await mkdir(join(directory, UNFINISHED), { recursive: true });
      try {
        const bytes = await writeFlushed(unfinished, content);
        await moveInto(unfinished, file);
        return { bytes };
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    read: async (key) => orNull(readFile(fileOf(key))),
    open: async (key, range) => {
      const file = fileOf(key);
      const found = await orNull(stat(file));
      if (found?.isFile() !== true) return null;
      return { bytes: found.size, stream: readParts(file, range) };
    },
    exists: async (key) => (await orNull(stat(fileOf(key))))?.isFile() === true,
    rename: (from, to) => moveInto(fileOf(from), fileOf(to)),
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}

async function writeFlushed(file: string, content: AsyncIterable<Uint8Array> | Uint8Array): Promise<number> {
  const handle = await open(file, 'wx');
  try {
    let bytes = 0;
    const add = async (part: Uint8Array): Promise<void> => {
      await handle.writeFile(part);
      bytes += part.length;
    };
    if (content instanceof Uint8Array) await add(content);
    else for await (const part of content) await add(part);
    await handle.sync();
    return bytes;
  } finally {
    await handle.close();
  }
}

async function moveInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await flushDirectory(dirname(to));
}

/** A rename is on the disk only when its directory is. Windows cannot open one, and needs no such thing. */
async function flushDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } catch {
    // Some file systems refuse to flush a directory; the content itself is flushed already.
  } finally {
    await handle.close();
  }
}

const PART = 65_536;

/** The file is opened with the first part and closed with the last, however the reader ends: a stream never read holds nothing. */
async function* readParts(file: string, range?: { start: number; end: number }): AsyncIterable<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    let at = range?.start ?? 0;
    const end = range === undefined ? Number.POSITIVE_INFINITY : range.end + 1;
    while (at < end) {
      const want = Math.min(PART, end - at);
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(want), 0, want, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}
