/** What a person types into a search box → terms that must all be found. */
import { isDense, wordsOf } from './words.ts';

export interface SearchTerm {
  /** Neighbours, in order. */
  readonly words: readonly {
    readonly word: string;
    /** The beginning of a word is enough. */ readonly prefix: boolean;
  }[];
  /** `-term`: must not be found. */
  readonly not: boolean;
}

export const SEARCH_LIMITS = { characters: 200, terms: 10 } as const;

/**
 * Terms stand between spaces; `"…"` keeps words with spaces together; `-` before a term shuts it out. Empty = nothing to look
 * for, as where only signs were typed.
 */
export function parseSearch(search: string): readonly SearchTerm[] {
  const terms = [...search.matchAll(/(?<not>-?)(?:"(?<exact>[^"]*)"?|(?<plain>[^\s\u3000"]+))/gu)].flatMap(
    ({ groups = {} }): SearchTerm[] => {
      const exact = groups['exact'] !== undefined;
      const words = wordsOf(groups['exact'] ?? groups['plain'] ?? '');
      if (words.length === 0) return [];
      return [
        {
          words: trimmed(words.map(({ word }) => word)).map((word) => ({
            word,
            prefix: isDense(word) ? [...word].length === 1 : !exact,
          })),
          not: groups['not'] === '-',
        },
      ];
    },
  );
  return terms.some(({ not }) => !not) ? terms.slice(0, SEARCH_LIMITS.terms) : [];
}

/** The last character alone is in every text that holds the pair before it: it asks for nothing more. */
function trimmed(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    return !(
      before !== undefined &&
      isDense(word) &&
      [...word].length === 1 &&
      isDense(before) &&
      [...before].length === 2
    );
  });
}
