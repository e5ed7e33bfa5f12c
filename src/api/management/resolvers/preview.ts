import { createPreviewLink, revokePreviewLinks } from '../../../features/delivery/preview-links.ts';
import type { Resolvers } from '../generated.ts';

export const preview = {
  Mutation: {
    createPreviewLink: async (_root, { input: { site, ...input } }, { openSite }) =>
      createPreviewLink(await openSite(site), input),
    revokePreviewLinks: async (_root, { input }, { openSite }) => {
      const ctx = await openSite(input.site);
      await revokePreviewLinks(ctx);
      return { site: ctx.site };
    },
  },
} satisfies Resolvers;
