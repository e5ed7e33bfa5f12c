import type { NodeOf } from '../../../document/node.ts';
import type { FormField } from '../../../document/rich-text.ts';
import { h, type Element, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import type { Handlers, State } from '../../target.ts';
import { contactLines, deckFrame, fieldLabel, loseSubmenu } from '../deck/frame.ts';
import { keyed, stacked } from '../deck/inline.ts';
import { keypad } from '../phone/forms.ts';
import { asciiUrl } from '../phone/links.ts';
import { br, joined, lines } from '../phone/pen.ts';
import { wmlPen as pen } from './pen.ts';

type Frame = Pick<
  Handlers,
  'form' | 'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice'
>;

const VARIABLE = /^[A-Za-z_]\w{0,39}$/;

/** The frame around a deck, and forms, which are cards of their own. */
export const frame: Frame = {
  ...deckFrame(pen),
  menu: (node, state) => {
    const items = node.items.map((item) => {
      loseSubmenu(item, node.key, state);
      return item.current
        ? ['→', ...pen.strong(lines(item.label))]
        : keyed(item.link, lines(item.label), { pen, state, key: node.key });
    });
    const title = node.label === '' ? state.words.menu : node.label;
    if (items.length === 0) return [];
    // `page` gathers all menus of a deck into one card and keeps one way to it.
    return [
      h('p', { id: 'to-menu' }, h('a', { href: '#menu' }, title)),
      h('card', { id: 'menu', title }, stacked(items, pen)),
    ];
  },
  form: (node, state) => {
    const action = node.action === null ? null : asciiUrl(safeSource(node.action));
    if (action === null || !node.fields.every((field) => VARIABLE.test(field.name))) {
      return contactLines(node, pen, state);
    }
    const id = cardId(node.key);
    const title = node.title === '' ? node.submitLabel : node.title;
    return [...pen.line(['→', h('a', { href: `#${id}` }, lines(title))]), formCard(node, { id, title, action }, state)];
  },
};

/** An XML name that differs for every key. */
function cardId(key: string): string {
  return `f-${key.replace(/[^\w-]/g, (letter) => `.${letter.charCodeAt(0).toString(16)}`)}`;
}

interface FormCard {
  readonly id: string;
  readonly title: string;
  readonly action: string;
}

/**
 * Fields one under the other; the key that accepts sends them, the key back returns to the page. `postfield` rather than a
 * query: the browser then encodes what was typed, in the charset of the deck.
 */
function formCard(node: NodeOf<'form'>, { id, title, action }: FormCard, state: State): Element {
  const posted = node.fields.map((field) =>
    field.kind === 'hidden'
      ? h('postfield', { name: field.name, value: field.value ?? '' })
      : h('postfield', { name: field.name, $value: field.name }),
  );
  const method = state.profile.formPost ? 'post' : 'get';
  const asked = node.fields.filter((field) => field.kind !== 'hidden');
  const controls = asked.flatMap((field) => [fieldLabel(field, state), [control(field, state)]]);
  return h(
    'card',
    { id, title },
    h('do', { type: 'accept', label: node.submitLabel }, h('go', { href: action, method }, posted)),
    pen.line(joined(controls, () => [br()])),
  );
}

function control(field: FormField, state: State): Markup {
  const { name, value } = field;
  const options = field.options ?? (field.kind === 'checkbox' ? [state.words.yes] : []);
  if (field.kind === 'select' || field.kind === 'radio' || field.kind === 'checkbox') {
    if (options.length > 0) {
      const several = field.kind === 'checkbox';
      // A list of one answer starts on its first: without an empty one the phone would answer for its owner.
      const empty = several || value !== undefined ? [] : [h('option', { value: '' }, state.words.choose)];
      return h('select', { name, multiple: several ? 'true' : null, value: value ?? null }, [
        ...empty,
        ...options.map((option) => h('option', { value: option }, option)),
      ]);
    }
  }
  return h('input', {
    name,
    value: value === undefined || value === '' ? null : value,
    maxlength: field.maxLength ?? null,
    emptyok: field.required === true ? null : 'true',
    ...keypad(field, state),
  });
}
