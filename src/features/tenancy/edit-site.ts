import { AppError, invalidInput } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import type { Tx } from '../../platform/db/database.ts';
import { authorize } from './authorize.ts';
import type { SiteContext } from './context.ts';
import { normaliseHosts, ownHostOf, refuseTaken, type SavedSite } from './create-site.ts';
import { findLowContrast } from './low-contrast.ts';
import { checkSiteSettings, type SiteSettings } from './site-settings.ts';
import { toSite, toStoredSettings } from './sites.ts';
import type { Site, SiteMenu } from './site.ts';

export type EditSiteInput = Partial<SiteSettings> & {
  /** The revision that the change was made from; left out = overwrite. */
  readonly revision?: number;
  /** Called when locales, fallbacks or the default locale changed, in a transaction on the site: entries renew what is published. */
  readonly onLocalesChanged?: (tx: Tx, site: Site) => Promise<void>;
};

/** Changes settings; what is left out stays. Readers see it with the commit, on every node. */
export async function editSite(ctx: SiteContext, input: EditSiteInput): Promise<SavedSite> {
  authorize(ctx, 'site.edit');
  const { revision, onLocalesChanged, ...changes } = input;
  const logo = changes.logoAssetId ?? null;
  if (logo !== null && !(await ctx.db.site(ctx.site.id, (tx) => isImage(tx, logo)))) {
    throw invalidInput('The site', [
      { path: ['logo'], message: 'This is not an image of the site.', code: 'unknown_asset' },
    ]);
  }
  // Taken names are told from the settings as asked for: the transaction is gone when the database refuses.
  const { before, site } = await refuseTaken({ ...ctx.site, ...changes }, () =>
    ctx.db.system((tx) => save(ctx, tx, { revision, changes })),
  );
  // The wall lets a site's own transaction read its settings and not write them, and the system's see no content: so what is
  // published is renewed in a second one.
  if (onLocalesChanged !== undefined && localesDiffer(before, site)) {
    await ctx.db.site(site.id, (tx) => onLocalesChanged(tx, site));
  }
  return { site, warnings: findLowContrast(site.theme) };
}

async function save(
  ctx: SiteContext,
  tx: Tx,
  { revision, changes }: { revision: number | undefined; changes: Partial<SiteSettings> },
): Promise<{ before: Site; site: Site }> {
  const before = await readSite(tx, ctx.site.id);
  if (revision !== undefined && revision !== before.revision) {
    const message = `The settings were changed meanwhile: this change was made from revision ${revision}, they are at ${before.revision}. Load them again.`;
    throw new AppError('CONFLICT', message, { details: { expected: revision, actual: before.revision } });
  }
  const settings = merge(before, changes);
  // A theme from before this rule does not stand in the way of another change.
  const colours = changes.theme === undefined ? [] : findLowContrast(changes.theme);
  const issues = [...checkSiteSettings(settings, ownHostOf(ctx)), ...colours];
  if (issues.length > 0) throw invalidInput('The site', issues);
  tx.invalidate(['site'], before.id);
  return { before, site: await writeSite(tx, before, settings) };
}

async function readSite(tx: Tx, id: string): Promise<Site> {
  const row = await tx.site.findUniqueOrThrow({
    where: { id },
    include: { hosts: { orderBy: { position: 'asc' } } },
  });
  return toSite(row);
}

async function writeSite(tx: Tx, before: Site, settings: SiteSettings): Promise<Site> {
  // The revision in `where` makes two edits at once a conflict instead of a lost one.
  const { count } = await tx.site.updateMany({
    where: { id: before.id, revision: before.revision },
    data: {
      slug: settings.slug,
      name: settings.name,
      settings: JSON.parse(JSON.stringify(toStoredSettings(settings))),
      defaultLocale: settings.defaultLocale,
      timeZone: settings.timeZone,
      revision: { increment: 1 },
    },
  });
  if (count === 0) throw new AppError('CONFLICT', 'The settings were changed meanwhile. Load them again.');
  if (settings.hosts.join() !== before.hosts.join()) {
    await tx.siteHost.deleteMany({ where: { siteId: before.id } });
    await tx.siteHost.createMany({
      data: settings.hosts.map((host, position) => ({ siteId: before.id, host, position })),
    });
  }
  return readSite(tx, before.id);
}

function merge(before: Site, changes: Partial<SiteSettings>): SiteSettings {
  const merged: SiteSettings = { ...before, ...changes };
  const codes = new Set(merged.locales.map((locale) => locale.code));
  // What was said in a locale that the site gives up goes with it, unless this very change says it.
  const kept = (texts: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).filter(([locale]) => codes.has(locale)));
  const menus = (all: readonly SiteMenu[]): SiteMenu[] =>
    all.map(({ place, items }) => ({
      place,
      items: Object.fromEntries(Object.entries(items).filter(([locale]) => codes.has(locale))),
    }));
  return {
    ...merged,
    name: merged.name.trim(),
    hosts: normaliseHosts(merged.hosts),
    tagline: changes.tagline ?? kept(before.tagline),
    footerNote: changes.footerNote ?? kept(before.footerNote),
    menus: changes.menus ?? menus(before.menus),
    notice: changes.notice === undefined ? before.notice && kept(before.notice) : emptyToNull(changes.notice),
  };
}

function emptyToNull(texts: Readonly<Record<string, string>> | null): Readonly<Record<string, string>> | null {
  return texts === null || Object.values(texts).every((text) => text.trim() === '') ? null : texts;
}

function localesDiffer(before: Site, after: SiteSettings): boolean {
  const shape = ({ locales, defaultLocale }: Pick<Site, 'locales' | 'defaultLocale'>): string =>
    JSON.stringify([defaultLocale, locales.map(({ code, fallbacks }) => [code, fallbacks])]);
  return shape(before) !== shape(after);
}

async function isImage(tx: Tx, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const asset = await tx.asset.findFirst({ where: { id }, select: { mediaType: true } });
  return asset?.mediaType.startsWith('image/') ?? false;
}
