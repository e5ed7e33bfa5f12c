/** Cutting text where a Japanese or Latin reader would. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Small kana that are one sound with the character before them; っ is a sound of its own. */
const SAME_SOUND = /[ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ]/u;
/** May not end a line. */
const NO_END = /[([{「『【〈《〔｛（［‘“]/u;
/** Belongs to the character before it: combining marks, variation selectors, joiners, voicing marks, skin tones. */
const ATTACHED = /\p{M}|\p{Join_Control}|\p{Emoji_Modifier}|\uff9e|\uff9f/u;
const WORD = /[\p{L}\p{N}]/u;

/** Columns that a text takes: 2 for a full-width character, 1 for a half-width one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += ATTACHED.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/**
 * At most `maxChars` characters, the ellipsis included. Latin words stay whole, a bracket is not left open at the end, and
 * nothing is cut inside what readers see as one character.
 */
export function truncate(text: string, maxChars: number): string {
  const characters = toClusters(text);
  if (characters.length <= maxChars) return text;
  if (maxChars < 1) return '';
  const room = maxChars - 1;
  const end = findEnd(characters, room);
  return `${characters.slice(0, end).join('').trimEnd()}…`;
}

function findEnd(characters: readonly string[], room: number): number {
  let end = room;
  // A Latin word longer than half the room is cut anyway: better half a word than nothing.
  while (end > room / 2 && isLatinWord(characters[end - 1]) && isLatinWord(characters[end])) end -= 1;
  if (end <= room / 2) end = room;
  while (end > 1 && (NO_END.test(characters[end - 1] ?? '') || SAME_SOUND.test(characters[end] ?? ''))) end -= 1;
  return end;
}

function isLatinWord(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character) && !WIDE.test(character);
}

function toClusters(text: string): string[] {
  const clusters: string[] = [];
  let joined = false;
  for (const character of text) {
    const last = clusters.length - 1;
    if (last >= 0 && (joined || ATTACHED.test(character))) clusters[last] += character;
    else clusters.push(character);
    joined = character === '\u200d';
  }
  return clusters;
}
