/** `schema.prisma`, the migrations and the generated client say the same. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function diff(schema: string): { status: number | null; text: string } {
  const result = spawnSync(
    process.execPath,
    [
      join(root, 'tools/prisma.ts'),
      'migrate',
      'diff',
      '--from-migrations',
      'prisma/migrations',
      '--to-schema',
      schema,
      '--exit-code',
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: 'pglite:memory', NODE_OPTIONS: '' } },
  );
  return { status: result.status, text: result.stdout + result.stderr };
}

it('the migrations make exactly the schema, and a schema that is ahead of them is noticed', { timeout: 60_000 }, () => {
  const same = diff('prisma/schema.prisma');
  expect(same.text).toContain('No difference detected');
  expect(same.status).toBe(0);

  const directory = mkdtempSync(join(tmpdir(), 'utsuwa-drift-'));
  const ahead = join(directory, 'schema.prisma');
  cpSync(join(root, 'prisma/schema.prisma'), ahead);
  writeFileSync(ahead, readFileSync(ahead, 'utf8').replace('model Partner {', 'model Partner {\n  forgotten String?'));
  const other = diff(ahead);
  rmSync(directory, { recursive: true });
  expect(other.text).toContain('forgotten');
  expect(other.status).toBe(2);
});
