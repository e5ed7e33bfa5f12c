import type { Clock } from '../../src/platform/ports.ts';

export interface SettableClock extends Clock {
  readonly set: (instant: string) => void;
  readonly forward: (seconds: number) => void;
}

/** Stands still until told otherwise. Starts at the real time unless given one, because signed tokens compare with it. */
export function createSettableClock(start: Date = new Date()): SettableClock {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant).getTime();
    },
    forward: (seconds) => {
      now += seconds * 1000;
    },
  };
}
