/**
 * A cluster as `initdb` leaves it, shipped beside this file: without it the first start takes 3 s and 900 MB more.
 * `npx node tools/embedded-cluster.ts` makes it anew; it belongs to exactly one version of PGlite.
 */
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

export const CLUSTER_FILE = new URL('./cluster-0.5.16.tar.br', import.meta.url);

/** Undefined where the file is missing: PGlite then runs initdb itself. */
export async function loadCluster(): Promise<Uint8Array | undefined> {
  try {
    return await promisify(brotliDecompress)(await readFile(CLUSTER_FILE));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
