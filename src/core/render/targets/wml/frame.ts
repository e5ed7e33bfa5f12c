import type { FormField } from '../../../document/rich-text.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import type { Handlers, State } from '../../target.ts';
import { TONE_SIGNS } from '../phone/colours.ts';
import { keypad } from '../phone/forms.ts';
import { asciiUrl } from '../phone/links.ts';
import { joined, lines } from '../phone/pen.ts';
import { anchor, centred, keyed, paragraph, stacked } from './inline.ts';

type Frame = Pick<
  Handlers,
  'form' | 'siteHeader' | 'menu' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice'
>;

const bold = (content: readonly Markup[]): Markup => h('b', {}, content);
const VARIABLE = /^[A-Za-z_]\w{0,39}$/;

/** The frame around a deck, and forms, which are cards' own business in WML. */
export const frame: Frame = {
  siteHeader: (node) => centred(joined([[bold(lines(node.name))], lines(node.tagline)], () => [h('br')])),
  menu: (node, state) => {
    const items = node.items.map((item) => {
      for (const child of item.children ?? []) {
        state.lose({ key: node.key, nodeType: 'menu', reason: 'compact-menu', action: 'dropped', text: child.label });
      }
      return item.current
        ? ['→', bold(lines(item.label))]
        : keyed(item.link, lines(item.label), { state, key: node.key });
    });
    const title = node.label === '' ? state.words.menu : node.label;
    if (items.length === 0) return [];
    // A card of its own: `page` gathers all menus of a deck into one and keeps one way to it.
    return [
      h('p', { id: 'to-menu' }, h('a', { href: '#menu' }, title)),
      h('card', { id: 'menu', title }, stacked(items)),
    ];
  },
  breadcrumb: (node, state) =>
    paragraph(
      joined(
        node.items.map((item) =>
          item.link === null ? lines(item.label) : anchor(item.link, lines(item.label), { state, key: node.key }),
        ),
        () => ['>'],
      ),
    ),
  languages: (node, state) =>
    node.items.length < 2
      ? []
      : centred(
          joined(
            node.items.map((item) =>
              item.current ? [bold([item.label])] : anchor(item.link, [item.label], { state, key: node.key }),
            ),
            () => ['|'],
          ),
        ),
  siteFooter: (node, state) => [...state.nodes(node.content), ...centred(lines(node.note))],
  pager: (node, state) =>
    centred(
      joined(
        [
          node.previous === null
            ? []
            : keyed(node.previous, [node.labels.previous], { state, key: node.key, accessKey: '*' }),
          [`${node.page}/${node.pages}`],
          node.next === null ? [] : keyed(node.next, [node.labels.next], { state, key: node.key, accessKey: '#' }),
        ],
        () => [' '],
      ),
    ),
  notice: (node, state) => {
    const text = [TONE_SIGNS[node.tone], bold(lines(node.text))];
    return paragraph(node.link === undefined ? text : anchor(node.link, text, { state, key: node.key }));
  },
  form: (node, state) => {
    const action = node.action === null ? null : asciiUrl(safeSource(node.action));
    const fields = node.fields.filter((field) => field.kind !== 'hidden');
    const title = node.title === '' ? [] : paragraph([bold(lines(node.title))]);
    if (action === null || !node.fields.every((field) => VARIABLE.test(field.name))) {
      state.lose({
        key: node.key,
        nodeType: 'form',
        reason: 'form-without-address',
        action: 'contact',
        text: node.submitLabel,
      });
      return [
        ...title,
        ...paragraph([state.words.contactInstead]),
        ...stacked(
          fields.map((field) => [
            '・',
            ...label(field, state),
            ...(field.options === undefined ? [] : [`: ${field.options.join(state.words.listSeparator)}`]),
          ]),
        ),
        ...paragraph([
          `${state.words.contact}: `,
          ...anchor(node.contact, [node.contact.value ?? node.contact.href], { state, key: node.key }),
        ]),
      ];
    }
    const posted = node.fields.map((field) =>
      field.kind === 'hidden'
        ? h('postfield', { name: field.name, value: field.value ?? '' })
        : h('postfield', { name: field.name, $value: field.name }),
    );
    const go = h('go', { href: action, method: state.profile.formPost ? 'post' : 'get' }, posted);
    return [
      ...title,
      ...paragraph(
        joined(
          [
            ...fields.flatMap((field) => [label(field, state), [control(field, state)]]),
            [h('anchor', {}, node.submitLabel, go)],
          ],
          () => [h('br')],
        ),
      ),
    ];
  },
};

function label(field: FormField, state: State): Markup[] {
  return [
    ...lines(field.label),
    ...(field.required === true ? [`(${state.words.required})`] : []),
    ...(field.help === undefined || field.help === '' ? [] : [' ', ...lines(field.help)]),
  ];
}

function control(field: FormField, state: State): Markup {
  const { name, value } = field;
  const options = field.options ?? (field.kind === 'checkbox' ? [state.words.yes] : []);
  if (field.kind === 'select' || field.kind === 'radio' || field.kind === 'checkbox') {
    if (options.length > 0) {
      return h(
        'select',
        { name, multiple: field.kind === 'checkbox' ? 'true' : null, value: value === undefined ? null : value },
        options.map((option) => h('option', { value: option }, option)),
      );
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
