/** Who does the jobs of which kind. */
import type { JobHandlers } from '../features/jobs/job.ts';

export const JOB_HANDLERS: JobHandlers = {};
