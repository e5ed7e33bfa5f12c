/** The corpus in a browser, judged by axe: WCAG 2.2 AA on the screens of the full style sheet, in light and dark. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProfile } from '../../src/core/devices/profiles/index.ts';
import { axeComplaints } from '../kit/axe.ts';
import { hasChromium, howToChromium, openChromium } from '../../tools/chromium.ts';
import { servePages } from '../kit/served-pages.ts';
import { onceInCi } from '../kit/once.ts';
import { cases, partsOf } from './render-case.ts';

describe.skipIf(!hasChromium || !onceInCi)(`axe in Chromium (${howToChromium})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each(['pc', 'tablet', 'smartphone'])(
    '%s: no document breaks WCAG 2.2 AA, in light or dark',
    async (id) => {
      const profile = findProfile(id);
      if (profile === undefined) throw new Error(`There is no profile ${id}.`);
      const context = await browser.newContext({ viewport: profile.screen });
      const page = await context.newPage();
      const shown = new Map<string, Buffer>();
      await servePages(page, (address) => {
        const body = shown.get(address);
        return body && { contentType: 'text/html; charset=UTF-8', body };
      });
      const wrong: string[] = [];
      for (const name of cases) {
        const address = `https://corpus.test/${name}`;
        shown.set(address, Buffer.from(partsOf(name, profile)[0]?.text ?? ''));
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
        await page.goto(address, { waitUntil: 'load' });
        for (const complaint of await axeComplaints(page)) wrong.push(`${name} light ${complaint}`);
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        for (const complaint of await axeComplaints(page, true)) wrong.push(`${name} dark ${complaint}`);
      }
      await context.close();
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
