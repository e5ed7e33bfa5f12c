/** One page for one device: find → load → compose → render. Everything after loading is pure. */
import type { DeviceProfile } from '../../core/devices/profile.ts';
import type { Document } from '../../core/document/node.ts';
import { composeError } from '../../core/render/compose/error.ts';
import { markPreview } from '../../core/render/compose/preview.ts';
import { toPicture } from '../../core/render/compose/assets.ts';
import type { SiteFrame } from '../../core/render/page-input.ts';
import { renderParts, type Rendered } from '../../core/render/render.ts';
import type { SqlReader } from '../../platform/db/database.ts';
import type { Services } from '../tenancy/context.ts';
import { nextNoticeChange, type Site } from '../tenancy/site.ts';
import { composeEntry, frameOf, renderOptions, type PagePlace } from './compose-entry.ts';
import { findAssetsByIds, contentSourceOf } from './content/entries.ts';
import { loadSiteModel, type SiteModel } from './content/site-model.ts';
import { findDraft } from './find-draft.ts';
import { ancestorPaths, findPage, foundPage, type FoundPage, type MovedStatus } from './find-page.ts';
import { buildDateFormat } from './format-date.ts';
import { toAssetView } from './load-page.ts';
import { FOR_EVER, plannedChangesOf, touchedBy, type Lifetime } from './planned-changes.ts';
import type { FrameInput } from './page-frame.ts';
import { pageHref } from './page-path.ts';
import { showsDraftAt, type AskedPreview, type Preview } from './preview.ts';

export interface PageRequest extends PagePlace {
  readonly profile: DeviceProfile;
  /** 1-based part, or the whole at once for crawlers. */
  readonly page: number | 'all';
  readonly accept: string;
  /** Query that the addresses of parts keep, such as `device=imode-foma`; `''` = none. */
  readonly keepQuery: string;
  /** What is not published, for who holds a link to it; such an answer is kept nowhere. */
  readonly preview?: AskedPreview;
}

export type PageOutcome =
  | {
      readonly kind: 'page';
      readonly status: 200 | 403 | 404 | 410 | 500 | 503;
      /** The part asked for, or the last where there are fewer. */
      readonly rendered: Rendered;
      /** All of them: making one makes them all. */
      readonly parts: readonly Rendered[];
      readonly document: Document;
      readonly tags: readonly string[];
      /** Until when it stays true if nobody writes. */
      readonly life: Lifetime;
    }
  | {
      readonly kind: 'moved';
      readonly status: MovedStatus;
      /** Absolute; the query of the request is still to be added. */
      readonly location: string;
      readonly life: Lifetime;
    };

export async function renderPage(services: Services, asked: PageRequest): Promise<PageOutcome> {
  const { site, base, locale, preview } = asked;
  if (preview === 'refused') {
    return renderError(services, { ...asked, status: 403, frame: frameWithoutData(asked, services.clock.now()) });
  }
  const now = preview?.at ?? services.clock.now();
  return services.db.read(site.id, async (sql): Promise<PageOutcome> => {
    const model = await loadSiteModel(sql, site);
    const lifeOf = async (tags: readonly string[]): Promise<Lifetime> => {
      const life = await plannedChangesOf(services.db).lifetimeOf(contentSourceOf(sql), {
        siteId: site.id,
        now,
        touched: {
          ...touchedBy(tags, model.byName),
          paths: { locale, among: new Set([asked.path, ...ancestorPaths(asked.path)]) },
        },
      });
      return { ...life, changesAt: Math.min(life.changesAt, nextNoticeChange(site, now)) };
    };
    const found = await findShown(sql, { asked, preview, model, now });
    if (found.found === 'moved') {
      const { status, to, entry } = found;
      const location = typeof to === 'string' ? to : asked.origin + pageHref(site, base, to);
      return { kind: 'moved', status, location, life: await lifeOf(entry === null ? [] : [`entry:${entry}`]) };
    }
    const contentType = found.found === 'page' ? model.byId.get(found.row.content_type_id) : undefined;
    if (found.found !== 'page' || !contentType) {
      const logo = await loadLogo(contentSourceOf(sql), asked);
      const nothing = renderError(services, {
        ...asked,
        status: found.found === 'gone' ? 410 : 404,
        frame: frameOf(asked, { logo, now }),
      });
      return { ...nothing, life: await lifeOf(found.found === 'gone' && found.entry ? [`entry:${found.entry}`] : []) };
    }
    const { row } = found;
    const { siblings, ancestors } = found;
    // Shown at a vanity address it is the same page, whose own address is the entry's.
    const request = { ...asked, path: row.path };
    const { documentFor, tags: composedOf } = await composeEntry(
      sql,
      { ...request, model, now },
      {
        entryId: row.entry_id,
        contentType,
        data: row.data,
        firstAt: row.first_at,
        startsAt: row.starts_at,
        siblings,
        ancestors,
      },
    );
    const document = markDocument(documentFor(request.profile.renderClass), asked);
    const tags = row.path === asked.path ? composedOf : [...composedOf, 'redirects'];
    const life = await lifeOf(tags);
    return { kind: 'page', status: 200, ...render(services, request, document), document, tags, life };
  });
}

interface Shown {
  readonly asked: PageRequest;
  readonly preview: Preview | undefined;
  readonly model: SiteModel;
  readonly now: Date;
}

/** The draft that a preview is for, else what is live. */
async function findShown(sql: SqlReader, { asked, preview, model, now }: Shown): Promise<FoundPage> {
  const { site, locale, path } = asked;
  const at = { site, now, locale, path };
  if (preview?.entry == null || !showsDraftAt(preview, asked)) return findPage(sql, at);
  const draft = await findDraft(sql, { site, model, entry: preview.entry, locale });
  // At the address of the link, though the draft may have another by now.
  return draft === null ? { found: 'gone', entry: null } : foundPage(sql, at, { ...draft, path });
}

/** A preview says that it is one. From page to page of an instant links keep it, with the device that was forced. */
function markDocument(document: Document, { preview, site, locale, path, keepQuery }: PageRequest): Document {
  if (preview === undefined || preview === 'refused') return document;
  const instant = preview.at?.toISOString();
  const at = instant === undefined ? null : buildDateFormat(locale, site.timeZone)(instant, 'dateTime');
  return markPreview(document, {
    draft: showsDraftAt(preview, { locale, path }),
    at,
    keepQuery: at === null ? '' : keepQuery,
  });
}

export interface ErrorRequest extends Omit<PageRequest, 'site'> {
  /** Null where no site answers to the name. */
  readonly site: Site | null;
  readonly status: 403 | 404 | 410 | 500 | 503;
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
export function frameWithoutData(request: PageRequest, now: Date): SiteFrame {
  return frameOf(request, { logo: null, now });
}

function render(
  services: Pick<Services, 'charset'>,
  request: Omit<PageRequest, 'site'> & { site: Site | null },
  document: Document,
): { rendered: Rendered; parts: readonly Rendered[] } {
  const parts = renderParts(document, request.profile, renderOptions(services, request, request));
  const rendered = parts[(request.page === 'all' ? 1 : Math.min(request.page, parts.length)) - 1];
  if (rendered === undefined) throw new Error(`A page has no part ${request.page}.`);
  return { rendered, parts };
}

async function loadLogo(source: ReturnType<typeof contentSourceOf>, request: PageRequest): Promise<FrameInput['logo']> {
  const { site, locale } = request;
  if (site.logoAssetId === null) return null;
  const [row] = await findAssetsByIds(source, site, [site.logoAssetId]);
  return row ? toPicture(toAssetView(row, { site, locale }), site.name) : null;
}
