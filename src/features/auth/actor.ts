/** From a credential to an actor. Each door says which kinds it takes; none takes both. */
import type { SiteId } from '../../lib/ids.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Actor, Grant, Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { toMember } from './member.ts';
import { digest } from './secrets.ts';
import { sessionCacheOf } from './session-cache.ts';

export const ANONYMOUS: Actor = { kind: 'anonymous', id: 'anonymous', grants: [] };
/** The CLI, the seed and jobs: whoever may start the program may do everything. */
export const SYSTEM: Actor = { kind: 'system', id: 'system', grants: [] };

/** Audience of access tokens; no other token of the installation passes for one. */
export const ACCESS_PURPOSE = 'access';

/** A signed-in member and the session that says so. */
export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
}

/** Null for a token that is forged, expired, or whose session was ended or member disabled (noticed within 30 s). */
export async function actorFromAccessToken(services: Services, token: string): Promise<SignedIn | null> {
  const claims = services.tokens.verify(ACCESS_PURPOSE, token);
  const sessionId = claims?.['sid'];
  const memberId = claims?.['sub'];
  if (!isUuid(sessionId) || !isUuid(memberId)) return null;
  const now = services.clock.now();
  const actor = await sessionCacheOf(services.db).find(sessionId, now, async () => {
    const session = await services.db.system((tx) =>
      tx.session.findUnique({ where: { id: sessionId }, include: { member: { include: { grants: true } } } }),
    );
    if (session === null || session.revokedAt !== null || session.expiresAt <= now) return null;
    if (session.member.disabledAt !== null) return null;
    const { id, grants } = toMember(session.member);
    return { kind: 'member', id, grants };
  });
  return actor === null || actor.id !== memberId ? null : { actor, sessionId };
}

/** A member with the roles of this moment; null when unknown or disabled. For signed addresses that outlive a session. */
export async function actorOfMember(services: Services, memberId: string): Promise<Actor | null> {
  if (!isUuid(memberId)) return null;
  const row = await services.db.system((tx) =>
    tx.member.findUnique({ where: { id: memberId }, include: { grants: true } }),
  );
  return row === null || row.disabledAt !== null ? null : { kind: 'member', id: row.id, grants: toMember(row).grants };
}

/** The actor of a machine's key to this site; null for a key that is unknown here, revoked or expired. */
export async function actorFromApiToken(services: Services, site: Site, secret: string): Promise<Actor | null> {
  if (!API_TOKEN_PATTERN.test(secret)) return null;
  const row = await services.db.site(site.id, (tx) =>
    tx.apiToken.findFirst({ where: { siteId: site.id, secretHash: digest(secret) } }),
  );
  if (row === null || row.revokedAt !== null) return null;
  if (row.expiresAt !== null && row.expiresAt <= services.clock.now()) return null;
  return { kind: 'token', id: row.id, grants: [tokenGrant(row.role, site)] };
}

/** Recognisable in logs and by secret scanners. */
export const API_TOKEN_PREFIX = 'utsuwa_';
const API_TOKEN_PATTERN = /^utsuwa_[A-Za-z0-9_-]{40,64}$/;

function tokenGrant(role: string, site: { id: SiteId; partnerId: string }): Grant {
  return { role: role === 'editor' ? 'editor' : 'viewer', partnerId: site.partnerId, siteId: site.id };
}
