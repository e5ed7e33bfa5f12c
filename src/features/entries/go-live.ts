/** What publishing writes once nothing stands in the way: the snapshot, the rows of each locale, uniques and references. */
import { isDeepStrictEqual } from 'node:util';
import type { LocaleChain } from '../../core/model/check-entry.ts';
import { collectResolvedReferences } from '../../core/model/collect-references.ts';
import type { EntryData } from '../../core/model/content-type.ts';
import type { SiteTx } from '../model/content-types.ts';
import { endRows, insertRows, readLiveRows, type LiveRow } from '../model/publication-rows.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { Assessed } from './assess.ts';
import { memberOf } from './entry.ts';
import type { LockedEntry } from './locks.ts';
import { writeReferences } from './references.ts';
import { toJson } from './stored-json.ts';

interface Launch {
  readonly entry: LockedEntry;
  /** What goes live; the snapshot is made of it unless `versionId` names one. */
  readonly data: EntryData;
  /** A snapshot that holds `data` already: the draft stays as it is. */
  readonly versionId?: string | undefined;
  readonly assessed: Assessed;
  readonly chains: readonly LocaleChain[];
}

/** Everything at one instant. Rows that say already what they should are left alone. */
export async function goLive(ctx: SiteContext, tx: SiteTx, launch: Launch): Promise<void> {
  const { entry, data, assessed, chains } = launch;
  const siteId = ctx.site.id;
  const now = ctx.clock.now();
  const live = await readLiveRows(tx, siteId, { entryIds: [entry.id], now });
  const versionId = launch.versionId ?? (await keepVersion(ctx, tx, { entry, data }));
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
    await insertRows(tx, siteId, {
      type: entry.type,
      rows: rows.map((publication) => ({ ...publication, ...place, id: ctx.ids.uuid() })),
    });
    tx.invalidate([`entry:${entry.id}`, `type:${entry.type.name}`]);
  }
  await writeUniques(ctx, tx, { entry, uniques: assessed.uniques });
  const shown = [...live.filter(stays), ...assessed.publications].flatMap((one) =>
    collectResolvedReferences(entry.type.fields, one.data),
  );
  await writeReferences(ctx, tx, { entryId: entry.id, stage: 'published', ...(await existing(tx, siteId, shown)) });
}

/** The snapshot of this version: the one that there is, or a new one; data is never put under a number that says otherwise. */
export async function keepVersion(
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
  const entries = await tx.entry.findMany({
    where: { ...where(idsOf('entry')), deletedAt: null },
    select: { id: true },
  });
  const assets = await tx.asset.findMany({ where: where(idsOf('asset')), select: { id: true } });
  return { entryIds: entries.map((row) => row.id), assetIds: assets.map((row) => row.id) };
}
