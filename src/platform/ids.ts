/** Ids and secrets from the machine's random source. */
import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from './ports.ts';

const TOKEN_BYTES = 32;
/** The 12 bits beside the version count within a millisecond; half of them start at zero, to leave room. */
const COUNTER_START_MASK = 0x7ff;
const COUNTER_END = 0x1000;

/** UUIDv7 (RFC 9562, §6.2 method 1): ordered by creation within a process, also within a millisecond and when the clock steps back. */
export function createIds(clock: Clock): Ids {
  let lastAt = -1;
  let counter = 0;

  const advance = (random: Buffer): void => {
    const now = clock.now().getTime();
    if (now > lastAt) {
      lastAt = now;
      counter = random.readUInt16BE(0) & COUNTER_START_MASK;
      return;
    }
    counter += 1;
    if (counter < COUNTER_END) return;
    lastAt += 1; // the count is used up: borrow from the next millisecond
    counter = 0;
  };

  return {
    uuid: () => {
      const bytes = randomBytes(16);
      advance(bytes);
      bytes.writeUIntBE(lastAt, 0, 6);
      bytes.writeUInt16BE(0x7000 | counter, 6);
      bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
      const hex = bytes.toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    token: (bytes = TOKEN_BYTES) => randomBytes(bytes).toString('base64url'),
  };
}
