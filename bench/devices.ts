/** How well and how fast devices are told, beside other libraries: accuracy by class on the corpus, CPU time as ratios, memory's hit rate. */
import { createRequire } from 'node:module';
import { UAParser } from 'ua-parser-js';
import { detectDevice } from '../src/core/devices/detect.ts';
import { createDetector } from '../src/core/devices/detector.ts';
import {
  CORPUS_NOTICE,
  corpusIsThere,
  readCorpus,
  score,
  type CorpusRow,
  type Score,
  type Scores,
} from '../tests/core/devices/corpus.ts';
import { hitRate } from './parts/device-mix.ts';

const require = createRequire(import.meta.url);

interface Answer {
  readonly class: string;
  readonly carrier: string | null;
}
interface Contender {
  readonly name: string;
  readonly of: (row: CorpusRow) => Answer;
  /** Score each n-th row only. */
  readonly every: number;
}

const none = (name: string): Answer => ({ class: name, carrier: null });

const PARSER_TYPES: Readonly<Record<string, string>> = {
  mobile: 'smartphone',
  tablet: 'tablet',
  smarttv: 'tv',
  console: 'console',
  wearable: 'wearable',
  embedded: 'car',
};

function byParser({ ua }: CorpusRow): Answer {
  const { device, os } = new UAParser(ua).getResult();
  return none(PARSER_TYPES[device.type ?? ''] ?? (os.name === undefined ? 'unknown' : 'desktop'));
}

const WOOTHEE_TYPES: Readonly<Record<string, string>> = {
  pc: 'desktop',
  smartphone: 'smartphone',
  mobilephone: 'feature-phone',
  appliance: 'console',
  crawler: 'bot',
};
const WOOTHEE_CARRIERS: Readonly<Record<string, string>> = {
  docomo: 'docomo',
  au: 'au',
  SoftBank: 'softbank',
  willcom: 'willcom',
  emobile: 'emobile',
};

function byWoothee(): Contender['of'] {
  const { parse } = require('woothee') as { parse: (ua: string) => { category: string; os: string } };
  return ({ ua }) => {
    const { category, os } = parse(ua);
    const found = category === 'misc' || category === 'UNKNOWN' ? 'unknown' : WOOTHEE_TYPES[category];
    return { class: os === 'iPad' ? 'tablet' : (found ?? 'unknown'), carrier: WOOTHEE_CARRIERS[os] ?? null };
  };
}

function byMobileDetect(): Contender['of'] {
  type MobileDetect = {
    tablet: () => string | null;
    phone: () => string | null;
    mobile: () => string | null;
    is: (key: string) => boolean;
  };
  const Detect = require('mobile-detect') as new (ua: string) => MobileDetect;
  return ({ ua }) => {
    const found = new Detect(ua);
    if (found.is('bot')) return none('bot');
    if (found.is('TV')) return none('tv');
    if (found.is('Console')) return none('console');
    if (found.is('Watch')) return none('wearable');
    if (found.tablet() !== null) return none('tablet');
    return none(found.mobile() === null ? 'desktop' : 'smartphone');
  };
}

const DETECTOR_TYPES: Readonly<Record<string, string>> = {
  smartphone: 'smartphone',
  phablet: 'smartphone',
  'feature phone': 'feature-phone',
  tablet: 'tablet',
  tv: 'tv',
  console: 'console',
  'car browser': 'car',
  wearable: 'wearable',
  desktop: 'desktop',
  'e-reader': 'ereader',
};

function byDeviceDetector(): Contender['of'] {
  const Detector = require('node-device-detector') as new (options: object) => {
    detect: (ua: string) => { device: { type?: string }; os: { name?: string } };
    parseBot: (ua: string) => { name?: string };
  };
  const detector = new Detector({ clientIndexes: true, deviceIndexes: true, osIndexes: true });
  return ({ ua }) => {
    if (detector.parseBot(ua).name !== undefined) return none('bot');
    const { device, os } = detector.detect(ua);
    return none(DETECTOR_TYPES[device.type ?? ''] ?? (os.name === undefined ? 'unknown' : 'desktop'));
  };
}

const ours: Contender = {
  name: 'Utsuwa',
  every: 1,
  of: ({ ua, headers }) => detectDevice({ userAgent: ua, ...(headers && { headers }) }),
};

export async function run({ quick }: { quick: boolean }): Promise<Record<string, unknown>> {
  if (!corpusIsThere) {
    console.log(CORPUS_NOTICE);
    return { skipped: CORPUS_NOTICE };
  }
  const rows = readCorpus();
  const contenders: readonly Contender[] = [
    ours,
    { name: 'ua-parser-js', every: 1, of: byParser },
    { name: 'woothee', every: 1, of: byWoothee() },
    { name: 'mobile-detect', every: 1, of: byMobileDetect() },
    { name: 'node-device-detector', every: quick ? 24 : 2, of: byDeviceDetector() },
  ];
  const scores = contenders.map((contender) =>
    score(
      rows.filter((_row, i) => i % contender.every === 0),
      contender.of,
    ),
  );
  printScores(contenders, scores);
  const halves = (['tune', 'check'] as const).map(
    (half) =>
      [
        half,
        score(
          rows.filter((row) => row.half === half),
          ours.of,
        ),
      ] as const,
  );
  printHalves(halves);
  const speed = measureSpeed(rows, quick ? 2 : 6);
  const hits = hitRate(rows, quick ? 40_000 : 300_000);
  console.log(
    `\nMemory of 5,000 answers, hits on a mix of real traffic and a tail of the catalogue: ${hits.map(({ tail, rate }) => `${tail * 100} % tail ${percent(rate)}`).join(', ')}`,
  );
  return {
    rows: rows.length,
    accuracy: Object.fromEntries(contenders.map(({ name }, i) => [name, summary(scores[i])])),
    halves: Object.fromEntries(halves.map(([half, found]) => [half, summary(found)])),
    speed,
    hits: Object.fromEntries(hits.map(({ tail, rate }) => [`tail-${tail}`, round(rate)])),
  };
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const NO_SCORE: Score = { n: 0, strict: 0, lenient: 0, said: 0, saidRight: 0 };

function summary(found: Scores | undefined): Record<string, unknown> {
  if (!found) return {};
  const classes = [...found.classes].filter(([, { n }]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    all: round(found.all),
    macro: round(found.macro),
    japanese: round(found.japanese),
    carrier: round(found.carrier),
    weighted: round(found.weighted),
    lenient: Object.fromEntries(classes.map(([name, { n, lenient }]) => [name, round(lenient / n)])),
  };
}

function printScores(contenders: readonly Contender[], scores: readonly Scores[]): void {
  console.log('Recall % lenient (strict) / precision %, per class');
  console.log(['class'.padEnd(15), ...contenders.map(({ name }) => name.padEnd(24))].join(''));
  for (const name of [...(scores[0]?.classes.keys() ?? [])].sort()) {
    const cells = scores.map((one) => {
      const { n, strict, lenient, said, saidRight } = one.classes.get(name) ?? NO_SCORE;
      return n === 0
        ? '-'
        : `${percent(lenient / n)} (${percent(strict / n)}) / ${said === 0 ? '    -' : percent(saidRight / said)}`;
    });
    console.log([name.padEnd(15), ...cells.map((cell) => cell.padEnd(24))].join(''));
  }
  const totals = ['all', 'macro', 'japanese', 'carrier', 'weighted'] as const;
  for (const total of totals)
    console.log([total.padEnd(15), ...scores.map((one) => percent(one[total]).padEnd(24))].join(''));
}

function printHalves(halves: readonly (readonly [string, Scores])[]): void {
  console.log('\nUtsuwa on the rows its rules were tuned on, and on the rest (lenient recall %)');
  const names = [...(halves[0]?.[1].classes.keys() ?? [])].sort();
  for (const [half, found] of halves) {
    const cells = names.map((name) => {
      const { n, lenient } = found.classes.get(name) ?? NO_SCORE;
      return `${name} ${n === 0 ? '-' : percent(lenient / n).trim()} (${n})`;
    });
    console.log(
      `${half}: all ${percent(found.all).trim()}, macro ${percent(found.macro).trim()}, Japanese ${percent(found.japanese).trim()}, carrier ${percent(found.carrier).trim()}; ${cells.join(', ')}`,
    );
  }
}

/** CPU microseconds of one call, and ratios to ua-parser-js in the same run; interleaved, so that noise falls on all. */
function measureSpeed(rows: readonly CorpusRow[], rounds: number): Record<string, unknown> {
  const browser = {
    host: 'example.jp',
    accept: '*/*',
    'accept-language': 'ja',
    'accept-encoding': 'gzip',
    connection: 'keep-alive',
  };
  const hints = { ...browser, 'sec-ch-ua-mobile': '?0', 'sec-ch-ua-platform': '"Windows"' };
  const result: Record<string, unknown> = {};
  for (const [name, agents] of [
    ['catalogue', rows.map(({ ua }) => ua)],
    [
      'real',
      repeat(
        rows.filter(({ w }) => w !== undefined).map(({ ua }) => ua),
        20,
      ),
    ],
  ] as const) {
    const cached = createDetector({ maxEntries: 40_000 });
    const cachedHints = createDetector({ maxEntries: 40_000 });
    const calls = {
      parser: (ua: string) => new UAParser(ua).getResult(),
      uncached: (ua: string) => detectDevice({ userAgent: ua }),
      cached: (ua: string) => cached({ userAgent: ua, headers: browser }),
      cachedWithHints: (ua: string) => cachedHints({ userAgent: ua, headers: hints }),
    };
    const spent = { parser: 0, uncached: 0, cached: 0, cachedWithHints: 0 };
    const keys = Object.keys(calls) as (keyof typeof calls)[];
    for (const key of keys) agents.forEach((ua) => calls[key](ua));
    for (let i = 0; i < rounds; i += 1)
      for (const key of keys) spent[key] += cpu(() => agents.forEach((ua) => calls[key](ua)));
    const each = (key: keyof typeof calls): number => Math.round((1_000 * spent[key]) / agents.length / rounds) / 1_000;
    const ratio = (key: keyof typeof calls): number => Math.round((1_000 * spent[key]) / spent.parser) / 1_000;
    console.log(
      `\nCPU µs a call, ${name}: ua-parser-js ${each('parser')}, uncached ${each('uncached')} (${ratio('uncached')}×), cached ${each('cached')} (${ratio('cached')}×), cached with hints ${each('cachedWithHints')} (${ratio('cachedWithHints')}×)`,
    );
    result[name] = {
      parserMicros: each('parser'),
      uncached: ratio('uncached'),
      cached: ratio('cached'),
      cachedWithHints: ratio('cachedWithHints'),
    };
  }
  return result;
}

const repeat = (list: readonly string[], times: number): readonly string[] =>
  Array.from({ length: times }, () => list).flat();

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
