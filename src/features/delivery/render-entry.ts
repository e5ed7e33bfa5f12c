import type { DeviceProfile } from '../../core/devices/profile.ts';
import { renderParts, type Rendered } from '../../core/render/render.ts';
import { summarise, type RenderSummary } from '../../core/render/report.ts';
import type { Services } from '../tenancy/context.ts';
import { placeOfReaders } from './canonical.ts';
import { composeEntry, renderOptions, type ComposedEntry, type PagePlace } from './compose-entry.ts';
import type { ContentLoader } from './content/load.ts';
import { findPageOfEntry } from './find-page.ts';

export interface RenderedEntry {
  readonly profile: DeviceProfile;
  readonly locale: string;
  /** The part asked for, or the last. */
  readonly part: Rendered;
  readonly summary: RenderSummary;
}

interface Composed extends ComposedEntry {
  readonly place: PagePlace;
}

/**
 * A published entry's page inside a content operation, on its snapshot; loaded once however many devices ask. Null where the entry
 * has no page in the locale.
 */
export async function renderEntry(
  services: Pick<Services, 'charset' | 'settings'>,
  loader: ContentLoader,
  asked: {
    readonly id: string;
    readonly locale: string;
    readonly profile: DeviceProfile;
    readonly page: number;
    /** Before the addresses of pictures and files: whoever shows the page does so elsewhere. */
    readonly assetOrigin: string;
  },
): Promise<RenderedEntry | null> {
  const { id, locale, profile, page, assetOrigin } = asked;
  const composed = await loader.read(`page ${locale} ${id}`, async (sql): Promise<Composed | null> => {
    const { site, model, now } = loader;
    const found = await findPageOfEntry(sql, { siteId: site.id, now, locale, entryId: id });
    const contentType = found === null ? undefined : model.byId.get(found.row.content_type_id);
    if (found === null || contentType === undefined) return null;
    const { row, siblings, ancestors } = found;
    const place: PagePlace = { site, ...placeOfReaders(services, site), assetOrigin, locale, path: row.path };
    const dates = { firstAt: row.first_at, startsAt: row.starts_at };
    const made = await composeEntry(
      sql,
      { ...place, model, now },
      { entryId: id, contentType, data: row.data, ...dates, siblings, ancestors },
    );
    return { ...made, place };
  });
  if (composed === null) return null;
  const options = renderOptions(services, composed.place, { page: 1, accept: '', keepQuery: '' });
  const parts = renderParts(composed.documentFor(profile.renderClass), profile, options);
  const part = parts[Math.min(page, parts.length) - 1];
  if (part === undefined) throw new Error('A document has at least one part.');
  return { profile, locale, part, summary: summarise(parts, profile) };
}
