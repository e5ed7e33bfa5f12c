/** Theme tokens, set through the management API, on the pages of three kinds of device. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_THEME } from '../../../src/features/tenancy/site-settings.ts';
import { fullSheet } from '../../../src/core/render/style/full.ts';
import { THEME_SCALES, THEME_SPACINGS } from '../../../src/core/document/node.ts';
import { openWorld, type World } from '../../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.site({ slug: 'town' });
}, 120_000);
afterAll(() => world.close());

it('changes headings and room on full pages, and nothing where there is no room for it', async () => {
  const { token } = await world.admin();
  const pages = async (): Promise<string[]> =>
    (
      await Promise.all(['pc', 'kaios', 'imode-foma', 'text'].map((id) => world.get(`/render/town/none?device=${id}`)))
    ).map(({ text }) => text);
  const before = await pages();
  const query = `mutation ($input: EditSiteInput!) { editSite(input: $input) { site { theme { scale spacing } } } }`;
  const { colours } = DEFAULT_THEME;
  const input = { site: 'town', theme: { colours, scale: 'large', spacing: 'roomy' } };
  const answer = await world.graphql(query, { input }, { token });
  expect(answer.data['editSite'].site.theme).toEqual({ scale: 'large', spacing: 'roomy' });
  const after = await pages();
  expect(after[0]).toContain('--gut:clamp(1.25rem,5vw,3.5rem)');
  expect(after[0]).toContain('h1{font-size:clamp(1.9rem,1.4rem + 2.6vw,3.4rem)');
  expect(after[0]).not.toBe(before[0]);
  expect(after.slice(1)).toEqual(before.slice(1));
});

it('keeps every style sheet within 14 KB', () => {
  const sizes = THEME_SCALES.flatMap((scale) =>
    THEME_SPACINGS.map(
      (spacing) => fullSheet({ ...DEFAULT_THEME, dark: DEFAULT_THEME.colours, scale, spacing }).length,
    ),
  );
  expect(Math.max(...sizes)).toBeLessThanOrEqual(14 * 1024);
});
