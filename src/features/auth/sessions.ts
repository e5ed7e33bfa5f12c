/** Sessions: a short access token, and a refresh token that is exchanged at each use. */
import { AppError } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Services, SystemContext } from '../tenancy/context.ts';
import { ACCESS_PURPOSE, type SignedIn } from './actor.ts';
import { toMember, type Member } from './member.ts';
import { digest, sameDigest } from './secrets.ts';
import { sessionCacheOf } from './session-cache.ts';

const ACCESS_SECONDS = 10 * 60;
const SESSION_DAYS = 30;

export interface SignInResult {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
  readonly member: Member;
}

/** Begins a session of a member whose password was right. */
export async function openSession(services: Services, member: Member): Promise<SignInResult> {
  const now = services.clock.now();
  const id = services.ids.uuid();
  const refresh = services.ids.token(32);
  const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
  await services.db.system(async (tx) => {
    // What has run out tells nobody anything any more; each sign-in clears away its member's.
    await tx.session.deleteMany({ where: { memberId: member.id, expiresAt: { lte: now } } });
    await tx.session.create({
      data: { id, memberId: member.id, refreshHash: digest(refresh), createdAt: now, usedAt: now, expiresAt },
    });
  });
  return toResult(services, { id, refresh, expiresAt, member });
}

/** One exchange. A refresh token that was used before ends its session: one of two holders is a thief, and nobody knows which. */
export async function refreshSession(ctx: SystemContext, input: { refreshToken: string }): Promise<SignInResult> {
  const [id, secret] = input.refreshToken.split('.', 2);
  if (!isUuid(id) || secret === undefined) throw ended();
  const now = ctx.clock.now();
  const refresh = ctx.ids.token(32);
  const outcome = await ctx.db.system(async (tx) => {
    const session = await tx.session.findUnique({
      where: { id },
      include: { member: { include: { grants: true } } },
    });
    if (session === null || session.revokedAt !== null || session.expiresAt <= now) return null;
    if (session.member.disabledAt !== null) return null;
    const fresh = sameDigest(session.refreshHash, digest(secret));
    // The old hash in `where` lets only one of two simultaneous exchanges win; the other is a reuse.
    const { count } = fresh
      ? await tx.session.updateMany({
          where: { id, refreshHash: session.refreshHash, revokedAt: null },
          data: { refreshHash: digest(refresh), usedAt: now },
        })
      : { count: 0 };
    if (count === 1) return { member: toMember(session.member), expiresAt: session.expiresAt };
    await tx.session.update({ where: { id }, data: { revokedAt: now } });
    return { reusedBy: session.memberId };
  });
  if (outcome === null) throw ended();
  if ('reusedBy' in outcome) {
    sessionCacheOf(ctx.db).forgetMember(outcome.reusedBy);
    ctx.log.warn(
      { sessionId: id, memberId: outcome.reusedBy },
      'A used refresh token came again; the session was ended',
    );
    throw ended();
  }
  return toResult(ctx, { id, refresh, ...outcome });
}

/** Ends this session or all of the member's; answers how many were ended. */
export async function signOut(ctx: SystemContext, input: { session: SignedIn; everywhere: boolean }): Promise<number> {
  const { actor, sessionId } = input.session;
  const count = await ctx.db.system((tx) =>
    endSessions(tx, actor.id, { now: ctx.clock.now(), only: input.everywhere ? null : sessionId }),
  );
  sessionCacheOf(ctx.db).forgetMember(actor.id);
  return count;
}

/** Part of every change of credentials. The caller forgets the member in the session cache after the commit. */
export async function endSessions(
  tx: Tx,
  memberId: string,
  { now, only }: { now: Date; only: string | null },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { memberId, revokedAt: null, expiresAt: { gt: now }, ...(only !== null && { id: only }) },
    data: { revokedAt: now },
  });
  return count;
}

function toResult(
  services: Services,
  { id, refresh, expiresAt, member }: { id: string; refresh: string; expiresAt: Date; member: Member },
): SignInResult {
  const now = services.clock.now();
  return {
    accessToken: services.tokens.sign(ACCESS_PURPOSE, { sub: member.id, sid: id }, ACCESS_SECONDS),
    accessTokenExpiresAt: new Date(now.getTime() + ACCESS_SECONDS * 1000),
    refreshToken: `${id}.${refresh}`,
    refreshTokenExpiresAt: expiresAt,
    member,
  };
}

/** One answer for every way in which a session is not there. */
function ended(): AppError {
  return new AppError('UNAUTHENTICATED', 'This session has ended. Sign in again.');
}
