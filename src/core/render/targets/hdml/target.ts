import { h, isElement, type Element, type Markup } from '../../markup/element.ts';
import type { PageBody, State, Target } from '../../target.ts';
import { deckBlocks } from '../deck/blocks.ts';
import { deckHome } from '../deck/frame.ts';
import { liftCards } from '../deck/lift-cards.ts';
import { shortTitle } from '../phone/page.ts';
import { lines } from '../phone/pen.ts';
import { frame } from './frame.ts';
import { hdmlPen as pen, isStatement } from './pen.ts';

/** HDML 3.0 of au's first browsers: a deck whose first card is the page; menu and forms are further cards. */
export const hdmlTarget: Target = {
  name: 'hdml',
  syntax: 'hdml',
  handlers: { ...deckBlocks(pen), ...frame },
  page: (body: PageBody, state: State): Markup => {
    const { rest, cards } = liftCards([...body.header, ...body.main, ...body.footer], isStatement);
    const menus = cards.filter((card) => card.tag === 'choice' && card.attrs['name'] === 'menu');
    const entries = menus.flatMap((card) => card.children);
    const actions = cards.filter(({ tag }) => tag === 'action');
    const others = cards.filter((card) => card.tag !== 'action' && !menus.includes(card));
    // A deck with nothing but the menu shows it at once.
    const apart = body.main.length > 0 && entries.length > 0;
    const title = String(menus[0]?.attrs['title'] ?? '');
    const door = pen.line(apart ? ['→', h('a', { task: 'go', dest: '#menu' }, title)] : []);
    return h(
      'hdml',
      // Public: pages of other sites and the phone's own bookmarks may lead here.
      { version: '3.0', public: 'true', markable: 'true' },
      h(
        'display',
        { name: 'page', title: shortTitle(state) },
        oneEach(actions.filter((action) => apart || action.attrs['dest'] !== '#menu')),
        rest,
        apart ? door : [...pen.line(lines(title)), ...listed(entries)],
        deckHome(pen, state),
      ),
      apart ? h('choice', { name: 'menu', title }, entries) : null,
      others,
    );
  },
};

/** Entries of a menu as links in running text. */
function listed(entries: readonly Markup[]): Markup[] {
  return entries.flatMap((entry) =>
    isElement(entry) ? pen.line(['・', h('a', { ...entry.attrs }, entry.children)]) : [],
  );
}

/** A key does one thing: two menus ask for the same. */
function oneEach(actions: readonly Element[]): Element[] {
  const seen = new Set<unknown>();
  return actions.filter(({ attrs }) => {
    const known = seen.has(attrs['type']);
    seen.add(attrs['type']);
    return !known;
  });
}
