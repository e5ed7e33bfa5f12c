/** Addresses that are no page: where they lead, on every class of device, written through the management API. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { deleteEntry } from '../../../src/features/entries/delete-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { saveDraft } from '../../../src/features/entries/save-draft.ts';
import { purgeEntry } from '../../../src/features/entries/trash.ts';
import { unpublishEntry } from '../../../src/features/entries/unpublish-entry.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import type { SiteContext } from '../../../src/features/tenancy/context.ts';
import { openWorld, type HttpAnswer, type World } from '../../kit/world.ts';

const HOST = { Host: 'town.example.jp' };
const ORIGIN = 'https://town.example.jp';

describe('redirects of a site', () => {
  let world: World;
  let ctx: SiteContext;
  let token: string;
  let serial = 0;

  beforeAll(async () => {
    world = await openWorld({ env: { PUBLIC_URL: 'https://cms.example.jp' } });
    const site = await world.site({
      slug: 'town',
      name: 'みなと町',
      defaultLocale: 'ja',
      hosts: ['town.example.jp'],
      locales: [
        { code: 'ja', label: '日本語', fallbacks: [] },
        { code: 'en', label: 'English', fallbacks: ['ja'] },
      ],
    });
    ctx = await world.open(site.slug);
    const title = { name: 'title', type: 'text' as const, label: 'Title', required: true };
    await defineContentType(ctx, {
      name: 'page',
      plural: 'pages',
      label: 'Page',
      path: '/p/{slug}',
      fields: [title, { name: 'slug', type: 'slug', required: true }],
    });
    ctx = await world.open(site.slug);
    token = (await world.member({ role: 'editor', site: site.slug })).token;
  });
  afterAll(() => world.close());

  const get = (path: string, query = '?device=pc'): Promise<HttpAnswer> => world.get(path + query, HOST);
  const page = async (slug: string): Promise<{ id: string; version: number }> => {
    const { entry } = await createEntry(ctx, { contentType: 'page', data: { title: `Page ${slug}`, slug } });
    expect((await publishEntry(ctx, { id: entry.id })).issues).toEqual([]);
    return entry;
  };
  const rename = async (entry: { id: string; version: number }, slug: string) => {
    const saved = await saveDraft(ctx, { id: entry.id, version: entry.version, data: { slug } });
    expect((await publishEntry(ctx, { id: entry.id })).issues).toEqual([]);
    return saved.entry;
  };
  const ask = (query: string, input: object, as = token) => world.graphql(query, { input }, { token: as });
  const SAVE = `mutation ($input: SaveRedirectInput!) { saveRedirect(input: $input) {
    redirect { id from locale status to entry automatic } warnings { code } } }`;
  const save = async (redirect: object, id?: string) => {
    const answer = await ask(SAVE, { site: 'town', redirect, ...(id && { id }) });
    return { ...answer.data?.['saveRedirect'], code: answer.errors?.[0]?.extensions['code'], errors: answer.errors };
  };
  const issueOf = (answer: { errors?: readonly { extensions: Readonly<Record<string, unknown>> }[] }): unknown =>
    (answer.errors?.[0]?.extensions['issues'] as { code: string }[] | undefined)?.[0]?.code;
  const fresh = (): string => `x${(serial += 1)}`;

  it('leads from a former address of a page to its present one, without a chain', async () => {
    const [a, b, c] = [fresh(), fresh(), fresh()];
    let entry = await page(a);
    entry = await rename(entry, b);
    expect((await get(`/p/${a}`)).headers.get('location')).toBe(`${ORIGIN}/p/${b}?device=pc`);
    await rename(entry, c);
    for (const old of [a, b]) {
      const answer = await get(`/p/${old}`, '?device=pc&x=%E6%98%A5');
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `${ORIGIN}/p/${c}?device=pc&x=%E6%98%A5`]);
    }
    expect((await get(`/en/p/${a}`)).headers.get('location')).toBe(`${ORIGIN}/en/p/${c}?device=pc`);
    expect((await get(`/p/${c}`)).status).toBe(200);
  });

  it('forgets a former address when another page takes it, and gives it back when that one moves', async () => {
    const [a, b, c] = [fresh(), fresh(), fresh()];
    await rename(await page(a), b);
    expect((await get(`/p/${a}`)).status).toBe(301);
    const second = await page(a);
    expect((await get(`/p/${a}`)).status).toBe(200);
    await rename(second, c);
    expect((await get(`/p/${a}`)).headers.get('location')).toBe(`${ORIGIN}/p/${c}?device=pc`);
  });

  it('answers 410 for what was taken off or deleted, until a page comes there', async () => {
    const [a, b] = [fresh(), fresh()];
    const entry = await rename(await page(a), b);
    await unpublishEntry(ctx, { id: entry.id });
    expect([(await get(`/p/${a}`)).status, (await get(`/p/${b}`)).status]).toEqual([410, 410]);
    await deleteEntry(ctx, entry.id);
    await purgeEntry(ctx, { id: entry.id, confirm: true });
    expect([(await get(`/p/${a}`)).status, (await get(`/p/${b}`)).status]).toEqual([410, 410]);
    await page(b);
    expect([(await get(`/p/${a}`)).status, (await get(`/p/${b}`)).status]).toEqual([410, 200]);
    const live = await page(fresh());
    await deleteEntry(ctx, live.id);
    expect((await get(`/p/x${serial}`)).status).toBe(410);
  });

  it('leads to a path, an entry or another site, and below a prefix', async () => {
    const slug = fresh();
    const { id } = await page(slug);
    await save({ from: '/news', to: `/p/${slug}` });
    await save({ from: '/entry', entry: id, status: 302 });
    await save({ from: '/shop/*', to: 'https://shop.example.com/a/*?ref=1'.replace('?ref=1', ''), status: 308 });
    await save({ from: '/ad', to: 'https://shop.example.com/?utm=1#top', status: 307 });
    await save({ from: '/old/*', to: '/p/*' });
    await save({ from: '/over', status: 410 });
    const answer = async (path: string): Promise<unknown[]> => {
      const { status, headers } = await get(path, '?x=1&device=pc');
      return [status, headers.get('location')];
    };
    expect(await answer('/news')).toEqual([301, `${ORIGIN}/p/${slug}?x=1&device=pc`]);
    expect(await answer('/en/news')).toEqual([301, `${ORIGIN}/en/p/${slug}?x=1&device=pc`]);
    expect(await answer('/entry')).toEqual([302, `${ORIGIN}/p/${slug}?x=1&device=pc`]);
    expect(await answer('/shop/b/%E6%98%A5')).toEqual([308, 'https://shop.example.com/a/b/%E6%98%A5?x=1&device=pc']);
    expect((await get('/shop')).status).toBe(404);
    expect(await answer('/ad')).toEqual([307, 'https://shop.example.com/?utm=1&x=1&device=pc#top']);
    expect(await answer(`/old/${slug}`)).toEqual([301, `${ORIGIN}/p/${slug}?x=1&device=pc`]);
    expect((await get('/over')).status).toBe(410);
    const byName = await world.get('/render/town/news');
    expect(byName.headers.get('location')).toBe(`https://cms.example.jp/render/town/p/${slug}`);
  });

  it.each([
    ['pc', 308, 308],
    ['tablet', 307, 307],
    ['smartphone', 308, 308],
    ['signage', 301, 301],
    ['imode-foma', 308, 301],
    ['au-wap2', 307, 302],
    ['sb-3gc', 302, 302],
    ['wml13', 308, 301],
  ])('sends a %s that meets %d to an absolute address with %d and no body', async (device, status, expected) => {
    const from = `/${fresh()}`;
    expect((await save({ from, to: '/somewhere', status })).code).toBeUndefined();
    for (const method of ['GET', 'HEAD']) {
      const answer = await world.send(method, `${from}?device=${device}`, { headers: HOST });
      expect(answer.headers.get('location')).toBe(`${ORIGIN}/somewhere?device=${device}`);
      expect([answer.status, answer.body.length]).toEqual([expected, 0]);
    }
  });

  it('keeps a redirect in memory like a page, until it is changed, or a page comes', async () => {
    const [from, slug] = [`/p/${fresh()}`, fresh()];
    const { redirect } = await save({ from, to: '/one' });
    const states = [await get(from), await get(from, '?device=pc&other=1')].map(({ headers }) =>
      headers.get('x-cache'),
    );
    expect(states).toEqual(['miss', 'hit']);
    await save({ from, to: '/two' }, redirect.id);
    expect((await get(from)).headers.get('location')).toBe(`${ORIGIN}/two?device=pc`);
    const entry = await page(from.slice(3));
    expect((await get(from)).status).toBe(200);
    expect((await save({ from, to: '/three' }, redirect.id)).warnings).toEqual([{ code: 'page_wins' }]);
    expect((await get(from)).status).toBe(200);
    await rename(entry, slug);
    expect((await get(from)).headers.get('location')).toBe(`${ORIGIN}/three?device=pc`);
    const gone = await ask('mutation ($input: DeleteRedirectInput!) { deleteRedirect(input: $input) { deletedId } }', {
      site: 'town',
      id: redirect.id,
    });
    expect(gone.data['deleteRedirect'].deletedId).toBe(redirect.id);
    // What was kept by itself in the meantime counts again.
    expect((await get(from)).headers.get('location')).toBe(`${ORIGIN}/p/${slug}?device=pc`);
  });

  it('shows a page at a vanity address, with the page’s own address as the canonical one', async () => {
    const [slug, other] = [fresh(), fresh()];
    const entry = await page(slug);
    expect((await save({ from: '/summer', status: 200, entry: entry.id })).warnings).toEqual([]);
    const shown = await get('/summer');
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(`Page ${slug}`);
    expect(shown.text).toContain(`rel="canonical" href="${ORIGIN}/p/${slug}"`);
    expect((await get('/summer')).headers.get('x-cache')).toBe('hit');
    await rename(entry, other);
    expect((await get('/summer')).text).toContain(`rel="canonical" href="${ORIGIN}/p/${other}"`);
    await unpublishEntry(ctx, { id: entry.id });
    expect((await get('/summer')).status).toBe(410);
  });

  it('is sent on at once when a page moves behind a redirect', async () => {
    const [a, b] = [fresh(), fresh()];
    const entry = await page(a);
    const from = `/${fresh()}`;
    await save({ from, to: `/p/${a}` });
    await rename(entry, b);
    expect((await get(from)).headers.get('location')).toBe(`${ORIGIN}/p/${b}?device=pc`);
    // Nor does it stand in the way of others.
    expect((await save({ from: `/${fresh()}`, to: '/elsewhere' })).code).toBeUndefined();
  });

  it('refuses what would lead in a circle, on, or twice from one address, and says which', async () => {
    const [a, b, c] = [`/${fresh()}`, `/${fresh()}`, `/${fresh()}`];
    expect(issueOf(await save({ from: a, to: a }))).toBe('loop');
    const { redirect } = await save({ from: a, to: b });
    expect(redirect).toMatchObject({ from: a, status: 301, to: b, automatic: false, locale: null });
    expect(issueOf(await save({ from: b, to: a }))).toBe('loop');
    expect(issueOf(await save({ from: c, to: a }))).toBe('chain');
    const behind = await save({ from: b, to: c });
    expect(issueOf(behind)).toBe('chain');
    expect(behind.errors?.[0]?.message).toContain(`"${a}" leads to "${b}", which leads on to ${c}`);
    expect((await save({ from: a, to: c })).code).toBe('CONFLICT');
    expect((await save({ from: a, to: c, locale: 'en' })).code).toBeUndefined();
    const former = fresh();
    await rename(await page(former), fresh());
    expect(issueOf(await save({ from: `/${fresh()}`, to: `/p/${former}` }))).toBe('chain');
    expect(issueOf(await save({ from: `/${fresh()}`, entry: '01900000-0000-7000-8000-000000000000' }))).toBe(
      'unknown_entry',
    );
  });

  it('lists former addresses beside what was written, finds parts of both, and pages', async () => {
    const [a, b] = ['list-a', 'list-b'];
    await rename(await page(a), b);
    await save({ from: '/list-c', to: '/LIST-d' });
    const list = async (more = '') => {
      const answer = await world.graphql(
        `{ redirects(site: "town", search: "list-" ${more}) { nodes { from locale automatic } pageInfo { hasNextPage endCursor } } }`,
        {},
        { token },
      );
      return answer.data['redirects'];
    };
    const { nodes } = await list();
    expect(nodes).toEqual([
      { from: '/p/list-a', locale: 'ja', automatic: true },
      { from: '/p/list-a', locale: 'en', automatic: true },
      { from: '/list-c', locale: null, automatic: false },
    ]);
    expect((await list('automatic: false')).nodes).toHaveLength(1);
    const first = await list('first: 2');
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await list(`first: 2, after: "${first.pageInfo.endCursor}"`)).nodes).toHaveLength(1);
  });

  it('lets viewers look and not write', async () => {
    const viewer = (await world.member({ role: 'viewer', site: 'town' })).token;
    expect((await world.graphql('{ exportRedirects(site: "town") }', {}, { token: viewer })).errors).toBeUndefined();
    const refused = await ask(SAVE, { site: 'town', redirect: { from: '/v', to: '/w' } }, viewer);
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  describe('as a file', () => {
    const IMPORT = `mutation ($input: ImportRedirectsInput!) { importRedirects(input: $input) {
      created changed deleted warnings { code path } } }`;
    const take = (csv: string, more: object = {}) => ask(IMPORT, { site: 'town', csv, ...more });
    const give = async (): Promise<string> =>
      (await world.graphql('{ exportRedirects(site: "town") }', {}, { token })).data['exportRedirects'];

    it('goes out and comes in again', async () => {
      const { id } = await page(fresh());
      const csv = `from,locale,status,to\r\n/f1,,301,/f2\r\n"/f,3",en,308,https://example.com/\r\n/f4,,200,entry:${id}\r\n/f5/*,,410,\r\n`;
      const taken = await take(csv, { replace: true });
      expect(taken.errors).toBeUndefined();
      expect(taken.data['importRedirects']).toMatchObject({ created: 4, changed: 0, warnings: [] });
      expect(await give()).toBe(csv);
      expect((await take(csv)).data['importRedirects']).toMatchObject({ created: 0, changed: 0, deleted: 0 });
      const changed = await take('status,to,from,locale\n302,/f6,/f1,', { replace: true });
      expect(changed.data['importRedirects']).toMatchObject({ created: 0, changed: 1, deleted: 3 });
      expect((await get('/f1')).status).toBe(302);
      expect((await get('/f5/x')).status).toBe(404);
    });

    it('is refused whole, row by row, when anything in it is wrong', async () => {
      const before = await give();
      const answer = await take('from,locale,status,to\n/g1,,301,/g2\n\ng3,,301,/g4\n/g5,,999,/g6\n/g1,,301,/g7\n');
      const issues = answer.errors?.[0]?.extensions['issues'] as { path: unknown[]; message: string; code: string }[];
      expect(issues.map(({ path, code }) => [...path, code])).toEqual([
        ['csv', 4, 'from', 'bad_path'],
        ['csv', 5, 'status', 'bad_status'],
        ['csv', 6, 'from', 'duplicate'],
      ]);
      expect(issues[0]?.message).toMatch(/^Row 4: /);
      const circle = await take('from,locale,status,to\n/g1,,301,/g2\n/g2,,301,/g1\n');
      expect(issueOf(circle)).toBe('loop');
      expect(issueOf(await take('from,to\n/g1,/g2\n'))).toBe('bad_csv');
      expect(issueOf(await take('from,locale,status,to\n/g1,,301,entry:nobody\n'))).toBe('unknown_entry');
      expect(await give()).toBe(before);
    });
  });

  it('says in a report where the page went', async () => {
    await save({ from: '/report', to: '/somewhere', status: 302 });
    const answer = await world.get('/report', { ...HOST, Accept: 'application/json' });
    expect(JSON.parse(answer.text)).toEqual({ moved: `${ORIGIN}/somewhere`, status: 302 });
  });

  it('belongs to its site alone', async () => {
    await world.site({ slug: 'other', defaultLocale: 'ja' });
    await save({ from: '/mine', to: '/somewhere' });
    expect((await world.get('/render/other/mine')).status).toBe(404);
  });
});
