import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Cruise {
  readonly summary: {
    readonly error: number;
    readonly totalCruised: number;
    readonly violations: readonly { rule: { name: string } }[];
  };
}

function cruise(directory: string): Cruise {
  const run = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', '.config/import-law.mjs', '--output-type', 'json', 'src'],
    { cwd: directory, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(run.stdout) as Cruise;
}

/** A house with one breach, under the same law. */
function plant(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'utsuwa-law-'));
  mkdirSync(join(directory, '.config'), { recursive: true });
  copyFileSync(join(root, '.config/import-law.mjs'), join(directory, '.config/import-law.mjs'));
  copyFileSync(join(root, 'tsconfig.json'), join(directory, 'tsconfig.json'));
  writeFileSync(
    join(directory, 'package.json'),
    '{"type":"module","dependencies":{"sharp":"*","express":"*","graphql":"*"}}',
  );
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  return directory;
}

const leaf = 'export const leaf = 1;\n';
const breaches: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  [
    'src/core imports only to its left',
    { 'src/core/document/a.ts': "export * from '../../features/x/b.ts';", 'src/features/x/b.ts': leaf },
  ],
  [
    'src/core/document imports only to its left',
    { 'src/core/document/a.ts': "export * from '../render/b.ts';", 'src/core/render/b.ts': leaf },
  ],
  [
    'src/features/tenancy imports only to its left',
    { 'src/features/tenancy/a.ts': "export * from '../entries/b.ts';", 'src/features/entries/b.ts': leaf },
  ],
  [
    'doors do not know each other',
    { 'src/api/pages/a.ts': "export * from '../management/b.ts';", 'src/api/management/b.ts': leaf },
  ],
  [
    'doors use what ctx carries, not adapters',
    { 'src/api/pages/a.ts': "export * from '../../platform/db/b.ts';", 'src/platform/db/b.ts': leaf },
  ],
  ['core and lib import nothing from outside', { 'src/core/document/a.ts': "export { readFileSync } from 'node:fs';" }],
  ['graphql and express stay at the doors', { 'src/features/model/a.ts': "export { GraphQLError } from 'graphql';" }],
  ['sharp stays in its adapter', { 'src/features/media/a.ts': "export { default as s } from 'sharp';" }],
  [
    'no circles',
    { 'src/lib/a.ts': "import './b.ts'; export const a = 1;", 'src/lib/b.ts': "import './a.ts'; export const b = 1;" },
  ],
];

describe('the import law', () => {
  it('holds, and the whole house was read', () => {
    const { summary } = cruise(root);
    expect(summary.violations.map((violation) => violation.rule.name)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(100);
  });

  it.each(breaches)('catches a planted breach: %s', (rule, files) => {
    const directory = plant(files);
    try {
      expect(cruise(directory).summary.violations.map((violation) => violation.rule.name)).toContain(rule);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
