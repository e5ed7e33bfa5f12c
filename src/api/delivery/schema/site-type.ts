import { GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString, GraphQLEnumType } from 'graphql';
import { isNoticeUp, type Site, type SiteMenuItem } from '../../../features/tenancy/site.ts';
import { firstOf, localeChain, toLink } from '../../../features/delivery/page-frame.ts';
import { AssetType } from './asset-type.ts';
import { cost } from './cost.ts';
import { LocaleScalar } from './scalars.ts';
import type { AssetSource, DeliveryContext } from './source.ts';

/** The site as one locale sees it. */
export interface SiteSource {
  readonly site: Site;
  readonly locale: string;
}

interface MenuItemSource extends SiteSource {
  readonly item: SiteMenuItem;
}

const text = new GraphQLNonNull(GraphQLString);
const listOf = <Type extends GraphQLObjectType>(type: Type): GraphQLNonNull<GraphQLList<GraphQLNonNull<Type>>> =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

const MenuPlaceEnum = new GraphQLEnumType({
  name: 'MenuPlace',
  values: { HEADER: { value: 'header' }, FOOTER: { value: 'footer' } },
});

const MENU_ITEMS = 8;

const MenuItemType: GraphQLObjectType<MenuItemSource, DeliveryContext> = new GraphQLObjectType<
  MenuItemSource,
  DeliveryContext
>({
  name: 'MenuItem',
  fields: () => ({
    label: { type: text, resolve: ({ item }) => item.label },
    href: {
      type: text,
      description: 'A path on the site with its locale prefix, or an address elsewhere.',
      resolve: ({ item, site, locale }) => toLink(item.href, { site, base: '', locale }).href,
    },
    children: {
      type: listOf(MenuItemType),
      extensions: cost(1, { times: MENU_ITEMS }),
      resolve: ({ item, site, locale }) => (item.children ?? []).map((child) => ({ item: child, site, locale })),
    },
  }),
});

const SiteLocaleType = new GraphQLObjectType({
  name: 'SiteLocale',
  fields: { code: { type: new GraphQLNonNull(LocaleScalar) }, label: { type: text } },
});

export const SiteType = new GraphQLObjectType<SiteSource, DeliveryContext>({
  name: 'Site',
  description: 'The site itself: its name, locales and menus.',
  fields: {
    name: { type: text, resolve: ({ site }) => site.name },
    tagline: { type: text, resolve: ({ site, locale }) => firstOf(site.tagline, localeChain(site, locale)) ?? '' },
    footerNote: {
      type: text,
      resolve: ({ site, locale }) => firstOf(site.footerNote, localeChain(site, locale)) ?? '',
    },
    notice: {
      type: GraphQLString,
      description: 'Shown on every page while it is set: closures, disasters.',
      resolve: ({ site, locale }, _args, { loader }) =>
        site.notice && isNoticeUp(site.noticeBand, loader.now)
          ? (firstOf(site.notice, localeChain(site, locale)) ?? null)
          : null,
    },
    noticeLevel: {
      type: text,
      description: 'How loud the notice is: `info`, `warning` or `emergency`.',
      resolve: ({ site }) => site.noticeBand.level,
    },
    noticeHref: {
      type: GraphQLString,
      description: 'Where the notice leads: a path on the site with its locale prefix, or an address elsewhere.',
      resolve: ({ site, locale }) =>
        site.noticeBand.href === null ? null : toLink(site.noticeBand.href, { site, base: '', locale }).href,
    },
    locales: { type: listOf(SiteLocaleType), resolve: ({ site }) => site.locales },
    defaultLocale: { type: new GraphQLNonNull(LocaleScalar), resolve: ({ site }) => site.defaultLocale },
    timeZone: { type: text, description: 'IANA name.', resolve: ({ site }) => site.timeZone },
    logo: {
      type: AssetType,
      extensions: cost(1),
      resolve: async ({ site, locale }, _args, { loader }): Promise<AssetSource | null> => {
        const asset = site.logoAssetId === null ? null : await loader.asset(site.logoAssetId);
        return asset && { asset, locale };
      },
    },
    menu: {
      type: listOf(MenuItemType),
      args: { place: { type: new GraphQLNonNull(MenuPlaceEnum) } },
      extensions: cost(1, { times: MENU_ITEMS }),
      resolve: ({ site, locale }, args: { place: string }) => {
        const items = site.menus.find((menu) => menu.place === args.place)?.items ?? {};
        return (firstOf(items, localeChain(site, locale)) ?? []).map((item) => ({ item, site, locale }));
      },
    },
  },
});
