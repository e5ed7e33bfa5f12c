/** From a request line to "which site, from where, which address": without any I/O, so that the hot path can ask it. */
import type { IncomingMessage } from 'node:http';
import { hostName } from '../http/host-name.ts';

export interface Address {
  /** The site is named by its slug (`/render/{slug}/…`) or by the host name of the request. */
  readonly by: 'slug' | 'host';
  readonly name: string;
  /** Undecoded address on the site; starts with `/`. */
  readonly rawPath: string;
  readonly query: PageQuery;
}

/** The query parameters that a page knows; others do not change the answer and do not reach the cache key. */
export interface PageQuery {
  /** Profile id or class that is forced. */
  readonly device: string | null;
  /** Part of a page cut to a byte budget; 1 when absent or absurd. */
  readonly page: number;
  readonly locale: string | null;
  /** Token of a preview; null where the parameter is absent, and never when it is only empty. */
  readonly preview: string | null;
}

const RENDER = '/render/';
/** First segments that belong to the installation on every host name. */
const RESERVED =
  /^\/(?:graphql|sites|render|assets|uploads|signage|embed|oembed|studio|health|metrics|devices)(?:\/|$|\?)/;

export function locate(req: Pick<IncomingMessage, 'url' | 'headers'>): Address | null {
  const url = req.url ?? '/';
  if (url.length > 2_048) return null;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? NO_QUERY : readQuery(url.slice(mark + 1));
  if (path.startsWith(RENDER)) {
    const end = path.indexOf('/', RENDER.length);
    const name = end < 0 ? path.slice(RENDER.length) : path.slice(RENDER.length, end);
    return name === '' ? null : { by: 'slug', name, rawPath: end < 0 ? '/' : path.slice(end), query };
  }
  if (!path.startsWith('/') || RESERVED.test(path)) return null;
  const host = hostName(req.headers.host);
  return host === null ? null : { by: 'host', name: host, rawPath: path, query };
}

const NO_QUERY: PageQuery = { device: null, page: 1, locale: null, preview: null };

function readQuery(text: string): PageQuery {
  const parameters = new URLSearchParams(text);
  const page = Number(parameters.get('page') ?? 1);
  return {
    device: parameters.get('device')?.slice(0, 40).toLowerCase() || null,
    page: Number.isInteger(page) && page >= 1 && page <= 9_999 ? page : 1,
    locale: parameters.get('locale')?.slice(0, 35) || null,
    preview: parameters.get('preview'),
  };
}
