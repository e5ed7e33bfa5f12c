/** What every change of redirects asks first: do their entries exist, do they lead in circles, is a page in the way. */
import { readRedirect, type RedirectInput, type RedirectRule, type SitePlace } from '../../core/model/redirect.ts';
import { findChains, fromOf } from '../../core/model/redirect-chains.ts';
import { AppError, type Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { SiteTx } from '../model/content-types.ts';
import { liveAt } from '../model/publication-rows.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { originOf, toRedirect, type Redirect } from './redirect.ts';

/** Redirects that editors may write on one site: all of them are read when one is saved. */
export const MOST_REDIRECTS = 10_000;

/** One writer of redirects per site at a time: two saved at once could close a circle that neither sees. */
export async function lockRedirects(tx: SiteTx, siteId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`redirects ${siteId}`}, 0))::text AS locked`;
}

export function readInput(ctx: SiteContext, input: RedirectInput): ReturnType<typeof readRedirect> {
  const { site, settings } = ctx;
  const { host } = new URL(settings.publicUrl);
  return readRedirect(input, {
    localeCodes: site.locales.map(({ code }) => code),
    ownAddresses: [...site.hosts, `${host}/render/${site.slug}`],
  });
}

/** Those that editors wrote. */
export async function readWritten(tx: SiteTx, siteId: string): Promise<readonly Redirect[]> {
  const rows = await tx.redirect.findMany({ where: { siteId, automatic: false }, orderBy: { id: 'asc' } });
  return rows.map(toRedirect);
}

/** What is wrong with the `changed` rules among `all` that would be on the site, and with others because of them. */
export async function checkRules(
  ctx: SiteContext,
  tx: SiteTx,
  rules: { readonly all: readonly RedirectRule[]; readonly changed: ReadonlySet<RedirectRule> },
): Promise<{ readonly issues: ReadonlyMap<RedirectRule, Issue>; readonly warnings: ReadonlyMap<RedirectRule, Issue> }> {
  const { all, changed } = rules;
  if (all.length > MOST_REDIRECTS) {
    throw new AppError(
      'LIMIT_EXCEEDED',
      `A site has at most ${MOST_REDIRECTS} redirects; use "/old/*" for many at once.`,
      {
        details: { limit: 'redirects', most: MOST_REDIRECTS },
      },
    );
  }
  const issues = new Map<RedirectRule, Issue>();
  const warnings = new Map<RedirectRule, Issue>();
  const localeCodes = ctx.site.locales.map(({ code }) => code);
  const { pages, formers } = await readPages(ctx, tx, all);
  const hasPage = ({ locale, path }: SitePlace): boolean => pages.has(`${locale} ${path}`);
  const scene = { localeCodes, hasPage };
  // What leads on since a page moved is no fault of this change; readers are sent on at once anyway.
  const untouched = [...all.filter((rule) => !changed.has(rule)), ...formers];
  const before = new Set(findChains(untouched, scene).map(({ rule }) => rule));
  for (const { rule, issue } of findChains([...all, ...formers], scene)) {
    if (!before.has(rule)) issues.set(rule, issue);
  }
  const known = await readEntries(ctx, tx, [...changed]);
  for (const rule of changed) {
    if (rule.toEntry !== null && !known.has(rule.toEntry)) {
      const message = `The entry ${rule.toEntry} is not on this site; choose another.`;
      issues.set(rule, { path: ['entry'], code: 'unknown_entry', message });
    } else if (rule.toEntry !== null && known.get(rule.toEntry) === false) {
      const message = 'The entry has no live page; until it has, this address answers 410.';
      warnings.set(rule, { path: ['entry'], code: 'unpublished_entry', message });
    }
    const shadowed = (rule.locale === null ? localeCodes : [rule.locale]).filter((locale) =>
      hasPage({ ...rule, locale }),
    );
    if (!rule.prefix && shadowed.length > 0) {
      const message = `A page is live at ${fromOf(rule)} (${shadowed.join(', ')}) and wins; the redirect counts when that page is gone.`;
      warnings.set(rule, { path: ['from'], code: 'page_wins', message });
    }
  }
  return { issues, warnings };
}

/** Live pages where rules come from or lead to, and the addresses among their targets that pages have left. */
async function readPages(
  ctx: SiteContext,
  tx: SiteTx,
  all: readonly RedirectRule[],
): Promise<{ readonly pages: ReadonlySet<string>; readonly formers: readonly Redirect[] }> {
  const siteId = ctx.site.id;
  const codes = new Set(ctx.site.locales.map(({ code }) => code));
  const withoutLocale = (path: string): string[] => {
    const [, first = '', ...others] = path.split('/');
    return codes.has(first) ? [`/${others.join('/')}`] : [path];
  };
  const targets = all.flatMap(({ toAddress }) => (toAddress?.startsWith('/') === true ? withoutLocale(toAddress) : []));
  const paths = [...new Set([...targets, ...all.map(({ path }) => path)])];
  const rows = await tx.publication.findMany({
    where: { siteId, path: { in: paths }, ...liveAt(ctx.clock.now()) },
    select: { locale: true, path: true },
  });
  const written = new Set(all.map((rule) => JSON.stringify(originOf(rule))));
  const formers = await tx.redirect.findMany({
    where: { siteId, automatic: true, path: { in: [...new Set(targets)] } },
  });
  return {
    pages: new Set(rows.map(({ locale, path }) => `${locale} ${path}`)),
    formers: formers.map(toRedirect).filter((rule) => !written.has(JSON.stringify(originOf(rule)))),
  };
}

/** Id → whether it has a live page. */
async function readEntries(
  ctx: SiteContext,
  tx: SiteTx,
  rules: readonly RedirectRule[],
): Promise<ReadonlyMap<string, boolean>> {
  const ids = [...new Set(rules.flatMap(({ toEntry }) => toEntry ?? []))].filter(isUuid);
  const rows = await tx.entry.findMany({
    where: { siteId: ctx.site.id, id: { in: ids }, deletedAt: null },
    select: {
      id: true,
      publications: { where: { ...liveAt(ctx.clock.now()), path: { not: null } }, take: 1, select: { id: true } },
    },
  });
  return new Map(rows.map(({ id, publications }) => [id, publications.length > 0]));
}
