import type { Services } from '../tenancy/context.ts';
import { JOB_TAG, type JobHandlers } from './job.ts';
import { runDueJobs } from './run-due-jobs.ts';

/** A job begins at most this long after its instant on a node that is awake; a promise of 5 s leaves room for the work before it. */
const POLL_MS = 1_000;

export interface JobLoop {
  /** Takes no more jobs and waits for those in hand. */
  readonly stop: () => Promise<void>;
}

/** Looks for due jobs every second, and at once when one is enqueued anywhere: every node runs one. */
export function startJobLoop(services: Services, handlers: JobHandlers, pollMs: number = POLL_MS): JobLoop {
  let stopped = false;
  let failing = false;
  let again = false;
  let running: Promise<void> | null = null;

  const round = async (): Promise<void> => {
    do {
      again = false;
      try {
        await runDueJobs(services, handlers);
        if (failing) services.log.info({}, 'Jobs run again.');
        failing = false;
      } catch (error) {
        // Said once, not every second.
        if (!failing) services.log.error({ error: String(error) }, 'Jobs cannot be run; trying on.');
        failing = true;
      }
    } while (again && !stopped && !failing);
  };
  const look = (): void => {
    if (stopped) return;
    if (running !== null) again = true;
    else
      running = round().finally(() => {
        running = null;
      });
  };

  const timer = setInterval(look, pollMs).unref();
  const deafen = services.db.onInvalidation(({ tags }) => {
    // Told by the transaction that has just been committed, and still inside its flow of control: no other may begin there.
    if (tags.includes(JOB_TAG)) setImmediate(look);
  });
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      deafen();
      await running;
    },
  };
}
