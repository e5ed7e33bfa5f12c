import { isDeepStrictEqual } from 'node:util';
import type { LocaleChain } from '../../core/model/check-entry.ts';
import { collectResolvedReferences } from '../../core/model/collect-references.ts';
import type { EntryData } from '../../core/model/content-type.ts';
import { fillSlugs } from '../../core/model/defaults.ts';
import { invalidInput, type Issue } from '../../lib/errors.ts';
import type { SiteTx } from '../model/content-types.ts';
import { endRows, insertRows, lockPublishing, readLiveRows, type LiveRow } from '../model/publication-rows.ts';
import { chainsOf } from '../model/renew-publications.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { toSite } from '../tenancy/sites.ts';
import { assess, type Assessed } from './assess.ts';
import { memberOf, readEntry, type Entry } from './entry.ts';
import { lockEntry, type LockedEntry } from './locks.ts';
import { writeReferences } from './references.ts';
import { refuseStale } from './save-draft.ts';
import { toJson } from './stored-json.ts';

export interface PublishEntryInput {
  readonly id: string;
  /** Left out = whatever the draft is now. */
  readonly version?: number | null | undefined;
  /** Left out = every locale of the site. */
  readonly locales?: readonly string[] | null | undefined;
}

export interface PublishedEntry {
  readonly entry: Entry;
  /** False where `issues` stood in the way: nothing was written then. */
  readonly published: boolean;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/**
 * Publishes the draft: one immutable snapshot, live in the locales at the same instant, or not at all. Publishing what is live
 * already changes nothing.
 */
export async function publishEntry(ctx: SiteContext, input: PublishEntryInput): Promise<PublishedEntry> {
  authorize(ctx, 'entry.publish');
  return ctx.db.site(ctx.site.id, async (tx) => {
    const entry = await lockEntry(tx, ctx.site.id, input.id);
    await lockPublishing(tx, ctx.site.id);
    refuseStale(entry, input);
    const site = await readSite(tx, ctx.site.id);
    const at: SiteContext = { ...ctx, site };
    const chains = chosenChains(site, input.locales ?? null);
    const data = fillSlugs(entry.type, entry.draft, { defaultLocale: site.defaultLocale, id: entry.id });
    const assessed = await assess(at, tx, { entryId: entry.id, type: entry.type, data, chains });
    const { issues, warnings } = assessed;
    if (issues.length > 0) return { entry: await readEntry(tx, at, entry.id), published: false, issues, warnings };
    await goLive(at, tx, { entry, data, assessed, chains });
    return { entry: await readEntry(tx, at, entry.id), published: true, issues: [], warnings };
  });
}

/** Locales that were asked for, with their fallbacks. */
export function chosenChains(site: Pick<Site, 'locales'>, locales: readonly string[] | null): readonly LocaleChain[] {
  const chains = chainsOf(site);
  if (locales === null) return chains;
  const codes = chains.map(({ code }) => code);
  const issues = locales.flatMap((locale, index): Issue[] =>
    codes.includes(locale)
      ? []
      : [
          {
            path: ['locales', index],
            code: 'unknown_locale',
            message: `The site has the locales ${codes.join(', ')}.`,
          },
        ],
  );
  if (locales.length === 0) {
    issues.push({ path: ['locales'], code: 'required', message: 'Name a locale, or leave the list out for all.' });
  }
  if (issues.length > 0) throw invalidInput('The locales', issues);
  return chains.filter(({ code }) => locales.includes(code));
}

/** As it is now: the context may be older than the last change of locales. */
async function readSite(tx: SiteTx, id: string): Promise<Site> {
  const row = await tx.site.findUniqueOrThrow({ where: { id }, include: { hosts: { orderBy: { position: 'asc' } } } });
  return toSite(row);
}

interface Launch {
  readonly entry: LockedEntry;
  readonly data: EntryData;
  readonly assessed: Assessed;
  readonly chains: readonly LocaleChain[];
}

async function goLive(ctx: SiteContext, tx: SiteTx, { entry, data, assessed, chains }: Launch): Promise<void> {
  const siteId = ctx.site.id;
  const now = ctx.clock.now();
  const live = await readLiveRows(tx, siteId, { entryIds: [entry.id], now });
  const versionId = await keepVersion(ctx, tx, { entry, data });
  const asked = new Set(chains.map(({ code }) => code));
  const isLive = ({ locale, ...wanted }: Assessed['publications'][number]): boolean =>
    live.some(
      (row) =>
        row.locale === locale &&
        row.versionId === versionId &&
        row.path === wanted.path &&
        row.slug === wanted.slug &&
        row.sourceLocale === wanted.sourceLocale &&
        isDeepStrictEqual(row.data, wanted.data),
    );
  const rows = assessed.publications.filter((publication) => !isLive(publication));
  const stays = (row: LiveRow): boolean =>
    !asked.has(row.locale) ||
    assessed.publications.some((publication) => publication.locale === row.locale && isLive(publication));
  const ended = live.filter((row) => !stays(row));
  if (rows.length > 0 || ended.length > 0) {
    const firstAt = await firstPublishedAt(tx, siteId, { entryId: entry.id, now });
    await endRows(tx, siteId, { ids: ended.map((row) => row.id), now });
    const place = { entryId: entry.id, versionId, contentTypeId: entry.type.id, startsAt: now, firstAt };
    await insertRows(
      tx,
      siteId,
      rows.map((publication) => ({ ...publication, ...place, id: ctx.ids.uuid() })),
    );
    tx.invalidate([`entry:${entry.id}`, `type:${entry.type.name}`]);
  }
  await writeUniques(ctx, tx, { entry, uniques: assessed.uniques });
  const shown = [...live.filter(stays), ...assessed.publications].flatMap((one) =>
    collectResolvedReferences(entry.type.fields, one.data),
  );
  await writeReferences(ctx, tx, { entryId: entry.id, stage: 'published', ...(await existing(tx, siteId, shown)) });
}

/** The snapshot of this version: the one that there is, or a new one; data is never put under a number that says otherwise. */
async function keepVersion(
  ctx: SiteContext,
  tx: SiteTx,
  { entry, data }: { readonly entry: LockedEntry; readonly data: EntryData },
): Promise<string> {
  const siteId = ctx.site.id;
  const stored = toJson(data);
  const known = await tx.entryVersion.findFirst({
    where: { siteId, entryId: entry.id, number: entry.version },
    select: { id: true, data: true },
  });
  if (known !== null && isDeepStrictEqual(known.data, stored)) return known.id;
  const changed = known !== null || !isDeepStrictEqual(stored, entry.draft);
  const number = changed ? entry.version + 1 : entry.version;
  if (changed) {
    await tx.entry.update({
      where: { id_siteId: { id: entry.id, siteId } },
      data: { draft: stored, version: number, updatedAt: ctx.clock.now(), updatedBy: memberOf(ctx) },
    });
  }
  const id = ctx.ids.uuid();
  await tx.entryVersion.create({
    data: { id, siteId, entryId: entry.id, number, data: stored, createdAt: ctx.clock.now(), createdBy: memberOf(ctx) },
  });
  return id;
}

async function firstPublishedAt(tx: SiteTx, siteId: string, at: { entryId: string; now: Date }): Promise<Date> {
  const first = await tx.publication.aggregate({ where: { siteId, entryId: at.entryId }, _min: { firstAt: true } });
  return first._min.firstAt ?? at.now;
}

async function writeUniques(
  ctx: SiteContext,
  tx: SiteTx,
  { entry, uniques }: { readonly entry: LockedEntry; readonly uniques: Assessed['uniques'] },
): Promise<void> {
  const siteId = ctx.site.id;
  await tx.entryUnique.deleteMany({ where: { siteId, entryId: entry.id } });
  if (uniques.length === 0) return;
  await tx.entryUnique.createMany({
    data: uniques.map(({ field, locale, value }) => ({
      siteId,
      contentTypeId: entry.type.id,
      fieldId: field.id,
      locale,
      value,
      entryId: entry.id,
    })),
  });
}

/** What is live of older versions may name what has been deleted since. */
async function existing(
  tx: SiteTx,
  siteId: string,
  found: ReturnType<typeof collectResolvedReferences>,
): Promise<{ entryIds: string[]; assetIds: string[] }> {
  const idsOf = (kind: 'entry' | 'asset'): string[] => [
    ...new Set(found.flatMap((reference) => (reference.kind === kind ? [reference.id] : []))),
  ];
  const where = (ids: string[]): { siteId: string; id: { in: string[] } } => ({ siteId, id: { in: ids } });
  const entries = await tx.entry.findMany({ where: where(idsOf('entry')), select: { id: true } });
  const assets = await tx.asset.findMany({ where: where(idsOf('asset')), select: { id: true } });
  return { entryIds: entries.map((row) => row.id), assetIds: assets.map((row) => row.id) };
}
