import type { World } from './world.ts';

/** Addresses of every page of the demo's sites, on the installation's own host name. */
export async function listDemoPages(world: World): Promise<string[]> {
  const pages: string[] = [];
  for (const site of ['town', 'hotel']) {
    const { id } = (await world.open(site)).site;
    const rows = await world.services.db.read(id, (sql) =>
      sql<{ path: string; locale: string }>(
        'SELECT path, locale FROM publication WHERE site_id = $1 AND ends_at IS NULL AND path IS NOT NULL ORDER BY path, locale',
        [id],
      ),
    );
    const home = site === 'town' ? 'ja' : 'en';
    for (const { path, locale } of rows)
      pages.push(`/render/${site}${locale === home ? '' : `/${locale}`}${path === '/' && locale !== home ? '' : path}`);
  }
  return pages;
}
