/** Flat list blocks → list trees, the way Portable Text means them: consecutive items, `level` nests. */
import type { Node, NodeOf, Span } from '../../document/node.ts';

export interface ListItem {
  readonly key: string;
  readonly ordered: boolean;
  /** 1 to 6. */
  readonly level: number;
  readonly start: number | null;
  readonly content: readonly Span[];
}

interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly items: { readonly key: string; readonly content: Node[] }[];
}

/** Items in a row → one or more lists; a change of kind at one level starts another list there. */
export function nestLists(items: readonly ListItem[]): readonly Node[] {
  const roots: Node[] = [];
  const open: OpenList[] = [];

  const close = (): void => {
    const list = open.pop();
    if (list === undefined) return;
    const node = listNode(list);
    const parent = open.at(-1)?.items.at(-1);
    if (parent === undefined) roots.push(node);
    else parent.content.push(node);
  };

  for (const item of items) {
    // An item may be several levels deeper than the last one; empty levels between would only indent.
    while ((open.at(-1)?.level ?? 0) > item.level) close();
    const top = open.at(-1);
    if (top !== undefined && top.level === item.level && (top.ordered !== item.ordered || item.start !== null)) close();
    if (open.at(-1)?.level !== item.level) {
      open.push({ level: item.level, ordered: item.ordered, start: item.start ?? 1, items: [] });
    }
    open.at(-1)?.items.push({
      key: item.key,
      content: [{ type: 'paragraph', key: item.key, content: item.content }],
    });
  }
  while (open.length > 0) close();
  return roots;
}

function listNode(list: OpenList): NodeOf<'list'> {
  const key = list.items[0]?.key ?? '';
  return { type: 'list', key: `${key}-list`, ordered: list.ordered, start: list.start, items: list.items };
}
