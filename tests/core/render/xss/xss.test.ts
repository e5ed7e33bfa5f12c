/**
 * Attacks in every position of a document on every target. The finished bytes are decoded and parsed as a browser does it, because a
 * lead byte that swallows a quote is only seen there; then Chromium opens them and nothing may run.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../../../src/core/devices/profile.ts';
import { findProfile } from '../../../../src/core/devices/profiles/index.ts';
import type { Document } from '../../../../src/core/document/node.ts';
import { renderDocument } from '../../../../src/core/render/render.ts';
import { options, renderAll, VESSELS } from '../../../corpus/render-case.ts';
import { hasChromium, howToChromium, openChromium } from '../../../../tools/chromium.ts';
import { servePages } from '../../../kit/served-pages.ts';
import { onceInCi } from '../../../kit/once.ts';
import { faultsOf } from '../markup/well-formed.ts';
import { ADDRESS_ATTACKS, TEXT_ATTACKS } from './attacks.ts';
import { executablesIn } from './executables.ts';
import { poison, poisonedLinks } from './poison.ts';

const get = (id: string): DeviceProfile => {
  const profile = findProfile(id);
  if (profile === undefined) throw new Error(`There is no profile ${id}.`);
  return profile;
};
/** Every target and dialect once, and HTML for small screens, text browsers and machines. */
const PROFILES = [
  ...VESSELS.map(({ profile }) => profile).filter(({ target }) => target !== 'text'),
  ...['smartphone', 'kaios', 'text', 'bot', 'garaho', 'sb-w', 's40-classic', 'imode-c10'].map(get),
];
const DOCUMENTS: readonly (readonly [name: string, document: Document])[] = [
  ...Object.entries(TEXT_ATTACKS).map(([name, text]) => [name, poison(text, '/ok')] as const),
  ...Object.entries(ADDRESS_ATTACKS).map(([name, address]) => [`address: ${name}`, poison('Words', address)] as const),
  ['every kind of link', poisonedLinks(Object.values(ADDRESS_ATTACKS))],
];

/** Bytes → text as the WHATWG decoder of the page's charset reads them; SoftBank's pictograms are no text to its phones. */
function decode(bytes: Uint8Array, profile: DeviceProfile): string {
  const seen =
    profile.emoji === 'sb-webcode'
      ? Buffer.from(
          Buffer.from(bytes)
            .toString('latin1')
            .replace(/\u001b\$[EFGOPQ][!-~]+\u000f/g, '*'),
          'latin1',
        )
      : bytes;
  return new TextDecoder(profile.charset).decode(seen);
}

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  it('gives a browser nothing to run, in text and after encoding', () => {
    const wrong: string[] = [];
    for (const [name, document] of DOCUMENTS) {
      for (const { text, bytes } of renderAll(document, profile)) {
        const markup = profile.target === 'html' || profile.target === 'signage-html';
        for (const found of executablesIn(decode(bytes, profile))) wrong.push(`${name}: ${found}`);
        if (!markup) for (const fault of faultsOf(text, profile.target)) wrong.push(`${name}: ${fault}`);
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
  }, 120_000);
});

describe.skipIf(!hasChromium || !onceInCi)(`Chromium (${howToChromium})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each([
    ['pc', 'text/html'],
    ['kaios', 'text/html'],
    ['text', 'text/html'],
    ['signage', 'text/html'],
    ['imode-1', 'text/html'],
    ['imode-foma', 'application/xhtml+xml'],
    ['au-wap2', 'text/html'],
    ['wap2', 'application/xhtml+xml'],
  ])(
    '%s as %s runs nothing and links nowhere that runs',
    async (id, type) => {
      const profile = get(id);
      const page = await browser.newPage();
      const wrong: string[] = [];
      let now = '';
      page.on('dialog', (dialog) => {
        wrong.push(`${now}: a dialog`);
        void dialog.dismiss();
      });
      await page.exposeFunction('__xss', () => wrong.push(`${now}: ran`));
      const shown = new Map<string, Buffer>();
      await servePages(page, (address) => {
        const body = shown.get(address);
        return body && { contentType: `${type}; charset=${profile.charset}`, body };
      });
      for (const [index, [name, document]] of DOCUMENTS.entries()) {
        now = name;
        const address = `https://xss.test/${index}`;
        shown.set(address, Buffer.from(renderDocument(document, profile, { ...options, page: 'all' }).bytes));
        await page.goto(address, { waitUntil: 'load' });
        const found = await page.evaluate<readonly string[]>(LOOK);
        wrong.push(...found.map((what) => `${name}: ${what}`));
        if (page.url() !== address) wrong.push(`${name}: went to ${page.url()}`);
      }
      await page.close();
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('would notice a script, an event and a link that runs', async () => {
    const page = await browser.newPage();
    let runs = 0;
    await page.exposeFunction('__xss', () => (runs += 1));
    await page.setContent('<p onclick="__xss(1)">x</p><script>__xss(1)</script><a href="javascript:__xss(1)">x</a>');
    expect(await page.evaluate<readonly string[]>(LOOK)).toEqual(['leads to javascript:']);
    expect(runs).toBe(2);
    await page.close();
  });
});

/** Wakes every handler, then names what links and forms would do. */
const LOOK = `(async () => {
  for (const element of document.querySelectorAll('*'))
    for (const type of ['click', 'mouseover', 'focus', 'blur', 'load', 'error', 'toggle', 'submit'])
      element.dispatchEvent(new Event(type, { cancelable: true }));
  await new Promise((done) => setTimeout(done, 0));
  const faults = document.querySelector('parsererror') === null ? [] : ['not well-formed'];
  const allowed = ['http:', 'https:', 'tel:', 'mailto:', 'wtai:', 'device:', 'cti:'];
  for (const { href } of document.links) {
    const { protocol } = new URL(href);
    if (!allowed.includes(protocol)) faults.push('leads to ' + protocol);
  }
  for (const { action } of document.forms) if (!/^https?:/.test(action)) faults.push('sends to ' + action);
  return faults;
})()`;

it('the look at a page finds what it looks for', () => {
  for (const bad of [
    '<script>x</script>',
    '<p onclick=x>x',
    '<a href="java\nscript:x">x</a>',
    '<svg><animate onbegin=x>',
    '<img srcset="javascript:x 1x">',
    '<style>p{background:url(javascript:x)}</style>',
    '<meta http-equiv=refresh content="0;url=data:x">',
    '<base href="//e">',
    '<form action="//e">',
    '<script type="application/ld+json">{</script>',
  ])
    expect(executablesIn(`<!doctype html>${bad}`), bad).not.toEqual([]);
});
