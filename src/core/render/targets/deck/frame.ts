import type { MenuItem, NodeOf } from '../../../document/node.ts';
import type { FormField } from '../../../document/rich-text.ts';
import { br, joined, lines } from '../phone/pen.ts';
import type { Markup } from '../../markup/element.ts';
import type { Handlers, State } from '../../target.ts';
import { phoneHref } from '../phone/links.ts';
import { TONE_SIGNS } from '../phone/colours.ts';
import { anchor, keyed, stacked, type Place } from './inline.ts';
import type { DeckPen } from './pen.ts';

type Frame = Pick<Handlers, 'siteHeader' | 'breadcrumb' | 'languages' | 'siteFooter' | 'pager' | 'notice'>;

/** What stands around a deck. Menus and forms are cards, which each language writes its own way. */
export function deckFrame(pen: DeckPen): Frame {
  const at = (state: State, key: string): Place => ({ pen, state, key });
  return {
    siteHeader: (node) => pen.centred(joined([pen.strong(lines(node.name)), lines(node.tagline)], () => [br()])),
    breadcrumb: (node, state) =>
      pen.line(
        joined(
          node.items.map((item) =>
            item.link === null ? lines(item.label) : anchor(item.link, lines(item.label), at(state, node.key)),
          ),
          () => ['>'],
        ),
      ),
    languages: (node, state) =>
      node.items.length < 2
        ? []
        : pen.centred(
            joined(
              node.items.map((item) =>
                item.current ? pen.strong([item.label]) : anchor(item.link, [item.label], at(state, node.key)),
              ),
              () => ['|'],
            ),
          ),
    siteFooter: (node, state) => [...state.nodes(node.content), ...pen.centred(lines(node.note))],
    pager: (node, state) => {
      const step = (link: typeof node.next, accessKey: string, label: string): Markup[] =>
        link === null ? [] : keyed(link, [label], { ...at(state, node.key), accessKey });
      return pen.centred(
        joined(
          [
            step(node.previous, '*', node.labels.previous),
            [`${node.page}/${node.pages}`],
            step(node.next, '#', node.labels.next),
          ],
          () => [' '],
        ),
      );
    },
    notice: (node, state) => {
      const text = [TONE_SIGNS[node.tone], ...pen.strong(lines(node.text))];
      return pen.line(node.link === undefined ? text : anchor(node.link, text, at(state, node.key)));
    },
  };
}

/** Names what a menu of one level leaves out. */
export function loseSubmenu(item: MenuItem, key: string, state: State): void {
  for (const child of item.children ?? []) {
    state.lose({ key, nodeType: 'menu', reason: 'compact-menu', action: 'dropped', text: child.label });
  }
}

/** Key 0 leads home from anywhere: every carrier's own pages do so. */
export function deckHome(pen: DeckPen, state: State): Markup[] {
  const header = state.document.header.find((node) => node.type === 'siteHeader');
  if (header === undefined || phoneHref(header.home, state) === null) return [];
  const mark = pen.hasKey('0') ? [] : ['・'];
  return pen.line([
    ...mark,
    ...keyed(header.home, [state.words.home], { pen, state, key: header.key, accessKey: '0' }),
  ]);
}

/** A field's label as one line of text. */
export function fieldLabel(field: FormField, state: State): Markup[] {
  return [
    ...lines(field.label),
    ...(field.required === true ? [`(${state.words.required})`] : []),
    ...(field.help === undefined || field.help === '' ? [] : [' ', ...lines(field.help)]),
  ];
}

/** While sending is not set up, the form says what to tell whom. */
export function contactLines(node: NodeOf<'form'>, pen: DeckPen, state: State): Markup[] {
  const { words } = state;
  const at = { pen, state, key: node.key };
  state.lose({
    key: node.key,
    nodeType: 'form',
    reason: 'form-without-address',
    action: 'contact',
    text: node.submitLabel,
  });
  return [
    ...(node.title === '' ? [] : pen.heading(lines(node.title))),
    ...pen.line([words.contactInstead]),
    ...stacked(
      node.fields
        .filter((field) => field.kind !== 'hidden')
        .map((field) => [
          '・',
          ...fieldLabel(field, state),
          ...(field.options === undefined ? [] : [`: ${field.options.join(words.listSeparator)}`]),
        ]),
      pen,
    ),
    ...pen.line([`${words.contact}: `, ...anchor(node.contact, [node.contact.value ?? node.contact.href], at)]),
  ];
}
