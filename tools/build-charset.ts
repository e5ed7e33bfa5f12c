/**
 * Derives the carriers' pictogram table from the public mapping files beside the checkout:
 * `npx node tools/build-charset.ts [--check]`. The result is committed; the sources are not.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { privateUse } from '../src/platform/charset/private-use.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = `${root}../shared/data/EmojiSources.txt`;
const fallbacks = `${root}../shared/data/emoji-fallbacks.json`;
const output = `${root}src/platform/charset/pictograms.generated.ts`;

interface Fallback {
  readonly unicode: string | null;
  readonly name: string;
  readonly docomo?: string;
  readonly kddi?: string;
  readonly softbank?: string;
  readonly text?: string;
}

const CARRIERS = ['docomo', 'kddi', 'softbank'] as const;

const pointCodes = new Map<string, number>(
  [...privateUse()].map(({ set, point, code }) => [`${set} ${point}`, code] as const),
);

function toCode(carrier: string, point: number): number {
  const code = pointCodes.get(`${carrier} ${point}`);
  if (code === undefined) throw new Error(`U+${point.toString(16)} is not in the block of ${carrier}.`);
  return code;
}

/** A text is put into finished markup, so the four characters with a meaning there become their full-width twins. */
function harmless(text: string): string {
  return text.replace(/[<>&"]/g, (character) => ({ '<': '＜', '>': '＞', '&': '＆', '"': '”' })[character] ?? '');
}

if (!existsSync(sources) || !existsSync(fallbacks)) {
  console.log(`build-charset: ${sources} is not there; the committed table stays as it is.`);
  process.exit(0);
}

const exact = new Map<string, readonly string[]>();
for (const line of readFileSync(sources, 'utf8').split('\n')) {
  const [unicode = '', ...fields] = line.replace(/#.*/, '').trim().split(';');
  if (unicode !== '')
    exact.set(
      unicode,
      CARRIERS.map((_, index) => fields[index] ?? ''),
    );
}

const { emoji } = JSON.parse(readFileSync(fallbacks, 'utf8')) as { emoji: Fallback[] };
const byUnicode = new Map(emoji.flatMap((row) => (row.unicode === null ? [] : [[row.unicode, row] as const])));
const rows: string[] = [];
for (const unicode of new Set([...exact.keys(), ...byUnicode.keys()])) {
  const row = byUnicode.get(unicode);
  const columns = CARRIERS.map((carrier, index) => {
    const code = exact.get(unicode)?.[index] ?? '';
    const known = row?.[carrier];
    if (code !== '' || known === undefined) return code;
    // Several pictograms in a row stand for one: all of them are sent.
    const codes = known
      .replace('>', '')
      .split('+')
      .map((point) => toCode(carrier, Number.parseInt(point, 16)).toString(16).toUpperCase());
    return `${known.startsWith('>') ? '~' : ''}${codes.join('+')}`;
  });
  rows.push([unicode, ...columns, harmless(row?.text ?? ''), (row?.name ?? '').toLowerCase()].join(';'));
}

const text = `// Made by tools/build-charset.ts from EmojiSources.txt and emoji4unicode: see NOTICE.md. Do not edit.
/** Unicode; docomo; au; SoftBank (Shift_JIS, \`~\` = a similar one); Japanese text; English name. */
export const PICTOGRAMS = \`${rows.join('\n').replaceAll('\\', '\\\\')}\`;
`;

if (process.argv.includes('--check')) {
  if (readFileSync(output, 'utf8') !== text) {
    console.error(
      'build-charset: src/platform/charset/pictograms.generated.ts is stale; run npx node tools/build-charset.ts',
    );
    process.exit(1);
  }
} else writeFileSync(output, text);
console.log(`build-charset: ${rows.length} pictograms.`);
