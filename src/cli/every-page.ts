import { toCursor } from '../features/tenancy/id-paging.ts';
import type { Page } from '../lib/paging.ts';

/** All items of a list that gives itself in pages. */
export async function everyPage<Item extends { readonly id: string }>(
  page: (after: string | null) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let more = true;
  while (more) {
    const last = items.at(-1);
    const { items: next, hasNextPage } = await page(last === undefined ? null : toCursor(last.id));
    items.push(...next);
    more = hasNextPage;
  }
  return items;
}
