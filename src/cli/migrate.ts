import { openConfigured } from '../app/context.ts';
import { createLog } from '../platform/log.ts';
import { readOptions, type Command } from './command.ts';
import { readConfig } from './installation.ts';

const help = `utsuwa migrate [--dry-run]

Brings the database to the present schema, with the rights of DATABASE_OWNER_URL. Each migration is applied whole or not at all;
a history that does not fit stops with an explanation. Running servers may go on during it.

  --dry-run   only list what would be applied
`;

export const migrate: Command = {
  name: 'migrate',
  summary: 'Bring the database to the present schema',
  help,
  run: async (args) => {
    const options = readOptions(args, { 'dry-run': { type: 'boolean' } });
    const dryRun = options['dry-run'] ?? false;
    const db = await openConfigured(readConfig(), createLog({ level: 'warn' }), true);
    try {
      const names = dryRun ? await db.pendingMigrations() : await db.migrate();
      for (const name of names) process.stdout.write(`${dryRun ? 'Would apply' : 'Applied'} ${name}\n`);
      if (names.length === 0) process.stdout.write('The database is up to date.\n');
    } finally {
      await db.close();
    }
    return 0;
  },
};
