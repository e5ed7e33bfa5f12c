/**
 * Cursors: opaque, sealed, and bound to the list that gave them. They hold the sort keys and the id of one row and nothing
 * else, so that a cursor can ask nothing that the list's own `orderBy` could not.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { invalidInput } from '../../../lib/errors.ts';
import { isUuid } from '../../../lib/ids.ts';

export type SortValue = string | number | null;

export interface CursorPosition {
  readonly keys: readonly SortValue[];
  readonly id: string;
}

export interface CursorSealer {
  /** `list` names site, content type and order: a cursor is good for the same list only. */
  readonly seal: (list: string, position: CursorPosition) => string;
  /** INVALID_INPUT for anything that `seal` did not make for this list. */
  readonly open: (list: string, cursor: string, argument: string) => CursorPosition;
}

const MAC_BYTES = 12;
const MAX_LENGTH = 2_000;

export function createCursorSealer(key: Uint8Array): CursorSealer {
  const macOf = (list: string, payload: Uint8Array): Buffer =>
    createHmac('sha256', key).update(list).update('\0').update(payload).digest().subarray(0, MAC_BYTES);
  return {
    seal: (list, position) => {
      const payload = Buffer.from(JSON.stringify([...position.keys, position.id]));
      return Buffer.concat([macOf(list, payload), payload]).toString('base64url');
    },
    open: (list, cursor, argument) => {
      const bytes = cursor.length <= MAX_LENGTH ? Buffer.from(cursor, 'base64url') : Buffer.alloc(0);
      const payload = bytes.subarray(MAC_BYTES);
      if (payload.length === 0 || !timingSafeEqual(macOf(list, payload), bytes.subarray(0, MAC_BYTES))) {
        throw invalidInput('The list', [
          {
            path: [argument],
            code: 'bad_cursor',
            message:
              'this cursor is not of this list with this order; take it from pageInfo or edges of the same query.',
          },
        ]);
      }
      const values = JSON.parse(payload.toString('utf8')) as SortValue[];
      const id = values.pop();
      if (!isUuid(id)) throw new Error('A sealed cursor holds no id.');
      return { keys: values, id };
    },
  };
}
