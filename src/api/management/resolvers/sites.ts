import { republishSite } from '../../../features/entries/republish-site.ts';
import { getAsset } from '../../../features/media/get-asset.ts';
import { createSite } from '../../../features/tenancy/create-site.ts';
import { editSite, type EditSiteInput } from '../../../features/tenancy/edit-site.ts';
import { getPartner } from '../../../features/tenancy/partners.ts';
import { localeLabel, type SiteSettings } from '../../../features/tenancy/site-settings.ts';
import {
  PLAIN_BAND,
  type NoticeBand,
  type SiteLocale,
  type SiteMenu,
  type SiteMenuItem,
} from '../../../features/tenancy/site.ts';
import { listSites } from '../../../features/tenancy/sites.ts';
import { invalidInput } from '../../../lib/errors.ts';
import { toIdConnection } from '../connection.ts';
import type * as Input from '../generated.ts';
import { fromLocalisedTexts, toLocalisedTexts } from '../localised-text.ts';

export const sites = {
  Query: {
    sites: async (_root, { partner, ...page }, { system }) => {
      const partnerId = partner == null ? null : (await getPartner(system, partner)).id;
      return toIdConnection(await listSites(system, { ...page, partnerId }));
    },
    site: async (_root, { site }, { openSite }) => (await openSite(site)).site,
  },
  Mutation: {
    createSite: async (_root, { input }, { system }) => {
      const { partner, slug, name, defaultLocale } = input;
      const saved = await createSite(system, { ...readSettings(input), partner, slug, name, defaultLocale });
      return { site: saved.site, issues: saved.warnings };
    },
    editSite: async (_root, { input }, { openSite }) => {
      const ctx = await openSite(input.site);
      const changes: EditSiteInput = {
        ...readSettings(input),
        ...(input.slug != null && { slug: input.slug }),
        ...(input.name != null && { name: input.name }),
        ...(input.defaultLocale != null && { defaultLocale: input.defaultLocale }),
        ...(input.robotsLines != null && { robotsLines: input.robotsLines }),
        ...(input.logo !== undefined && { logoAssetId: input.logo }),
        ...(input.notice === null && { notice: null }),
        ...(input.noticeBand !== undefined && { noticeBand: readBand(input.noticeBand) }),
        ...(input.revision != null && { revision: input.revision }),
        onLocalesChanged: async (tx, site) => void (await republishSite(ctx, tx, site)),
      };
      const saved = await editSite(ctx, changes);
      return { site: saved.site, issues: saved.warnings };
    },
  },
  Theme: {
    scale: ({ scale }) => scale ?? 'regular',
    spacing: ({ spacing }) => spacing ?? 'regular',
  },
  Site: {
    partner: ({ partnerId }) => partnerId,
    tagline: ({ tagline }) => toLocalisedTexts(tagline),
    footerNote: ({ footerNote }) => toLocalisedTexts(footerNote),
    notice: ({ notice }) => notice && toLocalisedTexts(notice),
    noticeBand: ({ noticeBand: { from, until, ...band } }) => ({
      ...band,
      from: from === null ? null : new Date(from),
      until: until === null ? null : new Date(until),
    }),
    menus: ({ menus }) =>
      menus.flatMap(({ place, items }) =>
        Object.entries(items).map(([locale, of]) => ({ place, locale, items: of.map(toItem) })),
      ),
    logo: async ({ id, logoAssetId }, _args, { openSite }) => {
      if (logoAssetId === null) return null;
      const ctx = await openSite(id);
      return { ctx, asset: await getAsset(ctx, logoAssetId) };
    },
    addresses: ({ slug }, _args, { system }) => ({
      render: `${system.settings.publicUrl}/render/${slug}/`,
      graphql: `${system.settings.publicUrl}/sites/${slug}/graphql`,
    }),
  },
} satisfies Input.Resolvers;

interface ItemModel {
  readonly label: string;
  readonly href: string;
  readonly children: readonly ItemModel[];
}

function toItem({ label, href, children = [] }: SiteMenuItem): ItemModel {
  return { label, href, children: children.map(toItem) };
}

type SettingsInput = Pick<
  Input.EditSiteInput,
  'tagline' | 'footerNote' | 'notice' | 'theme' | 'timeZone' | 'hosts' | 'locales' | 'menus' | 'indexing'
>;

/** What both mutations take alike; a setting given as null is one left out. */
function readSettings(
  input: SettingsInput,
): Partial<Omit<SiteSettings, 'slug' | 'name' | 'defaultLocale' | 'logoAssetId'>> {
  const { tagline, footerNote, notice, theme } = input;
  return {
    ...(input.indexing != null && { indexing: input.indexing }),
    ...(input.timeZone != null && { timeZone: input.timeZone }),
    ...(input.hosts != null && { hosts: input.hosts }),
    ...(input.locales != null && { locales: input.locales.map(readLocale) }),
    ...(tagline != null && { tagline: fromLocalisedTexts(tagline, 'tagline') }),
    ...(footerNote != null && { footerNote: fromLocalisedTexts(footerNote, 'footerNote') }),
    ...(notice != null && { notice: fromLocalisedTexts(notice, 'notice') }),
    ...(theme != null && {
      theme: {
        colours: theme.colours,
        dark: theme.dark ?? null,
        font: theme.font ?? 'sans',
        radius: theme.radius ?? 8,
        scale: theme.scale ?? 'regular',
        spacing: theme.spacing ?? 'regular',
      },
    }),
    ...(input.menus != null && { menus: readMenus(input.menus) }),
  };
}

function readBand(band: Input.NoticeBandInput | null): NoticeBand {
  if (band === null) return PLAIN_BAND;
  const { level, href, from, until } = band;
  return {
    level: level ?? PLAIN_BAND.level,
    href: href ?? null,
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  };
}

function readLocale({ code, label, fallbacks }: Input.SiteLocaleInput): SiteLocale {
  return { code, label: label ?? localeLabel(code), fallbacks: fallbacks ?? [] };
}

function readMenus(menus: readonly Input.SiteMenuInput[]): SiteMenu[] {
  const places = new Map<SiteMenu['place'], Record<string, readonly SiteMenuItem[]>>();
  for (const [at, { place, locale, items }] of menus.entries()) {
    const known = places.get(place) ?? {};
    if (Object.hasOwn(known, locale)) {
      const message = `"${place}" has a menu in "${locale}" already.`;
      throw invalidInput('The site', [{ path: ['menus', at], message, code: 'duplicate' }]);
    }
    places.set(place, { ...known, [locale]: items.map(readItem) });
  }
  return [...places].map(([place, items]) => ({ place, items }));
}

function readItem({ label, href, children }: Input.SiteMenuItemInput): SiteMenuItem {
  return { label, href, ...(children != null && children.length > 0 && { children: children.map(readItem) }) };
}
