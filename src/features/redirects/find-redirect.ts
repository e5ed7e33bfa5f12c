import {
  prefixesOf,
  targetOf,
  type RedirectRule,
  type RedirectTarget,
  type SitePlace,
} from '../../core/model/redirect.ts';
import type { SqlReader } from '../../platform/db/database.ts';
import type { Site } from '../tenancy/site.ts';
import { toStatus } from './redirect.ts';

interface Row {
  readonly locale: string;
  readonly path: string;
  readonly prefix: boolean;
  readonly status: number;
  readonly to_entry: string | null;
  readonly to_address: string | null;
}

// An exact address before a prefix, what editors wrote before what was kept, the longest prefix first, one locale's own rule
// before that of all. What was kept dates from when its page began: a page that is yet to come leaves no trace.
const AT_PLACE = `SELECT locale, path, prefix, status, to_entry, to_address FROM redirect
  WHERE site_id = $1 AND locale IN ('', $2) AND ((path = $3 AND NOT prefix) OR (path = ANY($4) AND prefix))
    AND NOT (automatic AND updated_at > $5)
  ORDER BY prefix, automatic, length(path) DESC, locale DESC LIMIT 1`;

/** Where a place leads at which no page is live; null = nowhere. Never followed further: a chain cannot be saved. */
export async function findRedirect(
  sql: SqlReader,
  site: Pick<Site, 'id' | 'locales'>,
  at: SitePlace & { readonly now: Date },
): Promise<RedirectTarget | null> {
  const [row] = await sql<Row>(AT_PLACE, [site.id, at.locale, at.path, prefixesOf(at.path), at.now]);
  if (row === undefined) return null;
  const rule: RedirectRule = {
    locale: row.locale === '' ? null : row.locale,
    path: row.path,
    prefix: row.prefix,
    status: toStatus(row.status),
    toEntry: row.to_entry,
    toAddress: row.to_address,
  };
  return targetOf(
    rule,
    at,
    site.locales.map(({ code }) => code),
  );
}
