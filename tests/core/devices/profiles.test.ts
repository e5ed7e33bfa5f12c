import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CARRIERS, RENDER_CLASSES, TARGET_NAMES, type DeviceProfile } from '../../../src/core/devices/profile.ts';
import { findProfile, getProfile, profileOfClass, profiles } from '../../../src/core/devices/profiles/index.ts';
import { deviceDocs } from '../../../tools/device-docs.ts';

const AGREED = [
  'pc',
  'tablet',
  'smartphone',
  'imode-1',
  'imode-foma',
  'au-wap2',
  'sb-3gc',
  'wap2',
  'wml13',
  'kaios',
  'signage',
  'text',
];

/** What a row must satisfy besides its type: contradictions that a page could not be made for. */
function faults(profile: DeviceProfile): string[] {
  const found: string[] = [];
  const check = (holds: boolean, fault: string): void => void (holds || found.push(`${profile.id}: ${fault}`));
  const { image, maxMarkupBytes, maxTotalBytes } = profile;
  check(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(profile.id), 'id is not kebab-case');
  check(RENDER_CLASSES.includes(profile.renderClass), 'render class');
  check(TARGET_NAMES.includes(profile.target), 'target');
  check(profile.carrier === null || CARRIERS.includes(profile.carrier), 'carrier');
  check(profile.description.length > 10 && profile.description.endsWith('.'), 'description is a sentence');
  check(maxMarkupBytes === null || maxMarkupBytes >= 1_000, 'markup budget below a page');
  check(maxTotalBytes === null || (maxMarkupBytes !== null && maxTotalBytes >= maxMarkupBytes), 'total below markup');
  check(
    image.maxBytes === null || maxTotalBytes === null || image.maxBytes <= maxTotalBytes,
    'a picture larger than the page',
  );
  check(image.formats.length > 0 === image.maxWidth > 0, 'formats and width disagree');
  check(new Set(image.formats).size === image.formats.length, 'a format twice');
  check(profile.screen.width >= 90 && profile.screen.height >= 60, 'screen');
  check(
    (profile.renderClass === 'FEATURE_PHONE') === (profile.family === 'feature' || profile.family === 'keypad'),
    'family',
  );
  check(profile.carrier === null || profile.emoji !== 'unicode', 'carrier phones have carrier pictograms');
  check(!profile.emoji.endsWith('-sjis') || profile.charset === 'Shift_JIS', 'Shift_JIS pictograms in another charset');
  check(profile.target !== 'html' || profile.doctype === 'html', 'HTML without its doctype');
  check(
    profile.target !== 'chtml' || (profile.doctype === null && profile.css === 'none'),
    'compact HTML with a doctype or styles',
  );
  check(
    profile.target !== 'hdml' || (profile.doctype === null && profile.contentType === 'text/x-hdml'),
    'HDML has a type of its own and no doctype',
  );
  check(
    profile.target !== 'i-xhtml' || profile.contentType === 'application/xhtml+xml',
    'i-XHTML needs application/xhtml+xml',
  );
  check(
    !['xhtml-mp', 'i-xhtml', 'wml'].includes(profile.target) || profile.xmlDeclaration,
    'XML without a declaration',
  );
  check(profile.js !== 'full' || profile.css === 'full', 'script without styles');
  check(profile.tls !== 'none' || profile.renderClass === 'FEATURE_PHONE', 'modern classes speak TLS');
  check(profile.maxRedirects >= 3, 'redirects');
  return found;
}

describe('profiles', () => {
  it('hold no contradiction', () => {
    expect(profiles.flatMap(faults)).toEqual([]);
  });

  it('have ids of their own, the agreed ones among them', () => {
    const ids = profiles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(AGREED.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are found by id and by class, in any case', () => {
    expect(findProfile('imode-foma')?.charset).toBe('Shift_JIS');
    expect(findProfile('constructor')).toBeUndefined();
    expect(() => getProfile('nokia')).toThrow('nokia');
    for (const name of RENDER_CLASSES) expect(profileOfClass(name)?.renderClass).toBe(name);
    expect(profileOfClass('feature-phone')?.id).toBe('wap2');
  });

  it('are listed in the docs as they are', () => {
    const file = resolve(import.meta.dirname, '../../../docs/devices.md');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(deviceDocs());
  });
});
