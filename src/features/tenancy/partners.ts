import { INSTALLATION, mayKnow } from '../../core/policy/can.ts';
import { AppError, invalidInput, notFound } from '../../lib/errors.ts';
import { isUuid, type PartnerId } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';
import { authorizeAt } from './authorize.ts';
import type { SystemContext } from './context.ts';
import { readPageInput, toPage, type PageInput } from './id-paging.ts';
import { checkName, checkSlug } from './site-settings.ts';
import { isUniqueViolation } from './unique-violation.ts';

export interface Partner {
  readonly id: PartnerId;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
}

interface PartnerRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
}

export async function createPartner(ctx: SystemContext, input: { slug: string; name: string }): Promise<Partner> {
  authorizeAt(ctx.actor, 'partner.create', INSTALLATION);
  check(input);
  const data = { id: ctx.ids.uuid(), slug: input.slug, name: input.name.trim(), createdAt: ctx.clock.now() };
  return write(input.slug, () => ctx.db.system((tx) => tx.partner.create({ data })));
}

export async function editPartner(
  ctx: SystemContext,
  input: { partner: string; slug?: string | null | undefined; name?: string | null | undefined },
): Promise<Partner> {
  const partner = await getPartner(ctx, input.partner);
  authorizeAt(ctx.actor, 'partner.edit', { partnerId: partner.id, siteId: null });
  const data = { slug: input.slug ?? partner.slug, name: (input.name ?? partner.name).trim() };
  check(data);
  return write(data.slug, () => ctx.db.system((tx) => tx.partner.update({ where: { id: partner.id }, data })));
}

/** By id or slug. NOT_FOUND where the actor has no role on the partner. */
export async function getPartner(ctx: SystemContext, ref: string): Promise<Partner> {
  const where = isUuid(ref) ? { id: ref } : { slug: ref };
  const row = await ctx.db.system((tx) => tx.partner.findUnique({ where }));
  if (row === null || !mayKnow(ctx.actor, { partnerId: row.id, siteId: null })) {
    authorizeAt(ctx.actor, 'partner.read', { partnerId: row?.id ?? ref, siteId: null });
    throw notFound('The partner');
  }
  authorizeAt(ctx.actor, 'partner.read', { partnerId: row.id, siteId: null });
  return toPartner(row);
}

/** The partners that the actor may see: all for an operator, else those with a role on the whole partner. */
export async function listPartners(ctx: SystemContext, input: PageInput): Promise<Page<Partner>> {
  if (ctx.actor.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const page = readPageInput(input);
  const everywhere = mayKnow(ctx.actor, INSTALLATION);
  const ids = ctx.actor.grants.flatMap(({ partnerId, siteId }) =>
    partnerId !== null && siteId === null ? [partnerId] : [],
  );
  const rows = await ctx.db.system((tx) =>
    tx.partner.findMany({
      where: {
        AND: [everywhere ? {} : { id: { in: ids } }, page.afterId === null ? {} : { id: { gt: page.afterId } }],
      },
      orderBy: { id: 'asc' },
      take: page.take,
    }),
  );
  return toPage(rows.map(toPartner), page);
}

function check({ slug, name }: { slug: string; name: string }): void {
  const issues = [...checkSlug(slug), ...checkName(name)];
  if (issues.length > 0) throw invalidInput('The partner', issues);
}

async function write(slug: string, work: () => Promise<PartnerRow>): Promise<Partner> {
  try {
    return toPartner(await work());
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('CONFLICT', `A partner "${slug}" exists already; choose another slug.`, { cause: error });
  }
}

function toPartner(row: PartnerRow): Partner {
  return { id: row.id as PartnerId, slug: row.slug, name: row.name, createdAt: row.createdAt };
}
