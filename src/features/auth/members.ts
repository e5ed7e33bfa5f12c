/** People and their roles. Nobody gives away, takes or overrules more than they hold. */
import { can, INSTALLATION, mayGrant, reaches, type Place } from '../../core/policy/can.ts';
import { AppError, invalidInput, notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';
import type { Tx } from '../../platform/db/database.ts';
import { authorizeAt } from '../tenancy/authorize.ts';
import type { Actor, Grant, SystemContext } from '../tenancy/context.ts';
import { readPageInput, toPage, type PageInput } from '../tenancy/id-paging.ts';
import { checkName } from '../tenancy/site-settings.ts';
import { isUniqueViolation } from '../tenancy/unique-violation.ts';
import { checkEmail, checkPassword, normaliseEmail } from './credentials.ts';
import { resolveGrant, type GrantRequest } from './grants.ts';
import { toMember, type Member } from './member.ts';
import { sessionCacheOf } from './session-cache.ts';
import { endSessions } from './sessions.ts';
import { throttleMember } from './throttle.ts';

export interface CreateMemberInput {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly grants: readonly GrantRequest[];
}

export async function createMember(ctx: SystemContext, input: CreateMemberInput): Promise<Member> {
  if (ctx.actor.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  // "Taken" tells that an address is known; whoever may create members may not try thousands.
  if (ctx.actor.kind === 'member') {
    await throttleMember(ctx, { memberId: ctx.actor.id, action: 'create-member', max: 60 });
  }
  const grants = await Promise.all(input.grants.map((request) => resolveGrant(ctx, request)));
  const email = normaliseEmail(input.email);
  const issues = [
    ...checkEmail(email),
    ...checkName(input.name),
    ...checkPassword(input.password, [email, input.name]),
    ...(grants.length === 0 ? [{ path: ['grants'], message: 'Give at least one role.', code: 'required' }] : []),
  ];
  if (issues.length > 0) throw invalidInput('The member', issues);
  const passwordHash = await ctx.passwords.hash(input.password);
  const id = ctx.ids.uuid();
  try {
    const row = await ctx.db.system((tx) =>
      tx.member.create({
        data: {
          id,
          email,
          name: input.name.trim(),
          passwordHash,
          createdAt: ctx.clock.now(),
          grants: { create: grants.map((grant) => ({ id: ctx.ids.uuid(), ...grant })) },
        },
        include: { grants: true },
      }),
    );
    return toMember(row);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('CONFLICT', `There is a member with the address ${email} already.`, { cause: error });
  }
}

export interface EditMemberInput {
  readonly member: string;
  readonly name?: string | null | undefined;
  readonly password?: string | null | undefined;
  readonly disabled?: boolean | null | undefined;
}

/** The editor must be able to give every role that the member has: else a site's admin could take over an operator's account. */
export async function editMember(ctx: SystemContext, input: EditMemberInput): Promise<Member> {
  const member = await getMember(ctx, input.member);
  if (!member.grants.every((grant) => mayGrant(ctx.actor, grant))) {
    throw new AppError('FORBIDDEN', 'This member holds roles that you may not give; ask somebody who may.');
  }
  if (input.disabled === true && member.id === ctx.actor.id) {
    throw new AppError('CONFLICT', 'You cannot disable yourself.');
  }
  const issues = [
    ...(input.name == null ? [] : checkName(input.name)),
    ...(input.password == null ? [] : checkPassword(input.password, [member.email, member.name])),
  ];
  if (issues.length > 0) throw invalidInput('The member', issues);
  const passwordHash = input.password == null ? null : await ctx.passwords.hash(input.password);
  const now = ctx.clock.now();
  const row = await ctx.db.system(async (tx) => {
    if (passwordHash !== null || input.disabled === true) await endSessions(tx, member.id, { now, only: null });
    return tx.member.update({
      where: { id: member.id },
      data: {
        ...(input.name != null && { name: input.name.trim() }),
        ...(passwordHash !== null && { passwordHash }),
        ...(input.disabled != null && { disabledAt: input.disabled ? now : null }),
      },
      include: { grants: true },
    });
  });
  sessionCacheOf(ctx.db).forgetMember(member.id);
  return visibleTo(ctx.actor, toMember(row));
}

export async function grantRole(ctx: SystemContext, input: { member: string; grant: GrantRequest }): Promise<Member> {
  const member = await getMember(ctx, input.member);
  const grant = await resolveGrant(ctx, input.grant);
  const same = (held: Grant): boolean =>
    held.role === grant.role && held.partnerId === grant.partnerId && held.siteId === grant.siteId;
  if (!member.grants.some(same)) {
    await ctx.db.system((tx) => tx.memberGrant.create({ data: { id: ctx.ids.uuid(), memberId: member.id, ...grant } }));
    sessionCacheOf(ctx.db).forgetMember(member.id);
  }
  return visibleTo(ctx.actor, await getMember(ctx, member.id));
}

export async function revokeRole(ctx: SystemContext, input: { grant: string }): Promise<Member> {
  const row = isUuid(input.grant)
    ? await ctx.db.system((tx) => tx.memberGrant.findUnique({ where: { id: input.grant } }))
    : null;
  const place: Place = { partnerId: row?.partnerId ?? null, siteId: row?.siteId ?? null };
  if (row === null || !can(ctx.actor, 'member.read', place)) throw absent(ctx.actor, 'The grant');
  const grant: Grant = { role: row.role as Grant['role'], ...place };
  if (!mayGrant(ctx.actor, grant)) {
    throw new AppError('FORBIDDEN', 'You may not take a role that you could not give.');
  }
  const member = await ctx.db.system(async (tx) => {
    await tx.memberGrant.delete({ where: { id: row.id } });
    if (grant.role === 'operator') await keepOneOperator(tx);
    return tx.member.findUniqueOrThrow({ where: { id: row.memberId }, include: { grants: true } });
  });
  sessionCacheOf(ctx.db).forgetMember(row.memberId);
  return visibleTo(ctx.actor, toMember(member));
}

/** Whom the actor administers somewhere; with `place`, there. Only grants that the actor may know of are shown. */
export async function listMembers(
  ctx: SystemContext,
  input: PageInput & { place?: Place | null },
): Promise<Page<Member>> {
  if (input.place != null) authorizeAt(ctx.actor, 'member.read', input.place);
  else if (ctx.actor.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const page = readPageInput(input);
  const places = input.place == null ? administered(ctx.actor) : [input.place];
  if (places.length === 0) throw new AppError('FORBIDDEN', 'Your role does not allow "member.read" anywhere.');
  const rows = await ctx.db.system((tx) =>
    tx.member.findMany({
      where: {
        AND: [
          places.some((place) => place.partnerId === null && place.siteId === null)
            ? {}
            : { grants: { some: { OR: places.map(toGrantFilter) } } },
          page.afterId === null ? {} : { id: { gt: page.afterId } },
        ],
      },
      include: { grants: true },
      orderBy: { id: 'asc' },
      take: page.take,
    }),
  );
  return toPage(
    rows.map((row) => visibleTo(ctx.actor, toMember(row))),
    page,
  );
}

/** The signed-in member itself; null for everybody else. */
export async function findSelf(ctx: SystemContext): Promise<Member | null> {
  if (ctx.actor.kind !== 'member') return null;
  const { id } = ctx.actor;
  const row = await ctx.db.system((tx) => tx.member.findUnique({ where: { id }, include: { grants: true } }));
  return row === null ? null : toMember(row);
}

/** With all grants: for decisions, before `visibleTo`. NOT_FOUND unless the actor administers one of the member's places. */
async function getMember(ctx: SystemContext, id: string): Promise<Member> {
  const row = isUuid(id)
    ? await ctx.db.system((tx) => tx.member.findUnique({ where: { id }, include: { grants: true } }))
    : null;
  if (row === null) throw absent(ctx.actor, 'The member');
  const member = toMember(row);
  const known =
    can(ctx.actor, 'member.edit', INSTALLATION) || member.grants.some((grant) => can(ctx.actor, 'member.edit', grant));
  if (!known) throw absent(ctx.actor, 'The member');
  return member;
}

function absent(actor: Actor, what: string): AppError {
  return actor.kind === 'anonymous' ? new AppError('UNAUTHENTICATED', 'Sign in first.') : notFound(what);
}

function visibleTo(actor: Actor, member: Member): Member {
  if (actor.kind === 'system' || actor.id === member.id) return member;
  return { ...member, grants: member.grants.filter((grant) => actor.grants.some((own) => reaches(own, grant))) };
}

/** Where the actor may read members: the places of its own grants that allow it. */
function administered(actor: Actor): Place[] {
  if (actor.kind === 'system') return [INSTALLATION];
  return actor.grants.filter((grant) => can(actor, 'member.read', grant));
}

/** Members of a partner are those on it and on its sites; members of a site are those on exactly that site. */
function toGrantFilter({ partnerId, siteId }: Place): { siteId: string } | { partnerId: string | null } {
  return siteId === null ? { partnerId } : { siteId };
}

async function keepOneOperator(tx: Tx): Promise<void> {
  const left = await tx.memberGrant.count({ where: { role: 'operator', member: { disabledAt: null } } });
  if (left === 0) throw new AppError('CONFLICT', 'This is the last operator; make another one first.');
}
