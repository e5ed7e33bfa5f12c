import { h, isElement, type Markup } from '../../markup/element.ts';
import type { Content, DeckPen } from '../deck/pen.ts';
import { br, joined, lines } from '../phone/pen.ts';

const paragraph = (content: Content, align: 'center' | null): Markup[] =>
  content.length === 0 ? [] : [h('p', { align }, content)];
const strong = (content: Content): Markup[] => (content.length === 0 ? [] : [h('b', {}, content)]);

/** WML 1.3: paragraphs, bold, emphasis, underline, simple tables. */
export const wmlPen: DeckPen = {
  line: (content) => paragraph(content, null),
  centred: (content) => paragraph(content, 'center'),
  heading: (content) => paragraph(strong(content), null),
  strong,
  marks: {
    strong: (content) => h('b', {}, content),
    em: (content) => h('em', {}, content),
    underline: (content) => h('u', {}, content),
  },
  anchor: (href, content, accessKey) => h('a', { href, accesskey: accessKey }, content),
  hasKey: () => true,
  picture: (drawn) => drawn,
  table: (node, cell) => {
    const rows = [...node.head, ...node.rows];
    const columns = Math.max(0, ...rows.map((row) => row.cells.length));
    if (columns === 0) return [];
    const written = rows.map((row, index) =>
      h(
        'tr',
        {},
        row.cells.map((_, column) => {
          const content = cell(index, column);
          return h('td', {}, index < node.head.length || column < node.headerColumns ? strong(content) : content);
        }),
      ),
    );
    return [h('p', {}, h('table', { columns }, written))];
  },
  flat: (blocks) =>
    joined(
      blocks.map((block) => {
        if (!isElement(block) || block.tag === 'card') return [block];
        return block.tag === 'pre'
          ? block.children.flatMap((piece) => (typeof piece === 'string' ? lines(piece) : [piece]))
          : block.children;
      }),
      () => [br()],
    ),
};
