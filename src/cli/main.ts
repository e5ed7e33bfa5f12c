#!/usr/bin/env node
import { settleMode } from '../app/env.ts';
import { CommandFailure, UsageError, type Command } from './command.ts';

// Before any command, and with it graphql-js, is loaded.
settleMode();

/** Loaded when asked for: `--help` answers without opening a database driver. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  serve: {
    summary: 'Run the server; with --demo on an embedded database with a demo partner',
    load: async () => (await import('./serve.ts')).serve,
  },
  migrate: {
    summary: 'Bring the database to the present schema',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  seed: {
    summary: 'Fill an empty installation with the demo partner',
    load: async () => (await import('./seed.ts')).seed,
  },
  'admin create': { summary: 'Create an operator', load: async () => (await import('./admin-create.ts')).adminCreate },
  'site list': { summary: 'List all sites', load: async () => (await import('./site-list.ts')).siteList },
  'devices detect': {
    summary: 'Say which device a User-Agent belongs to',
    load: async () => (await import('./devices-detect.ts')).devicesDetect,
  },
  'devices export': {
    summary: 'Print the device rules for a CDN',
    load: async () => (await import('./devices-export.ts')).devicesExport,
  },
  'search rebuild': {
    summary: 'Index the words of all publications anew',
    load: async () => (await import('./search-rebuild.ts')).searchRebuild,
  },
  render: { summary: 'Render one page as a device gets it', load: async () => (await import('./render.ts')).render },
};

async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h' || args[0] === 'help') {
    process.stdout.write(overview());
    return args.length === 0 ? 2 : 0;
  }
  const words = COMMANDS[`${args[0]} ${args[1]}`] === undefined ? 1 : 2;
  const found = COMMANDS[args.slice(0, words).join(' ')];
  if (found === undefined) {
    process.stderr.write(`There is no command "${args[0]}".\n\n${overview()}`);
    return 2;
  }
  const command = await found.load();
  const rest = args.slice(words);
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    process.stderr.write(`${explain(error, command)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** Errors whose message is for a person; their classes are not loaded for that. */
const TOLD = new Set(['AppError', 'SettingsError', 'PendingMigrations', 'MigrationError', 'DirectoryInUse']);

/** What a person can act on gets its sentence; a bug gets its stack. */
function explain(error: unknown, command: Command): string {
  if (error instanceof UsageError) return `${error.message}.\n\n${command.help}`;
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandFailure || TOLD.has(error.name)) return error.message;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return `The port is taken already: ${error.message}. Stop the other program or set PORT.`;
  if (code === 'EACCES') return `Not allowed: ${error.message}`;
  return error.stack ?? error.message;
}

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `utsuwa <command> [options]\n\n${lines.join('\n')}\n\nutsuwa <command> --help tells more. Settings come from the environment; .env.example explains them.\n`;
}

process.exitCode = await main(process.argv.slice(2));
