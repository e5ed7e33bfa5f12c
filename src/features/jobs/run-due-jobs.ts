/**
 * Runs what is due. Nodes take jobs with `for update skip locked`, so each is in the hands of one; a claim ends by itself, so the
 * jobs of a node that died are taken over.
 */
import type { Services } from '../tenancy/context.ts';
import { jobCountersOf } from './job-counters.ts';
import type { Job, JobHandler, JobHandlers } from './job.ts';

/** Longer than any handler may take: a transaction ends after 15 s, a delivery over the network after 30. */
const CLAIM_MS = 120_000;
/** What is promised of a job's instant. */
const LATE_MS = 5_000;
const ATTEMPTS = 10;
const LONGEST_BACKOFF_S = 3_600;
/** Jobs at once: one that waits for the network does not keep the others. */
const HANDS = 4;
const LONGEST_ERROR = 1_000;

/** Runs every job that is due by the services' clock; answers how many. Kinds without a handler are left to newer nodes. */
export async function runDueJobs(services: Services, handlers: JobHandlers): Promise<number> {
  let ran = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const job = await claimJob(services, Object.keys(handlers));
      const handler = job === null ? undefined : handlers[job.kind];
      if (job === null || handler === undefined) return;
      await runJob(services, job, handler);
      ran += 1;
    }
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  return ran;
}

async function claimJob(services: Services, kinds: readonly string[]): Promise<Job | null> {
  const now = services.clock.now();
  const until = new Date(now.getTime() + CLAIM_MS);
  const [job] = await services.db.system(
    (tx) => tx.$queryRaw<Job[]>`
      UPDATE job SET claimed_until = ${until}, attempts = attempts + 1 WHERE id = (
        SELECT id FROM job WHERE run_at <= ${now} AND failed_at IS NULL AND (claimed_until IS NULL OR claimed_until <= ${now})
          AND kind = ANY(${kinds}::text[])
        ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id::text AS id, site_id::text AS "siteId", kind, payload, due_at AS "dueAt", attempts AS attempt`,
  );
  return job ?? null;
}

async function runJob(services: Services, job: Job, handler: JobHandler): Promise<void> {
  const counters = jobCountersOf(services.db);
  const facts = { job: job.id, kind: job.kind, site: job.siteId, attempt: job.attempt };
  const lateMs = services.clock.now().getTime() - job.dueAt.getTime();
  if (job.attempt === 1 && lateMs > LATE_MS) {
    counters.late += 1;
    services.log.warn({ ...facts, dueAt: job.dueAt.toISOString(), lateSeconds: lateMs / 1000 }, 'A job runs late.');
  }
  try {
    // Its nodes died with it in hand, again and again.
    if (job.attempt > (handler.attempts ?? ATTEMPTS))
      throw new Error('Every node that took this job went away with it.');
    await handler.run(services, job);
    counters.ran += 1;
    // Only the try that is the newest may say so: a claim that ran out belongs to another node.
    await services.db.system((tx) => tx.job.deleteMany({ where: { id: job.id, attempts: job.attempt } }));
  } catch (error) {
    await putBack(services, { job, handler, error });
  }
}

async function putBack(
  services: Services,
  { job, handler, error }: { readonly job: Job; readonly handler: JobHandler; readonly error: unknown },
): Promise<void> {
  const now = services.clock.now();
  const message = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
  const facts = { job: job.id, kind: job.kind, site: job.siteId, attempt: job.attempt, error: message };
  const last = job.attempt >= (handler.attempts ?? ATTEMPTS);
  const wait = handler.backoffSeconds?.(job.attempt) ?? Math.min(2 ** job.attempt, LONGEST_BACKOFF_S);
  const runAt = new Date(now.getTime() + wait * 1000);
  await services.db.system((tx) =>
    tx.job.updateMany({
      where: { id: job.id, attempts: job.attempt },
      data: { error: message, claimedUntil: null, ...(last ? { failedAt: now } : { runAt }) },
    }),
  );
  if (!last) {
    services.log.warn({ ...facts, retryInSeconds: wait }, 'A job failed and will be tried again.');
    return;
  }
  jobCountersOf(services.db).failed += 1;
  services.log.error(facts, 'A job was given up.');
  await handler.giveUp?.(services, job, error);
}
