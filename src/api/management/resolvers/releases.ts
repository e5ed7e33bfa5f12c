import { cursorOfRelease, getRelease, listReleases } from '../../../features/releases/list-releases.ts';
import { runRelease } from '../../../features/releases/run-release.ts';
import { deleteRelease, saveRelease } from '../../../features/releases/save-release.ts';
import { toConnection } from '../connection.ts';
import type { Resolvers } from '../generated.ts';

export const releases = {
  Query: {
    releases: async (_root, { site, ...input }, { openSite }) =>
      toConnection(await listReleases(await openSite(site), input), cursorOfRelease),
    release: async (_root, { site, id }, { openSite }) => getRelease(await openSite(site), id),
  },
  Mutation: {
    createRelease: async (_root, { input: { site, ...input } }, { openSite }) =>
      saveRelease(await openSite(site), input),
    editRelease: async (_root, { input: { site, ...input } }, { openSite }) => saveRelease(await openSite(site), input),
    deleteRelease: async (_root, { input }, { openSite }) => ({
      deletedId: await deleteRelease(await openSite(input.site), input.id),
    }),
    runRelease: async (_root, { input }, { openSite }) => runRelease(await openSite(input.site), input.id),
  },
  ReleaseItem: {
    entry: ({ entryId }) => entryId,
  },
} satisfies Resolvers;
