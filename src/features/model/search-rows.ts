/** Rows of `publication_search`: written with the publications whose words they hold. */
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import type { SearchTerm } from '../../core/model/search/query.ts';
import { indexedWords, searchTexts } from '../../core/model/search/text.ts';
import type { SiteTx } from './content-types.ts';

export interface SearchableRow {
  /** Of the publication. */
  readonly id: string;
  readonly data: EntryData;
}

export async function writeSearchRows(
  tx: SiteTx,
  siteId: string,
  {
    type,
    rows,
  }: { readonly type: Pick<ContentType, 'fields' | 'titleField'>; readonly rows: readonly SearchableRow[] },
): Promise<void> {
  if (rows.length === 0) return;
  const words = rows.map(({ id, data }) => ({ id, words: vectorOf(siteId, searchTexts(type, data)) }));
  await tx.$executeRaw`
    INSERT INTO publication_search (publication_id, site_id, words)
    SELECT r.id, ${siteId}::uuid, r.words::tsvector
    FROM jsonb_to_recordset(${JSON.stringify(words)}::jsonb) AS r(id uuid, words text)
    ON CONFLICT (site_id, publication_id) DO UPDATE SET words = EXCLUDED.words`;
}

function vectorOf(siteId: string, texts: ReturnType<typeof searchTexts>): string {
  return indexedWords(texts)
    .map(({ word, places }) => `${lexeme(siteId, word)}:${places.join(',')}`)
    .join(' ');
}

/** Terms as a `tsquery` of one site. */
export function toSearchQuery(siteId: string, terms: readonly SearchTerm[]): string {
  return terms
    .map(({ words, not }) => {
      const phrase = words.map(({ word, prefix }) => `${lexeme(siteId, word)}${prefix ? ':*' : ''}`).join(' <-> ');
      return not ? `!(${phrase})` : `(${phrase})`;
    })
    .join(' & ');
}

/**
 * The index holds every site's words. A key of the site before each keeps them apart: how long a search takes depends on its own
 * site alone, and a prefix never reaches another's. The end of the id, because its beginning is a time.
 */
function lexeme(siteId: string, word: string): string {
  return `'${siteId.slice(-8)}${word.replace(/['\\]/g, '$&$&')}'`;
}
