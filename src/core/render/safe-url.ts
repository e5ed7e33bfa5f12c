/**
 * The last gate for addresses: whatever a document carries, only these schemes reach an `href` or `src`.
 * Browsers ignore tabs, newlines and leading control characters inside a scheme, so they are taken out before looking.
 */
const ALLOWED = /^(?:https?:|tel:|mailto:)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The address, or null where it must not be linked: `javascript:`, `data:`, `vbscript:` and every scheme not listed. */
export function safeUrl(url: string): string | null {
  const cleaned = url.replace(/[\u0000-\u001f\u007f]+/g, '').trim();
  if (cleaned === '') return null;
  if (ALLOWED.test(cleaned)) return cleaned.replaceAll(' ', '%20');
  if (SCHEME.test(cleaned)) return null;
  // `//host` and `/\host` leave the site without saying so.
  if (/^[/\\]{2}/.test(cleaned)) return null;
  return /^[/?#]/.test(cleaned) ? cleaned.replaceAll(' ', '%20') : null;
}

/** As `safeUrl`, for what a page loads by itself: pictures, films, form targets. */
export function safeSource(url: string): string | null {
  const safe = safeUrl(url);
  return safe !== null && /^(?:https?:|\/)/i.test(safe) ? safe : null;
}
