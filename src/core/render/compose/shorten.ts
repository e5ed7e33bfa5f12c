/** Less of a part: its text to a number of characters, its lists to their first items. */
import type { Node, Span } from '../../document/node.ts';
import { truncate } from '../../document/truncate.ts';
import type { Shorten } from '../../model/template.ts';
import { spansText } from './inline.ts';

/** `cut` tells whether anything was left out. */
export function shortenNodes(
  nodes: readonly Node[],
  { chars, items }: Shorten,
): { readonly nodes: readonly Node[]; readonly cut: boolean } {
  const room: Room = { chars: chars ?? Infinity, items: items ?? Infinity, cut: false };
  const kept = fit(nodes, room);
  return { nodes: kept, cut: room.cut };
}

interface Room {
  /** Left for the nodes to come. */
  chars: number;
  readonly items: number;
  cut: boolean;
}

function fit(nodes: readonly Node[], room: Room): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (room.chars < 1) {
      room.cut = true;
      return [];
    }
    return [fitNode(node, room)];
  });
}

function fitNode(node: Node, room: Room): Node {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, content: fitSpans(node.content, room) };
    case 'hero':
      return { ...node, lead: fitText(node.lead, room) };
    case 'code':
      return { ...node, text: fitText(node.text, room) };
    case 'quote':
    case 'callout':
    case 'details':
      return { ...node, content: fit(node.content, room) };
    case 'columns':
      return {
        ...node,
        columns: node.columns.map((column) => ({ ...column, content: fit(column.content, room) })),
      };
    case 'list':
      return {
        ...node,
        items: first(node.items, room)
          .map((item) => ({ ...item, content: fit(item.content, room) }))
          .filter((item) => item.content.length > 0),
      };
    case 'table':
      return { ...node, rows: first(node.rows, room) };
    case 'gallery':
      return { ...node, images: first(node.images, room) };
    case 'linkList':
      return { ...node, links: first(node.links, room) };
    case 'facts':
      return {
        ...node,
        items: first(node.items, room)
          .map((item) => ({ ...item, content: fitSpans(item.content, room) }))
          .filter((item) => item.content.length > 0),
      };
    case 'entryList':
      return { ...node, items: first(node.items, room) };
    default:
      return node;
  }
}

function first<Item>(items: readonly Item[], room: Room): readonly Item[] {
  if (items.length <= room.items) return items;
  room.cut = true;
  return items.slice(0, room.items);
}

function fitText(text: string, room: Room): string {
  const short = room.chars === Infinity ? text : truncate(text, room.chars);
  room.chars -= [...short].length;
  if (short !== text) {
    room.cut = true;
    // What follows would stand behind an ellipsis.
    room.chars = 0;
  }
  return short;
}

/** Marks stay on what is left of their text. */
function fitSpans(spans: readonly Span[], room: Room): readonly Span[] {
  const text = spansText(spans);
  const short = fitText(text, room);
  if (short === text) return spans;
  let left = short.length;
  return spans.flatMap((span): Span[] => {
    if (left <= 0) return [];
    const end = Math.min(span.text.length, left);
    left -= span.text.length;
    // The ellipsis stands where the next character stood.
    const kept = left <= 0 ? `${span.text.slice(0, end - 1)}…` : span.text;
    return [{ ...span, text: kept }];
  });
}
