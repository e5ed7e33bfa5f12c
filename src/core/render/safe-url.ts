/**
 * The last gate for addresses: whatever a document carries, only these schemes reach an `href` or `src`.
 * Browsers ignore tabs, newlines and leading control characters inside a scheme, so they are taken out before looking.
 */
const ALLOWED = /^(?:https?:|tel:|mailto:)/i;
/** What no address may hold as itself, by the URL standard; a phone that splits on any of them splits the address. */
const UNWRITTEN = /[\s"<>\\^`{|}\u0080-\u009f]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The address, or null where it must not be linked: `javascript:`, `data:`, `vbscript:` and every scheme not listed. */
export function safeUrl(url: string): string | null {
  const cleaned = url
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f]+/g, '')
    .trim();
  if (cleaned === '') return null;
  if (ALLOWED.test(cleaned)) return escaped(cleaned);
  if (SCHEME.test(cleaned)) return null;
  // `//host` and `/\host` leave the site without saying so.
  if (/^[/\\]{2}/.test(cleaned)) return null;
  return /^[/?#]/.test(cleaned) ? escaped(cleaned) : null;
}

function escaped(address: string): string {
  return address.replace(UNWRITTEN, encodeURIComponent);
}

/** As `safeUrl`, for what a page loads by itself: pictures, films, form targets. */
export function safeSource(url: string): string | null {
  const safe = safeUrl(url);
  return safe !== null && /^(?:https?:|\/)/i.test(safe) ? safe : null;
}
