import { h, isElement, type Element, type Markup } from '../../markup/element.ts';
import type { PageBody, State, Target } from '../../target.ts';
import { phoneHref } from '../phone/links.ts';
import { shortTitle } from '../phone/page.ts';
import { blocks } from './blocks.ts';
import { frame } from './frame.ts';
import { keyed, paragraph } from './inline.ts';

/** WML 1.3: a deck whose first card is the page and whose second is its menu. */
export const wmlTarget: Target = {
  name: 'wml',
  syntax: 'xml',
  variables: true,
  handlers: { ...blocks, ...frame },
  page: (body: PageBody, state: State): Markup => {
    const all = [...body.header, ...body.main, ...body.footer];
    const cards = all.filter((piece): piece is Element => isElement(piece) && piece.tag === 'card');
    const rest = all.filter(
      (piece) => !(isElement(piece) && (piece.tag === 'card' || piece.attrs['id'] === 'to-menu')),
    );
    const door = all.find((piece): piece is Element => isElement(piece) && piece.attrs['id'] === 'to-menu');
    const items = cards.flatMap((card) => card.children);
    // A deck with nothing but the menu shows it at once.
    const apart = body.main.length > 0 && cards[0] !== undefined && door !== undefined;
    const title = String(cards[0]?.attrs['title'] ?? '');
    const shown = apart
      ? [...rest, h('p', {}, door.children)]
      : [...rest, ...(items.length === 0 ? [] : [h('p', {}, title), ...items])];
    return h(
      'wml',
      { 'xml:lang': state.document.meta.lang },
      h('card', { id: 'page', title: shortTitle(state) }, h('do', { type: 'prev' }, h('prev')), [
        ...shown,
        ...home(state),
      ]),
      apart ? h('card', { id: 'menu', title }, items) : null,
    );
  },
};

function home(state: State): Markup[] {
  const header = state.document.header.find((node) => node.type === 'siteHeader');
  if (header === undefined || phoneHref(header.home, state) === null) return [];
  return paragraph(keyed(header.home, [state.words.home], { state, key: header.key, accessKey: '0' }));
}
