import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelJob, enqueueJob } from '../../../src/features/jobs/enqueue-job.ts';
import { startJobLoop } from '../../../src/features/jobs/job-loop.ts';
import { getJobStatistics } from '../../../src/features/jobs/job-statistics.ts';
import type { Job, JobHandler } from '../../../src/features/jobs/job.ts';
import { runDueJobs } from '../../../src/features/jobs/run-due-jobs.ts';
import type { SiteContext } from '../../../src/features/tenancy/context.ts';
import { engineName, openTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { createRecordingLog, type LogLine } from '../../kit/log.ts';
import { makeSite, type TestSite } from '../../kit/site-context.ts';

let database: TestDatabase;
let site: TestSite;
let ctx: SiteContext;
let logged: () => readonly LogLine[];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('DELETE FROM job');
  site = await makeSite(database.db);
  const recording = createRecordingLog();
  logged = recording.lines;
  ctx = { ...site.ctx, log: recording.log };
});

const at = (seconds: number): Date => new Date(site.clock.now().getTime() + seconds * 1000);
const enqueue = (seconds: number, payload: Record<string, number> = {}, key?: string): Promise<void> =>
  ctx.db.site(ctx.site.id, (tx) =>
    enqueueJob(ctx, tx, { siteId: ctx.site.id, kind: 'note', payload, dueAt: at(seconds), key }),
  );

/** A handler that notes what it was given, and fails as often as asked. */
function noting(failures = 0): { handler: JobHandler; seen: Job[]; givenUp: string[] } {
  const seen: Job[] = [];
  const givenUp: string[] = [];
  const run = (_services: unknown, job: Job): Promise<void> => {
    seen.push(job);
    return seen.length <= failures ? Promise.reject(new Error(`failure ${seen.length}`)) : Promise.resolve();
  };
  const giveUp = (_services: unknown, job: Job, error: unknown): Promise<void> => {
    givenUp.push(`${job.id} ${String(error)}`);
    return Promise.resolve();
  };
  return { handler: { run, giveUp, attempts: 3 }, seen, givenUp };
}

describe(`jobs (${engineName})`, () => {
  it('run at their instant and not before, once, and are gone then', async () => {
    const { handler, seen } = noting();
    await enqueue(10, { n: 1 });
    expect(await runDueJobs(ctx, { note: handler })).toBe(0);
    site.clock.forward(10);
    expect(await runDueJobs(ctx, { note: handler })).toBe(1);
    expect(seen).toMatchObject([{ siteId: ctx.site.id, kind: 'note', payload: { n: 1 }, attempt: 1 }]);
    expect(seen[0]?.dueAt).toEqual(site.clock.now());
    expect(await runDueJobs(ctx, { note: handler })).toBe(0);
    expect((await database.pool.query('SELECT 1 FROM job')).rows).toEqual([]);
  });

  it('are there only when the transaction that wanted them was committed', async () => {
    const refused = ctx.db.site(ctx.site.id, async (tx) => {
      await enqueueJob(ctx, tx, { siteId: ctx.site.id, kind: 'note', payload: {}, dueAt: at(0) });
      throw new Error('changed my mind');
    });
    await expect(refused).rejects.toThrow('changed my mind');
    expect(await runDueJobs(ctx, { note: noting().handler })).toBe(0);
  });

  it('of one key replace each other, and can be taken back', async () => {
    const { handler, seen } = noting();
    await enqueue(0, { n: 1 }, 'k');
    await enqueue(0, { n: 2 }, 'k');
    await enqueue(0, { n: 3 }, 'other');
    await ctx.db.site(ctx.site.id, (tx) => cancelJob(tx, ctx.site.id, 'other'));
    await runDueJobs(ctx, { note: handler });
    expect(seen.map((job) => job.payload)).toEqual([{ n: 2 }]);
  });

  it('are tried again later and later, and given up in the end with their error kept', async () => {
    const { handler, seen, givenUp } = noting(9);
    await enqueue(0);
    for (const [seconds, tries] of [
      [0, 1],
      [1, 1],
      [1, 2],
      [3, 2],
      [1, 3],
      [9999, 3],
    ] as const) {
      site.clock.forward(seconds);
      await runDueJobs(ctx, { note: handler });
      expect(seen.length).toBe(tries);
    }
    expect(seen.map((job) => job.attempt)).toEqual([1, 2, 3]);
    expect(givenUp).toEqual([`${seen[0]?.id} Error: failure 3`]);
    expect(logged().map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'A job failed and will be tried again.'],
      ['warn', 'A job failed and will be tried again.'],
      ['error', 'A job was given up.'],
    ]);
    const { waiting, overdue, failures } = await getJobStatistics(ctx);
    expect({ waiting, overdue }).toEqual({ waiting: 0, overdue: 0 });
    expect(failures).toMatchObject([{ kind: 'note', attempts: 3, error: 'failure 3', siteId: ctx.site.id }]);
  });

  it('that begin late are reported and counted', async () => {
    const before = await getJobStatistics(ctx);
    await enqueue(0);
    site.clock.forward(61);
    expect((await getJobStatistics(ctx)).overdue).toBe(1);
    await runDueJobs(ctx, { note: noting().handler });
    expect(logged()).toMatchObject([{ level: 'warn', message: 'A job runs late.', fields: { lateSeconds: 61 } }]);
    const after = await getJobStatistics(ctx);
    expect(after.late - before.late).toBe(1);
    expect(after.ran - before.ran).toBe(1);
  });

  it('are left to others by a node that does not know their kind', async () => {
    await enqueue(0);
    expect(await runDueJobs(ctx, { other: noting().handler })).toBe(0);
    expect(await runDueJobs(ctx, { note: noting().handler })).toBe(1);
  });

  it('of a node that died are taken over after its claim ran out, and not for ever', async () => {
    await enqueue(0);
    const { handler, seen, givenUp } = noting();
    const die = () =>
      database.pool.query(`UPDATE job SET attempts = attempts + 1, claimed_until = $1`, [
        new Date(site.clock.now().getTime() + 60_000),
      ]);
    await die();
    expect(await runDueJobs(ctx, { note: handler })).toBe(0);
    await die();
    await die();
    site.clock.forward(61);
    await runDueJobs(ctx, { note: handler });
    expect(seen).toEqual([]);
    expect(givenUp.length).toBe(1);
  });

  it('are run by the loops of several nodes, each by one, soon after they were enqueued', async () => {
    const { handler, seen } = noting();
    const loops = [1, 2, 3].map(() => startJobLoop(ctx, { note: handler }, 20));
    for (let n = 0; n < 40; n += 1) await enqueue(0, { n });
    for (let waited = 0; seen.length < 40 && waited < 5_000; waited += 20) await sleep(20);
    await Promise.all(loops.map((loop) => loop.stop()));
    expect(seen.map((job) => (job.payload as { n: number }).n).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, n) => n),
    );
    await enqueue(0);
    await sleep(60);
    expect(seen.length).toBe(40);
    expect(logged()).toEqual([]);
  });

  it('that are due at once wake the loop, which need not look before', async () => {
    const { handler, seen } = noting();
    const loop = startJobLoop(ctx, { note: handler }, 3_600_000);
    await enqueue(0);
    for (let waited = 0; seen.length === 0 && waited < 5_000; waited += 20) await sleep(20);
    await loop.stop();
    expect(seen.length).toBe(1);
    expect(logged()).toEqual([]);
  });
});
