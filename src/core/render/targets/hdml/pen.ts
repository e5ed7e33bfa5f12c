import { h, isElement, type Markup } from '../../markup/element.ts';
import type { Content, DeckPen } from '../deck/pen.ts';
import { br, joined } from '../phone/pen.ts';

/** Statements of which a card may hold many, and that are no text of the page. */
const STATEMENTS = new Set(['action', 'display', 'choice', 'entry', 'nodisplay']);

/** Whether a piece belongs beside the page's text rather than in it. */
export function isStatement(piece: Markup): boolean {
  return isElement(piece) && STATEMENTS.has(piece.tag);
}

const line = (content: Content): Markup[] => (content.length === 0 ? [] : [...content, br()]);

/**
 * HDML 3.0 knows lines, centred lines, links and pictures; the font has one weight, so a heading has a sign instead.
 * https://www.w3.org/TR/hdml20-6.html and Openwave's HDML 3.x reference (htmldoc/31h/hdmlref).
 */
export const hdmlPen: DeckPen = {
  line,
  // `<CENTER>` opens a line and ends with it.
  centred: (content) => line(content.length === 0 ? [] : [h('center'), ...content]),
  heading: (content) => line(content.length === 0 ? [] : ['■', ...content]),
  strong: (content) => [...content],
  marks: {},
  anchor: (href, content, accessKey) => h('a', { ...task(href), accesskey: accessKey }, content),
  // The reference names the digits a list is numbered with; no other key is promised.
  hasKey: (key) => /^[1-9]$/.test(key),
  picture: (drawn) => {
    if (!isElement(drawn)) return drawn;
    if (drawn.tag !== 'img') return { ...drawn, children: drawn.children.map(hdmlPen.picture) };
    return h('img', { src: drawn.attrs['src'] ?? null, alt: drawn.attrs['alt'] ?? '' });
  },
  // Adapting leaves no table to a phone without tables; one that comes all the same is read row by row.
  table: (node, cell) =>
    [...node.head, ...node.rows].flatMap((row, index) =>
      line(
        joined(
          row.cells.map((_, column) => cell(index, column)),
          () => [' / '],
        ),
      ),
    ),
  flat: (blocks) => {
    const lines = blocks.filter((block) => !(isElement(block) && block.tag === 'center'));
    const last = lines.findLastIndex((piece) => !isStatement(piece));
    return lines.filter((piece, index) => !(index === last && isElement(piece) && piece.tag === 'br'));
  },
};

/** What a link or a key does: call a number, or go to an address. */
export function task(href: string): Record<string, string> {
  return href.startsWith('tel:') ? { task: 'call', number: href.slice('tel:'.length) } : { task: 'go', dest: href };
}

/** Words beside a function key: five letters are shown. */
export function keyLabel(words: string): string {
  return [...words].slice(0, 5).join('');
}
