/** What readers get while a page cannot be made anew, or not soon: the last good bytes, where nothing has made them untrue. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findProfile } from '../../../src/core/devices/profiles/index.ts';
import { createPageCache, type PageCache } from '../../../src/features/delivery/page-cache.ts';
import { createPageServer, type PageServer, type Served } from '../../../src/features/delivery/serve-page.ts';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import type { Services, SiteContext } from '../../../src/features/tenancy/context.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import type { Invalidation } from '../../../src/platform/ports.ts';
import { openWorld, type World } from '../../kit/world.ts';

const AWAY = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const EVERYTHING: Invalidation = { siteId: '*', tags: ['*'] };

let world: World;
let ctx: SiteContext;
let cache: PageCache;
let pages: PageServer;
/** Holds that every rendering takes too long. */
let impatient: PageServer;
/** What stands in the way of the next reads. */
let obstacle: () => Promise<void>;
let renderings: number;
let tell: (news: Invalidation) => void;

beforeAll(async () => {
  world = await openWorld();
  ctx = await world.open((await world.site({ defaultLocale: 'en' })).slug);
  await defineContentType(ctx, {
    name: 'article',
    plural: 'articles',
    label: 'Article',
    path: '/{slug}',
    fields: [
      { name: 'title', type: 'text', required: true, options: {} },
      { name: 'slug', type: 'slug', required: true, options: { from: 'title' } },
    ],
  });
  const { entry } = await createEntry(ctx, { contentType: 'article', data: { title: 'Page', slug: 'page' } });
  await publishEntry(ctx, { id: entry.id });
});
afterAll(() => world.close());

beforeEach(() => {
  obstacle = () => Promise.resolve();
  renderings = 0;
  const listeners: ((news: Invalidation) => void)[] = [];
  const db: Database = {
    ...world.services.db,
    read: async (siteId, work) => {
      renderings += 1;
      await obstacle();
      return world.services.db.read(siteId, work);
    },
    onInvalidation: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  tell = (news) => listeners.forEach((listener) => listener(news));
  const services: Services = { ...world.services, db };
  cache = createPageCache(services, 1_000_000);
  pages = createPageServer(services, cache, { lateMs: 60_000 });
  impatient = createPageServer(services, cache, { lateMs: 0 });
});

const profile = findProfile('pc');
if (profile === undefined) throw new Error('There is no profile pc.');
const serve = (by: PageServer = pages): Promise<Served> =>
  by.serve({
    site: ctx.site,
    base: '',
    origin: 'https://s.example',
    locale: 'en',
    path: '/page',
    profile,
    page: 1,
    accept: '',
    keepQuery: '',
    keyOf: (part) => `/page ${part}`,
    deviceClass: 'desktop',
    forced: false,
    byEdge: false,
  });
const stateOf = ({ page, state }: Served): unknown[] => [page.status, state];

describe('a page that was kept when news may have been missed', () => {
  it('is made anew while the database answers', async () => {
    await serve();
    tell(EVERYTHING);
    expect(stateOf(await serve())).toEqual([200, 'miss']);
  });

  it('is given as it was while the database is away, for ten minutes', async () => {
    const good = await serve();
    tell(EVERYTHING);
    obstacle = () => Promise.reject(AWAY);
    const stale = await serve();
    expect(stateOf(stale)).toEqual([200, 'stale']);
    expect(stale.page).toBe(good.page);
    world.clock.forward(600);
    expect(stateOf(await serve())).toEqual([503, 'bypass']);
  });

  it('is given as it was while the database is slow, and one renewal for all who ask goes on behind it', async () => {
    await serve();
    tell(EVERYTHING);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    obstacle = () => answered;
    renderings = 0;
    const three = await Promise.all([serve(impatient), serve(impatient), serve(impatient)]);
    expect(three.map(stateOf)).toEqual([200, 200, 200].map((status) => [status, 'stale']));
    expect(renderings).toBe(1);
    answer();
    await vi.waitFor(() => expect(cache.get('/page 1')).toBeDefined());
    expect(cache.get('/page 1')).not.toBe(three[0].page);
  });

  it('is not given once a write is known to have changed it', async () => {
    await serve();
    tell(EVERYTHING);
    tell({ siteId: ctx.site.id, tags: ['type:article', 'site'] });
    obstacle = () => Promise.reject(AWAY);
    expect(stateOf(await serve())).toEqual([503, 'bypass']);
  });

  it('is not given once it was seen to be gone', async () => {
    await serve();
    tell(EVERYTHING);
    await ctx.db.site(ctx.site.id, (tx) => tx.publication.updateMany({ data: { endsAt: world.clock.now() } }));
    try {
      expect(stateOf(await serve())).toEqual([410, 'miss']);
      tell(EVERYTHING);
      obstacle = () => Promise.reject(AWAY);
      expect(stateOf(await serve())).toEqual([503, 'bypass']);
    } finally {
      await ctx.db.site(ctx.site.id, (tx) => tx.publication.updateMany({ data: { endsAt: null } }));
    }
  });
});

describe('a failure', () => {
  it('is kept by nobody', async () => {
    obstacle = () => Promise.reject(AWAY);
    expect(stateOf(await serve())).toEqual([503, 'bypass']);
    obstacle = () => Promise.resolve();
    expect(stateOf(await serve())).toEqual([200, 'miss']);
  });
});
