import { h, type Markup } from '../../markup/element.ts';
import type { Handlers } from '../../target.ts';
import { contactLines, deckFrame, loseSubmenu } from '../deck/frame.ts';
import { safeSource } from '../../safe-url.ts';
import { asciiUrl, phoneHref } from '../phone/links.ts';
import { formCards } from './form.ts';
import { hdmlPen as pen, keyLabel, task } from './pen.ts';

type Frame = Pick<
  Handlers,
  'form' | 'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice'
>;

const shared = deckFrame(pen);

/** The frame around a deck. A menu is a CHOICE card: the phone numbers its entries and each digit key picks one. */
export const frame: Frame = {
  ...shared,
  menu: (node, state) => {
    const title = node.label === '' ? state.words.menu : node.label;
    const entries: Markup[] = [];
    const text: Markup[] = [];
    for (const item of node.items) {
      loseSubmenu(item, node.key, state);
      const href = item.current ? '#page' : phoneHref(item.link, state);
      // An entry of a CHOICE card is one line.
      const label = `${item.current ? '→' : ''}${item.label.replaceAll('\n', ' ')}`;
      if (href === null) {
        state.lose({ key: node.key, nodeType: 'mark', reason: 'unsafe-url', action: 'text-only' });
        text.push(...pen.line([label]));
      } else entries.push(h('ce', task(href), label));
    }
    if (entries.length === 0) return text;
    // `page` gathers all menus of a deck into one card.
    return [
      h('action', { type: 'soft1', task: 'go', dest: '#menu', label: keyLabel(state.words.menu) }),
      ...text,
      h('choice', { name: 'menu', title }, entries),
    ];
  },
  pager: (node, state) => {
    const href = node.next === null ? null : phoneHref(node.next, state);
    // The key that accepts leads on wherever no link has been chosen.
    const accept =
      href === null ? [] : [h('action', { type: 'accept', ...task(href), label: keyLabel(node.labels.next) })];
    return [...accept, ...shared.pager(node, state)];
  },
  form: (node, state) => {
    const action = node.action === null ? null : asciiUrl(safeSource(node.action));
    return action === null ? contactLines(node, pen, state) : formCards(node, action, state);
  },
};
