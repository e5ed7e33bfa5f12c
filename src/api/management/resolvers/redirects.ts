import { fromOf } from '../../../core/model/redirect-chains.ts';
import { listRedirects } from '../../../features/redirects/list-redirects.ts';
import { deleteRedirect, saveRedirect } from '../../../features/redirects/save-redirect.ts';
import { exportRedirects, importRedirects } from '../../../features/redirects/transfer-redirects.ts';
import { toIdConnection } from '../connection.ts';
import type { Resolvers } from '../generated.ts';

export const redirects = {
  Query: {
    redirects: async (_root, { site, ...input }, { openSite }) =>
      toIdConnection(await listRedirects(await openSite(site), input)),
    exportRedirects: async (_root, { site }, { openSite }) => exportRedirects(await openSite(site)),
  },
  Mutation: {
    saveRedirect: async (_root, { input: { site, ...input } }, { openSite }) =>
      saveRedirect(await openSite(site), input),
    deleteRedirect: async (_root, { input }, { openSite }) => ({
      deletedId: await deleteRedirect(await openSite(input.site), input.id),
    }),
    importRedirects: async (_root, { input }, { openSite }) =>
      importRedirects(await openSite(input.site), { csv: input.csv, replace: input.replace ?? false }),
  },
  Redirect: {
    from: (redirect) => fromOf(redirect),
    to: ({ toAddress }) => toAddress,
    entry: ({ toEntry }) => toEntry,
  },
} satisfies Resolvers;
