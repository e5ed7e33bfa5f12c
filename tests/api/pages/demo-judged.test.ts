/** Every page of the demo as browsers get it, judged by the Nu checker and, in Chromium, by axe (WCAG 2.2 AA). */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/devices/profiles/index.ts';
import { seedDemo } from '../../../src/features/ops/seed-demo.ts';
import { axeComplaints } from '../../kit/axe.ts';
import { hasChromium, howToChromium, openChromium } from '../../../tools/chromium.ts';
import { servePages } from '../../kit/served-pages.ts';
import { listDemoPages } from '../../kit/demo-pages.ts';
import { hasNu, howToNu, nuComplaints } from '../../kit/nu.ts';
import { onceInCi } from '../../kit/once.ts';
import { openWorld, type World } from '../../kit/world.ts';

describe.skipIf(!onceInCi)('the pages of the demo, judged', () => {
  let world: World;
  let paths: string[];
  beforeAll(async () => {
    world = await openWorld();
    await seedDemo(world.system);
    paths = [...(await listDemoPages(world)), '/render/town/nothing-here'];
  }, 120_000);
  afterAll(() => world.close());

  const ask = async (path: string, device: string): Promise<string> =>
    (await world.get(`${path}?device=${device}`, { 'User-Agent': 'Mozilla/5.0' })).text;

  it.skipIf(!hasNu)(
    `are valid HTML and CSS by the Nu checker (${howToNu})`,
    async () => {
      const pages: { name: string; text: string }[] = [];
      for (const device of ['pc', 'tablet', 'smartphone', 'kaios', 'kaios-3', 'text', 'bot', 'signage'])
        for (const path of paths) pages.push({ name: `${device}${path}`, text: await ask(path, device) });
      expect(pages.length).toBeGreaterThan(200);
      expect(nuComplaints(pages)).toEqual([]);
    },
    600_000,
  );

  describe.skipIf(!hasChromium)(`axe in Chromium (${howToChromium})`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openChromium();
    });
    afterAll(() => browser.close());

    it.each(['pc', 'tablet', 'smartphone'])(
      '%s: no page breaks WCAG 2.2 AA, in light or dark',
      async (device) => {
        const screen = findProfile(device)?.screen ?? { width: 1280, height: 800 };
        const page = await browser.newPage({ viewport: screen });
        const shown = new Map<string, Buffer>();
        await servePages(page, (address) => {
          const body = shown.get(address);
          return body && { contentType: 'text/html; charset=UTF-8', body };
        });
        const wrong: string[] = [];
        for (const path of paths) {
          const address = `https://demo.test${path}`;
          shown.set(address, Buffer.from(await ask(path, device)));
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await page.goto(address, { waitUntil: 'load' });
          for (const complaint of await axeComplaints(page)) wrong.push(`${path} light ${complaint}`);
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
          for (const complaint of await axeComplaints(page, true)) wrong.push(`${path} dark ${complaint}`);
        }
        await page.close();
        expect(wrong).toEqual([]);
      },
      600_000,
    );
  });
});
