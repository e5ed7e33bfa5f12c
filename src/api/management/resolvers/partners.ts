import { createPartner, editPartner, getPartner, listPartners } from '../../../features/tenancy/partners.ts';
import { listSites } from '../../../features/tenancy/sites.ts';
import { toIdConnection } from '../connection.ts';
import type { Resolvers } from '../generated.ts';

export const partners = {
  Query: {
    partners: async (_root, page, { system }) => toIdConnection(await listPartners(system, page)),
    partner: (_root, { partner }, { system }) => getPartner(system, partner),
  },
  Mutation: {
    createPartner: async (_root, { input }, { system }) => ({ partner: await createPartner(system, input) }),
    editPartner: async (_root, { input }, { system }) => ({ partner: await editPartner(system, input) }),
  },
  Partner: {
    sites: async ({ id }, page, { system }) => toIdConnection(await listSites(system, { ...page, partnerId: id })),
  },
} satisfies Resolvers;
