/** One page for one device: find → load → compose → render. Everything after loading is pure. */
import type { DeviceProfile } from '../../core/devices/profile.ts';
import { variantPath } from '../../core/images/address.ts';
import type { Document } from '../../core/document/node.ts';
import { composeError } from '../../core/render/compose/error.ts';
import { composePage } from '../../core/render/compose/page.ts';
import { toPicture } from '../../core/render/compose/assets.ts';
import type { SiteFrame } from '../../core/render/page-input.ts';
import { wordsFor } from '../../core/render/words.ts';
import { renderParts, type Rendered } from '../../core/render/render.ts';
import type { Services } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { findAssetsByIds, contentSourceOf } from './content/entries.ts';
import { loadSiteModel, type SiteModel } from './content/site-model.ts';
import { ancestorPaths, findPage, type AncestorRow, type SiblingRow } from './find-page.ts';
import { buildDateFormat } from './format-date.ts';
import { loadPage, toAssetView } from './load-page.ts';
import { FOR_EVER, plannedChangesOf, touchedBy, type Lifetime } from './planned-changes.ts';
import { buildFrame, sitePath, type FrameInput } from './page-frame.ts';
import { pageHref } from './page-path.ts';

export interface PageRequest {
  readonly site: Site;
  /** `''` on the site's own host name, `/render/{site}` on the installation's. */
  readonly base: string;
  /** Scheme, host and port as the client sees them: canonical addresses start with it. */
  readonly origin: string;
  readonly locale: string;
  readonly path: string;
  readonly profile: DeviceProfile;
  /** 1-based part, or the whole at once for crawlers. */
  readonly page: number | 'all';
  readonly accept: string;
  /** Query that the addresses of parts keep, such as `device=imode-foma`; `''` = none. */
  readonly keepQuery: string;
}

export type PageOutcome =
  | {
      readonly kind: 'page';
      readonly status: 200 | 404 | 410 | 500 | 503;
      /** The part asked for, or the last where there are fewer. */
      readonly rendered: Rendered;
      /** All of them: making one makes them all. */
      readonly parts: readonly Rendered[];
      readonly document: Document;
      readonly tags: readonly string[];
      /** Until when it stays true if nobody writes. */
      readonly life: Lifetime;
    }
  | { readonly kind: 'moved'; readonly location: string };

export async function renderPage(services: Services, request: PageRequest): Promise<PageOutcome> {
  const { site, base, locale, path } = request;
  const now = services.clock.now();
  return services.db.read(site.id, async (sql): Promise<PageOutcome> => {
    const model = await loadSiteModel(sql, site);
    const lifeOf = (tags: readonly string[]): Promise<Lifetime> =>
      plannedChangesOf(services.db).lifetimeOf(contentSourceOf(sql), {
        siteId: site.id,
        now,
        touched: {
          ...touchedBy(tags, model.byName),
          paths: { locale, among: new Set([path, ...ancestorPaths(path)]) },
        },
      });
    const found = await findPage(sql, { siteId: site.id, now, locale, path });
    if (found.found === 'moved') {
      return { kind: 'moved', location: request.origin + pageHref(site, base, { locale, path: found.path }) };
    }
    const contentType = found.found === 'page' ? model.byId.get(found.row.content_type_id) : undefined;
    if (found.found !== 'page' || !contentType) {
      const logo = await loadLogo(contentSourceOf(sql), request);
      const nothing = renderError(services, {
        ...request,
        status: found.found === 'gone' ? 410 : 404,
        frame: frameOf(request, { logo }),
      });
      return { ...nothing, life: await lifeOf([]) };
    }
    const { row } = found;
    const frameAssets = site.logoAssetId === null ? [] : [site.logoAssetId];
    const loaded = await loadPage(sql, { site, base, locale, now, model, contentType, data: row.data, frameAssets });
    const logoView = site.logoAssetId === null ? undefined : loaded.assets.get(site.logoAssetId);
    const breadcrumb = breadcrumbOf(request, model, found.ancestors);
    const frame = frameOf(request, {
      logo: toPicture(logoView ?? null, site.name),
      languages: languagesOf(request, found.siblings),
      breadcrumb: path === '/' ? [] : [...breadcrumb, { label: titleOf(contentType.titleField, row.data), link: null }],
    });
    const document = composePage({
      site: frame,
      entry: {
        id: row.entry_id,
        contentType,
        data: row.data,
        href: pageHref(site, base, { locale, path }),
        publishedAt: row.first_at.toISOString(),
      },
      locale,
      renderClass: request.profile.renderClass,
      timeZone: site.timeZone,
      url: request.origin + pageHref(site, base, { locale, path }),
      alternates: found.siblings
        .filter((sibling) => sibling.source_locale === sibling.locale)
        .map((sibling) => ({ lang: sibling.locale, url: request.origin + pageHref(site, base, sibling) })),
      updatedAt: row.starts_at.toISOString(),
      assets: loaded.assets,
      entries: loaded.entries,
      lists: loaded.lists,
      qrCodes: loaded.qrCodes,
      sitePath: (written) => sitePath(written, request),
      formAction: null,
      formatDate: buildDateFormat(locale, site.timeZone),
    });
    const tags = [
      'site',
      `entry:${row.entry_id}`,
      ...found.ancestors.map((ancestor) => `entry:${ancestor.entry_id}`),
      ...loaded.tags,
    ];
    const life = await lifeOf(tags);
    return { kind: 'page', status: 200, ...render(services, request, document), document, tags, life };
  });
}

export interface ErrorRequest extends Omit<PageRequest, 'site'> {
  /** Null where no site answers to the name. */
  readonly site: Site | null;
  readonly status: 404 | 410 | 500 | 503;
  /** Null while the site's own frame cannot be had, as during an outage. */
  readonly frame: SiteFrame | null;
  /** A log id that a person can quote. */
  readonly reference?: string;
}

/** An error page in the device's own language. Needs no database. */
export function renderError(
  services: Pick<Services, 'charset'>,
  request: ErrorRequest,
): Extract<PageOutcome, { kind: 'page' }> {
  const document = composeError({
    status: request.status,
    site: request.frame,
    lang: request.locale,
    url: request.origin + request.base + request.path,
    ...(request.reference === undefined ? {} : { reference: request.reference }),
  });
  return {
    kind: 'page',
    status: request.status,
    ...render(services, request, document),
    document,
    tags: ['site'],
    life: FOR_EVER,
  };
}

/** The frame from settings alone, for pages that are made while the database is away. */
export function frameWithoutData(request: PageRequest): SiteFrame {
  return frameOf(request, { logo: null });
}

function render(
  services: Pick<Services, 'charset'>,
  request: Omit<PageRequest, 'site'> & { site: Site | null },
  document: Document,
): { rendered: Rendered; parts: readonly Rendered[] } {
  const here = request.site
    ? pageHref(request.site, request.base, { locale: request.locale, path: request.path })
    : request.base + request.path;
  const parts = renderParts(document, request.profile, {
    page: request.page,
    pageUrl: (page) => {
      const query = [request.keepQuery, page === 1 ? '' : `page=${page}`].filter((part) => part !== '').join('&');
      return query === '' ? here : `${here}?${query}`;
    },
    variantUrl: (picture, key, format) => variantPath(request.site?.slug ?? '', picture, { key, format }),
    encode: services.charset.encode,
    accept: request.accept,
  });
  const rendered = parts[(request.page === 'all' ? 1 : Math.min(request.page, parts.length)) - 1];
  if (rendered === undefined) throw new Error(`A page has no part ${request.page}.`);
  return { rendered, parts };
}

function frameOf(
  request: PageRequest,
  parts: Pick<FrameInput, 'logo'> & Partial<Pick<FrameInput, 'languages' | 'breadcrumb'>>,
): SiteFrame {
  const { site, base, locale, path } = request;
  return buildFrame({ site, base, locale, path, languages: [], breadcrumb: [], ...parts });
}

async function loadLogo(source: ReturnType<typeof contentSourceOf>, request: PageRequest): Promise<FrameInput['logo']> {
  const { site, locale } = request;
  if (site.logoAssetId === null) return null;
  const [row] = await findAssetsByIds(source, site, [site.logoAssetId]);
  return row ? toPicture(toAssetView(row, { site, locale }), site.name) : null;
}

/** The same page in each locale that has it; offered only where there is a choice. */
function languagesOf(request: PageRequest, siblings: readonly SiblingRow[]): SiteFrame['languages'] {
  const own = siblings.filter((sibling) => sibling.locale === sibling.source_locale);
  if (own.length < 2) return [];
  return request.site.locales.flatMap((locale) => {
    const sibling = own.find((candidate) => candidate.locale === locale.code);
    if (!sibling) return [];
    const link = { kind: 'page' as const, href: pageHref(request.site, request.base, sibling) };
    return [{ label: locale.label, lang: locale.code, link, current: locale.code === request.locale }];
  });
}

function breadcrumbOf(
  request: PageRequest,
  model: SiteModel,
  ancestors: readonly AncestorRow[],
): SiteFrame['breadcrumb'] {
  const home = pageHref(request.site, request.base, { locale: request.locale, path: '/' });
  const steps = ancestors.map((ancestor) => ({
    label: titleOf(model.byId.get(ancestor.content_type_id)?.titleField ?? '', ancestor.data),
    link: {
      kind: 'page' as const,
      href: pageHref(request.site, request.base, { locale: request.locale, path: ancestor.path }),
    },
  }));
  return [{ label: wordsFor(request.locale).home, link: { kind: 'page', href: home } }, ...steps];
}

function titleOf(field: string, data: Readonly<Record<string, unknown>>): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
