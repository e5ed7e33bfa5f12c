/** Where bytes lie. Keys are made of ids and hashes only, never of names from outside; every site has its own branch. */

/** Raised when the engine encodes differently, so that old results are made anew. */
const ENGINE = 'v1';

export function uploadKey(siteId: string, id: string): string {
  return `sites/${siteId}/uploads/${id}`;
}

export function originalKey(siteId: string, hash: string): string {
  return `sites/${siteId}/originals/${hash.slice(0, 2)}/${hash}`;
}

export function variantKey(siteId: string, hash: string, planKey: string): string {
  return `sites/${siteId}/variants/${hash.slice(0, 2)}/${hash}/${ENGINE}/${planKey}`;
}

/** List of the variants made of one original, oldest first. */
export function variantListKey(siteId: string, hash: string): string {
  return variantKey(siteId, hash, 'list.json');
}
