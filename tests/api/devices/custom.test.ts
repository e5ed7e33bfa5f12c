/** Rules and profiles that are added while the server runs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceWatchOf } from '../../../src/features/devices/device-watch.ts';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { openWorld, type World } from '../../kit/world.ts';

const STB = 'Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 Chrome/90 PartnerBox/1.2 ser0123456789abcde';
const SAVE_RULE = 'mutation ($input: SaveDeviceRuleInput!) { saveDeviceRule(input: $input) { rule { id } } }';
const SAVE_PROFILE =
  'mutation ($input: SaveDeviceProfileInput!) { saveDeviceProfile(input: $input) { profile { id imageMaxWidth } } }';

let world: World;
let token: string;
beforeAll(async () => {
  world = await openWorld();
  token = (await world.admin()).token;
});
afterAll(() => world.close());

const ask = (query: string, variables: object = {}) => world.graphql(query, variables, { token });
const profileOf = async (slug: string, userAgent: string) => {
  const answer = await world.get(`/render/${slug}/`, { 'User-Agent': userAgent, Accept: 'application/json' });
  return answer.headers.get('x-device-profile');
};
const page = (slug: string, userAgent: string, headers: object = {}) =>
  world.get(`/render/${slug}/`, { 'User-Agent': userAgent, ...headers });

describe('a rule', () => {
  it('counts at once where it was added, before wider ones, and nowhere else', async () => {
    const [site, sibling] = [await world.site(), await world.site()];
    const rule = { name: 'Box', allOf: ['PartnerBox/'], class: 'signage' };
    expect((await page(site.slug, STB)).headers.get('x-device-class')).toBe('desktop');
    const saved = await ask(SAVE_RULE, { input: { site: site.slug, rule } });
    expect(saved.errors).toBeUndefined();
    expect((await page(site.slug, STB)).headers.get('x-device-class')).toBe('signage');
    expect((await page(sibling.slug, STB)).headers.get('x-device-class')).toBe('desktop');

    const installation = {
      name: 'Box',
      prefix: 'mozilla/',
      allOf: ['partnerbox'],
      noneOf: ['Firefox'],
      class: 'tablet',
    };
    const wide = await ask(SAVE_RULE, { input: { rule: installation } });
    expect((await page(site.slug, STB)).headers.get('x-device-class')).toBe('signage');
    expect((await page(sibling.slug, STB)).headers.get('x-device-class')).toBe('tablet');
    const detected = JSON.parse((await world.get('/devices/detect', { 'User-Agent': STB })).text);
    expect([detected.class, detected.rule]).toEqual(['tablet', `custom:${wide.data['saveDeviceRule'].rule.id}`]);

    for (const { data } of [saved, wide]) {
      const gone = await ask(
        `mutation { deleteDeviceRule(input: { id: "${data['saveDeviceRule'].rule.id}" }) { deletedId } }`,
      );
      expect(gone.errors).toBeUndefined();
    }
    expect((await page(site.slug, STB)).headers.get('x-device-class')).toBe('desktop');
  });

  it('of a partner counts on its sites only', async () => {
    const partner = await world.partner();
    const [own, other] = [await world.site({ partner: partner.id }), await world.site()];
    await ask(SAVE_RULE, {
      input: { partner: partner.slug, rule: { name: 'P', allOf: ['partnerbox'], class: 'tablet' } },
    });
    expect((await page(own.slug, STB)).headers.get('x-device-class')).toBe('tablet');
    expect((await page(other.slug, STB)).headers.get('x-device-class')).toBe('desktop');
  });

  it.each([
    [{ name: 'x', class: 'tv' }, 'required'],
    [{ name: 'x', class: 'tv', allOf: ['ab'] }, 'too_short'],
    [{ name: 'x', class: 'tv', allOf: ['x'.repeat(81)] }, 'too_long'],
    [{ name: 'x', class: 'tv', allOf: Array.from({ length: 9 }, () => 'word') }, 'too_many'],
    [{ name: 'x', class: 'toaster', allOf: ['word'] }, 'unknown_class'],
    [{ name: 'x', class: 'tv', allOf: ['word'], profile: 'nowhere' }, 'unknown_profile'],
    [{ name: 'x', class: 'tv', allOf: ['wörd'] }, 'bad_character'],
    [{ name: ' ', class: 'tv', allOf: ['word'] }, 'required'],
  ])('that cannot be used is refused with an issue: %j', async (rule, code) => {
    const answer = await ask(SAVE_RULE, { input: { rule } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ code }] });
  });

  it('is words and no expression', async () => {
    const site = await world.site();
    await ask(SAVE_RULE, { input: { site: site.slug, rule: { name: 'x', allOf: ['partner.*'], class: 'tv' } } });
    expect((await page(site.slug, STB)).headers.get('x-device-class')).toBe('desktop');
    expect((await page(site.slug, 'Partner.* box')).headers.get('x-device-class')).toBe('tv');
  });
});

describe('a profile', () => {
  it('serves the devices that a rule gives it, under a key of its own content, and can be forced', async () => {
    const site = await world.site();
    const profile = { name: 'partner-stb', base: 'pc', imageMaxWidth: 640, imageFormats: ['jpeg'] };
    const saved = await ask(SAVE_PROFILE, { input: { site: site.slug, profile } });
    expect(saved.data['saveDeviceProfile'].profile.imageMaxWidth).toBe(640);
    await ask(SAVE_RULE, {
      input: { site: site.slug, rule: { name: 'Box', allOf: ['partnerbox'], class: 'tv', profile: 'partner-stb' } },
    });
    const first = await page(site.slug, STB);
    expect([first.headers.get('x-device-class'), first.headers.get('x-device-profile')]).toEqual(['tv', 'partner-stb']);
    const forced = await world.get(`/render/${site.slug}/?device=partner-stb`, { 'User-Agent': 'x' });
    expect(forced.headers.get('x-device-profile')).toBe('partner-stb');
    expect(await profileOf(site.slug, 'Mozilla/5.0 (Windows NT 10.0) Chrome/120')).toBe('pc');

    const id = saved.data['saveDeviceProfile'].profile.id;
    const inUse = await ask(`mutation { deleteDeviceProfile(input: { id: "${id}" }) { deletedId } }`);
    expect(inUse.errors?.[0]?.extensions['code']).toBe('CONFLICT');
    const twice = await ask(SAVE_PROFILE, { input: { site: site.slug, profile } });
    expect(twice.errors?.[0]?.extensions['code']).toBe('CONFLICT');
    const renamed = await ask(SAVE_PROFILE, { input: { id, profile: { ...profile, name: 'other' } } });
    expect(renamed.errors?.[0]?.extensions).toMatchObject({ issues: [{ code: 'immutable' }] });
  });

  it.each([
    [{ name: 'pc', base: 'pc' }, 'taken'],
    [{ name: 'Not Kebab', base: 'pc' }, 'bad_name'],
    [{ name: 'a-b', base: 'nowhere' }, 'unknown_profile'],
    [{ name: 'a-b', base: 'pc', screenWidth: 5 }, 'out_of_range'],
    [{ name: 'a-b', base: 'pc', imageFormats: ['bmp'] }, 'unknown_format'],
    [{ name: 'a-b', base: 'pc', maxTotalBytes: 2_000, maxMarkupBytes: 3_000 }, 'out_of_range'],
  ])('that cannot be used is refused with an issue: %j', async (profile, code) => {
    const answer = await ask(SAVE_PROFILE, { input: { profile } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ code }] });
  });
});

it('a page that is kept goes to who it was made for, also right after rules and profiles changed', async () => {
  const site = await world.site();
  const ctx = await world.open(site.slug);
  await defineContentType(ctx, {
    name: 'page',
    plural: 'pages',
    label: 'Page',
    path: '/{slug}',
    fields: [
      { name: 'title', type: 'text', label: 'Title' },
      { name: 'slug', type: 'slug', label: 'Slug' },
    ],
  });
  const { entry } = await createEntry(ctx, { contentType: 'page', data: { title: 'A', slug: 'a' } });
  await publishEntry(ctx, { id: entry.id });
  const get = async (userAgent: string) => {
    const { status, headers } = await world.get(`/render/${site.slug}/a`, { 'User-Agent': userAgent });
    return [status, headers.get('x-device-class'), headers.get('x-device-profile'), headers.get('x-cache')];
  };
  expect(await get(STB)).toEqual([200, 'desktop', 'pc', 'miss']);
  expect(await get(STB)).toEqual([200, 'desktop', 'pc', 'hit']);
  const { data } = await ask(SAVE_PROFILE, {
    input: { site: site.slug, profile: { name: 'box', base: 'pc', imageMaxWidth: 640 } },
  });
  const rule = { name: 'Box', allOf: ['partnerbox'], class: 'tv' };
  const saved = await ask(SAVE_RULE, { input: { site: site.slug, rule } });
  expect(await get(STB)).toEqual([200, 'tv', 'pc', 'hit']);
  expect(await get('Mozilla/5.0 (Windows NT 10.0) Chrome/120')).toEqual([200, 'desktop', 'pc', 'hit']);
  const { id } = saved.data['saveDeviceRule'].rule;
  await ask(SAVE_RULE, { input: { id, rule: { ...rule, profile: 'box' } } });
  expect(await get(STB)).toEqual([200, 'tv', 'box', 'miss']);
  expect(await get(STB)).toEqual([200, 'tv', 'box', 'hit']);
  const profile = { name: 'box', base: 'pc', imageMaxWidth: 800 };
  await ask(SAVE_PROFILE, { input: { id: data['saveDeviceProfile'].profile.id, profile } });
  expect(await get(STB)).toEqual([200, 'tv', 'box', 'miss']);
});

it('a dry run tells how many requests would change, from the sample of the scope alone', async () => {
  const [site, other] = [await world.site(), await world.site()];
  for (let at = 0; at < 3; at += 1) await page(site.slug, STB);
  await page(site.slug, 'Mozilla/5.0 (Windows NT 10.0) Chrome/120');
  await page(other.slug, STB);
  const query = `query ($input: PreviewDeviceRuleInput!) { previewDeviceRule(input: $input) {
    sampled sampledRequests matchedRequests changedRequests
    examples { userAgent requests classBefore classAfter profileAfter } } }`;
  const rule = { name: 'Box', allOf: ['partnerbox'], class: 'signage' };
  const { data } = await ask(query, { input: { site: site.slug, rule } });
  expect(data['previewDeviceRule']).toEqual({
    sampled: 2,
    sampledRequests: 4,
    matchedRequests: 3,
    changedRequests: 3,
    examples: [
      {
        userAgent: expect.stringContaining('PartnerBox/1.2'),
        requests: 3,
        classBefore: 'desktop',
        classAfter: 'signage',
        profileAfter: 'signage',
      },
    ],
  });
  expect((await page(site.slug, STB)).headers.get('x-device-class')).toBe('desktop');
});

it('statistics count classes, rules and what fell to the default, and never hold an identifier', async () => {
  const site = await world.site();
  const docomo = 'DoCoMo/2.0 P900i(c100;TB;W24H12;ser012345678901234;icc01234567890123456789)';
  for (const userAgent of [docomo, 'Zork/9 unheard-of', 'Zork/9 unheard-of', `Zork/${'y'.repeat(400)}`])
    await page(site.slug, userAgent);
  const { data } = await ask(
    '{ deviceStatistics { requests fellToDefault classes { name requests } rules { name } unknown { userAgent requests rule } } }',
  );
  const told = data['deviceStatistics'];
  expect(told.fellToDefault).toBeGreaterThanOrEqual(3);
  expect(told.classes.some((one: { name: string }) => one.name === 'feature-phone')).toBe(true);
  expect(told.unknown).toContainEqual({ userAgent: 'Zork/9 unheard-of', requests: 2, rule: 'default-agent' });
  expect(told.unknown.every((one: { userAgent: string }) => one.userAgent.length <= 256)).toBe(true);
  const stored = await world.services.db.system((tx) => tx.deviceSample.findMany());
  expect(stored.some(({ userAgent }) => userAgent.startsWith('DoCoMo/2.0'))).toBe(true);
  expect(JSON.stringify(stored)).not.toMatch(/012345678901234/);
  await deviceWatchOf(world.services).flush(world.services);
});
