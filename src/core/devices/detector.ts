/** A bounded memory in front of detection: real traffic repeats itself (shared research, ua-detection §5). */
import { detectDevice } from './detect.ts';
import { stripIdentifiers } from './identifiers.ts';
import { headerName, UA_CAP, type DetectionInput } from './input.ts';
import type { Detection } from './profile.ts';

export type { DetectionInput } from './input.ts';

export type Detector = (input: DetectionInput) => Detection;

export interface DetectorOptions {
  /** Answers remembered; 5,000 take about 2 MB. */
  readonly maxEntries: number;
  /** What answers a request that is not remembered; custom rules go in front here. */
  readonly detect?: Detector;
}

/** Longer keys are answered and forgotten: a hostile request must not fill the memory. */
const KEY_CAP = 2_048;

/**
 * Two generations instead of a linked list: what is asked again moves to the young one, and when that is full the old one is
 * dropped. A hit costs one look-up, and never more than `maxEntries` answers are held.
 */
export function createDetector({ maxEntries, detect = detectDevice }: DetectorOptions): Detector {
  const half = Math.max(1, Math.floor(maxEntries / 2));
  let young = new Map<string, Detection>();
  let old = new Map<string, Detection>();

  const remember = (key: string, detection: Detection): void => {
    if (young.size >= half) {
      old = young;
      young = new Map();
    }
    young.set(key, detection);
  };

  return (input) => {
    const key = keyOf(input);
    if (key.length > KEY_CAP) return detect(input);
    const known = young.get(key);
    if (known) return known;
    const aged = old.get(key);
    const detection = aged ?? detect(input);
    remember(key, detection);
    return detection;
  };
}

/** Header names that come with nearly every request and never matter to the class. */
const names = new Map<string, string | null>();

function canonical(key: string): string | null {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = key.length > 40 ? null : (headerName(key) ?? null);
  const matters = name === 'accept' || name === null ? null : name;
  if (names.size < 500) names.set(key, matters);
  return matters;
}

/** What detection depends on, without what identifies a person or one device. */
function keyOf({ userAgent, headers, override }: DetectionInput): string {
  const raw = typeof userAgent === 'string' ? userAgent : '';
  const cut = raw.length > UA_CAP ? raw.slice(0, UA_CAP) : raw;
  let key = stripIdentifiers(cut);
  for (const name in headers) {
    const matters = canonical(name);
    const value = matters === null ? undefined : headers[name];
    if (typeof value === 'string') key += `\n${matters ?? ''}:${value.length > 256 ? value.slice(0, 256) : value}`;
  }
  if (override !== undefined) key += `\n=${override.slice(0, 64)}`;
  return key;
}
