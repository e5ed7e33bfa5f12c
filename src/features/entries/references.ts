/** What an entry refers to: whether it is there, and the rows that keep it from being deleted. */
import { collectReferences, type FoundReference } from '../../core/model/collect-references.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { takesMediaType } from '../../core/model/fields/asset.ts';
import type { Issue } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { SiteTx } from '../model/content-types.ts';
import { liveAt } from '../model/publication-rows.ts';
import type { SiteContext } from '../tenancy/context.ts';

export interface CheckedReferences {
  readonly issues: readonly Issue[];
  /** Nothing is wrong with them, but readers will not see them. */
  readonly warnings: readonly Issue[];
  /** Those that are there. */
  readonly entryIds: readonly string[];
  readonly assetIds: readonly string[];
}

export async function checkReferences(
  ctx: SiteContext,
  tx: SiteTx,
  at: { readonly type: ContentType; readonly data: EntryData; readonly entryId: string },
): Promise<CheckedReferences> {
  const found = collectReferences(at.type.fields, at.data).filter((reference) => isUuid(reference.id));
  const siteId = ctx.site.id;
  const entries = new Map<string, FoundEntry>();
  const trashed = new Set<string>();
  const assets = new Map<string, string>();
  const idsOf = (kind: FoundReference['kind']): string[] => [
    ...new Set(found.flatMap((reference) => (reference.kind === kind ? [reference.id] : []))),
  ];
  // Held until the transaction ends: what is found here cannot be deleted before the reference to it is written.
  if (idsOf('entry').length > 0) {
    await tx.$queryRaw`SELECT id FROM entry WHERE site_id = ${siteId}::uuid AND id = ANY(${idsOf('entry')}::uuid[]) ORDER BY id FOR KEY SHARE`;
    const rows = await tx.entry.findMany({
      where: { siteId, id: { in: idsOf('entry') } },
      select: {
        id: true,
        deletedAt: true,
        contentType: { select: { name: true } },
        publications: { where: liveAt(ctx.clock.now()), take: 1, select: { id: true } },
      },
    });
    for (const row of rows) {
      if (row.deletedAt !== null) trashed.add(row.id);
      else entries.set(row.id, { type: row.contentType.name, live: row.publications.length > 0 });
    }
  }
  if (idsOf('asset').length > 0) {
    await tx.$queryRaw`SELECT id FROM asset WHERE site_id = ${siteId}::uuid AND id = ANY(${idsOf('asset')}::uuid[]) ORDER BY id FOR KEY SHARE`;
    const rows = await tx.asset.findMany({
      where: { siteId, id: { in: idsOf('asset') } },
      select: { id: true, mediaType: true },
    });
    for (const row of rows) assets.set(row.id, row.mediaType);
  }
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  for (const reference of found) {
    if (reference.kind === 'asset') issues.push(...assetIssues(reference, assets.get(reference.id)));
    else {
      const target = entries.get(reference.id);
      issues.push(...(trashed.has(reference.id) ? [trashedIssue(reference)] : entryIssues(reference, target)));
      if (target?.live === false && reference.id !== at.entryId) warnings.push(unpublishedWarning(reference));
    }
  }
  return { issues, warnings, entryIds: [...entries.keys()], assetIds: [...assets.keys()] };
}

interface FoundEntry {
  readonly type: string;
  readonly live: boolean;
}

function trashedIssue({ field, path, id }: FoundReference): Issue {
  const message = `"${field.label}" refers to the entry ${id}, which is in the trash. Restore it, or take the reference out.`;
  return { path, code: 'entry_in_trash', message };
}

function entryIssues(reference: FoundReference, target: { readonly type: string } | undefined): Issue[] {
  const { field, path, id } = reference;
  if (target === undefined) {
    const message = `"${field.label}" refers to the entry ${id}, which is not on this site; it may have been deleted. Take the reference out.`;
    return [{ path, code: 'unknown_entry', message }];
  }
  const allowed = field.type === 'reference' ? (field.options.contentTypes ?? []) : [];
  if (allowed.length === 0 || allowed.includes(target.type)) return [];
  const message = `"${field.label}" takes entries of ${allowed.join(', ')}; ${id} is a "${target.type}".`;
  return [{ path, code: 'wrong_type', message }];
}

function assetIssues({ field, path, id }: FoundReference, mediaType: string | undefined): Issue[] {
  if (mediaType === undefined) {
    const message = `"${field.label}" shows the file ${id}, which is not on this site; it may have been deleted. Choose another.`;
    return [{ path, code: 'unknown_asset', message }];
  }
  if (field.type !== 'asset' || takesMediaType(field, mediaType)) return [];
  const message = `"${field.label}" takes ${(field.options.mediaTypes ?? []).join(', ')}; this file is ${mediaType}.`;
  return [{ path, code: 'wrong_media_type', message }];
}

function unpublishedWarning({ field, path, id }: FoundReference): Issue {
  const message = `"${field.label}" refers to the entry ${id}, which is not published; readers will not see it until it is.`;
  return { path, code: 'unpublished_reference', message };
}

/** Replaces the rows of one stage. */
export async function writeReferences(
  ctx: SiteContext,
  tx: SiteTx,
  at: {
    readonly entryId: string;
    readonly stage: 'draft' | 'published';
    readonly entryIds: readonly string[];
    readonly assetIds: readonly string[];
  },
): Promise<void> {
  const siteId = ctx.site.id;
  const { entryId: fromEntryId, stage } = at;
  await tx.entryReference.deleteMany({ where: { siteId, fromEntryId, stage } });
  const row = (target: { toEntryId: string } | { toAssetId: string }): object => ({
    id: ctx.ids.uuid(),
    siteId,
    fromEntryId,
    stage,
    ...target,
  });
  const rows = [
    ...at.entryIds.map((toEntryId) => row({ toEntryId })),
    ...at.assetIds.map((toAssetId) => row({ toAssetId })),
  ];
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO entry_reference (id, site_id, from_entry_id, stage, to_entry_id, to_asset_id)
    SELECT r.id, r."siteId", r."fromEntryId", r.stage, r."toEntryId", r."toAssetId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, "siteId" uuid, "fromEntryId" uuid, stage text, "toEntryId" uuid, "toAssetId" uuid)`;
}
