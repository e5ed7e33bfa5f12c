const LONGEST = 100;

/** Last extension of a name, lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/**
 * A name that is safe in a path, a header and a list: no folders, no control or direction characters, nothing that a file
 * system forbids, and the extension of what the file really is.
 */
export function toFileName(given: string, extension: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*%#&;`$\\]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s-]+|[.\s]+$/gu, '');
  const short = [...clean].slice(0, LONGEST).join('').trim();
  return `${short === '' ? 'file' : short}.${extension}`;
}
