/** The part of a text where a search found something. */
import type { SearchTerm } from './query.ts';
import { wordsOf, type Word } from './words.ts';

export interface SnippetPart {
  readonly text: string;
  /** True for what the search asked for. */
  readonly match: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Characters shown before the first hit. */
const LEAD = 20;

/** The first place that is rich in hits, of `maxChars` characters at most; the beginning where there is no hit. */
export function buildSnippet(text: string, terms: readonly SearchTerm[], maxChars: number): SnippetPart[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  const hits = hitsOf(line, terms);
  const at = bestStart(hits, maxChars);
  const from = wholeCharacter(line, Math.max(0, Math.min(at - LEAD, line.length - maxChars)));
  const to = wholeCharacter(line, Math.min(line.length, from + maxChars));
  const parts: SnippetPart[] = [];
  const add = (start: number, end: number, match: boolean): void => {
    if (end > start) parts.push({ text: line.slice(start, end), match });
  };
  if (from > 0) parts.push({ text: '…', match: false });
  let done = from;
  for (const { start, end } of hits) {
    if (end <= done || start >= to) continue;
    add(done, Math.max(done, start), false);
    add(Math.max(done, start), Math.min(end, to), true);
    done = Math.min(end, to);
  }
  add(done, to, false);
  if (to < line.length) parts.push({ text: '…', match: false });
  return parts;
}

function hitsOf(text: string, terms: readonly SearchTerm[]): Range[] {
  const words = wordsOf(text);
  const ranges = terms
    .filter(({ not }) => !not)
    .flatMap((term) => words.flatMap((_word, index) => matchAt(words, index, term) ?? []))
    .sort((one, other) => one.start - other.start);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

function matchAt(words: readonly Word[], index: number, { words: asked }: SearchTerm): Range | null {
  let end = 0;
  for (const [offset, { word, prefix }] of asked.entries()) {
    const here = words[index + offset];
    if (!here || !(prefix ? here.word.startsWith(word) : here.word === word)) return null;
    end = prefix && [...word].length === 1 && here.word !== word ? here.start + 1 : here.end;
  }
  const first = words[index];
  return first ? { start: first.start, end } : null;
}

/** The hit from which on most others fit. */
function bestStart(hits: readonly Range[], maxChars: number): number {
  let best = hits[0]?.start ?? 0;
  let most = 0;
  for (const { start } of hits) {
    const within = hits.filter((hit) => hit.start >= start && hit.end <= start + maxChars - LEAD).length;
    if (within > most) [best, most] = [start, within];
  }
  return best;
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
