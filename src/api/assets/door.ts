/** Originals and variants under immutable addresses. Whoever knows an address may read it: it holds a hash of the content. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { parseAssetPath } from '../../core/images/address.ts';
import { originalKey } from '../../features/media/blob-keys.ts';
import { findOrMakeVariant } from '../../features/media/find-or-make-variant.ts';
import { rememberAssets } from '../../features/media/remember-assets.ts';
import type { Services } from '../../features/tenancy/context.ts';
import { findSiteBySlug } from '../../features/tenancy/sites.ts';
import { notFound } from '../../lib/errors.ts';
import { toFailure } from '../http/failure.ts';
import { sendFailure } from '../http/http-errors.ts';
import { factsOf } from '../http/request.ts';
import { parseRange, type ByteRange } from './range.ts';

interface File {
  readonly key: string;
  readonly mediaType: string;
  /** Name under which a browser saves it; null = shown in place. */
  readonly saveAs: string | null;
  readonly etag: string;
}

export function buildAssetsDoor(services: Services): Router {
  const router = Router();
  const doorway = { services, findAsset: rememberAssets(services) };
  router.use('/assets', (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
      return;
    }
    answer(doorway, req, res).catch((error: unknown) => {
      sendFailure(res, toFailure(error, services.log, factsOf(req).id));
    });
  });
  return router;
}

interface Doorway {
  readonly services: Services;
  readonly findAsset: ReturnType<typeof rememberAssets>;
}

async function answer(
  { services, findAsset }: Doorway,
  req: IncomingMessage & { originalUrl: string },
  res: ServerResponse,
): Promise<void> {
  const path = req.originalUrl.split('?', 1)[0] ?? '';
  const address = parseAssetPath(path);
  const site = address === null ? null : await findSiteBySlug(services, address.siteSlug);
  if (address === null || site === null) throw notFound('The file');
  factsOf(req).site = site.slug;
  const asset = await findAsset(site, address.assetId);
  // The hash is half of the address: an old one names bytes that are no longer there.
  if (asset === null || !asset.hash.startsWith(address.hash)) throw notFound('The file');
  if (address.kind === 'original') {
    const shown = /^(?:image|video|audio)\//.test(asset.mediaType);
    const file = {
      key: originalKey(site.id, asset.hash),
      mediaType: asset.mediaType,
      saveAs: shown ? null : asset.fileName,
      etag: asset.hash.slice(0, 32),
    };
    await send(services, { req, res, file });
    return;
  }
  const { key, mediaType } = await findOrMakeVariant(services, site, {
    asset,
    plan: address.plan,
    client: factsOf(req).client,
  });
  await send(services, {
    req,
    res,
    file: { key, mediaType, saveAs: null, etag: `${asset.hash.slice(0, 16)}-${address.planKey}` },
  });
}

interface Sending {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly file: File;
}

async function send(services: Services, { req, res, file }: Sending): Promise<void> {
  const etag = `"${file.etag}"`;
  const headers: Record<string, string | number> = {
    'Cache-Control': 'public, max-age=31536000, immutable, no-transform',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    // What people uploaded runs nothing, whatever a browser takes it for.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Accept-Ranges': 'bytes',
  };
  if (req.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)) {
    res.writeHead(304, headers).end();
    return;
  }
  headers['Content-Type'] = file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType;
  if (file.saveAs !== null)
    headers['Content-Disposition'] =
      `attachment; filename*=UTF-8''${encodeURIComponent(file.saveAs).replace(/['()*]/g, percent)}`;

  const whole = await services.blobs.open(file.key);
  if (whole === null) throw notFound('The file');
  const asked =
    req.headers['if-range'] === undefined || req.headers['if-range'] === etag ? req.headers.range : undefined;
  const range = parseRange(asked, whole.bytes);
  if (range === 'unsatisfiable') {
    close(whole.stream);
    res.writeHead(416, { 'Content-Range': `bytes */${whole.bytes}`, 'Content-Length': 0 }).end();
    return;
  }
  const part = range === null ? whole : await openPart(services, { file, range, whole });
  const length = range === null ? whole.bytes : range.end - range.start + 1;
  if (range !== null) headers['Content-Range'] = `bytes ${range.start}-${range.end}/${whole.bytes}`;
  res.writeHead(range === null ? 200 : 206, { ...headers, 'Content-Length': length });
  if (req.method === 'HEAD') {
    close(part.stream);
    res.end();
    return;
  }
  // A reader who hangs up ends the pipeline; there is nobody left to tell.
  await pipeline(part.stream, res).catch((error: unknown) => {
    if (!res.destroyed) throw error;
  });
}

type Opened = NonNullable<Awaited<ReturnType<Services['blobs']['open']>>>;

async function openPart(services: Services, at: { file: File; range: ByteRange; whole: Opened }): Promise<Opened> {
  close(at.whole.stream);
  const part = await services.blobs.open(at.file.key, at.range);
  if (part === null) throw notFound('The file');
  return part;
}

function close(stream: AsyncIterable<Uint8Array>): void {
  if ('destroy' in stream && typeof stream.destroy === 'function') stream.destroy();
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
