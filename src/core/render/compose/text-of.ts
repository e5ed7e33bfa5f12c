import type { Node } from '../../document/node.ts';
import { spansText } from './inline.ts';

/** The first running text of a page: what a link preview quotes when there is no lead. */
export function firstText(nodes: readonly Node[]): string {
  for (const node of nodes) {
    const text = node.type === 'paragraph' ? spansText(node.content) : inner(node);
    if (text.trim() !== '') return text;
  }
  return '';
}

function inner(node: Node): string {
  switch (node.type) {
    case 'quote':
    case 'callout':
    case 'details':
      return firstText(node.content);
    case 'columns':
      return firstText(node.columns.flatMap((column) => column.content));
    case 'list':
      return firstText(node.items.flatMap((item) => item.content));
    default:
      return '';
  }
}
