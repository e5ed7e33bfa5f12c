import type { EntryCard, NodeOf } from '../../../document/node.ts';
import { h, type Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { anchor } from './inline.ts';
import { pictureMarkup } from './pictures.ts';

export const listBlocks: Pick<Handlers, 'entryList' | 'linkList' | 'button'> = {
  entryList: (node, state) => {
    const titled = node.title !== '';
    const wide = node.layout === 'cards' && node.items.length > 2 ? ' wide' : '';
    return [
      h(
        titled ? 'section' : 'div',
        { class: `entries${wide}` },
        titled && h('h2', {}, node.title),
        node.layout === 'cards'
          ? h(
              'ul',
              { class: 'cards' },
              node.items.map((item) => card(item, node, state)),
            )
          : h(
              'ul',
              { class: 'rows' },
              node.items.map((item) => row(item, state)),
            ),
        node.more !== undefined &&
          h('p', { class: 'more' }, anchor(node.more, state, { inner: moreLabel(node, state) })),
      ),
    ];
  },

  linkList: (node, state) => [
    h(
      'div',
      { class: 'links' },
      node.title !== '' && h('p', { class: 'title' }, node.title),
      h(
        'ul',
        {},
        node.links.map((item) =>
          h(
            'li',
            {},
            anchor(item.link, state, { inner: [item.label] }),
            item.description !== '' && [' ', h('small', {}, item.description)],
          ),
        ),
      ),
    ),
  ],

  button: (node, state) => [
    h(
      'p',
      { class: 'button' },
      anchor(node.link, state, {
        attrs: { class: node.tone === 'secondary' ? 'secondary' : null },
        inner: [node.label],
      }),
    ),
  ],
};

/** Read out of its place, `See more` says nothing: the list's title goes with it. */
function moreLabel(node: NodeOf<'entryList'>, state: State): readonly Markup[] {
  if (node.more?.label !== undefined) return [node.more.label];
  return node.title === '' ? [state.words.more] : [state.words.more, h('span', { class: 'vh' }, `: ${node.title}`)];
}

function card(item: EntryCard, node: NodeOf<'entryList'>, state: State): Markup {
  const picture = item.picture && pictureMarkup(item.picture, { slot: 'card', node }, state);
  return h(
    'li',
    { class: 'card' },
    picture,
    meta(item),
    h(node.title === '' ? 'p' : 'h3', { class: node.title === '' ? 'h' : null }, title(item, state)),
    item.summary !== undefined && h('p', { class: 'sum' }, item.summary),
  );
}

function row(item: EntryCard, state: State): Markup {
  return h(
    'li',
    {},
    meta(item),
    h(
      'div',
      { class: 'what' },
      title(item, state),
      item.summary !== undefined && h('p', { class: 'sum' }, item.summary),
    ),
  );
}

function title(item: EntryCard, state: State): readonly Markup[] {
  return item.link === null ? [item.title] : anchor(item.link, state, { inner: [item.title] });
}

function meta(item: EntryCard): Markup | null {
  if (item.date === undefined && item.label === undefined) return null;
  return h(
    'p',
    { class: 'meta' },
    item.date !== undefined && timeMarkup(item.date, item.dateTime),
    item.date !== undefined && item.label !== undefined && ' ',
    item.label !== undefined && h('span', { class: 'tag' }, item.label),
  );
}

/** `<time>` only with a value that machines can read. */
export function timeMarkup(text: string, dateTime: string | undefined): Markup {
  const machine =
    dateTime !== undefined &&
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(dateTime);
  return machine ? h('time', { datetime: dateTime }, text) : h('span', {}, text);
}
