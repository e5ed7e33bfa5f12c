/**
 * Narrows a profile where the request proves that this very device can do less. Values fall into buckets, so that the
 * variants of a page stay few however many handsets ask; nothing here ever widens.
 */
import { toFacts, type DetectionInput, type Facts } from './input.ts';
import type { DeviceProfile } from './profile.ts';
import { findHandset } from './tables/handsets.ts';

const HANDSET_WIDTHS = [96, 120, 128, 144, 160, 176, 208, 240, 320, 480] as const;
const HANDSET_HEIGHTS = [64, 90, 120, 144, 176, 208, 240, 320, 400, 640] as const;
const MODERN_WIDTHS = [320, 480, 640, 960, 1_280, 1_600, 1_920] as const;
const COLOURS = [2, 4, 256] as const;
/** docomo's `cNN`: kilobytes of one page with its pictures. */
const CACHES = [5_000, 8_000, 10_000, 20_000, 30_720, 102_400, 512_000] as const;
/** Widest picture for a reader who asked to save data. */
const SAVING_WIDTH = 640;

interface Limits {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly colours?: number | undefined;
  readonly totalBytes?: number | undefined;
}

/**
 * Refined rows, so that equal requests share one object; buckets bound how many there can be. By the row and not by its id:
 * two sites may each have a profile of one name.
 */
const refined = new WeakMap<DeviceProfile, Map<string, DeviceProfile>>();

/** The profile itself, or a narrower row of the same id. */
export function refineProfile(profile: DeviceProfile, input: DetectionInput): DeviceProfile {
  const facts = toFacts(input);
  const limits = profile.renderClass === 'FEATURE_PHONE' ? handsetLimits(profile, facts) : modernLimits(profile, facts);
  const next = narrowed(profile, limits);
  if (next === profile) return profile;
  const { screen, image, maxMarkupBytes, maxTotalBytes } = next;
  const key = [
    screen.width,
    screen.height,
    image.maxWidth,
    image.maxBytes,
    image.colours,
    maxMarkupBytes,
    maxTotalBytes,
  ].join();
  let rows = refined.get(profile);
  if (rows === undefined) refined.set(profile, (rows = new Map()));
  const known = rows.get(key);
  if (known) return known;
  rows.set(key, next);
  return next;
}

function handsetLimits(profile: DeviceProfile, facts: Facts): Limits {
  const { headers, ua } = facts;
  if (profile.carrier === 'docomo') return docomoLimits(ua);
  const table = profile.carrier === null ? undefined : findHandset(profile.carrier, ua);
  const told =
    pixels(headers['x-up-devcap-screenpixels'] ?? headers['x-jphone-display']) ?? pixelsInUserAgent(profile, ua);
  return {
    width: bucket(HANDSET_WIDTHS, told?.width ?? table?.width),
    height: bucket(HANDSET_HEIGHTS, told?.height ?? table?.height),
    colours: bucket(COLOURS, colours(headers) ?? table?.colours, 65_536),
  };
}

/** `DoCoMo/2.0 P900i(c100;TB;W24H12)`, `DoCoMo/1.0/P503i/c10/TB`. */
function docomoLimits(ua: string): Limits {
  const cache = /[(/]c(\d{1,4})\b/.exec(ua)?.[1];
  const kilobytes = cache === undefined ? undefined : Number(cache);
  const table = findHandset('docomo', ua);
  return {
    width: bucket(HANDSET_WIDTHS, table?.width),
    height: bucket(HANDSET_HEIGHTS, table?.height),
    colours: bucket(COLOURS, table?.colours, 65_536),
    totalBytes: kilobytes === undefined ? undefined : bucket(CACHES, kilobytes * (kilobytes < 30 ? 1_000 : 1_024)),
  };
}

/** `240,320`, `240*320`; nothing where it is no plausible screen. */
function pixels(text: string | undefined): { readonly width: number; readonly height: number } | undefined {
  const found = text === undefined ? null : /^\s*(\d{2,4})\s*[,*x]\s*(\d{2,4})\s*$/i.exec(text);
  return found ? { width: Number(found[1]), height: Number(found[2]) } : undefined;
}

/** Handsets elsewhere name their screen in the User-Agent: `; 240*320;`, `LCD/240320`, `240X320`. */
function pixelsInUserAgent(profile: DeviceProfile, ua: string): ReturnType<typeof pixels> {
  if (profile.carrier !== null) return undefined;
  const found = /(?:^|[ ;])(\d{3})[*xX](\d{3})(?:$|[ ;)])/.exec(ua) ?? /\bLCD\/(\d{3})(\d{3})\b/.exec(ua);
  return found ? { width: Number(found[1]), height: Number(found[2]) } : undefined;
}

/** `x-up-devcap-screendepth: 16,RGB565`, `x-jphone-color: C65536` or `G4`. */
function colours(headers: Facts['headers']): number | undefined {
  const depth = /^\d{1,2}/.exec(headers['x-up-devcap-screendepth'] ?? '')?.[0];
  if (depth !== undefined) return 2 ** Math.min(Number(depth), 24);
  const count = /^[cg](\d{1,8})$/i.exec(headers['x-jphone-color'] ?? '')?.[1];
  return count === undefined ? undefined : Number(count);
}

function modernLimits(profile: DeviceProfile, { headers }: Facts): Limits {
  const viewport = positive(headers['sec-ch-viewport-width'] ?? headers['viewport-width']);
  const ratio = Math.min(4, Math.max(1, positive(headers['sec-ch-dpr'] ?? headers['dpr']) ?? 2));
  const needed = viewport === undefined ? profile.image.maxWidth : viewport * ratio;
  const saving = headers['save-data']?.toLowerCase() === 'on' ? SAVING_WIDTH : profile.image.maxWidth;
  const width = Math.min(needed, saving);
  return width < profile.image.maxWidth ? { width: MODERN_WIDTHS.find((one) => one >= width) } : {};
}

function positive(text: string | undefined): number | undefined {
  const value = text !== undefined && /^\d{1,5}(?:\.\d{1,4})?$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : undefined;
}

/** The largest step that `value` reaches, the smallest step when it reaches none; undefined from `enough` on. */
function bucket(steps: readonly number[], value: number | undefined, enough = Infinity): number | undefined {
  if (value === undefined || !Number.isFinite(value) || value <= 0 || value >= enough) return undefined;
  return steps.findLast((step) => step <= value) ?? steps[0];
}

function narrowed(profile: DeviceProfile, limits: Limits): DeviceProfile {
  const { image, screen } = profile;
  const isHandset = profile.renderClass === 'FEATURE_PHONE';
  const maxWidth = least(image.maxWidth, limits.width) ?? image.maxWidth;
  const width = isHandset ? (least(screen.width, limits.width) ?? screen.width) : screen.width;
  const height = isHandset ? (least(screen.height, limits.height) ?? screen.height) : screen.height;
  const colourCount = least(image.colours, limits.colours);
  const maxTotalBytes = least(profile.maxTotalBytes, limits.totalBytes);
  const maxMarkupBytes = least(profile.maxMarkupBytes, maxTotalBytes ?? undefined);
  const maxBytes = least(image.maxBytes, maxTotalBytes === null ? undefined : Math.floor(maxTotalBytes * 0.9));
  const same =
    maxWidth === image.maxWidth &&
    width === screen.width &&
    height === screen.height &&
    colourCount === image.colours &&
    maxTotalBytes === profile.maxTotalBytes &&
    maxMarkupBytes === profile.maxMarkupBytes &&
    maxBytes === image.maxBytes;
  if (same) return profile;
  return {
    ...profile,
    maxMarkupBytes,
    maxTotalBytes,
    image: { ...image, maxWidth, maxBytes, colours: colourCount },
    screen: { width, height },
  };
}

/** The smaller of a limit (null: none) and what the request says (undefined: nothing). */
function least(limit: number | null, told: number | undefined): number | null {
  if (told === undefined) return limit;
  return limit === null ? told : Math.min(limit, told);
}
