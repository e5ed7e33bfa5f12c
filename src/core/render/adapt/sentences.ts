import type { Span } from '../../document/node.ts';

/** What closes a sentence: `。．！？` with the brackets behind, `. ! ?` before a space, and line ends. */
const SENTENCE_END = /[。．！？｡]+[」』）)\]”"']*|[.!?]+["')\]”]*\s+|\n+/g;

/** Cuts runs of text behind sentences; marks go with their letters. A single sentence gives one piece. */
export function cutSentences(spans: readonly Span[]): Span[][] {
  const text = spans.map((span) => span.text).join('');
  return cutAt(
    spans,
    [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length),
  );
}

/* eslint-disable no-misleading-character-class -- single code points on purpose */
/** The letter before the cut goes on behind it: half of a pair, accents, joiners, selectors, skin tones. */
const CONTINUES =
  /^(?:\u200d|[^][\udc00-\udfff\u200d\ufe0e\ufe0f\u20e3\u0300-\u036f\u3099\u309a]|[^]\ud83c[\udffb-\udfff])/;

/** Cuts runs of text into two behind `letters` UTF-16 units, never inside what a reader sees as one letter. */
export function cutLetters(spans: readonly Span[], letters: number): Span[][] {
  const text = spans.map((span) => span.text).join('');
  let at = Math.max(1, letters);
  while (at < text.length && CONTINUES.test(text.slice(at - 1, at + 2))) at += 1;
  // A Latin word stays whole when a space is near.
  const space = text.lastIndexOf(' ', at - 1);
  if (/[A-Za-z]/.test(text.charAt(at)) && space > at * 0.7) at = space + 1;
  return cutAt(spans, [at]);
}

function cutAt(spans: readonly Span[], ends: readonly number[]): Span[][] {
  const pieces: Span[][] = [[]];
  let position = 0;
  let next = 0;
  for (const span of spans) {
    let from = 0;
    while (next < ends.length && (ends[next] ?? 0) <= position + span.text.length) {
      const to = (ends[next] ?? 0) - position;
      if (to > from) pieces.at(-1)?.push({ ...span, text: span.text.slice(from, to) });
      pieces.push([]);
      from = to;
      next += 1;
    }
    if (from < span.text.length) pieces.at(-1)?.push({ ...span, text: span.text.slice(from) });
    position += span.text.length;
  }
  return pieces.filter((piece) => piece.length > 0);
}
