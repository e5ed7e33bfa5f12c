/** What a block takes of a page. */
export interface Cost {
  /** Markup after encoding. */
  readonly bytes: number;
  /** Its pictures, at their upper bound. */
  readonly images: number;
}

/** What a page has left. */
export interface Room {
  readonly bytes: number;
  /** Markup and pictures together; Infinity where pictures do not count. */
  readonly total: number;
}

export function fits(cost: Cost, room: Room): boolean {
  return cost.bytes <= room.bytes && cost.bytes + cost.images <= room.total;
}

export function reduceRoom(room: Room, cost: Cost): Room {
  return { bytes: room.bytes - cost.bytes, total: room.total - cost.bytes - cost.images };
}
