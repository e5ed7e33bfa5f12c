import type { DeviceProfile } from '../../core/devices/profile.ts';
import { pictogramSet } from './encode.ts';
import { unitOf } from './jis.ts';
import { characterOf, characterOfPrivate } from './pictograms.ts';
import type { PictogramSet } from './private-use.ts';

const REPLACEMENT = '\ufffd';
const WEBCODE_PAGES = 'GEFOPQ';

/** Form input → Unicode, as the profile that rendered the form sends it. */
export function decode(bytes: Uint8Array, profile: DeviceProfile): string {
  const set = pictogramSet(profile);
  const text = profile.charset === 'UTF-8' ? decodeUtf8(bytes, set) : decodeShiftJis(bytes, set);
  // au appends a zero byte to some POST bodies.
  return text.replace(/\0+$/, '');
}

/**
 * A body of `application/x-www-form-urlencoded` (or a query) → names and values in order, as the profile that rendered the form
 * sends them. Taken apart as bytes: a phone escapes the first byte of ア (83 41) and sends the second as the letter `A`.
 */
export function decodeForm(body: Uint8Array, profile: DeviceProfile): readonly (readonly [string, string])[] {
  const fields: [string, string][] = [];
  for (const pair of splitAt(trimZeros(body), AMPERSAND)) {
    if (pair.length === 0) continue;
    const [name = pair, ...rest] = splitAt(pair, EQUALS);
    const value = rest.length === 0 ? new Uint8Array() : pair.subarray(name.length + 1);
    fields.push([decode(percentDecoded(name), profile), decode(percentDecoded(value), profile)]);
  }
  return fields;
}

const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const PLUS = 0x2b;
const PERCENT = 0x25;
const ESCAPE = 0x1b;
const SHIFT_IN = 0x0f;

/** au appends zero bytes to some POST bodies. */
function trimZeros(body: Uint8Array): Uint8Array {
  let end = body.length;
  while (end > 0 && body[end - 1] === 0) end -= 1;
  return body.subarray(0, end);
}

/** Pieces between separators. A webcode that came unescaped may hold any of them, and is passed over. */
function splitAt(bytes: Uint8Array, separator: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] === ESCAPE) index = endOfWebcode(bytes, index);
    else if (bytes[index] === separator) {
      pieces.push(bytes.subarray(from, index));
      from = index + 1;
    }
  }
  pieces.push(bytes.subarray(from));
  return pieces;
}

/** Where an unescaped webcode ends; where it has no end, it is none. */
function endOfWebcode(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(SHIFT_IN, start);
  return end === -1 ? start : end;
}

/** `%83A+` → 83 41 20. A percent sign without two digits stays one. */
function percentDecoded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === ESCAPE) {
      const end = endOfWebcode(bytes, index);
      out.set(bytes.subarray(index, end + 1), length);
      length += end + 1 - index;
      index = end;
      continue;
    }
    const high = hexDigit(bytes[index + 1]);
    const low = hexDigit(bytes[index + 2]);
    const escaped = byte === PERCENT && high !== -1 && low !== -1;
    out[length] = escaped ? high * 16 + low : byte === PLUS ? 0x20 : byte;
    length += 1;
    if (escaped) index += 2;
  }
  return out.subarray(0, length);
}

function hexDigit(byte: number | undefined): number {
  return byte === undefined ? -1 : '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());
}

function decodeUtf8(bytes: Uint8Array, set: PictogramSet | undefined): string {
  const text = new TextDecoder().decode(bytes);
  if (set === undefined) return text;
  return text.replace(/[\ue000-\uf8ff]/g, (unit) => characterOfPrivate(unit.charCodeAt(0), set) ?? REPLACEMENT);
}

function decodeShiftJis(bytes: Uint8Array, set: PictogramSet | undefined): string {
  let out = '';
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0;
    const next = bytes[index + 1] ?? 0;
    if (byte === 0x1b && next === 0x24 && set === 'softbank') {
      const end = bytes.indexOf(0x0f, index);
      // Old handsets leave the closing byte out at the end of a field.
      const stop = end === -1 ? bytes.length : end;
      out += decodeWebcode(bytes.subarray(index + 2, stop));
      index = stop + 1;
    } else if (byte < 0x80 || (byte >= 0xa0 && byte <= 0xdf)) {
      out += byte < 0x80 ? String.fromCharCode(byte) : fromUnit(unitOf(byte));
      index += 1;
    } else if (index + 1 < bytes.length && next >= 0x40 && next !== 0x7f && next <= 0xfc) {
      const code = (byte << 8) | next;
      out += (set === undefined ? undefined : characterOf(code, set)) ?? fromUnit(unitOf(code));
      index += 2;
    } else {
      // A broken lead byte never swallows what follows: that could be a quote or the next field.
      out += REPLACEMENT;
      index += 1;
    }
  }
  return out;
}

function fromUnit(unit: number): string {
  return unit === 0 ? REPLACEMENT : String.fromCharCode(unit);
}

function decodeWebcode(body: Uint8Array): string {
  const page = WEBCODE_PAGES.indexOf(String.fromCharCode(body[0] ?? 0));
  let out = '';
  for (const byte of body.subarray(1)) {
    const point = page === -1 ? 0 : ((0xe0 + page) << 8) | (byte - 0x20);
    out += characterOfPrivate(point, 'softbank') ?? REPLACEMENT;
  }
  return out;
}
