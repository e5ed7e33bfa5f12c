import { randomInt } from 'node:crypto';
import type { SystemContext } from '../tenancy/context.ts';
import type { Member } from './member.ts';
import { createMember } from './members.ts';

/** The first operator and any later one, from the command line: whoever may start the program may do everything. */
export function createAdministrator(
  ctx: SystemContext,
  input: { email: string; name: string; password: string },
): Promise<Member> {
  return createMember(ctx, { ...input, grants: [{ role: 'operator' }] });
}

/** Readable over the telephone: no letters that look alike. 20 characters of 31 are 99 bits. */
export function generatePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const block = (): string => Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [block(), block(), block(), block()].join('-');
}
