/** Every node as a screen on a wall shows it: nothing to touch, so what only leads elsewhere is left out and named. */
import type { Node, NodeOf, Span } from '../../../document/node.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import type { Handlers, State } from '../../target.ts';
import { inlineMarkup, lines, saysSomething, writeMark, type WriteMark } from '../html/inline.ts';
import { nodeText } from './node-text.ts';
import { isLongTitle, planScreen } from './plan.ts';

function drop(node: Node, state: State, reason: string): readonly Markup[] {
  const text = nodeText(node);
  state.lose({ key: node.key, nodeType: node.type, reason, action: 'dropped', ...(text === '' ? {} : { text }) });
  return [];
}

/** Links become text; numbers and addresses behind them are spelled out, because a reader can still dial or write them. */
function inline(content: readonly Span[], key: string, state: State): readonly Markup[] {
  const write: WriteMark = (mark, inner) => {
    if (mark.type !== 'link') return writeMark(mark, inner, state);
    const { value } = mark.link;
    const said = content.map((span) => span.text).join('');
    const spell = value !== undefined && !said.includes(value);
    state.lose({ key, nodeType: 'mark', reason: 'no-links', action: spell ? 'spelled-out' : 'text' });
    return spell ? [...inner, ` (${value})`] : inner;
  };
  return inlineMarkup(content, state, write);
}

/** The one picture stands in its own region (`page.ts`); the others have none. */
function pictureOnly(node: Node, state: State): readonly Markup[] {
  if (planScreen(state.document, state.profile).picture?.node !== node) return drop(node, state, 'one-picture');
  const { key, type: nodeType } = node;
  if (node.type === 'gallery' && node.images.length > 1) {
    const text = node.images
      .slice(1)
      .map((image) => image.caption || image.picture.alt)
      .join('\n');
    state.lose({ key, nodeType, reason: 'one-picture', action: 'first-only', text });
  }
  const caption =
    node.type === 'image'
      ? node.caption.map((span) => span.text).join('')
      : node.type === 'gallery'
        ? (node.images[0]?.caption ?? '')
        : '';
  // The region is the picture's alone: words under it would be too small to be read from where one stands.
  if (caption !== '') state.lose({ key, nodeType, reason: 'no-caption', action: 'dropped', text: caption });
  return [];
}

/** A telephone number or a sum, which a line end would spoil. */
function isNumber(cell: readonly Span[]): boolean {
  return /^[\d\s+()¥$€%,.:/–-]{1,20}$/.test(cell.map((span) => span.text).join(''));
}

const table = (node: NodeOf<'table'>, state: State): readonly Markup[] => [
  h(
    'table',
    {},
    node.caption !== '' && h('caption', {}, node.caption),
    h(
      'tbody',
      {},
      node.head.map((row) =>
        h(
          'tr',
          {},
          row.cells.map((cell) => h('th', { scope: 'col' }, inline(cell, node.key, state))),
        ),
      ),
      node.rows.map((row) =>
        h(
          'tr',
          {},
          row.cells.map((cell, index) =>
            h(
              index < node.headerColumns ? 'th' : 'td',
              { scope: index < node.headerColumns ? 'row' : null, class: isNumber(cell) ? 'n' : null },
              inline(cell, node.key, state),
            ),
          ),
        ),
      ),
    ),
  ),
];

export const screenHandlers: Handlers = {
  paragraph: (node, state) => [h('p', {}, inline(node.content, node.key, state))],
  heading: (node, state) => {
    const inner = inline(node.content, node.key, state);
    return saysSomething(inner) ? [h(`h${Math.max(2, node.level)}`, {}, inner)] : [];
  },
  list: (node, state) => [
    h(
      node.ordered ? 'ol' : 'ul',
      { start: node.ordered && node.start !== 1 ? node.start : null },
      node.items.map((item) => h('li', {}, state.nodes(item.content))),
    ),
  ],
  quote: (node, state) => [h('blockquote', {}, state.nodes(node.content))],
  code: (node) => [h('pre', {}, node.text)],
  image: pictureOnly,
  gallery: pictureOnly,
  video: (node, state) => {
    if (planScreen(state.document, state.profile).picture?.node !== node) return drop(node, state, 'no-video');
    const text = nodeText(node);
    state.lose({
      key: node.key,
      nodeType: 'video',
      reason: 'no-video',
      action: 'poster',
      ...(text === '' ? {} : { text }),
    });
    return [];
  },
  audio: (node, state) => drop(node, state, 'no-audio'),
  file: (node, state) => drop(node, state, 'no-links'),
  table,
  callout: (node, state) => [
    h('div', { class: `box ${node.tone}` }, node.title !== '' && h('b', {}, node.title), state.nodes(node.content)),
  ],
  divider: () => [h('hr')],
  columns: (node, state) => {
    const width = `c${Math.min(4, node.columns.length)}`;
    return [
      h(
        'div',
        { class: 'cols' },
        node.columns.map((column) => h('div', { class: width }, state.nodes(column.content))),
      ),
    ];
  },
  button: (node, state) => drop(node, state, 'no-links'),
  linkList: (node, state) => drop(node, state, 'no-links'),
  embed: (node, state) => drop(node, state, 'no-embed'),
  map: (node) => [h('p', {}, h('b', {}, node.label), node.address !== '' && [h('br'), ...lines(node.address)])],
  details: (node, state) => [h('p', {}, h('b', {}, node.summary)), ...state.nodes(node.content)],
  qrCode: (node, state) =>
    planScreen(state.document, state.profile).qrCode === node ? [] : drop(node, state, 'one-qr-code'),
  entryList: (node, state) => {
    if (node.items.some((item) => item.link !== null)) {
      state.lose({ key: node.key, nodeType: 'entryList', reason: 'no-links', action: 'text' });
    }
    const beside = [...node.items.flatMap((item) => [item.label, item.summary]), node.more?.label];
    const unsaid = beside.filter((text) => text !== undefined && text !== '').join('\n');
    if (unsaid !== '') {
      state.lose({ key: node.key, nodeType: 'entryList', reason: 'no-room', action: 'titles-only', text: unsaid });
    }
    return [
      ...(node.title === '' ? [] : [h('h2', {}, node.title)]),
      h(
        'ul',
        { class: 'rows' },
        node.items.map((item) => h('li', {}, item.date !== undefined && h('small', {}, item.date), item.title)),
      ),
    ];
  },
  form: (node, state) => {
    const { value } = node.contact;
    if (value === undefined) return drop(node, state, 'no-forms');
    state.lose({ key: node.key, nodeType: 'form', reason: 'no-forms', action: 'contact', text: nodeText(node) });
    return [h('p', {}, h('b', {}, node.title === '' ? state.words.contact : node.title), ` ${value}`)];
  },
  facts: (node, state) => [
    h(
      'dl',
      { class: 'facts' },
      node.items.map((item) =>
        h('div', {}, h('dt', {}, item.label), h('dd', {}, inline(item.content, node.key, state))),
      ),
    ),
  ],
  hero: (node) => [
    ...(saysSomething([node.title])
      ? [h('h1', { class: isLongTitle(node.title) ? 'long' : null }, lines(node.title))]
      : []),
    ...(node.meta.length === 0
      ? []
      : [
          h(
            'p',
            { class: 'meta' },
            node.meta.map((item) => h('span', {}, item.text)),
          ),
        ]),
    ...(node.lead === '' ? [] : [h('p', { class: 'lead' }, lines(node.lead))]),
  ],
  siteHeader: (node) => {
    const last = node.logo?.sources.at(-1);
    const logo = last !== undefined && safeSource(last.url) !== null ? last : undefined;
    return [
      h(
        'b',
        { class: 'name' },
        logo !== undefined && h('img', { src: logo.url, width: logo.width, height: logo.height, alt: '' }),
        node.name,
      ),
      ...(node.tagline === '' ? [] : [h('i', {}, node.tagline)]),
    ];
  },
  menu: (node, state) => drop(node, state, 'no-links'),
  breadcrumb: (node, state) => drop(node, state, 'no-links'),
  languages: (node, state) => drop(node, state, 'no-links'),
  siteFooter: (node, state) => (nodeText(node) === '' ? [] : drop(node, state, 'no-footer')),
  pager: (node, state) => drop(node, state, 'no-links'),
  notice: (node, state) => {
    if (node.link !== undefined) state.lose({ key: node.key, nodeType: 'notice', reason: 'no-links', action: 'text' });
    return [h('p', { class: `band ${node.tone}` }, lines(node.text))];
  },
};
