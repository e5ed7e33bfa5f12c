/** One Chromium for the tests that look at pages as a browser does. Nothing leaves the machine: every request is answered here. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export const hasChromium = existsSync(executablePath);
/** For the title of what is skipped without it. */
export const howToChromium = 'apt-get install chromium, or set CHROMIUM_PATH';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: QUIET });
}

/** A grey pixel for every picture a page asks for. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAH19fQAAACwAAAAAAQABAAACAkQBADs=', 'base64');

export interface Served {
  readonly contentType: string;
  readonly body: Buffer;
}

/** Answers the page at `address` itself; pictures get a pixel, everything else nothing. */
export async function servePages(page: Page, find: (address: string) => Served | undefined): Promise<void> {
  await page.route('**/*', async (route) => {
    const request = route.request();
    const served = find(request.url());
    if (served !== undefined) return route.fulfill({ status: 200, contentType: served.contentType, body: served.body });
    if (request.resourceType() === 'image')
      return route.fulfill({ status: 200, contentType: 'image/gif', body: PIXEL });
    return route.abort();
  });
}
