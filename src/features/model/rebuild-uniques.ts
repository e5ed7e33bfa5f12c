/** A field became unique, or stopped: what the live entries hold is taken down anew. */
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { uniqueKeys } from '../../core/model/unique-keys.ts';
import { invalidInput, type Issue } from '../../lib/errors.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { SiteTx } from './content-types.ts';
import { nameEntries } from './entry-names.ts';
import { liveAt } from './publication-rows.ts';

const BATCH = 500;
const MOST_NAMED = 5;

/** Whether two definitions compare different values. */
export function comparesOtherwise(from: ContentType, to: ContentType): boolean {
  const compared = (type: ContentType): string =>
    JSON.stringify(
      type.fields.filter((field) => field.unique).map(({ id, type: kind, localised }) => [id, kind, localised]),
    );
  return compared(from) !== compared(to);
}

/** Refused where two live entries hold the same value, naming them. */
export async function rebuildUniques(ctx: SiteContext, tx: SiteTx, type: ContentType): Promise<void> {
  const siteId = ctx.site.id;
  const locales = ctx.site.locales.map((locale) => locale.code);
  await tx.entryUnique.deleteMany({ where: { siteId, contentTypeId: type.id } });
  if (!type.fields.some((field) => field.unique)) return;
  const holders = new Map<string, string>();
  const clashes: Clash[] = [];
  let cursor: string | null = null;
  for (;;) {
    const rows: { id: string; entryId: string; data: unknown }[] = await tx.entryVersion.findMany({
      where: {
        siteId,
        publications: { some: { contentTypeId: type.id, ...liveAt(ctx.clock.now()) } },
        ...(cursor === null ? {} : { id: { gt: cursor } }),
      },
      select: { id: true, entryId: true, data: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    const fresh = rows.flatMap(({ entryId, data }) =>
      uniqueKeys(type, data as EntryData, locales).flatMap(({ field, locale, value }) => {
        const key = JSON.stringify([field.id, locale, value]);
        const holder = holders.get(key);
        if (holder === undefined) holders.set(key, entryId);
        else if (holder !== entryId) clashes.push({ label: field.label, value, entryIds: [holder, entryId] });
        return holder === undefined
          ? [{ siteId, contentTypeId: type.id, fieldId: field.id, locale, value, entryId }]
          : [];
      }),
    );
    if (fresh.length > 0) await tx.entryUnique.createMany({ data: fresh });
    if (rows.length < BATCH) break;
    cursor = rows.at(-1)?.id ?? null;
  }
  await refuse(ctx, tx, clashes);
}

interface Clash {
  readonly label: string;
  readonly value: string;
  readonly entryIds: readonly [string, string];
}

async function refuse(ctx: SiteContext, tx: SiteTx, clashes: readonly Clash[]): Promise<void> {
  if (clashes.length === 0) return;
  const named = clashes.slice(0, MOST_NAMED);
  const names = await nameEntries(
    tx,
    ctx.site,
    named.flatMap((clash) => clash.entryIds),
  );
  const issues = named.map(({ label, value, entryIds: [one, other] }): Issue => {
    const message = `"${label}" cannot be unique: "${names.get(one)}" and "${names.get(other)}" both have "${value.slice(0, 60)}"; change one of them first.`;
    return { path: ['fields'], code: 'not_unique', message };
  });
  throw invalidInput('Published entries stand in the way', issues);
}
