/** An entry of any stage → its page's document: load once, compose for each class that asks. */
import type { RenderClass } from '../../core/devices/profile.ts';
import type { Document } from '../../core/document/node.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { toPicture } from '../../core/render/compose/assets.ts';
import { composePage } from '../../core/render/compose/page.ts';
import type { RenderOptions } from '../../core/render/options.ts';
import { variantPath } from '../../core/images/address.ts';
import { wordsFor } from '../../core/render/words.ts';
import type { SiteFrame } from '../../core/render/page-input.ts';
import type { SqlReader } from '../../platform/db/database.ts';
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { canonicalPlace } from './canonical.ts';
import type { SiteModel } from './content/site-model.ts';
import type { AncestorRow, SiblingRow } from './find-page.ts';
import { buildDateFormat } from './format-date.ts';
import { loadPage } from './load-page.ts';
import { buildFrame, sitePath, type FrameInput } from './page-frame.ts';
import { pageHref } from './page-path.ts';
import { buildPageWeb } from './page-web.ts';

/** Where a page answers. */
export interface PagePlace {
  readonly site: Site;
  /** `''` on the site's own host name, `/render/{site}` on the installation's. */
  readonly base: string;
  /** Scheme, host and port as the client sees them: canonical addresses start with it. */
  readonly origin: string;
  /** Before the addresses of pictures and files, where the page is shown elsewhere than on the installation. */
  readonly assetOrigin?: string | undefined;
  readonly locale: string;
  readonly path: string;
}

export interface EntryPage {
  readonly entryId: string;
  readonly contentType: ContentType;
  /** Values resolved for the locale. */
  readonly data: EntryData;
  readonly firstAt: Date;
  readonly startsAt: Date;
  readonly siblings: readonly SiblingRow[];
  readonly ancestors: readonly AncestorRow[];
}

export interface ComposedEntry {
  /** The document as the parts of the template for this class make it. */
  readonly documentFor: (renderClass: RenderClass) => Document;
  /** What it depends on: a change of any of these makes it out of date. */
  readonly tags: readonly string[];
}

/** Fetches everything that the page shows in `loadPage`'s rounds; what comes after is pure. */
export async function composeEntry(
  sql: SqlReader,
  place: PagePlace & { readonly model: SiteModel; readonly now: Date },
  page: EntryPage,
): Promise<ComposedEntry> {
  const { site, base, locale, path, origin, assetOrigin, model, now } = place;
  const { contentType, data, siblings, ancestors } = page;
  const frameAssets = site.logoAssetId === null ? [] : [site.logoAssetId];
  const loaded = await loadPage(sql, {
    site,
    base,
    locale,
    now,
    assetOrigin,
    model,
    contentType,
    data,
    frameAssets,
  });
  const logoView = site.logoAssetId === null ? undefined : loaded.assets.get(site.logoAssetId);
  const breadcrumb = breadcrumbOf(place, model, ancestors);
  const frame = frameOf(place, {
    now,
    logo: toPicture(logoView ?? null, site.name),
    languages: languagesOf(place, siblings),
    breadcrumb: path === '/' ? [] : [...breadcrumb, { label: titleOf(contentType.titleField, data), link: null }],
  });
  const href = pageHref(site, base, { locale, path });
  const web = buildPageWeb({ ...place, contentType, data });
  // Handed on as addresses for other machines: the site's one name, whatever it was asked under.
  const named = canonicalPlace(site, { origin, base });
  const publicUrl = (at: { locale: string; path: string }): string => named.origin + pageHref(site, named.base, at);
  const documents = new Map<RenderClass, Document>();
  const compose = (renderClass: RenderClass): Document =>
    composePage({
      web,
      site: frame,
      entry: { id: page.entryId, contentType, data, href, publishedAt: page.firstAt.toISOString() },
      locale,
      renderClass,
      timeZone: site.timeZone,
      url: publicUrl({ locale, path }),
      alternates: siblings
        .filter((sibling) => sibling.source_locale === sibling.locale)
        .map((sibling) => ({ lang: sibling.locale, url: publicUrl(sibling) })),
      updatedAt: page.startsAt.toISOString(),
      assets: loaded.assets,
      entries: loaded.entries,
      lists: loaded.lists,
      qrCodes: loaded.qrCodes,
      sitePath: (written) => sitePath(written, place),
      formAction: null,
      formatDate: buildDateFormat(locale, site.timeZone),
    });
  return {
    documentFor: (renderClass) => {
      const known = documents.get(renderClass);
      if (known !== undefined) return known;
      const document = compose(renderClass);
      documents.set(renderClass, document);
      return document;
    },
    tags: [
      'site',
      `entry:${page.entryId}`,
      ...ancestors.map((ancestor) => `entry:${ancestor.entry_id}`),
      ...loaded.tags,
    ],
  };
}

/** How the parts of a page are addressed, its pictures named and its text encoded. */
export function renderOptions(
  services: Pick<Services, 'charset'>,
  place: Omit<PagePlace, 'site' | 'origin'> & { readonly site: Site | null },
  asked: Pick<RenderOptions, 'page' | 'accept'> & { readonly keepQuery: string },
): RenderOptions {
  const { site, base, locale, path } = place;
  const here = site ? pageHref(site, base, { locale, path }) : base + path;
  return {
    page: asked.page,
    pageUrl: (page) => {
      const query = [asked.keepQuery, page === 1 ? '' : `page=${page}`].filter((part) => part !== '').join('&');
      return query === '' ? here : `${here}?${query}`;
    },
    variantUrl: (picture, key, format) =>
      (place.assetOrigin ?? '') + variantPath(site?.slug ?? '', picture, { key, format }),
    encode: services.charset.encode,
    accept: asked.accept,
  };
}

export function frameOf(
  place: Omit<PagePlace, 'origin'>,
  parts: Pick<FrameInput, 'logo' | 'now'> & Partial<Pick<FrameInput, 'languages' | 'breadcrumb'>>,
): SiteFrame {
  const { site, base, locale, path } = place;
  return buildFrame({ site, base, locale, path, languages: [], breadcrumb: [], ...parts });
}

/** The same page in each locale that has it; offered only where there is a choice. */
function languagesOf({ site, base, locale }: PagePlace, siblings: readonly SiblingRow[]): SiteFrame['languages'] {
  const own = siblings.filter((sibling) => sibling.locale === sibling.source_locale);
  if (own.length < 2) return [];
  return site.locales.flatMap(({ code, label }) => {
    const sibling = own.find((candidate) => candidate.locale === code);
    if (!sibling) return [];
    const link = { kind: 'page' as const, href: pageHref(site, base, sibling) };
    return [{ label, lang: code, link, current: code === locale }];
  });
}

function breadcrumbOf(
  { site, base, locale }: PagePlace,
  model: SiteModel,
  ancestors: readonly AncestorRow[],
): SiteFrame['breadcrumb'] {
  const linkTo = (path: string): { kind: 'page'; href: string } => ({
    kind: 'page',
    href: pageHref(site, base, { locale, path }),
  });
  const steps = ancestors.map((ancestor) => ({
    label: titleOf(model.byId.get(ancestor.content_type_id)?.titleField ?? '', ancestor.data),
    link: linkTo(ancestor.path),
  }));
  return [{ label: wordsFor(locale).home, link: linkTo('/') }, ...steps];
}

function titleOf(field: string, data: Readonly<Record<string, unknown>>): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
