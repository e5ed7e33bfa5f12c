/** Safe patterns for rules that operators and partners write: no expression of theirs ever runs, and cost is bounded. */

export const PATTERN_KINDS = ['token', 'prefix', 'contains', 'glob'] as const;
export type PatternKind = (typeof PATTERN_KINDS)[number];

export interface Pattern {
  /**
   * `token`: the words stand there as a whole, `prefix`: the text begins so, `contains`: they occur, `glob`: the whole text
   * fits, `*` standing for any run and `?` for one character. Case never counts.
   */
  readonly kind: PatternKind;
  readonly value: string;
  /** The header to look at; the User-Agent when absent. */
  readonly header?: string;
}

/** Whether `text` (lower case) fits. */
export type TextTest = (text: string) => boolean;

export function compilePattern({ kind, value }: Pattern): TextTest {
  const wanted = value.toLowerCase();
  if (kind === 'prefix') return (text) => text.startsWith(wanted);
  if (kind === 'contains') return (text) => text.includes(wanted);
  if (kind === 'token') return (text) => hasToken(text, wanted);
  return (text) => fitsGlob(text, wanted);
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 95;
}

function hasToken(text: string, token: string): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    const end = at + token.length;
    const opens = at === 0 || !isWordCode(text.charCodeAt(at - 1)) || !isWordCode(token.charCodeAt(0));
    const closes =
      end === text.length || !isWordCode(text.charCodeAt(end)) || !isWordCode(token.charCodeAt(token.length - 1));
    if (opens && closes) return true;
  }
  return false;
}

/** Two pointers and one place to return to: at worst the product of the two lengths, never more. */
function fitsGlob(text: string, glob: string): boolean {
  let at = 0;
  let inGlob = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const char = glob.charAt(inGlob);
    if (char !== '' && char !== '*' && (char === '?' || char === text.charAt(at))) {
      at += 1;
      inGlob += 1;
    } else if (char === '*') {
      star = inGlob;
      resume = at;
      inGlob += 1;
    } else if (star >= 0) {
      inGlob = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (glob.charAt(inGlob) === '*') inGlob += 1;
  return inGlob === glob.length;
}
