import { INSTALLATION, mayKnow } from '../../core/policy/can.ts';
import { AppError } from '../../lib/errors.ts';
import { isUuid, type PartnerId, type SiteId } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';
import type { Services, SystemContext } from './context.ts';
import { readPageInput, toPage, type PageInput } from './id-paging.ts';
import { siteCacheOf } from './site-cache.ts';
import type { SiteSettings } from './site-settings.ts';
import { PLAIN_BAND, type Site } from './site.ts';

/** Null where no site has this slug. Cached: costs no statement on a hit. */
export function findSiteBySlug(services: Services, slug: string): Promise<Site | null> {
  return load(services, `slug:${slug}`, { slug });
}

/** The site that answers on a host name (lower case, without port); null where there is none. Cached like `findSiteBySlug`. */
export function findSiteByHost(services: Services, host: string): Promise<Site | null> {
  return load(services, `host:${host}`, { hosts: { some: { host } } });
}

/** By id; null where there is none. Cached like `findSiteBySlug`. */
export function findSiteById(services: Services, id: string): Promise<Site | null> {
  return isUuid(id) ? load(services, `id:${id}`, { id }) : Promise.resolve(null);
}

/** By id or slug, for doors whose argument may be either. */
export function findSite(services: Services, ref: string): Promise<Site | null> {
  return isUuid(ref) ? findSiteById(services, ref) : findSiteBySlug(services, ref);
}

/** The sites that the actor has a role on, in order of creation. */
export async function listSites(
  ctx: SystemContext,
  input: PageInput & { partnerId?: PartnerId | null },
): Promise<Page<Site>> {
  if (ctx.actor.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  const page = readPageInput(input);
  const partnerIds: string[] = [];
  const siteIds: string[] = [];
  for (const { partnerId, siteId } of ctx.actor.grants) {
    if (siteId !== null) siteIds.push(siteId);
    else if (partnerId !== null) partnerIds.push(partnerId);
  }
  const known = mayKnow(ctx.actor, INSTALLATION)
    ? {}
    : { OR: [{ partnerId: { in: partnerIds } }, { id: { in: siteIds } }] };
  const rows = await ctx.db.system((tx) =>
    tx.site.findMany({
      where: {
        AND: [
          known,
          input.partnerId == null ? {} : { partnerId: input.partnerId },
          page.afterId === null ? {} : { id: { gt: page.afterId } },
        ],
      },
      include: { hosts: { orderBy: { position: 'asc' } } },
      orderBy: { id: 'asc' },
      take: page.take,
    }),
  );
  return toPage(rows.map(toSite), page);
}

/** A row of `site` with its hosts in order. */
export interface SiteRow {
  readonly id: string;
  readonly partnerId: string;
  readonly slug: string;
  readonly name: string;
  readonly settings: unknown;
  readonly defaultLocale: string;
  readonly timeZone: string;
  readonly modelRevision: number;
  readonly revision: number;
  readonly previewEpoch: number;
  readonly hosts: readonly { readonly host: string }[];
}

/** What the `settings` column holds: the settings that have no column of their own. */
export type StoredSettings = Pick<
  SiteSettings,
  | 'tagline'
  | 'footerNote'
  | 'locales'
  | 'theme'
  | 'menus'
  | 'logoAssetId'
  | 'notice'
  | 'noticeBand'
  | 'indexing'
  | 'robotsLines'
>;

export function toStoredSettings(settings: SiteSettings): StoredSettings {
  const { tagline, footerNote, locales, theme, menus, logoAssetId, notice, noticeBand = PLAIN_BAND } = settings;
  const { indexing, robotsLines } = settings;
  return { tagline, footerNote, locales, theme, menus, logoAssetId, notice, noticeBand, indexing, robotsLines };
}

export function toSite(row: SiteRow): Site {
  // Written by createSite and editSite only, after checkSiteSettings.
  const settings = row.settings as StoredSettings;
  return {
    // Sites that were saved before these settings were there.
    ...{ indexing: true, robotsLines: [] },
    ...settings,
    noticeBand: settings.noticeBand ?? PLAIN_BAND,
    id: row.id as SiteId,
    partnerId: row.partnerId as PartnerId,
    slug: row.slug,
    name: row.name,
    hosts: row.hosts.map(({ host }) => host),
    defaultLocale: row.defaultLocale,
    timeZone: row.timeZone,
    modelRevision: row.modelRevision,
    revision: row.revision,
    previewEpoch: row.previewEpoch,
  };
}

type SiteFilter = { slug: string } | { id: string } | { hosts: { some: { host: string } } };

function load(services: Services, key: string, where: SiteFilter): Promise<Site | null> {
  return siteCacheOf(services.db).find(key, async () => {
    const row = await services.db.system((tx) =>
      tx.site.findFirst({ where, include: { hosts: { orderBy: { position: 'asc' } } } }),
    );
    return row === null ? null : toSite(row);
  });
}
