/** Fetches everything that a page is composed from: two rounds, whatever the page holds. */
import { originalPath } from '../../core/images/address.ts';
import type { ContentType } from '../../core/model/content-type.ts';
import { collectCardNeeds, collectNeeds } from '../../core/render/compose/needs.ts';
import type { AssetView, EntryView, PageInput, PageNeeds } from '../../core/render/page-input.ts';
import { qrModules } from '../../platform/images/qr.ts';
import type { SqlReader } from '../../platform/db/database.ts';
import type { Site } from '../tenancy/site.ts';
import { contentSourceOf, findAssetsByIds, findEntriesByIds, listEntries } from './content/entries.ts';
import type { AssetRow, EntryRow } from './content/row.ts';
import type { SiteModel } from './content/site-model.ts';
import { firstOf, localeChain } from './page-frame.ts';
import { pageHref } from './page-path.ts';

/** Where and when content is read. */
export interface LoadScope {
  readonly site: Site;
  readonly base: string;
  readonly locale: string;
  readonly now: Date;
  readonly model: SiteModel;
  /** Before the addresses of files, where the page is shown elsewhere than on the installation; left out = none. */
  readonly assetOrigin?: string | undefined;
}

export interface LoadInput extends LoadScope {
  readonly contentType: ContentType;
  readonly data: Readonly<Record<string, unknown>>;
  /** Assets of the frame, such as the site's logo. */
  readonly frameAssets: readonly string[];
}

export interface LoadedPage extends Pick<PageInput, 'assets' | 'entries' | 'lists' | 'qrCodes'> {
  /** What the finished page depends on: a change of any of these drops it. */
  readonly tags: readonly string[];
}

export function loadPage(sql: SqlReader, input: LoadInput): Promise<LoadedPage> {
  const needs = collectNeeds(input.contentType, input.data, input.contentType.template);
  return loadNeeds(sql, input, { needs, shown: [], frameAssets: input.frameAssets });
}

export interface Wanted {
  readonly needs: PageNeeds;
  /** Entries known already whose cards' pictures are wanted. */
  readonly shown: readonly EntryView[];
  readonly frameAssets: readonly string[];
}

export async function loadNeeds(sql: SqlReader, scope: LoadScope, wanted: Wanted): Promise<LoadedPage> {
  const { site, locale, now } = scope;
  const { needs } = wanted;
  const source = contentSourceOf(sql);

  const entries = new Map<string, EntryView>();
  for (const row of await findEntriesByIds(source, site, { ids: needs.entries, locale, now })) {
    const view = toEntryView(row, scope);
    if (view) entries.set(row.id, view);
  }
  const lists = new Map<string, readonly EntryView[]>();
  for (const { key, query } of needs.queries) {
    // A query over a type that has gone since is an empty list, not an error page.
    const rows = scope.model.byName.has(query.contentType)
      ? await listEntries(source, site, { query, locale, now })
      : [];
    lists.set(
      key,
      rows.flatMap((row) => toEntryView(row, scope) ?? []),
    );
  }

  const shown = [...wanted.shown, ...entries.values(), ...[...lists.values()].flat()];
  const assetIds = [...new Set([...wanted.frameAssets, ...needs.assets, ...collectCardNeeds(shown)])];
  const assets = new Map<string, AssetView>();
  for (const row of await findAssetsByIds(source, site, assetIds)) assets.set(row.id, toAssetView(row, scope));

  return {
    entries,
    lists,
    assets,
    qrCodes: new Map(needs.qrCodes.map((value) => [value, qrModules(value)])),
    tags: tagsOf(needs, shown, assetIds),
  };
}

/** Needs of several entries, each fetched once. */
export function joinNeeds(all: readonly PageNeeds[]): PageNeeds {
  return {
    assets: [...new Set(all.flatMap((needs) => needs.assets))],
    entries: [...new Set(all.flatMap((needs) => needs.entries))],
    queries: [...new Map(all.flatMap((needs) => needs.queries).map((query) => [query.key, query])).values()],
    qrCodes: [...new Set(all.flatMap((needs) => needs.qrCodes))],
  };
}

function tagsOf(needs: PageNeeds, shown: readonly EntryView[], assetIds: readonly string[]): string[] {
  const entryIds = [...needs.entries, ...shown.map((entry) => entry.id)];
  return [
    ...new Set([
      ...entryIds.map((id) => `entry:${id}`),
      ...assetIds.map((id) => `asset:${id}`),
      ...needs.queries.map(({ query }) => `type:${query.contentType}`),
    ]),
  ];
}

/** Null where the entry's type is not in the model that this request read. */
export function toEntryView(
  row: EntryRow,
  at: Pick<LoadScope, 'site' | 'base' | 'model' | 'locale'>,
): EntryView | null {
  const contentType = at.model.byName.get(row.contentTypeName);
  if (!contentType) return null;
  return {
    id: row.id,
    contentType,
    data: row.data,
    href: row.path === null ? null : pageHref(at.site, at.base, { locale: at.locale, path: row.path }),
    publishedAt: row.publishedAt,
  };
}

export function toAssetView(row: AssetRow, at: Pick<LoadScope, 'site' | 'locale' | 'assetOrigin'>): AssetView {
  return {
    id: row.id,
    hash: row.hash,
    fileName: row.fileName,
    mediaType: row.mediaType,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    colour: row.colour,
    focal: row.focal,
    alt: firstOf(row.alt, localeChain(at.site, at.locale)) ?? '',
    title: row.title,
    url: (at.assetOrigin ?? '') + originalPath(at.site.slug, { assetId: row.id, hash: row.hash }, row.fileName),
  };
}
