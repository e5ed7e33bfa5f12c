/**
 * Parts of one page once came from different layouts: each part checked only its own size, and one that was too large was laid
 * out again with more set aside, so that a text could stand on a page that nobody was given.
 */
import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../../src/core/devices/profiles/index.ts';
import type { Document, Node } from '../../../../src/core/document/node.ts';
import { DEFAULT_THEME } from '../../../../src/core/render/style/default-theme.ts';
import { renderAll } from '../../../corpus/render-case.ts';

const paragraph = (key: string, text: string, href?: string): Node => ({
  type: 'paragraph',
  key,
  content:
    text === '' ? [] : [{ text, marks: href === undefined ? [] : [{ type: 'link', link: { kind: 'page', href } }] }],
});

/** A quote that opens with an empty line and holds a link almost as long as a page, then a block that fills the next one. */
function tight(length: number): Document {
  return {
    meta: {
      title: 'Title',
      siteName: 'Site',
      description: '',
      lang: 'ja',
      dir: 'ltr',
      url: 'https://s.example/',
      alternates: [],
      kind: 'article',
      status: 200,
    },
    header: [
      { type: 'siteHeader', key: 'site', name: 'Site', tagline: 'Tagline', home: { kind: 'page', href: '/' } },
      { type: 'breadcrumb', key: 'crumb', label: '', items: [{ label: 'Crumb', link: { kind: 'page', href: '/' } }] },
    ],
    main: [
      {
        type: 'quote',
        key: 'quote',
        content: [paragraph('empty', ''), paragraph('link', 'quotedwords', `/${'x'.repeat(length)}`)],
      },
      paragraph('after', 'ながい文字列。と'.repeat(85)),
    ],
    footer: [{ type: 'siteFooter', key: 'foot', content: [paragraph('note', 'footwords')], note: '' }],
    theme: DEFAULT_THEME,
  };
}

describe('all parts of a page come from one layout', () => {
  it.each(['imode-1', 'wml13', 'au-hdml', 'imode-c10', 'wap2'])('%s', (id) => {
    const profile = findProfile(id);
    if (profile === undefined) throw new Error(`No profile ${id}.`);
    const limit = profile.maxMarkupBytes ?? 0;
    for (let length = limit - 700; length <= limit; length += 3) {
      const parts = renderAll(tight(length), profile);
      expect(
        new Set(parts.map((part) => part.pages)).size,
        `${length}: ${parts.map((part) => part.pages).join()}`,
      ).toBe(1);
      for (const word of ['quotedwords', 'footwords']) {
        expect(
          parts.some((part) => part.text.includes(word)),
          `${length}: ${word}`,
        ).toBe(true);
      }
      for (const part of parts) expect(part.bytes.length, `${length}`).toBeLessThanOrEqual(limit);
    }
  });
});
