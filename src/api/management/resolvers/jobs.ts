import { getJobStatistics } from '../../../features/jobs/job-statistics.ts';
import type { Resolvers } from '../generated.ts';

export const jobs = {
  Query: {
    jobStatistics: async (_root, _args, { system }) => {
      const { failures, ...counts } = await getJobStatistics(system);
      return { ...counts, failures: failures.map(({ siteId, ...failure }) => ({ ...failure, site: siteId })) };
    },
  },
} satisfies Resolvers;
