/** The edge's rules as a program for a CDN. Each sets the class header where it is sure, and unsets what a client sent. */
import type { CustomRule } from '../custom/rule.ts';
import type { RenderClass } from '../profile.ts';
import { EDGE_ROWS, type EdgeRow } from './rows.ts';

export const EDGE_FORMATS = ['vcl', 'cloudfront-function', 'json'] as const;
export type EdgeFormat = (typeof EDGE_FORMATS)[number];

/** The header that the pages door believes from trusted proxies. */
const EDGE_HEADER_NAME = 'X-Utsuwa-Device-Class';

/** What the header says for each class. */
export const EDGE_VALUES: Readonly<Record<RenderClass, string>> = {
  PC: 'pc',
  TABLET: 'tablet',
  SMARTPHONE: 'smartphone',
  FEATURE_PHONE: 'feature-phone',
  SIGNAGE: 'signage',
};

/** A hint that names anything but a handset or a desktop knows more than the User-Agent. */
const PLAIN_FORM = '"(?:mobile|desktop)"';
const UA_CAP = 512;

/** `custom` = rules of any scope: what they speak of is left to the installation, which knows whose they are. */
export function exportEdge(format: EdgeFormat, custom: readonly CustomRule[]): string {
  const rows: readonly EdgeRow[] = [...custom.map(toLeftRow), ...EDGE_ROWS];
  switch (format) {
    case 'vcl':
      return toVcl(rows);
    case 'cloudfront-function':
      return toCloudFront(rows);
    case 'json':
      return `${JSON.stringify({ header: EDGE_HEADER_NAME, userAgentCap: UA_CAP, rows: rows.map(toJsonRow) }, null, 2)}\n`;
  }
}

/** Words as one expression of look-aheads, which JavaScript and PCRE read alike. */
function toLeftRow({ id, allOf, noneOf, prefix }: CustomRule): EdgeRow {
  const has = allOf.map((word) => `(?=.*${escaped(word)})`).join('');
  const hasNot = noneOf.map((word) => `(?!.*${escaped(word)})`).join('');
  return { id: `custom:${id}`, class: null, match: `^${has}${hasNot}${prefix === null ? '' : escaped(prefix)}` };
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/"]/g, '\\$&');
}

function toJsonRow({ id, class: found, match, except }: EdgeRow): object {
  return { id, class: found === null ? null : EDGE_VALUES[found], match, ...(except !== undefined && { except }) };
}

function toVcl(rows: readonly EdgeRow[]): string {
  const agent = 'req.http.User-Agent';
  const branches = rows.map(({ id, class: found, match, except }, at) => {
    const condition = `${agent} ~ ${long(match)}${except === undefined ? '' : ` && ${agent} !~ ${long(except)}`}`;
    const body =
      found === null
        ? `# ${id}: the installation decides`
        : `set req.http.${EDGE_HEADER_NAME} = "${EDGE_VALUES[found]}"; # ${id}`;
    return `  ${at === 0 ? 'if' : '} elseif'} (${condition}) {\n    ${body}`;
  });
  return [
    '# Made by "utsuwa devices export --format vcl". Varnish 6 and newer: include it, and "call utsuwa_device_class;" first in vcl_recv.',
    '# The address of this proxy must stand in TRUST_PROXY of the installation. See docs/devices-caching.md.',
    'sub utsuwa_device_class {',
    `  unset req.http.${EDGE_HEADER_NAME};`,
    ...branches,
    '  }',
    `  if (req.http.Sec-CH-UA-Form-Factors && req.http.Sec-CH-UA-Form-Factors !~ ${long(PLAIN_FORM)}) {`,
    `    unset req.http.${EDGE_HEADER_NAME};`,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** VCL's long string, which needs no escapes and ends at the first `"}`. */
function long(source: string): string {
  return `{"(?i)${source.replaceAll('"}', '"[}]')}"}`;
}

function toCloudFront(rows: readonly EdgeRow[]): string {
  const table = rows.map(({ class: found, match, except }) => {
    const value = found === null ? 'null' : `'${EDGE_VALUES[found]}'`;
    return `  [${value}, ${literal(match)}, ${except === undefined ? 'null' : literal(except)}],`;
  });
  const header = EDGE_HEADER_NAME.toLowerCase();
  return `// Made by "utsuwa devices export --format cloudfront-function". Runtime cloudfront-js-2.0, event "viewer request".
// Forward the header ${EDGE_HEADER_NAME} to the origin and put it into the cache key. See docs/devices-caching.md.
var ROWS = [
${table.join('\n')}
];
function handler(event) {
  var headers = event.request.headers;
  delete headers['${header}'];
  var form = headers['sec-ch-ua-form-factors'];
  if (form && !/${PLAIN_FORM}/i.test(form.value)) return event.request;
  var agent = (headers['user-agent'] ? headers['user-agent'].value : '').slice(0, ${UA_CAP}).toLowerCase();
  for (var i = 0; i < ROWS.length; i++) {
    if (!ROWS[i][1].test(agent) || (ROWS[i][2] && ROWS[i][2].test(agent))) continue;
    if (ROWS[i][0]) headers['${header}'] = { value: ROWS[i][0] };
    break;
  }
  return event.request;
}
`;
}

function literal(source: string): string {
  return `/${source.replace(/\\.|\//g, (found) => (found === '/' ? '\\/' : found))}/`;
}
