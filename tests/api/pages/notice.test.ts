/** The band over every page: on every device there is, from and until its instants, on error pages too. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../../src/core/devices/profiles/index.ts';
import { createEntry } from '../../../src/features/entries/create-entry.ts';
import { publishEntry } from '../../../src/features/entries/publish-entry.ts';
import { defineContentType } from '../../../src/features/model/define-content-type.ts';
import { openWorld, type GraphQLAnswer, type World } from '../../kit/world.ts';

const WORDS = '避難指示発令中';
const EDIT = `mutation ($input: EditSiteInput!) { editSite(input: $input) {
  site { notice { text } noticeBand { level href from until } } } }`;

let world: World;
let entry: string;

/** With a fresh token: the clock moves. */
const edit = async (input: object): Promise<GraphQLAnswer> => {
  const { token } = await world.admin();
  return world.graphql(EDIT, { input: { site: 'town', ...input } }, { token });
};

beforeAll(async () => {
  world = await openWorld();
  await world.site({ slug: 'town' });
  const ctx = await world.open('town');
  await defineContentType(ctx, {
    name: 'story',
    plural: 'stories',
    label: 'Stories',
    path: '/{slug}',
    fields: [
      { name: 'title', type: 'text' },
      { name: 'slug', type: 'slug', options: { from: 'title' } },
      { name: 'text', type: 'longText' },
    ],
  });
  const text = Array.from({ length: 40 }, () =>
    '港のうえを風が渡り、船はゆっくりと沖へ出ていきました。'.repeat(3),
  ).join('\n\n');
  const made = await createEntry(await world.open('town'), {
    contentType: 'story',
    data: { title: '港', slug: 'port', text },
  });
  entry = made.entry.id;
  await publishEntry(await world.open('town'), { id: entry });
}, 120_000);
afterAll(() => world.close());

describe('the notice', () => {
  it('opens the page on every profile, whole, with its link where there are links', async () => {
    const set = await edit({
      notice: [{ locale: 'ja', text: WORDS }],
      noticeBand: { level: 'emergency', href: 'tel:0120-000-000' },
    });
    expect(set.errors).toBeUndefined();
    const { token } = await world.admin();
    const query = profiles
      .map(
        ({ id }, at) =>
          `p${at}: renderReport(site: "town", entry: "${entry}", device: "${id}") { body losses { key reason action } }`,
      )
      .join('\n');
    const answers: Record<string, { body: string; losses: { key: string; reason: string }[] }> = {};
    for (const [at, { id }] of profiles.entries()) {
      const one = query.split('\n')[at] ?? '';
      answers[id] = (await world.graphql(`{ ${one} }`, {}, { token })).data[`p${at}`];
    }
    const silent = Object.entries(answers).filter(([, { body }]) => !body.includes(WORDS));
    expect(silent.map(([id]) => id)).toEqual([]);
    const lost = Object.entries(answers).flatMap(([id, { losses }]) =>
      losses
        .filter(({ key, reason }) => key === 'site-notice' && reason !== 'no-links')
        .map(({ reason }) => `${id} ${reason}`),
    );
    expect(lost).toEqual([]);
    expect(answers['imode-foma']?.body).toContain('tel:0120000000');
  }, 60_000);

  it('is up from its first instant until its last, on pages that are kept as on those that are missing', async () => {
    const now = world.clock.now().getTime();
    const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
    const words = [{ locale: 'ja', text: WORDS }];
    await edit({ notice: words, noticeBand: { level: 'warning', href: '/port', from: at(10), until: at(20) } });
    const shown = async (): Promise<boolean[]> => {
      const pages = await Promise.all(['port', 'nowhere'].map((path) => world.get(`/render/town/${path}`)));
      const content = await world.content('town', '{ site { notice noticeLevel noticeHref } }');
      return [...pages.map(({ text }) => text.includes(WORDS)), content.data['site'].notice === WORDS];
    };
    expect(await shown()).toEqual([false, false, false]);
    world.clock.set(at(11));
    expect(await shown()).toEqual([true, true, true]);
    expect((await world.get('/render/town/port')).text).toMatch(/class="band warning"[^]*href="\/render\/town\/port"/);
    world.clock.set(at(21));
    expect(await shown()).toEqual([false, false, false]);
  });

  it.each([
    [{ href: 'javascript:alert(1)' }, ['noticeBand', 'href']],
    [{ from: '2026-01-02T00:00:00Z', until: '2026-01-01T00:00:00Z' }, ['noticeBand', 'until']],
  ])('is refused as %j', async (noticeBand, path) => {
    const answer = await edit({ noticeBand });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path }] });
  });
});
