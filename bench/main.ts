/** `npm run bench <name> [-- --quick]`: runs `bench/<name>.ts`; the last line is one JSON object with its figures. */
import { existsSync, readdirSync } from 'node:fs';

interface Bench {
  readonly run: (options: { quick: boolean }) => Promise<Record<string, unknown>>;
}

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--quick');
const name = args.find((arg) => !arg.startsWith('--'));
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts' && file !== 'load.ts')
  .map((file) => file.slice(0, -3));

if (!name || !names.includes(name) || unknown.length > 0 || !existsSync(`${import.meta.dirname}/${name}.ts`)) {
  const problem =
    unknown.length > 0
      ? `Unknown option ${unknown.join(' ')}.`
      : name
        ? `There is no benchmark "${name}".`
        : 'Name a benchmark.';
  console.error(`${problem}\nUsage: npm run bench <name> [-- --quick]\nBenchmarks: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  const bench = (await import(`./${name}.ts`)) as Bench;
  const startedAt = Date.now();
  const figures = await bench.run({ quick });
  console.log(
    JSON.stringify({
      bench: name,
      quick,
      node: process.version,
      seconds: Math.round((Date.now() - startedAt) / 100) / 10,
      ...figures,
    }),
  );
}
