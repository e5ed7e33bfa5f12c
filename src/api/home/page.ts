import { escapeAttribute, escapeText } from '../../core/render/markup/escape.ts';
import type { Site } from '../../features/tenancy/site.ts';

export const STYLE =
  'body{margin:0;font:1.05rem/1.7 system-ui,sans-serif;color:#1b2730;background:#f4f7f9}main{max-width:40rem;margin:12vh auto;padding:0 1.5rem}' +
  'h1{font-size:1.8rem;margin:0}h2{font-size:1.15rem;margin:2.2rem 0 0}p{margin:.4rem 0 2rem;color:#52636f}dt{font-weight:600;margin-top:1.1rem}dd{margin:0;color:#52636f}' +
  'code{background:#e3ebf0;padding:.1em .4em;border-radius:4px;color:#1b2730}a,a code{color:#0b5c8f;text-underline-offset:.2em}' +
  '@media(prefers-color-scheme:dark){body{background:#0f171d;color:#e6eef3}p,dd{color:#a3b4bf}code{background:#22323d;color:#e6eef3}a,a code{color:#7cc3ee}}';

/** `explorer` = the doors of GraphQL open in a browser. */
export function homePage(sites: readonly Site[], explorer: boolean): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Utsuwa</title><meta name="robots" content="noindex"><style>${STYLE}</style></head>
<body><main><h1>Utsuwa <span lang="ja">器</span></h1><p>This content server is running. One entry takes the shape of the device that asks for it.</p>
<dl><dt><code>/render/{site}/</code></dt><dd>pages, as this very device gets them; <code>?device=imode-foma</code> shows another’s</dd>
<dt><code>/sites/{site}/graphql</code></dt><dd>the content API of a site, <code>/sites/{site}/schema.graphql</code> its schema</dd>
<dt>${explorer ? link('/graphql', '<code>/graphql</code>') : '<code>/graphql</code>'}</dt><dd>the management API, for editors, partners and their tools</dd>
<dt>${link('/health/ready', '<code>/health/ready</code>')}</dt><dd>whether all is well</dd></dl>${listOf(sites)}</main></body></html>
`;
}

const DEVICES = { 'imode-foma': 'i-mode', kaios: 'KaiOS', signage: 'signage', text: 'text' } as const;

function listOf(sites: readonly Site[]): string {
  if (sites.length === 0) return '';
  const entries = sites.map(({ slug, name, defaultLocale }) => {
    const pages = `/render/${encodeURIComponent(slug)}/`;
    const devices = Object.entries(DEVICES).map(([id, label]) => link(`${pages}?device=${id}`, label));
    const api = link(`/sites/${encodeURIComponent(slug)}/graphql`, 'content API');
    return `<dt lang="${escapeAttribute(defaultLocale)}">${link(pages, escapeText(name))}</dt><dd>as ${devices.join(', ')}; ${api}</dd>`;
  });
  return `\n<h2>Sites to look around in</h2><dl>${entries.join('')}</dl>`;
}

function link(href: string, label: string): string {
  return `<a href="${escapeAttribute(href)}">${label}</a>`;
}
