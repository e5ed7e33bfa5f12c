import { entryTitle } from '../../core/model/entry-title.ts';
import type { EntryData } from '../../core/model/content-type.ts';
import type { Site } from '../tenancy/site.ts';
import type { SiteTx } from './content-types.ts';

/** What messages call entries: their titles, or the type with the end of the id where there is none. */
export async function nameEntries(
  tx: SiteTx,
  site: Pick<Site, 'id' | 'locales' | 'defaultLocale'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.entry.findMany({
    where: { siteId: site.id, id: { in: [...new Set(ids)] } },
    select: { id: true, draft: true, contentType: { select: { label: true, titleField: true } } },
  });
  const locales = [site.defaultLocale, ...site.locales.map((locale) => locale.code)];
  return new Map(
    rows.map(({ id, draft, contentType }) => {
      const title = entryTitle(contentType, draft as EntryData, locales);
      return [id, title.trim() === '' ? `${contentType.label} …${id.slice(-6)}` : title];
    }),
  );
}
