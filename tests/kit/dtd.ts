/** Judges XML by the DTDs beside the checkout, with xmllint. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const catalog = `${shared}dtd/catalog.xml`;

export const canJudge =
  spawnSync('xmllint', ['--version']).status === 0 && existsSync(catalog) && existsSync('/etc/xml/catalog');
/** For the title of what is skipped without it. */
export const howToJudge = 'apt-get install libxml2-utils w3c-sgml-lib; ../shared/dtd beside the checkout';

export const DTD = {
  '1.0':
    '<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.0//EN" "http://www.wapforum.org/DTD/xhtml-mobile10.dtd">',
  '1.1':
    '<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.1//EN" "http://www.openmobilealliance.org/tech/DTD/xhtml-mobile11.dtd">',
  '1.2':
    '<!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.2//EN" "http://www.openmobilealliance.org/tech/DTD/xhtml-mobile12.dtd">',
};

/** A page under another DTD: no DTD of i-mode, Openwave or J-PHONE is to be had, and none knows what carriers added. */
export function under(version: keyof typeof DTD, page: string): string {
  return page
    .replace(/ (?:istyle|mode|directkey|nonumber|inputmode)="[^"]*"/g, '')
    .replace(/<!DOCTYPE[^>]*>/, DTD[version]);
}

/** xmllint's complaints about texts, all in one run; `''` = all valid. */
export function complaints(texts: readonly { readonly name: string; readonly text: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'utsuwa-valid-'));
  try {
    // Devices of one kind get the same page.
    const different = [...new Map(texts.map((one) => [one.text, one])).values()];
    const files = different.map(({ name, text }) => {
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
