/** Operating system, browser and engine: ua-parser-js where there is a modern browser, a small table elsewhere. */
import { UAParser } from 'ua-parser-js';
import type { Facts } from './input.ts';
import type { DeviceClass } from './profile.ts';

export interface Software {
  readonly os: string | null;
  readonly browser: string | null;
  readonly engine: string | null;
}

/** Classes whose browsers ua-parser-js knows; asking it about the others costs time and says nothing. */
const PARSED: ReadonlySet<DeviceClass> = new Set(['desktop', 'smartphone', 'tablet', 'tv', 'console', 'unknown']);
export const NO_SOFTWARE: Software = { os: null, browser: null, engine: null };

const HANDSET_BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/opera mini/, 'Opera Mini'],
  [/ucbrowser|ucweb/, 'UCBrowser'],
  [/up\.browser/, 'UP.Browser'],
  [/netfront/, 'NetFront'],
  [/obigo/, 'Obigo'],
  [/docomo/, 'i-mode'],
  [/s40ovi/, 'Nokia Browser'],
  [/maui/, 'MAUI'],
  [/dolfin/, 'Dolfin'],
  [/teleca/, 'Teleca'],
];

export function describeSoftware(facts: Facts, deviceClass: DeviceClass): Software {
  if (PARSED.has(deviceClass)) {
    const parser = new UAParser(facts.ua);
    return {
      os: parser.getOS().name ?? null,
      browser: parser.getBrowser().name ?? null,
      engine: parser.getEngine().name ?? null,
    };
  }
  if (deviceClass !== 'feature-phone') return NO_SOFTWARE;
  const browser = HANDSET_BROWSERS.find(([pattern]) => pattern.test(facts.lower));
  return { os: null, browser: browser?.[1] ?? null, engine: null };
}
