/** The host name that a `Host` header asks for: lower case, without port; null for what is no host name. */
export function hostName(header: string | undefined): string | null {
  if (!header || header.length > 255) return null;
  const name = header.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  return /^[a-z0-9.-]+$/.test(name) ? name : null;
}
