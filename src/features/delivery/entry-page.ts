/** An entry's page at either stage, ready to be composed: the draft for editors, the publication for readers. */
import type { LocaleChain } from '../../core/model/check-entry.ts';
import { buildPublications } from '../../core/model/build-publications.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { fillSlugs } from '../../core/model/defaults.ts';
import type { Template } from '../../core/model/template.ts';
import { invalidInput, notFound } from '../../lib/errors.ts';
import type { SqlReader } from '../../platform/db/database.ts';
import { readEntry, type Entry } from '../entries/entry.ts';
import { chainsOf } from '../model/renew-publications.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { placeOfReaders } from './canonical.ts';
import { composeEntry, type ComposedEntry, type EntryPage, type PagePlace } from './compose-entry.ts';
import { loadSiteModel } from './content/site-model.ts';
import { findAncestors, findPage, findPageOfEntry, type SiblingRow } from './find-page.ts';
import { parsePagePath } from './page-path.ts';

export type Stage = 'draft' | 'published';

export interface OpenedPage {
  readonly place: PagePlace;
  readonly contentType: ContentType;
  readonly composed: ComposedEntry;
}

interface Asked {
  readonly entryId: string;
  readonly locale: string;
  readonly stage: Stage;
  /** Instead of the type's own; null = the default. */
  readonly template?: Template | null | undefined;
}

/** The site's locale of this code, in any case; the default one when left out. */
export function pickLocale(site: Pick<Site, 'locales' | 'defaultLocale'>, asked: string | null | undefined): string {
  if (asked == null) return site.defaultLocale;
  const found = site.locales.find(({ code }) => code.toLowerCase() === asked.toLowerCase());
  if (found !== undefined) return found.code;
  const codes = site.locales.map(({ code }) => code).join(', ');
  throw invalidInput('The rendering', [
    { path: ['locale'], code: 'unknown_locale', message: `The site has the locales ${codes}.` },
  ]);
}

export async function openEntryPage(ctx: SiteContext, asked: Asked): Promise<OpenedPage> {
  const { site } = ctx;
  const entry = await ctx.db.site(site.id, (tx) => readEntry(tx, ctx, asked.entryId));
  const now = ctx.clock.now();
  return ctx.db.read(site.id, async (sql) => {
    const page = await (asked.stage === 'draft'
      ? draftPage(sql, { site, entry, locale: asked.locale, now })
      : publishedPage(sql, { site, entry, locale: asked.locale, now }));
    const own = page.contentType;
    const contentType = asked.template === undefined ? own : { ...own, template: asked.template };
    const model = await loadSiteModel(sql, site);
    const place: PagePlace = { site, ...placeOfReaders(ctx, site), locale: asked.locale, path: page.path };
    const composed = await composeEntry(sql, { ...place, model, now }, { ...page, contentType });
    return { place, contentType, composed };
  });
}

type FoundPage = EntryPage & { readonly path: string };

interface Found {
  readonly site: Site;
  readonly entry: Entry;
  readonly locale: string;
  readonly now: Date;
}

async function publishedPage(sql: SqlReader, { site, entry, locale, now }: Found): Promise<FoundPage> {
  const found = await findPageOfEntry(sql, { siteId: site.id, now, locale, entryId: entry.id });
  if (found === null) throw notFound(`A published page of "${entry.title}" in ${locale}`);
  const { row, siblings, ancestors } = found;
  return {
    entryId: entry.id,
    contentType: entry.contentType,
    data: row.data,
    path: row.path,
    firstAt: row.first_at,
    startsAt: row.starts_at,
    siblings,
    ancestors,
  };
}

async function draftPage(sql: SqlReader, { site, entry, locale, now }: Found): Promise<FoundPage> {
  const { contentType, id } = entry;
  const data = fillSlugs(contentType, entry.data, { defaultLocale: site.defaultLocale, id });
  const pages = pagesOf({ contentType, data, chains: chainsOf(site) });
  const page = pages.find((one) => one.locale === locale);
  if (page === undefined) {
    const message =
      contentType.path === null
        ? `Entries of "${contentType.label}" have no pages: give the type a path.`
        : `The draft says nothing in ${locale} yet, or lacks what its address ${contentType.path} is made of.`;
    throw invalidInput('The rendering', [{ path: ['entry'], code: 'no_page', message }]);
  }
  const firstAt = entry.publications[0]?.firstAt ?? now;
  const siblings: SiblingRow[] = pages.map((one) => ({
    locale: one.locale,
    source_locale: one.sourceLocale,
    path: one.path,
  }));
  const ancestors = await findAncestors(sql, { siteId: site.id, now, locale, path: page.path });
  return { entryId: id, contentType, data: page.data, path: page.path, firstAt, startsAt: now, siblings, ancestors };
}

interface LocalePage {
  readonly locale: string;
  readonly sourceLocale: string;
  readonly data: EntryData;
  readonly path: string;
}

/** The pages that data would have in each locale, faults aside. */
function pagesOf(of: {
  readonly contentType: ContentType;
  readonly data: EntryData;
  readonly chains: readonly LocaleChain[];
}): readonly LocalePage[] {
  const { contentType, data, chains } = of;
  const { publications } = buildPublications(contentType, data, { chains, localeCodes: [] });
  return publications.flatMap(({ path, locale, sourceLocale, data: values }) =>
    path === null ? [] : [{ locale, sourceLocale, data: values, path }],
  );
}

/** The entry that readers find at an address, locale prefix and all; NOT_FOUND where there is none. */
export async function findEntryAt(
  ctx: SiteContext,
  raw: string,
): Promise<{ readonly entryId: string; readonly locale: string }> {
  authorize(ctx, 'entry.read');
  const { site } = ctx;
  const at = parsePagePath(site, raw);
  const found = at && (await ctx.db.read(site.id, (sql) => findPage(sql, { site, now: ctx.clock.now(), ...at })));
  if (at === null || found?.found !== 'page') throw notFound(`A published page at ${raw.slice(0, 200)}`);
  return { entryId: found.row.entry_id, locale: at.locale };
}
