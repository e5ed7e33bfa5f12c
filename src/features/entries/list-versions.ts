import type { EntryData } from '../../core/model/content-type.ts';
import { invalidInput, notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';

/** An immutable snapshot of a whole entry. */
export interface EntryVersion {
  readonly number: number;
  readonly data: EntryData;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

export interface ListVersions {
  readonly entryId: string;
  /** 1 to 100; 20 when left out. */
  readonly first?: number | null | undefined;
  /** `cursorOfVersion` of the last one seen. */
  readonly after?: string | null | undefined;
}

/** Newest first. */
export async function listVersions(ctx: SiteContext, input: ListVersions): Promise<Page<EntryVersion>> {
  authorize(ctx, 'entry.read');
  const { entryId } = input;
  const siteId = ctx.site.id;
  const first = input.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > 100) {
    throw invalidInput('The list', [{ path: ['first'], code: 'out_of_range', message: 'Ask for 1 to 100 at a time.' }]);
  }
  const before = input.after == null ? null : readCursor(input.after);
  return ctx.db.site(siteId, async (tx) => {
    const known = isUuid(entryId)
      ? await tx.entry.findFirst({ where: { siteId, id: entryId }, select: { id: true } })
      : null;
    if (known === null) throw notFound('The entry');
    const rows = await tx.entryVersion.findMany({
      where: { siteId, entryId, ...(before === null ? {} : { number: { lt: before } }) },
      orderBy: { number: 'desc' },
      take: first + 1,
      select: { number: true, data: true, createdAt: true, createdBy: true },
    });
    const items = rows.slice(0, first).map((row) => ({ ...row, data: row.data as EntryData }));
    return { items, hasNextPage: rows.length > first, hasPreviousPage: before !== null };
  });
}

export function cursorOfVersion(version: Pick<EntryVersion, 'number'>): string {
  return Buffer.from(`v${version.number}`).toString('base64url');
}

function readCursor(text: string): number {
  const match = /^v(\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString('latin1'));
  if (match !== null) return Number(match[1]);
  const message = 'This is not a cursor of this list; take `endCursor` of a page.';
  throw invalidInput('The list', [{ path: ['after'], code: 'bad_cursor', message }]);
}
