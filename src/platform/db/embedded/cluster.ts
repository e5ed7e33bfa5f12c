/**
 * A cluster as `initdb` leaves it, shipped beside this file: without it the first start takes 3 s and 900 MB more.
 * `npx node tools/embedded-cluster.ts` makes it anew; it belongs to exactly one version of PGlite.
 */
import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';

export const CLUSTER_FILE = new URL('./cluster-0.5.16.tar.br', import.meta.url);

const BLOCK = 512;
const DIRECTORY = '5';
/** PostgreSQL refuses a data directory that others may read. */
const OWNER_ONLY = 0o700;
const CHUNK_BYTES = 4 * 1024 * 1024;

/** The cluster as a tar, for a database in memory. */
export async function loadCluster(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await promisify(brotliDecompress)(await readFile(CLUSTER_FILE)));
}

/** Fills an empty directory with the cluster, a piece at a time. PGlite could do it, at the price of several copies in memory. */
export async function unpackCluster(directory: string): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  await pipeline(
    createReadStream(CLUSTER_FILE),
    createBrotliDecompress({ chunkSize: CHUNK_BYTES }),
    async (tar: AsyncIterable<Buffer>) => {
      for await (const chunk of tar) {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        rest = bytes.subarray(await unpackWhole(bytes, directory));
      }
    },
  );
}

/** Writes the entries that are there whole; returns how many bytes they took. */
async function unpackWhole(tar: Buffer, directory: string): Promise<number> {
  let at = 0;
  while (at + BLOCK <= tar.length) {
    const header = tar.subarray(at, at + BLOCK);
    const path = readText(header, 0, 100).replace(/^\/+/, '');
    const size = Number.parseInt(readText(header, 124, 12), 8) || 0;
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (end > tar.length) break;
    const target = join(directory, path);
    // the empty blocks that end a tar have no name
    if (path !== '' && readText(header, 156, 1) === DIRECTORY)
      await mkdir(target, { recursive: true, mode: OWNER_ONLY });
    else if (path !== '') await writeFile(target, tar.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o600 });
    at = end;
  }
  return at;
}

function readText(header: Buffer, from: number, length: number): string {
  return (header.toString('latin1', from, from + length).split('\0')[0] ?? '').trim();
}
