import type { NodeOf } from '../../../document/node.ts';
import type { FormField } from '../../../document/rich-text.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import type { Handlers, State } from '../../target.ts';
import { anchor, asciiUrl } from './links.ts';
import { br, lines, type Pen } from './pen.ts';

type Mode = NonNullable<FormField['input']>;
type Attributes = Readonly<Record<string, string>>;

/** How each family of phones is told what the keypad should start with. */
const KEYPADS: Readonly<
  Record<'istyle' | 'mode' | 'inputmode' | 'wap-input-format' | 'wml-format', Readonly<Record<Mode, Attributes>>>
> = {
  istyle: { kana: { istyle: '1' }, halfKana: { istyle: '2' }, latin: { istyle: '3' }, digits: { istyle: '4' } },
  mode: {
    kana: { mode: 'hiragana' },
    halfKana: { mode: 'hankakukana' },
    latin: { mode: 'alphabet' },
    digits: { mode: 'numeric' },
  },
  inputmode: {
    kana: { inputmode: 'hiragana' },
    halfKana: { inputmode: 'halfwidthKatakana' },
    latin: { inputmode: 'latin' },
    digits: { inputmode: 'digits' },
  },
  'wap-input-format': {
    kana: { style: '-wap-input-format:"*<ja:h>"' },
    halfKana: { style: '-wap-input-format:"*<ja:hk>"' },
    latin: { style: '-wap-input-format:"*<ja:en>"' },
    digits: { style: '-wap-input-format:"*<ja:n>"' },
  },
  'wml-format': { kana: {}, halfKana: {}, latin: { format: '*m' }, digits: { format: '*N' } },
};

/** What a field's keypad starts with, when its editor or its kind says so. */
function modeOf(field: FormField): Mode | undefined {
  if (field.input !== undefined) return field.input;
  if (field.kind === 'tel' || field.kind === 'number' || field.kind === 'date') return 'digits';
  return field.kind === 'email' ? 'latin' : undefined;
}

/** Attributes that preset the keypad on this phone. */
export function keypad(field: FormField, state: State): Attributes {
  const mode = modeOf(field);
  const { input } = state.profile;
  return mode === undefined || input === 'none' ? {} : KEYPADS[input][mode];
}

/** A form as every phone takes it: one column, text inputs, the button last. */
export function formBlock(pen: Pen): Pick<Handlers, 'form'> {
  return {
    form: (node, state) => {
      const action = node.action === null ? null : asciiUrl(safeSource(node.action));
      if (action === null) return contactInstead(node, pen, state);
      const fields = node.fields.filter((field) => field.kind !== 'hidden');
      const hidden = node.fields.filter((field) => field.kind === 'hidden');
      return [
        ...(node.title === '' ? [] : [pen.strip(lines(node.title), state)]),
        h(
          'form',
          { action, method: state.profile.formPost ? 'post' : 'get' },
          pen.block([
            ...hidden.map((field) => h('input', { type: 'hidden', name: field.name, value: field.value ?? '' })),
            ...fields.flatMap((field) => [...label(field, pen, state), br(), ...control(field, state), br()]),
            h('input', { type: 'submit', value: node.submitLabel }),
          ]),
        ),
      ];
    },
  };
}

function label(field: FormField, pen: Pen, state: State): Markup[] {
  return [
    ...pen.strong(lines(field.label), state),
    ...(field.required === true ? pen.toned('danger', [`(${state.words.required})`], state) : []),
    ...(field.help === undefined || field.help === '' ? [] : [br(), ...pen.small(lines(field.help), state)]),
  ];
}

function control(field: FormField, state: State): Markup[] {
  const { name, value } = field;
  const options = field.options ?? [];
  switch (field.kind) {
    case 'longText':
      return [h('textarea', { name, rows: 4, cols: 18, ...keypad(field, state) }, value ?? '')];
    case 'select':
      return [
        h(
          'select',
          { name },
          // A list starts on its first answer: without an empty one the phone would answer for its owner.
          value === undefined || value === '' ? h('option', { value: '' }, state.words.choose) : null,
          options.map((option) => h('option', { value: option, selected: option === value }, option)),
        ),
      ];
    case 'radio':
      return options.flatMap((option, index) => [
        ...(index === 0 ? [] : [br()]),
        h('input', { type: 'radio', name, value: option, checked: option === value }),
        option,
      ]);
    case 'checkbox':
      return (options.length === 0 ? [state.words.yes] : options).flatMap((option, index) => [
        ...(index === 0 ? [] : [br()]),
        h('input', { type: 'checkbox', name, value: option, checked: option === value }),
        option,
      ]);
    case 'text':
    case 'email':
    case 'tel':
    case 'number':
    case 'date':
    case 'hidden':
      return [
        h('input', {
          type: 'text',
          name,
          value: value === undefined || value === '' ? null : value,
          size: 16,
          maxlength: field.maxLength ?? null,
          ...keypad(field, state),
        }),
        ...(field.kind === 'date' ? ['(YYYY-MM-DD)'] : []),
      ];
  }
}

/** While sending is not set up, the form says what to tell whom. */
function contactInstead(node: NodeOf<'form'>, pen: Pen, state: State): Markup[] {
  const { words } = state;
  const asked = node.fields.filter((field) => field.kind !== 'hidden');
  state.lose({
    key: node.key,
    nodeType: 'form',
    reason: 'form-without-address',
    action: 'contact',
    text: node.submitLabel,
  });
  return [
    ...(node.title === '' ? [] : [pen.strip(lines(node.title), state)]),
    pen.paragraph([words.contactInstead]),
    ...pen.list(
      false,
      asked.map((field, index) => ({
        number: index + 1,
        content: [
          ...label(field, pen, state),
          ...(field.options === undefined ? [] : [`: ${field.options.join(words.listSeparator)}`]),
        ],
      })),
      state,
    ),
    pen.block([
      `${words.contact}: `,
      ...anchor(node.contact, [node.contact.value ?? node.contact.href], { state, key: node.key }),
    ]),
  ];
}
