/** Who does the jobs of which kind. */
import { PURGE_JOB, runPurgeJob } from '../features/entries/trash.ts';
import type { JobHandlers } from '../features/jobs/job.ts';

export const JOB_HANDLERS: JobHandlers = {
  [PURGE_JOB]: { run: runPurgeJob },
};
