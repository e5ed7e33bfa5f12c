/** Cuts text into what a reader sees as one letter, as far as pictograms and invisible characters go. */
import { pictogramOf } from './pictograms.ts';

/* eslint-disable no-misleading-character-class -- the classes list single code points on purpose */

/** Joiners, marks of direction and selectors: they have no shape, so a phone that lacks them loses nothing. */
const INVISIBLE =
  /^[\u00ad\u034f\u061c\u115f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]$/u;
const PICTOGRAM =
  /\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3]*(?:\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]*)*|[\u{1f1e6}-\u{1f1ff}]{2}/uy;

/** UTF-16 units that are more than themselves, or less: starts of pictograms, invisible characters, surrogates, private use. */
const special = new Uint8Array(0x10000).fill(1, 0xd800, 0xf900);
for (let unit = 0; unit < 0xd800; unit += 1) if (isSpecial(String.fromCharCode(unit))) special[unit] = 1;
for (let unit = 0xfe00; unit <= 0xfeff; unit += 1) if (isSpecial(String.fromCharCode(unit))) special[unit] = 1;

function isSpecial(character: string): boolean {
  return (
    INVISIBLE.test(character) || /\p{Extended_Pictographic}/u.test(character) || pictogramOf(character) !== undefined
  );
}

/** Nothing to look into: most letters of most pages. */
export function isOrdinary(unit: number): boolean {
  return special[unit] === 0;
}

export interface Letter {
  /** UTF-16 units it takes in the text. */
  readonly length: number;
  /** Without selectors, skin tones and what a joiner adds: how the carriers' tables know it. */
  readonly plain: string;
  readonly kind: 'pictogram' | 'invisible' | 'letter';
}

/** The digit, `#` or `*` of a keycap that starts here, with its length; null where none does. */
export function keycapAt(text: string, index: number): Letter | null {
  const selector = text.charCodeAt(index + 1) === 0xfe0f ? 1 : 0;
  if (text.charCodeAt(index + 1 + selector) !== 0x20e3) return null;
  return { length: 2 + selector, plain: `${text.charAt(index)}\u20e3`, kind: 'pictogram' };
}

/** The letter beyond the Shift_JIS set that starts here. */
export function letterAt(text: string, index: number): Letter {
  PICTOGRAM.lastIndex = index;
  const match = PICTOGRAM.exec(text)?.[0];
  if (match !== undefined) {
    const [first = ''] = match;
    const flag = /^[\u{1f1e6}-\u{1f1ff}]/u.test(match);
    return { length: match.length, plain: flag ? match : first, kind: 'pictogram' };
  }
  const plain = String.fromCodePoint(text.codePointAt(index) ?? 0xfffd);
  return { length: plain.length, plain, kind: INVISIBLE.test(plain) ? 'invisible' : 'letter' };
}

/**
 * Letters with their accents become one character where Unicode has it. Only letters and digits are looked at: normalising
 * whole markup would join a `>` and an editor's combining stroke into `≯` and so eat the end of a tag.
 */
export function compose(text: string): string {
  return /\p{M}/u.test(text) ? text.replace(/[\p{L}\p{N}]\p{M}+/gu, (letter) => letter.normalize('NFC')) : text;
}
