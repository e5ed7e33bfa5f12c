/** How often one client may send a batch: a batch is work for a second or two. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkOf } from '../../features/auth/throttle.ts';
import type { Services } from '../../features/tenancy/context.ts';
import { AppError } from '../../lib/errors.ts';
import { factsOf } from '../http/request.ts';

/** By client address (IPv6: by its first 64 bits, which one subscriber holds). */
const BATCHES = { max: 60, windowSeconds: 60 } as const;

/**
 * Takes one batch of the client's and says on the answer what is left (`RateLimit-Policy`, `RateLimit`:
 * draft-ietf-httpapi-ratelimit-headers). Throws LIMIT_EXCEEDED, which becomes 429 with `Retry-After`.
 */
export async function takeBatch(services: Services, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { max, windowSeconds } = BATCHES;
  const taken = await services.limiter.take(`devices:batch:${networkOf(factsOf(req).client)}`, BATCHES);
  const untilFull = Math.ceil(((max - taken.remaining) / max) * windowSeconds);
  res.setHeader('RateLimit-Policy', `"batch";q=${max};w=${windowSeconds}`);
  res.setHeader('RateLimit', `"batch";r=${taken.remaining};t=${untilFull}`);
  if (taken.allowed) return;
  const { retryAfterSeconds } = taken;
  const message = `More than ${max} batches in ${windowSeconds} seconds. Wait ${retryAfterSeconds} second(s); one batch holds up to 100,000 lines.`;
  throw new AppError('LIMIT_EXCEEDED', message, { details: { limit: 'batches', allowed: max, retryAfterSeconds } });
}
