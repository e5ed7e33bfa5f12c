import type { IncomingMessage } from 'node:http';
import { AppError } from '../../lib/errors.ts';

/** What the wiring knows about a request before any door sees it; doors add what the access log should say. */
export interface RequestFacts {
  readonly id: string;
  /** The client's address: of the socket, or of the first proxy that is not trusted. */
  readonly client: string;
  readonly startedAt: number;
  /** Added by doors for the access log. */
  site?: string;
  profile?: string;
  cache?: 'hit' | 'miss' | 'bypass' | 'stale';
}

const FACTS = Symbol('facts');
type WithFacts = IncomingMessage & { [FACTS]?: RequestFacts };

export function setFacts(req: IncomingMessage, value: RequestFacts): void {
  (req as WithFacts)[FACTS] = value;
}

/** The facts of a request; a request that came round the wiring (a test of one door alone) gets plain ones. */
export function factsOf(req: IncomingMessage): RequestFacts {
  const known = (req as WithFacts)[FACTS];
  if (known !== undefined) return known;
  const plain = { id: 'unknown', client: req.socket.remoteAddress ?? '', startedAt: performance.now() };
  setFacts(req, plain);
  return plain;
}

/** The whole body, or LIMIT_EXCEEDED as soon as it is known to be longer than `maxBytes`. */
export async function readBody(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

/** The token of `Authorization: Bearer …`; null when there is none. Another scheme is refused rather than ignored. */
export function bearerToken(req: IncomingMessage): string | null {
  const header = req.headers.authorization;
  if (header === undefined) return null;
  const match = /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(header);
  if (match?.[1] === undefined) {
    throw new AppError('UNAUTHENTICATED', 'The Authorization header must be "Bearer" and one token.');
  }
  return match[1];
}

/** Media type without parameters, lower case. */
export function mediaTypeOf(req: IncomingMessage): string {
  return (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

export function tooLarge(maxBytes: number): AppError {
  return new AppError('LIMIT_EXCEEDED', `The body is larger than the ${maxBytes} bytes allowed here.`, {
    details: { limit: 'bytes', allowed: maxBytes },
  });
}
