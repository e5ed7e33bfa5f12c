/** Whatever an editor types, nothing executable comes out of any target, before or after encoding. */
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../../src/core/devices/profiles/index.ts';
import { mapNodes } from '../../../../src/core/render/adapt/map-nodes.ts';
import type { Document } from '../../../../src/core/document/node.ts';
import { readCase, renderAll } from '../../../corpus/render-case.ts';
import { faultsOf } from '../markup/well-formed.ts';

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></textarea></pre><svg onload=alert(1)>',
  ']]><x>',
  '<!--',
  '&#60;script&#62;',
  '\u0338>\u0338<',
  '\u8868"\u30bd<\u4e88', // 表"ソ<予: lead bytes whose second is a backslash
  '\u001b$Gj<script>\u000f',
  '＜script＞',
  '🙏⏩▶', // their names in brackets hold < and >
  '$(onpick)',
];

/** Every visible text, label and title becomes the attack. */
function poisoned(document: Document, attack: string): Document {
  const pass = {
    text: () => attack,
    spans: (spans: readonly { readonly text: string; readonly marks: readonly never[] }[]) =>
      spans.map((span) => ({ ...span, text: attack })),
  } as unknown as Parameters<typeof mapNodes>[1];
  return {
    ...document,
    meta: { ...document.meta, title: attack, siteName: attack, description: attack },
    header: mapNodes(document.header, pass),
    main: mapNodes(document.main, pass),
    footer: mapNodes(document.footer, pass),
  };
}

/** Tags and attributes that could run something; our own style sheets and JSON-LD apart. */
function executables(markup: string): string[] {
  const own = markup
    .replace(/<style[^>]*>[^<]*<\/style>/g, '')
    .replace(/<script type="application\/ld\+json"[^>]*>[^<]*<\/script>/g, '');
  return [
    ...own.matchAll(/<(?:script|object|iframe[^>]*\ssrcdoc)[^>]*/gi),
    ...[...own.matchAll(/<[a-z][^<>]*>/gi)].filter(([tag]) => /\son[a-z]+\s*=/i.test(tag.replace(/="[^"]*"/g, '=""'))),
    ...own.matchAll(/(?:href|src|action|\$?value)="\s*(?:javascript|data|vbscript):/gi),
  ].map(([found]) => found);
}

const cases = ['town-news', 'town-front', 'hotel-room', 'media', 'form', 'blocks', 'tables', 'lists', 'hostile'];

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_, profile) => {
  it('writes nothing executable', () => {
    for (const name of cases) {
      const document = readCase(name);
      for (const candidate of [document, ...ATTACKS.map((attack) => poisoned(document, attack))]) {
        for (const { text, bytes } of renderAll(candidate, profile)) {
          expect(executables(text)).toEqual([]);
          if (profile.target !== 'html' && profile.target !== 'signage-html')
            expect(faultsOf(text, profile.target)).toEqual([]);
          // A parser that knows no Japanese reads bytes; so does every phone's tokeniser.
          if (profile.charset === 'Shift_JIS' && profile.emoji !== 'sb-webcode') {
            const raw = Buffer.from(bytes).toString('latin1');
            expect(raw.match(/</g)?.length).toBe(text.match(/</g)?.length);
            expect(raw.match(/"/g)?.length).toBe(text.match(/"/g)?.length);
          }
        }
      }
    }
  });
});
