/** Fetches what a feed lists and says it: a handful of statements, however many entries. */
import type { ContentType } from '../../../core/model/content-type.ts';
import { findProfile } from '../../../core/devices/profiles/index.ts';
import { variantPath } from '../../../core/images/address.ts';
import { isFeedType } from '../../../core/model/page-facts.ts';
import { FEED_FORMATS, type Feed, type FeedFormat } from '../../../core/render/feeds/feed.ts';
import { feedItem } from '../../../core/render/feeds/item.ts';
import { entryTitle } from '../../../core/render/compose/cards.ts';
import { collectNeeds } from '../../../core/render/compose/needs.ts';
import type { EntryView } from '../../../core/render/page-input.ts';
import type { SqlReader } from '../../../platform/db/database.ts';
import type { Services } from '../../tenancy/context.ts';
import type { Site } from '../../tenancy/site.ts';
import { contentSourceOf, listEntries } from '../content/entries.ts';
import { entryColumns, LIVE, toEntryRow, type EntrySqlRow } from '../content/read.ts';
import type { EntryRow } from '../content/row.ts';
import { loadSiteModel, type SiteModel } from '../content/site-model.ts';
import type { PublicPlace } from '../canonical.ts';
import { findPage } from '../find-page.ts';
import { buildDateFormat } from '../format-date.ts';
import { joinNeeds, loadNeeds, toEntryView } from '../load-page.ts';
import { plannedChangesOf, touchedBy, type Lifetime, type PlannedChanges } from '../planned-changes.ts';
import { buildFrame, firstOf, localeChain, sitePath } from '../page-frame.ts';
import { pageHref } from '../page-path.ts';
import { feedPath, type FeedSource } from './site-file.ts';

/** Entries in a feed: what a reader that asks daily can miss in a busy week. */
const FEED_LENGTH = 20;
const FEED_PICTURE_WIDTH = 960;

export interface FeedRequest {
  readonly site: Site;
  /** Every address in the feed begins here. */
  readonly place: PublicPlace;
  readonly locale: string;
  readonly of: FeedSource;
}

export interface LoadedFeed {
  readonly feed: Feed;
  readonly tags: readonly string[];
  readonly life: Lifetime;
}

interface Listed {
  readonly title: string;
  /** Path of the page that shows the same. */
  readonly home: string;
  readonly rows: readonly EntryRow[];
  readonly tags: readonly string[];
}

interface Scope {
  readonly sql: SqlReader;
  readonly model: SiteModel;
  readonly now: Date;
  readonly planned: PlannedChanges;
}

/** Null where the site has no such list. */
export function loadFeed(services: Services, request: FeedRequest): Promise<LoadedFeed | null> {
  const now = services.clock.now();
  const { site } = request;
  return services.db.read(site.id, async (sql) => {
    const model = await loadSiteModel(sql, site);
    const scope = { sql, model, now, planned: plannedChangesOf(services.db) };
    const listed = await findListed(scope, request);
    return listed === null ? null : buildFeed(scope, request, listed);
  });
}

/** Types whose new entries are news of the site. */
function feedTypes(model: SiteModel): readonly ContentType[] {
  return model.types.filter(isFeedType);
}

async function findListed(scope: Scope, request: FeedRequest): Promise<Listed | null> {
  const { of, site } = request;
  switch (of.what) {
    case 'site': {
      const types = feedTypes(scope.model);
      if (types.length === 0) return null;
      const tags = types.map((type) => `type:${type.name}`);
      return { title: site.name, home: '/', rows: await readNewest(scope, request, types), tags };
    }
    case 'type': {
      const type = feedTypes(scope.model).find(({ name }) => name === of.name);
      if (type === undefined) return null;
      const rows = await readNewest(scope, request, [type]);
      return { title: type.label, home: '/', rows, tags: [`type:${type.name}`] };
    }
    case 'page':
      return findPageLists(scope, request, of.path);
  }
}

const NEWEST = `SELECT ${entryColumns({ fields: null, facts: true })} FROM publication p
  WHERE ${LIVE} AND p.content_type_id = ANY($4::uuid[]) AND p.path IS NOT NULL AND p.locale = p.source_locale
  ORDER BY p.first_at DESC, p.entry_id DESC LIMIT ${FEED_LENGTH}`;

/** One type at a time follows its index; few types are news. */
async function readNewest(
  { sql, model, now }: Scope,
  { site, locale }: FeedRequest,
  types: readonly ContentType[],
): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  for (const type of types) {
    const found = await sql<EntrySqlRow>(NEWEST, [site.id, locale, now, [type.id]]);
    rows.push(...found.map((row) => toEntryRow(row, { model, locale })));
  }
  return newest(rows);
}

/** What the lists of a page find, longer than the page shows them. */
async function findPageLists(scope: Scope, request: FeedRequest, path: string): Promise<Listed | null> {
  const { sql, model, now } = scope;
  const { site, locale } = request;
  const found = await findPage(sql, { site, now, locale, path });
  const type = found.found === 'page' ? model.byId.get(found.row.content_type_id) : undefined;
  if (found.found !== 'page' || type === undefined) return null;
  const { queries } = collectNeeds(type, found.row.data, type.template);
  const known = queries.filter(({ query }) => model.byName.get(query.contentType)?.path != null);
  if (known.length === 0) return null;
  const rows = new Map<string, EntryRow>();
  for (const { query } of known) {
    const longer = { ...query, first: Math.max(query.first, FEED_LENGTH) };
    for (const row of await listEntries(contentSourceOf(sql), site, { query: longer, locale, now })) {
      // A page that was not translated is in the feed of its own language.
      if (row.path !== null && row.sourceLocale === locale) rows.set(row.id, row);
    }
  }
  const page = { id: '', contentType: type, data: found.row.data, href: null, publishedAt: '' };
  return {
    title: entryTitle(page),
    home: path,
    rows: newest([...rows.values()]),
    tags: [`entry:${found.row.entry_id}`, ...known.map(({ query }) => `type:${query.contentType}`)],
  };
}

function newest(rows: readonly EntryRow[]): EntryRow[] {
  const order = (a: EntryRow, b: EntryRow): number =>
    a.publishedAt === b.publishedAt ? (a.id < b.id ? 1 : -1) : a.publishedAt < b.publishedAt ? 1 : -1;
  return [...rows].sort(order).slice(0, FEED_LENGTH);
}

async function buildFeed(scope: Scope, request: FeedRequest, listed: Listed): Promise<LoadedFeed> {
  const { site, place, locale, of } = request;
  const { sql, model, now } = scope;
  const at = { site, base: place.base, locale, now, model };
  const views = listed.rows.flatMap((row): { row: EntryRow; view: EntryView }[] => {
    const view = toEntryView(row, at);
    return view === null ? [] : [{ row, view }];
  });
  const needs = joinNeeds(views.map(({ view }) => collectNeeds(view.contentType, view.data, null)));
  const loaded = await loadNeeds(sql, at, { needs, shown: views.map(({ view }) => view), frameAssets: [] });
  const bot = findProfile('bot');
  if (bot === undefined) throw new Error('There is no profile for feeds.');
  // Plain HTML and formats that every reader shows, at the width of a reader's column on a dense screen.
  const profile = { ...bot, image: { ...bot.image, maxWidth: FEED_PICTURE_WIDTH } };

  const url = (path: string, inLocale = locale): string =>
    place.origin + pageHref(site, place.base, { locale: inLocale, path });
  const self = (inLocale: string): Record<FeedFormat, string> =>
    Object.fromEntries(FEED_FORMATS.map((format) => [format, url(feedPath(of, format), inLocale)])) as Record<
      FeedFormat,
      string
    >;
  const frame = {
    ...buildFrame({ site, base: place.base, locale, path: null, languages: [], breadcrumb: [], logo: null, now }),
    // An item without words of its own says nothing rather than what the site says of itself.
    tagline: '',
  };
  const items = views.map(({ row, view }) =>
    feedItem(
      {
        site: frame,
        entry: view,
        locale,
        renderClass: 'PC',
        timeZone: site.timeZone,
        url: url(row.path ?? '/'),
        alternates: [],
        updatedAt: row.updatedAt,
        assets: loaded.assets,
        entries: loaded.entries,
        lists: loaded.lists,
        qrCodes: loaded.qrCodes,
        sitePath: (written) => sitePath(written, { site, base: place.base, locale }),
        formAction: null,
        formatDate: buildDateFormat(locale, site.timeZone),
      },
      {
        profile,
        origin: place.origin,
        variantUrl: (picture, key, format) => variantPath(site.slug, picture, { key, format }),
      },
    ),
  );
  const changed = items.map((item) => item.updated).sort();
  const feed: Feed = {
    title: listed.title === site.name ? site.name : `${listed.title} | ${site.name}`,
    subtitle: firstOf(site.tagline, localeChain(site, locale)) ?? '',
    lang: locale,
    siteName: site.name,
    home: url(listed.home),
    self: self(locale),
    // A page's address differs from locale to locale; the others' are the same.
    alternates:
      of.what === 'page'
        ? []
        : site.locales.flatMap(({ code }) => (code === locale ? [] : [{ lang: code, self: self(code) }])),
    icon: site.logoAssetId === null ? null : `${place.origin}${place.base}/icon-192.png`,
    updated: changed.at(-1) ?? now.toISOString(),
    items,
  };
  const own = views.map(({ view }) => `entry:${view.id}`);
  const tags = [...new Set(['site', ...listed.tags, ...own, ...loaded.tags])];
  const touched = touchedBy(tags, model.byName);
  const life = await scope.planned.lifetimeOf(contentSourceOf(sql), { siteId: site.id, now, touched });
  return { feed, tags, life };
}
