/**
 * Any document on any device: well-formed, within budget on every page, every word said or named as lost, and nothing said
 * that a further block takes away again.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../../../src/core/devices/profile.ts';
import { profiles } from '../../../../src/core/devices/profiles/index.ts';
import type { Document, Node } from '../../../../src/core/document/node.ts';
import { renderAll, VESSELS } from '../../../corpus/render-case.ts';
import { faultsOf } from '../markup/well-formed.ts';
import { document, node } from './any-document.ts';

/** Values that readers never see as text, and submenus' own pages. */
const UNSEEN = new Set(['alt', 'key', '_key', 'href', 'hash', 'value', 'subject', 'url']);
/** The button of a form that cannot be sent says nothing; what it says is no content. */
const BUTTON = 'submitLabel';

function wordsIn(value: unknown, into: Set<string>, name = ''): Set<string> {
  if (typeof value === 'string') {
    if (!UNSEEN.has(name) && name !== BUTTON) for (const found of value.matchAll(/qz[0-9a-z]+?xv/g)) into.add(found[0]);
  } else if (Array.isArray(value)) for (const item of value) wordsIn(item, into, name);
  else if (typeof value === 'object' && value !== null) {
    const isHidden = 'kind' in value && value.kind === 'hidden';
    if (!isHidden) for (const [field, item] of Object.entries(value)) wordsIn(item, into, field);
  }
  return into;
}

/** Bytes of the pictures on a page, by the limits that their addresses name. */
function pictureBytes(page: string): number {
  return [...page.matchAll(/src="[^"]*-b(\d+)\.[a-z]+"/g)].reduce((sum, match) => sum + Number(match[1]), 0);
}

interface Shown {
  readonly shown: ReadonlySet<string>;
  readonly lost: ReadonlySet<string>;
}

function check(doc: Document, profile: DeviceProfile): Shown {
  const parts = renderAll(doc, profile);
  expect(new Set(parts.map((part) => part.pages)).size, 'layouts').toBe(1);
  for (const part of parts) {
    if (profile.maxMarkupBytes !== null)
      expect(part.bytes.length, `page ${part.page} of ${part.pages}`).toBeLessThanOrEqual(profile.maxMarkupBytes);
    if (profile.imagesCount && profile.maxTotalBytes !== null)
      expect(part.bytes.length + pictureBytes(part.text)).toBeLessThanOrEqual(profile.maxTotalBytes);
    expect(faultsOf(part.text, profile.target), part.text).toEqual([]);
  }
  const said = wordsIn([doc.header, doc.main, doc.footer], new Set());
  const shown = wordsIn(
    parts.map((part) => part.text),
    new Set(),
  );
  const lost = wordsIn(
    parts[0]?.losses.map((loss) => ({ words: loss.text })),
    new Set(),
  );
  expect([...said].filter((one) => !shown.has(one) && !lost.has(one))).toEqual([]);
  return { shown, lost };
}

/** A block more, wherever it stands, takes nothing away from what was said before. */
function checkAdding(
  doc: Document,
  added: { readonly block: Node; readonly at: number },
  profile: DeviceProfile,
): void {
  const before = check(doc, profile);
  const at = Math.round(added.at * doc.main.length);
  const after = check({ ...doc, main: [...doc.main.slice(0, at), added.block, ...doc.main.slice(at)] }, profile);
  // A screen on a wall has room for so much, one picture and one code; what has to give way is named.
  const kept = profile.family === 'signage' ? new Set([...after.shown, ...after.lost]) : after.shown;
  expect([...before.shown].filter((one) => !kept.has(one))).toEqual([]);
}

const plain = VESSELS.find(({ profile }) => profile.target === 'text')?.profile;
const everything = [...profiles, ...(plain === undefined ? [] : [plain])];

describe.each(everything.map((profile) => [profile.id, profile] as const))('any document on %s', (_, profile) => {
  it('is well-formed, within budget and complete, and stays so with a block more', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(document, fc.record({ block: node, at: fc.double({ min: 0, max: 1, noNaN: true }) }), (doc, added) =>
        checkAdding(doc, added, profile),
      ),
      { numRuns: 40 },
    );
  });
});
