import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World, type WorldMember } from '../../kit/world.ts';

const EDIT = `mutation ($input: EditSiteInput!) { editSite(input: $input) {
  site { slug name hosts revision defaultLocale locales { code label fallbacks } tagline { locale text } notice { locale text } menus { place locale items { label href children { label } } } logo { id } }
  issues { path code } } }`;

describe('partners and sites', () => {
  let world: World;
  let admin: WorldMember;
  beforeAll(async () => {
    world = await openWorld();
    admin = await world.admin();
  });
  afterAll(() => world.close());

  const as =
    (who: WorldMember) =>
    (query: string, variables: object = {}) =>
      world.graphql(query, variables, { token: who.token });
  const codeOf = (answer: Awaited<ReturnType<World['graphql']>>): unknown => answer.errors?.[0]?.extensions['code'];

  it('are made by an operator, and a partner makes sites of its own', async () => {
    const made = await as(admin)(
      'mutation { createPartner(input: { slug: "acme", name: " Acme " }) { partner { id slug name } } }',
    );
    const { id } = made.data['createPartner'].partner;
    expect(made.data['createPartner'].partner).toMatchObject({ slug: 'acme', name: 'Acme' });
    const owner = await world.member({ role: 'partnerAdmin', partner: id });
    const site = await as(owner)(
      `mutation { createSite(input: { partner: "acme", slug: "harbour", name: "Harbour", defaultLocale: "en" }) { site { slug timeZone theme { font colours { primary } } locales { code label } addresses { render graphql } } issues { code } } }`,
    );
    expect(site.errors).toBeUndefined();
    expect(site.data['createSite']).toEqual({
      site: {
        slug: 'harbour',
        timeZone: 'Asia/Tokyo',
        theme: { font: 'sans', colours: { primary: '#1d4ed8' } },
        locales: [{ code: 'en', label: 'English' }],
        addresses: {
          render: `${world.config.settings.publicUrl}/render/harbour/`,
          graphql: `${world.config.settings.publicUrl}/sites/harbour/graphql`,
        },
      },
      issues: [],
    });
    expect(
      (await as(owner)('{ sites { nodes { slug } } partners { nodes { slug sites { nodes { slug } } } } }')).data,
    ).toEqual({
      sites: { nodes: [{ slug: 'harbour' }] },
      partners: { nodes: [{ slug: 'acme', sites: { nodes: [{ slug: 'harbour' }] } }] },
    });
    expect(
      codeOf(await as(owner)('mutation { createPartner(input: { slug: "more", name: "More" }) { partner { id } } }')),
    ).toBe('FORBIDDEN');
  });

  it('refuse taken slugs and hosts without saying whose they are', async () => {
    const first = await world.site({ hosts: ['taken.example.jp'] });
    const owner = await world.member({ role: 'partnerAdmin', partner: (await world.partner()).id });
    const own = await world.site({
      partner: (await as(owner)('{ partners { nodes { id } } }')).data['partners'].nodes[0].id,
    });
    for (const input of [{ slug: first.slug }, { hosts: ['TAKEN.example.jp'] }]) {
      const answer = await as(owner)(EDIT, { input: { site: own.slug, ...input } });
      expect(codeOf(answer)).toBe('CONFLICT');
      expect(JSON.stringify(answer.errors)).not.toContain(first.id);
    }
    expect(
      codeOf(
        await as(admin)(
          'mutation ($p: ID!, $s: String!) { createSite(input: { partner: $p, slug: $s, name: "x", defaultLocale: "ja" }) { site { id } } }',
          { p: first.partnerId, s: first.slug },
        ),
      ),
    ).toBe('CONFLICT');
    expect(
      codeOf(await as(admin)('mutation { createPartner(input: { slug: "acme2", name: "x" }) { partner { id } } }')),
    ).toBeUndefined();
    expect(
      codeOf(await as(admin)('mutation { createPartner(input: { slug: "acme2", name: "x" }) { partner { id } } }')),
    ).toBe('CONFLICT');
  });

  it('change what is given and keep the rest; nulls empty what may be empty', async () => {
    const site = await world.site({ tagline: { ja: 'はじめ' } });
    const edit = async (input: object) =>
      (await as(admin)(EDIT, { input: { site: site.slug, ...input } })).data['editSite'].site;
    const items = [{ label: 'News', href: '/news', children: [{ label: 'Old', href: '/news/old' }] }];
    await edit({
      notice: [{ locale: 'ja', text: '避難してください' }],
      menus: [{ place: 'header', locale: 'ja', items }],
      hosts: ['A.example.jp', 'a.example.jp'],
    });
    const after = await edit({ name: 'New name' });
    expect(after).toMatchObject({
      name: 'New name',
      hosts: ['a.example.jp'],
      tagline: [{ locale: 'ja', text: 'はじめ' }],
      notice: [{ locale: 'ja', text: '避難してください' }],
      menus: [
        { place: 'header', locale: 'ja', items: [{ label: 'News', href: '/news', children: [{ label: 'Old' }] }] },
      ],
    });
    expect(await edit({ notice: null, name: null })).toMatchObject({ name: 'New name', notice: null });
    const english = await edit({
      locales: [{ code: 'en' }, { code: 'ja', label: 'にほんご', fallbacks: ['en'] }],
      defaultLocale: 'en',
    });
    expect(english).toMatchObject({
      defaultLocale: 'en',
      locales: [
        { code: 'en', label: 'English', fallbacks: [] },
        { code: 'ja', label: 'にほんご', fallbacks: ['en'] },
      ],
    });
    expect(await edit({ locales: [{ code: 'en' }] })).toMatchObject({ tagline: [], menus: [] });
  });

  it('tell every fault with its path, and refuse colours that cannot be read', async () => {
    const site = await world.site();
    const colours = {
      primary: '#1d4ed8',
      accent: '#b45309',
      background: '#ffffff',
      surface: '#ffffff',
      text: '#999999',
      muted: '#566273',
    };
    const unreadable = await as(admin)(EDIT, { input: { site: site.slug, theme: { colours } } });
    expect(unreadable.errors?.[0]?.extensions['issues']).toMatchObject([
      {
        path: ['theme', 'colours', 'text'],
        code: 'low_contrast',
        message: expect.stringMatching(/2\.85:1.*The nearest colour that passes is #[0-9a-f]{6}\./),
      },
    ]);
    const refused = await as(admin)(EDIT, {
      input: { site: site.slug, slug: 'Bad Slug', timeZone: 'Moon/Base', logo: site.id },
    });
    expect(codeOf(refused)).toBe('INVALID_INPUT');
    const both = await as(admin)(EDIT, { input: { site: site.slug, slug: 'Bad Slug', timeZone: 'Moon/Base' } });
    expect((both.errors?.[0]?.extensions['issues'] as { path: string[] }[]).map((issue) => issue.path[0])).toEqual([
      'slug',
      'timeZone',
    ]);
    expect((await world.open(site.slug)).site.slug).toBe(site.slug);
  });

  it('refuse an edit made from an older revision, and lose none of two at once', async () => {
    const site = await world.site();
    const edit = (input: object) => as(admin)(EDIT, { input: { site: site.slug, ...input } });
    expect((await edit({ name: 'One', revision: 1 })).data['editSite'].site.revision).toBe(2);
    const late = await edit({ name: 'Two', revision: 1 });
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', details: { expected: 1, actual: 2 } });
    const both = await Promise.all(['A', 'B'].map((name) => edit({ name, revision: 2 })));
    expect(both.filter((answer) => answer.errors === undefined)).toHaveLength(1);
  });

  it('are found by slug at once after they are made, renamed and given a host', async () => {
    expect((await world.get('/render/brand-new/')).status).toBe(404);
    const site = await world.site({ slug: 'brand-new' });
    expect((await world.open('brand-new')).site.id).toBe(site.id);
    await as(admin)(EDIT, { input: { site: 'brand-new', slug: 'brand-newer' } });
    await expect(world.open('brand-new')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await world.open('brand-newer')).site.id).toBe(site.id);
  });

  it('page their lists, and refuse absurd pages', async () => {
    const partner = await world.partner();
    for (let count = 0; count < 5; count += 1) await world.site({ partner: partner.id });
    const query =
      'query ($p: ID!, $first: Int, $after: String) { sites(partner: $p, first: $first, after: $after) { nodes { slug } pageInfo { hasNextPage hasPreviousPage endCursor } } }';
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const { sites } = (await as(admin)(query, { p: partner.slug, first: 2, after })).data as {
        sites: {
          nodes: { slug: string }[];
          pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
        };
      };
      seen.push(...sites.nodes.map(({ slug }) => slug));
      expect(sites.pageInfo).toMatchObject({ hasNextPage: page < 2, hasPreviousPage: page > 0 });
      after = sites.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(5);
    for (const bad of [{ first: 0 }, { first: -1 }, { first: 101 }, { after: 'nonsense' }, { after: "' OR 1=1" }]) {
      expect(codeOf(await as(admin)(query, { p: partner.slug, ...bad }))).toBe('INVALID_INPUT');
    }
  });
});
