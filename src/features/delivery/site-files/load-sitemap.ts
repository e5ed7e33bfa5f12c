/** The pages of a site for search engines, part by part: never more entries in memory than one part holds. */
import {
  entriesPerPart,
  writeSitemap,
  writeSitemapIndex,
  type SitemapEntry,
  type SitemapPage,
} from '../../../core/render/feeds/sitemap.ts';
import type { SqlReader } from '../../../platform/db/database.ts';
import type { Services } from '../../tenancy/context.ts';
import type { Site } from '../../tenancy/site.ts';
import type { PublicPlace } from '../canonical.ts';
import { contentSourceOf } from '../content/entries.ts';
import { loadSiteModel, type SiteModel } from '../content/site-model.ts';
import { plannedChangesOf, touchedBy, type Lifetime } from '../planned-changes.ts';
import { pageHref } from '../page-path.ts';

export interface SitemapRequest {
  readonly site: Site;
  readonly place: PublicPlace;
  /** From 1; null = the whole, or the index where that is more than one part. */
  readonly part: number | null;
  /** Other than by the rule; for tests. */
  readonly perPart?: number;
}

export interface LoadedSitemap {
  readonly text: string;
  readonly tags: readonly string[];
  readonly life: Lifetime;
}

/** Pages in a locale of their own: where a text fell back, its address repeats another page. */
const LISTED = `p.site_id = $1 AND p.starts_at <= $2 AND (p.ends_at IS NULL OR p.ends_at > $2) AND p.path IS NOT NULL
  AND p.locale = p.source_locale AND p.content_type_id <> ALL($3::uuid[])
  AND NOT EXISTS (SELECT 1 FROM unnest($4::uuid[], $5::text[]) AS hidden(type, field)
    WHERE hidden.type = p.content_type_id AND p.data -> hidden.field = 'true'::jsonb)`;

const PARTS = `SELECT (place / $6)::int AS part, max(changed) AS changed FROM (
    SELECT row_number() OVER (ORDER BY p.entry_id) - 1 AS place, max(p.starts_at) AS changed
    FROM publication p WHERE ${LISTED} GROUP BY p.entry_id) AS entry
  GROUP BY part ORDER BY part`;

/** Where a part begins is found among ids alone; the rest is one range of them. */
const PART = `SELECT p.entry_id, p.locale, p.path, p.starts_at FROM publication p
  WHERE ${LISTED} AND p.entry_id IN (
    SELECT DISTINCT p.entry_id FROM publication p WHERE ${LISTED} ORDER BY p.entry_id OFFSET $6 LIMIT $7)
  ORDER BY p.entry_id, p.locale`;

interface Row {
  readonly entry_id: string;
  readonly locale: string;
  readonly path: string;
  readonly starts_at: Date;
}

/** Null where there is no such part, and on sites that ask search engines to keep out. */
export function loadSitemap(services: Services, request: SitemapRequest): Promise<LoadedSitemap | null> {
  const { site, part } = request;
  if (!site.indexing) return Promise.resolve(null);
  return services.db.read(site.id, async (sql) => {
    const model = await loadSiteModel(sql, site);
    const now = services.clock.now();
    const scope = [site.id, now, ...hiddenTypes(model)];
    const size = request.perPart ?? entriesPerPart(site.locales.length);
    const tags = ['site', ...model.types.filter(({ path }) => path !== null).map(({ name }) => `type:${name}`)];
    const touched = touchedBy(tags, model.byName);
    const life = await plannedChangesOf(services.db).lifetimeOf(contentSourceOf(sql), {
      siteId: site.id,
      now,
      touched,
    });
    if (part === null) {
      const parts = await sql<{ part: number; changed: Date }>(PARTS, [...scope, size]);
      if (parts.length > 1) return { text: writeSitemapIndex(toPages(parts, request)), tags, life };
    }
    const at = part ?? 1;
    const entries = await readPart(sql, request, [...scope, (at - 1) * size, size]);
    // A site without pages has an empty sitemap, as its robots.txt names one.
    return entries.length === 0 && at > 1 ? null : { text: writeSitemap(entries), tags, life };
  });
}

function toPages(
  parts: readonly { readonly part: number; readonly changed: Date }[],
  { place }: SitemapRequest,
): SitemapPage[] {
  return parts.map(({ part, changed }) => ({
    url: `${place.origin}${place.base}/sitemap-${part + 1}.xml`,
    changed: changed.toISOString(),
  }));
}

async function readPart(
  sql: SqlReader,
  { site, place }: SitemapRequest,
  values: readonly unknown[],
): Promise<SitemapEntry[]> {
  const entries = new Map<string, Row[]>();
  for (const row of await sql<Row>(PART, values)) {
    const known = entries.get(row.entry_id);
    if (known === undefined) entries.set(row.entry_id, [row]);
    else known.push(row);
  }
  return [...entries.values()].map((rows) => {
    const pages = rows.map((row) => ({
      url: place.origin + pageHref(site, place.base, row),
      lang: row.locale,
      changed: row.starts_at.toISOString(),
    }));
    return { pages, fallback: pages.find(({ lang }) => lang === site.defaultLocale)?.url ?? null };
  });
}

/** Types that search engines are kept from, and for the others the field that keeps single entries from them. */
function hiddenTypes(model: SiteModel): [whole: string[], types: string[], fields: string[]] {
  const whole: string[] = [];
  const types: string[] = [];
  const fields: string[] = [];
  for (const type of model.types) {
    const noindex = type.template?.page?.noindex;
    if (noindex === true) whole.push(type.id);
    if (typeof noindex !== 'string') continue;
    types.push(type.id);
    fields.push(noindex);
  }
  return [whole, types, fields];
}
