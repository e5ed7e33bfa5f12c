/**
 * Names under which a shared cache (Fastly, Cloudflare, Varnish) files a page, so that it can be told to drop exactly what a
 * write made untrue. They are short, opaque and tell nothing of one site to another; docs/devices-caching.md shows how an
 * operator makes them from an id.
 */
import { createHash } from 'node:crypto';

/** A page of more is filed under its site and `many` alone: headers stay below 1.1 KB, which every proxy takes. */
const MOST = 100;
/** Of base64url: 60 bits, so that two of a million names meet once in a million installations. */
const LENGTH = 10;

/** `tag` is a cache tag: `site`, `entry:{id}`, `type:{name}`, `asset:{id}`, or `many`. */
export function surrogateKeyOf(siteId: string, tag: string): string {
  return createHash('sha256').update(`${siteId} ${tag}`).digest('base64url').slice(0, LENGTH);
}

export function surrogateKeysOf(siteId: string, tags: readonly string[]): readonly string[] {
  const different = [...new Set(tags)];
  const named = different.length <= MOST ? different : ['site', 'many'];
  return named.map((tag) => surrogateKeyOf(siteId, tag));
}
