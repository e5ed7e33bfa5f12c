/** A partner with a site in a database, and a context bound to it: for tests of verbs without a server. */
import { randomUUID } from 'node:crypto';
import type { Actor, Services, SiteContext } from '../../src/features/tenancy/context.ts';
import type { Site } from '../../src/features/tenancy/site.ts';
import { findSiteById } from '../../src/features/tenancy/sites.ts';
import { DEFAULT_THEME } from '../../src/features/tenancy/site-settings.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { createSettableClock, type SettableClock } from './clock.ts';

export interface TestSite {
  readonly ctx: SiteContext;
  readonly clock: SettableClock;
  /** The same site seen by somebody else. */
  readonly as: (actor: Actor) => SiteContext;
  /** With what was changed since: locales, model revision. */
  readonly fresh: () => Promise<SiteContext>;
}

const SYSTEM: Actor = { kind: 'system', id: 'system', grants: [] };

export async function makeSite(
  db: Database,
  settings: Partial<Pick<Site, 'slug' | 'locales' | 'defaultLocale' | 'timeZone'>> = {},
): Promise<TestSite> {
  const id = randomUUID();
  const partnerId = randomUUID();
  const slug = settings.slug ?? `s${id.slice(0, 8)}`;
  const { slug: _, ...rest } = settings;
  const defaults = {
    locales: [
      { code: 'ja', label: '日本語', fallbacks: [] },
      { code: 'en', label: 'English', fallbacks: ['ja'] },
    ],
    defaultLocale: 'ja',
    timeZone: 'Asia/Tokyo',
  };
  const { locales, defaultLocale, timeZone } = { ...defaults, ...rest };
  await db.system(async (tx) => {
    await tx.partner.create({ data: { id: partnerId, slug: `p${partnerId.slice(0, 8)}`, name: 'Partner' } });
    await tx.site.create({
      data: {
        id,
        partnerId,
        slug,
        name: 'Site',
        defaultLocale,
        timeZone,
        settings: JSON.parse(
          JSON.stringify({
            tagline: {},
            footerNote: {},
            locales,
            theme: DEFAULT_THEME,
            menus: [],
            notice: null,
            logoAssetId: null,
          }),
        ),
      },
    });
  });
  const clock = createSettableClock(new Date('2026-11-22T09:30:00Z'));
  // Verbs on content need no more than these; one that reaches for another fails at once.
  // Budgets are judged by rendering, which has tests of its own.
  const publishGate: Services['publishGate'] = () => Promise.resolve({ issues: [], warnings: [] });
  const ids = { uuid: () => randomUUID(), token: () => randomUUID() };
  const services = { db, clock, ids, publishGate } as unknown as Services;
  const find = async (): Promise<Site> => {
    const site = await findSiteById(services, id);
    if (site === null) throw new Error('The test site is gone.');
    return site;
  };
  const bind = (site: Site, actor: Actor): SiteContext => ({ ...services, actor, site });
  const site = await find();
  return {
    ctx: bind(site, SYSTEM),
    clock,
    as: (actor) => bind(site, actor),
    fresh: async () => bind(await find(), SYSTEM),
  };
}

/** A member with one role on the site of a context. */
export function memberOn(ctx: SiteContext, role: Actor['grants'][number]['role']): Actor {
  return {
    kind: 'member',
    id: randomUUID(),
    grants: [{ role, partnerId: ctx.site.partnerId, siteId: ctx.site.id }],
  };
}
