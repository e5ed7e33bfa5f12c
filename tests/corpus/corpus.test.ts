/** Every document on every target, side by side. `UPDATE_GOLDEN=1` accepts what is there; read the diff before committing it. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VESSELS, corpus, readCase, renderAll } from './render-case.ts';

const cases = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const update = process.env['UPDATE_GOLDEN'] === '1';

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

  it('is what it was on every target', () => {
    for (const { profile, file, bytes } of VESSELS) {
      const parts = renderAll(document, profile);
      const text = parts
        .map((part) => (parts.length === 1 ? part.text : `=== ${part.page}/${part.pages} ===\n${part.text}\n`))
        .join('');
      compare(`${corpus}${name}/${file}`, Buffer.from(text), false);
      if (bytes !== undefined)
        compare(`${corpus}${name}/${bytes}`, Buffer.concat(parts.map((part) => part.bytes)), true);
      losses[profile.id] = parts[0]?.losses ?? [];
    }
    compare(`${corpus}${name}/losses.json`, Buffer.from(`${JSON.stringify(losses, null, 1)}\n`), false);
  });
});

describe('the corpus', () => {
  it('holds at least twelve documents', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
  });
});
