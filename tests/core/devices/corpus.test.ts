import { beforeAll, describe, expect, it } from 'vitest';
import { detectDevice } from '../../../src/core/devices/detect.ts';
import { CORPUS_NOTICE, corpusIsThere, readCorpus, score, type CorpusRow, type Scores } from './corpus.ts';

/** Lenient recall that must not be lost, a little below what is reached: on all rows, and on those no rule was tuned on. */
const GATES: readonly (readonly [name: string, all: number, unseen: number])[] = [
  ['feature-phone', 0.985, 0.975],
  ['signage', 1, 1],
  ['desktop', 0.99, 0.985],
  ['smartphone', 0.98, 0.975],
  ['tablet', 0.96, 0.94],
  ['tv', 0.95, 0.9],
  ['bot', 0.99, 0.97],
  ['human', 0.995, 0.995],
  ['preview', 1, 1],
  ['wearable', 0.96, 0.93],
  ['console', 0.94, 0.92],
  ['ereader', 0.87, 0.85],
  ['car', 0.9, 0.85],
  ['non-jp-mobile', 0.98, 0.95],
];

if (!corpusIsThere) console.warn(CORPUS_NOTICE);

describe.skipIf(!corpusIsThere)('on the labelled corpus', () => {
  let rows: readonly CorpusRow[] = [];
  let all: Scores;
  let unseen: Scores;
  const answerOf = (row: CorpusRow) =>
    detectDevice({ userAgent: row.ua, ...(row.headers && { headers: row.headers }) });

  beforeAll(() => {
    rows = readCorpus();
    all = score(rows, answerOf);
    unseen = score(
      rows.filter(({ half }) => half === 'check'),
      answerOf,
    );
  });

  it('keeps every class above its gate, on tuned and on unseen rows', () => {
    const below = GATES.flatMap(([name, gate, unseenGate]) =>
      (
        [
          [all, gate, 'all'],
          [unseen, unseenGate, 'unseen'],
        ] as const
      ).flatMap(([scores, least, which]) => {
        const { n = 0, lenient = 0 } = scores.classes.get(name) ?? {};
        return n > 0 && lenient / n >= least ? [] : [`${name} on ${which} rows: ${lenient} of ${n}, gate ${least}`];
      }),
    );
    expect(below).toEqual([]);
  });

  it('keeps the totals, Japanese handsets, their carriers and real traffic', () => {
    expect(all.all).toBeGreaterThan(0.975);
    expect(all.macro).toBeGreaterThan(0.965);
    expect(unseen.all).toBeGreaterThan(0.96);
    for (const scores of [all, unseen]) {
      expect(scores.japanese).toBeGreaterThan(0.995);
      expect(scores.carrier).toBeGreaterThan(0.993);
      expect(scores.weighted).toBeGreaterThan(0.999);
    }
  });

  it('takes nothing else for a signage player', () => {
    const wrong = rows.filter(
      (row) => row.expect.class !== 'signage' && answerOf(row).class === 'signage' && row.expect.class !== 'other',
    );
    expect(wrong.map(({ ua }) => ua)).toEqual([]);
  });
});
