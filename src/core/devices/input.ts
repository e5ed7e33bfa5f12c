/** What detection reads of a request: capped, cleaned and lower-cased once, before any expression sees it. */

import { stripIdentifiers } from './identifiers.ts';

/** What a request says about the device that made it. */
export interface DetectionInput {
  readonly userAgent: string;
  /** Request headers; names in any case. Only those in `READ` are looked at. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** A profile id or a class that a person or a trusted channel named; it decides. */
  readonly override?: string;
}

/** Code units of a User-Agent that are looked at. */
export const UA_CAP = 512;
const HEADER_CAP = 256;

/** Headers that detection reads. Everything else never reaches a rule or a cache key. */
export const READ: ReadonlySet<string> = new Set([
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-ch-ua-model',
  'sec-ch-ua-form-factors',
  'sec-ch-dpr',
  'sec-ch-viewport-width',
  'dpr',
  'viewport-width',
  'save-data',
  'x-requested-with',
  'x-signage-agent',
  'x-screenly-hostname',
  'x-operamini-phone-ua',
  'x-operamini-phone',
  'device-stock-ua',
  'x-ucbrowser-device-ua',
  'x-original-user-agent',
  'x-device-user-agent',
  'x-up-devcap-screenpixels',
  'x-up-devcap-screendepth',
  'x-jphone-display',
  'x-jphone-color',
]);

/** The names that `navigator.userAgentData.getHighEntropyValues()` gives what the hints carry, for recorded samples. */
const RECORDED: Readonly<Record<string, string>> = {
  mobile: 'sec-ch-ua-mobile',
  platform: 'sec-ch-ua-platform',
  model: 'sec-ch-ua-model',
  formfactors: 'sec-ch-ua-form-factors',
};

/** Facts that every rule reads. */
export interface Facts {
  /** Cleaned User-Agent as it was written. */
  readonly ua: string;
  /** The same in lower case: rules are written in lower case. */
  readonly lower: string;
  /** Read headers by lower-case name, trimmed, never empty. */
  readonly headers: Readonly<Record<string, string>>;
}

export function toFacts(input: DetectionInput): Facts {
  const ua = stripIdentifiers(cleanUserAgent(input.userAgent));
  const headers = input.headers ? readHeaders(input.headers) : NO_HEADERS;
  const named = withModel(ua, headers['sec-ch-ua-model']);
  return { ua: named, lower: named.toLowerCase(), headers };
}

/** A reduced User-Agent says `K` for every model: the hint's model takes its place, so that every rule sees it. */
function withModel(ua: string, hint: string | undefined): string {
  const model = hint?.replace(/^"|"$/g, '').replace(/[;()]/g, ' ').trim();
  if (model === undefined || model === '' || model.length > 60) return ua;
  return ua.replace(/(Android [\d.]+; )K(?=[;)])/, (_all, head: string) => head + model);
}

/** Cut, without control characters, and with the ways undone in which logs and proxies spoil separators. */
export function cleanUserAgent(raw: unknown): string {
  if (typeof raw !== 'string') return '';
  const cut = raw.length > UA_CAP ? raw.slice(0, UA_CAP) : raw;
  const plain = /[\x00-\x1f\x7f-\x9f]/.test(cut) ? cut.replace(/[\x00-\x1f\x7f-\x9f]/g, ' ') : cut;
  const trimmed = plain.trim();
  return /##|%20|\+\(|\\x|⁄|\\u/.test(trimmed) ? mended(trimmed) : trimmed;
}

function mended(ua: string): string {
  return ua
    .replaceAll('##', ';')
    .replace(/%20/g, ' ')
    .replace(/(?:\\xe2\\x81\\x84|⁄)/g, '/')
    .replace(/\+(?=\()|\+(?=[a-z]+\/\d)|(?<=[;)])\+/gi, ' ');
}

export const NO_HEADERS: Readonly<Record<string, string>> = {};

function readHeaders(given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const key of Object.keys(given)) {
    const value = given[key];
    if (typeof value !== 'string' || value === '' || key.length > 40) continue;
    const name = headerName(key);
    if (name !== undefined) headers[name] = cleanHeader(value);
  }
  return headers;
}

/** The canonical name of a header that detection reads; also knows CGI's `HTTP_X_REQUESTED_WITH`. */
export function headerName(key: string): string | undefined {
  if (READ.has(key)) return key;
  const lower = key.toLowerCase().replaceAll('_', '-');
  const bare = lower.startsWith('http-') ? lower.slice(5) : lower;
  return READ.has(bare) ? bare : Object.hasOwn(RECORDED, bare) ? RECORDED[bare] : undefined;
}

function cleanHeader(value: string): string {
  const cut = value.length > HEADER_CAP ? value.slice(0, HEADER_CAP) : value;
  return cut.replace(/[\x00-\x1f\x7f-\x9f]/g, ' ').trim();
}
