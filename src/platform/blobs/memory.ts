import type { BlobStore } from '../ports.ts';
import { assertBlobKey } from './key.ts';

/** Blobs in memory, for tests: same contract as the disk. */
export function createMemoryBlobs(): BlobStore & { readonly keys: () => readonly string[] } {
  const blobs = new Map<string, Uint8Array>();
  const find = (key: string): Uint8Array | null => {
    assertBlobKey(key);
    return blobs.get(key) ?? null;
  };
  return {
    keys: () => [...blobs.keys()].sort(),
    write: async (key, content) => {
      assertBlobKey(key);
      const parts: Uint8Array[] = [];
      if (content instanceof Uint8Array) parts.push(content);
      else for await (const part of content) parts.push(Uint8Array.from(part));
      const bytes = Buffer.concat(parts);
      blobs.set(key, bytes);
      return { bytes: bytes.length };
    },
    read: async (key) => find(key)?.slice() ?? null,
    open: async (key, range) => {
      const bytes = find(key);
      if (bytes === null) return null;
      return { bytes: bytes.length, stream: inParts(range ? bytes.subarray(range.start, range.end + 1) : bytes) };
    },
    exists: async (key) => find(key) !== null,
    rename: async (from, to) => {
      const bytes = find(from);
      assertBlobKey(to);
      if (bytes === null) throw new Error(`No blob "${from}" to rename.`);
      blobs.delete(from);
      blobs.set(to, bytes);
    },
    remove: async (key) => {
      assertBlobKey(key);
      blobs.delete(key);
    },
  };
}

const PART = 65_536;

async function* inParts(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.slice(at, at + PART);
}
