/**
 * A picture of a page, to look at: `npx node tools/screenshot.ts <url|file.html> <out.png> [width] [height]
 * [--dark] [--print] [--full]`. Needs a Chromium: CHROMIUM_PATH, or /usr/bin/chromium.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { hasChromium, howToChromium, openChromium } from './chromium.ts';

/** Lazy pictures arrive when they come into view. */
const SCROLL_THROUGH = `(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: 'instant' });
    await new Promise((done) => setTimeout(done, 60));
  }
  scrollTo({ top: 0, behavior: 'instant' });
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
})()`;

export interface Shot {
  readonly url: string;
  readonly out: string;
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  readonly print: boolean;
  /** The whole page instead of one screen of it. */
  readonly full: boolean;
}

/** Several pictures with one browser; answers the width each page would like to have, to find sideways scrolling. */
export async function takeShots(
  shots: readonly Shot[],
): Promise<readonly { readonly out: string; readonly scrollWidth: number }[]> {
  if (!hasChromium) throw new Error(`There is no Chromium: ${howToChromium}.`);
  const browser = await openChromium();
  try {
    const taken: { out: string; scrollWidth: number }[] = [];
    for (const shot of shots) {
      const page = await browser.newPage({
        viewport: { width: shot.width, height: shot.height },
        colorScheme: shot.dark ? 'dark' : 'light',
        javaScriptEnabled: true,
      });
      if (shot.print) await page.emulateMedia({ media: 'print' });
      await page.goto(shot.url, { waitUntil: 'load' });
      if (shot.full) await page.evaluate(SCROLL_THROUGH);
      await page.screenshot({ path: shot.out, fullPage: shot.full });
      const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth');
      taken.push({ out: shot.out, scrollWidth });
      await page.close();
    }
    return taken;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dark: { type: 'boolean' }, print: { type: 'boolean' }, full: { type: 'boolean' } },
  });
  const [source, out, width = '1280', height = '800'] = positionals;
  if (source === undefined || out === undefined) {
    console.error('Usage: screenshot.ts <url|file.html> <out.png> [width] [height] [--dark] [--print] [--full]');
    process.exitCode = 2;
  } else {
    const url = /^[a-z]+:\/\//i.test(source) ? source : pathToFileURL(resolve(source)).href;
    const [shot] = await takeShots([
      {
        url,
        out,
        width: Number(width),
        height: Number(height),
        dark: values.dark === true,
        print: values.print === true,
        full: values.full === true,
      },
    ]);
    console.log(`${out}: page ${shot?.scrollWidth ?? 0} px wide in a window of ${width}`);
  }
}
