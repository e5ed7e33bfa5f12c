/** How often credentials may be tried. */
import { AppError } from '../../lib/errors.ts';
import type { Services } from '../tenancy/context.ts';
import { digest } from './secrets.ts';

const WINDOW_SECONDS = 15 * 60;
/** Per address and account: one person mistyping. Per address: one machine guessing. Per account: many machines guessing one. */
const TRIES = { pair: 10, address: 60, account: 100 } as const;

/** Takes one try of everybody concerned; throws LIMIT_EXCEEDED. A stranger alone cannot lock an owner out from elsewhere. */
export async function throttleSignIn(services: Services, who: { email: string; client: string }): Promise<void> {
  const account = digest(who.email);
  const address = networkOf(who.client);
  await take(services, `sign-in:address:${address}`, TRIES.address);
  await take(services, `sign-in:pair:${address}:${account}`, TRIES.pair);
  await take(services, `sign-in:account:${account}`, TRIES.account);
}

/** For what a signed-in member may do often, but not endlessly: trying passwords, making accounts. */
export async function throttleMember(
  services: Services,
  what: { memberId: string; action: string; max: number },
): Promise<void> {
  await take(services, `${what.action}:${what.memberId}`, what.max);
}

async function take(services: Services, key: string, max: number): Promise<void> {
  const { allowed, retryAfterSeconds } = await services.limiter.take(key, { max, windowSeconds: WINDOW_SECONDS });
  if (allowed) return;
  const message = `Too many tries. Wait ${Math.ceil(retryAfterSeconds / 60)} minute(s) and try again.`;
  throw new AppError('LIMIT_EXCEEDED', message, { details: { retryAfterSeconds } });
}

/** The address itself; of IPv6 the first 64 bits, which one subscriber holds as a whole. */
export function networkOf(client: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(client);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!client.includes(':')) return client;
  const [head = '', tail] = client.toLowerCase().split('%', 1)[0]?.split('::', 2) ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`;
}
