import { AppError, invalidInput } from '../../lib/errors.ts';
import type { PasswordHasher } from '../../platform/ports.ts';
import type { SystemContext } from '../tenancy/context.ts';
import { checkPassword, normaliseEmail } from './credentials.ts';
import { toMember, type Member } from './member.ts';
import { sessionCacheOf } from './session-cache.ts';
import { endSessions, openSession, type SignInResult } from './sessions.ts';
import { throttleMember, throttleSignIn } from './throttle.ts';

const MAX_PASSWORD_BYTES = 1_024;

/** `client` is the address of who asks. Unknown, disabled and wrong answer alike, in words and in work done. */
export async function signIn(
  ctx: SystemContext,
  input: { email: string; password: string; client: string },
): Promise<SignInResult> {
  const email = normaliseEmail(input.email).slice(0, 254);
  await throttleSignIn(ctx, { email, client: input.client });
  const row = await ctx.db.system((tx) => tx.member.findUnique({ where: { email }, include: { grants: true } }));
  const hash = row?.passwordHash ?? (await decoyHash(ctx.passwords));
  const password = input.password.slice(0, MAX_PASSWORD_BYTES);
  const right = await ctx.passwords.verify(hash, password);
  if (row === null || !right || row.disabledAt !== null) {
    ctx.log.info({ client: input.client }, 'Sign-in refused');
    throw new AppError('UNAUTHENTICATED', 'E-mail address or password is wrong.');
  }
  return openSession(ctx, toMember(row));
}

/** Ends every session of the member: whoever knew the old password is out. */
export async function changePassword(
  ctx: SystemContext,
  input: { currentPassword: string; newPassword: string },
): Promise<Member> {
  if (ctx.actor.kind !== 'member') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const memberId = ctx.actor.id;
  await throttleMember(ctx, { memberId, action: 'change-password', max: 10 });
  const row = await ctx.db.system((tx) =>
    tx.member.findUniqueOrThrow({ where: { id: memberId }, include: { grants: true } }),
  );
  if (!(await ctx.passwords.verify(row.passwordHash, input.currentPassword.slice(0, MAX_PASSWORD_BYTES)))) {
    const message = 'This is not the present password.';
    throw invalidInput('The password', [{ path: ['currentPassword'], message, code: 'wrong_password' }]);
  }
  const issues = checkPassword(input.newPassword, [row.email, row.name], ['newPassword']);
  if (issues.length > 0) throw invalidInput('The password', issues);
  const passwordHash = await ctx.passwords.hash(input.newPassword);
  await ctx.db.system(async (tx) => {
    await tx.member.update({ where: { id: memberId }, data: { passwordHash } });
    await endSessions(tx, memberId, { now: ctx.clock.now(), only: null });
  });
  sessionCacheOf(ctx.db).forgetMember(memberId);
  return toMember(row);
}

const decoys = new WeakMap<PasswordHasher, Promise<string>>();

/** A hash with the hasher's own parameters, so that an unknown address costs what a known one does. */
function decoyHash(passwords: PasswordHasher): Promise<string> {
  let decoy = decoys.get(passwords);
  if (decoy === undefined) {
    decoy = passwords.hash('nobody has this password');
    decoys.set(passwords, decoy);
  }
  return decoy;
}
