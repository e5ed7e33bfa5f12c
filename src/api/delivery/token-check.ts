/** API tokens of the content API. Published content needs none; one that is shown must be good. */
import { LRUCache } from 'lru-cache';
import { actorFromApiToken } from '../../features/auth/actor.ts';
import { digest } from '../../features/auth/secrets.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { AppError } from '../../lib/errors.ts';

/** How long a token that was revoked may still pass. */
const REMEMBERED_MS = 30_000;

export function createTokenCheck(services: Services): (site: Site, token: string) => Promise<void> {
  const verdicts = new LRUCache<string, boolean>({ max: 5_000, ttl: REMEMBERED_MS });
  return async (site, token) => {
    const key = `${site.id} ${digest(token)}`;
    let good = verdicts.get(key);
    if (good === undefined) {
      good = (await actorFromApiToken(services, site, token)) !== null;
      verdicts.set(key, good);
    }
    if (!good)
      throw new AppError(
        'UNAUTHENTICATED',
        'This token is not known here, or no longer good. Published content needs none.',
      );
  };
}
