import { invalidInput } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Page } from '../../lib/paging.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { readEntries, type Entry, type EntryStatus } from './entry.ts';

export interface ListEntries {
  /** Name of a content type; left out = all. */
  readonly contentType?: string | null | undefined;
  readonly status?: EntryStatus | null | undefined;
  /** What is in the trash, the last deleted first, instead of what is in use. */
  readonly trash?: boolean | undefined;
  /** Part of a title or slug, any case. */
  readonly search?: string | null | undefined;
  /** 1 to 100; 20 when left out. */
  readonly first?: number | null | undefined;
  /** `cursorOfEntry` of the last one seen. */
  readonly after?: string | null | undefined;
}

const MOST = 100;
const MAX_SEARCH = 200;

/** The entry saved last first; in the trash, the one deleted last. */
export async function listEntries(ctx: SiteContext, input: ListEntries): Promise<Page<Entry>> {
  authorize(ctx, 'entry.read');
  const first = input.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > MOST) {
    throw invalidInput('The list', [
      { path: ['first'], code: 'out_of_range', message: `Ask for 1 to ${MOST} at a time.` },
    ]);
  }
  const after = input.after == null ? null : readCursor(input.after);
  const { text, values } = compile(ctx, { ...input, after, limit: first + 1 });
  return ctx.db.site(ctx.site.id, async (tx) => {
    const rows = await tx.$queryRawUnsafe<{ id: string }[]>(text, ...values);
    const items = await readEntries(
      tx,
      ctx,
      rows.slice(0, first).map((row) => row.id),
    );
    return { items, hasNextPage: rows.length > first, hasPreviousPage: after !== null };
  });
}

interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** The text is put together from a closed set of conditions; what was asked travels as values. */
function compile(
  ctx: SiteContext,
  asked: Omit<ListEntries, 'after'> & { readonly after: Cursor | null; readonly limit: number },
): { text: string; values: unknown[] } {
  const values: unknown[] = [ctx.site.id];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const conditions = ['e.site_id = $1::uuid', `e.deleted_at IS ${asked.trash === true ? 'NOT NULL' : 'NULL'}`];
  const since = asked.trash === true ? 'e.deleted_at' : 'e.updated_at';
  if (asked.contentType != null) conditions.push(`t.name = ${value(asked.contentType)}`);
  if (asked.after !== null) {
    conditions.push(`(${since}, e.id) < (${value(asked.after.at)}::timestamptz, ${value(asked.after.id)}::uuid)`);
  }
  if (asked.status != null) conditions.push(statusCondition(asked.status, value(ctx.clock.now())));
  const search = asked.search?.trim() ?? '';
  if (search !== '') conditions.push(searchCondition(value(likePattern(search))));
  const text = `SELECT e.id::text AS id FROM entry e JOIN content_type t ON t.site_id = e.site_id AND t.id = e.content_type_id
    WHERE ${conditions.join(' AND ')} ORDER BY ${since} DESC, e.id DESC LIMIT ${value(asked.limit)}`;
  return { text, values };
}

function statusCondition(status: EntryStatus, now: string): string {
  const live = (
    also: string,
  ): string => `EXISTS (SELECT 1 FROM publication p JOIN entry_version v ON v.site_id = p.site_id AND v.id = p.version_id
    WHERE p.site_id = e.site_id AND p.entry_id = e.id AND p.starts_at <= ${now}::timestamptz
      AND (p.ends_at IS NULL OR p.ends_at > ${now}::timestamptz)${also})`;
  const older = live(' AND v.number <> e.version');
  switch (status) {
    case 'draft':
      return `NOT ${live('')}`;
    case 'published':
      return `${live('')} AND NOT ${older}`;
    case 'changed':
      return older;
  }
}

/** Texts of the title and of slugs, in every locale. */
function searchCondition(pattern: string): string {
  return `EXISTS (SELECT 1 FROM jsonb_array_elements(t.fields) f, jsonb_path_query(e.draft -> (f ->> 'name'), 'strict $.**') v
    WHERE (f ->> 'type' = 'slug' OR f ->> 'name' = t.title_field) AND jsonb_typeof(v) = 'string' AND v #>> '{}' ILIKE ${pattern})`;
}

function likePattern(search: string): string {
  return `%${search
    .slice(0, MAX_SEARCH)
    .replaceAll('\u0000', '')
    .replace(/[\\%_]/g, '\\$&')}%`;
}

export function cursorOfEntry({ id, updatedAt, deletedAt }: Pick<Entry, 'id' | 'updatedAt' | 'deletedAt'>): string {
  return Buffer.from(`${(deletedAt ?? updatedAt).getTime()}.${id}`).toString('base64url');
}

function readCursor(text: string): Cursor {
  const [milliseconds = '', id = ''] = Buffer.from(text, 'base64url').toString('latin1').split('.');
  const at = new Date(/^\d{1,15}$/.test(milliseconds) ? Number(milliseconds) : Number.NaN);
  if (!Number.isNaN(at.getTime()) && isUuid(id)) return { at, id };
  const message = 'This is not a cursor of this list; take `endCursor` of a page.';
  throw invalidInput('The list', [{ path: ['after'], code: 'bad_cursor', message }]);
}
