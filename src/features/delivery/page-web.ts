/** What machines find around a page: its public name, the feeds that it offers, whether search engines may come. */
import type { FeedLink, PageWeb } from '../../core/document/page-meta.ts';
import type { ContentType } from '../../core/model/content-type.ts';
import { isFeedType, isIndexed } from '../../core/model/page-facts.ts';
import { entryTitle } from '../../core/render/compose/cards.ts';
import { collectNeeds } from '../../core/render/compose/needs.ts';
import { FEED_FORMATS, FEED_MEDIA_TYPES, type FeedFormat } from '../../core/render/feeds/feed.ts';
import type { Site } from '../tenancy/site.ts';
import { canonicalPlace } from './canonical.ts';
import type { SiteModel } from './content/site-model.ts';
import { pageHref } from './page-path.ts';
import { feedPath, type FeedSource } from './site-files/site-file.ts';

export interface PageWebInput {
  readonly site: Site;
  readonly base: string;
  readonly origin: string;
  /** Set where the page is shown elsewhere than on the installation, whose addresses then have to be whole. */
  readonly assetOrigin?: string | undefined;
  readonly locale: string;
  readonly path: string;
  readonly model: SiteModel;
  readonly contentType: ContentType;
  readonly data: Readonly<Record<string, unknown>>;
}

export function buildPageWeb(input: PageWebInput): PageWeb {
  const { site, base, contentType, data } = input;
  const { origin, base: root } = canonicalPlace(site, input);
  return {
    base,
    root: origin + root,
    defaultLocale: site.defaultLocale,
    front: input.path === '/',
    indexed: site.indexing && isIndexed(contentType, data),
    icons: site.logoAssetId !== null && input.assetOrigin === undefined,
    feeds: feedsOf(input),
  };
}

/** The page's own lists in every format, because it is them that a reader who stands here wants; then the site's news. */
function feedsOf(input: PageWebInput): readonly FeedLink[] {
  const { site, model, contentType, data, path } = input;
  const { queries } = collectNeeds(contentType, data, contentType.template);
  const lists = path !== '/' && queries.some(({ query }) => model.byName.get(query.contentType)?.path != null);
  const news = model.types.some(isFeedType);
  const title = entryTitle({ id: '', contentType, data, href: null, publishedAt: '' });
  return [
    ...(lists ? links(input, { what: 'page', path }, `${title} | ${site.name}`, FEED_FORMATS) : []),
    ...(news ? links(input, { what: 'site' }, site.name, lists ? ['atom'] : FEED_FORMATS) : []),
  ];
}

// eslint-disable-next-line max-params -- of which page, which feed, called what, in which formats
function links(
  input: PageWebInput,
  of: FeedSource,
  title: string,
  formats: readonly FeedFormat[],
): readonly FeedLink[] {
  const { site, locale } = input;
  const at = input.assetOrigin === undefined ? { origin: '', base: input.base } : canonicalPlace(site, input);
  return formats.map((format) => ({
    title,
    mediaType: FEED_MEDIA_TYPES[format],
    url: at.origin + pageHref(site, at.base, { locale, path: feedPath(of, format) }),
  }));
}
