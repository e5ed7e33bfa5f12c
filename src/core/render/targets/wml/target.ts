import { h, isElement, type Element, type Markup } from '../../markup/element.ts';
import type { PageBody, State, Target } from '../../target.ts';
import { deckBlocks } from '../deck/blocks.ts';
import { deckHome } from '../deck/frame.ts';
import { liftCards } from '../deck/lift-cards.ts';
import { shortTitle } from '../phone/page.ts';
import { frame } from './frame.ts';
import { wmlPen as pen } from './pen.ts';

/** WML 1.3: a deck whose first card is the page; its menu and each of its forms are cards that the page leads to. */
export const wmlTarget: Target = {
  name: 'wml',
  syntax: 'xml',
  variables: true,
  handlers: { ...deckBlocks(pen), ...frame },
  page: (body: PageBody, state: State): Markup => {
    const all = liftCards([...body.header, ...body.main, ...body.footer], ({ tag }) => tag === 'card');
    const menus = all.cards.filter((card) => card.attrs['id'] === 'menu');
    const isDoor = (piece: Markup): piece is Element => isElement(piece) && piece.attrs['id'] === 'to-menu';
    const rest = all.rest.filter((piece) => !isDoor(piece));
    const door = all.rest.find(isDoor);
    const items = menus.flatMap((card) => card.children);
    // A deck with nothing but the menu shows it at once.
    const apart = body.main.length > 0 && menus[0] !== undefined && door !== undefined;
    const title = String(menus[0]?.attrs['title'] ?? '');
    const shown = apart
      ? [...rest, h('p', {}, door.children)]
      : [...rest, ...(items.length === 0 ? [] : [h('p', {}, title), ...items])];
    return h(
      'wml',
      { 'xml:lang': state.document.meta.lang },
      // Without it some browsers have no key that leads back; once for all cards.
      h('template', {}, h('do', { type: 'prev' }, h('prev'))),
      h('card', { id: 'page', title: shortTitle(state) }, [...shown, ...deckHome(pen, state)]),
      apart ? h('card', { id: 'menu', title }, items) : null,
      all.cards.filter((card) => !menus.includes(card)),
    );
  },
};
