/**
 * One line per request: what was asked and how it went. Never headers, bodies or the query, which may hold secrets.
 * Lines are gathered and written together: line by line through the logger they cost half of what a cached page costs.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { factsOf } from '../api/http/request.ts';

export type AccessFields = Readonly<Record<string, string | number | boolean>>;

export interface AccessLog {
  readonly write: (fields: AccessFields) => void;
  /** Writes what is still gathered. */
  readonly flush: () => void;
}

const FLUSH_MS = 200;
const FLUSH_LENGTH = 64 * 1024;

/** In the form of the other log lines, so that one reader takes both. */
export function createAccessLog(out: { write: (text: string) => unknown }): AccessLog {
  let gathered = '';
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (gathered === '') return;
    out.write(gathered);
    gathered = '';
  };
  return {
    write: (fields) => {
      const time = new Date().toISOString();
      gathered += `${JSON.stringify({ level: 'info', time, ...fields, message: 'request' })}\n`;
      if (gathered.length > FLUSH_LENGTH) flush();
      else timer ??= setTimeout(flush, FLUSH_MS).unref();
    },
    flush,
  };
}

export function logAccess(log: AccessLog, req: IncomingMessage, res: ServerResponse): void {
  // `close` comes after `finish`, and also when the client went away before the end.
  res.once('close', () => {
    const facts = factsOf(req);
    const url = req.url ?? '';
    const end = url.indexOf('?');
    log.write({
      requestId: facts.id,
      method: req.method ?? '',
      path: redact(end < 0 ? url : url.slice(0, end)),
      status: res.statusCode,
      ms: Math.round((performance.now() - facts.startedAt) * 10) / 10,
      client: facts.client,
      ...(facts.site !== undefined && { site: facts.site }),
      ...(facts.profile !== undefined && { profile: facts.profile }),
      ...(facts.cache !== undefined && { cache: facts.cache }),
      ...(!res.writableFinished && { aborted: true }),
    });
  });
}

/** An upload ticket is a credential for an hour. */
function redact(path: string): string {
  return path.startsWith('/uploads/') ? '/uploads/…' : path.slice(0, 500);
}
