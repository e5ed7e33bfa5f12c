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

/** Longer header keys are answered and forgotten: a hostile request must not fill the memory. */
const KEY_CAP = 1_024;

/** Answers to one User-Agent: `` is the one without telling headers. */
type Answers = Map<string, Detection>;

/**
 * Two generations instead of a linked list: what is asked again moves to the young one, and when that is full the old one is
 * dropped. A hit costs one look-up, and never more than `maxEntries` answers are held.
 */
export function createDetector({ maxEntries, detect = detectDevice }: DetectorOptions): Detector {
  // The product tables are read now, at start, so that no request waits for them.
  detectDevice({ userAgent: 'Mozilla/5.0 (Linux; Android 9; warm) Mobile' });
  const half = Math.max(1, Math.floor(maxEntries / 2));
  let young = new Map<string, Answers>();
  let old = new Map<string, Answers>();
  let count = 0;

  const remember = (userAgent: string, rest: string, detection: Detection): void => {
    if (count >= half) {
      old = young;
      young = new Map();
      count = 0;
    }
    const answers = young.get(userAgent);
    if (answers) answers.set(rest, detection);
    else young.set(userAgent, new Map([[rest, detection]]));
    count += 1;
  };

  return (input) => {
    const raw = typeof input.userAgent === 'string' ? input.userAgent : '';
    const cut = raw.length > UA_CAP ? raw.slice(0, UA_CAP) : raw;
    const rest = restOf(input);
    const known = young.get(cut)?.get(rest);
    if (known) return known;
    if (rest.length > KEY_CAP) return detect(input);
    // Only what is left without identifiers is ever stored.
    const userAgent = stripIdentifiers(cut);
    const same = userAgent === cut ? undefined : young.get(userAgent)?.get(rest);
    if (same) return same;
    const detection = old.get(userAgent)?.get(rest) ?? detect(input);
    remember(userAgent, rest, detection);
    return detection;
  };
}

/** Header names that come with nearly every request and never matter to the class. */
const names = new Map<string, string | null>();

function canonical(key: string): string | null {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = key.length > 40 ? null : (headerName(key) ?? null);
  if (names.size < 500) names.set(key, name);
  return name;
}

/** What detection depends on besides the User-Agent; empty for most requests. */
function restOf({ headers, override }: DetectionInput): string {
  let rest = '';
  for (const name in headers) {
    const matters = canonical(name);
    if (matters === null) continue;
    const value = headers[name];
    if (typeof value === 'string') rest += `${matters}:${value.length > 256 ? value.slice(0, 256) : value}\n`;
  }
  return override === undefined ? rest : `${rest}=${override.slice(0, 64)}`;
}
