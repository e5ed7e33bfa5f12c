/** Lists ordered by id, which is the order of creation. The cursor is the last id: it names a row, and rights are checked again. */
import { invalidInput } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';

export interface PageInput {
  /** 1 to 100; 20 when left out. */
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const MAX_PAGE = 100;

/** Arguments for a query that takes one row more than the page, to know whether there is a next one. */
export function readPageInput(input: PageInput): { take: number; afterId: string | null } {
  const first = input.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    const message = `Ask for 1 to ${MAX_PAGE} at a time.`;
    throw invalidInput('The list', [{ path: ['first'], message, code: 'out_of_range' }]);
  }
  if (input.after == null) return { take: first + 1, afterId: null };
  const afterId = Buffer.from(input.after, 'base64url').toString('latin1');
  if (!isUuid(afterId)) {
    const message = 'This cursor is not one of this list; take `endCursor` of a page.';
    throw invalidInput('The list', [{ path: ['after'], message, code: 'bad_cursor' }]);
  }
  return { take: first + 1, afterId };
}

/** The opaque name of a row's place. */
export function toCursor(id: string): string {
  return Buffer.from(id, 'latin1').toString('base64url');
}

export function toPage<Item>(
  rows: readonly Item[],
  { take, afterId }: { take: number; afterId: string | null },
): Page<Item> {
  return { items: rows.slice(0, take - 1), hasNextPage: rows.length === take, hasPreviousPage: afterId !== null };
}
