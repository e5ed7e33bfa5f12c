/** argon2id with OWASP's figures: 19 MiB, two passes, one lane (about 40 ms). */
import { hash, verify } from '@node-rs/argon2';
import type { Algorithm } from '@node-rs/argon2';
import type { PasswordHasher } from '../ports.ts';

/** The package exports a const enum, which cannot be named without a compiler. */
const ARGON2ID = 2 as Algorithm;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each takes a thread of Node's pool and 19 MiB; more at once would let a flood of sign-ins stall everything else. */
const MOST_AT_ONCE = 4;
/** The exact bytes count, without normalisation and without cutting; longer ones are a flood, not a password. */
const LONGEST_BYTES = 1_024;

function createTurnstile(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= places) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift(); // the place is handed on, never free in between
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}

export function createPasswordHasher(): PasswordHasher {
  const takeTurn = createTurnstile(MOST_AT_ONCE);
  return {
    hash: async (password) => {
      if (Buffer.byteLength(password) > LONGEST_BYTES)
        throw new Error(`A password has at most ${LONGEST_BYTES} bytes.`);
      return takeTurn(() => hash(password, OPTIONS));
    },
    verify: async (encoded, password) => {
      if (Buffer.byteLength(password) > LONGEST_BYTES) return false;
      return takeTurn(() => verify(encoded, password)).catch(() => false); // not one of our hashes: nobody's password
    },
  };
}
