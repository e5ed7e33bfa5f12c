import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../../src/core/devices/profile.ts';
import { charset } from '../../../src/platform/charset/charset.ts';

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const hasVectors = existsSync(`${shared}vectors/emoji-vectors.json`);
const hasPhp = spawnSync('php', ['-r', 'exit(extension_loaded("mbstring") ? 0 : 1);']).status === 0;

type Part = Pick<DeviceProfile, 'charset' | 'emoji' | 'avoidRows'>;
const as = (part: Part): DeviceProfile => part as DeviceProfile;
const DOCOMO = as({ charset: 'Shift_JIS', emoji: 'docomo-sjis', avoidRows: false });
const DOCOMO_STRICT = as({ charset: 'Shift_JIS', emoji: 'docomo-sjis', avoidRows: true });
const AU = as({ charset: 'Shift_JIS', emoji: 'au-sjis', avoidRows: false });
const SB_3GC = as({ charset: 'UTF-8', emoji: 'sb-ncr', avoidRows: false });
const SB_PDC = as({ charset: 'Shift_JIS', emoji: 'sb-webcode', avoidRows: false });
const WAP = as({ charset: 'UTF-8', emoji: 'text', avoidRows: false });
const MODERN = as({ charset: 'UTF-8', emoji: 'unicode', avoidRows: false });

const hex = (text: string, profile: DeviceProfile, lang = 'ja'): string =>
  Buffer.from(charset.encode(text, profile, lang).bytes).toString('hex');
const utf8 = (text: string, profile: DeviceProfile, lang = 'ja'): string =>
  Buffer.from(charset.encode(text, profile, lang).bytes).toString('utf8');
const losses = (text: string, profile: DeviceProfile): string[] =>
  charset.encode(text, profile).losses.map((loss) => `${loss.action} ${loss.text}`);

interface EmojiVector {
  char: string;
  docomo?: { sjis: string; utf8: string };
  au?: { sjis: string; utf8A: string };
  softbank?: { ncrHex: string; webcode: string; utf8: string };
}

describe.skipIf(!hasVectors)('vectors of the carriers (../shared/vectors beside the checkout)', () => {
  const { emoji } = hasVectors
    ? (JSON.parse(readFileSync(`${shared}vectors/emoji-vectors.json`, 'utf8')) as { emoji: EmojiVector[] })
    : { emoji: [] };
  // Registered signs are letters, never the carriers' moving pictograms.
  const pictograms = emoji.filter((row) => !'©®™'.includes(row.char));

  it('writes every pictogram that a carrier has, byte for byte', () => {
    expect(pictograms.length).toBeGreaterThan(300);
    const wrong: string[] = [];
    for (const row of pictograms) {
      if (row.docomo && hex(row.char, DOCOMO) !== row.docomo.sjis)
        wrong.push(`${row.char} docomo ${hex(row.char, DOCOMO)}`);
      if (row.au && hex(row.char, AU) !== row.au.sjis) wrong.push(`${row.char} au ${hex(row.char, AU)}`);
      if (row.softbank && hex(row.char, SB_PDC) !== row.softbank.webcode) wrong.push(`${row.char} webcode`);
      if (row.softbank && utf8(row.char, SB_3GC) !== row.softbank.ncrHex) wrong.push(`${row.char} ncr`);
    }
    expect(wrong).toEqual([]);
  });

  it('reads every pictogram back, from Shift_JIS, webcode and UTF-8', () => {
    const wrong: string[] = [];
    const reads = (code: string | undefined, profile: DeviceProfile, char: string): void => {
      if (code !== undefined && charset.decode(Buffer.from(code, 'hex'), profile) !== char)
        wrong.push(`${char} ${code}`);
    };
    for (const row of emoji) {
      reads(row.docomo?.sjis, DOCOMO, row.char);
      reads(row.au?.sjis, AU, row.char);
      reads(row.softbank?.webcode, SB_PDC, row.char);
      reads(row.softbank?.utf8, SB_3GC, row.char);
      reads(row.docomo?.utf8, as({ charset: 'UTF-8', emoji: 'docomo-sjis', avoidRows: false }), row.char);
      reads(row.au?.utf8A, as({ charset: 'UTF-8', emoji: 'au-sjis', avoidRows: false }), row.char);
    }
    expect(wrong).toEqual([]);
    expect(
      charset.decode(Buffer.from('eebda0', 'hex'), as({ charset: 'UTF-8', emoji: 'au-sjis', avoidRows: false })),
    ).toBe('☀');
  });

  it('writes text as the oracle does, or better where the oracle gives up', () => {
    const { encode, softbankConflicts } = JSON.parse(readFileSync(`${shared}vectors/text-vectors.json`, 'utf8')) as {
      encode: { in: string; docomo: string }[];
      softbankConflicts: { char: string; softbankSafe: string }[];
    };
    for (const row of encode) {
      const got = hex(row.in, DOCOMO);
      if (row.docomo === '81ac' || row.in === '©' || row.in === '™') expect(got, row.in).not.toContain('81ac');
      else expect(got, row.in).toBe(row.docomo);
    }
    expect(softbankConflicts.length).toBeGreaterThan(60);
    for (const { char, softbankSafe } of softbankConflicts) expect(hex(char, SB_PDC), char).toBe(softbankSafe);
  });
});

describe.skipIf(!hasPhp)('PHP mbstring as an independent oracle (apt-get install php-cli php-mbstring)', () => {
  it('agrees on every letter of the base set', () => {
    const script = `$r = [];
      for ($l = 0x81; $l <= 0xef; $l++) { if ($l >= 0xa0 && $l <= 0xdf) continue;
        for ($t = 0x40; $t <= 0xfc; $t++) { if ($t == 0x7f) continue;
          $u = @mb_convert_encoding(chr($l).chr($t), 'UTF-8', 'SJIS-Mobile#SOFTBANK');
          if (mb_strlen($u, 'UTF-8') == 1 && $u !== '?' && mb_convert_encoding($u, 'SJIS-Mobile#SOFTBANK', 'UTF-8') === chr($l).chr($t))
            $r[] = bin2hex(chr($l).chr($t)) . ' ' . $u; } }
      echo implode("\\n", $r);`;
    const rows = execFileSync('php', ['-r', script], { encoding: 'utf8' }).split('\n');
    expect(rows.length).toBeGreaterThan(7000);
    const wrong = rows.filter((row) => {
      const [code = '', letter = ''] = row.split(' ');
      return hex(letter, SB_PDC) !== code;
    });
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!hasPhp)('PHP mbstring on pictograms (apt-get install php-cli php-mbstring)', () => {
  it('agrees on every carrier code that we write, both ways', () => {
    const characters = Array.from({ length: 0x1f700 - 0x2000 }, (_, index) => 0x2000 + index)
      .filter((point) => point < 0xd800 || point > 0xf8ff)
      .map((point) => String.fromCodePoint(point));
    const script = `$rows = [];
      foreach (explode("\n", stream_get_contents(STDIN)) as $c) {
        $row = [$c];
        foreach (['DOCOMO', 'KDDI', 'SOFTBANK'] as $carrier) {
          mb_substitute_character('none');
          $row[] = bin2hex(mb_convert_encoding($c, 'SJIS-Mobile#' . $carrier, 'UTF-8'));
        }
        $rows[] = implode(' ', $row);
      }
      echo implode("\n", $rows);`;
    const rows = execFileSync('php', ['-r', script], {
      input: characters.join('\n'),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }).split('\n');
    let compared = 0;
    const wrong: string[] = [];
    for (const row of rows) {
      const [character = '', ...codes] = row.split(' ');
      for (const [index, profile] of [DOCOMO, AU, SB_PDC].entries()) {
        const code = codes[index] ?? '';
        // Pictograms lie in rows F3 to FB; the rest is text, which the test above compares.
        if (!/^f[346789b]..$/.test(code) || character === '™') continue;
        compared += 1;
        // SoftBank's PDC phones are written to in webcodes, but answer in these bytes too.
        if (profile !== SB_PDC && hex(character, profile) !== code) wrong.push(row);
        if (charset.decode(Buffer.from(code, 'hex'), profile) !== character) wrong.push(row);
      }
    }
    expect(compared).toBeGreaterThan(1200);
    expect(wrong).toEqual([]);
  });
});

describe('Shift_JIS', () => {
  it.each([
    ['wave dash, minus, dash, yen', '〜−—¥', '8160817c815c818f'],
    ['kanji that end in a backslash', '表ソ予', '955c835c975c'],
    ['half-width kana', 'ｶﾞｲﾄﾞ', 'b6deb2c4de'],
    ['no-break space, bullet, accent', '\u00a0•é', '20814565'],
    ['an accent typed apart', 'e\u0301', '65'],
    ['signs that are pictograms on every carrier', '©®™', '28432928522954 4d'.replace(' ', '')],
  ])('writes %s', (_, text, expected) => {
    expect(hex(text, DOCOMO)).toBe(expected);
  });

  it('spells out the rows that docomo asks to avoid, and says so', () => {
    expect(hex('①㈱Ⅲ髙', DOCOMO_STRICT)).toBe(hex('(1)(株)III高', DOCOMO));
    expect(losses('①', DOCOMO_STRICT)).toEqual(['spelled-out ①']);
    expect(hex('①', DOCOMO)).toBe('8740');
  });

  it('falls from exact to similar to text to geta, never to a question mark', () => {
    expect(hex('🍣', DOCOMO)).toBe(`5b${hex('すし', DOCOMO)}5d`);
    expect(losses('🍣', DOCOMO)).toEqual(['text 🍣']);
    expect(hex('🌇', DOCOMO)).toBe('f89f');
    expect(losses('🌇', DOCOMO)).toEqual(['similar 🌇']);
    expect(hex('🦄', DOCOMO)).toBe('81ac');
    expect(losses('🦄', DOCOMO)).toEqual(['geta 🦄']);
    expect(losses('☀', DOCOMO)).toEqual([]);
  });

  it('knows keycaps, selectors, skin tones and joined families', () => {
    expect(hex('1⃣予約', DOCOMO)).toBe('f987975c96f1');
    expect(hex('1\ufe0f⃣', AU)).toBe('f6fb');
    expect(hex('☀\ufe0f', DOCOMO)).toBe('f89f');
    expect(hex('👍🏽', DOCOMO)).toBe(hex('👍', DOCOMO));
    expect(hex('👨‍👩‍👧', AU)).toBe(hex('👨', AU));
  });

  it('lets webcodes of one page share an escape, and no others', () => {
    expect(hex('☀🌙', SB_PDC)).toBe('1b24476a6c0f');
    expect(hex('☀x🌙', SB_PDC)).toBe('1b24476a0f781b24476c0f');
    expect(hex('☀🌀', SB_PDC)).toBe('1b24476a0f1b2450630f');
  });

  it('keeps webcodes out of attributes, where their quotes would end the value', () => {
    expect(hex('<img alt="🍣">🍣', SB_PDC)).toBe(`${hex('<img alt="[すし]">', SB_PDC)}1b244f640f`);
  });

  it('never lets private-use characters of an editor become pictograms', () => {
    for (const profile of [DOCOMO, AU, SB_PDC]) expect(hex('\ue63e\ue04a', profile)).toBe('81ac81ac');
    expect(utf8('\ue04a', SB_3GC)).toBe('〓');
  });

  it('does not let a combining character eat the end of a tag', () => {
    expect(hex('<b>\u0338x</b>', DOCOMO).startsWith('3c623e')).toBe(true);
    expect(utf8('<b>\u0338x</b>', WAP).startsWith('<b>')).toBe(true);
  });
});

describe('UTF-8', () => {
  it('leaves modern pages alone', () => {
    expect(utf8('é🦄①©', MODERN)).toBe('é🦄①©');
  });

  it('names pictograms in the language of the page where the phone has none', () => {
    expect(utf8('🍣', WAP, 'ja')).toBe('[すし]');
    expect(utf8('🍣', WAP, 'en')).toBe('[sushi]');
    expect(utf8('🇫🇷', WAP, 'en')).toBe('[FR]');
  });

  it('writes no character with a meaning in markup, whatever pictogram comes', () => {
    const all = Array.from({ length: 0x1fb00 - 0x2000 }, (_, index) => 0x2000 + index)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
      .join('|');
    for (const profile of [WAP, DOCOMO, DOCOMO_STRICT, AU])
      expect(utf8(all, profile, 'ja')).not.toMatch(/[<>"']|&(?!#x[0-9A-F]{4};)/);
    expect(utf8(all, SB_3GC, 'en')).not.toMatch(/[<>"']|&(?!#x[0-9A-F]{4};)/);
  });
});

describe('decoding', () => {
  it('gives back what a phone sends, carrier by carrier', () => {
    const bytes = Buffer.from('f98b', 'hex');
    expect(charset.decode(bytes, DOCOMO)).toBe('5⃣');
    expect(charset.decode(bytes, SB_PDC)).toBe('☀');
  });

  it('lets a broken lead byte swallow nothing, and drops the zero byte that au appends', () => {
    expect(charset.decode(Buffer.from('8122', 'hex'), DOCOMO)).toBe('\ufffd"');
    expect(charset.decode(Buffer.from('616200', 'hex'), AU)).toBe('ab');
  });

  it('reads back all ordinary text', () => {
    const text = '東京都 ｶﾅ ガイド（表）ソ予①～';
    expect(charset.decode(charset.encode(text, DOCOMO).bytes, DOCOMO)).toBe(text);
  });
});
