import { describe, expect, it } from 'vitest';
import { detectDevice } from '../../../src/core/devices/detect.ts';
import { createDetector } from '../../../src/core/devices/detector.ts';
import { stripIdentifiers } from '../../../src/core/devices/identifiers.ts';
import type { DetectionInput } from '../../../src/core/devices/input.ts';

function counted(maxEntries: number) {
  let calls = 0;
  const detect = createDetector({ maxEntries, detect: (input: DetectionInput) => ((calls += 1), detectDevice(input)) });
  return { detect, calls: () => calls };
}
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

describe('createDetector', () => {
  it('answers again from memory, with the same answer', () => {
    const { detect, calls } = counted(100);
    const first = detect({ userAgent: PHONE });
    expect(detect({ userAgent: PHONE, headers: { 'accept-language': 'ja', cookie: 'x', accept: '*/*' } })).toBe(first);
    expect(calls()).toBe(1);
  });

  it('keeps requests apart by the headers that tell, and by the override', () => {
    const { detect, calls } = counted(100);
    const userAgent = PHONE.replace(' Mobile', '');
    expect(detect({ userAgent }).class).toBe('tablet');
    expect(detect({ userAgent, headers: { 'Sec-CH-UA-Model': '"BRAVIA 4K"' } }).class).toBe('tv');
    expect(detect({ userAgent, override: 'signage' }).class).toBe('signage');
    expect(calls()).toBe(3);
  });

  it('remembers one answer for all handsets that differ in their serial number only', () => {
    const { detect, calls } = counted(100);
    for (let i = 0; i < 50; i += 1)
      detect({ userAgent: `SoftBank/1.0/910T/TJ001/SN1234567890${String(10_000 + i)} Browser/NetFront/3.3` });
    for (let i = 0; i < 50; i += 1)
      detect({ userAgent: `BrightSign/R3G73100${String(1_000 + i)}/7.0.60 (XD233) Mozilla/5.0` });
    expect(calls()).toBe(2);
  });

  it('never holds more than it may, and forgets what is not asked again first', () => {
    const { detect, calls } = counted(100);
    for (let i = 0; i < 5_000; i += 1) {
      detect({ userAgent: `agent-${i}` });
      if (i % 20 === 0) detect({ userAgent: PHONE });
    }
    expect(calls()).toBe(5_001);
    detect({ userAgent: 'agent-0' });
    expect(calls()).toBe(5_002);
  });

  it('does not remember oversized headers, and cuts the User-Agent', () => {
    const { detect, calls } = counted(100);
    const headers = Object.fromEntries(
      ['x-signage-agent', 'x-operamini-phone', 'x-requested-with', 'device-stock-ua', 'sec-ch-ua-model'].map((name) => [
        name,
        'y'.repeat(10_000),
      ]),
    );
    detect({ userAgent: 'x', headers });
    detect({ userAgent: 'x', headers });
    expect(calls()).toBe(2);
    detect({ userAgent: `${'z'.repeat(512)}1` });
    detect({ userAgent: `${'z'.repeat(512)}2` });
    expect(calls()).toBe(3);
  });
});

describe('stripIdentifiers', () => {
  it.each([
    ['DoCoMo/1.0/P503i/c10/serNMABC123456', 'DoCoMo/1.0/P503i/c10/-'],
    [
      'DoCoMo/2.0 P900i(c100;TB;W24H12;ser012345678901234;icc01234567890123456789)',
      'DoCoMo/2.0 P900i(c100;TB;W24H12;-;-)',
    ],
    [
      'SoftBank/1.0/910T/TJ001/SN123456789012345 Browser/NetFront/3.3',
      'SoftBank/1.0/910T/TJ001/SN- Browser/NetFront/3.3',
    ],
    ['Vodafone/1.0/V702NK/NKJ001/123456789012345 Series60/2.6', 'Vodafone/1.0/V702NK/NKJ001/- Series60/2.6'],
    ['BrightSign/R3G731004249/7.0.60 (XD233)', 'BrightSign/-/7.0.60 (XD233)'],
    ['GAPI/1.0 (UUID:1234-abcd; NAME:lobby 1) garlic', 'GAPI/1.0 (UUID:-; NAME:-) garlic'],
    ['LG-LG620G[TF012114009741104000000018032359160] Obigo', 'LG-LG620G[TF-] Obigo'],
  ])('%s', (userAgent, stripped) => {
    expect(stripIdentifiers(userAgent)).toBe(stripped);
  });

  it('leaves everything else as it is', () => {
    for (const userAgent of [PHONE, 'Mozilla/5.0 (Windows NT 10.0) browser/1 series', 'BrightSign/8.2.35 (XT1144)'])
      expect(stripIdentifiers(userAgent)).toBe(userAgent);
  });
});
