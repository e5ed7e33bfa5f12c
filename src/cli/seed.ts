import { DEMO_SIGN_IN, seedDemo } from '../features/ops/seed-demo.ts';
import { listSites } from '../features/tenancy/sites.ts';
import { CommandFailure, readOptions, type Command } from './command.ts';
import { withInstallation } from './installation.ts';

const help = `utsuwa seed

Fills an empty installation with the demo partner: two sites, their content types, entries and pictures, and an operator to sign
in with. An installation that holds a site is left as it is.
`;

export const seed: Command = {
  name: 'seed',
  summary: 'Fill an empty installation with the demo partner',
  help,
  run: async (args) => {
    readOptions(args, {});
    await withInstallation(async (ctx) => {
      const { items } = await listSites(ctx, { first: 1 });
      if (items.length > 0) {
        throw new CommandFailure('This installation holds sites already; the demo goes into an empty one only.');
      }
      await seedDemo(ctx);
    });
    process.stdout.write(`Seeded the demo. Sign in with ${DEMO_SIGN_IN.email} and ${DEMO_SIGN_IN.password}.\n`);
    return 0;
  },
};
