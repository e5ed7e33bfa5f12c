/** Every character of the basic plane in every carrier's Shift_JIS against PHP mbstring: byte for byte, but for what is named here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../../src/core/devices/profile.ts';
import { findProfile } from '../../../src/core/devices/profiles/index.ts';
import { charset } from '../../../src/platform/charset/charset.ts';

const hasPhp = spawnSync('php', ['-r', 'exit(extension_loaded("mbstring") ? 0 : 1);']).status === 0;

const profileOf = (id: string): DeviceProfile => {
  const profile = findProfile(id);
  if (profile === undefined) throw new Error(`There is no profile ${id}.`);
  // The rows that docomo asks to avoid are a choice of ours, not of the code.
  return { ...profile, avoidRows: false };
};

/** mbstring's own code for each character that it can write; not asked about controls, surrogates and private use. */
function askPhp(carrier: string): string[] {
  const script = `mb_substitute_character('none');
    for ($p = 0x20; $p < 0x10000; $p++) {
      if ($p >= 0x7f && $p < 0xa0 || $p >= 0xd800 && $p < 0xf900) continue;
      $b = mb_convert_encoding(mb_chr($p, 'UTF-8'), 'SJIS-Mobile#${carrier}', 'UTF-8');
      if ($b !== '') echo $p, ' ', bin2hex($b), "\\n";
    }`;
  return execFileSync('php', ['-r', script], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .trim()
    .split('\n');
}

describe.skipIf(!hasPhp)('PHP mbstring on every character (apt-get install php-cli php-mbstring)', () => {
  it.each([
    ['DOCOMO', 'imode-1'],
    ['KDDI', 'au-wap2'],
    ['SOFTBANK', 'sb-p'],
  ])('%s agrees', (carrier, id) => {
    const profile = profileOf(id);
    const rows = askPhp(carrier);
    expect(rows.length).toBeGreaterThan(7_500);
    const wrong: string[] = [];
    for (const row of rows) {
      const [point = '0', code = ''] = row.split(' ');
      const character = String.fromCodePoint(Number(point));
      // Registered signs are letters to an editor, moving pictograms to the carriers: they are spelled out.
      if ('©®™'.includes(character)) continue;
      const bytes = Buffer.from(charset.encode(character, profile, 'ja').bytes);
      // SoftBank's PDC phones are written to in webcodes; what the table says they mean is read back.
      const isWebcode = profile.emoji === 'sb-webcode' && bytes[0] === 0x1b;
      if (isWebcode ? charset.decode(bytes, profile) !== character : bytes.toString('hex') !== code)
        wrong.push(`${character} U+${Number(point).toString(16)}: mbstring ${code}, ours ${bytes.toString('hex')}`);
    }
    expect(wrong).toEqual([]);
  });
});
