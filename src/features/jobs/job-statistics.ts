import { INSTALLATION } from '../../core/policy/can.ts';
import { authorizeAt } from '../tenancy/authorize.ts';
import type { SystemContext } from '../tenancy/context.ts';
import { jobCountersOf, type JobCounters } from './job-counters.ts';

/** A job that failed for good. */
export interface FailedJob {
  readonly id: string;
  readonly kind: string;
  readonly siteId: string | null;
  readonly dueAt: Date;
  readonly failedAt: Date;
  readonly attempts: number;
  readonly error: string;
}

export interface JobStatistics extends JobCounters {
  /** In the queue, those for the future included. */
  readonly waiting: number;
  /** Past their instant and not done. */
  readonly overdue: number;
  /** The newest first. */
  readonly failures: readonly FailedJob[];
}

const MOST_FAILURES = 50;

/** The queue of the installation, and what this node did since it started. Operators only. */
export async function getJobStatistics(ctx: SystemContext): Promise<JobStatistics> {
  authorizeAt(ctx.actor, 'job.read', INSTALLATION);
  const now = ctx.clock.now();
  return ctx.db.system(async (tx) => {
    const waiting = await tx.job.count({ where: { failedAt: null } });
    const overdue = await tx.job.count({ where: { failedAt: null, dueAt: { lt: now } } });
    const rows = await tx.job.findMany({
      where: { failedAt: { not: null } },
      orderBy: [{ failedAt: 'desc' }, { id: 'desc' }],
      take: MOST_FAILURES,
    });
    const failures = rows.map(({ id, kind, siteId, dueAt, failedAt, attempts, error }) => ({
      id,
      kind,
      siteId,
      dueAt,
      failedAt: failedAt ?? now,
      attempts,
      error: error ?? '',
    }));
    return { ...jobCountersOf(ctx.db), waiting, overdue, failures };
  });
}
