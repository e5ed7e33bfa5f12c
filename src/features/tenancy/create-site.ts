import { AppError, invalidInput, type Issue } from '../../lib/errors.ts';
import { authorizeAt } from './authorize.ts';
import type { SystemContext } from './context.ts';
import { getPartner } from './partners.ts';
import { normaliseHost } from './site-addresses.ts';
import { findLowContrast } from './low-contrast.ts';
import { checkSiteSettings, DEFAULT_THEME, localeLabel, type SiteSettings } from './site-settings.ts';
import { toSite, toStoredSettings } from './sites.ts';
import type { Site } from './site.ts';
import { isUniqueViolation } from './unique-violation.ts';

export type CreateSiteInput = Pick<SiteSettings, 'slug' | 'name' | 'defaultLocale'> &
  Partial<Omit<SiteSettings, 'logoAssetId'>> & {
    /** Id or slug. */
    readonly partner: string;
  };

export interface SavedSite {
  readonly site: Site;
  /** The site was saved; somebody should look at these. */
  readonly warnings: readonly Issue[];
}

export async function createSite(ctx: SystemContext, input: CreateSiteInput): Promise<SavedSite> {
  const partner = await getPartner(ctx, input.partner);
  authorizeAt(ctx.actor, 'site.create', { partnerId: partner.id, siteId: null });
  const settings: SiteSettings = {
    slug: input.slug,
    name: input.name.trim(),
    defaultLocale: input.defaultLocale,
    timeZone: input.timeZone ?? 'Asia/Tokyo',
    locales: input.locales ?? [{ code: input.defaultLocale, label: localeLabel(input.defaultLocale), fallbacks: [] }],
    hosts: normaliseHosts(input.hosts ?? []),
    tagline: input.tagline ?? {},
    footerNote: input.footerNote ?? {},
    theme: input.theme ?? DEFAULT_THEME,
    menus: input.menus ?? [],
    notice: input.notice ?? null,
    logoAssetId: null,
    indexing: input.indexing ?? true,
    robotsLines: input.robotsLines ?? [],
  };
  const issues = [...checkSiteSettings(settings, ownHostOf(ctx)), ...(input.theme ? findLowContrast(input.theme) : [])];
  if (issues.length > 0) throw invalidInput('The site', issues);

  const id = ctx.ids.uuid();
  const row = await refuseTaken(settings, () =>
    ctx.db.system((tx) => {
      // "No such site" may be remembered for a moment.
      tx.invalidate(['site'], id);
      return tx.site.create({
        data: {
          id,
          partnerId: partner.id,
          slug: settings.slug,
          name: settings.name,
          settings: JSON.parse(JSON.stringify(toStoredSettings(settings))),
          defaultLocale: settings.defaultLocale,
          timeZone: settings.timeZone,
          createdAt: ctx.clock.now(),
          hosts: { create: settings.hosts.map((host, position) => ({ host, position })) },
        },
        include: { hosts: { orderBy: { position: 'asc' } } },
      });
    }),
  );
  return { site: toSite(row), warnings: findLowContrast(settings.theme) };
}

/** Host name of the installation itself. */
export function ownHostOf(ctx: SystemContext): string {
  return new URL(ctx.settings.publicUrl).hostname;
}

/** As stored; what is no host name stays as it was typed, for the check to name. */
export function normaliseHosts(hosts: readonly string[]): string[] {
  return [...new Set(hosts.map((host) => normaliseHost(host) ?? host))];
}

/** Slugs and host names are shared by the whole installation, so "taken" is all that may be said of the other. */
export async function refuseTaken<T>(settings: SiteSettings, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const hosts = settings.hosts.length > 0 ? ` or one of the host names ${settings.hosts.join(', ')}` : '';
    throw new AppError('CONFLICT', `The slug "${settings.slug}"${hosts} is taken; choose another.`, { cause: error });
  }
}
