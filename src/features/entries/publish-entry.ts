import type { LocaleChain } from '../../core/model/check-entry.ts';
import type { EntryData } from '../../core/model/content-type.ts';
import { fillSlugs } from '../../core/model/defaults.ts';
import { invalidInput, type Issue } from '../../lib/errors.ts';
import type { SiteTx } from '../model/content-types.ts';
import { lockPublishing } from '../model/publication-rows.ts';
import { chainsOf } from '../model/renew-publications.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { toSite } from '../tenancy/sites.ts';
import { assess } from './assess.ts';
import { readEntry, type Entry } from './entry.ts';
import { goLive } from './go-live.ts';
import { lockEntry, type LockedEntry } from './locks.ts';
import { approvalIssues } from './review.ts';
import { refuseStale } from './save-draft.ts';

export interface PublishEntryInput {
  readonly id: string;
  /** Left out = whatever the draft is now. */
  readonly version?: number | null | undefined;
  /** Left out = every locale of the site. */
  readonly locales?: readonly string[] | null | undefined;
}

export interface PublishedEntry {
  readonly entry: Entry;
  /** False where `issues` stood in the way: nothing was written then. */
  readonly published: boolean;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/**
 * Publishes the draft: one immutable snapshot, live in the locales at the same instant, or not at all. Publishing what is live
 * already changes nothing.
 */
export async function publishEntry(ctx: SiteContext, input: PublishEntryInput): Promise<PublishedEntry> {
  authorize(ctx, 'entry.publish');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const entry = await lockEntry(tx, ctx.site.id, input.id);
    await lockPublishing(tx, ctx.site.id);
    refuseStale(entry, input);
    const at: SiteContext = { ...ctx, site: await readSite(tx, ctx.site.id) };
    const { issues, warnings } = await publishLocked(at, tx, { entry, locales: input.locales ?? null });
    return { entry: await readEntry(tx, at, entry.id), published: issues.length === 0, issues, warnings };
  });
}

/** A snapshot that is to be published instead of the draft. */
export interface PinnedVersion {
  readonly id: string;
  readonly number: number;
  readonly data: EntryData;
}

/**
 * The same inside a transaction that holds the entry and `lockPublishing`, in a context whose site is as it is now. With issues
 * nothing was written.
 */
export async function publishLocked(
  ctx: SiteContext,
  tx: SiteTx,
  what: {
    readonly entry: LockedEntry;
    readonly locales: readonly string[] | null;
    readonly pinned?: PinnedVersion | null | undefined;
  },
): Promise<{ readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] }> {
  const { entry, pinned } = what;
  const { defaultLocale } = ctx.site;
  const chains = chosenChains(ctx.site, what.locales);
  const data = pinned?.data ?? fillSlugs(entry.type, entry.draft, { defaultLocale, id: entry.id });
  const assessed = await assess(ctx, tx, { entryId: entry.id, type: entry.type, data, chains });
  const version = pinned?.number ?? entry.version;
  const faults = [...assessed.issues, ...(await approvalIssues(ctx, tx, { entry, version }))];
  if (faults.length > 0) return { issues: faults, warnings: assessed.warnings };
  const judged = await ctx.publishGate(ctx, tx, {
    entryId: entry.id,
    contentType: entry.type,
    publications: assessed.publications,
  });
  const { issues } = judged;
  const warnings = [...assessed.warnings, ...judged.warnings];
  if (issues.length === 0) await goLive(ctx, tx, { entry, data, versionId: pinned?.id, assessed, chains });
  return { issues, warnings };
}

/** Locales that were asked for, with their fallbacks. */
export function chosenChains(site: Pick<Site, 'locales'>, locales: readonly string[] | null): readonly LocaleChain[] {
  const chains = chainsOf(site);
  if (locales === null) return chains;
  const codes = chains.map(({ code }) => code);
  const issues = locales.flatMap((locale, index): Issue[] =>
    codes.includes(locale)
      ? []
      : [
          {
            path: ['locales', index],
            code: 'unknown_locale',
            message: `The site has the locales ${codes.join(', ')}.`,
          },
        ],
  );
  if (locales.length === 0) {
    issues.push({ path: ['locales'], code: 'required', message: 'Name a locale, or leave the list out for all.' });
  }
  if (issues.length > 0) throw invalidInput('The locales', issues);
  return chains.filter(({ code }) => locales.includes(code));
}

/** The site as it is now: the context may be older than the last change of locales. */
export async function readSite(tx: SiteTx, id: string): Promise<Site> {
  const row = await tx.site.findUniqueOrThrow({ where: { id }, include: { hosts: { orderBy: { position: 'asc' } } } });
  return toSite(row);
}
