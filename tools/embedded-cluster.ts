/** Makes the cluster that the embedded database starts from: `npx node tools/embedded-cluster.ts`. */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { CLUSTER_FILE } from '../src/platform/db/embedded/cluster.ts';

const db = await PGlite.create({ postgresqlconf: ['shared_buffers=16MB', "timezone='UTC'", "log_timezone='UTC'"] });
const tar = Buffer.from(await (await db.dumpDataDir('none')).arrayBuffer());
await db.close();
const packed = brotliCompressSync(tar, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 10,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: tar.length,
  },
});
writeFileSync(CLUSTER_FILE, packed);
console.log(`${CLUSTER_FILE.pathname}: ${packed.length} bytes (unpacked ${tar.length})`);
