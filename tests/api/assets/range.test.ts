import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/api/assets/range.ts';

describe('byte ranges', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-1000', { start: 90, end: 99 }],
    ['bytes=-5', { start: 95, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    [' bytes=1-2 ', { start: 1, end: 2 }],
  ])('%s of a hundred', (header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });

  it.each([
    undefined,
    '',
    'bytes=',
    'bytes=-',
    'bytes=5-4',
    'bytes=0-1,5-6',
    'items=0-1',
    'bytes=a-b',
    'bytes=1-2-3',
    `bytes=${'9'.repeat(40)}-`,
  ])('%s means the whole', (header) => {
    expect(parseRange(header, 100)).toBeNull();
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s cannot be met', (header) => {
    expect(parseRange(header, 100)).toBe('unsatisfiable');
  });

  it('nothing can be cut from an empty file', () => {
    expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
    expect(parseRange('bytes=-1', 0)).toBe('unsatisfiable');
  });
});
