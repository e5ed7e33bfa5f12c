/** A realistic mix of User-Agents: the head by its share of real traffic, and a uniform tail from the catalogue. */
import { detectDevice } from '../../src/core/devices/detect.ts';
import { createDetector } from '../../src/core/devices/detector.ts';
import type { CorpusRow } from '../../tests/core/devices/corpus.ts';

/** Repeatable numbers below 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Share of requests that a memory of 5,000 answers serves, by the tail's share. */
export function hitRate(
  rows: readonly CorpusRow[],
  requests: number,
): readonly { readonly tail: number; readonly rate: number }[] {
  const head = rows.filter(({ w }) => w !== undefined);
  const sums: number[] = [];
  let total = 0;
  for (const { w } of head) sums.push((total += w ?? 0));
  return [0, 0.02, 0.08, 0.2].map((tail) => {
    let misses = 0;
    const detect = createDetector({ maxEntries: 5_000, detect: (input) => ((misses += 1), detectDevice(input)) });
    const random = generator(11);
    for (let i = 0; i < requests; i += 1) {
      const point = random() * total;
      const row =
        random() < tail ? rows[Math.floor(random() * rows.length)] : head[sums.findIndex((sum) => sum >= point)];
      if (row) detect({ userAgent: row.ua });
    }
    return { tail, rate: 1 - misses / requests };
  });
}
