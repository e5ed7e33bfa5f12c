import type { Node, Span } from '../../document/node.ts';
import type { Loss, Words } from '../target.ts';
import type { Cost, Room } from './cost.ts';
import { fits, reduceRoom } from './cost.ts';
import { cutterOf } from './cutters.ts';
import { openUp } from './open-up.ts';
import { cutLetters } from './sentences.ts';

export interface Shrinking {
  readonly measure: (node: Node) => Cost;
  readonly lose: (loss: Loss) => void;
  readonly words: Words;
  /** Remembers that `piece` is a part of `whole`, so that neighbours on one page become one block again. */
  readonly partOf: (piece: Node, whole: Node) => void;
}

/** Pieces of a node that each fit into `room`, in order. */
export function shrink(node: Node, room: Room, by: Shrinking): Node[] {
  if (fits(by.measure(node), room)) return [node];
  const cutter = cutterOf(node);
  const pieces = cutter?.cut(node) ?? [];
  if (pieces.length > 1) {
    return pieces.flatMap((piece) => {
      by.partOf(piece, node);
      return shrink(piece, room, by);
    });
  }
  const inside = cutter?.inside?.(node) ?? null;
  if (inside !== null && cutter !== undefined) {
    const inner = reduceRoom(room, by.measure(cutter.hollow(node)));
    // Nested deeper than a page has bytes for the nesting: the content matters more than its frame.
    if (inner.bytes > room.bytes / 2) {
      return inside.nodes
        .flatMap((child) => shrink(child, reduceRoom(room, frameCost(node, inside, by)), by))
        .map((child) => {
          const wrapped = inside.wrap(child);
          by.partOf(wrapped, node);
          return wrapped;
        });
    }
  }
  if (node.type === 'paragraph') return cutParagraph(node.content, { node, room, by });
  const smaller = openUp(node, by.words, by.lose);
  return smaller.flatMap((child) => shrink(child, room, by));
}

/** What the frames around one inner block cost, measured around an empty one. */
function frameCost(node: Node, inside: { readonly wrap: (node: Node) => Node }, by: Shrinking): Cost {
  const empty: Node = { type: 'paragraph', key: node.key, content: [{ text: '', marks: [] }] };
  return by.measure(inside.wrap(empty));
}

interface Cutting {
  readonly node: Node & { readonly type: 'paragraph' };
  readonly room: Room;
  readonly by: Shrinking;
}

/** One sentence longer than a page: cut between letters. */
function cutParagraph(content: readonly Span[], { node, room, by }: Cutting): Node[] {
  const whole: Node = { ...node, content };
  const length = content.reduce((sum, span) => sum + span.text.length, 0);
  const cost = by.measure(whole);
  if (fits(cost, room)) {
    by.partOf(whole, node);
    return [whole];
  }
  const bare = content.map((span) => ({ text: span.text, marks: [] }));
  const plain = content.some((span) => span.marks.length > 0) ? by.measure({ ...node, content: bare }) : cost;
  // What is too long is not the text but where it leads, or how deeply it is marked.
  if (cost.bytes - plain.bytes > room.bytes / 2) {
    by.lose({ key: node.key, nodeType: 'mark', reason: 'over-budget', action: 'text-only' });
    return cutParagraph(bare, { node, room, by });
  }
  const marks = cost.bytes - plain.bytes;
  const perLetter = Math.max(1, plain.bytes / Math.max(1, length));
  const letters = Math.floor(((room.bytes - marks) * 0.9) / perLetter);
  if (length > 1 && letters >= 8) {
    const [head = [], ...tail] = cutLetters(content, Math.min(letters, length - 1));
    return [
      ...cutParagraph(head, { node, room, by }),
      ...tail.flatMap((rest) => cutParagraph(rest, { node, room, by })),
    ];
  }
  if (length > 1) {
    const [head = [], ...tail] = cutLetters(content, Math.ceil(length / 2));
    if (tail.length > 0) {
      return [
        ...cutParagraph(head, { node, room, by }),
        ...tail.flatMap((rest) => cutParagraph(rest, { node, room, by })),
      ];
    }
  }
  return [whole];
}
