/** One line per request: what was asked and how it went. Never headers, bodies or the query, which may hold secrets. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { factsOf, type RequestFacts } from '../api/http/request.ts';
import type { Log } from '../features/tenancy/context.ts';

export function logAccess(log: Log, req: IncomingMessage, res: ServerResponse): void {
  // `close` comes after `finish`, and also when the client went away before the end.
  res.once('close', () => {
    const facts: RequestFacts = factsOf(req);
    const url = req.url ?? '';
    const end = url.indexOf('?');
    log.info(
      {
        requestId: facts.id,
        method: req.method,
        path: redact(end < 0 ? url : url.slice(0, end)),
        status: res.statusCode,
        ms: Math.round((performance.now() - facts.startedAt) * 10) / 10,
        client: facts.client,
        ...(facts.site !== undefined && { site: facts.site }),
        ...(facts.profile !== undefined && { profile: facts.profile }),
        ...(facts.cache !== undefined && { cache: facts.cache }),
        ...(!res.writableFinished && { aborted: true }),
      },
      'request',
    );
  });
}

/** An upload ticket is a credential for an hour. */
function redact(path: string): string {
  return path.startsWith('/uploads/') ? '/uploads/…' : path.slice(0, 500);
}
