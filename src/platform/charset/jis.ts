/**
 * Shift_JIS as Japanese carriers used it: JIS X 0208 with NEC's rows, without IBM's (lead bytes FA to FC),
 * because SoftBank reads those codes as pictograms.
 */
import Encoding from 'encoding-japanese';

const GETA = 0x81ac;

/** UTF-16 unit → Shift_JIS code; 0 = none. Below 0x80 a code is itself. */
const toSjis = new Uint16Array(0x10000);
/** Shift_JIS code → UTF-16 unit; 0 = none. */
const fromSjis = new Uint16Array(0x10000);

for (let code = 0x20; code < 0x7f; code += 1) toSjis[code] = fromSjis[code] = code;
for (const code of [0x09, 0x0a, 0x0d]) toSjis[code] = fromSjis[code] = code;
for (let code = 0xa1; code <= 0xdf; code += 1) {
  toSjis[0xff61 + code - 0xa1] = code;
  fromSjis[code] = 0xff61 + code - 0xa1;
}
// One call for all pairs: the library's cost is per call, not per letter.
const pairs: number[] = [];
for (let lead = 0x81; lead <= 0xfc; lead += 1) {
  if ((lead >= 0xa0 && lead <= 0xdf) || (lead >= 0xf0 && lead <= 0xf9)) continue;
  for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) pairs.push(lead, trail, 0x0a);
}
const units = Encoding.convert(pairs, { from: 'SJIS', to: 'UNICODE', type: 'array' });
let at = 0;
for (let index = 0; index < pairs.length; index += 3) {
  const first = units[at] ?? 0x0a;
  let length = 0;
  while (at < units.length && units[at] !== 0x0a) {
    at += 1;
    length += 1;
  }
  at += 1;
  // The library answers `?` for a code that nobody assigned.
  if (length !== 1 || first < 0x80 || (first >= 0xe000 && first < 0xf900)) continue;
  const code = ((pairs[index] ?? 0) << 8) | (pairs[index + 1] ?? 0);
  fromSjis[code] = first;
  // The lowest code wins, as on Windows; IBM's are for reading only.
  if (code < 0xf000 && toSjis[first] === 0) toSjis[first] = code;
}

/** Letters whose usual code point differs between systems, with the same shape on the phone. */
const TWINS: readonly (readonly [unicode: number, code: number])[] = [
  [0x301c, 0x8160], // 〜
  [0x2212, 0x817c], // −
  [0x2014, 0x815c], // —
  [0x2016, 0x8161], // ‖
  [0x00a2, 0x8191], // ¢
  [0x00a3, 0x8192], // £
  [0x00ac, 0x81ca], // ¬
  [0x00a5, 0x818f], // ¥: never 5C, which is a backslash to every program
  [0x203e, 0x8150], // ‾
  [0x00af, 0x8150], // ¯
  [0x00a6, 0x7c], // ¦
  [0x00b7, 0x8145], // ·
  [0x2022, 0x8145], // •
  [0x2010, 0x815d], // ‐
  [0x2011, 0x2d],
  [0x2012, 0x2d],
  [0x2013, 0x2d], // –
  [0x00a0, 0x20],
  [0x2009, 0x20],
  [0x202f, 0x20],
  [0x205f, 0x20],
  [0x2007, 0x20],
  [0x2008, 0x20],
  [0x2028, 0x0a],
  [0x2029, 0x0a],
  [0x02bc, 0x8166],
  [0x201b, 0x8165],
  [0x22ef, 0x8163],
];
for (const [unicode, code] of TWINS) if (toSjis[unicode] === 0) toSjis[unicode] = code;

/** Shift_JIS code of a UTF-16 unit (one byte below 0x100), or 0. */
export function sjisOf(unit: number): number {
  return toSjis[unit] ?? 0;
}

/** UTF-16 unit of a Shift_JIS code, or 0. */
export function unitOf(code: number): number {
  return fromSjis[code] ?? 0;
}

/** NEC's special characters and its selection of IBM's: docomo asks authors to avoid them. */
export function isAvoidedRow(code: number): boolean {
  const lead = code >> 8;
  return lead === 0x87 || lead === 0xed || lead === 0xee;
}

export { GETA };
