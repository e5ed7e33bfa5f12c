/**
 * `GET /devices/detect` and `POST /devices/detect`: who asks, for programs; open to anybody. By the rules of the site that `?site=`
 * names or whose host name is asked, else by the installation's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Router } from 'express';
import { toWire } from '../../core/devices/wire.ts';
import { detectDeviceFor } from '../../features/devices/detect-device.ts';
import { ruleSetsOf } from '../../features/devices/rule-sets.ts';
import type { Services } from '../../features/tenancy/context.ts';
import type { Site } from '../../features/tenancy/site.ts';
import { findSite, findSiteByHost } from '../../features/tenancy/sites.ts';
import { AppError, invalidInput, notFound } from '../../lib/errors.ts';
import { hostName } from '../http/host-name.ts';
import { sendJson } from '../http/http-errors.ts';
import { factsOf, mediaTypeOf } from '../http/request.ts';
import { takeBatch } from './batch-limit.ts';
import { answerBatch, BATCH_LIMITS } from './batch.ts';

/** What the next request should bring; `Critical-CH` makes a browser that knows it ask again at once, with the hints. */
const HINTS = 'Sec-CH-UA-Model, Sec-CH-UA-Form-Factors, Sec-CH-UA-Platform, Sec-CH-UA-Mobile';
const HINT_HEADERS = { 'Accept-CH': HINTS, 'Critical-CH': 'Sec-CH-UA-Model, Sec-CH-UA-Form-Factors' };
const MAX_UA_PARAMETER = 4_096;
/** What clients call a body of JSON lines; a form is none of them, so that no page makes a visitor's browser send one. */
const FORMS = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);

export function buildDevicesDoor(services: Services): Router {
  const router = Router();
  router.get('/devices/detect', (req, res) => answerOne(services, req, res));
  router.post('/devices/detect', async (req, res) => {
    refuseForms(req);
    const site = await siteOf(services, req);
    await takeBatch(services, req, res);
    const rules = await ruleSetsOf(services.db).of(services, site);
    await answerBatch(req, res, {
      detect: rules.detect,
      fail: (error) =>
        services.log.error({ err: error, requestId: factsOf(req).id }, 'A batch of devices failed half-way'),
    });
  });
  router.all('/devices/detect', (_req, res) => {
    const message = 'Ask with GET, or send JSON lines with POST.';
    sendJson(res, 405, { error: { code: 'INVALID_INPUT', message } }, { Allow: 'GET, HEAD, POST' });
  });
  return router;
}

async function answerOne(services: Services, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const query = new URL(req.url ?? '/', 'http://x').searchParams;
  const asked = query.get('ua');
  if (asked !== null && asked.length > MAX_UA_PARAMETER) {
    const message = `Must be ${MAX_UA_PARAMETER} characters at most.`;
    throw invalidInput('The request', [{ path: ['ua'], message, code: 'too_long' }]);
  }
  // Headers belong to who asks, not to the User-Agent that is asked about.
  const input =
    asked === null
      ? { userAgent: req.headers['user-agent'] ?? '', headers: plainHeaders(req) }
      : { userAgent: asked, headers: {} };
  const detection = await detectDeviceFor(services, await siteOf(services, req), input);
  sendJson(res, 200, toWire(detection), asked === null ? HINT_HEADERS : {});
}

/** Whose rules count; null = the installation's. An unknown `?site=` is an error, an unknown host name is the installation's own. */
async function siteOf(services: Services, req: IncomingMessage): Promise<Site | null> {
  const named = new URL(req.url ?? '/', 'http://x').searchParams.get('site');
  if (named !== null) {
    const site = named.length > 64 ? null : await findSite(services, named);
    if (site === null) throw notFound(`The site "${named.slice(0, 64)}"`);
    return site;
  }
  const host = hostName(req.headers.host);
  return host === null ? null : findSiteByHost(services, host);
}

function plainHeaders(req: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === 'string') headers[name] = value;
  return headers;
}

function refuseForms(req: IncomingMessage): void {
  if (FORMS.has(mediaTypeOf(req))) {
    const message = 'Send JSON lines: "Content-Type: application/jsonl".';
    throw invalidInput('The request', [{ path: ['Content-Type'], message, code: 'bad_media_type' }]);
  }
  const allowed = BATCH_LIMITS.bytes;
  if (Number(req.headers['content-length'] ?? 0) <= allowed) return;
  throw new AppError('LIMIT_EXCEEDED', `The body is larger than the ${allowed} bytes allowed here.`, {
    details: { limit: 'bytes', allowed },
  });
}
