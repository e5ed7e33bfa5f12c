/** Two sites of two partners, with one of everything each; whatever is B's carries a canary. */
import { createIds } from '../../../src/platform/ids.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import type { Database } from '../../../src/platform/db/database.ts';

export const ids = createIds(systemClock);
export const CANARY = 'c4n4ry-of-b';

export interface SeededSite {
  readonly site: string;
  readonly contentType: string;
  readonly entry: string;
  readonly version: string;
  readonly publication: string;
  readonly asset: string;
}

export async function seedSite(db: Database, slug: string, text: string): Promise<SeededSite> {
  const names = ['site', 'contentType', 'entry', 'version', 'publication', 'asset'] as const;
  const own = Object.fromEntries(names.map((name) => [name, ids.uuid()])) as unknown as SeededSite;
  const siteId = own.site;
  await db.system(async (tx) => {
    const partner = await tx.partner.create({ data: { id: ids.uuid(), slug, name: text } });
    await tx.site.create({
      data: {
        id: siteId,
        partnerId: partner.id,
        slug,
        name: text,
        settings: {},
        defaultLocale: 'ja',
        timeZone: 'Asia/Tokyo',
      },
    });
    await tx.siteHost.create({ data: { host: `${slug}.example.jp`, siteId } });
  });
  await db.site(siteId, async (tx) => {
    await tx.contentType.create({
      data: {
        id: own.contentType,
        siteId,
        name: 'news',
        plural: 'newsList',
        label: text,
        fields: [],
        titleField: 'title',
      },
    });
    await tx.entry.create({ data: { id: own.entry, siteId, contentTypeId: own.contentType, draft: { title: text } } });
    await tx.entryVersion.create({
      data: { id: own.version, siteId, entryId: own.entry, number: 1, data: { title: text } },
    });
    await tx.publication.create({ data: toPublication(own, { data: { title: text } }) });
    await tx.asset.create({
      data: { id: own.asset, siteId, fileName: `${text}.png`, mediaType: 'image/png', bytes: 1, hash: text, alt: {} },
    });
    await tx.entryReference.create({
      data: { id: ids.uuid(), siteId, fromEntryId: own.entry, stage: 'draft', toAssetId: own.asset },
    });
    await tx.entryUnique.create({
      data: { siteId, contentTypeId: own.contentType, fieldId: 'f', locale: '', value: text, entryId: own.entry },
    });
    await tx.apiToken.create({
      data: { id: ids.uuid(), siteId, name: text, hint: 'x', secretHash: text, role: 'viewer' },
    });
  });
  return own;
}

export function toPublication<Over extends object>(own: SeededSite, over: Over) {
  const startsAt = new Date('2026-01-01T00:00:00.000Z');
  return {
    id: own.publication,
    siteId: own.site,
    entryId: own.entry,
    versionId: own.version,
    contentTypeId: own.contentType,
    locale: 'ja',
    sourceLocale: 'ja',
    data: {},
    slug: 'first',
    path: '/news/first',
    startsAt,
    firstAt: startsAt,
    ...over,
  };
}
