import type { NodeOf } from '../../../document/node.ts';
import type { FormField } from '../../../document/rich-text.ts';
import { h, type Element, type Markup } from '../../markup/element.ts';
import type { State } from '../../target.ts';
import { fieldLabel } from '../deck/frame.ts';
import { lines } from '../phone/pen.ts';
import { hdmlPen as pen, keyLabel } from './pen.ts';

/** One question of a form: the card that asks it, and the variable that keeps the answer. */
interface Question {
  readonly variable: string;
  /** Name under which the answer is sent. */
  readonly name: string;
  readonly start: string;
  readonly card: (name: string, next: string) => Element;
}

/**
 * A form is a chain of cards: one sets the variables, one asks each question, the last sends. Every card leads to the next with
 * the key that accepts, and back with the key that goes back.
 */
export function formCards(node: NodeOf<'form'>, action: string, state: State): Markup[] {
  const deck = `f${node.key.replace(/[^A-Za-z0-9]/g, (letter) => `.${letter.charCodeAt(0).toString(16)}`)}`;
  const asked = node.fields.filter((field) => field.kind !== 'hidden');
  const questions = asked
    .flatMap((field) => questionsOf(field, state))
    .map((question, index) => ({ ...question, variable: `v${index + 1}` }));
  const name = (index: number): string => (index < questions.length ? `${deck}.${index + 1}` : `${deck}.z`);
  const title = node.title === '' ? node.submitLabel : node.title;
  return [
    ...pen.line(['→', h('a', { task: 'go', dest: `#${deck}` }, lines(title))]),
    h(
      'nodisplay',
      { name: deck },
      h('action', {
        type: 'accept',
        task: 'go',
        dest: `#${name(0)}`,
        // Values of an earlier form, or of an earlier try at this one, would be sent with it.
        vars: questions.map(({ variable, start }) => `${variable}=${state.queryText(start)}`).join('&') || null,
      }),
    ),
    ...questions.map((question, index) => {
      const card = question.card(name(index), name(index + 1));
      return { ...card, attrs: { ...card.attrs, key: question.variable } };
    }),
    h(
      'display',
      { name: name(questions.length), title, markable: 'false' },
      h('action', { ...sending(node, { action, questions }, state), label: keyLabel(node.submitLabel) }),
      pen.line(lines(node.submitLabel)),
    ),
  ];
}

/** The task that sends. The phone percent-encodes what it puts for a variable here, in the charset of the deck. */
function sending(
  node: NodeOf<'form'>,
  { action, questions }: { readonly action: string; readonly questions: readonly Question[] },
  state: State,
): Record<string, string> {
  const hidden = node.fields
    .filter((field) => field.kind === 'hidden')
    .map((field) => `${field.name}=${state.queryText(field.value ?? '')}`);
  const data = [...hidden, ...questions.map(({ name, variable }) => `${name}=$(${variable})`)].join('&');
  const go = { type: 'accept', task: 'go' };
  if (state.profile.formPost) return { ...go, dest: action, method: 'post', $postdata: data };
  return { ...go, $dest: `${action.replaceAll('$', '%24')}${action.includes('?') ? '&' : '?'}${data}` };
}

function questionsOf(field: FormField, state: State): Question[] {
  const { name, kind, value = '' } = field;
  const options = field.options ?? [];
  const ask = { name, variable: '', start: value };
  if (kind === 'checkbox') {
    // A list has one answer: several boxes are several questions.
    const boxes = options.length === 0 ? [state.words.yes] : options;
    return boxes.map((box) => ({
      ...ask,
      start: box === value ? box : '',
      card: (card, next) =>
        choice(card, next, {
          text: [...fieldLabel(field, state), ...(options.length === 0 ? [] : [`: ${box}`])],
          entries: [
            [box, state.words.yes],
            ['', state.words.no],
          ],
        }),
    }));
  }
  if ((kind === 'select' || kind === 'radio') && options.length > 0) {
    const none: readonly [string, string][] = field.required === true ? [] : [['', '-']];
    return [
      {
        ...ask,
        card: (card, next) =>
          choice(card, next, {
            text: fieldLabel(field, state),
            entries: [...options.map((option) => [option, option] as const), ...none],
          }),
      },
    ];
  }
  return [
    {
      ...ask,
      card: (card, next) =>
        h(
          'entry',
          { name: card, format: formatOf(field), emptyok: field.required === true ? null : 'true' },
          h('action', { type: 'accept', task: 'go', dest: `#${next}` }),
          fieldLabel(field, state),
        ),
    },
  ];
}

interface Choices {
  readonly text: readonly Markup[];
  /** Value and words of each. */
  readonly entries: readonly (readonly [string, string])[];
}

function choice(card: string, next: string, { text, entries }: Choices): Element {
  return h(
    'choice',
    { name: card },
    h('action', { type: 'accept', task: 'go', dest: `#${next}` }),
    text,
    entries.map(([value, words]) => h('ce', { value }, words)),
  );
}

/** What the keypad starts with: kana, letters or digits (research, feature-phone §1.4). */
function formatOf(field: FormField): string | null {
  const { input, kind } = field;
  if (input === 'digits' || (input === undefined && ['tel', 'number', 'date'].includes(kind))) return '*N';
  if (input === 'latin' || (input === undefined && kind === 'email')) return '*m';
  return input === 'kana' || input === 'halfKana' ? '*M' : null;
}
