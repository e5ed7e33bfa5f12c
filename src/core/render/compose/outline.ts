/** Headings as a reader's outline: no level skipped on the way down, every heading with an id that stays. */
import type { Node } from '../../document/node.ts';

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** The opening's title is level 1; editors start where they like, so levels are drawn together beneath it. */
export function orderHeadings(nodes: readonly Node[]): readonly Node[] {
  const used = new Set<string>();
  let last: Level = 1;

  const idFor = (key: string): string => {
    const base = `s-${key.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
    let id = base;
    for (let copy = 2; used.has(id); copy += 1) id = `${base}-${copy}`;
    used.add(id);
    return id;
  };
  const visitAll = (list: readonly Node[]): readonly Node[] => list.map(visit);
  const visit = (node: Node): Node => {
    switch (node.type) {
      case 'heading': {
        last = Math.min(Math.max(2, node.level), last + 1) as Level;
        return { ...node, level: last, id: node.id ?? idFor(node.key) };
      }
      case 'entryList':
      case 'form':
        // Their titles are level 2 headings.
        if (node.title !== '') last = 2;
        return node;
      case 'list':
        return { ...node, items: node.items.map((item) => ({ ...item, content: visitAll(item.content) })) };
      case 'quote':
      case 'callout':
      case 'details':
        return { ...node, content: visitAll(node.content) };
      case 'columns':
        return { ...node, columns: node.columns.map((column) => ({ ...column, content: visitAll(column.content) })) };
      default:
        return node;
    }
  };
  return visitAll(nodes);
}
