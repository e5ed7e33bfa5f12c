import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { auth } from './resolvers/auth.ts';
import { devices } from './resolvers/devices.ts';
import { entries } from './resolvers/entries.ts';
import { jobs } from './resolvers/jobs.ts';
import { media } from './resolvers/media.ts';
import { members } from './resolvers/members.ts';
import { model } from './resolvers/model.ts';
import { partners } from './resolvers/partners.ts';
import { preview } from './resolvers/preview.ts';
import { redirects } from './resolvers/redirects.ts';
import { rendering } from './resolvers/rendering.ts';
import { releases } from './resolvers/releases.ts';
import { sites } from './resolvers/sites.ts';
import { BoundScalar, DateTimeScalar, JSONScalar } from './scalars.ts';

/** schema.graphql of the repository's root with the resolvers of each feature. */
export function buildManagementSchema(): GraphQLSchema {
  const typeDefs = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
  const scalars = { JSON: JSONScalar, DateTime: DateTimeScalar, Bound: BoundScalar };
  return makeExecutableSchema({
    typeDefs,
    resolvers: [
      scalars,
      partners,
      sites,
      auth,
      members,
      model,
      entries,
      media,
      devices,
      jobs,
      rendering,
      releases,
      redirects,
      preview,
    ],
    // Arguments that no resolver reads would be ignored in silence.
    resolverValidationOptions: { requireResolversForArgs: 'error', requireResolversToMatchSchema: 'error' },
  });
}
