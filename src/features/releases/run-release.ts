import { invalidInput } from '../../lib/errors.ts';
import type { EntryData } from '../../core/model/content-type.ts';
import { SYSTEM } from '../auth/actor.ts';
import { performSteps, StepsRefused, type Step, type StepProblem } from '../entries/perform-steps.ts';
import type { Job } from '../jobs/job.ts';
import { cancelJob } from '../jobs/enqueue-job.ts';
import type { SiteTx } from '../model/content-types.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { Services, SiteContext } from '../tenancy/context.ts';
import { findSiteById } from '../tenancy/sites.ts';
import { alreadyDone, lockRelease, readRelease, readReleases, type Release } from './release.ts';

export const RELEASE_JOB = 'release.run';
export const releaseKey = (id: string): string => `release:${id}`;

export interface RanRelease {
  readonly release: Release;
  /** Empty = it is done; otherwise nothing was changed. */
  readonly problems: readonly StepProblem[];
}

/** Runs a release now, whatever its instant: every entry of it at once, or none. */
export async function runRelease(ctx: SiteContext, id: string): Promise<RanRelease> {
  authorize(ctx, 'entry.publish');
  return ctx.db
    .site(ctx.site.id, async (tx) => {
      const release = await lockRelease(tx, ctx, id);
      if (release.state === 'done') throw alreadyDone();
      if (release.items.length === 0) {
        throw invalidInput('The release', [{ path: ['items'], code: 'required', message: 'It holds no entries yet.' }]);
      }
      await performSteps(ctx, tx, await toSteps(tx, ctx, release));
      await finish(tx, ctx, release);
      return { release: await readRelease(tx, ctx, id), problems: [] };
    })
    .catch(async (error: unknown) => {
      if (!(error instanceof StepsRefused)) throw error;
      const release = await ctx.db.site(ctx.site.id, (tx) => readRelease(tx, ctx, id));
      return { release, problems: error.problems };
    });
}

/** What would stand in the way now: everything is done, and taken back. */
export async function rehearseRelease(ctx: SiteContext, release: Release): Promise<readonly StepProblem[]> {
  const rehearsed = new Error('taken back');
  try {
    await ctx.db.site(ctx.site.id, async (tx) => {
      await performSteps(ctx, tx, await toSteps(tx, ctx, release));
      throw rehearsed;
    });
  } catch (error) {
    if (error instanceof StepsRefused) return error.problems;
    if (error !== rehearsed) throw error;
  }
  return [];
}

/**
 * Runs a planned release at its instant. Whoever else had it in hand, or changed the plan meanwhile, has left another state or
 * instant in the row, which is held while it is decided.
 */
export async function runReleaseJob(services: Services, { siteId, payload }: Job): Promise<void> {
  const at = await openFor(services, siteId);
  if (at === null) return;
  const { releaseId } = payload as { releaseId: string };
  try {
    await at.db.site(at.site.id, async (tx) => {
      const release = await lockPlanned(tx, at, releaseId);
      if (release === null) return;
      if (release.items.length === 0) throw new StepsRefused([]);
      await performSteps(at, tx, await toSteps(tx, at, release));
      await finish(tx, at, release);
    });
  } catch (error) {
    if (!(error instanceof StepsRefused)) throw error;
    const failure = error.problems.length === 0 ? 'It held no entries at its instant.' : error.message;
    await failRelease(at, { releaseId, failure, problems: error.problems });
  }
}

/** The job failed for good: a fault of the program or the database, told in the log. */
export async function giveUpReleaseJob(services: Services, { siteId, payload }: Job): Promise<void> {
  const at = await openFor(services, siteId);
  const { releaseId } = payload as { releaseId: string };
  const failure = 'It could not be run, and nothing was changed. The installation’s log says why.';
  if (at !== null) await failRelease(at, { releaseId, failure, problems: [] });
}

async function openFor(services: Services, siteId: string | null): Promise<SiteContext | null> {
  const site = siteId === null ? null : await findSiteById(services, siteId);
  return site === null ? null : { ...services, actor: SYSTEM, site };
}

async function lockPlanned(tx: SiteTx, ctx: SiteContext, id: string): Promise<Release | null> {
  const [known] = await readReleases(tx, ctx, [id]);
  if (known === undefined) return null;
  const release = await lockRelease(tx, ctx, id);
  return release.state === 'planned' && release.at !== null && release.at <= ctx.clock.now() ? release : null;
}

async function failRelease(
  ctx: SiteContext,
  what: { readonly releaseId: string; readonly failure: string; readonly problems: readonly StepProblem[] },
): Promise<void> {
  const { releaseId: id, failure, problems } = what;
  await ctx.db.site(ctx.site.id, async (tx) => {
    const release = await lockPlanned(tx, ctx, id);
    if (release === null) return;
    await tx.release.update({
      where: { id_siteId: { id, siteId: ctx.site.id } },
      data: {
        state: 'failed',
        failure,
        problems: JSON.parse(JSON.stringify(problems)) as object[],
        finishedAt: ctx.clock.now(),
      },
    });
    const entries = problems.map((problem) => problem.entryId);
    ctx.log.error({ site: ctx.site.slug, release: id, entries }, 'A planned release failed; nothing was published.');
  });
}

async function finish(tx: SiteTx, ctx: SiteContext, { id }: Release): Promise<void> {
  const siteId = ctx.site.id;
  await tx.release.update({
    where: { id_siteId: { id, siteId } },
    data: { state: 'done', finishedAt: ctx.clock.now(), failure: null, problems: [] },
  });
  await cancelJob(tx, siteId, releaseKey(id));
}

async function toSteps(tx: SiteTx, ctx: SiteContext, release: Release): Promise<readonly Step[]> {
  const rows = await tx.releaseItem.findMany({
    where: { siteId: ctx.site.id, releaseId: release.id, versionId: { not: null } },
    select: { entryId: true, version: { select: { id: true, number: true, data: true } } },
  });
  const pinned = new Map(
    rows.flatMap(({ entryId, version }) =>
      version === null
        ? []
        : [[entryId, { id: version.id, number: version.number, data: version.data as EntryData }] as const],
    ),
  );
  return release.items.map(({ entryId, action, locales }) => ({
    entryId,
    action,
    locales,
    pinned: pinned.get(entryId),
  }));
}
