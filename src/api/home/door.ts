/** `GET /` on the installation's own host name: a person who opens it learns where the doors are. Names no site. */
import { createHash } from 'node:crypto';
import { Router } from 'express';

const STYLE =
  'body{margin:0;font:1.05rem/1.7 system-ui,sans-serif;color:#1b2730;background:#f4f7f9}main{max-width:40rem;margin:12vh auto;padding:0 1.5rem}' +
  'h1{font-size:1.8rem;margin:0}p{margin:.4rem 0 2rem;color:#52636f}dt{font-weight:600;margin-top:1.1rem}dd{margin:0;color:#52636f}' +
  'code{background:#e3ebf0;padding:.1em .4em;border-radius:4px;color:#1b2730}' +
  '@media(prefers-color-scheme:dark){body{background:#0f171d;color:#e6eef3}p,dd{color:#a3b4bf}code{background:#22323d;color:#e6eef3}}';

const PAGE = Buffer.from(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Utsuwa</title><meta name="robots" content="noindex"><style>${STYLE}</style></head>
<body><main><h1>Utsuwa 器</h1><p>This content server is running. One entry takes the shape of the device that asks for it.</p>
<dl><dt><code>/render/{site}/</code></dt><dd>pages, as this very device gets them; <code>?device=imode-foma</code> shows another’s</dd>
<dt><code>/sites/{site}/graphql</code></dt><dd>the content API of a site, <code>/sites/{site}/schema.graphql</code> its schema</dd>
<dt><code>/graphql</code></dt><dd>the management API, for editors, partners and their tools</dd>
<dt><code>/health/ready</code></dt><dd>whether all is well</dd></dl></main></body></html>
`);

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Length': PAGE.length,
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Stands after the pages: a site whose host name this is answers first. */
export function buildHomeDoor(): Router {
  const router = Router();
  router.get('/', (req, res) => {
    res.writeHead(200, HEADERS);
    res.end(req.method === 'HEAD' ? undefined : PAGE);
  });
  return router;
}
