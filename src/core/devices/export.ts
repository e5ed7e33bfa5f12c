/**
 * The rules for the edge. A CDN sets `X-Device-Hint` from them, and the endpoint believes it only from trusted proxies. What
 * the edge cannot decide (Android's models, Client Hints) it leaves without a header, and the endpoint looks itself.
 */
import { PROFILE_OF } from './answer.ts';
import { STRONG_BOT_ROWS } from './rules/bots.ts';
import { CARRIER_ROWS } from './rules/carriers.ts';
import { EARLY_ROWS, FEATURE_ROWS, KEYPAD_ROWS } from './rules/feature-phones.ts';
import { CAR_ROWS, EREADER_ROWS, WEARABLE_ROWS } from './rules/hand-held.ts';
import { CONSOLE_ROWS, TV_ROWS } from './rules/living-room.ts';
import { DESKTOP_ROWS, SMARTPHONE_ROWS } from './rules/phones.ts';
import { PREVIEW_ROWS } from './rules/previews.ts';
import type { Rule } from './rules/rule.ts';
import { SIGNAGE_ROWS } from './rules/signage.ts';

export const EXPORT_FORMATS = ['vcl', 'cloudfront-function', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The header that the edge sets: a profile's id. */
const EDGE_HEADER = 'X-Device-Hint';

/** In the order in which `detect.ts` asks; Android and Apple stand where its code decides them. */
const GROUPS: readonly (readonly Rule[])[] = [
  SIGNAGE_ROWS,
  PREVIEW_ROWS,
  CARRIER_ROWS,
  STRONG_BOT_ROWS,
  KEYPAD_ROWS,
  CONSOLE_ROWS,
  WEARABLE_ROWS,
  EREADER_ROWS,
  CAR_ROWS,
];
const AFTER: readonly (readonly Rule[])[] = [TV_ROWS, EARLY_ROWS, SMARTPHONE_ROWS, FEATURE_ROWS, DESKTOP_ROWS];

const profileOf = (row: Rule): string => row.profile ?? PROFILE_OF[row.class];

export function exportRules(format: ExportFormat): string {
  if (format === 'json') return toJson();
  return format === 'vcl' ? toVcl() : toCloudFront();
}

function toJson(): string {
  const rows = [...GROUPS, ...AFTER].flat().map((row) => ({
    id: row.id,
    class: row.class,
    profile: profileOf(row),
    ...(row.carrier && { carrier: row.carrier }),
    match: row.match.source,
    ...(row.except && { except: row.except.source }),
  }));
  return `${JSON.stringify({ header: EDGE_HEADER, against: 'lower-cased User-Agent, first 512 code units', rules: rows }, null, 2)}\n`;
}

/** Varnish and Fastly: PCRE knows every construct that the rows use. */
function toVcl(): string {
  const test = (row: Rule): string => {
    const match = `req.http.User-Agent ~ {"(?i)${row.match.source}"}`;
    return row.except ? `${match} && req.http.User-Agent !~ {"(?i)${row.except.source}"}` : match;
  };
  const branch = (row: Rule): string =>
    `  if (${test(row)}) {\n    set req.http.${EDGE_HEADER} = "${profileOf(row)}";\n    return;\n  }`;
  const android = `  if (req.http.User-Agent ~ "(?i)android|iphone|ipad|ipod") {\n    return;\n  }`;
  return [
    'sub device_hint {',
    `  unset req.http.${EDGE_HEADER};`,
    ...GROUPS.flat().map(branch),
    android,
    ...AFTER.flat().map(branch),
    '}',
    '',
  ].join('\n');
}

/** CloudFront Functions hold 10 KB: carriers, signage, keypad phones and the plain desktop; the rest goes to the endpoint. */
function toCloudFront(): string {
  const rows = [...SIGNAGE_ROWS, ...CARRIER_ROWS, ...KEYPAD_ROWS].map(
    (row) => `    [/${row.match.source}/, '${profileOf(row)}'${row.except ? `, /${row.except.source}/` : ''}],`,
  );
  return [
    'function handler(event) {',
    '  var request = event.request;',
    `  delete request.headers['${EDGE_HEADER.toLowerCase()}'];`,
    "  var agent = request.headers['user-agent'];",
    "  var ua = agent ? agent.value.slice(0, 512).toLowerCase() : '';",
    '  var rules = [',
    ...rows,
    "    [/^mozilla\\/5\\.0 \\((?:windows nt [\\d.]+; win64; x64|macintosh; intel mac os x [\\d_.]+)\\) applewebkit\\/[\\d.]+ \\(khtml, like gecko\\) chrome\\/[\\d.]+ safari\\/[\\d.]+$/, 'pc'],",
    "    [/^mozilla\\/5\\.0 \\(iphone; cpu iphone os [\\d_]+ like mac os x\\) applewebkit\\/[\\d.]+ \\(khtml, like gecko\\) version\\/[\\d.]+ mobile\\/\\w+ safari\\/[\\d.]+$/, 'smartphone'],",
    '  ];',
    '  for (var i = 0; i < rules.length; i += 1) {',
    '    if (rules[i][0].test(ua) && !(rules[i][2] && rules[i][2].test(ua))) {',
    `      request.headers['${EDGE_HEADER.toLowerCase()}'] = { value: rules[i][1] };`,
    '      break;',
    '    }',
    '  }',
    '  return request;',
    '}',
    '',
  ].join('\n');
}
