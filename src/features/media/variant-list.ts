import type { Services } from '../tenancy/context.ts';
import { variantKey, variantListKey } from './blob-keys.ts';

type Blobs = Services['blobs'];

/** Variants kept of one original. A whole family of devices needs about thirty; the oldest makes room for one more. */
export const MOST_VARIANTS = 64;

/** Notes a new variant and drops the oldest beyond the limit. Callers take turns per original. */
export async function noteVariant(
  blobs: Blobs,
  siteId: string,
  made: { hash: string; planKey: string },
): Promise<void> {
  const { hash, planKey } = made;
  const known = (await readList(blobs, siteId, hash)).filter((key) => key !== planKey);
  const kept = [...known, planKey].slice(-MOST_VARIANTS);
  const dropped = known.filter((key) => !kept.includes(key));
  await blobs.write(variantListKey(siteId, hash), new TextEncoder().encode(JSON.stringify(kept)));
  for (const key of dropped) await blobs.remove(variantKey(siteId, hash, key));
}

/** Removes every variant of an original. */
export async function removeVariants(blobs: Blobs, siteId: string, hash: string): Promise<void> {
  for (const key of await readList(blobs, siteId, hash)) await blobs.remove(variantKey(siteId, hash, key));
  await blobs.remove(variantListKey(siteId, hash));
}

async function readList(blobs: Blobs, siteId: string, hash: string): Promise<readonly string[]> {
  const stored = await blobs.read(variantListKey(siteId, hash));
  if (stored === null) return [];
  const list: unknown = JSON.parse(new TextDecoder().decode(stored));
  return Array.isArray(list) ? list.filter((key): key is string => typeof key === 'string') : [];
}
