/** `?preview=`: what is not published, for who holds the link. Nothing of it is kept, here or anywhere. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finishPage } from '../../features/delivery/finish-page.ts';
import type { PageCache } from '../../features/delivery/page-cache.ts';
import { readPreview } from '../../features/delivery/preview.ts';
import type { PageRequest } from '../../features/delivery/render-page.ts';
import { renderOrExplain } from '../../features/delivery/serve-page.ts';
import type { Services } from '../../features/tenancy/context.ts';
import { factsOf } from '../http/request.ts';
import { writePage } from './answer.ts';
import type { Device } from './device-of.ts';
import { buildReport } from './report.ts';

/** Kept by nobody, found by no search engine, and its address handed on to no other site. */
const HEADERS = {
  'Cache-Control': 'private, no-store, no-transform',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
} as const;

export interface PreviewScene {
  readonly token: string;
  readonly device: Device;
  readonly cache: PageCache;
  readonly report: boolean;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/** A token that is not good answers 403 in the device's markup, never the page that is published. */
export async function answerPreview(services: Services, request: PageRequest, scene: PreviewScene): Promise<void> {
  const { token, device, req, res } = scene;
  const query = `preview=${encodeURIComponent(token)}`;
  const asked: PageRequest = {
    ...request,
    preview: readPreview(services, request, token),
    keepQuery: request.keepQuery === '' ? query : `${request.keepQuery}&${query}`,
  };
  if (scene.report) {
    await buildReport(services, asked, { device, req, res, headers: HEADERS });
    return;
  }
  factsOf(req).cache = 'bypass';
  const outcome = await renderOrExplain(services, asked);
  if (outcome.kind === 'moved') {
    const { location } = outcome;
    // A token is for pages of its site only.
    const stays = location.startsWith(`${request.origin}${request.base}/`);
    const target = stays ? `${location}${location.includes('?') ? '&' : '?'}${asked.keepQuery}` : location;
    res.writeHead(302, { ...HEADERS, Location: target, 'Content-Length': 0, 'X-Cache': 'bypass' }).end();
    return;
  }
  const { profile, detection, forced } = device;
  const finished = finishPage({ outcome, site: request.site, profile, deviceClass: detection.class, forced });
  const page = { ...finished, headers: { ...finished.headers, ...HEADERS } };
  const { cache } = scene;
  writePage(req, res, { key: '', page, state: 'bypass', cache, deviceClass: detection.class, shared: null });
}
