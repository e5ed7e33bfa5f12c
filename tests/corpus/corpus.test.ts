/** Every document on every target, side by side. `UPDATE_GOLDEN=1` accepts what is there; read the diff before committing it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everyNode, HARMLESS } from '../core/render/html/every-node.ts';
import { VESSELS, cases, corpus, readCase, renderAll } from './render-case.ts';

const update = process.env['UPDATE_GOLDEN'] === '1';

/** Documents about characters keep what goes over the wire; of the others its size and digest are enough. */
const WITH_BYTES = /^(?:characters-.*|emoji|hostile|marks|town-news)$/;
/** The one page that keeps its style sheet: a sheet depends on theme and profile only, and would be repeated sixty times. */
const WITH_SHEET = 'empty';
/** Nobody reads more than this; beyond it a part is kept as its size and digest. */
const READABLE = 40_000;

const digest = (bytes: Uint8Array): string =>
  `${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;

function compare(path: string, actual: Buffer, asBytes: boolean): void {
  if (update) writeFileSync(path, actual);
  expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1 and read it`).toBe(true);
  const golden = readFileSync(path);
  if (asBytes) expect(actual.equals(golden), `${path}: bytes differ`).toBe(true);
  else expect(actual.toString('utf8')).toBe(golden.toString('utf8'));
}

describe.each(cases)('corpus: %s', (name) => {
  const document = readCase(name);
  const losses: Record<string, unknown> = {};
  const sizes: Record<string, readonly string[]> = {};
  const kept = new Set(['document.json', 'losses.json']);

  it('is what it was on every target', () => {
    for (const { profile, file, bytes } of VESSELS) {
      const parts = renderAll(document, profile);
      const whole = parts
        .map((part) => (parts.length === 1 ? part.text : `=== ${part.page}/${part.pages} ===\n${part.text}\n`))
        .join('');
      const text =
        whole.length > READABLE
          ? parts.map((part) => `${part.page}/${part.pages}: ${digest(Buffer.from(part.text))}\n`).join('')
          : whole.replace(/(?<=<style>)[^<]+/, (sheet) => (name === WITH_SHEET ? sheet : '/* as in empty */'));
      kept.add(file);
      compare(`${corpus}${name}/${file}`, Buffer.from(text), false);
      if (bytes !== undefined && WITH_BYTES.test(name)) {
        kept.add(bytes);
        compare(`${corpus}${name}/${bytes}`, Buffer.concat(parts.map((part) => part.bytes)), true);
      } else if (bytes !== undefined) sizes[bytes] = parts.map((part) => digest(part.bytes));
      losses[profile.id] = parts[0]?.losses ?? [];
    }
    compare(`${corpus}${name}/losses.json`, Buffer.from(`${JSON.stringify(losses, null, 1)}\n`), false);
    if (Object.keys(sizes).length > 0) {
      kept.add('bytes.json');
      compare(`${corpus}${name}/bytes.json`, Buffer.from(`${JSON.stringify(sizes, null, 1)}\n`), false);
    }
    const stale = readdirSync(`${corpus}${name}`).filter((file) => !kept.has(file));
    if (update) for (const file of stale) rmSync(`${corpus}${name}/${file}`);
    else expect(stale, 'files that no target writes').toEqual([]);
  });
});

describe('the corpus', () => {
  it('holds at least sixty documents', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
  });

  it('holds every type of node but the pager, which paging adds', () => {
    const found = new Set<string>();
    JSON.stringify(cases.map(readCase), (_, value: unknown) => {
      const type = value !== null && typeof value === 'object' && 'type' in value ? value.type : undefined;
      if (typeof type === 'string') found.add(type);
      return value;
    });
    expect(Object.keys(everyNode(HARMLESS)).filter((type) => type !== 'pager' && !found.has(type))).toEqual([]);
  });
});
