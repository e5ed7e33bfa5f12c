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

/** Fewer letters than this on a page are no text any more. */
const FEWEST_LETTERS = 8;

/** One sentence longer than a page: cut between letters, by what a letter costs in it. */
function cutParagraph(content: readonly Span[], at: Cutting): Node[] {
  const { node, room, by } = at;
  const whole: Node = { ...node, content };
  const length = content.reduce((sum, span) => sum + span.text.length, 0);
  const cost = by.measure(whole);
  if (fits(cost, room)) {
    by.partOf(whole, node);
    return [whole];
  }
  const bare = content.map((span) => ({ text: span.text, marks: [] }));
  const marked = content.some((span) => span.marks.length > 0);
  const plain = marked ? by.measure({ ...node, content: bare }) : cost;
  const marks = cost.bytes - plain.bytes;
  // What is too long is not the text but where it leads, or how deeply it is marked.
  if (marked && (marks > room.bytes / 2 || length < 2)) {
    by.lose({ key: node.key, nodeType: 'mark', reason: 'over-budget', action: 'text-only' });
    return cutParagraph(bare, at);
  }
  // A page smaller than its own frame cannot be helped.
  if (length < 2 || room.bytes <= 0) return [whole];
  const estimate = Math.floor(((room.bytes - marks) * 0.9 * length) / Math.max(1, plain.bytes));
  const letters = estimate >= FEWEST_LETTERS ? Math.min(estimate, length - 1) : Math.ceil(length / 2);
  const chunks = chop(content, letters);
  // One letter, however many units it has.
  return chunks.length === 1 ? [whole] : chunks.flatMap((chunk) => cutParagraph(chunk, at));
}

function chop(content: readonly Span[], letters: number): (readonly Span[])[] {
  const chunks: (readonly Span[])[] = [];
  let rest: readonly Span[] | undefined = content;
  while (rest !== undefined) {
    const [head = [], tail]: readonly (readonly Span[])[] = cutLetters(rest, letters);
    chunks.push(head);
    rest = tail;
  }
  return chunks;
}

interface Cutting {
  readonly node: Node & { readonly type: 'paragraph' };
  readonly room: Room;
  readonly by: Shrinking;
}
