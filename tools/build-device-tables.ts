/**
 * Generates the product tables of `core/devices` from the npm package `which-browser` (MIT) and the shared table of
 * Japanese handsets. Run `npm run generate` or `node tools/build-device-tables.ts`; the result is committed.
 */
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deviceDocs } from './device-docs.ts';
import { expand } from './device-patterns.ts';

const root = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

type Row = readonly [string | null, string | null, (string | readonly string[] | object)?];
type Models = Readonly<Record<string, Row | Readonly<Record<string, Row>>>>;

const models = (file: string, name: string): Models => {
  const found = (require(`which-browser/data/models-${file}`) as Record<string, Models>)[name];
  if (!found) throw new Error(`which-browser has no ${name}.`);
  return found;
};

/** which-browser's device types as our one-letter codes; a type without a row says nothing useful to a renderer. */
const CODES: Readonly<Record<string, string>> = {
  mobile: 's',
  tablet: 't',
  television: 'v',
  ereader: 'e',
  watch: 'w',
  headset: 'w',
  gaming: 'g',
  car: 'c',
  desktop: 'd',
  signage: 'i',
  devboard: 'b',
};

function codeOf(row: Row): string | undefined {
  const type = row[2];
  if (type === undefined) return 's';
  if (typeof type === 'string') return CODES[type];
  if (Array.isArray(type)) return CODES[String(type[0])];
  const named = (type as { type?: string | readonly string[] }).type;
  return named === undefined ? 's' : CODES[typeof named === 'string' ? named : String(named[0])];
}

interface Entry {
  readonly key: string;
  readonly code: string;
  readonly vendor: string;
  readonly name: string;
}

const entries = new Map<string, Entry>();
const patterns: string[] = [];

function add(pattern: string, row: Row, fixed?: string): void {
  const code = fixed ?? codeOf(row);
  const vendor = row[0];
  if (!code || !vendor) return;
  const name = (row[1] ?? '').includes('$') ? '' : (row[1] ?? '');
  const source = pattern.replace('(?i)', '').replace('\\-', '-');
  const isPrefix = source.endsWith('!');
  const literal = isPrefix ? expand(source.slice(0, -1)) : [source];
  if (!literal) {
    const expression = source.slice(0, -1).replace(/([?*+])\+/g, '$1');
    if (isExpression(expression)) patterns.push([code, vendor, expression].join('\t'));
    return;
  }
  for (const text of literal) {
    const key = squeezed(text) + (isPrefix ? '*' : '');
    if (key.length > 1 && !/[\t\n\\`]|\$\{/.test(key) && !entries.has(key))
      entries.set(key, { key, code, vendor, name });
  }
}

function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'i').source.length > 2;
  } catch {
    return false;
  }
}

/** As `tables/android.ts` looks them up: lower case, without what vendors write one way today and another tomorrow. */
function squeezed(model: string): string {
  return model.toLowerCase().replace(/[ _-]+/g, '');
}

function addAll(table: Models, fixed?: string): void {
  for (const [pattern, row] of Object.entries(table)) {
    if (Array.isArray(row)) add(pattern, row as unknown as Row, fixed);
    else for (const [inner, innerRow] of Object.entries(row)) add(inner, innerRow as Row, fixed);
  }
}

function text(value: string): string {
  return value.replaceAll('\\', '').replaceAll('`', "'").replaceAll('${', '$');
}

function androidTable(): string {
  addAll(models('android', 'ANDROID_MODELS'));
  return grouped();
}

/** One line a class and vendor, with all their models. */
function grouped(): string {
  const groups = new Map<string, string[]>();
  for (const { key, code, vendor, name } of entries.values()) {
    const plain = key.replace(/\*$/, '');
    const named = name === '' || squeezed(name) === plain ? key : `${key}=${name}`;
    const head = `${code}${vendor}`;
    const group = groups.get(head);
    if (group) group.push(named);
    else groups.set(head, [named]);
  }
  const lines = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([head, keys]) => [head, ...keys].join('\t'));
  return text(lines.join('\n'));
}

/** Handsets before and beside Android: `f` feature phone, `s` smartphone, by the key in the User-Agent. */
function handsetModelTable(): string {
  entries.clear();
  const tables = [
    ['feature', 'f'],
    ['brew', 'f'],
    ['s40', 'f'],
    ['asha', 'f'],
    ['s30plus', 'f'],
    ['touchwiz', 'f'],
    ['bada', 's'],
    ['symbian', 's'],
    ['wp', 's'],
    ['wm', 's'],
    ['palmos', 's'],
  ] as const;
  for (const [file, code] of tables) {
    for (const [pattern, row] of Object.entries(models(file, `${file.toUpperCase()}_MODELS`))) {
      if (Array.isArray(row)) add(pattern.replace(/^-/, ''), row as unknown as Row, code);
    }
  }
  return grouped();
}

function kddiTable(): string {
  return text(
    Object.entries(models('kddi', 'KDDI_MODELS'))
      .map(([code, row]) => [code, (row as Row)[0], (row as Row)[1]].join('\t'))
      .join('\n'),
  );
}

interface Handset {
  readonly width: number;
  readonly height: number;
  readonly colours?: number;
}

function handsetTable(): string | null {
  const file = resolve(root, '../shared/data/handsets.json');
  if (!existsSync(file)) return null;
  const { handsets } = JSON.parse(readFileSync(file, 'utf8')) as { handsets: Record<string, Record<string, Handset>> };
  return Object.entries(handsets)
    .map(([carrier, rows]) =>
      [
        carrier,
        ...Object.entries(rows)
          .filter(([, { width, height }]) => width > 0 && height > 0)
          .map(([model, { width, height, colours }]) => `${model}=${width}x${height}${colours ? `x${colours}` : ''}`),
      ].join('\t'),
    )
    .join('\n');
}

const NOTICE_WHICH_BROWSER = `Derived from which-browser 0.7.1, MIT licence, Copyright (c) 2010-2017 Niels Leenheer,
 * JavaScript port Copyright (c) Simone Mariotti. Permission is granted, free of charge, to any person obtaining a copy to
 * deal in it without restriction, provided that this notice is included; it is provided "as is", without warranty.`;
const NOTICE_HANDSETS = `Screens of Japanese handsets by model. From Net_UserAgent_Mobile (BSD-2-Clause, Copyright (c) 2003-2009 KUBO
 * Atsuhiro), jpmobile-terminfo (MIT, Copyright (c) Yoji Shidara) and jawurflex (data stated public domain, else
 * BSD-3-Clause, Copyright (c) 2009 Mobalean LLC). Provided "as is", without warranty; the licences ask to keep this notice.`;

function write(name: string, notice: string, parts: Readonly<Record<string, string>>): void {
  const head = `/**\n * Generated by tools/build-device-tables.ts: do not edit.\n *\n * ${notice}\n */\n`;
  const body = Object.entries(parts).map(([id, value]) => `export const ${id} = \`${value}\`;\n`);
  const file = resolve(root, `src/core/devices/tables/${name}.generated.ts`);
  writeFileSync(file, head + body.join('\n'));
  console.log(`${name}: ${Math.round(body.join('').length / 1024)} kB`);
}

const android = androidTable();
write('android-models', NOTICE_WHICH_BROWSER, {
  ANDROID_MODELS: android,
  ANDROID_PATTERNS: text(patterns.map((line) => line.replaceAll('\\', '\u0001')).join('\n')).replaceAll(
    '\u0001',
    '\\\\',
  ),
});
write('kddi-models', NOTICE_WHICH_BROWSER, { KDDI_MODELS: kddiTable() });
console.log(`${entries.size} Android models, ${patterns.length} patterns kept as expressions`);
write('handset-models', NOTICE_WHICH_BROWSER, { HANDSET_MODELS: handsetModelTable() });
const handsets = handsetTable();
if (handsets === null) console.log('handsets: ../shared/data/handsets.json is absent, the committed table stays.');
else write('handsets', NOTICE_HANDSETS, { HANDSETS: handsets });
mkdirSync(resolve(root, 'docs'), { recursive: true });
writeFileSync(resolve(root, 'docs/devices.md'), deviceDocs());
