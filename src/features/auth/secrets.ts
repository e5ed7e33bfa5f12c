import { createHash, timingSafeEqual } from 'node:crypto';

/** What the database keeps of a random secret: a plain digest is enough where the secret has 256 bits of its own. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function sameDigest(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
