/** The answer to "who asks?" as JSON: the keys that clients rely on, in their order. */
import type { Detection } from './profile.ts';

export type WireDetection = Omit<Detection, 'carrier'> & { readonly carrier?: string };

/** Without `carrier` where there is none. */
export function toWire(detection: Detection): WireDetection {
  const {
    class: found,
    renderClass,
    profile,
    vendor,
    model,
    carrier,
    os,
    browser,
    engine,
    rule,
    confidence,
  } = detection;
  return {
    class: found,
    renderClass,
    profile,
    vendor,
    model,
    ...(carrier !== null && { carrier }),
    os,
    browser,
    engine,
    rule,
    confidence,
  };
}

/** One line of a batch: a request to detect, or what is wrong with the line. */
export type BatchLine =
  | { readonly input: { readonly userAgent: string; readonly headers: Readonly<Record<string, string>> } }
  | { readonly error: string };

/** Reads `{"ua": "…", "headers": {…}}`; either may be left out, not both. */
export function readBatchLine(line: string): BatchLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'The line is no JSON.' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { error: 'The line must be an object: {"ua": "…", "headers": {…}}.' };
  const { ua, headers } = value as Readonly<Record<string, unknown>>;
  if (ua != null && typeof ua !== 'string') return { error: '"ua" must be text.' };
  if (headers != null && (typeof headers !== 'object' || Array.isArray(headers)))
    return { error: '"headers" must be an object of header names and texts.' };
  if (ua == null && headers == null) return { error: 'Give "ua", "headers" or both.' };
  const named: Record<string, string> = {};
  for (const [name, text] of Object.entries(headers ?? {}))
    if (typeof text === 'string' && name !== '__proto__') named[name] = text;
  return { input: { userAgent: ua ?? userAgentOf(named), headers: named } };
}

function userAgentOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'user-agent')?.[1] ?? '';
}
