import type { Page } from '../../lib/paging.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { readPageInput, toPage, type PageInput } from '../tenancy/id-paging.ts';
import { toRedirect, type Redirect, type RedirectRow } from './redirect.ts';

export interface ListRedirects extends PageInput {
  /** Part of an address that it comes from or leads to, any case. */
  readonly search?: string | null | undefined;
  /** Only those that were kept by themselves, or only those that were written. */
  readonly automatic?: boolean | null | undefined;
}

const MAX_SEARCH = 200;

/** In order of creation. Addresses at which a page is live now are not among those kept by themselves: nothing is redirected there. */
export async function listRedirects(ctx: SiteContext, input: ListRedirects): Promise<Page<Redirect>> {
  authorize(ctx, 'entry.read');
  const page = readPageInput(input);
  const search = `%${(input.search ?? '')
    .trim()
    .slice(0, MAX_SEARCH)
    .replaceAll('\u0000', '')
    .replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await ctx.db.site(
    ctx.site.id,
    (tx) => tx.$queryRaw<RedirectRow[]>`
      SELECT r.id::text AS id, r.locale, r.path, r.prefix, r.status, r.to_entry::text AS "toEntry", r.to_address AS "toAddress",
        r.automatic, r.updated_at AS "updatedAt"
      FROM redirect r
      WHERE r.site_id = ${ctx.site.id}::uuid AND (${page.afterId}::uuid IS NULL OR r.id > ${page.afterId}::uuid)
        AND (r.path || CASE WHEN r.prefix THEN '/*' ELSE '' END ILIKE ${search} OR r.to_address ILIKE ${search})
        AND (${input.automatic ?? null}::boolean IS NULL OR r.automatic = ${input.automatic ?? null}::boolean)
        AND NOT (r.automatic AND EXISTS (SELECT 1 FROM publication p WHERE p.site_id = r.site_id AND p.locale = r.locale
          AND p.path = r.path AND p.starts_at <= ${ctx.clock.now()} AND (p.ends_at IS NULL OR p.ends_at > ${ctx.clock.now()})))
      ORDER BY r.id LIMIT ${page.take}`,
  );
  return toPage(rows.map(toRedirect), page);
}
