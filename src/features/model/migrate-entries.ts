/** What a change of a content type does to the entries that there are. */
import { checkDraft } from '../../core/model/check-entry.ts';
import type { ContentType, EntryData } from '../../core/model/content-type.ts';
import { migrateData } from '../../core/model/migrate-data.ts';
import { normaliseEntry } from '../../core/model/normalise.ts';
import { invalidInput, type AppError, type Issue } from '../../lib/errors.ts';
import type { SiteContext } from '../tenancy/context.ts';
import type { SiteTx } from './content-types.ts';
import { fieldIds } from './definition-input.ts';
import { nameEntries } from './entry-names.ts';
import { liveAt } from './publication-rows.ts';

const BATCH = 200;
const MOST_NAMED = 5;

interface Change {
  readonly from: ContentType;
  readonly to: ContentType;
  readonly confirm: boolean;
}

/**
 * Brings drafts, live versions and those that releases will publish to the changed fields; versions that are history stay as they were. Refused where an entry
 * could not be read afterwards, or would lose content without `confirm`.
 */
export async function migrateEntries(ctx: SiteContext, tx: SiteTx, change: Change): Promise<void> {
  const siteId = ctx.site.id;
  const now = ctx.clock.now();
  const found: Found = { lost: new Map(), unreadable: new Map() };
  let cursor: string | null = null;
  for (;;) {
    const rows: { id: string; draft: unknown }[] = await tx.entry.findMany({
      where: { siteId, contentTypeId: change.to.id, ...(cursor === null ? {} : { id: { gt: cursor } }) },
      select: { id: true, draft: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    });
    const versions = await tx.entryVersion.findMany({
      where: {
        siteId,
        entryId: { in: rows.map((row) => row.id) },
        OR: [{ publications: { some: liveAt(now) } }, { releaseItems: { some: {} } }],
      },
      select: { id: true, entryId: true, data: true },
    });
    const drafts = rows.map((row) => ({
      id: row.id,
      data: migrateOne(ctx, row.draft, { ...change, entryId: row.id, found }),
    }));
    const snapshots = versions.map((row) => ({
      id: row.id,
      data: migrateOne(ctx, row.data, { ...change, entryId: row.entryId, found }),
    }));
    if (found.unreadable.size === 0 && (change.confirm || found.lost.size === 0)) {
      await tx.$executeRaw`UPDATE entry e SET draft = r.data FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS r(id uuid, data jsonb)
        WHERE e.site_id = ${siteId}::uuid AND e.id = r.id`;
      await tx.$executeRaw`UPDATE entry_version v SET data = r.data FROM jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) AS r(id uuid, data jsonb)
        WHERE v.site_id = ${siteId}::uuid AND v.id = r.id`;
    }
    if (rows.length < BATCH) break;
    cursor = rows.at(-1)?.id ?? null;
  }
  await refuseUnreadable(ctx, tx, found);
  if (!change.confirm && found.lost.size > 0) throw lossFault(found);
  const removed = fieldIds(change.from.fields).filter((id) => !fieldIds(change.to.fields).includes(id));
  await tx.entryUnique.deleteMany({ where: { siteId, contentTypeId: change.to.id, fieldId: { in: [...removed] } } });
}

interface Found {
  /** Label of a field → entries that hold content in it. */
  readonly lost: Map<string, Set<string>>;
  readonly unreadable: Map<string, readonly Issue[]>;
}

function migrateOne(
  ctx: SiteContext,
  data: unknown,
  { from, to, entryId, found }: Pick<Change, 'from' | 'to'> & { readonly entryId: string; readonly found: Found },
): EntryData {
  const migrated = migrateData(data as EntryData, { from: from.fields, to: to.fields }, ctx.site.defaultLocale);
  for (const label of migrated.lost) found.lost.set(label, (found.lost.get(label) ?? new Set()).add(entryId));
  const locales = ctx.site.locales.map((locale) => locale.code);
  const issues = checkDraft(to, migrated.data, locales).filter((issue) => issue.code !== 'unknown_locale');
  if (issues.length === 0) return normaliseEntry(to.fields, migrated.data);
  found.unreadable.set(entryId, issues);
  return migrated.data;
}

async function refuseUnreadable(ctx: SiteContext, tx: SiteTx, { unreadable }: Found): Promise<void> {
  if (unreadable.size === 0) return;
  const names = await nameEntries(tx, ctx.site, [...unreadable.keys()].slice(0, MOST_NAMED));
  const issues = [...names].flatMap(([id, name]) =>
    (unreadable.get(id) ?? []).slice(0, 3).map((issue) => ({
      path: [id, ...issue.path],
      code: issue.code,
      message: `"${name}" (${issue.path.join('.')}): ${issue.message}`,
    })),
  );
  const count = unreadable.size === 1 ? 'One entry holds' : `${unreadable.size} entries hold`;
  throw invalidInput(
    `${count} content that the changed fields could not read; mend it, or add a new field beside the old one`,
    issues,
  );
}

function lossFault({ lost }: Found): AppError {
  const issues = [...lost].map(([label, entries]): Issue => {
    const who = entries.size === 1 ? 'an entry' : `${entries.size} entries`;
    return {
      path: ['confirm'],
      code: 'confirm',
      message: `"${label}" is filled in ${who}; it would be deleted. Send "confirm": true to delete it.`,
    };
  });
  return invalidInput('The change deletes content', issues);
}
