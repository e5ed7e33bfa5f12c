/** One entry from its model to every vessel, through HTTP only. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World, type WorldMember } from '../kit/world.ts';

describe('a town office', { shuffle: false }, () => {
  let world: World;
  let operator: WorldMember;
  let partnerAdmin: string;
  let editor: string;
  let entryId: string;
  let version: number;
  beforeAll(async () => {
    world = await openWorld();
    operator = await world.admin();
  });
  afterAll(() => world.close());

  const ask = async (token: string, query: string, variables: object = {}) => {
    const answer = await world.graphql(query, variables, { token });
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const paragraph = (text: string) => ({
    _key: 'p1',
    _type: 'text',
    style: 'normal',
    children: [{ _key: 's1', _type: 'span', text, marks: [] }],
    markDefs: [],
  });

  it('is sold by a partner, who gets an account and makes the site', async () => {
    await ask(
      operator.token,
      'mutation { createPartner(input: { slug: "seaside", name: "Seaside Web" }) { partner { id } } }',
    );
    const person = {
      email: 'partner@example.jp',
      name: 'Partner',
      password: 'first password of mine',
      grants: [{ role: 'partnerAdmin', partner: 'seaside' }],
    };
    await ask(
      operator.token,
      'mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { id } } }',
      { input: person },
    );
    partnerAdmin = await world.signIn(person);
    const made = await ask(
      partnerAdmin,
      `mutation {
      createSite(input: {
        partner: "seaside", slug: "town", name: "海辺町役場", defaultLocale: "ja", hosts: ["town.example.jp"]
        locales: [{ code: "ja" }, { code: "en", fallbacks: ["ja"] }]
        menus: [{ place: header, locale: "ja", items: [{ label: "お知らせ", href: "/news/first" }] }]
      }) { site { slug locales { label } } issues { message } }
    }`,
    );
    expect(made['createSite']).toEqual({
      site: { slug: 'town', locales: [{ label: '日本語' }, { label: 'English' }] },
      issues: [],
    });
  });

  it('defines what news are', async () => {
    const made = await ask(
      partnerAdmin,
      `mutation {
      defineContentType(input: {
        site: "town", name: "news", plural: "newsList", label: "お知らせ", path: "/news/{slug}", titleField: "title"
        fields: [
          { name: "title", type: text, label: "題", required: true, localised: true, options: { max: 80 } }
          { name: "slug", type: slug, required: true, unique: true, options: { from: "title" } }
          { name: "date", type: date }
          { name: "body", type: richText, localised: true }
        ]
      }) { contentType { name path fields { id name type localised options { max } } } }
    }`,
    );
    expect(made['defineContentType'].contentType.fields[0]).toMatchObject({
      name: 'title',
      type: 'text',
      localised: true,
      options: { max: 80 },
    });
  });

  it('lets an editor in, who writes a draft that nobody else sees', async () => {
    const person = {
      email: 'editor@example.jp',
      name: 'Editor',
      password: 'first password of mine',
      grants: [{ role: 'editor', site: 'town' }],
    };
    await ask(partnerAdmin, 'mutation ($input: CreateMemberInput!) { createMember(input: $input) { member { id } } }', {
      input: person,
    });
    editor = await world.signIn(person);
    const data = { slug: 'first', date: '2026-11-22', body: { ja: [paragraph('十一月の防災訓練を行います。')] } };
    const made = await ask(
      editor,
      'mutation ($data: JSON!) { createEntry(input: { site: "town", type: "news", data: $data }) { entry { id version status title } issues { path code } } }',
      { data },
    );
    expect(made['createEntry'].entry).toMatchObject({ version: 1, status: 'draft' });
    expect(made['createEntry'].issues.map((issue: { path: string[] }) => issue.path[0])).toContain('title');
    entryId = made['createEntry'].entry.id;
    expect((await world.get('/render/town/news/first?device=pc')).status).toBe(404);
    expect((await world.content('town', '{ newsList { nodes { slug } } }')).data['newsList'].nodes).toEqual([]);
  });

  it('refuses to publish what is not finished, and says what to mend', async () => {
    const tried = await ask(
      editor,
      'mutation ($id: ID!) { publishEntry(input: { site: "town", id: $id }) { entry { status } issues { path message code } } }',
      { id: entryId },
    );
    expect(tried['publishEntry'].entry.status).toBe('draft');
    expect(tried['publishEntry'].issues).toContainEqual({
      path: expect.arrayContaining(['title']),
      message: expect.any(String),
      code: 'required',
    });
  });

  it("saves, meets a colleague's save, and publishes", async () => {
    const save = (from: number, title: string) =>
      world.graphql(
        'mutation ($id: ID!, $v: Int!, $data: JSON!) { saveDraft(input: { site: "town", id: $id, version: $v, data: $data }) { entry { version title } issues { code } } }',
        { id: entryId, v: from, data: { title: { ja: title } } },
        { token: editor },
      );
    const saved = await save(1, '防災訓練のお知らせ');
    expect(saved.data['saveDraft']).toEqual({ entry: { version: 2, title: '防災訓練のお知らせ' }, issues: [] });
    const late = await save(1, '別の題');
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', details: { expected: 1, actual: 2 } });
    version = 2;
    const done = await ask(
      editor,
      'mutation ($id: ID!, $v: Int!) { publishEntry(input: { site: "town", id: $id, version: $v }) { entry { status publications { locale sourceLocale version path } } issues { code } } }',
      { id: entryId, v: version },
    );
    expect(done['publishEntry']).toEqual({
      entry: {
        status: 'published',
        publications: [
          { locale: 'en', sourceLocale: 'ja', version: 2, path: '/en/news/first' },
          { locale: 'ja', sourceLocale: 'ja', version: 2, path: '/news/first' },
        ],
      },
      issues: [],
    });
  });

  it('is read by a frontend developer', async () => {
    const answer = await world.content(
      'town',
      '{ news(by: { slug: "first" }) { title date } newsList { nodes { title } } }',
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      news: { title: '防災訓練のお知らせ', date: '2026-11-22' },
      newsList: { nodes: [{ title: '防災訓練のお知らせ' }] },
    });
  });

  it('is read on every device', async () => {
    const pc = await world.get('/render/town/news/first?device=pc');
    expect([pc.status, pc.headers.get('x-device-class')]).toEqual([200, 'desktop']);
    expect(pc.text).toContain('防災訓練のお知らせ');
    const docomo = await world.get('/render/town/news/first', { 'User-Agent': 'DoCoMo/2.0 P903i(c100;TB;W24H12)' });
    expect(docomo.headers.get('content-type')).toMatch(/application\/xhtml\+xml; ?charset=shift_jis/i);
    expect(new TextDecoder('shift_jis').decode(docomo.body)).toContain('防災訓練');
    expect((await world.get('/render/town/news/first?device=wml13')).text).toContain('<wml');
    const hosted = await world.send('GET', '/news/first?device=pc', { headers: { Host: 'town.example.jp' } });
    expect(hosted.status).toBe(200);
  });

  it('follows the site when its languages change', async () => {
    const english = '/render/town/en/news/first?device=pc';
    expect((await world.get(english)).status).toBe(200);
    const change = (fallbacks: string[]) =>
      ask(
        partnerAdmin,
        'mutation ($input: EditSiteInput!) { editSite(input: $input) { site { locales { code fallbacks } } } }',
        { input: { site: 'town', locales: [{ code: 'ja' }, { code: 'en', fallbacks }] } },
      );
    await change([]);
    expect((await world.get(english)).status).not.toBe(200);
    await change(['ja']);
    expect((await world.get(english)).status).toBe(200);
  });

  it('takes the news down again; its address says that it is gone', async () => {
    await ask(editor, 'mutation ($id: ID!) { unpublishEntry(input: { site: "town", id: $id }) { entry { status } } }', {
      id: entryId,
    });
    expect((await world.get('/render/town/news/first?device=pc')).status).toBe(410);
    expect((await world.content('town', '{ newsList { nodes { title } } }')).data['newsList'].nodes).toEqual([]);
    const kept = await ask(
      editor,
      'query ($id: ID!) { entry(site: "town", id: $id) { status title versions { nodes { number } } } }',
      { id: entryId },
    );
    expect(kept['entry']).toMatchObject({
      status: 'draft',
      title: '防災訓練のお知らせ',
      versions: { nodes: [{ number: 2 }] },
    });
  });
});
