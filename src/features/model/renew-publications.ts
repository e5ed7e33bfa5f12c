/** What is live follows the model and the site: new fields, addresses, locales and fallbacks, from the versions already published. */
import { isDeepStrictEqual } from 'node:util';
import { buildPublications, type LocalePublication } from '../../core/model/build-publications.ts';
import type { LocaleChain } from '../../core/model/check-entry.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { localeChain } from '../../core/model/resolve-locale.ts';
import { AppError, invalidInput, type Issue } from '../../lib/errors.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import type { SiteTx } from './content-types.ts';
import { nameEntries } from './entry-names.ts';
import {
  endRows,
  findPathClashes,
  insertRows,
  liveAt,
  lockPublishing,
  readLiveRows,
  updateRows,
  type LiveRow,
  type NewRow,
} from './publication-rows.ts';

const BATCH = 200;
const MOST_NAMED = 5;

export interface Renewed {
  /** Entries of which something live changed. */
  readonly entries: number;
}

/** The site's locales with what each falls back to. */
export function chainsOf(site: Pick<Site, 'locales'>): readonly LocaleChain[] {
  return site.locales.map(({ code }) => ({ code, chain: localeChain(site.locales, code) }));
}

/**
 * Rebuilds everything live of a type, and nothing that is right already. Locales that an entry was taken off stay so, unless
 * what they fall back to has changed (`ctx.site` is the site before, `after` as it will be).
 */
export async function renewPublications(
  ctx: SiteContext,
  tx: SiteTx,
  change: { readonly type: ContentType; readonly after: Site },
): Promise<Renewed> {
  const { type, after } = change;
  const now = ctx.clock.now();
  await lockPublishing(tx, after.id);
  const changedEntries: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const ids: string[] = (
      await tx.entry.findMany({
        where: {
          siteId: after.id,
          contentTypeId: type.id,
          publications: { some: liveAt(now) },
          ...(cursor === null ? {} : { id: { gt: cursor } }),
        },
        select: { id: true },
        orderBy: { id: 'asc' },
        take: BATCH,
      })
    ).map((row) => row.id);
    changedEntries.push(...(await renewBatch(ctx, tx, { ...change, ids, now })));
    if (ids.length < BATCH) break;
    cursor = ids.at(-1) ?? null;
  }
  if (changedEntries.length > 0) tx.invalidate([`type:${type.name}`, ...changedEntries.map((id) => `entry:${id}`)]);
  return { entries: changedEntries.length };
}

interface Batch {
  readonly type: ContentType;
  readonly after: Site;
  readonly ids: readonly string[];
  readonly now: Date;
}

async function renewBatch(ctx: SiteContext, tx: SiteTx, batch: Batch): Promise<readonly string[]> {
  const { type, after, ids, now } = batch;
  const siteId = after.id;
  const live = Map.groupBy(await readLiveRows(tx, siteId, { entryIds: ids, now }), (row) => row.entryId);
  const versionIds = [...new Set([...live.values()].flat().map((row) => row.versionId))];
  const versions = await tx.entryVersion.findMany({
    where: { siteId, id: { in: versionIds } },
    select: { id: true, data: true },
  });
  const dataOf = new Map(versions.map((version) => [version.id, version.data as EntryData]));
  const pastLocales = await readPastLocales(tx, siteId, ids);
  const moved = movedLocales(ctx.site, after);

  const inserts: NewRow[] = [];
  const updates: (LocalePublication & { id: string })[] = [];
  const ends: string[] = [];
  const changed: string[] = [];
  const faults = new Map<string, readonly Issue[]>();
  for (const [entryId, rows] of live) {
    const wanted = wantedOf(rows, {
      type,
      after,
      dataOf,
      mayAppear: (locale) => moved.has(locale) || pastLocales.get(entryId)?.has(locale) !== true,
    });
    if (wanted.issues.length > 0) faults.set(entryId, wanted.issues);
    const before = ends.length + updates.length + inserts.length;
    const firstAt = rows.reduce((first, row) => (row.firstAt < first ? row.firstAt : first), now);
    for (const { publication, versionId } of wanted.publications) {
      const row = rows.find((candidate) => candidate.locale === publication.locale);
      if (row !== undefined && row.path === publication.path) {
        if (!isSame(row, publication)) updates.push({ ...publication, id: row.id });
        continue;
      }
      if (row !== undefined) ends.push(row.id);
      inserts.push({
        ...publication,
        id: ctx.ids.uuid(),
        entryId,
        versionId,
        contentTypeId: type.id,
        startsAt: now,
        firstAt,
      });
    }
    const kept = new Set(wanted.publications.map(({ publication }) => publication.locale));
    ends.push(...rows.filter((row) => !kept.has(row.locale)).map((row) => row.id));
    if (ends.length + updates.length + inserts.length > before) changed.push(entryId);
  }
  await refuseFaults(tx, after, faults);
  await endRows(tx, siteId, { ids: ends, now });
  await updateRows(tx, siteId, { type, rows: updates });
  await refuseClashes(tx, after, inserts);
  await insertRows(tx, siteId, { type, rows: inserts });
  return changed;
}

/** What should be live of one entry: each locale from the version that is live there, a new locale from the newest. */
function wantedOf(
  rows: readonly LiveRow[],
  at: {
    readonly type: ContentType;
    readonly after: Site;
    readonly dataOf: ReadonlyMap<string, EntryData>;
    readonly mayAppear: (locale: string) => boolean;
  },
): { publications: readonly { publication: LocalePublication; versionId: string }[]; issues: readonly Issue[] } {
  const newest = rows.reduce((best, row) => (row.versionNumber > best.versionNumber ? row : best));
  const localeCodes = at.after.locales.map((locale) => locale.code);
  const publications: { publication: LocalePublication; versionId: string }[] = [];
  const issues: Issue[] = [];
  for (const chain of chainsOf(at.after)) {
    const own = rows.find((row) => row.locale === chain.code);
    if (own === undefined && !at.mayAppear(chain.code)) continue;
    const { versionId } = own ?? newest;
    const built = buildPublications(at.type, at.dataOf.get(versionId) ?? {}, { chains: [chain], localeCodes });
    issues.push(...built.issues);
    publications.push(...built.publications.map((publication) => ({ publication, versionId })));
  }
  return { publications, issues };
}

function isSame(row: LiveRow, { sourceLocale, slug, data }: LocalePublication): boolean {
  return row.sourceLocale === sourceLocale && row.slug === slug && isDeepStrictEqual(row.data, data);
}

/** Locales that are new or fall back to others than before. */
function movedLocales(before: Site, after: Site): ReadonlySet<string> {
  const known = new Map(chainsOf(before).map(({ code, chain }) => [code, chain.join()]));
  return new Set(chainsOf(after).flatMap(({ code, chain }) => (known.get(code) === chain.join() ? [] : [code])));
}

async function readPastLocales(
  tx: SiteTx,
  siteId: string,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx.publication.findMany({
    where: { siteId, entryId: { in: [...entryIds] } },
    distinct: ['entryId', 'locale'],
    select: { entryId: true, locale: true },
  });
  const found = new Map<string, Set<string>>();
  for (const { entryId, locale } of rows) found.set(entryId, (found.get(entryId) ?? new Set()).add(locale));
  return found;
}

async function refuseFaults(tx: SiteTx, site: Site, faults: ReadonlyMap<string, readonly Issue[]>): Promise<void> {
  if (faults.size === 0) return;
  const names = await nameEntries(tx, site, [...faults.keys()].slice(0, MOST_NAMED));
  const issues = [...names].flatMap(([id, name]) =>
    (faults.get(id) ?? []).map((issue) => ({
      ...issue,
      path: [id, ...issue.path],
      message: `"${name}": ${issue.message}`,
    })),
  );
  throw invalidInput('Published entries stand in the way', issues);
}

async function refuseClashes(tx: SiteTx, site: Site, rows: readonly NewRow[]): Promise<void> {
  const [clash] = await findPathClashes(tx, site.id, rows);
  if (clash === undefined) return;
  const names = await nameEntries(tx, site, [clash.entryId, clash.otherId]);
  const message = `"${names.get(clash.entryId)}" and "${names.get(clash.otherId)}" would both be at ${clash.path} (${clash.locale}); give one another address first.`;
  throw new AppError('CONFLICT', message, { details: { ...clash } });
}
