import { fillSlugs } from '../../core/model/defaults.ts';
import { invalidInput, type Issue } from '../../lib/errors.ts';
import { memberOf } from '../entries/entry.ts';
import { keepVersion } from '../entries/go-live.ts';
import { lockEntries, type LockedEntry } from '../entries/locks.ts';
import { MOST_STEPS, type StepProblem } from '../entries/perform-steps.ts';
import { cancelJob, enqueueJob } from '../jobs/enqueue-job.ts';
import type { SiteTx } from '../model/content-types.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { alreadyDone, lockRelease, readRelease, type Release, type ReleaseAction } from './release.ts';
import { rehearseRelease, RELEASE_JOB, releaseKey } from './run-release.ts';

export interface ReleaseItemInput {
  readonly entry: string;
  readonly action?: ReleaseAction | null | undefined;
  /** Left out = every locale. */
  readonly locales?: readonly string[] | null | undefined;
  /** The draft's present version, or one of the snapshots; left out = whatever the draft is then. */
  readonly version?: number | null | undefined;
}

export interface SaveReleaseInput {
  /** Left out = a new one. */
  readonly id?: string | undefined;
  readonly name?: string | null | undefined;
  /** The whole list, at most 100, each entry once; left out = as it was. */
  readonly items?: readonly ReleaseItemInput[] | null | undefined;
  /** When it runs by itself; null = not before somebody runs it; left out = as it was. */
  readonly at?: Date | null | undefined;
}

export interface SavedRelease {
  readonly release: Release;
  /** What would stand in the way if it ran now. */
  readonly problems: readonly StepProblem[];
}

const LONGEST_NAME = 200;

/** Makes a release or changes one that has not run; a failed one that gets a new instant is planned again. */
export async function saveRelease(ctx: SiteContext, input: SaveReleaseInput): Promise<SavedRelease> {
  authorize(ctx, 'entry.publish');
  const siteId = ctx.site.id;
  const release = await ctx.db.site(siteId, async (tx) => {
    const before = input.id === undefined ? null : await lockRelease(tx, ctx, input.id);
    if (before?.state === 'done') throw alreadyDone();
    const at = input.at === undefined ? (before?.state === 'planned' ? before.at : null) : input.at;
    const items = input.items ?? null;
    const entries = await lockEntries(tx, siteId, { ids: (items ?? []).map((item) => item.entry) });
    const issues = [...checkShape(ctx, input, at), ...checkItems(ctx, items ?? [], entries)];
    if (issues.length > 0) throw invalidInput('The release', issues);
    const id = before?.id ?? ctx.ids.uuid();
    const data = {
      name: (input.name ?? before?.name ?? '').trim(),
      state: at === null ? 'open' : 'planned',
      at,
      failure: null,
      problems: [],
    };
    await tx.release.upsert({
      where: { id_siteId: { id, siteId } },
      create: { ...data, id, siteId, createdAt: ctx.clock.now(), createdBy: memberOf(ctx) },
      update: data,
    });
    if (items !== null) await writeItems(ctx, tx, { releaseId: id, items, entries });
    if (at === null) await cancelJob(tx, siteId, releaseKey(id));
    else {
      const payload = { releaseId: id };
      await enqueueJob(ctx, tx, { siteId, kind: RELEASE_JOB, payload, dueAt: at, key: releaseKey(id) });
    }
    return readRelease(tx, ctx, id);
  });
  return { release, problems: await rehearseRelease(ctx, release) };
}

/** Takes a plan back. One that was done stays, as history. Answers its id. */
export async function deleteRelease(ctx: SiteContext, id: string): Promise<string> {
  authorize(ctx, 'entry.publish');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const release = await lockRelease(tx, ctx, id);
    if (release.state === 'done') throw alreadyDone();
    await tx.release.delete({ where: { id_siteId: { id, siteId: ctx.site.id } } });
    await cancelJob(tx, ctx.site.id, releaseKey(id));
    return id;
  });
}

function checkShape(ctx: SiteContext, { name, items }: SaveReleaseInput, at: Date | null): Issue[] {
  const issues: Issue[] = [];
  if ((name ?? '').length > LONGEST_NAME) {
    issues.push({ path: ['name'], code: 'too_long', message: `A name has at most ${LONGEST_NAME} characters.` });
  }
  if (at !== null && at <= ctx.clock.now()) {
    issues.push({ path: ['at'], code: 'in_the_past', message: 'Name an instant to come, or run the release now.' });
  }
  if ((items ?? []).length > MOST_STEPS) {
    issues.push({ path: ['items'], code: 'out_of_range', message: `A release holds at most ${MOST_STEPS} entries.` });
  }
  return issues;
}

function checkItems(
  ctx: SiteContext,
  items: readonly ReleaseItemInput[],
  entries: ReadonlyMap<string, LockedEntry>,
): Issue[] {
  const codes = ctx.site.locales.map((locale) => locale.code);
  return items.flatMap((item, index): Issue[] => {
    const issue = (name: string, code: string, message: string): Issue => ({
      path: ['items', index, name],
      code,
      message,
    });
    const issues: Issue[] = [];
    const { entry, locales } = item;
    if (!entries.has(entry)) issues.push(issue('entry', 'unknown_entry', 'There is no such entry on this site.'));
    if (items.findIndex((other) => other.entry === entry) !== index) {
      issues.push(issue('entry', 'duplicate', 'Each entry once: it cannot be published and taken off at one instant.'));
    }
    if (locales != null && (locales.length === 0 || locales.some((locale) => !codes.includes(locale)))) {
      issues.push(
        issue('locales', 'unknown_locale', `Name locales of ${codes.join(', ')}, or leave the list out for all.`),
      );
    }
    if (item.version != null && item.action === 'unpublish') {
      issues.push(issue('version', 'not_allowed', 'An entry is taken off whatever its version; leave it out.'));
    }
    return issues;
  });
}

async function writeItems(
  ctx: SiteContext,
  tx: SiteTx,
  what: {
    readonly releaseId: string;
    readonly items: readonly ReleaseItemInput[];
    readonly entries: ReadonlyMap<string, LockedEntry>;
  },
): Promise<void> {
  const { releaseId, items, entries } = what;
  const siteId = ctx.site.id;
  await tx.releaseItem.deleteMany({ where: { siteId, releaseId } });
  for (const [position, { entry: entryId, action, locales, version }] of items.entries()) {
    const entry = entries.get(entryId);
    if (entry === undefined) continue;
    const versionId = version == null ? null : await pinVersion(ctx, tx, { entry, number: version, position });
    await tx.releaseItem.create({
      data: {
        id: ctx.ids.uuid(),
        siteId,
        releaseId,
        entryId,
        action: action ?? 'publish',
        locales: [...new Set(locales ?? [])],
        versionId,
        position,
      },
    });
  }
}

/** The snapshot of this number; one is made where the number is the draft's. */
async function pinVersion(
  ctx: SiteContext,
  tx: SiteTx,
  { entry, number, position }: { readonly entry: LockedEntry; readonly number: number; readonly position: number },
): Promise<string> {
  if (number === entry.version) {
    const { defaultLocale } = ctx.site;
    return keepVersion(ctx, tx, { entry, data: fillSlugs(entry.type, entry.draft, { defaultLocale, id: entry.id }) });
  }
  const known = await tx.entryVersion.findFirst({
    where: { siteId: ctx.site.id, entryId: entry.id, number },
    select: { id: true },
  });
  if (known !== null) return known.id;
  const message = `Version ${number} was never kept; name the draft's present version (${entry.version}) or one of the entry's versions.`;
  throw invalidInput('The release', [{ path: ['items', position, 'version'], code: 'unknown_version', message }]);
}
