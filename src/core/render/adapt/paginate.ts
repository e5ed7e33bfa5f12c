import type { Node } from '../../document/node.ts';
import type { Cost, Room } from './cost.ts';
import { fits, reduceRoom } from './cost.ts';
import { cutterOf } from './cutters.ts';
import { shrink, type Shrinking } from './shrink.ts';

export type Zone = 'header' | 'main' | 'footer';
export type PageNodes = Readonly<Record<Zone, readonly Node[]>>;

interface Placed {
  readonly node: Node;
  readonly zone: Zone;
  readonly cost: Cost;
}

/** Blocks → pages that each fit into `room`, in order; every block is measured once, so the work grows with the text. */
export function paginate(
  flow: readonly { readonly node: Node; readonly zone: Zone }[],
  room: Room,
  by: Omit<Shrinking, 'partOf'>,
): PageNodes[] {
  const origins = new Map<Node, Node>();
  const hollows = new Map<Node, Cost>();
  const partOf = (piece: Node, whole: Node): void => {
    if (piece !== whole) origins.set(piece, origins.get(whole) ?? whole);
  };
  const shrinking: Shrinking = { ...by, partOf };

  /** A further piece of the block before it shares that block's frame. */
  const costAfter = (before: Node | undefined, placed: Placed): Cost => {
    const origin = origins.get(placed.node);
    const cutter = cutterOf(placed.node);
    if (
      before === undefined ||
      origin === undefined ||
      origins.get(before) !== origin ||
      cutter === undefined ||
      before.type !== placed.node.type
    ) {
      return placed.cost;
    }
    const hollow = hollows.get(origin) ?? by.measure(cutter.hollow(origin));
    hollows.set(origin, hollow);
    return { bytes: Math.max(0, placed.cost.bytes - hollow.bytes), images: placed.cost.images };
  };

  const pages: Placed[][] = [];
  let current: Placed[] = [];
  let left = room;
  const place = (placed: Placed): void => {
    left = reduceRoom(left, costAfter(current.at(-1)?.node, placed));
    current.push(placed);
  };
  const turn = (): void => {
    // A heading does not stay behind alone at the foot of a page.
    const carried: Placed[] = [];
    while (current.length > 1 && current.at(-1)?.node.type === 'heading') {
      const heading = current.pop();
      if (heading !== undefined) carried.unshift(heading);
    }
    pages.push(current);
    current = [];
    left = room;
    for (const heading of carried) place(heading);
  };
  const add = (placed: Placed): void => {
    if (current.length > 0 && !fits(costAfter(current.at(-1)?.node, placed), left)) turn();
    // After a carried heading there may still be no room for a piece as large as a page.
    if (current.length > 0 && !fits(costAfter(current.at(-1)?.node, placed), left)) {
      pages.push(current);
      current = [];
      left = room;
    }
    place(placed);
  };

  for (const { node, zone } of flow) {
    const cost = by.measure(node);
    if (fits(cost, left)) {
      place({ node, zone, cost });
      continue;
    }
    const halfEmpty = left.bytes > room.bytes / 3;
    if (fits(cost, room) && !(halfEmpty && cost.bytes > room.bytes / 3)) {
      add({ node, zone, cost });
      continue;
    }
    const pieces = fits(cost, room) ? cutOnce(node, shrinking) : shrink(node, room, shrinking);
    for (const piece of pieces) add({ node: piece, zone, cost: piece === node ? cost : by.measure(piece) });
  }
  if (current.length > 0 || pages.length === 0) pages.push(current);
  return pages.map((placed) => assemble(placed, origins));
}

/** Pieces at the first natural borders of a block that would fit whole, but not here. */
function cutOnce(node: Node, by: Shrinking): readonly Node[] {
  const pieces = cutterOf(node)?.cut(node) ?? [];
  if (pieces.length < 2) return [node];
  for (const piece of pieces) by.partOf(piece, node);
  return pieces;
}

function assemble(placed: readonly Placed[], origins: ReadonlyMap<Node, Node>): PageNodes {
  const zones: Record<Zone, Node[]> = { header: [], main: [], footer: [] };
  let before: { readonly node: Node; readonly origin: Node | undefined } | null = null;
  for (const { node, zone } of placed) {
    const origin = origins.get(node);
    const cutter = cutterOf(node);
    const list = zones[zone];
    if (
      before !== null &&
      origin !== undefined &&
      before.origin === origin &&
      before.node.type === node.type &&
      cutter !== undefined
    ) {
      const merged = cutter.join(before.node as never, node as never);
      list[list.length - 1] = merged;
      before = { node: merged, origin };
    } else {
      list.push(node);
      before = { node, origin };
    }
  }
  return zones;
}
