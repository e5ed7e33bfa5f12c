/**
 * Makes every generated file anew: `npm run generate`. With `--check` it fails when a committed one was stale (and leaves the fresh one).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly outputs: readonly string[];
  readonly command: readonly string[];
  /** What the step reads from outside the repository; where it is absent the step is left out with a notice. */
  readonly needs?: string;
}

const steps: readonly Step[] = [
  { name: 'Prisma client', outputs: ['src/platform/db/generated'], command: ['node', 'tools/prisma.ts', 'generate'] },
  {
    name: 'resolver types',
    outputs: ['src/api/management/generated.ts'],
    command: ['graphql-codegen', '--config', '.config/codegen.ts'],
  },
  {
    name: 'charset tables',
    outputs: ['src/platform/charset'],
    command: ['node', 'tools/build-charset.ts'],
    needs: '../shared/data/EmojiSources.txt',
  },
  {
    name: 'device tables',
    outputs: ['src/core/devices/tables', 'docs/devices.md'],
    command: ['node', 'tools/build-device-tables.ts'],
    needs: '../shared/data/handsets.json',
  },
];

function fingerprint(path: string): string {
  if (!existsSync(path)) return 'absent';
  if (statSync(path).isFile()) return createHash('sha256').update(readFileSync(path)).digest('hex');
  const hash = createHash('sha256');
  for (const name of readdirSync(path).sort()) hash.update(`${name} ${fingerprint(join(path, name))}\n`);
  return hash.digest('hex');
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const step of steps) {
  if (step.needs && !existsSync(step.needs)) {
    console.log(`generate: ${step.name}: left as committed (${step.needs} is not beside this checkout)`);
    continue;
  }
  const before = step.outputs.map(fingerprint);
  const [command = '', ...args] = step.command;
  const run = spawnSync(command, args, { encoding: 'utf8' });
  if (run.status !== 0) {
    console.error(`generate: ${step.name} failed:\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`);
    process.exit(1);
  }
  step.outputs.forEach((output, index) => {
    if (fingerprint(output) !== before[index]) stale.push(output);
  });
  console.log(`generate: ${step.name}: done`);
}
if (check && stale.length > 0) {
  console.error(`generate: stale in the commit, now fresh in the work tree: ${stale.join(', ')}. Commit them.`);
  process.exit(1);
}
