import { rebuildSearch } from '../features/model/rebuild-search.ts';
import { openSite } from '../features/tenancy/open-site-context.ts';
import { listSites } from '../features/tenancy/sites.ts';
import { readOptions, type Command } from './command.ts';
import { everyPage } from './every-page.ts';
import { withInstallation } from './installation.ts';

const help = `utsuwa search rebuild [--site SITE]

Reads the words of all publications anew, for full-text search. Needed once after an update whose notes say so; the site goes on
being served and edited meanwhile.

  --site   slug or id of one site; all sites when left out
`;

export const searchRebuild: Command = {
  name: 'search rebuild',
  summary: 'Index the words of all publications anew',
  help,
  run: async (args) => {
    const { site } = readOptions(args, { site: { type: 'string' } });
    await withInstallation(async (ctx) => {
      const slugs =
        site === undefined
          ? (await everyPage((after) => listSites(ctx, { first: 100, after }))).map(({ slug }) => slug)
          : [site];
      for (const slug of slugs) {
        const count = await rebuildSearch(await openSite(ctx, slug));
        process.stdout.write(`${slug}: ${count} publications indexed\n`);
      }
    });
    return 0;
  },
};
