import { AppError, notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { sweepBytes } from './stored-bytes.ts';

/** Whoever shows a file; the reason why it cannot be deleted. */
export interface AssetUser {
  readonly kind: 'entry' | 'site';
  readonly id: string;
  readonly name: string;
}

type SiteTx = Parameters<Parameters<SiteContext['db']['site']>[1]>[0];

const MOST_NAMED = 20;

/** Refused with CONFLICT while an entry (draft or live) or the site itself shows it; the answer names them. */
export async function deleteAsset(ctx: SiteContext, id: string): Promise<void> {
  authorize(ctx, 'asset.delete');
  const { id: siteId } = ctx.site;
  const hash = await ctx.db
    .site(siteId, async (tx) => {
      const row = isUuid(id) ? await tx.asset.findFirst({ where: { siteId, id } }) : null;
      if (row === null) throw notFound('The file');
      const users = await findUsers(ctx, tx, id);
      if (users.length > 0) throw inUse(users);
      await tx.asset.delete({ where: { id_siteId: { id, siteId } } });
      tx.invalidate([`asset:${id}`]);
      return row.hash;
    })
    .catch((error: unknown) => {
      // An entry that began to show it meanwhile: the foreign key has the last word.
      throw isForeignKeyBreach(error) ? inUse([]) : error;
    });
  await sweepBytes(ctx, hash);
}

async function findUsers(ctx: SiteContext, tx: SiteTx, id: string): Promise<readonly AssetUser[]> {
  const { id: siteId, logoAssetId, name, defaultLocale } = ctx.site;
  const references = await tx.entryReference.findMany({
    where: { siteId, toAssetId: id },
    distinct: ['fromEntryId'],
    take: MOST_NAMED,
    select: { from: { select: { id: true, draft: true, contentType: { select: { label: true, titleField: true } } } } },
  });
  const entries = references.map(({ from }): AssetUser => {
    const title = textOf(from.draft, from.contentType.titleField, defaultLocale);
    return { kind: 'entry', id: from.id, name: title ?? `${from.contentType.label} ${from.id}` };
  });
  return logoAssetId === id ? [{ kind: 'site', id: siteId, name }, ...entries] : entries;
}

function textOf(draft: unknown, field: string, locale: string): string | null {
  const value = (draft as Readonly<Record<string, unknown>> | null)?.[field];
  if (typeof value === 'string') return value;
  const localised = (value as Readonly<Record<string, unknown>> | null | undefined)?.[locale];
  return typeof localised === 'string' ? localised : null;
}

function inUse(users: readonly AssetUser[]): AppError {
  const names = users.slice(0, 3).map((user) => `"${user.name}"`);
  const who = names.length === 0 ? 'an entry' : `${names.join(', ')}${users.length > 3 ? ' and others' : ''}`;
  return new AppError('CONFLICT', `The file is shown by ${who}. Take it out there first.`, { details: { users } });
}

function isForeignKeyBreach(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'P2003' || error.code === 'P2014');
}
