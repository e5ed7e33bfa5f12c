/** Reports, the matrix and previews of templates, through the doors that editors and frontend developers use. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../../src/core/devices/profiles/index.ts';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { saveDraft } from '../../../src/features/entries/save-draft.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { openWorld, type World } from '../../kit/world.ts';

let world: World;
let token: string;
let entry: string;
let long: string;

const paragraph = (key: string, text: string): object => ({
  _type: 'text',
  _key: key,
  style: 'normal',
  children: [{ _type: 'span', _key: `${key}s`, text, marks: [] }],
  markDefs: [],
});
const table = {
  _type: 'table',
  _key: 'times',
  headerRows: 1,
  headerColumns: 0,
  rows: ['便', 'あさひ丸', 'みどり丸'].map((name, at) => ({
    _key: `r${at}`,
    cells: [name, `${at + 7}:30`, '港'].map((text, cell) => ({
      _key: `k${at}${cell}`,
      children: [{ _type: 'span', _key: `c${at}${cell}`, text, marks: [] }],
      markDefs: [],
    })),
  })),
};

beforeAll(async () => {
  world = await openWorld();
  const partner = await world.partner();
  await world.site({ slug: 'town', partner: partner.id, hosts: ['town.example.jp'] });
  const ctx = await world.open('town');
  await defineContentType(ctx, {
    name: 'article',
    plural: 'articles',
    label: 'Articles',
    path: '/articles/{slug}',
    fields: [
      { name: 'title', type: 'text', required: true },
      { name: 'slug', type: 'slug', options: { from: 'title' } },
      { name: 'lead', type: 'longText' },
      { name: 'body', type: 'richText' },
    ],
  });
  const made = await createEntry(await world.open('town'), {
    contentType: 'article',
    data: { title: '船の時刻', slug: 'ferry', lead: '夏の時刻です。', body: [paragraph('p1', '夏の便。'), table] },
  });
  entry = made.entry.id;
  const published = await publishEntry(await world.open('town'), { id: entry });
  expect(published.issues).toEqual([]);
  await saveDraft(await world.open('town'), {
    id: entry,
    version: made.entry.version,
    data: { title: '船の時刻（改）' },
    whole: false,
  });
  const text = '港のうえを風が渡り、船はゆっくりと沖へ出ていきました。';
  const body = Array.from({ length: 60 }, (_, at) => paragraph(`p${at}`, text.repeat(4)));
  const other = await createEntry(await world.open('town'), {
    contentType: 'article',
    data: { title: '長い話', slug: 'long', body },
  });
  long = other.entry.id;
  token = (await world.member({ role: 'viewer', site: 'town' })).token;
}, 120_000);
afterAll(() => world.close());

const REPORT = `query ($entry: ID!, $device: String!, $stage: RenderStage, $page: Int) {
  renderReport(site: "town", entry: $entry, device: $device, stage: $stage, page: $page) {
    profile { id renderClass target charset maxMarkupBytes } stage locale path title contentType page pages body bodyBase64
    bytes pageBytes totalBytes overLimit losses { key nodeType reason action text } lossesByReason { reason count }
    overBudget { profile }
  }
}`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked into by the tests that asked
type Json = any;
const report = async (variables: object): Promise<Json> => {
  const answer = await world.graphql(REPORT, variables, { token });
  expect(answer.errors).toBeUndefined();
  return answer.data['renderReport'];
};

describe('renderReport', () => {
  it('shows editors the draft, and what readers have beside it', async () => {
    const draft = await report({ entry, device: 'PC' });
    const live = await report({ entry, device: 'PC', stage: 'published' });
    expect([draft.stage, draft.title, draft.path]).toEqual(['draft', '船の時刻（改）', '/articles/ferry']);
    expect(draft.body).toContain('船の時刻（改）');
    expect(live.title).toBe('船の時刻');
    expect(live.body).not.toContain('（改）');
  });

  it('names each loss by node, reason and what was done, for a class or a profile in any case', async () => {
    const made = await report({ entry, device: 'IMODE-1' });
    expect(made.profile).toMatchObject({ id: 'imode-1', target: 'chtml', charset: 'Shift_JIS' });
    const lost = made.losses.find((loss: Json) => loss.key === 'times');
    expect(lost).toMatchObject({ nodeType: 'table', action: expect.any(String) });
    const counted = made.lossesByReason.reduce((sum: number, one: Json) => sum + one.count, 0);
    expect(counted).toBe(made.losses.length);
    expect((await report({ entry, device: 'FEATURE_PHONE' })).profile.id).toBe('wap2');
  });

  it('gives the very bytes that the device is sent', async () => {
    const made = await report({ entry, device: 'imode-foma', stage: 'published' });
    const sent = await world.get('/articles/ferry?device=imode-foma', { Host: 'town.example.jp' });
    expect(sent.status).toBe(200);
    expect(Buffer.from(made.bodyBase64, 'base64').equals(sent.body)).toBe(true);
    expect(made.bytes).toBe(sent.body.length);
  });

  it('measures every part, and gives the last for one beyond', async () => {
    const made = await report({ entry: long, device: 'imode-1', page: 999 });
    expect(made.pages).toBeGreaterThan(3);
    expect(made.page).toBe(made.pages);
    expect(made.pageBytes).toHaveLength(made.pages);
    expect(made.pageBytes.at(-1)).toBe(made.bytes);
    expect(Math.max(...made.pageBytes)).toBeLessThanOrEqual(made.profile.maxMarkupBytes);
    expect(made.totalBytes).toBe(made.pageBytes.reduce((sum: number, bytes: number) => sum + bytes, 0));
  });

  it.each([
    [{ entry: '$', device: 'toaster' }, 'device', 'INVALID_INPUT'],
    [{ entry: '$', device: 'PC', page: 0 }, 'page', 'INVALID_INPUT'],
  ])('says what is wrong with %j', async (variables, field, code) => {
    const answer = await world.graphql(REPORT, { ...variables, entry }, { token });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code, issues: [{ path: [field] }] });
  });

  it('knows no published page of a draft', async () => {
    const answer = await world.graphql(REPORT, { entry: long, device: 'PC', stage: 'published' }, { token });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('renderMatrix', () => {
  const MATRIX = `query ($entry: ID!) { renderMatrix(site: "town", entry: $entry) { path rows {
    profile { id renderClass } pages totalBytes largestPage overLimit losses lossesByReason { reason count } overBudget { measure } } } }`;

  it('has a row for every profile, with the figures of its own report', async () => {
    const answer = await world.graphql(MATRIX, { entry: long }, { token });
    const { rows } = answer.data['renderMatrix'];
    expect(rows.map((row: Json) => row.profile.id)).toEqual(profiles.map(({ id }) => id));
    for (const device of ['imode-foma', 'wml13', 'signage', 'text']) {
      const single = await report({ entry: long, device });
      const row = rows.find((one: Json) => one.profile.id === device);
      expect(row).toMatchObject({ pages: single.pages, totalBytes: single.totalBytes, losses: single.losses.length });
    }
    expect(rows.filter((row: Json) => row.overLimit)).toEqual([]);
  });
});

describe('previewTemplate', () => {
  const PREVIEW = `query ($input: PreviewTemplateInput!) { previewTemplate(input: $input) {
    report { body title } issues { path code message } } }`;
  const ask = async (template: unknown, as: string): Promise<Json> => {
    const input = { site: 'town', contentType: 'article', entry, device: 'PC', template };
    return world.graphql(PREVIEW, { input }, { token: as });
  };

  it('shows the draft by a template that nobody saved', async () => {
    const { token: admin } = await world.member({ role: 'siteAdmin', site: 'town' });
    const parts = [{ kind: 'field', key: 'lead', field: 'lead', heading: 'まえがき' }];
    const answer = await ask({ parts }, admin);
    expect(answer.data['previewTemplate'].issues).toEqual([]);
    expect(answer.data['previewTemplate'].report.body).toContain('まえがき');
    expect(answer.data['previewTemplate'].report.body).not.toContain('あさひ丸');
    expect((await report({ entry, device: 'PC' })).body).toContain('あさひ丸');
  });

  it('hides, replaces, shortens and reorders parts by class, and the report says so', async () => {
    const { token: admin } = await world.member({ role: 'siteAdmin', site: 'town' });
    const template = {
      parts: [
        {
          kind: 'hero',
          key: 'top',
          title: 'title',
          overrides: { FEATURE_PHONE: { replace: { kind: 'facts', fields: ['title'] } } },
        },
        { kind: 'field', key: 'lead', field: 'lead', overrides: { SIGNAGE: { hide: true } } },
        {
          kind: 'field',
          key: 'body',
          field: 'body',
          overrides: { FEATURE_PHONE: { shorten: { chars: 3, items: 1 } } },
        },
      ],
      order: { FEATURE_PHONE: ['body', 'lead'] },
    };
    const query = `query ($input: PreviewTemplateInput!) { previewTemplate(input: $input) {
      report { body losses { key reason action } lossesByReason { reason } } issues { path message } } }`;
    const by = async (device: string): Promise<Json> => {
      const input = { site: 'town', contentType: 'article', entry, device, template };
      const answer = await world.graphql(query, { input }, { token: admin });
      expect(answer.data['previewTemplate'].issues).toEqual([]);
      return answer.data['previewTemplate'].report;
    };
    const edits = ({ losses }: Json): string[] =>
      losses.filter((loss: Json) => loss.reason === 'template').map((loss: Json) => `${loss.key} ${loss.action}`);

    const pc = await by('PC');
    expect(edits(pc)).toEqual([]);
    expect(pc.body).toMatch(/夏の時刻です。[^]*夏の便。[^]*あさひ丸/);

    const phone = await by('kaios');
    expect(edits(phone)).toEqual(['top replaced', 'body shortened']);
    expect(phone.body).toMatch(/夏の…[^]*夏の時刻です。/);
    expect(phone.body).not.toContain('夏の便');
    expect(phone.body).not.toContain('みどり丸');

    const wall = await by('SIGNAGE');
    expect(edits(wall)).toEqual(['lead hidden']);
    expect(wall.body).not.toContain('夏の時刻です。');
  });

  it('answers what is wrong with a template as issues', async () => {
    const { token: admin } = await world.member({ role: 'siteAdmin', site: 'town' });
    const answer = await ask({ parts: [{ kind: 'field', key: 'x', field: 'nothing' }] }, admin);
    expect(answer.data['previewTemplate']).toMatchObject({
      report: null,
      issues: [{ path: ['template', 'parts', 0, 'field'], code: 'unknown_field' }],
    });
  });

  it('is for those who may change the model', async () => {
    const answer = await ask(null, token);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('render in the content API', () => {
  const RENDER = `query ($device: DeviceClass!, $profile: String, $page: Int!) { article(by: { slug: "ferry" }) {
    render(device: $device, profile: $profile, page: $page) { profile contentType charset locale body bodyBase64 page pages bytes
      pageBytes totalBytes overLimit losses { key reason action } lossesByReason { reason count } } } }`;

  it('is the page that readers get, and never the draft', async () => {
    const answer = await world.content('town', RENDER, { device: 'FEATURE_PHONE', profile: 'imode-foma', page: 1 });
    const made = answer.data['article'].render;
    const sent = await world.get('/articles/ferry?device=imode-foma', { Host: 'town.example.jp' });
    expect(Buffer.from(made.bodyBase64, 'base64').equals(sent.body)).toBe(true);
    expect(made).toMatchObject({ profile: 'imode-foma', charset: 'Shift_JIS', locale: 'ja', page: 1, pages: 1 });
    expect(made.contentType).toBe(sent.headers.get('Content-Type'));
    expect(made.body).not.toContain('（改）');
  });

  it('links within a site that has no host name by the address that readers have', async () => {
    await world.site({ slug: 'hostless' });
    const fields = [
      { name: 'title', type: 'text', required: true },
      { name: 'slug', type: 'slug', options: { from: 'title' } },
    ] as const;
    const type = { name: 'article', plural: 'articles', label: 'Articles', path: '/articles/{slug}', fields };
    await defineContentType(await world.open('hostless'), type);
    const data = { title: '船の時刻', slug: 'ferry' };
    const made = await createEntry(await world.open('hostless'), { contentType: 'article', data });
    await publishEntry(await world.open('hostless'), { id: made.entry.id });
    const variables = { device: 'FEATURE_PHONE', profile: 'imode-foma', page: 1 };
    const { body, bodyBase64 } = (await world.content('hostless', RENDER, variables)).data['article'].render;
    expect(body).toContain('/render/hostless');
    const sent = await world.get('/render/hostless/articles/ferry?device=imode-foma');
    expect(Buffer.from(bodyBase64, 'base64').equals(sent.body)).toBe(true);
  });

  it('costs what it costs: many at once are refused before anything runs', async () => {
    const query = '{ articles(first: 60) { nodes { render(device: PC) { bytes } } } }';
    const answer = await world.content('town', query);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect((await world.content('town', query.replace('60', '5'))).errors).toBeUndefined();
  });

  it('knows the profiles of the site, and says which it does not', async () => {
    const answer = await world.content('town', RENDER, { device: 'PC', profile: 'toaster', page: 1 });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('Accept: application/json', () => {
  it('sums up all parts', async () => {
    const answer = await world.get('/articles/ferry?device=imode-1', {
      Host: 'town.example.jp',
      Accept: 'application/json',
    });
    const made = JSON.parse(answer.text) as Json;
    expect(made.pageBytes).toHaveLength(made.pages);
    expect(made.totalBytes).toBe(made.pageBytes.reduce((sum: number, bytes: number) => sum + bytes, 0));
    expect(made.overLimit).toBe(false);
    expect(made.lossesByReason.length).toBeGreaterThan(0);
  });
});
