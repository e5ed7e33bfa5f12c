import { invalidInput } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { readRelease, readReleases, type Release, type ReleaseState } from './release.ts';

export interface ListReleases {
  readonly state?: ReleaseState | null | undefined;
  /** Those that hold this entry. */
  readonly entry?: string | null | undefined;
  /** 1 to 100; 20 when left out. */
  readonly first?: number | null | undefined;
  /** `cursorOfRelease` of the last one seen. */
  readonly after?: string | null | undefined;
}

const MOST = 100;

interface Cursor {
  readonly at: Date | null;
  readonly id: string;
}

export async function getRelease(ctx: SiteContext, id: string): Promise<Release> {
  authorize(ctx, 'entry.read');
  return ctx.db.site(ctx.site.id, (tx) => readRelease(tx, ctx, id));
}

/** Planned ones in the order of their instants; any other list the newest first. */
export async function listReleases(ctx: SiteContext, input: ListReleases): Promise<Page<Release>> {
  authorize(ctx, 'entry.read');
  const first = input.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > MOST) {
    const message = `Ask for 1 to ${MOST} at a time.`;
    throw invalidInput('The list', [{ path: ['first'], code: 'out_of_range', message }]);
  }
  const siteId = ctx.site.id;
  const { state, entry } = input;
  const after = input.after == null ? null : readCursor(input.after);
  const byInstant = state === 'planned';
  if (entry != null && !isUuid(entry)) return { items: [], hasNextPage: false, hasPreviousPage: after !== null };
  const beyond = ({ at, id }: Cursor): object =>
    byInstant ? { OR: [{ at: { gt: at ?? new Date(0) } }, { at, id: { gt: id } }] } : { id: { lt: id } };
  return ctx.db.site(siteId, async (tx) => {
    const rows = await tx.release.findMany({
      where: {
        siteId,
        ...(state == null ? {} : { state }),
        ...(entry == null ? {} : { items: { some: { entryId: entry } } }),
        ...(after === null ? {} : beyond(after)),
      },
      orderBy: byInstant ? [{ at: 'asc' }, { id: 'asc' }] : [{ id: 'desc' }],
      take: first + 1,
      select: { id: true },
    });
    const ids = rows.slice(0, first).map((row) => row.id);
    return {
      items: await readReleases(tx, ctx, ids),
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
    };
  });
}

export function cursorOfRelease({ id, at }: Pick<Release, 'id' | 'at'>): string {
  return Buffer.from(`${at?.getTime() ?? ''}.${id}`).toString('base64url');
}

function readCursor(text: string): Cursor {
  const [milliseconds = '', id = ''] = Buffer.from(text, 'base64url').toString('latin1').split('.');
  if (/^\d{0,15}$/.test(milliseconds) && isUuid(id)) {
    return { at: milliseconds === '' ? null : new Date(Number(milliseconds)), id };
  }
  const message = 'This is not a cursor of this list; take `endCursor` of a page.';
  throw invalidInput('The list', [{ path: ['after'], code: 'bad_cursor', message }]);
}
