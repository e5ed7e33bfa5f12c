/**
 * Text → words to be found by. Scripts that put spaces between words give those words; Japanese, Chinese, Korean, Thai and their
 * kin, whose words nobody marks, give every pair of neighbouring characters, so that whatever is written can be found by any part
 * of it without a dictionary. Width, case, accents and the two kinds of kana are one: ｶﾌｪ, カフェ and かふぇ are the same.
 */
export interface Word {
  readonly word: string;
  /** Of the word among the words of the text: neighbours follow one another. */
  readonly position: number;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Longer than any word; what is longer is no word. */
const MAX_WORD = 60;

const CLUSTER = /[\s\S][\p{M}\uFF9E\uFF9F]*/gu;
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}ー]/u;
const LETTER = /[\p{L}\p{N}]/u;

interface Folded {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let position = 0;
  let run: Folded[] = [];
  let dense = false;
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      if (dense) pairs(run, position, words);
      else words.push({ word: join(run).slice(0, MAX_WORD), position, start: first.start, end: last.end });
      position += dense ? run.length : 1;
    }
    run = [];
  };
  for (const folded of fold(text)) {
    const isDense = DENSE.test(folded.char);
    if (!isDense && !LETTER.test(folded.char) && !(run.length > 0 && /\p{M}/u.test(folded.char))) {
      close();
      continue;
    }
    if (isDense !== dense) close();
    dense = isDense;
    run.push(folded);
  }
  close();
  return words;
}

/** Every pair, and the last character by itself: it begins no pair, and a search for it alone must find it. */
function pairs(run: readonly Folded[], position: number, words: Word[]): void {
  run.forEach((one, index) => {
    const next = run[index + 1];
    words.push({
      word: one.char + (next?.char ?? ''),
      position: position + index,
      start: one.start,
      end: (next ?? one).end,
    });
  });
}

function* fold(text: string): Generator<Folded> {
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const plain = cluster
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
    // One sign may stand for several characters: ㌔, ㈱, ﬁ.
    for (const char of plain) yield { char, start: index, end: index + cluster.length };
  }
}

function join(run: readonly Folded[]): string {
  return run.map(({ char }) => char).join('');
}

/** Whether a word is a pair or single character of a script without spaces. */
export function isDense(word: string): boolean {
  return DENSE.test(word);
}
