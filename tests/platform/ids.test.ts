import { describe, expect, it } from 'vitest';
import { isUuid } from '../../src/lib/ids.ts';
import { createIds } from '../../src/platform/ids.ts';
import { systemClock } from '../../src/platform/clock.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that carry the instant', () => {
    const id = createIds({ now: () => new Date(0x0190_0000_0001) }).uuid();
    expect(isUuid(id)).toBe(true);
    expect(id).toMatch(/^01900000-0001-7[0-9a-f]{3}-[89ab]/);
  });

  it('rise within one millisecond, beyond what its counter holds, and when the clock steps back', () => {
    let now = 1_800_000_000_000;
    const ids = createIds({ now: () => new Date(now) });
    const made = Array.from({ length: 10_000 }, () => ids.uuid());
    now -= 60_000;
    made.push(...Array.from({ length: 100 }, () => ids.uuid()));
    now += 120_000;
    made.push(ids.uuid());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    expect(made.every(isUuid)).toBe(true);
  });

  it('make tokens of the asked entropy, safe in URLs', () => {
    const ids = createIds(systemClock);
    const token = ids.token();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(ids.token(16)).toMatch(/^[\w-]{22}$/);
    expect(ids.token()).not.toBe(token);
  });
});
