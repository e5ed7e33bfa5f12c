import { describe, expect, it, vi } from 'vitest';
import { createAccessLog } from '../../src/app/access-log.ts';

describe('the access log', () => {
  it('gathers lines and writes them together, each one JSON object', () => {
    vi.useFakeTimers();
    try {
      const written: string[] = [];
      const log = createAccessLog({ write: (text) => written.push(text) });
      log.write({ path: '/a\n"b"', status: 200 });
      log.write({ path: '/c', status: 404 });
      expect(written).toEqual([]);
      vi.advanceTimersByTime(1_000);
      expect(written).toHaveLength(1);
      const lines = (written[0] ?? '')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(lines).toMatchObject([
        { level: 'info', path: '/a\n"b"', status: 200, message: 'request' },
        { level: 'info', path: '/c', status: 404 },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('holds no more than its measure, and nothing back when flushed', () => {
    const written: string[] = [];
    const log = createAccessLog({ write: (text) => written.push(text) });
    for (let line = 0; line < 1_000; line += 1) log.write({ path: 'x'.repeat(200) });
    expect(written.length).toBeGreaterThan(2);
    log.flush();
    expect(written.join('').trimEnd().split('\n')).toHaveLength(1_000);
    log.flush();
    expect(written.join('').trimEnd().split('\n')).toHaveLength(1_000);
  });
});
