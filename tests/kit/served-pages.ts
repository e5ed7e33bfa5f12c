/** Pages that tests look at as a browser does. Nothing leaves the machine: every request is answered here. */
import type { Page } from 'playwright-core';

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
