/** What handsets send back: the bytes of the carriers' own vectors, escaped the ways their browsers escape them. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../../src/core/devices/profile.ts';
import { getProfile } from '../../../src/core/devices/profiles/index.ts';
import { charset } from '../../../src/platform/charset/charset.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const hasVectors = existsSync(`${shared}vectors/emoji-vectors.json`);

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
/** `%xx` for every byte. */
const all = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
/** As browsers do: letters and digits stay, even where they are the second byte of a letter. */
const usual = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      /[A-Za-z0-9._*-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : all(new Uint8Array([byte])),
    )
    .join('');
const form = (text: string | Uint8Array, profile: string): readonly (readonly [string, string])[] =>
  charset.decodeForm(typeof text === 'string' ? ascii(text) : text, getProfile(profile));

describe('a form', () => {
  it.each([
    ['imode-foma', 'a=%90%B0%82%EA%F8%9F', [['a', '晴れ☀']]],
    ['au-wap2', 'a=%90%B0%82%EA%F6%60', [['a', '晴れ☀']]],
    ['au-hdml', 'v=%90%B0%82%EA%F6%60', [['v', '晴れ☀']]],
    ['sb-p', 'a=%90%B0%82%EA%1B%24Gj%0F', [['a', '晴れ☀']]],
    ['sb-3gc', 'a=%E6%99%B4%E3%82%8C%EE%81%8A', [['a', '晴れ☀']]],
    ['pc', 'a=%E6%99%B4%E3%82%8C%E2%98%80', [['a', '晴れ☀']]],
  ] as const)('from %s is read in the codes of its own carrier', (profile, body, fields) => {
    expect(form(body, profile)).toEqual(fields);
  });

  it.each([
    // 表 ソ 予 end in a backslash, ア in an A, ー in a [, ぺ in a y.
    ['%95%5C%83%5C%97%5C', '表ソ予'],
    ['%95\\%83\\%97\\', '表ソ予'],
    ['%83A%81%5B%82%D8', 'アーぺ'],
    ['a+b%2Bc', 'a b+c'],
    ['100%', '100%'],
    ['%zz%4', '%zz%4'],
    ['', ''],
  ])('keeps letters whole: %s', (value, text) => {
    expect(form(`x=${value}&y=1`, 'imode-foma')).toEqual([
      ['x', text],
      ['y', '1'],
    ]);
  });

  it('gives repeated names, names without a value and values with an equals sign, in order', () => {
    expect(form('a=1&b&a=2=3&&c=', 'wap2')).toEqual([
      ['a', '1'],
      ['b', ''],
      ['a', '2=3'],
      ['c', ''],
    ]);
  });

  it('is not joined by a broken letter: its next field stays a field', () => {
    expect(form('a=%81&b=1', 'imode-foma')).toEqual([
      ['a', '\ufffd'],
      ['b', '1'],
    ]);
  });

  it('loses the zero bytes that au appends, and only those', () => {
    expect(form(Buffer.concat([ascii('a=1'), Buffer.from([0, 0])]), 'au-wap2')).toEqual([['a', '1']]);
  });

  it('means what the carrier means by one and the same bytes', () => {
    expect(form('a=%F9%8B', 'imode-foma')).toEqual([['a', '5⃣']]);
    expect(form('a=%F9%8B', 'sb-w')).toEqual([['a', '☀']]);
  });

  it('comes back as it was written, through every profile', () => {
    const text = '表示ソ予ア&=+%$100 改行なし';
    for (const id of [
      'imode-1',
      'imode-foma',
      'au-hdml',
      'au-wap2',
      'sb-c',
      'sb-w',
      'sb-3gc',
      'willcom',
      'wml13',
      'pc',
    ]) {
      const { bytes } = charset.encode(text, { ...getProfile(id), kana: 'as-is' });
      expect(form(`a=${usual(bytes)}&b=${all(bytes)}`, id), id).toEqual([
        ['a', text],
        ['b', text],
      ]);
    }
  });
});

interface EmojiVector {
  char: string;
  docomo?: { sjis: string; utf8: string };
  au?: { sjis: string; utf8A: string };
  softbank?: { webcode: string; utf8: string; sjis: string };
}

describe.skipIf(!hasVectors)('pictograms of the vectors (../shared/vectors beside the checkout)', () => {
  const rows = hasVectors
    ? (JSON.parse(readFileSync(`${shared}vectors/emoji-vectors.json`, 'utf8')) as { emoji: EmojiVector[] }).emoji
    : [];
  const codes: readonly (readonly [string, (row: EmojiVector) => string | undefined])[] = [
    ['imode-foma', (row) => row.docomo?.sjis],
    ['au-wap2', (row) => row.au?.sjis],
    ['au-hdml', (row) => row.au?.sjis],
    ['sb-p', (row) => row.softbank?.webcode],
    ['sb-w', (row) => row.softbank?.sjis],
    ['sb-3gc', (row) => row.softbank?.utf8],
  ];

  it.each(codes)('%s: every one, however it was escaped', (id, codeOf) => {
    const wrong: string[] = [];
    let read = 0;
    for (const row of rows) {
      const code = codeOf(row);
      if (code === undefined) continue;
      const bytes = Buffer.from(code, 'hex');
      const bodies: Uint8Array[] = [ascii(`a=${all(bytes)}&b=1`), ascii(`a=${usual(bytes)}&b=1`)];
      // A webcode comes unescaped from the oldest browsers, with `&`, `=` and `+` inside.
      if (id === 'sb-p') bodies.push(Buffer.concat([ascii('a='), bytes, ascii('&b=1')]));
      for (const body of bodies) {
        read += 1;
        const fields = charset.decodeForm(body, getProfile(id) satisfies DeviceProfile);
        if (
          JSON.stringify(fields) !==
          JSON.stringify([
            ['a', row.char],
            ['b', '1'],
          ])
        )
          wrong.push(`${row.char} ${code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(200);
  });
});
