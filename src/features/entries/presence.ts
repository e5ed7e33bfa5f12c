/** Who is editing an entry at the moment: a hint for people, never a lock. */
import { nameMembers } from '../auth/member-names.ts';
import { notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { memberOf } from './entry.ts';

/** Somebody else who has the entry open. */
export interface Presence {
  readonly memberId: string;
  readonly name: string;
  readonly since: Date;
  readonly seenAt: Date;
}

const EXPIRES_MS = 60_000;

/**
 * Says that the member has the entry open (or leaves it), and answers who else has. To be repeated before 60 s are over; who
 * falls silent is forgotten.
 */
export async function touchEntry(
  ctx: SiteContext,
  { id, leave }: { readonly id: string; readonly leave: boolean },
): Promise<readonly Presence[]> {
  authorize(ctx, 'entry.edit');
  const siteId = ctx.site.id;
  const now = ctx.clock.now();
  const memberId = memberOf(ctx);
  const rows = await ctx.db.site(siteId, async (tx) => {
    const known = isUuid(id)
      ? await tx.entry.findFirst({ where: { siteId, id, deletedAt: null }, select: { id: true } })
      : null;
    if (known === null) throw notFound('The entry');
    const own = memberId === null ? [] : leave ? [{ memberId }] : [];
    await tx.entryPresence.deleteMany({
      where: { siteId, entryId: id, OR: [{ seenAt: { lte: new Date(now.getTime() - EXPIRES_MS) } }, ...own] },
    });
    if (memberId !== null && !leave) {
      await tx.entryPresence.upsert({
        where: { siteId_entryId_memberId: { siteId, entryId: id, memberId } },
        create: { siteId, entryId: id, memberId, since: now, seenAt: now },
        update: { seenAt: now },
      });
    }
    return tx.entryPresence.findMany({
      where: { siteId, entryId: id, ...(memberId === null ? {} : { memberId: { not: memberId } }) },
      orderBy: [{ since: 'asc' }, { memberId: 'asc' }],
    });
  });
  const names = await nameMembers(
    ctx,
    rows.map((row) => row.memberId),
  );
  return rows.map((row) => ({
    memberId: row.memberId,
    name: names.get(row.memberId) ?? '',
    since: row.since,
    seenAt: row.seenAt,
  }));
}
