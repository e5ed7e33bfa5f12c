/** Work that has an instant: what asks for it, what does it. */
import type { Services } from '../tenancy/context.ts';

/** One job in the hands of this node. */
export interface Job {
  readonly id: string;
  /** Null = of the installation. */
  readonly siteId: string | null;
  readonly kind: string;
  readonly payload: unknown;
  /** When it was wanted. */
  readonly dueAt: Date;
  /** 1 for the first try. */
  readonly attempt: number;
}

/**
 * What does the jobs of one kind. A node that dies is followed by another: a job may be run again after it did its work, so the
 * handler decides in its own transaction, from the rows that the job is about, whether there is anything left to do.
 */
export interface JobHandler {
  /** Throws to be tried again later. */
  readonly run: (services: Services, job: Job) => Promise<void>;
  /** Called once when the last try failed. */
  readonly giveUp?: (services: Services, job: Job, error: unknown) => Promise<void>;
  /** Tries before it is given up; 10. */
  readonly attempts?: number;
  /** Seconds until the try after `attempt`; 2, 4, 8, … at most an hour. */
  readonly backoffSeconds?: (attempt: number) => number;
}

/** By kind. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Tag of the news that a job is due at once. */
export const JOB_TAG = 'job';
