import { toCursor } from '../../features/tenancy/id-paging.ts';
import type { Page } from '../../lib/paging.ts';

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export function toConnection<Node>(page: Page<Node>, cursorOf: (node: Node) => string): Connection<Node> {
  const [first, last] = [page.items[0], page.items.at(-1)];
  return {
    nodes: page.items,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    },
  };
}

/** For lists in order of creation. */
export function toIdConnection<Node extends { readonly id: string }>(page: Page<Node>): Connection<Node> {
  return toConnection(page, (node) => toCursor(node.id));
}
