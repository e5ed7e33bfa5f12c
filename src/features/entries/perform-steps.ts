/** Several entries changed together: all of them, or none and the reasons for each. */
import type { Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { SiteTx } from '../model/content-types.ts';
import { nameEntries } from '../model/entry-names.ts';
import { lockPublishing } from '../model/publication-rows.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { lockEntries, type LockedEntry } from './locks.ts';
import { publishLocked, readSite, type PinnedVersion } from './publish-entry.ts';
import { purgeLocked, restoreLocked, trashLocked } from './trash.ts';
import { unpublishLocked } from './unpublish-entry.ts';
import { inUseMessage, readUsage } from './usage.ts';

/** The most that one transaction takes. */
export const MOST_STEPS = 100;

export const STEP_ACTIONS = ['publish', 'unpublish', 'delete', 'restore', 'purge'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

export interface Step {
  readonly entryId: string;
  readonly action: StepAction;
  /** publish, unpublish; null = every locale. */
  readonly locales: readonly string[] | null;
  /** publish: this snapshot instead of the draft. */
  readonly pinned?: PinnedVersion | null | undefined;
}

/** Why one of several entries could not be changed. */
export interface StepProblem {
  readonly entryId: string;
  /** '' where there is no such entry. */
  readonly title: string;
  readonly issues: readonly Issue[];
}

/** Thrown inside the transaction, so that nothing of it stays. */
export class StepsRefused extends Error {
  override readonly name = 'StepsRefused';
  readonly problems: readonly StepProblem[];

  constructor(problems: readonly StepProblem[]) {
    super('Some entries stand in the way; nothing was changed.');
    this.problems = problems;
  }
}

/**
 * Performs every step in the caller's transaction, each entry at most once. What goes away goes first, so that its address is
 * free for what comes. Throws `StepsRefused` with what stands in the way.
 */
export async function performSteps(ctx: SiteContext, tx: SiteTx, steps: readonly Step[]): Promise<void> {
  const siteId = ctx.site.id;
  const idsOf = (...actions: StepAction[]): string[] =>
    steps.flatMap((step) => (actions.includes(step.action) ? [step.entryId] : []));
  const leaving = idsOf('delete', 'restore', 'purge');
  const found = await lockEntries(tx, siteId, {
    ids: steps.map((step) => step.entryId),
    scope: 'any',
    fromReferences: leaving.length > 0,
  });
  await lockPublishing(tx, siteId);
  const at: SiteContext = { ...ctx, site: await readSite(tx, siteId) };
  const going = new Set(idsOf('delete', 'purge'));
  const problems = new Map<string, readonly Issue[]>();
  const order = ['purge', 'delete', 'restore', 'unpublish', 'publish'];
  // All of them before any is looked at: entries that refer to each other come back together.
  await tx.entry.updateMany({
    where: { siteId, id: { in: idsOf('restore') }, deletedAt: { not: null } },
    data: { deletedAt: null, deletedBy: null },
  });
  let left = steps.toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  // One that waits for another's address or value succeeds once the other has moved: asked again while that helps.
  for (;;) {
    const before = left.length;
    problems.clear();
    const failed: Step[] = [];
    for (const step of left) {
      const issues = await performStep(at, tx, { step, entry: found.get(step.entryId), going });
      if (issues.length === 0) continue;
      failed.push(step);
      problems.set(step.entryId, issues);
    }
    left = failed;
    if (left.length === 0 || left.length === before) break;
  }
  if (problems.size === 0) return;
  const names = await nameEntries(tx, at.site, [...problems.keys()].filter(isUuid));
  throw new StepsRefused(
    [...problems].map(([entryId, issues]) => ({ entryId, title: names.get(entryId) ?? '', issues })),
  );
}

interface Performance {
  readonly step: Step;
  readonly entry: LockedEntry | undefined;
  /** Entries that leave together: what they refer to among themselves holds none of them. */
  readonly going: ReadonlySet<string>;
}

async function performStep(
  ctx: SiteContext,
  tx: SiteTx,
  { step, entry, going }: Performance,
): Promise<readonly Issue[]> {
  if (entry === undefined) return [issue('not_found', 'There is no such entry (any more).')];
  const trashed = entry.deletedAt !== null;
  const { locales, pinned } = step;
  switch (step.action) {
    case 'publish':
      if (trashed) return [inTrash()];
      return (await publishLocked(ctx, tx, { entry, locales, pinned })).issues;
    case 'unpublish':
      if (trashed) return [inTrash()];
      await unpublishLocked(ctx, tx, { entry, locales });
      return [];
    case 'delete': {
      if (trashed) return [inTrash()];
      const users = (await readUsage(ctx, tx, { toEntryId: entry.id })).filter((usage) => !going.has(usage.entryId));
      if (users.length > 0) return [issue('in_use', inUseMessage(users))];
      await trashLocked(ctx, tx, entry);
      return [];
    }
    case 'restore':
      if (!trashed) return [issue('not_in_trash', 'It is not in the trash.')];
      // What stands in the way of publishing it does not stand in the way of having it back.
      await restoreLocked(ctx, tx, entry);
      return [];
    case 'purge':
      if (!trashed) return [issue('not_in_trash', 'It is not in the trash; delete it first.')];
      await purgeLocked(tx, ctx.site.id, entry);
      return [];
  }
}

function issue(code: string, message: string): Issue {
  return { path: [], code, message };
}

function inTrash(): Issue {
  return issue('in_trash', 'It is in the trash; restore it first.');
}
