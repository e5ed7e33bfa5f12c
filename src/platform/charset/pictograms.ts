/** The carriers' pictograms, both ways. */
import { PICTOGRAMS } from './pictograms.generated.ts';
import { JAPANESE_NAMES } from './pictogram-names.ts';
import { privateUse, type PictogramSet } from './private-use.ts';

interface Pictogram {
  /** Shift_JIS codes per carrier; more than one where several stand for it. Empty = the carrier has nothing like it. */
  readonly codes: Readonly<Record<PictogramSet, readonly number[]>>;
  /** The carriers whose codes are only similar. */
  readonly similar: ReadonlySet<PictogramSet>;
  readonly text: string;
  readonly name: string;
}

const SETS: readonly PictogramSet[] = ['docomo', 'kddi', 'softbank'];

/** Registered signs are letters first: the carriers' pictograms of them blink or have colours. */
const LETTERS = new Set(['©', '®', '™']);

const byCharacter = new Map<string, Pictogram>();
const byCode: Readonly<Record<PictogramSet, Map<number, string>>> = {
  docomo: new Map(),
  kddi: new Map(),
  softbank: new Map(),
};

for (const line of PICTOGRAMS.split('\n')) {
  const [hex = '', docomo = '', kddi = '', softbank = '', text = '', name = ''] = line.split(';');
  const character = String.fromCodePoint(...hex.split(' ').map((point) => Number.parseInt(point, 16)));
  const similar = new Set<PictogramSet>();
  const codes = { docomo: [] as number[], kddi: [] as number[], softbank: [] as number[] };
  for (const [index, field] of [docomo, kddi, softbank].entries()) {
    const set = SETS[index] ?? 'docomo';
    if (field === '') continue;
    if (field.startsWith('~')) similar.add(set);
    codes[set] = field
      .replace('~', '')
      .split('+')
      .map((code) => Number.parseInt(code, 16));
    const [code] = codes[set];
    // The first row with a code is its round trip; later ones are other ways to write it.
    if (!similar.has(set) && code !== undefined && !byCode[set].has(code)) byCode[set].set(code, character);
  }
  if (LETTERS.has(character)) continue;
  const said = text === '' ? (JAPANESE_NAMES.get(character) ?? '') : text;
  byCharacter.set(character, { codes, similar, text: said, name });
}

/** The pictogram of a character or sequence without variation selectors. */
export function pictogramOf(character: string): Pictogram | undefined {
  return byCharacter.get(character);
}

/** Unicode of a carrier's Shift_JIS code. */
export function characterOf(code: number, set: PictogramSet): string | undefined {
  return byCode[set].get(code);
}

/** Per carrier, because au's and SoftBank's private areas overlap. */
const privateToCode: Readonly<Record<PictogramSet, Map<number, number>>> = {
  docomo: new Map(),
  kddi: new Map(),
  softbank: new Map(),
};
const softbankToPrivate = new Map<number, number>();
for (const { point, set, code } of privateUse()) {
  privateToCode[set].set(point, code);
  if (set === 'softbank') softbankToPrivate.set(code, point);
}

/** SoftBank's private-use code point of its Shift_JIS code: `&#xE04A;` and webcodes are made of it. */
export function softbankPoint(code: number): number {
  return softbankToPrivate.get(code) ?? 0;
}

/** Unicode of a private-use code point as a carrier's phone sends it in UTF-8. */
export function characterOfPrivate(point: number, set: PictogramSet): string | undefined {
  // au has a second form that moves the Shift_JIS code into the private area: ☀ F660 → U+EF60.
  if (set === 'kddi' && point >= 0xec40 && point <= 0xf0fc) return characterOf(point + 0x700, set);
  const code = privateToCode[set].get(point);
  return code === undefined ? undefined : characterOf(code, set);
}
