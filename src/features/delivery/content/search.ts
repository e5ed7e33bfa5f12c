/** `search` of a list: which entries hold the words, and how well. */
import { parseSearch, SEARCH_LIMITS, type SearchTerm } from '../../../core/model/search/query.ts';
import { invalidInput } from '../../../lib/errors.ts';
import { toSearchQuery } from '../../model/search-rows.ts';
import type { Parameters } from './parameters.ts';

export interface Search {
  readonly terms: readonly SearchTerm[];
  /** As PostgreSQL's `tsquery`; null where the words ask for nothing, so that nothing is found. */
  readonly query: string | null;
}

export function readSearch(value: unknown, siteId: string): Search | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || value.length > SEARCH_LIMITS.characters) {
    throw invalidInput('The list', [
      { path: ['search'], code: 'bad_search', message: `give words, ${SEARCH_LIMITS.characters} characters at most.` },
    ]);
  }
  const terms = parseSearch(value);
  return { terms, query: terms.length === 0 ? null : toSearchQuery(siteId, terms) };
}

export function searchCondition(search: Search | null, parameters: Parameters): string[] {
  if (search === null) return [];
  if (search.query === null) return ['false'];
  return [
    `p.id IN (SELECT s.publication_id FROM publication_search s WHERE s.site_id = $1 AND s.words @@ ${asQuery(search.query, parameters)})`,
  ];
}

/** Titles count ten times what bodies do; the length of the text counts against it. */
export function relevance(query: string, parameters: Parameters): string {
  return `(SELECT ts_rank(s.words, ${asQuery(query, parameters)}, 1)::float8 FROM publication_search s
    WHERE s.site_id = $1 AND s.publication_id = p.id)`;
}

function asQuery(query: string, parameters: Parameters): string {
  return `(${parameters.once(query)}::text)::tsquery`;
}
