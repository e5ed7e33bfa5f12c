/** The gate before tests: format, lint, types, purity of the core, import law, dead code, generated files fresh. `npm run check`. */
import { spawn } from 'node:child_process';

const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['generated files', 'node', 'tools/generate.ts', '--check'],
  ['format', 'prettier', '--config', '.config/prettier.json', '--check', '--log-level', 'warn', '.'],
  ['types', 'node', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'],
  ['core is pure', 'node', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.core.json'],
  ['import law', 'depcruise', '--config', '.config/import-law.mjs', 'src'],
  ['dead code', 'knip', '--config', '.config/knip.json'],
  [
    'lint',
    'eslint',
    '--config',
    '.config/eslint.js',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint',
    'src',
    'tests',
    'bench',
    'tools',
  ],
];

let failed = 0;
for (const [name, command, ...args] of steps) {
  const started = performance.now();
  const { code, output } = await run(command, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) {
    failed += 1;
    console.log(output);
  }
}
if (failed > 0) {
  console.error(`check: ${failed} of ${steps.length} steps failed.`);
  process.exit(1);
}
console.log(`check: all ${steps.length} steps passed.`);

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
