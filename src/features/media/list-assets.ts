import { invalidInput } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { toAsset, type Asset } from './asset.ts';

export interface ListAssets {
  /** 1 to 100. */
  readonly first: number;
  /** `cursorOfAsset` of the last one seen. */
  readonly after?: string | null;
  /** `image`, `video`, `audio`, `application` or `text`: the first half of the media type. */
  readonly kind?: string | null;
  /** Part of the file name or title. */
  readonly search?: string | null;
}

const MOST = 100;

/** Newest first. */
export async function listAssets(ctx: SiteContext, input: ListAssets): Promise<Page<Asset>> {
  authorize(ctx, 'asset.read');
  const { id: siteId } = ctx.site;
  const after = input.after == null ? null : readCursor(input.after);
  if (!Number.isInteger(input.first) || input.first < 1 || input.first > MOST) {
    const message = `Ask for 1 to ${MOST} files at a time.`;
    throw invalidInput('The list cannot be given', [{ path: ['first'], message, code: 'out_of_range' }]);
  }
  // Prisma hands the text on as a LIKE pattern, in which these three are signs.
  const search = (input.search?.trim() ?? '').replace(/[\\%_]/g, '\\$&');
  const rows = await ctx.db.site(siteId, (tx) =>
    tx.asset.findMany({
      where: {
        siteId,
        ...(after === null
          ? {}
          : { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
        ...(input.kind == null ? {} : { mediaType: { startsWith: `${input.kind}/` } }),
        ...(search === ''
          ? {}
          : {
              AND: {
                OR: [
                  { fileName: { contains: search, mode: 'insensitive' as const } },
                  { title: { contains: search, mode: 'insensitive' as const } },
                ],
              },
            }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: input.first + 1,
    }),
  );
  return {
    items: rows.slice(0, input.first).map((row) => toAsset(ctx.site, row)),
    hasNextPage: rows.length > input.first,
    hasPreviousPage: after !== null,
  };
}

export function cursorOfAsset(asset: Pick<Asset, 'id' | 'createdAt'>): string {
  return Buffer.from(`${asset.createdAt.getTime()}.${asset.id}`).toString('base64url');
}

function readCursor(text: string): { at: Date; id: string } {
  const [milliseconds = '', id = ''] = Buffer.from(text, 'base64url').toString().split('.');
  const at = new Date(/^\d{1,15}$/.test(milliseconds) ? Number(milliseconds) : Number.NaN);
  if (Number.isNaN(at.getTime()) || !isUuid(id)) {
    const message = 'It is not a cursor of this list. Take one from an earlier answer, or leave it out.';
    throw invalidInput('The list cannot be given', [{ path: ['after'], message, code: 'bad_cursor' }]);
  }
  return { at, id };
}
