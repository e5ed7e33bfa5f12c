/** Who does the jobs of which kind. */
import { PURGE_JOB, runPurgeJob } from '../features/entries/trash.ts';
import type { JobHandlers } from '../features/jobs/job.ts';
import { giveUpReleaseJob, RELEASE_JOB, runReleaseJob } from '../features/releases/run-release.ts';

export const JOB_HANDLERS: JobHandlers = {
  [RELEASE_JOB]: { run: runReleaseJob, giveUp: giveUpReleaseJob },
  [PURGE_JOB]: { run: runPurgeJob },
};
