import { h, type Markup } from '../../markup/element.ts';
import type { Handlers } from '../../target.ts';
import { idPart, inlineMarkup, saysSomething } from './inline.ts';

type TextBlocks =
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
  | 'facts';

/** A table wide enough to leave the measure of running text. */
const WIDE_COLUMNS = 6;

export const textBlocks: Pick<Handlers, TextBlocks> = {
  paragraph: (node, state) => [h('p', {}, inlineMarkup(node.content, state))],

  heading: (node, state) => {
    const inner = inlineMarkup(node.content, state);
    return saysSomething(inner) ? [h(`h${node.level}`, { id: node.id ?? null }, inner)] : [];
  },

  list: (node, state) => [
    h(
      node.ordered ? 'ol' : 'ul',
      { start: node.ordered && node.start !== 1 ? node.start : null },
      node.items.map((item) => {
        const [first, ...rest] = item.content;
        // A lone paragraph is the item itself; browsers would put room around a <p>.
        const inner = first?.type === 'paragraph' ? inlineMarkup(first.content, state) : first && state.nodes([first]);
        return h('li', {}, inner, state.nodes(rest));
      }),
    ),
  ],

  quote: (node, state) => [h('blockquote', {}, state.nodes(node.content))],

  code: (node, state) => [
    h(
      'pre',
      state.profile.css === 'full' ? { tabindex: 0, role: 'group', 'aria-label': state.words.code } : {},
      h('code', { class: node.language === undefined ? null : `language-${idPart(node.language)}` }, node.text),
    ),
  ],

  table: (node, state) => {
    const columns = Math.max(0, ...[...node.head, ...node.rows].map((row) => row.cells.length));
    const table = h(
      'table',
      {},
      node.caption !== '' && h('caption', {}, node.caption),
      node.head.length > 0 &&
        h(
          'thead',
          {},
          node.head.map((row) =>
            h(
              'tr',
              {},
              row.cells.map((cell) => headCell('col', inlineMarkup(cell, state))),
            ),
          ),
        ),
      h(
        'tbody',
        {},
        node.rows.map((row) =>
          h(
            'tr',
            {},
            row.cells.map((cell, index) =>
              index < node.headerColumns
                ? headCell('row', inlineMarkup(cell, state))
                : h('td', {}, inlineMarkup(cell, state)),
            ),
          ),
        ),
      ),
    );
    if (state.profile.css !== 'full') return [table];
    // A box that scrolls must be reachable by keyboard, and say what it is.
    const label = node.caption === '' ? state.words.table : node.caption;
    const wide = columns >= WIDE_COLUMNS ? ' wide' : '';
    return [h('div', { class: `scroll${wide}`, role: 'group', tabindex: 0, 'aria-label': label }, table)];
  },

  callout: (node, state) => [
    h(
      'div',
      { class: `callout ${node.tone}`, role: 'note' },
      node.title !== '' && h('p', { class: 'title' }, node.title),
      state.nodes(node.content),
    ),
  ],

  divider: () => [h('hr')],

  columns: (node, state) => [
    h(
      'div',
      { class: 'columns' },
      node.columns.map((column) => h('div', {}, state.nodes(column.content))),
    ),
  ],

  details: (node, state) => [
    h('details', { open: node.open }, h('summary', {}, node.summary), state.nodes(node.content)),
  ],

  facts: (node, state) => [
    h(
      'dl',
      { class: 'facts' },
      node.items.map((item) => h('div', {}, h('dt', {}, item.label), h('dd', {}, inlineMarkup(item.content, state)))),
    ),
  ],
};

/** The corner of a table heads nothing. */
function headCell(scope: 'col' | 'row', inner: readonly Markup[]): Markup {
  return saysSomething(inner) ? h('th', { scope }, inner) : h('td', {}, inner);
}
