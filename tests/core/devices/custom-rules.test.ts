import { describe, expect, it } from 'vitest';
import { compilePattern, type PatternKind } from '../../../src/core/devices/custom/pattern.ts';
import {
  checkRules,
  compileRules,
  detectWithRules,
  dryRunRules,
  type CustomRule,
} from '../../../src/core/devices/custom/rules.ts';
import { detectDevice } from '../../../src/core/devices/detect.ts';
import { exportRules } from '../../../src/core/devices/export.ts';

const PLAYER: CustomRule = {
  id: 'acme-player',
  class: 'signage',
  all: [{ kind: 'token', value: 'AcmePlayer' }],
  vendor: 'Acme',
};
const fits = (kind: PatternKind, value: string, text: string): boolean =>
  compilePattern({ kind, value })(text.toLowerCase());

describe('patterns', () => {
  it('match as they say', () => {
    expect(fits('token', 'Acme', 'x acme/1.0')).toBe(true);
    expect(fits('token', 'Acme', 'x acmeplayer/1.0')).toBe(false);
    expect(fits('prefix', 'Acme', 'ACME/1')).toBe(true);
    expect(fits('prefix', 'Acme', 'the acme/1')).toBe(false);
    expect(fits('contains', 'me/1', 'acme/1')).toBe(true);
    expect(fits('glob', 'acme/*(model ?)*', 'Acme/1.2 (model 7) x')).toBe(true);
    expect(fits('glob', 'acme/?', 'acme/12')).toBe(false);
    expect(fits('glob', '*', '')).toBe(true);
    expect(fits('contains', '.*', 'anything')).toBe(false);
  });

  it('stay cheap on the worst input', () => {
    const test = compilePattern({ kind: 'glob', value: `${'*a'.repeat(8)}*b` });
    const before = process.cpuUsage();
    for (let i = 0; i < 100; i += 1) test('a'.repeat(512));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000 / 100).toBeLessThan(2);
  });
});

describe('rules', () => {
  it('stand in front of ours, behind an explicit override', () => {
    const detect = detectWithRules(compileRules([PLAYER]));
    expect(detect({ userAgent: 'Mozilla/5.0 (X11; Linux) AcmePlayer/2.1' })).toMatchObject({
      class: 'signage',
      profile: 'signage',
      vendor: 'Acme',
      rule: 'custom:acme-player',
    });
    expect(detect({ userAgent: 'AcmePlayer/2.1', override: 'pc' }).class).toBe('desktop');
    expect(detect({ userAgent: 'curl/8' }).class).toBe('bot');
  });

  it('look at headers, and hold only when all patterns hold and none of the others', () => {
    const rule: CustomRule = {
      id: 'kiosk',
      class: 'signage',
      all: [
        { kind: 'contains', value: 'cros' },
        { kind: 'prefix', value: 'com.acme', header: 'X-Requested-With' },
      ],
      none: [{ kind: 'contains', value: 'beta' }],
    };
    const find = compileRules([rule]);
    const headers = { 'x-requested-with': 'com.acme.kiosk' };
    expect(find({ userAgent: 'X11; CrOS', headers })?.id).toBe('kiosk');
    expect(find({ userAgent: 'X11; CrOS' })).toBeUndefined();
    expect(find({ userAgent: 'X11; CrOS beta', headers })).toBeUndefined();
  });

  it('are refused with a path to each fault', () => {
    const bad = [
      { ...PLAYER, id: 'Not OK' },
      { ...PLAYER, all: [] },
      { ...PLAYER, id: 'b', class: 'toaster' as never, profile: 'nothing' },
      { ...PLAYER, id: 'c', all: [{ kind: 'regex' as never, value: 'a' }] },
      { ...PLAYER, id: 'd', all: [{ kind: 'glob' as const, value: '***' }] },
      { ...PLAYER, id: 'e', all: [{ kind: 'token' as const, value: 'ok', header: 'cookie' }] },
      PLAYER,
      PLAYER,
    ];
    const paths = checkRules(bad).map(({ path }) => path.join('.'));
    expect(paths).toEqual(
      expect.arrayContaining([
        '0.id',
        '1.all',
        '2.class',
        '2.profile',
        '3.all.0.kind',
        '3.all.0.value',
        '4.all.0.value',
        '5.all.0.header',
        '7.id',
      ]),
    );
    expect(checkRules([PLAYER])).toEqual([]);
    expect(compileRules([{ ...PLAYER, all: [] }])({ userAgent: 'anything' })).toBeUndefined();
  });

  it('can be tried on a sample before they are saved', () => {
    const samples = ['AcmePlayer/1', 'AcmePlayer/2', 'curl/8'].map((userAgent) => ({ userAgent }));
    const changes = dryRunRules(samples, detectDevice, detectWithRules(compileRules([PLAYER])));
    expect(changes.map(({ input, after }) => [input.userAgent, after.class])).toEqual([
      ['AcmePlayer/1', 'signage'],
      ['AcmePlayer/2', 'signage'],
    ]);
  });
});

describe('exportRules', () => {
  it('gives CloudFront a function that runs, decides carriers and fits in 10 KB', () => {
    const source = exportRules('cloudfront-function');
    expect(source.length).toBeLessThan(10_240);
    const handler = new Function(`${source}; return handler;`)() as (event: object) => {
      headers: Record<string, { value: string }>;
    };
    const ask = (value: string) =>
      handler({ request: { headers: { 'user-agent': { value }, 'x-device-hint': { value: 'pc' } } } }).headers[
        'x-device-hint'
      ]?.value;
    expect(ask('DoCoMo/2.0 P900i(c100;TB;W24H12)')).toBe('imode-foma');
    expect(ask('KDDI-CA39 UP.Browser/6.2')).toBe('au-wap2');
    expect(ask('something unknown')).toBeUndefined();
  });

  it('gives JSON whose rows are our rows, and VCL with one branch a row', () => {
    const { rules } = JSON.parse(exportRules('json')) as { rules: { id: string; match: string; profile: string }[] };
    expect(rules.length).toBeGreaterThan(50);
    for (const { match } of rules) expect(() => new RegExp(match)).not.toThrow();
    const vcl = exportRules('vcl');
    expect(vcl.match(/^ {4}set req\.http\.X-Device-Hint/gm)).toHaveLength(rules.length);
  });
});
