import { createApiToken, listApiTokens, revokeApiToken } from '../../../features/auth/api-tokens.ts';
import { createMember, editMember, grantRole, listMembers, revokeRole } from '../../../features/auth/members.ts';
import { getPartner } from '../../../features/tenancy/partners.ts';
import { placeOfSite } from '../../../core/policy/can.ts';
import { toIdConnection } from '../connection.ts';
import type { Resolvers } from '../generated.ts';

export const members = {
  Query: {
    members: async (_root, { site, partner, ...page }, { system, openSite }) => {
      const place =
        site != null
          ? placeOfSite((await openSite(site)).site)
          : partner != null
            ? { partnerId: (await getPartner(system, partner)).id, siteId: null }
            : null;
      return toIdConnection(await listMembers(system, { ...page, place }));
    },
    apiTokens: async (_root, { site }, { openSite }) => listApiTokens(await openSite(site)),
  },
  Mutation: {
    createMember: async (_root, { input }, { system }) => ({ member: await createMember(system, input) }),
    editMember: async (_root, { input }, { system }) => ({ member: await editMember(system, input) }),
    grantRole: async (_root, { input }, { system }) => ({ member: await grantRole(system, input) }),
    revokeRole: async (_root, { input }, { system }) => ({ member: await revokeRole(system, input) }),
    createApiToken: async (_root, { input: { site, role, ...input } }, { openSite }) =>
      createApiToken(await openSite(site), { ...input, role: role ?? 'viewer' }),
    revokeApiToken: async (_root, { input }, { openSite }) => ({
      apiToken: await revokeApiToken(await openSite(input.site), input),
    }),
  },
  Grant: {
    partner: ({ partnerId }) => partnerId,
    site: ({ siteId }) => siteId,
  },
} satisfies Resolvers;
