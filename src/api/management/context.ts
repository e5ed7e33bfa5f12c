import type { IncomingMessage } from 'node:http';
import { actorFromAccessToken, ANONYMOUS, type SignedIn } from '../../features/auth/actor.ts';
import type { Services, SiteContext, SystemContext } from '../../features/tenancy/context.ts';
import { openSite } from '../../features/tenancy/open-site-context.ts';
import { AppError } from '../../lib/errors.ts';
import { bearerToken, factsOf } from '../http/request.ts';

/** What resolvers get: made once per request. */
export interface ManagementContext {
  readonly system: SystemContext;
  /** Null for somebody who is not signed in. */
  readonly session: SignedIn | null;
  /** Address of the client, for throttling. */
  readonly client: string;
  readonly requestId: string;
  /** By id or slug, once per request however many fields ask. */
  readonly openSite: (ref: string) => Promise<SiteContext>;
}

/** Only members' access tokens open this door. A token that is no longer good is refused, not taken for nobody's. */
export async function buildManagementContext(services: Services, req: IncomingMessage): Promise<ManagementContext> {
  const token = bearerToken(req);
  const session = token === null ? null : await actorFromAccessToken(services, token);
  if (token !== null && session === null) {
    throw new AppError(
      'UNAUTHENTICATED',
      'The access token is not good (any more). Refresh the session or sign in again.',
    );
  }
  const { id: requestId, client } = factsOf(req);
  const actor = session?.actor ?? ANONYMOUS;
  const system: SystemContext = { ...services, log: services.log.with({ requestId }), actor };
  const opened = new Map<string, Promise<SiteContext>>();
  return {
    system,
    session,
    client,
    requestId,
    openSite: (ref) => {
      let site = opened.get(ref);
      if (site === undefined) {
        site = openSite(system, ref);
        opened.set(ref, site);
      }
      return site;
    },
  };
}
