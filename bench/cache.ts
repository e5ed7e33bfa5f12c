/**
 * The page cache by itself under more pages than it can hold: 10,000 pages on 12 profiles, asked as pages of a site are (a few
 * much, most rarely: Zipf, s = 1), bodies of the sizes that the demo's pages have. How many requests hit, what is pushed out, and
 * what the process takes for it.
 */
import { randomBytes } from 'node:crypto';
import { createPageCache } from '../src/features/delivery/page-cache.ts';

const PAGES = 10_000;
const BUDGET = 256 * 1024 * 1024;
/** Profile → bytes of a page of the demo, and its share of requests. */
const PROFILES: readonly (readonly [name: string, bytes: number, share: number])[] = [
  ['smartphone', 22_000, 0.52],
  ['pc', 24_000, 0.28],
  ['tablet', 22_000, 0.05],
  ['bot', 22_000, 0.06],
  ['signage', 16_000, 0.03],
  ['kaios', 12_000, 0.01],
  ['imode-foma', 5_000, 0.01],
  ['au-wap2', 5_000, 0.01],
  ['sb-3gc', 5_000, 0.01],
  ['wap2', 8_000, 0.01],
  ['wml13', 1_400, 0.005],
  ['text', 4_000, 0.005],
];

export function run({ quick }: { quick: boolean }): Promise<Record<string, unknown>> {
  const requests = quick ? 300_000 : 2_000_000;
  const before = process.memoryUsage.rss();
  const cache = createPageCache(
    { db: { onInvalidation: () => () => undefined }, clock: { now: () => new Date() } },
    BUDGET,
  );
  const pageAt = zipf(PAGES);
  const random = seeded(1);
  const counted = { hits: 0, asked: 0 };
  for (let request = 0; request < requests; request += 1) {
    const page = pageAt(random());
    const [profile, bytes] = profileAt(random());
    const key = `host town.example ${profile} 1   /news/page-${page}`;
    const half = request >= requests / 2;
    if (half) counted.asked += 1;
    if (cache.get(key) !== undefined) {
      if (half) counted.hits += 1;
      continue;
    }
    cache.set(key, {
      siteId: 'town',
      tags: ['site', 'type:news', `entry:${page}`, 'asset:logo', `asset:${page % 500}`],
      page: { status: 200, headers: {}, body: randomBytes(bytes), etag: key, compressible: true },
      generation: cache.generation('town'),
    });
  }
  const { entries, bytes, evictions } = cache.stats();
  const figures = {
    pages: PAGES,
    profiles: PROFILES.length,
    requests,
    budgetMb: BUDGET / 1024 / 1024,
    usedMb: toMb(bytes),
    entries,
    evictions,
    hitRateOfSecondHalf: Number((counted.hits / counted.asked).toFixed(3)),
    rssGrownMb: toMb(process.memoryUsage.rss() - before),
  };
  console.table(figures);
  return Promise.resolve(figures);
}

function profileAt(random: number): readonly [name: string, bytes: number, share: number] {
  let left = random;
  const found = PROFILES.find(([, , share]) => (left -= share) < 0) ?? PROFILES[0];
  if (found === undefined) throw new Error('There are no profiles.');
  return found;
}

/** Rank by Zipf's law: the nth page is asked 1/n as often as the first. */
function zipf(count: number): (random: number) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += 1 / (rank + 1);
  return (random) => {
    const wanted = random * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The same numbers in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function toMb(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
