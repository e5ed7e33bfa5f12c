/** Everything that stands between a draft and its readers. */
import { buildPublications, type LocalePublication } from '../../core/model/build-publications.ts';
import { checkPublishable, type LocaleChain } from '../../core/model/check-entry.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { uniqueKeys, type UniqueKey } from '../../core/model/unique-keys.ts';
import type { Issue } from '../../lib/errors.ts';
import type { SiteTx } from '../model/content-types.ts';
import { nameEntries } from '../model/entry-names.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { checkReferences, type CheckedReferences } from './references.ts';

export interface Assessed {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly references: CheckedReferences;
  readonly publications: readonly LocalePublication[];
  readonly uniques: readonly UniqueKey[];
}

interface Candidate {
  readonly entryId: string;
  readonly type: ContentType;
  readonly data: EntryData;
  /** Locales that would be published. */
  readonly chains: readonly LocaleChain[];
}

export async function assess(ctx: SiteContext, tx: SiteTx, candidate: Candidate): Promise<Assessed> {
  const { type, data, chains } = candidate;
  const localeCodes = ctx.site.locales.map((locale) => locale.code);
  const references = await checkReferences(ctx, tx, candidate);
  const faults = checkPublishable(type, data, chains);
  const built = buildPublications(type, data, { chains, localeCodes });
  const uniques = uniqueKeys(type, data, localeCodes);
  const issues = [
    ...faults,
    // What is missing for an address may be missing anyway.
    ...built.issues.filter((issue) => !faults.some((known) => known.path.join() === issue.path.join())),
    ...references.issues,
    ...(await uniqueIssues(ctx, tx, { ...candidate, uniques })),
    ...(await addressIssues(ctx, tx, { ...candidate, publications: built.publications })),
  ];
  return { issues, warnings: references.warnings, references, publications: built.publications, uniques };
}

async function uniqueIssues(
  ctx: SiteContext,
  tx: SiteTx,
  { entryId, type, uniques }: Candidate & { readonly uniques: readonly UniqueKey[] },
): Promise<readonly Issue[]> {
  if (uniques.length === 0) return [];
  const rows = await tx.entryUnique.findMany({
    where: {
      siteId: ctx.site.id,
      contentTypeId: type.id,
      entryId: { not: entryId },
      OR: uniques.map(({ field, locale, value }) => ({ fieldId: field.id, locale, value })),
    },
  });
  if (rows.length === 0) return [];
  const names = await nameEntries(
    tx,
    ctx.site,
    rows.map((row) => row.entryId),
  );
  return uniques.flatMap(({ field, locale, value, path }) => {
    const other = rows.find((row) => row.fieldId === field.id && row.locale === locale && row.value === value);
    if (other === undefined) return [];
    const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
    const message = `"${field.label}" must be unique, and "${names.get(other.entryId)}" (${other.entryId}) already has "${shown}"; change one of them.`;
    return [{ path, code: 'not_unique', message }];
  });
}

async function addressIssues(
  ctx: SiteContext,
  tx: SiteTx,
  { entryId, publications }: Candidate & { readonly publications: readonly LocalePublication[] },
): Promise<readonly Issue[]> {
  const addressed = publications.flatMap(({ locale, path }) => (path === null ? [] : [{ locale, path }]));
  if (addressed.length === 0) return [];
  const now = ctx.clock.now();
  const rows = await tx.publication.findMany({
    where: {
      siteId: ctx.site.id,
      entryId: { not: entryId },
      AND: [{ OR: addressed }, { OR: [{ endsAt: null }, { endsAt: { gt: now } }] }],
    },
    select: { entryId: true, locale: true, path: true },
  });
  if (rows.length === 0) return [];
  const names = await nameEntries(
    tx,
    ctx.site,
    rows.map((row) => row.entryId),
  );
  return rows.map((row) => ({
    path: ['path', row.locale],
    code: 'address_taken',
    message: `The address ${row.path} (${row.locale}) belongs to "${names.get(row.entryId)}" (${row.entryId}); change the slug of one of them.`,
  }));
}
