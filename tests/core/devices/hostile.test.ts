import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDevice } from '../../../src/core/devices/detect.ts';
import { createDetector } from '../../../src/core/devices/detector.ts';
import { getProfile } from '../../../src/core/devices/profiles/index.ts';
import { refineProfile } from '../../../src/core/devices/refine.ts';
import { stripIdentifiers } from '../../../src/core/devices/identifiers.ts';

/** Pieces that nested quantifiers and overlapping alternatives stumble over, mixed with words that our rules look for. */
const PIECES = [
  'a',
  ' ',
  ';',
  '(',
  ')',
  '/',
  '.',
  '1',
  '0.',
  ';;',
  '( ',
  ' (',
  '/1',
  '; ',
  'Mozilla/5.0 (',
  'Android ',
  'Android 4; ',
  'Build/',
  ' build',
  'Linux; ',
  'bot',
  'http://',
  'TV ',
  'tv-',
  'LED32',
  'Opera Mini/',
  'KDDI-',
  'DoCoMo/2.0 ',
  '(c100;',
  'SN1',
  'serx',
  'UUID:',
  '[TF',
  'jig browser',
  'rv:',
  'compatible; ',
  'Windows NT ',
  'wired',
  ', ',
  'x86_64',
  '-tab',
  'pad ',
  '24a1',
  '%20',
  '##',
  '\\x',
  '+(',
  'é',
  '\u0000',
  '\ud800',
];
const LENGTHS = [512, 4_096, 1_048_576];

/** CPU of one call, the least of a few: what the machine did besides does not count. */
function cost(call: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    call();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

describe('hostile input', () => {
  it('is answered within 5 ms, however long and however repetitive', () => {
    detectDevice({ userAgent: 'Mozilla/5.0 (Linux; Android 10; warm) Mobile' });
    const slow: string[] = [];
    for (const piece of PIECES) {
      for (const head of ['', 'Mozilla/5.0 (Linux; Android 9; ', 'DoCoMo/2.0 ', 'Mozilla/5.0 (compatible; ']) {
        for (const length of LENGTHS) {
          const userAgent = head + piece.repeat(Math.ceil(length / piece.length));
          const headers = {
            'x-operamini-phone-ua': userAgent,
            'sec-ch-ua-model': userAgent,
            'x-requested-with': userAgent,
          };
          const milliseconds = cost(() => detectDevice({ userAgent, headers }));
          if (milliseconds > 5) slow.push(`${JSON.stringify(head + piece)} × ${length}: ${milliseconds} ms`);
        }
      }
    }
    expect(slow).toEqual([]);
  });

  it('never throws, whatever the characters and the headers', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
    );
    const names = fc.constantFrom(
      'sec-ch-ua-form-factors',
      'Sec-CH-UA-Model',
      'sec-ch-ua-mobile',
      'X-OperaMini-Phone-UA',
      'x-up-devcap-screenpixels',
      '__proto__',
      'constructor',
      'x-jphone-display',
      'save-data',
    );
    fc.assert(
      fc.property(text, fc.dictionary(names, text, { maxKeys: 5 }), (userAgent, headers) => {
        const found = detectDevice({ userAgent, headers });
        refineProfile(getProfile(found.profile), { userAgent, headers });
        stripIdentifiers(userAgent);
        return found.confidence >= 0 && found.confidence <= 1;
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes what is no string for nothing', () => {
    const input = { userAgent: undefined, headers: { 'sec-ch-ua-mobile': 1, accept: null } } as unknown as Parameters<
      typeof detectDevice
    >[0];
    expect(detectDevice(input)).toMatchObject({ class: 'unknown', profile: 'pc' });
    expect(createDetector({ maxEntries: 10 })(input).class).toBe('unknown');
  });

  it('never makes a handset larger by conflicting headers', () => {
    const rows = [
      'DoCoMo/1.0/P501i',
      'DoCoMo/2.0 P900i(c100;TB;W24H12)',
      'KDDI-CA39 UP.Browser/6.2',
      'J-PHONE/3.0/J-SH07',
      'Nokia6300/2.0 (05.00) Profile/MIDP-2.0',
    ];
    const lies = {
      'sec-ch-ua-form-factors': '"Desktop"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Windows"',
      'sec-ch-ua-model': '"SM-X710"',
      'x-up-devcap-screenpixels': '9999,9999',
      'x-jphone-display': '1920*1080',
      'x-original-user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/126',
      'x-operamini-phone-ua': 'Mozilla/5.0 (Windows NT 10.0) Chrome/126',
      'sec-ch-viewport-width': '4000',
    };
    for (const userAgent of rows) {
      const plain = detectDevice({ userAgent });
      const lied = detectDevice({ userAgent, headers: lies });
      expect(lied.profile).toBe(plain.profile);
      const profile = getProfile(plain.profile);
      const refined = refineProfile(profile, { userAgent, headers: lies });
      expect(refined.screen.width).toBeLessThanOrEqual(profile.screen.width);
      expect(refined.image.maxWidth).toBeLessThanOrEqual(profile.image.maxWidth);
      expect(refined.maxTotalBytes ?? Infinity).toBeLessThanOrEqual(profile.maxTotalBytes ?? Infinity);
    }
  });

  it('makes no more kinds of page than there are profiles, with 10,000 random agents', () => {
    const seen = new Set<string>();
    let seed = 7;
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (let i = 0; i < 10_000; i += 1) {
      const userAgent = Array.from({ length: 6 }, () => PIECES[next() % PIECES.length] ?? '').join('') + String(next());
      seen.add(detectDevice({ userAgent }).profile);
    }
    expect(seen.size).toBeLessThanOrEqual(30);
  });
});
