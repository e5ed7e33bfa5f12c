/** What a CDN would run, run here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { toCustomRule } from '../../../src/core/devices/custom/rule.ts';
import { detectDevice } from '../../../src/core/devices/detect.ts';
import { EDGE_VALUES, exportEdge } from '../../../src/core/devices/edge/export.ts';

const CORPUS = fileURLToPath(new URL('../../../../shared/ua-corpus', import.meta.url));
const CHROME_K =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0';

/** The class that the exported function says, or null. */
function edgeFunction(code: string): (userAgent: string, headers?: Record<string, string>) => string | null {
  const context = createContext({});
  runInContext(code, context);
  return (userAgent, headers = {}) => {
    const all = { ...headers, 'user-agent': userAgent };
    const sent = Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), { value }]));
    Object.assign(context, { event: { request: { headers: sent } } });
    const request = runInContext('handler(event)', context) as { headers: Record<string, { value: string }> };
    return request.headers['x-utsuwa-device-class']?.value ?? null;
  };
}

describe('the exported CloudFront function', () => {
  const code = exportEdge('cloudfront-function', []);
  const classOf = edgeFunction(code);

  it('fits the 10 kilobytes that CloudFront allows', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  });

  it('decides what is plain, leaves the rest, and never passes on what a client claims', () => {
    expect(classOf(CHROME_K)).toBe('smartphone');
    expect(classOf(WINDOWS)).toBe('pc');
    expect(classOf('DoCoMo/2.0 P900i(c100;TB;W24H12)')).toBe('feature-phone');
    expect(classOf('BrightSign/XT1144 Mozilla/5.0')).toBe('signage');
    expect(classOf('Mozilla/5.0 (Linux; Android 9; UNKNOWN-1) AppleWebKit/537.36 Chrome/80 Safari/537.36')).toBeNull();
    expect(classOf('Zork/9', { 'X-Utsuwa-Device-Class': 'signage' })).toBeNull();
    expect(classOf(WINDOWS, { 'X-Utsuwa-Device-Class': 'signage' })).toBe('pc');
    expect(classOf(CHROME_K, { 'Sec-CH-UA-Form-Factors': '"Tablet"' })).toBeNull();
    expect(classOf(CHROME_K, { 'Sec-CH-UA-Form-Factors': '"Mobile"' })).toBe('smartphone');
  });

  it('leaves to the installation what custom rules speak of', () => {
    const rule = toCustomRule('r', { name: 'x', allOf: ['Win64', 'chrome/126.0'], noneOf: ['Edg/'], class: 'tv' });
    const withRule = edgeFunction(exportEdge('cloudfront-function', [rule]));
    expect(withRule(WINDOWS)).toBeNull();
    expect(withRule(`${WINDOWS} Edg/126`)).toBe('pc');
  });

  it('agrees with the detector wherever it decides, on the corpus and on real traffic', (test) => {
    if (!existsSync(CORPUS)) {
      test.skip('needs the corpus: put the shared folder beside this checkout (../shared/ua-corpus)');
      return;
    }
    let [rows, decided, wrong, weight, weightDecided] = [0, 0, 0, 0, 0];
    for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl'))) {
      for (const line of readFileSync(join(CORPUS, file), 'utf8').trim().split('\n')) {
        const {
          ua,
          headers = {},
          w = 0,
        } = JSON.parse(line) as {
          ua: string;
          headers?: Record<string, string>;
          w?: number;
        };
        const said = classOf(ua, headers);
        rows += 1;
        weight += w;
        if (said === null) continue;
        decided += 1;
        weightDecided += w;
        if (said !== EDGE_VALUES[detectDevice({ userAgent: ua, headers }).renderClass]) wrong += 1;
      }
    }
    expect(rows).toBeGreaterThan(10_000);
    expect(decided / rows).toBeGreaterThan(0.3);
    expect(1 - wrong / decided).toBeGreaterThanOrEqual(0.98);
    expect(weightDecided / weight).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the exported VCL', () => {
  const rule = toCustomRule('r"}', { name: 'x', allOf: ['a"}b'], class: 'tv' });
  const vcl = exportEdge('vcl', [rule]);

  it('is balanced once its strings are taken out, and ends every statement', () => {
    const bare = vcl
      .replace(/\{"[\s\S]*?"\}/g, 'S')
      .replace(/"[^"\n]*"/g, 'S')
      .replace(/#.*$/gm, '');
    for (const [open, close] of ['{}', '()'])
      expect(bare.split(open ?? '').length).toBe(bare.split(close ?? '').length);
    expect(bare.match(/^ {2}if |^ {2}\} elseif /gm)?.length).toBeGreaterThan(8);
    expect(bare).not.toContain('"');
    for (const line of bare.split('\n').map((one) => one.trim())) expect(line).toMatch(/^$|[;{}]$/);
  });

  it('unsets what a client sent before it says anything', () => {
    const statements = vcl.split('\n').filter((line) => /\b(?:un)?set /.test(line));
    expect(statements[0]).toBe('  unset req.http.X-Utsuwa-Device-Class;');
  });
});

it('the exported JSON holds the same rows, each an expression', () => {
  const { header, rows } = JSON.parse(exportEdge('json', [])) as {
    header: string;
    rows: { class: string | null; match: string; except?: string }[];
  };
  expect(header).toBe('X-Utsuwa-Device-Class');
  for (const { match, except } of rows) {
    expect(() => [new RegExp(match), new RegExp(except ?? '')]).not.toThrow();
    // PCRE of old and CloudFront's engine know no look-behind.
    expect(`${match}${except}`).not.toContain('(?<');
  }
  expect(new Set(rows.map((row) => row.class))).toEqual(new Set([...Object.values(EDGE_VALUES), null]));
});
