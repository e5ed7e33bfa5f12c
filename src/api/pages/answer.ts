/** Writes a finished page: content coding, validators, HEAD. The hot path and the router answer through here alike. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContentCoding, FinishedPage, PageCache } from '../../features/delivery/page-cache.ts';

/** `stale`: not the newest, but the best that there is. */
export type CacheState = 'hit' | 'miss' | 'bypass' | 'stale';

export interface Answer {
  /** Key in the page cache. */
  readonly key: string;
  readonly page: FinishedPage;
  readonly state: CacheState;
  /** Of who asks now: devices of different classes may share one page. Null = the answer is the same for every device. */
  readonly deviceClass: string | null;
  /** For a cache that many readers share; null where none is to keep it. */
  readonly shared: Readonly<Record<string, string>> | null;
}

export function writePage(
  req: IncomingMessage,
  res: ServerResponse,
  answer: Answer & { readonly cache: PageCache },
): void {
  const { page, cache } = answer;
  if (page.location !== undefined) {
    const location = withQueryOf(req, page.location);
    res.writeHead(page.status, { ...page.headers, Location: location, 'Content-Length': 0, 'X-Cache': answer.state });
    res.end();
    return;
  }
  const coding = page.compressible ? chooseCoding(req.headers['accept-encoding']) : 'identity';
  const etag = `"${page.etag}${coding === 'identity' ? '' : `-${coding}`}"`;
  const device = answer.deviceClass === null ? null : { 'X-Device-Class': answer.deviceClass };
  const sent = { ...page.headers, ...device, ...answer.shared };
  if (page.status === 200 && matches(req.headers['if-none-match'], etag)) {
    res.writeHead(304, { ...unchanged(sent), ETag: etag, 'X-Cache': answer.state });
    res.end();
    return;
  }
  const body = cache.bodyOf(answer.key, page, coding);
  const headers: Record<string, string | number> = {
    ...sent,
    ETag: etag,
    'X-Cache': answer.state,
    'Content-Length': body.length,
  };
  if (coding !== 'identity') headers['Content-Encoding'] = coding;
  res.writeHead(page.status, headers);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** What was asked with an address goes on to where it leads. */
function withQueryOf(req: Pick<IncomingMessage, 'url'>, location: string): string {
  const mark = req.url?.indexOf('?') ?? -1;
  const query = mark < 0 ? '' : (req.url?.slice(mark + 1) ?? '');
  if (query === '') return location;
  const [address = '', ...fragment] = location.split('#');
  const joined = `${address}${address.includes('?') ? '&' : '?'}${query}`;
  return fragment.length === 0 ? joined : `${joined}#${fragment.join('#')}`;
}

/** A 304 repeats what a cache must update (RFC 9110 §15.4.5), and none of the body's own headers. */
function unchanged(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'Content-Type': _type, ...rest } = headers;
  return rest;
}

/** brotli, gzip or identity by the client's `Accept-Encoding`; a coding with `q=0` counts as refused. */
export function chooseCoding(accept: string | string[] | undefined): ContentCoding {
  if (typeof accept !== 'string' || accept === '') return 'identity';
  let best: ContentCoding = 'identity';
  let bestQuality = 0;
  for (const part of accept.split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    if (name !== 'br' && name !== 'gzip') continue;
    const given = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const quality = given ? Number(given.trim().slice(2)) : 1;
    if (quality > bestQuality || (quality === bestQuality && quality > 0 && name === 'br')) {
      best = name;
      bestQuality = quality;
    }
  }
  return best;
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  if (header === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
