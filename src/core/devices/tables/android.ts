/** Looks a model up in the generated table: exact, then the longest known beginning, then the few real expressions. */
import { ANDROID_MODELS, ANDROID_PATTERNS } from './android-models.generated.ts';
import type { DeviceClass } from '../profile.ts';

export interface KnownModel {
  /** Null: a development board, which ends up in boxes and screens of every kind. */
  readonly class: DeviceClass | null;
  readonly vendor: string;
  readonly model: string;
}

const CLASS_OF: Readonly<Record<string, DeviceClass>> = {
  s: 'smartphone',
  t: 'tablet',
  v: 'tv',
  e: 'ereader',
  w: 'wearable',
  g: 'console',
  c: 'car',
  d: 'desktop',
  i: 'signage',
};

interface Index {
  readonly exact: ReadonlyMap<string, readonly [head: number, name: string]>;
  readonly prefixes: ReadonlyMap<string, readonly [head: number, name: string]>;
  readonly longest: number;
  readonly heads: readonly (readonly [DeviceClass | null, string])[];
  readonly patterns: ReadonlyMap<string, readonly (readonly [RegExp, DeviceClass | null, string])[]>;
}

let built: Index | undefined;

/** Built on first use: a server that never meets Android never pays for it. */
function index(): Index {
  if (built) return built;
  const exact = new Map<string, readonly [number, string]>();
  const prefixes = new Map<string, readonly [number, string]>();
  const heads: (readonly [DeviceClass | null, string])[] = [];
  let longest = 0;
  for (const line of ANDROID_MODELS.split('\n')) {
    const [head = '', ...keys] = line.split('\t');
    heads.push([CLASS_OF[head.charAt(0)] ?? null, head.slice(1)]);
    for (const entry of keys) {
      const at = entry.indexOf('=');
      const key = at < 0 ? entry : entry.slice(0, at);
      const value = [heads.length - 1, at < 0 ? '' : entry.slice(at + 1)] as const;
      if (key.endsWith('*')) {
        prefixes.set(key.slice(0, -1), value);
        longest = Math.max(longest, key.length - 1);
      } else exact.set(key, value);
    }
  }
  built = { exact, prefixes, longest, heads, patterns: patternIndex() };
  return built;
}

function patternIndex(): Index['patterns'] {
  const patterns = new Map<string, (readonly [RegExp, DeviceClass | null, string])[]>();
  for (const line of ANDROID_PATTERNS.split('\n')) {
    const [code = '', vendor = '', source = ''] = line.split('\t');
    const first = /^[a-z0-9](?![?*|])/i.test(source) && !/^[^(]*\|/.test(source) ? source.charAt(0).toLowerCase() : '';
    const row = [new RegExp(`^(?:${source})`, 'i'), CLASS_OF[code] ?? null, vendor] as const;
    const bucket = patterns.get(first);
    if (bucket) bucket.push(row);
    else patterns.set(first, [row]);
  }
  return patterns;
}

const SEPARATORS = /[ _-]+/g;

/** What the table knows of `model`, a model's name as Android writes it. */
export function findAndroidModel(model: string): KnownModel | undefined {
  const { exact, prefixes, longest, heads, patterns } = index();
  const lower = model.toLowerCase();
  const key = lower.replace(SEPARATORS, '');
  const direct = exact.get(key);
  if (direct) return known(heads[direct[0]], direct[1] || model);
  for (let length = Math.min(longest, key.length); length > 1; length -= 1) {
    const found = prefixes.get(key.slice(0, length));
    if (found) return known(heads[found[0]], found[1] || model);
  }
  for (const first of [lower.charAt(0), '']) {
    for (const [pattern, deviceClass, vendor] of patterns.get(first) ?? []) {
      if (pattern.test(lower)) return { class: deviceClass, vendor, model };
    }
  }
  return undefined;
}

function known(head: Index['heads'][number] | undefined, model: string): KnownModel | undefined {
  return head && { class: head[0], vendor: head[1], model };
}
