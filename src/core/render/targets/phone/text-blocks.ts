import type { Handlers } from '../../target.ts';
import { h, isElement, type Markup } from '../../markup/element.ts';
import { TONE_SIGNS } from './colours.ts';
import { inline } from './inline.ts';
import { br, joined, lines, type Pen } from './pen.ts';
import { image } from './pictures.ts';

type TextBlocks = Pick<
  Handlers,
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quote'
  | 'code'
  | 'table'
  | 'callout'
  | 'divider'
  | 'columns'
  | 'details'
  | 'facts'
  | 'hero'
>;

/** Blocks made of text. */
export function textBlocks(pen: Pen): TextBlocks {
  const some = (content: readonly Markup[], wrap: (content: readonly Markup[]) => Markup): Markup[] =>
    content.length === 0 ? [] : [wrap(content)];
  return {
    paragraph: (node, state) => some(inline(node.content, pen, { state, key: node.key }), pen.paragraph),
    heading: (node, state) =>
      some(inline(node.content, pen, { state, key: node.key }), (content) => pen.heading(node.level, content, state)),
    list: (node, state) =>
      pen.list(
        node.ordered,
        node.items.map((item, index) => ({ number: node.start + index, content: tight(state.nodes(item.content)) })),
        state,
      ),
    quote: (node, state) => some(state.nodes(node.content), pen.quote),
    code: (node, state) => (node.text === '' ? [] : pen.pre(node.text, state)),
    table: (node, state) => [
      ...(node.caption === '' ? [] : [pen.block(pen.strong(lines(node.caption), state))]),
      ...some(
        [...node.head, ...node.rows].map((row, rowIndex) =>
          h(
            'tr',
            {},
            row.cells.map((cell, column) =>
              h(
                rowIndex < node.head.length || column < node.headerColumns ? 'th' : 'td',
                {},
                inline(cell, pen, { state, key: node.key }),
              ),
            ),
          ),
        ),
        (rows) => h('table', {}, rows),
      ),
    ],
    callout: (node, state) =>
      pen.box(
        node.tone,
        [
          ...(node.title === ''
            ? []
            : [pen.block(pen.toned(node.tone, [`${TONE_SIGNS[node.tone]}`, ...lines(node.title)], state))]),
          ...state.nodes(node.content),
        ],
        state,
      ),
    divider: (_, state) => [pen.rule(state)],
    columns: (node, state) => node.columns.flatMap((column) => state.nodes(column.content)),
    details: (node, state) => [
      ...some(lines(node.summary), (content) => pen.block(pen.strong(content, state))),
      ...state.nodes(node.content),
    ],
    facts: (node, state) =>
      some(
        joined(
          node.items.map((item) => [
            ...pen.toned('info', lines(item.label), state),
            ...(item.label === '' ? [] : [': ']),
            ...inline(item.content, pen, { state, key: node.key }),
          ]),
          () => [br()],
        ),
        pen.block,
      ),
    hero: (node, state) => [
      ...some(lines(node.title), (content) => pen.heading(1, content, state)),
      ...some(
        node.meta.length === 0 ? [] : pen.muted([node.meta.map((part) => part.text).join(' ')], state),
        pen.block,
      ),
      ...(node.picture === undefined ? [] : some(image(node.picture, { state, key: node.key }), pen.centre)),
      ...some(lines(node.lead), pen.paragraph),
    ],
  };
}

/** A list item's first paragraph or line loses its tags: phones put a blank line around each paragraph. */
function tight(content: readonly Markup[]): readonly Markup[] {
  const [first, ...rest] = content;
  if (first === undefined || !isElement(first)) return content;
  const bare = first.tag === 'p' || (first.tag === 'div' && Object.keys(first.attrs).length === 0);
  if (!bare || (first.tag === 'div' && !isBlock(rest[0]))) return content;
  return [...first.children, ...rest];
}

/** Whether a line ends before it by itself. */
function isBlock(piece: Markup | undefined): boolean {
  return piece === undefined || (isElement(piece) && piece.tag !== 'br' && piece.tag !== 'a' && piece.tag !== 'span');
}
