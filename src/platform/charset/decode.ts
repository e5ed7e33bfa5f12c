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
