/** Runs the program as a person does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = join(ROOT, 'src/cli/utsuwa.js');

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** With an environment of its own: a developer's settings must not decide a test. */
export function utsuwa(
  args: readonly string[],
  {
    env = {},
    input = '',
    node = process.execPath,
  }: { env?: Record<string, string>; input?: string; node?: string } = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [BIN, ...args], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}
