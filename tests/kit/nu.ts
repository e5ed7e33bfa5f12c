/** The Nu HTML checker, which the W3C runs: HTML, ARIA, SVG and the style sheets inside, any number of pages in one process. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const jar = String(createRequire(import.meta.url)('vnu-jar'));

export const hasNu = spawnSync('java', ['-version']).status === 0 && existsSync(jar);
/** For the title of what is skipped without it. */
export const howToNu = 'apt-get install default-jre-headless';

/** What Nu says of the editor's words, not of our markup: a text may start with an accent. */
const OF_WORDS = [
  /^Text run starts with a composing character/,
  /^Text run is not in Unicode Normalization Form C/,
  /^Document uses the Unicode Private Use Area/,
];

interface NuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** Its errors and warnings, one line each with the name of the page; none = all valid. A style sheet is judged where it comes first. */
export function nuComplaints(pages: readonly { readonly name: string; readonly text: string }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'utsuwa-nu-'));
  try {
    const sheets = new Set<string>();
    for (const { name, text } of pages) {
      const page = text.replace(/(?<=<style>)[^<]+/g, (sheet) => (sheets.has(sheet) ? '' : sheets.add(sheet) && sheet));
      writeFileSync(join(folder, `${name.replace(/[^\w.-]/g, '_')}.html`), page);
    }
    const run = spawnSync('java', ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(`The Nu checker did not run: ${run.stderr}`);
    const { messages } = JSON.parse(run.stdout) as { messages: readonly NuMessage[] };
    return messages
      .filter(({ message }) => !OF_WORDS.some((known) => known.test(message)))
      .filter(({ type, subType }) => type !== 'info' || subType !== undefined)
      .map(({ url = '', message, extract = '' }) => `${basename(url, '.html')}: ${message} ${extract}`.trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}
