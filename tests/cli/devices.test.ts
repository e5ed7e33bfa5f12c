import { describe, expect, it } from 'vitest';
import { utsuwa } from './utsuwa.ts';

describe('utsuwa devices', () => {
  it('detects one User-Agent', async () => {
    const { code, out } = await utsuwa(['devices', 'detect', '--ua', 'DoCoMo/2.0 P900i(c100;TB;W24H12)']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ class: 'feature-phone', carrier: 'docomo', model: 'P900i' });
  });

  it('detects line by line, and ends with 1 when a line was bad', async () => {
    const input = `${JSON.stringify({ ua: 'KDDI-CA39 UP.Browser/6.2.0.13.1.5 (GUI) MMP/2.0' })}\nnonsense\n{"ua":"x"}\n`;
    const { code, out } = await utsuwa(['devices', 'detect'], { input });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { carrier?: string; error?: string });
    expect([code, answers.length]).toEqual([1, 3]);
    expect(answers[0]?.carrier).toBe('au');
    expect(answers[1]?.error).toContain('no JSON');
    expect(answers[2]).not.toHaveProperty('carrier');
  });

  it('exports for each kind of edge, and refuses another', async () => {
    for (const [format, word] of [
      ['vcl', 'sub utsuwa_device_class {'],
      ['cloudfront-function', 'function handler(event)'],
      ['json', '"header": "X-Utsuwa-Device-Class"'],
    ] as const) {
      const { code, out } = await utsuwa(['devices', 'export', '--format', format]);
      expect([code, out.includes(word)]).toEqual([0, true]);
    }
    expect((await utsuwa(['devices', 'export', '--format', 'nginx'])).code).toBe(2);
  });
});
