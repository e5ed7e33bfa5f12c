/**
 * The Prisma CLI without its downloaded engine: `npx node tools/prisma.ts migrate diff …`.
 * The schema engine is our stand-in (tools/schema-engine.ts); telemetry and update checks are off.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const result = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: join(here, '..'),
  env: {
    ...process.env,
    // the stand-in's first line asks for `node`: it must be the one that runs TypeScript
    PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    PRISMA_SCHEMA_ENGINE_BINARY: join(here, 'schema-engine.ts'),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
process.exitCode = result.status ?? 1;
