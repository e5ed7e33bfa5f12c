/** Answers on the wire: content coding, validators, CORS. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { failureHeaders, toHttpStatus } from '../http/http-errors.ts';
import type { Failure } from '../http/failure.ts';
import type { Answer, AnswerCache } from './answer-cache.ts';

/** Published content is public and no cookie is looked at, so any page may ask. */
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, X-Cache, X-Request-Id, Retry-After',
} as const;

const GET_HEADERS = {
  ...CORS,
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept, Accept-Encoding',
  'Cache-Control': 'public, max-age=0, must-revalidate',
};
const POST_HEADERS = {
  ...CORS,
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept, Accept-Encoding',
  'Cache-Control': 'no-store',
};

export interface Written {
  readonly answer: Answer;
  readonly state: 'hit' | 'miss';
  readonly cache: AnswerCache;
  /** The answer is about who asked: nobody may keep it. */
  readonly isPersonal: boolean;
}

export function writeAnswer(req: IncomingMessage, res: ServerResponse, written: Written): void {
  const { answer, state, cache, isPersonal } = written;
  const { page } = answer;
  const read = req.method !== 'POST';
  // An answer that was just made goes out as it is: it may never be asked for again.
  const coding = state === 'hit' && page.compressible ? codingOf(req.headers['accept-encoding']) : 'identity';
  const validated = read && page.status === 200 && !isPersonal;
  const etag = validated ? `"${page.etag}${coding === 'identity' ? '' : `-${coding}`}"` : '';
  if (validated && isKnown(req.headers['if-none-match'], page.etag)) {
    res.writeHead(304, { ...GET_HEADERS, ETag: etag, 'X-Cache': state });
    res.end();
    return;
  }
  const body = cache.bodyOf(answer.key, page, coding);
  const headers: Record<string, string | number> = {
    ...(validated ? GET_HEADERS : POST_HEADERS),
    'Content-Type': typeFor(req.headers.accept),
    'Content-Length': body.length,
    'X-Cache': state,
  };
  if (validated) headers['ETag'] = etag;
  if (coding !== 'identity') headers['Content-Encoding'] = coding;
  res.writeHead(page.status, headers);
  res.end(req.method === 'HEAD' ? undefined : body);
}

/** What failed before anything ran, in GraphQL's form and with HTTP's status. */
export function writeFailure(req: IncomingMessage, res: ServerResponse, failure: Failure): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const { code, message, issues, details } = failure;
  const extensions = {
    code,
    ...(issues.length > 0 && { issues }),
    ...(Object.keys(details).length > 0 && { details }),
  };
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions }] }));
  res.writeHead(statusOf(failure), {
    ...POST_HEADERS,
    ...failureHeaders(failure),
    'Content-Type': typeFor(req.headers.accept),
    'Content-Length': body.length,
    'X-Cache': 'bypass',
    // The rest of a body that was refused half-read would be taken for the next request.
    ...(!req.complete && { Connection: 'close' }),
  });
  res.end(req.method === 'HEAD' ? undefined : body);
}

function statusOf(failure: Failure): number {
  if (failure.issues[0]?.path[0] === 'Content-Type') return 415;
  if (failure.details['methods'] !== undefined) return 405;
  // Not "too many requests": this one would be too much at any time.
  if (failure.details['limit'] === 'time') return 503;
  return toHttpStatus(failure);
}

export function writePreflight(res: ServerResponse): void {
  res.writeHead(204, {
    ...CORS,
    'Access-Control-Allow-Methods': 'GET, POST, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Content-Type, Authorization, If-None-Match',
    'Access-Control-Max-Age': '86400',
    'Content-Length': 0,
  });
  res.end();
}

export function writeText(res: ServerResponse, text: string, contentType: string): void {
  const body = Buffer.from(text);
  res.writeHead(200, { ...GET_HEADERS, 'Content-Type': contentType, 'Content-Length': body.length });
  res.end(body);
}

function typeFor(accept: string | undefined): string {
  return accept?.includes('application/graphql-response+json') === true
    ? 'application/graphql-response+json; charset=utf-8'
    : 'application/json; charset=utf-8';
}

function codingOf(accept: string | string[] | undefined): 'identity' | 'gzip' | 'br' {
  if (typeof accept !== 'string') return 'identity';
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accept)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accept) ? 'gzip' : 'identity';
}

/** Whichever coding the client holds: they stand for the same answer. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header === '*') return true;
  return header.split(',').some((candidate) => {
    const bare = candidate.trim().replace(/^W\//, '').replaceAll('"', '');
    return bare === etag || bare === `${etag}-br` || bare === `${etag}-gzip`;
  });
}
