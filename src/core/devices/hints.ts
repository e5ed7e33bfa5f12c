/** User-Agent Client Hints: https://wicg.github.io/ua-client-hints/. They refine and never gate: the first request has none. */
import type { Found } from './answer.ts';
import type { Facts } from './input.ts';

/** What the pages ask browsers for (`Accept-CH`): Chromium sends them from the second request on, over https only. */
export const ACCEPT_CH = 'Sec-CH-UA-Model, Sec-CH-UA-Form-Factors, Sec-CH-DPR, Sec-CH-Viewport-Width';

const FORM_FACTORS: readonly (readonly [name: string, found: Found])[] = [
  ['automotive', { rule: 'hint-automotive', class: 'car', confidence: 0.98 }],
  ['xr', { rule: 'hint-xr', class: 'wearable', profile: 'tablet', confidence: 0.98 }],
  ['watch', { rule: 'hint-watch', class: 'wearable', confidence: 0.98 }],
  ['eink', { rule: 'hint-eink', class: 'ereader', confidence: 0.98 }],
  ['desktop', { rule: 'hint-desktop', class: 'desktop', confidence: 0.95 }],
  ['tablet', { rule: 'hint-tablet', class: 'tablet', confidence: 0.98 }],
  ['mobile', { rule: 'hint-mobile', class: 'smartphone', confidence: 0.98 }],
];

/**
 * What `Sec-CH-UA-Form-Factors` says, or undefined. Only Chromium sends it: beside another engine's User-Agent, or where it
 * claims a desktop for a handset, it is somebody's invention.
 */
export function hintedDevice(facts: Facts): Found | undefined {
  const given = facts.headers['sec-ch-ua-form-factors']?.toLowerCase();
  if (given === undefined || !facts.lower.includes('chrome/')) return undefined;
  const found = FORM_FACTORS.find(([name]) => given.includes(`"${name}"`))?.[1];
  return found?.class === 'desktop' && /\bmobile\b|android/.test(facts.lower) ? undefined : found;
}

/** A hint's string without its quotes; undefined when absent or empty. */
export function hintText(facts: Facts, name: string): string | undefined {
  const text = facts.headers[name]?.replace(/^"|"$/g, '').trim();
  return text === '' ? undefined : text;
}

/** `Sec-CH-UA-Mobile`; undefined when it was not sent. */
export function hintMobile(facts: Facts): boolean | undefined {
  const given = facts.headers['sec-ch-ua-mobile'];
  return given === undefined ? undefined : given === '?1' || given === '1' || given === 'true';
}
