/**
 * What a trusted proxy is told beside what readers are: how long it may keep an answer that is `public`, and under which keys.
 * Readers themselves keep and ask again (`no-cache`): nobody can tell a browser of a publication.
 */
import type { FinishedPage } from '../../features/delivery/page-cache.ts';
import { STALE_MS } from '../../features/delivery/page-cache.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { CacheState } from './answer.ts';

/** The header of Cloudflare takes commas, that of Fastly spaces; both take them off before a reader sees them. */
export function sharedHeaders(
  { clock, settings }: Pick<Services, 'clock' | 'settings'>,
  { surrogateKeys = [], life }: FinishedPage,
  state: CacheState,
): Record<string, string> {
  const keys = { 'Cache-Tag': surrogateKeys.join(','), 'Surrogate-Key': surrogateKeys.join(' ') };
  // A page that is given for want of a newer one is not to be kept by anybody.
  if (settings.cdnMaxAge === 0 || state === 'stale') return keys;
  const { changesAt = Infinity, endsAt = Infinity } = life ?? {};
  const left = Math.max(0, Math.floor((changesAt - clock.now().getTime()) / 1000));
  const age = `max-age=${Math.min(settings.cdnMaxAge, left)}`;
  // What ends by plan ends, also while we cannot be asked.
  const told = endsAt === Infinity ? `${age}, stale-if-error=${STALE_MS / 1000}` : age;
  // RFC 9213 and, for caches that do not know it, its forerunner.
  return { ...keys, 'CDN-Cache-Control': told, 'Surrogate-Control': told };
}
