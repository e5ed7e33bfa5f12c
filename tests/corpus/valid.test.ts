/** What the corpus renders to, judged by the DTDs, the i-mode whitelist and html-validate. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../src/core/devices/profile.ts';
import { profiles } from '../../src/core/devices/profiles/index.ts';
import { corpus, readCase, renderAll } from './render-case.ts';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const catalog = `${shared}dtd/catalog.xml`;
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const hasDtds = existsSync(catalog) && existsSync('/etc/xml/catalog');
const whitelist = `${shared}vectors/chtml-elements.json`;

const cases = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const on = (target: string): DeviceProfile[] => profiles.filter((profile) => profile.target === target);

const DTD = {
  '1.0':
    '<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.0//EN" "http://www.wapforum.org/DTD/xhtml-mobile10.dtd">',
  '1.1':
    '<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.1//EN" "http://www.openmobilealliance.org/tech/DTD/xhtml-mobile11.dtd">',
  '1.2':
    '<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.2//EN" "http://www.openmobilealliance.org/tech/DTD/xhtml-mobile12.dtd">',
};

/** Attributes that carriers added and no DTD knows. */
function withoutCarrierAttributes(text: string): string {
  return text.replace(/ (?:istyle|mode|directkey|nonumber|inputmode)="[^"]*"/g, '');
}

/** xmllint's complaints about texts, all in one run. */
function complaints(texts: readonly { readonly name: string; readonly text: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'utsuwa-valid-'));
  try {
    const files = texts.map(({ name, text }) => {
      const path = join(folder, name.replace(/[^\w.-]/g, '_'));
      // The text is still UTF-8, whatever the phone's charset will be.
      writeFileSync(path, text.replace('encoding="Shift_JIS"', 'encoding="UTF-8"'));
      return path;
    });
    const run = spawnSync('xmllint', ['--nonet', '--valid', '--noout', ...files], {
      env: { ...process.env, XML_CATALOG_FILES: catalog },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return run.stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!hasXmllint || !hasDtds)(
  'DTDs (apt-get install libxml2-utils w3c-sgml-lib; ../shared/dtd beside the checkout)',
  () => {
    it.each(['1.0', '1.1', '1.2'] as const)('every XHTML page is valid XHTML Mobile Profile %s', (version) => {
      const pages = [...on('xhtml-mp'), ...on('i-xhtml')].flatMap((profile) =>
        cases.flatMap((name) =>
          renderAll(readCase(name), profile).map((part) => ({
            name: `${profile.id}-${name}-${part.page}`,
            text: withoutCarrierAttributes(part.text).replace(/<!DOCTYPE[^>]*>/, DTD[version]),
          })),
        ),
      );
      expect(pages.length).toBeGreaterThan(100);
      expect(complaints(pages)).toBe('');
    });

    it('every deck is valid WML 1.3', () => {
      const decks = on('wml').flatMap((profile) =>
        cases.flatMap((name) =>
          renderAll(readCase(name), profile).map((part) => ({ name: `${name}-${part.page}`, text: part.text })),
        ),
      );
      expect(decks.length).toBeGreaterThan(cases.length);
      expect(complaints(decks)).toBe('');
    });

    it('would notice a fault', () => {
      const text = `${DTD['1.0']}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><font>x</font></body></html>`;
      expect(complaints([{ name: 'bad', text }])).toContain('font');
    });
  },
);

describe.skipIf(!existsSync(whitelist))('compact HTML (../shared/vectors beside the checkout)', () => {
  const { elements } = JSON.parse(readFileSync(whitelist, 'utf8')) as {
    elements: Record<string, { since: string | null; attrs: Record<string, string | null> }>;
  };
  // Two typing errors of the list's source, and what J-PHONE's HTML adds.
  const extra: Record<string, readonly string[]> = {
    a: ['directkey', 'nonumber'],
    input: ['mode'],
    textarea: ['mode', 'accesskey'],
    form: ['enctype'],
  };

  it.each(on('chtml').map((profile) => [profile.id, profile] as const))(
    '%s gets nothing that its HTML lacks',
    (_, profile) => {
      const version = profile.image.colours !== null && profile.image.colours <= 16 ? 1 : 3;
      const wrong = new Set<string>();
      for (const name of cases) {
        for (const { text } of renderAll(readCase(name), profile)) {
          for (const [, tag = '', attributes = ''] of text.matchAll(
            /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)>/g,
          )) {
            const known = elements[tag];
            if (known === undefined || Number(known.since ?? 1) > version) wrong.add(`${name}: <${tag}>`);
            for (const [, attribute = ''] of attributes.matchAll(/\s([a-z-]+)(?:="[^"]*")?/g)) {
              const since = known?.attrs[attribute];
              if (extra[tag]?.includes(attribute) === true && profile.dialect === 'jphone') continue;
              if (since === undefined || Number(since ?? 1) > version) wrong.add(`${name}: <${tag} ${attribute}>`);
            }
          }
          expect(text).not.toMatch(/\/>/);
        }
      }
      expect([...wrong]).toEqual([]);
    },
  );
});

describe('HTML5', () => {
  it('is accepted by html-validate', async () => {
    const validate = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'require-sri': 'off' },
    });
    const wrong: string[] = [];
    for (const profile of on('html').filter(({ id }) => ['pc', 'smartphone', 'kaios', 'text'].includes(id))) {
      for (const name of cases) {
        const report = await validate.validateString(renderAll(readCase(name), profile)[0]?.text ?? '');
        for (const message of report.results.flatMap((result) => result.messages)) {
          wrong.push(`${profile.id} ${name} ${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(spawnSync('w3m', ['-version']).status !== 0)('a text browser (apt-get install w3m)', () => {
  it('reads the Shift_JIS page of a 24-column phone', () => {
    const profile = profiles.find(({ id }) => id === 'imode-c10');
    const page = profile === undefined ? undefined : renderAll(readCase('town-news'), profile)[0];
    const read = execFileSync('w3m', ['-dump', '-T', 'text/html', '-I', 'Shift_JIS', '-O', 'UTF-8', '-cols', '24'], {
      input: page?.bytes ?? new Uint8Array(),
      encoding: 'utf8',
    });
    const text = read.replace(/\s/g, '');
    for (const words of ['みどり町役場', '中央公園(ちゅうおうこうえん)', '熱中症に注意', '17:00', '(C)みどり町'])
      expect(text).toContain(words);
  });
});
