/** Links to what is not published: on every class of device, and nothing for anybody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { saveDraft } from '../../../src/features/entries/save-draft.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { saveRedirect } from '../../../src/features/redirects/save-redirect.ts';
import type { SiteContext } from '../../../src/features/tenancy/context.ts';
import { openWorld, type HttpAnswer, type World } from '../../kit/world.ts';

const CREATE = `mutation ($input: CreatePreviewLinkInput!) { createPreviewLink(input: $input) { url expiresAt } }`;
/** Of each target, with the words of a band and of a refusal in its charset. */
const DEVICES = [
  ['pc', 'text/html'],
  ['tablet', 'text/html'],
  ['smartphone', 'text/html'],
  ['kaios', 'text/html'],
  ['signage', 'text/html'],
  ['imode-1', 'text/html'],
  ['imode-foma', 'application/xhtml+xml'],
  ['au-wap2', 'text/html'],
  ['au-hdml', 'text/x-hdml'],
  ['sb-3gc', 'text/html'],
  ['wap2', 'text/html'],
  ['wml13', 'text/vnd.wap.wml'],
  ['text', 'text/html'],
] as const;

describe('a preview', () => {
  let world: World;
  let ctx: SiteContext;
  let token: string;
  let entry: { id: string; version: number };

  beforeAll(async () => {
    world = await openWorld();
    await world.site({
      slug: 'town',
      name: 'みなと町',
      defaultLocale: 'ja',
      locales: [
        { code: 'ja', label: '日本語', fallbacks: [] },
        { code: 'en', label: 'English', fallbacks: [] },
      ],
    });
    ctx = await world.open('town');
    await defineContentType(ctx, {
      name: 'page',
      plural: 'pages',
      label: 'Page',
      path: '/p/{slug}',
      fields: [
        { name: 'title', type: 'text', label: 'Title', required: true, localised: true },
        { name: 'slug', type: 'slug', required: true },
        { name: 'lead', type: 'text', label: 'Lead', required: true },
      ],
    });
    ctx = await world.open('town');
    token = (await world.member({ role: 'viewer', site: 'town' })).token;
    const data = { title: { ja: '公開された題', en: 'Published title' }, slug: 'first', lead: 'Lead' };
    entry = (await createEntry(ctx, { contentType: 'page', data })).entry;
    expect((await publishEntry(ctx, { id: entry.id })).issues).toEqual([]);
    entry = (await saveDraft(ctx, { ...entry, data: { title: { ja: '秘密の下書き', en: 'Secret draft' } } })).entry;
  });
  afterAll(() => world.close());

  const create = async (input: object, as = token) => {
    const answer = await world.graphql(CREATE, { input: { site: 'town', ...input } }, { token: as });
    return { ...answer.data?.['createPreviewLink'], error: answer.errors?.[0]?.extensions };
  };
  /** Path and query of a new link. */
  const link = async (input: object): Promise<string> => {
    const { url, error } = await create(input);
    expect(error).toBeUndefined();
    const { pathname, search } = new URL(url);
    return pathname + search;
  };
  /** Small handsets are sent half-width kana. */
  const text = ({ body, headers }: HttpAnswer): string =>
    new TextDecoder(/shift_jis/i.test(headers.get('content-type') ?? '') ? 'shift_jis' : 'utf-8')
      .decode(body)
      .normalize('NFKC');
  const expectUnkept = ({ headers }: HttpAnswer): void => {
    expect(headers.get('cache-control')).toContain('private, no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('surrogate-key')).toBeNull();
  };

  it.each(DEVICES)('shows a draft to a %s, and says that it is one', async (device, type) => {
    const path = await link({ entry: entry.id, device });
    for (let time = 0; time < 2; time += 1) {
      const answer = await world.get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(answer.headers.get('x-cache')).toBe('bypass');
      expectUnkept(answer);
      expect(text(answer)).toContain('秘密の下書き');
      expect(text(answer)).toContain('下書きです。公開されていません。');
    }
    const head = await world.send('HEAD', path);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expectUnkept(head);
    // Nobody else is shown it.
    const open = await world.get(`/render/town/p/first?device=${device}`);
    expect(text(open)).toContain('公開された題');
    expect(text(open)).not.toContain('秘密');
  });

  it.each(DEVICES)('is refused to a %s in its own markup when the token is not good', async (device, type) => {
    const answer = await world.get(`/render/town/p/first?device=${device}&preview=nonsense`);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toContain(type);
    expectUnkept(answer);
    expect(text(answer)).toContain('プレビューを表示できません');
    expect(text(answer)).not.toContain('公開された題');
  });

  it.each(DEVICES.flatMap(([device, type]) => [404, 410].map((status) => [device, status, type] as const)))(
    'says to a %s in its own markup that a page is not there: %d',
    async (device, status, type) => {
      await world.system.db.site(ctx.site.id, (tx) =>
        tx.redirect.deleteMany({ where: { siteId: ctx.site.id, path: '/over' } }),
      );
      await saveRedirect(ctx, { redirect: { from: '/over', status: 410 } });
      const answer = await world.get(`/render/town/${status === 410 ? 'over' : 'never'}?device=${device}`);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(text(answer)).toContain(status === 410 ? 'このページの公開は終了しました' : 'ページが見つかりません');
    },
  );

  it('speaks the language of the page', async () => {
    const answer = await world.get(await link({ entry: entry.id, locale: 'en', device: 'pc' }));
    expect(answer.text).toContain('Secret draft');
    expect(answer.text).toContain('Preview of a draft. This is not published.');
    expect((await world.get('/render/town/en/p/first?preview=x')).text).toContain('This preview cannot be shown');
  });

  it('shows what there is of a draft that cannot be published', async () => {
    const half = (await createEntry(ctx, { contentType: 'page', data: { lead: '題がまだない' } })).entry;
    const path = await link({ entry: half.id, device: 'pc' });
    expect(path).toContain(half.id);
    const answer = await world.get(path);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('題がまだない');
    expect((await world.get(path.replace(/preview=.*/, ''))).status).toBe(404);
  });

  it('is of one entry, one address and one language', async () => {
    const path = await link({ entry: entry.id, device: 'pc' });
    const query = path.slice(path.indexOf('?'));
    for (const other of ['/render/town/', '/render/town/p/other', '/render/town/en/p/first']) {
      expect((await world.get(other + query)).status).toBe(403);
    }
    expect((await world.get(`${path}&locale=en`)).status).toBe(403);
    expect((await world.get(path)).text).not.toContain('preview=');
  });

  it('is not for another site, another purpose, a changed token or none', async () => {
    await world.site({ slug: 'other', defaultLocale: 'ja' });
    const path = await link({ entry: entry.id, device: 'pc' });
    const good = new URLSearchParams(path.slice(path.indexOf('?'))).get('preview') ?? '';
    const [head = '', claims = '', signature = ''] = good.split('.');
    const { s, n, e, p, t } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
    const own = { s, n, e, p, t };
    const forged = Buffer.from(JSON.stringify({ ...own, t: 0 })).toString('base64url');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const ticket = world.services.tokens.sign('upload', { ...own }, 60);
    const at = (preview: string): string => `/render/town/p/first?device=pc&preview=${preview}`;
    for (const bad of ['', `${head}.${forged}.${signature}`, `${none}.${claims}.`, `${head}.${claims}.x`, ticket]) {
      const answer = await world.get(at(bad));
      expect([bad, answer.status]).toEqual([bad, 403]);
      expect(answer.text).not.toContain('秘密');
      expect(answer.text).not.toContain('公開された題');
    }
    expect((await world.get(at(good))).status).toBe(200);
    expect((await world.get(at(good).replace('/town/', '/other/'))).status).toBe(403);
  });

  it('ends: after its minutes, a day at most, or when all are revoked', async () => {
    const { url, expiresAt } = await create({ entry: entry.id, minutes: 5, device: 'pc' });
    expect(new Date(expiresAt).getTime() - world.clock.now().getTime()).toBe(300_000);
    const path = new URL(url).pathname + new URL(url).search;
    world.clock.forward(290);
    expect((await world.get(path)).status).toBe(200);
    world.clock.forward(60);
    expect((await world.get(path)).status).toBe(403);
    token = (await world.member({ role: 'viewer', site: 'town' })).token;
    expect((await create({ entry: entry.id, minutes: 1441 })).error?.['code']).toBe('INVALID_INPUT');

    const second = await link({ entry: entry.id });
    expect((await world.get(second)).status).toBe(200);
    const revoke = 'mutation { revokePreviewLinks(input: { site: "town" }) { site { slug } } }';
    expect((await world.graphql(revoke, {}, { token })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const editor = (await world.member({ role: 'editor', site: 'town' })).token;
    expect((await world.graphql(revoke, {}, { token: editor })).errors).toBeUndefined();
    expect((await world.get(second)).status).toBe(403);
    expect((await world.get(await link({ entry: entry.id }))).status).toBe(200);
  });

  it('of an instant shows the site as it will be, and leads on from page to page', async () => {
    const planned = (
      await createEntry(ctx, { contentType: 'page', data: { title: { ja: '来月の頁' }, slug: 'planned', lead: 'x' } })
    ).entry;
    await publishEntry(ctx, { id: planned.id, locales: ['ja'] });
    const from = new Date(world.clock.now().getTime() + 30 * 86_400_000);
    // As a plan leaves it: a publication that is yet to begin.
    await ctx.db.site(ctx.site.id, async (tx) => {
      await tx.publication.updateMany({
        where: { siteId: ctx.site.id, entryId: planned.id },
        data: { startsAt: from },
      });
      await tx.redirect.updateMany({ where: { siteId: ctx.site.id, toEntry: planned.id }, data: { updatedAt: from } });
      tx.invalidate([`entry:${planned.id}`]);
    });
    expect((await world.get('/render/town/p/planned?device=pc')).status).toBe(404);
    const at = new Date(from.getTime() + 3_600_000).toISOString();
    const path = await link({ at, device: 'pc' });
    const query = path.slice(path.indexOf('?'));
    const shown = await world.get(`/render/town/p/planned${query}`);
    expect(shown.status).toBe(200);
    expectUnkept(shown);
    expect(shown.text).toContain('来月の頁');
    expect(shown.text).toContain('時点の表示です。');
    expect(shown.text).not.toContain('下書きです');
    expect(shown.text).toContain(`href="/render/town/${query.replaceAll('&', '&amp;')}"`);
    const first = await world.get(`/render/town/p/first${query}`);
    expect(first.text).toContain('公開された題');
    const draft = await link({ entry: entry.id, at, device: 'pc' });
    const both = (await world.get(draft)).text;
    expect(both).toContain('秘密の下書き');
    expect(both).toContain('下書きです');
    expect(both).toContain('時点の表示です。');
    expect((await world.get('/render/town/p/planned?device=pc')).status).toBe(404);
  });

  it('keeps its token within the site when a page of its instant is elsewhere', async () => {
    await saveRedirect(ctx, { redirect: { from: '/here', to: '/p/first' } });
    await saveRedirect(ctx, { redirect: { from: '/away', to: 'https://example.com/' } });
    const path = await link({ at: world.clock.now().toISOString(), device: 'pc' });
    const query = path.slice(path.indexOf('?'));
    const here = await world.get(`/render/town/here${query}`);
    expect([here.status, here.headers.get('location')]).toEqual([
      302,
      `${world.config.settings.publicUrl}/render/town/p/first${query}`,
    ]);
    const away = await world.get(`/render/town/away${query}`);
    expect(away.headers.get('location')).toBe('https://example.com/');
    expectUnkept(away);
  });

  it('is measured like any page in a report', async () => {
    const path = await link({ entry: entry.id, device: 'imode-foma' });
    const answer = await world.get(path, { Accept: 'application/json' });
    expectUnkept(answer);
    expect(JSON.parse(answer.text)).toMatchObject({
      title: '秘密の下書き',
      status: 200,
      profile: { id: 'imode-foma' },
    });
    const refused = await world.get(`${path}x`, { Accept: 'application/json' });
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('秘密');
    expectUnkept(refused);
  });

  it('is told what it is to show', async () => {
    const issue = async (input: object): Promise<unknown> =>
      ((await create(input)).error?.['issues'] as { code: string }[] | undefined)?.[0]?.code;
    expect(await issue({})).toBe('required');
    expect(await issue({ entry: entry.id, locale: 'fr' })).toBe('unknown_locale');
    expect(await issue({ entry: entry.id, device: 'toaster' })).toBe('unknown_device');
    expect((await create({ entry: ctx.site.id })).error?.['code']).toBe('NOT_FOUND');
    expect((await create({ entry: 'nobody' })).error?.['code']).toBe('NOT_FOUND');
  });
});
