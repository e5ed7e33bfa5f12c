/** `Accept: application/json`: what a device is sent, measured, and what it loses. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../../features/tenancy/context.ts';
import { summarise } from '../../core/render/report.ts';
import { renderPage, type PageRequest } from '../../features/delivery/render-page.ts';
import { factsOf } from '../http/request.ts';
import { sendJson } from '../http/http-errors.ts';
import type { Device } from './device-of.ts';

export interface ReportScene {
  readonly device: Device;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** Besides its own. */
  readonly headers?: Readonly<Record<string, string>>;
}

export async function buildReport(services: Services, request: PageRequest, scene: ReportScene): Promise<void> {
  const { device, req, res, headers } = scene;
  // The report speaks of the page's own content type, not of the JSON that it comes in.
  const outcome = await renderPage(services, { ...request, accept: '' });
  factsOf(req).cache = 'bypass';
  if (outcome.kind === 'moved') {
    sendJson(res, 200, { moved: outcome.location, status: outcome.status }, { 'X-Cache': 'bypass', ...headers });
    return;
  }
  const { rendered, document } = outcome;
  const { profile, detection } = device;
  const { pageBytes, totalBytes, overLimit, losses, lossesByReason } = summarise(outcome.parts, profile);
  sendJson(
    res,
    outcome.status,
    {
      url: document.meta.url,
      title: document.meta.title,
      locale: document.meta.lang,
      status: outcome.status,
      device: detection,
      profile: {
        id: profile.id,
        target: profile.target,
        charset: profile.charset,
        maxMarkupBytes: profile.maxMarkupBytes,
        maxTotalBytes: profile.maxTotalBytes,
      },
      contentType: rendered.contentType,
      page: rendered.page,
      pages: rendered.pages,
      bytes: rendered.bytes.length,
      pageBytes,
      totalBytes,
      overLimit,
      losses,
      lossesByReason,
    },
    { 'X-Cache': 'bypass', 'X-Device-Class': detection.class, 'X-Device-Profile': profile.id, ...headers },
  );
}
