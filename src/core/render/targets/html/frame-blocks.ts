import type { MenuItem, NodeOf } from '../../../document/node.ts';
import type { CalloutTone } from '../../../document/rich-text.ts';
import { h, type Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { anchor, lines, saysSomething } from './inline.ts';
import { timeMarkup } from './list-blocks.ts';
import { pictureMarkup } from './pictures.ts';

type FrameBlocks = 'hero' | 'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice';

export const frameBlocks: Pick<Handlers, FrameBlocks> = {
  hero: (node, state) => {
    const picture = node.picture && pictureMarkup(node.picture, { slot: 'hero', node, first: true }, state);
    const drawn = picture !== undefined && picture.length > 0;
    return [
      h(
        'div',
        { class: drawn ? 'hero split' : 'hero' },
        drawn && h('figure', {}, picture),
        h(
          'div',
          {},
          heroMeta(node),
          saysSomething([node.title]) && h('h1', {}, lines(node.title)),
          node.lead !== '' && h('p', { class: 'lead' }, lines(node.lead)),
        ),
      ),
    ];
  },

  siteHeader: (node, state) => {
    const logo = node.logo && pictureMarkup(node.logo, { slot: 'logo', node }, state);
    return [
      h(
        'div',
        { class: 'brand' },
        anchor(node.home, state, { inner: [...(logo ?? []), node.name] }),
        node.tagline !== '' && h('p', {}, node.tagline),
      ),
    ];
  },

  menu: (node, state) => [
    h(
      'nav',
      { class: 'menu', 'aria-label': node.label },
      h(
        'ul',
        {},
        node.items.map((item) => menuItem(item, node, state)),
      ),
    ),
  ],

  breadcrumb: (node, state) => [
    h(
      'nav',
      { class: 'crumbs', 'aria-label': node.label },
      h(
        'ol',
        {},
        node.items.map((item) =>
          h(
            'li',
            {},
            item.link === null
              ? h('span', { 'aria-current': 'page' }, item.label)
              : anchor(item.link, state, { inner: [item.label] }),
          ),
        ),
      ),
    ),
  ],

  languages: (node, state) => [
    h(
      'nav',
      { class: 'langs', 'aria-label': node.label },
      h(
        'ul',
        {},
        node.items.map((item) =>
          h(
            'li',
            {},
            anchor(item.link, state, {
              attrs: { lang: item.lang, hreflang: item.lang, 'aria-current': item.current ? 'true' : null },
              inner: [item.label],
            }),
          ),
        ),
      ),
    ),
  ],

  siteFooter: (node, state) => [
    ...state.nodes(node.content),
    ...(node.note === '' ? [] : [h('p', { class: 'note' }, node.note)]),
  ],

  pager: (node, state) => [
    h(
      'nav',
      { class: 'pager', 'aria-label': state.words.page(node.page, node.pages) },
      node.previous !== null &&
        anchor(node.previous, state, { attrs: { rel: 'prev', ...turnKey('*', state) }, inner: [node.labels.previous] }),
      h('span', {}, state.words.page(node.page, node.pages)),
      node.next !== null &&
        anchor(node.next, state, { attrs: { rel: 'next', ...turnKey('#', state) }, inner: [node.labels.next] }),
    ),
  ],

  notice: (node, state) => [
    h(
      'aside',
      // The emergency band and the mark of a preview are two landmarks.
      { class: `band ${node.tone}`, 'aria-label': noticeName(node.tone, state) },
      h('p', {}, node.link === undefined ? lines(node.text) : anchor(node.link, state, { inner: lines(node.text) })),
    ),
  ],
};

function turnKey(key: string, state: State): Record<string, string> {
  return state.profile.keys === 'accesskey' ? { accesskey: key } : {};
}

function heroMeta(node: NodeOf<'hero'>): Markup | null {
  if (node.meta.length === 0) return null;
  return h(
    'p',
    { class: 'meta' },
    node.meta.flatMap((item, index) => [
      ...(index === 0 ? [] : [' ']),
      item.dateTime === undefined ? h('span', { class: 'tag' }, item.text) : timeMarkup(item.text, item.dateTime),
    ]),
  );
}

function menuItem(item: MenuItem, node: NodeOf<'menu'>, state: State): Markup {
  const children = item.children ?? [];
  const key = node.place === 'header' ? state.nextKey() : null;
  const link = anchor(item.link, state, {
    attrs: { accesskey: key, 'aria-current': item.current ? 'page' : null },
    inner: key === null ? [item.label] : [h('span', { class: 'key' }, key), ' ', item.label],
  });
  if (children.length === 0) return h('li', {}, link);
  const inner = h(
    'ul',
    {},
    children.map((child) => menuItem(child, { ...node, place: 'footer' }, state)),
  );
  const folds =
    node.place === 'header' && state.profile.css === 'full' && state.profile.renderClass !== 'FEATURE_PHONE';
  if (!folds) return h('li', {}, link, inner);
  // Opens by click and by key alike, without a script; its own page is the first thing in it.
  const own: MenuItem = { label: item.label, link: item.link, current: item.current };
  return h(
    'li',
    {},
    h(
      'details',
      { name: 'menu' },
      h('summary', {}, item.label),
      h(
        'ul',
        {},
        [own, ...children].map((child) => menuItem(child, { ...node, place: 'footer' }, state)),
      ),
    ),
  );
}

function noticeName(tone: CalloutTone, { words }: State): string {
  if (tone === 'danger') return words.urgentNotice;
  return tone === 'warning' ? words.caution : words.notice;
}
