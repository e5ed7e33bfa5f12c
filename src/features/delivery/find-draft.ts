import type { EntryData } from '../../core/model/content-type.ts';
import { fillSlugs } from '../../core/model/defaults.ts';
import { buildPath } from '../../core/model/path.ts';
import { localeChain, resolveEntry } from '../../core/model/resolve-locale.ts';
import type { SqlReader } from '../../platform/db/database.ts';
import type { Site } from '../tenancy/site.ts';
import type { SiteModel } from './content/site-model.ts';
import type { PageRow } from './find-page.ts';

interface DraftRow {
  readonly content_type_id: string;
  readonly draft: EntryData;
  readonly updated_at: Date;
}

const DRAFT = `SELECT content_type_id, draft, updated_at FROM entry WHERE site_id = $1 AND id = $2`;

/**
 * An entry's newest draft as a page's row, whatever is still wrong with it; null for an entry that is not there. A draft without
 * an address stands at its id, where no page can be.
 */
export async function findDraft(
  sql: SqlReader,
  asked: { readonly site: Site; readonly model: SiteModel; readonly entry: string; readonly locale: string },
): Promise<PageRow | null> {
  const { site, model, entry, locale } = asked;
  const [row] = await sql<DraftRow>(DRAFT, [site.id, entry]);
  const type = row === undefined ? undefined : model.byId.get(row.content_type_id);
  if (row === undefined || type === undefined) return null;
  const filled = fillSlugs(type, row.draft, { defaultLocale: site.defaultLocale, id: entry });
  const others = [site.defaultLocale, ...site.locales.map(({ code }) => code)];
  // Where nothing is written in the locale yet, what others say is more than an empty page.
  const resolved =
    resolveEntry(type, filled, localeChain(site.locales, locale)) ??
    resolveEntry(type, filled, [...new Set([locale, ...others])]) ??
    resolveEntry({ ...type, fields: type.fields.filter((field) => !field.localised) }, filled, [locale]);
  const data = resolved?.data ?? {};
  const built = buildPath(type.path, data);
  return {
    entry_id: entry,
    content_type_id: row.content_type_id,
    data,
    path: 'path' in built && built.path !== null ? built.path : `/${entry}`,
    locale,
    source_locale: resolved?.sourceLocale ?? locale,
    starts_at: row.updated_at,
    first_at: row.updated_at,
  };
}
