import { refreshSession, signOut } from '../../../features/auth/sessions.ts';
import { changePassword, signIn } from '../../../features/auth/sign-in.ts';
import { findSelf } from '../../../features/auth/members.ts';
import { AppError } from '../../../lib/errors.ts';
import type { Resolvers } from '../generated.ts';

export const auth = {
  Query: {
    me: (_root, _args, { system }) => findSelf(system),
  },
  Mutation: {
    signIn: (_root, { input }, { system, client }) => signIn(system, { ...input, client }),
    refreshSession: (_root, { input }, { system }) => refreshSession(system, input),
    signOut: async (_root, { input }, { system, session }) => {
      if (session === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
      return { endedSessions: await signOut(system, { session, everywhere: input.everywhere ?? false }) };
    },
    changePassword: async (_root, { input }, { system }) => ({ member: await changePassword(system, input) }),
  },
} satisfies Resolvers;
