/** Signed, short-lived links to what is not published: who holds one sees the page, on any device, until it ends or is revoked. */
import { createHash } from 'node:crypto';
import { isUuid } from '../../lib/ids.ts';
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';

/** What a link shows: an entry's draft at one address, or the site as it is at an instant, or both. */
export interface Preview {
  /** Whose draft is shown; null = nobody's. */
  readonly entry: string | null;
  /** Names the one place at which the draft is shown. */
  readonly place: string;
  /** The instant that decides what else is live; null = now, and no other page than the draft is to be seen. */
  readonly at: Date | null;
}

/** `refused`: a token that is forged, expired, revoked, another site's, or for another address. */
export type AskedPreview = Preview | 'refused';

interface Place {
  readonly locale: string;
  readonly path: string;
}

const PURPOSE = 'preview';

/** A token for one site, good for `seconds`. Its claims are short: old handsets hold no long addresses. */
export function signPreview(
  services: Pick<Services, 'tokens'>,
  site: Pick<Site, 'id' | 'previewEpoch'>,
  { entry, place, at, seconds }: Preview & { readonly seconds: number },
): string {
  const claims = { s: site.id, n: site.previewEpoch, e: entry, p: place, t: at === null ? null : at.getTime() };
  return services.tokens.sign(PURPOSE, claims, seconds);
}

/** What a token allows to be seen at a place of a site. */
export function readPreview(
  services: Pick<Services, 'tokens'>,
  asked: Place & { readonly site: Pick<Site, 'id' | 'previewEpoch'> },
  token: string,
): AskedPreview {
  const claims = services.tokens.verify(PURPOSE, token);
  if (claims === null || claims['s'] !== asked.site.id || claims['n'] !== asked.site.previewEpoch) return 'refused';
  const { e: entry, p: place, t: at } = claims;
  if (typeof place !== 'string' || (entry !== null && !isUuid(entry))) return 'refused';
  if (at !== null && typeof at !== 'number') return 'refused';
  const preview: Preview = { entry, place, at: at === null ? null : new Date(at) };
  return preview.at !== null || showsDraftAt(preview, asked) ? preview : 'refused';
}

export function showsDraftAt(preview: Preview, at: Place): boolean {
  return preview.entry !== null && preview.place === placeName(at);
}

/** Short, so that an address is not said twice in a link. */
export function placeName({ locale, path }: Place): string {
  return createHash('sha256').update(`${locale} ${path}`).digest('base64url').slice(0, 16);
}
