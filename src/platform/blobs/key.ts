const KEY = /^[a-z0-9][a-z0-9/_.-]{0,199}$/;

/** Keys are made by the server, so a bad one is a bug and not a client's mistake. */
export function assertBlobKey(key: string): void {
  // Empty, hidden and parent segments would leave the store or meet its own temporary files.
  const safe = KEY.test(key) && key.split('/').every((segment) => segment !== '' && !segment.startsWith('.'));
  if (!safe) throw new Error(`Not a blob key: ${JSON.stringify(key.slice(0, 80))}`);
}
