/** The labelled corpus beside the checkout (`../shared/ua-corpus`), and how it is scored. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Detection } from '../../../src/core/devices/profile.ts';

export interface CorpusRow {
  readonly ua: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly expect: { readonly class: string; readonly accept?: readonly string[]; readonly carrier?: string };
  readonly source: string;
  readonly w?: number;
  /** Rules were tuned on seven eighths of the rows and are checked on the rest (first hex digit of sha256(ua) d or f). */
  readonly half: 'tune' | 'check';
}

const folder = resolve(import.meta.dirname, '../../../../shared/ua-corpus');
export const corpusIsThere = existsSync(folder);
export const CORPUS_NOTICE = 'The corpus is not beside the checkout: put it in ../shared/ua-corpus to score devices.';

export function readCorpus(): readonly CorpusRow[] {
  const rows: CorpusRow[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
    for (const line of readFileSync(resolve(folder, file), 'utf8').split('\n')) {
      if (line === '') continue;
      const row = JSON.parse(line) as Omit<CorpusRow, 'half'>;
      const digit = createHash('sha256').update(row.ua).digest('hex').charAt(0);
      rows.push({ ...row, half: 'df'.includes(digit) ? 'check' : 'tune' });
    }
  }
  return rows;
}

/** Lenient: the class or one that the label also accepts; two labels say only what a device is not. */
function isRight(row: CorpusRow, found: string): boolean {
  const { class: wanted, accept } = row.expect;
  if (wanted === 'human') return found !== 'bot' && found !== 'preview';
  if (wanted === 'non-jp-mobile') return found !== 'feature-phone';
  return found === wanted || (accept?.includes(found) ?? false);
}

export interface Score {
  n: number;
  strict: number;
  lenient: number;
  /** How often the class was answered, and how often rightly. */
  said: number;
  saidRight: number;
}

export interface Scores {
  readonly classes: ReadonlyMap<string, Score>;
  readonly all: number;
  readonly macro: number;
  readonly japanese: number;
  readonly carrier: number;
  readonly weighted: number;
}

const OUTSIDE = new Set(['human', 'non-jp-mobile']);

export function score(
  rows: readonly CorpusRow[],
  answerOf: (row: CorpusRow) => Pick<Detection, 'class' | 'carrier'> | { class: string; carrier: string | null },
): Scores {
  const classes = new Map<string, Score>();
  const of = (name: string): Score => {
    const known = classes.get(name) ?? { n: 0, strict: 0, lenient: 0, said: 0, saidRight: 0 };
    classes.set(name, known);
    return known;
  };
  let all = 0;
  let right = 0;
  let handsets = 0;
  let handsetsRight = 0;
  let carriersRight = 0;
  let weight = 0;
  let weightRight = 0;
  for (const row of rows) {
    const wanted = row.expect.class;
    if (wanted === 'other') continue;
    const found = answerOf(row);
    const holds = isRight(row, found.class);
    const own = of(wanted);
    own.n += 1;
    if (holds) own.lenient += 1;
    if (OUTSIDE.has(wanted) ? holds : found.class === wanted) own.strict += 1;
    if (row.w !== undefined) {
      weight += row.w;
      if (holds) weightRight += row.w;
    }
    if (OUTSIDE.has(wanted)) continue;
    all += 1;
    if (holds) right += 1;
    const said = of(found.class);
    said.said += 1;
    if (holds) said.saidRight += 1;
    if (wanted === 'feature-phone' && row.expect.carrier !== undefined) {
      handsets += 1;
      if (holds) handsetsRight += 1;
      if (found.carrier === row.expect.carrier) carriersRight += 1;
    }
  }
  const scored = [...classes].filter(([name, { n }]) => n > 0 && !OUTSIDE.has(name));
  return {
    classes,
    all: right / all,
    macro: scored.reduce((sum, [, { lenient, n }]) => sum + lenient / n, 0) / scored.length,
    japanese: handsetsRight / handsets,
    carrier: carriersRight / handsets,
    weighted: weight === 0 ? 1 : weightRight / weight,
  };
}
