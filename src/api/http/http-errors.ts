import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../lib/errors.ts';
import type { Failure } from './failure.ts';

const STATUS: Readonly<Record<ErrorCode | 'INTERNAL', number>> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** The HTTP status of a failure; `details` tell a body that is too large from too many requests. */
export function toHttpStatus(failure: Pick<Failure, 'code' | 'details'>): number {
  const { limit, maxBytes } = failure.details;
  if (failure.code === 'LIMIT_EXCEEDED' && (limit === 'bytes' || maxBytes !== undefined)) return 413;
  return STATUS[failure.code];
}

/** Headers that a status owes its client. */
export function failureHeaders(failure: Pick<Failure, 'code' | 'details'>): Record<string, string> {
  const retryAfter = failure.details['retryAfterSeconds'];
  return {
    ...(failure.code === 'UNAUTHENTICATED' && { 'WWW-Authenticate': 'Bearer' }),
    ...(typeof retryAfter === 'number' && retryAfter > 0 && { 'Retry-After': String(Math.ceil(retryAfter)) }),
    ...(failure.code === 'UNAVAILABLE' && retryAfter === undefined && { 'Retry-After': '5' }),
  };
}

/** Answers a failure as JSON, for programs. Nothing is written when the answer has already begun. */
export function sendFailure(res: ServerResponse, failure: Failure): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  sendJson(res, toHttpStatus(failure), { error: failure }, { ...failureHeaders(failure), ...unreadBody(res) });
}

/** The rest of a body that was refused half-read would be taken for the next request on the connection. */
export function unreadBody(res: ServerResponse): Record<string, string> {
  return res.req.complete ? {} : { Connection: 'close' };
}

// eslint-disable-next-line max-params -- status and body are one answer; headers are its rare third part
export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const bytes = Buffer.from(JSON.stringify(body));
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
    ...headers,
  });
  res.end(bytes);
}
