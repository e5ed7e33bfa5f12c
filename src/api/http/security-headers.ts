import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** For doors that answer programs: nothing may be framed, run or embedded, and nothing is kept. Pages set their own. */
export function apiHeaders(https: boolean): RequestHandler {
  const strict = build(https, { defaultSrc: ["'none'"], frameAncestors: ["'none'"] });
  return (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store');
    strict(req, res, next);
  };
}

function build(https: boolean, directives: Record<string, string[]>): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    // Promised only where the installation is reached by https: a browser would keep to it for a year.
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    xXssProtection: false,
  });
}
