/** Budgets of a content type, asked when an entry is published: what is too large on which device, and what to shorten. */
import type { DeviceProfile, RenderClass } from '../../core/devices/profile.ts';
import type { Document } from '../../core/document/node.ts';
import type { LocalePublication } from '../../core/model/build-publications.ts';
import { profilesOf, type Budgets } from '../../core/model/budgets.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import { renderParts, sizeBlocks } from '../../core/render/render.ts';
import { findBreaches, summarise, type BudgetBreach, type LossCount } from '../../core/render/report.ts';
import type { Issue } from '../../lib/errors.ts';
import { readerOf } from '../../platform/db/reader-of.ts';
import type { PublishCandidate, PublishGate, SiteContext } from '../tenancy/context.ts';
import { placeOfReaders } from './canonical.ts';
import { composeEntry, renderOptions, type ComposedEntry, type PagePlace } from './compose-entry.ts';
import { loadSiteModel } from './content/site-model.ts';
import { findAncestors } from './find-page.ts';

export const judgeBudgets: PublishGate = async (ctx, tx, candidate) => {
  const classes = Object.keys(candidate.contentType.budgets) as RenderClass[];
  const told = { issues: [] as Issue[], warnings: [] as Issue[] };
  if (classes.length === 0) return told;
  const sql = readerOf(tx);
  const model = await loadSiteModel(sql, ctx.site);
  for (const publication of candidate.publications) {
    const { path, locale, sourceLocale } = publication;
    // A locale that fell back shows what its source was judged by.
    if (path === null || (locale !== sourceLocale && hasOwn(candidate, sourceLocale))) continue;
    const now = ctx.clock.now();
    const place: PagePlace = { site: ctx.site, ...placeOfReaders(ctx, ctx.site), locale, path };
    const composed = await composeEntry(
      sql,
      { ...place, model, now },
      {
        entryId: candidate.entryId,
        contentType: candidate.contentType,
        data: publication.data,
        firstAt: now,
        startsAt: now,
        siblings: siblingsOf(candidate.publications),
        ancestors: await findAncestors(sql, { siteId: ctx.site.id, now, locale, path }),
      },
    );
    for (const name of classes) {
      for (const found of judgeClass(ctx, candidate, { name, composed, place })) {
        (found.onExceed === 'BLOCK' ? told.issues : told.warnings).push(found.issue);
      }
    }
  }
  return told;
};

function hasOwn({ publications }: PublishCandidate, locale: string): boolean {
  return publications.some((one) => one.locale === locale);
}

function siblingsOf(
  publications: readonly LocalePublication[],
): { locale: string; source_locale: string; path: string }[] {
  return publications.flatMap(({ locale, sourceLocale, path }) =>
    path === null ? [] : [{ locale, source_locale: sourceLocale, path }],
  );
}

interface Judged {
  readonly name: RenderClass;
  readonly composed: ComposedEntry;
  readonly place: PagePlace;
}

interface Worst {
  readonly breach: BudgetBreach;
  readonly profile: DeviceProfile;
  readonly lossesByReason: readonly LossCount[];
  /** Further profiles over the same limit. */
  readonly others: number;
}

/** One finding a measure: of the profile that is furthest over. */
function judgeClass(
  ctx: SiteContext,
  { contentType }: PublishCandidate,
  { name, composed, place }: Judged,
): { readonly onExceed: 'WARN' | 'BLOCK'; readonly issue: Issue }[] {
  const { budgets } = contentType;
  const document = composed.documentFor(name);
  const options = renderOptions(ctx, place, { page: 1, accept: '', keepQuery: '' });
  return worstOf(document, { name, budgets, options }).map(({ breach, profile, lossesByReason, others }) => {
    const { measure, limit, actual, onExceed } = breach;
    const device = others === 0 ? profile.id : `${profile.id} and ${others} more profile${others === 1 ? '' : 's'}`;
    const says = { bytes: `${actual} bytes`, pages: `${actual} parts`, losses: `${actual} losses` }[measure];
    const advice =
      measure === 'losses'
        ? `What is lost: ${lossesByReason.map(({ reason, count }) => `${reason} ${count}`).join(', ')}.`
        : `Shorten the largest first: ${largest(document, profile, options)}.`;
    const message = `On ${name} (${device}) the page in ${place.locale} has ${says}, and "${contentType.label}" allows ${limit}. ${advice}`;
    return { onExceed, issue: { path: ['page', place.locale, name, measure], code: 'over_budget', message } };
  });
}

function worstOf(
  document: Document,
  { name, budgets, options }: { name: RenderClass; budgets: Budgets; options: RenderOptions },
): readonly Worst[] {
  const worst = new Map<BudgetBreach['measure'], Worst>();
  const budget = budgets[name];
  for (const profile of budget === undefined ? [] : profilesOf(name, budget)) {
    const summary = summarise(renderParts(document, profile, options), profile);
    const { lossesByReason } = summary;
    for (const breach of findBreaches(budgets, profile, summary)) {
      const known = worst.get(breach.measure);
      const others = known === undefined ? 0 : known.others + 1;
      const further = known === undefined || breach.actual > known.breach.actual;
      worst.set(breach.measure, further ? { breach, profile, lossesByReason, others } : { ...known, others });
    }
  }
  return [...worst.values()];
}

function largest(document: Document, profile: DeviceProfile, options: RenderOptions): string {
  return sizeBlocks(document, profile, options)
    .slice(0, 3)
    .map(({ key, type, bytes, text }) => `${text === '' ? type : `“${text}”`} (${type} ${key}, ${bytes} bytes)`)
    .join(', ');
}
