import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DeviceProfile } from '../../src/core/devices/profile.ts';
import { findProfile } from '../../src/core/devices/profiles/index.ts';
import type { Document } from '../../src/core/document/node.ts';
import { renderParts, type Rendered, type RenderOptions } from '../../src/core/render/render.ts';
import { charset } from '../../src/platform/charset/charset.ts';
import { expandDocument } from './shorthand.ts';

export const corpus = fileURLToPath(new URL('.', import.meta.url));

/** Names of the documents; each is a folder. */
export const cases: readonly string[] = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A profile that must be there. */
function getProfile(id: string): DeviceProfile {
  const found = findProfile(id);
  if (found === undefined) throw new Error(`There is no profile ${id}.`);
  return found;
}

/** The plain text that mails and terminals get; no device asks for it by itself. */
const PLAIN: DeviceProfile = {
  ...getProfile('text'),
  id: 'plain',
  target: 'text',
  doctype: null,
  contentType: 'text/plain',
};

/** Every target once; the Shift_JIS ones also as bytes. */
export const VESSELS: readonly { readonly profile: DeviceProfile; readonly file: string; readonly bytes?: string }[] = [
  { profile: getProfile('pc'), file: 'html.html' },
  { profile: getProfile('signage'), file: 'signage.html' },
  { profile: getProfile('wap2'), file: 'xhtml-mp.xhtml' },
  { profile: getProfile('sb-3gc'), file: 'xhtml-mp-softbank.xhtml' },
  { profile: getProfile('au-wap2'), file: 'xhtml-mp-au.xhtml', bytes: 'xhtml-mp-au.sjis' },
  { profile: getProfile('imode-foma'), file: 'i-xhtml.xhtml', bytes: 'i-xhtml.sjis' },
  { profile: getProfile('imode-1'), file: 'chtml.html', bytes: 'chtml.sjis' },
  { profile: getProfile('sb-p'), file: 'chtml-softbank.html', bytes: 'chtml-softbank.sjis' },
  { profile: getProfile('au-hdml'), file: 'hdml.hdml', bytes: 'hdml.sjis' },
  { profile: getProfile('wml13'), file: 'wml.wml' },
  { profile: PLAIN, file: 'text.txt' },
];

export const options: Omit<RenderOptions, 'page'> = {
  pageUrl: (page) => `/page?page=${page}`,
  variantUrl: (picture, key, format) =>
    `/assets/demo/${picture.assetId}-${picture.hash.slice(0, 16)}/${key}.${format === 'jpeg' ? 'jpg' : format}`,
  encode: charset.encode,
  accept: '',
};

export function readCase(name: string): Document {
  const written = JSON.parse(readFileSync(`${corpus}${name}/document.json`, 'utf8')) as Parameters<
    typeof expandDocument
  >[0];
  return expandDocument(written);
}

const rendered = new Map<string, readonly Rendered[]>();

/** All parts of a case on one device; made once for all who judge them. */
export function partsOf(name: string, profile: DeviceProfile): readonly Rendered[] {
  const key = `${profile.id}/${name}`;
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const parts = renderAll(readCase(name), profile);
  rendered.set(key, parts);
  return parts;
}

/** All parts of a document on one device. */
export function renderAll(document: Document, profile: DeviceProfile): readonly Rendered[] {
  return renderParts(document, profile, { ...options, page: 1 });
}
