/** What of an entry can be found: its texts, each with how much a hit in it says. */
import type { ContentType, EntryData } from '../content-type.ts';
import { typeOf } from '../fields/index.ts';
import { walkResolved } from '../walk-fields.ts';
import { wordsOf } from './words.ts';

/** A = the name, B = short fields, D = bodies. PostgreSQL's own letters. */
export type Weight = 'A' | 'B' | 'D';

export interface SearchText {
  readonly text: string;
  readonly weight: Weight;
}

/** Characters of one entry that are indexed; what comes after is not found. */
const MAX_INDEXED = 20_000;
/** PostgreSQL holds no more positions, and no more of one word. */
const MAX_POSITION = 16_383;
const MAX_PLACES = 255;

/** Values are those of one locale, fallbacks applied. */
export function searchTexts(type: Pick<ContentType, 'fields' | 'titleField'>, data: EntryData): SearchText[] {
  const texts: SearchText[] = [];
  let left = MAX_INDEXED;
  for (const { field, value, path } of walkResolved(type.fields, data)) {
    const text = typeOf(field).searchText(value, field).slice(0, left);
    if (text === '') continue;
    left -= text.length;
    const isTitle = path.length === 1 && field.name === type.titleField;
    const isBody = field.type === 'richText' || field.type === 'longText';
    texts.push({ text, weight: isTitle ? 'A' : isBody ? 'D' : 'B' });
  }
  return texts;
}

export interface IndexedWord {
  readonly word: string;
  /** `1A`, `7D`: position and weight. */
  readonly places: readonly string[];
}

export function indexedWords(texts: readonly SearchText[]): IndexedWord[] {
  const words = new Map<string, string[]>();
  let offset = 1;
  for (const { text, weight } of texts) {
    let last = 0;
    for (const { word, position } of wordsOf(text)) {
      const at = offset + position;
      if (at > MAX_POSITION) break;
      last = position;
      const places = words.get(word);
      if (places === undefined) words.set(word, [`${at}${weight}`]);
      else if (places.length < MAX_PLACES) places.push(`${at}${weight}`);
    }
    // A gap, so that no phrase reaches from one field into the next.
    offset += last + 2;
  }
  return [...words].map(([word, places]) => ({ word, places }));
}
