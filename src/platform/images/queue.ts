import { AppError } from '../../lib/errors.ts';

export interface QueueLimits {
  /** Jobs that run at once. */
  readonly parallel: number;
  /** Jobs that may wait; one more is refused with UNAVAILABLE, so that a flood costs memory for nobody. */
  readonly waiting: number;
}

/** Runs jobs a few at a time, in the order they came. */
export function createQueue(limits: QueueLimits): <T>(job: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  // A slot is handed over, not given back and taken again: a newcomer cannot slip in between.
  const next = (): void => {
    const follower = waiting.shift();
    if (follower === undefined) running -= 1;
    else follower();
  };
  return async (job) => {
    if (running >= limits.parallel) {
      if (waiting.length >= limits.waiting) {
        throw new AppError(
          'UNAVAILABLE',
          'Too many pictures are being made at this moment. Try again in a few seconds.',
          {
            details: { retryAfterSeconds: 5 },
          },
        );
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await job();
    } finally {
      next();
    }
  };
}
