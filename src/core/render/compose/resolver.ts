/** What the parts of a document may ask while they become nodes. Everything was fetched beforehand. */
import type { EntryQuery } from '../../document/rich-text.ts';
import type { AssetView, EntryView, PageInput } from '../page-input.ts';
import type { Words } from '../target.ts';
import { wordsFor } from '../words.ts';

export interface Resolver {
  readonly asset: (id: string) => AssetView | null;
  readonly entry: (id: string) => EntryView | null;
  readonly list: (query: EntryQuery) => readonly EntryView[];
  /** Rows of modules, or null where nobody made them. */
  readonly qrCode: (value: string) => readonly (readonly boolean[])[] | null;
  readonly sitePath: (path: string) => string;
  readonly formAction: string | null;
  readonly formatDate: (iso: string, style: 'date' | 'dateTime') => string;
  readonly words: Words;
}

/** The parts of a page's input that rich text needs; the content API has no frame and no entry of its own. */
export type ResolverInput = Pick<
  PageInput,
  'locale' | 'assets' | 'entries' | 'lists' | 'qrCodes' | 'sitePath' | 'formAction' | 'formatDate'
>;

export function resolverFor(input: ResolverInput): Resolver {
  return {
    asset: (id) => input.assets.get(id) ?? null,
    entry: (id) => input.entries.get(id) ?? null,
    list: (query) => input.lists.get(queryKey(query)) ?? [],
    qrCode: (value) => input.qrCodes.get(value) ?? null,
    sitePath: input.sitePath,
    formAction: input.formAction,
    formatDate: input.formatDate,
    words: wordsFor(input.locale),
  };
}

/**
 * The name under which a query's answer is handed in. It is made from the query itself, so that blocks of different
 * fields, whose `_key`s may be equal, never see each other's answers.
 */
export function queryKey(query: EntryQuery): string {
  return JSON.stringify(sorted(query));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
