/** What is kept, for how long, and by whom: the installation itself by instants, a CDN by keys, noise by nobody. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import type { SiteContext } from '../../../src/features/tenancy/context.ts';
import { openWorld, type HttpAnswer, type World } from '../../kit/world.ts';

const PC =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const FOMA = 'DoCoMo/2.0 P903i(c100;TB;W24H12)';
/** A handset whose pages are short: 60 paragraphs take several. */
const SMALL = 'DoCoMo/1.0/P503i/c10';
const KEEPS = 3_600;

let world: World;
let ctx: SiteContext;
beforeAll(async () => {
  world = await openWorld({ env: { CDN_MAX_AGE: String(KEEPS) } });
});
afterAll(() => world.close());
beforeEach(async () => {
  ctx = await world.open((await world.site({ defaultLocale: 'en' })).slug);
  await defineContentType(ctx, {
    name: 'article',
    plural: 'articles',
    label: 'Article',
    path: '/{slug}',
    fields: [
      { name: 'title', type: 'text', required: true, options: {} },
      { name: 'slug', type: 'slug', required: true, options: { from: 'title' } },
      { name: 'body', type: 'richText', options: {} },
    ],
  });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  world.get(`/render/${ctx.site.slug}${path}`, { 'User-Agent': PC, ...headers });
const cacheOf = (answer: HttpAnswer) => [answer.status, answer.headers.get('x-cache')];
const later = (seconds: number): Date => new Date(world.clock.now().getTime() + seconds * 1_000);

const paragraph = (text: string, key = 'p') => ({
  _key: key,
  _type: 'text',
  style: 'normal',
  markDefs: [],
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
});
async function publish(slug: string, body: readonly object[] = [paragraph(`Words of ${slug}.`)]): Promise<string> {
  const { entry } = await createEntry(ctx, { contentType: 'article', data: { title: slug, slug, body } });
  await publishEntry(ctx, { id: entry.id });
  return entry.id;
}

/** A plan as it stands in the tables, told to every node as any write is. */
function plan(entryId: string, instants: { readonly startsAt?: Date; readonly endsAt?: Date }): Promise<unknown> {
  return ctx.db.site(ctx.site.id, async (tx) => {
    await tx.publication.updateMany({ where: { siteId: ctx.site.id, entryId }, data: instants });
    // An address is kept from when its page begins.
    if (instants.startsAt !== undefined) {
      const where = { siteId: ctx.site.id, toEntry: entryId, automatic: true };
      await tx.redirect.updateMany({ where, data: { updatedAt: instants.startsAt } });
    }
    tx.invalidate([`entry:${entryId}`, 'type:article']);
  });
}

const LIST = {
  _key: 'l',
  _type: 'entryList',
  layout: 'list',
  query: { contentType: 'article', where: { slug: { contains: 'news' } }, first: 10 },
};

describe('an instant that was planned', () => {
  it('turns a 404 that was kept into the page, to the millisecond', async () => {
    await plan(await publish('soon'), { startsAt: later(60) });
    expect(cacheOf(await get('/soon'))).toEqual([404, 'miss']);
    world.clock.forward(59.999);
    expect(cacheOf(await get('/soon'))).toEqual([404, 'hit']);
    world.clock.forward(0.001);
    expect(cacheOf(await get('/soon'))).toEqual([200, 'miss']);
    expect(cacheOf(await get('/soon'))).toEqual([200, 'hit']);
  });

  it('ends a page', async () => {
    await plan(await publish('offer'), { endsAt: later(60) });
    await get('/offer');
    world.clock.forward(59.999);
    expect(cacheOf(await get('/offer'))).toEqual([200, 'hit']);
    world.clock.forward(0.001);
    expect((await get('/offer')).status).toBe(410);
  });

  it('changes a list that shows what begins and what ends, and leaves other pages alone', async () => {
    await plan(await publish('news-first'), { endsAt: later(60) });
    await plan(await publish('news-second'), { startsAt: later(30) });
    await publish('index', [paragraph('All the news.'), LIST]);
    await publish('alone');
    const list = async (): Promise<unknown[]> => {
      const { text, headers } = await get('/index');
      return [headers.get('x-cache'), text.includes('news-first'), text.includes('news-second')];
    };
    await get('/alone');
    await list();
    expect(await list()).toEqual(['hit', true, false]);
    world.clock.forward(30);
    expect(await list()).toEqual(['miss', true, true]);
    expect(await list()).toEqual(['hit', true, true]);
    world.clock.forward(30);
    expect(await list()).toEqual(['miss', false, true]);
    expect(cacheOf(await get('/alone'))).toEqual([200, 'hit']);
  });

  it('bounds how long a CDN is told to keep a page', async () => {
    const id = await publish('bounded');
    const told = async (): Promise<unknown> => (await get('/bounded?device=pc')).headers.get('cdn-cache-control');
    expect(await told()).toBe(`max-age=${KEEPS}, stale-if-error=600`);
    await plan(id, { endsAt: later(90.5) });
    expect(await told()).toBe('max-age=90');
    world.clock.forward(90);
    expect(await told()).toBe('max-age=0');
  });
});

describe('what a write changes', () => {
  it('is seen at once, where there was nothing and where there was something', async () => {
    expect(cacheOf(await get('/fresh'))).toEqual([404, 'miss']);
    expect(cacheOf(await get('/fresh'))).toEqual([404, 'hit']);
    const id = await publish('fresh');
    expect(cacheOf(await get('/fresh'))).toEqual([200, 'miss']);
    await plan(id, { endsAt: world.clock.now() });
    expect((await get('/fresh')).status).toBe(410);
  });
});

describe('a shared cache', () => {
  const SHARED = ['cache-tag', 'surrogate-key', 'cdn-cache-control', 'surrogate-control'];
  const sharedOf = (answer: HttpAnswer) => SHARED.map((name) => answer.headers.get(name));

  it('is told keys of everything that a public page is made of', async () => {
    const shown = await publish('news-one');
    const index = await publish('index', [paragraph('All.'), LIST]);
    const answer = await get('/index?device=imode-foma');
    // As the documentation says that an operator makes them.
    const key = (tag: string): string =>
      createHash('sha256').update(`${ctx.site.id} ${tag}`).digest('base64url').slice(0, 10);
    const keys = (answer.headers.get('surrogate-key') ?? '').split(' ');
    expect(keys.sort()).toEqual(['site', `entry:${index}`, `entry:${shown}`, 'type:article'].map(key).sort());
    expect(answer.headers.get('cache-tag')?.split(',').sort()).toEqual(keys);
    expect(answer.headers.get('surrogate-control')).toBe(`max-age=${KEEPS}, stale-if-error=600`);
    expect(answer.headers.get('cache-control')).toBe('public, no-cache, no-transform');
    const etag = answer.headers.get('etag') ?? '';
    const unchanged = await get('/index?device=imode-foma', { 'If-None-Match': etag });
    expect([unchanged.status, ...sharedOf(unchanged)]).toEqual([304, ...sharedOf(answer)]);
  });

  it('is told nothing of answers that are not for everybody', async () => {
    await publish('page');
    const nothing = SHARED.map(() => null);
    expect(sharedOf(await get('/page'))).toEqual(nothing);
    expect(sharedOf(await get('/page', { 'X-Utsuwa-Device-Class': 'feature-phone', 'User-Agent': FOMA }))).toEqual(
      nothing,
    );
    expect(sharedOf(await get('/nothing?device=pc'))).toEqual(nothing);
    expect(sharedOf(await get('/page', { 'X-Utsuwa-Device-Class': 'pc' }))).not.toEqual(nothing);
  });

  it('and nobody else: readers who come by themselves see none of it', async () => {
    const open = await openWorld({ env: { CDN_MAX_AGE: '60', TRUST_PROXY: '192.0.2.1' } });
    try {
      const { slug } = await open.site({ defaultLocale: 'en' });
      ctx = await open.open(slug);
      const answer = await open.get(`/render/${slug}/?device=pc`);
      expect(sharedOf(answer)).toEqual(SHARED.map(() => null));
    } finally {
      await open.close();
    }
  });
});

describe('noise', () => {
  it('in the address finds the page that is kept, and makes no second copy', async () => {
    const body = Array.from({ length: 60 }, (_, index) => paragraph('みなと町のお知らせ。'.repeat(12), `p${index}`));
    await publish('long', body);
    const phone = (path: string): Promise<HttpAnswer> => get(path, { 'User-Agent': FOMA });
    const first = await phone('/long');
    expect(cacheOf(first)).toEqual([200, 'miss']);
    for (const path of [
      '/long?utm_source=mail',
      '/%6cong',
      '/long?page=0',
      '/long?page=x',
      '/long?locale=xx',
      '/long?locale=en',
      '/l%6Fng?locale=zz&page=1',
    ]) {
      // prettier-ignore
      const answer = await phone(path);
      expect([path, ...cacheOf(answer)]).toEqual([path, 200, 'hit']);
      expect(answer.headers.get('etag')).toBe(first.headers.get('etag'));
    }
  });

  it('of part numbers beyond the last is the last part', async () => {
    const body = Array.from({ length: 60 }, (_, index) => paragraph('みなと町のお知らせ。'.repeat(12), `p${index}`));
    await publish('long', body);
    const phone = (page: number): Promise<HttpAnswer> => get(`/long?page=${page}`, { 'User-Agent': SMALL });
    const beyond = await phone(9_999);
    expect(cacheOf(beyond)).toEqual([200, 'miss']);
    let last = await phone(1);
    // The first was made with the last.
    expect(cacheOf(last)).toEqual([200, 'hit']);
    let parts = 1;
    for (let page = 2; page < 100; page += 1) {
      const part = await phone(page);
      expect(cacheOf(part)).toEqual([200, 'hit']);
      if (part.headers.get('etag') === last.headers.get('etag')) break;
      parts = page;
      last = part;
    }
    expect(parts).toBeGreaterThan(2);
    expect(beyond.headers.get('etag')).toBe(last.headers.get('etag'));
  });
});

describe('?device=', () => {
  it.each(['toaster', '__proto__', 'pc<script>', 'imode-foma ', '携帯'])(
    'refuses %s, and says what there is',
    async (name) => {
      const answer = await get(`/?device=${encodeURIComponent(name)}`);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store']);
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(answer.text).toContain('imode-foma');
    },
  );

  it('takes a class and its profile for one and the same', async () => {
    await publish('same');
    const one = await get('/same?device=FEATURE-phone');
    const other = await get('/same?device=wap2');
    expect(cacheOf(other)).toEqual([200, 'hit']);
    expect(one.text).toBe(other.text);
  });
});
