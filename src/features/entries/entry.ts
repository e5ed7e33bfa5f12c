import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { entryTitle } from '../../core/model/entry-title.ts';
import { notFound } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { SiteTx } from '../model/content-types.ts';
import { readContentTypes } from '../model/content-types.ts';
import { liveAt } from '../model/publication-rows.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { Site } from '../tenancy/site.ts';
import { toReview, type Review } from './review-state.ts';

/** `changed`: published, and edited since. */
export type EntryStatus = 'draft' | 'published' | 'changed';

/** What is live of an entry in one locale. */
export interface LivePublication {
  readonly locale: string;
  readonly sourceLocale: string;
  /** The entry's version that was published. */
  readonly version: number;
  /** Address on the site without the locale's prefix, not percent-encoded; null = no page. */
  readonly path: string | null;
  readonly slug: string | null;
  readonly startsAt: Date;
  readonly firstAt: Date;
}

/** One piece of content, as verbs give it out. */
export interface Entry {
  readonly id: string;
  readonly contentType: ContentType;
  /** Its title in the default locale, or the first locale that has one; '' for none. */
  readonly title: string;
  readonly status: EntryStatus;
  readonly version: number;
  /** The draft. */
  readonly data: EntryData;
  readonly publications: readonly LivePublication[];
  readonly review: Review;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  /** In the trash since; null = in use. */
  readonly deletedAt: Date | null;
  readonly deletedBy: string | null;
}

/** Entries by id in the order of the ids, those in the trash included; unknown ones are left out. */
export async function readEntries(tx: SiteTx, ctx: SiteContext, ids: readonly string[]): Promise<readonly Entry[]> {
  if (ids.length === 0) return [];
  const types = new Map((await readContentTypes(tx, ctx.site.id)).map((type) => [type.id, type]));
  const rows = await tx.entry.findMany({
    where: { siteId: ctx.site.id, id: { in: [...ids] } },
    include: {
      reviewSteps: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 },
      publications: {
        where: liveAt(ctx.clock.now()),
        orderBy: { locale: 'asc' },
        select: {
          locale: true,
          sourceLocale: true,
          path: true,
          slug: true,
          startsAt: true,
          firstAt: true,
          version: { select: { number: true } },
        },
      },
    },
  });
  const found = new Map(
    rows.flatMap((row) => {
      const contentType = types.get(row.contentTypeId);
      return contentType === undefined ? [] : [[row.id, toEntry(ctx.site, row, contentType)] as const];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** An entry in use. */
export async function readEntry(tx: SiteTx, ctx: SiteContext, id: string): Promise<Entry> {
  const [entry] = isUuid(id) ? await readEntries(tx, ctx, [id]) : [];
  if (entry === undefined || entry.deletedAt !== null) throw notFound('The entry');
  return entry;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly draft: unknown;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly createdBy: string | null;
  readonly updatedBy: string | null;
  readonly deletedAt: Date | null;
  readonly deletedBy: string | null;
  readonly reviewSteps: readonly Parameters<typeof toReview>[0][];
  readonly publications: readonly (Omit<LivePublication, 'version'> & {
    readonly version: { readonly number: number };
  })[];
}

function toEntry(site: Site, row: Row, contentType: ContentType): Entry {
  const { draft, publications, id, version, createdAt, updatedAt, createdBy, updatedBy, deletedAt, deletedBy } = row;
  const data = draft as EntryData;
  const live = publications.map((publication) => ({ ...publication, version: publication.version.number }));
  const locales = [site.defaultLocale, ...site.locales.map((locale) => locale.code)];
  return {
    id,
    contentType,
    title: entryTitle(contentType, data, locales),
    status: live.length === 0 ? 'draft' : live.every((one) => one.version === version) ? 'published' : 'changed',
    version,
    data,
    publications: live,
    review: toReview(row.reviewSteps[0], version),
    createdAt,
    updatedAt,
    createdBy,
    updatedBy,
    deletedAt,
    deletedBy,
  };
}

/** The member who acts; null for machines and the system, whose ids are of other tables. */
export function memberOf(ctx: SiteContext): string | null {
  return ctx.actor.kind === 'member' && isUuid(ctx.actor.id) ? ctx.actor.id : null;
}
