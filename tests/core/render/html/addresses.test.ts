/** What becomes of an address on its way into markup, and of a link that would have no name. */
import { describe, expect, it } from 'vitest';
import type { Document, Node } from '../../../../src/core/document/node.ts';
import { safeSource, safeUrl } from '../../../../src/core/render/safe-url.ts';
import { everyNodePage } from './every-node.ts';
import { profileNamed, writePage } from './write-page.ts';

describe('safeUrl', () => {
  it.each([
    ['/news?a=1&b=2#c', '/news?a=1&b=2#c'],
    ['#part', '#part'],
    ['HTTPS://e.example/', 'HTTPS://e.example/'],
    ['tel:03-1234-5678', 'tel:03-1234-5678'],
    ['/予定/表', '/予定/表'],
    ['https://e.example/"x"<y>{z}|`^', 'https://e.example/%22x%22%3Cy%3E%7Bz%7D%7C%60%5E'],
    ['/a b\u3000c\\d', '/a%20b%E3%80%80c%5Cd'],
    ['/half\ud800', '/half\ufffd'],
    [' \u0001/x', '/x'],
  ])('%j is written %j', (given, written) => {
    expect(safeUrl(given)).toBe(written);
  });

  it.each(['', ' ', 'javascript:x', 'java\tscript:x', '\u0000data:x', 'vbscript:x', 'file:///x', '//e', '/\\e', 'x/y'])(
    '%j is not linked',
    (given) => {
      expect(safeUrl(given)).toBeNull();
    },
  );

  it('loads nothing from a telephone', () => {
    expect([safeSource('tel:1'), safeSource('#x'), safeSource('/x.jpg')]).toEqual([null, null, '/x.jpg']);
  });
});

describe('a link without a name', () => {
  const pageOf = (...main: readonly Node[]): Document => ({ ...everyNodePage(), header: [], main, footer: [] });
  const write = (node: Node): string => writePage(pageOf(node), profileNamed('pc')).html;

  it('is no link in running text', () => {
    const link = { type: 'link', link: { kind: 'page', href: '/x' } } as const;
    const html = write({ type: 'paragraph', key: 'p', content: [{ text: ' \u200b', marks: [link] }] });
    expect(html).not.toContain('href="/x"');
  });

  it('says where it leads as a button', () => {
    const link = { kind: 'external', href: 'https://e.example/x' } as const;
    const html = write({ type: 'button', key: 'b', label: '\u2060', link, tone: 'primary' });
    expect(html).toContain('<a href="https://e.example/x">https://e.example/x</a>');
  });

  it('is named for a reader who does not see its picture', () => {
    const page = everyNodePage();
    const image = page.main.find((node) => node.type === 'image');
    if (image?.type !== 'image') throw new Error('The page of every node has no image.');
    const html = write({ ...image, picture: { ...image.picture, alt: '' }, caption: [] });
    expect(html).toMatch(/<a href="\/somewhere" aria-label="\/somewhere"><picture>/);
  });
});
