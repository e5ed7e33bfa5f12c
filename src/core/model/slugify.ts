/** Text → the part of an address that names an entry. */

/** Longest slug, in characters. */
export const MAX_SLUG = 80;

/** Latin letters that decomposing does not take to ASCII. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ŀ: 'l',
  ſ: 's',
};

/**
 * Small letters, digits and single hyphens. Latin letters become ASCII; other scripts stay as they are (NFC), because a
 * Japanese address reads better than an invented spelling; browsers percent-encode them. Empty where nothing can stay.
 */
export function slugify(text: string): string {
  // NFKC first: full-width letters and half-width kana take their ordinary form.
  const folded = [...text.normalize('NFKC').toLowerCase()].map(foldLatin).join('').normalize('NFC');
  const joined = folded
    .replace(/['’ʼ]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    // A combining mark belongs to the letter before it; alone it would be drawn on the hyphen or the slash.
    .replace(/(^|-)\p{M}+/gu, '$1')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return cut(joined);
}

/** For an entry whose title leaves nothing: the random end of its id. */
export function slugFromId(id: string): string {
  return id.slice(-12);
}

function foldLatin(character: string): string {
  if (character < '\u0080') return character;
  const known = LATIN[character];
  if (known !== undefined) return known;
  if (!/\p{Script=Latin}/u.test(character)) return character;
  return [...character.normalize('NFKD').replace(/\p{M}+/gu, '')].map((one) => LATIN[one] ?? one).join('');
}

/** At a hyphen where there is one in the second half. */
function cut(slug: string): string {
  const characters = [...slug];
  if (characters.length <= MAX_SLUG) return slug;
  const head = characters.slice(0, MAX_SLUG).join('');
  const hyphen = characters[MAX_SLUG] === '-' ? head.length : head.lastIndexOf('-');
  return (hyphen > head.length / 2 ? head.slice(0, hyphen) : head).replace(/-+$/, '').replace(/^-+/, '');
}
