import type { NodeOf } from '../../../document/node.ts';
import type { FormField } from '../../../document/rich-text.ts';
import { h, type Markup } from '../../markup/element.ts';
import { safeSource } from '../../safe-url.ts';
import type { Handlers, State } from '../../target.ts';
import { anchor, idPart } from './inline.ts';

export const formBlock: Pick<Handlers, 'form'> = {
  form: (node, state) => {
    const action = node.action === null ? null : safeSource(node.action);
    const heading = node.title !== '' && h('h2', {}, node.title);
    if (action === null) return [h('section', {}, heading, contactInstead(node, state))];
    const hidden = node.fields.filter((field) => field.kind === 'hidden');
    const shown = node.fields.filter((field) => field.kind !== 'hidden');
    return [
      h(
        'section',
        {},
        heading,
        h(
          'form',
          { action, method: state.profile.formPost ? 'post' : 'get' },
          hidden.map((field) => h('input', { type: 'hidden', name: field.name, value: field.value ?? '' })),
          shown.map((field) => fieldMarkup(field, `f-${idPart(node.key)}-${idPart(field.name)}`, state)),
          h('p', { class: 'button' }, h('button', { type: 'submit' }, node.submitLabel)),
        ),
      ),
    ];
  },
};

/** While sending is not set up: what to say and where to, instead of a form that would lose the answers. */
function contactInstead(node: NodeOf<'form'>, state: State): readonly Markup[] {
  const asked = node.fields.filter((field) => field.kind !== 'hidden');
  return [
    h('p', {}, state.words.contactInstead),
    ...(asked.length === 0
      ? []
      : [
          h(
            'ul',
            {},
            asked.map((field) => h('li', {}, field.label)),
          ),
        ]),
    h(
      'p',
      { class: 'button' },
      anchor(node.contact, state, { inner: [`${state.words.contact}: ${node.contact.value ?? node.contact.href}`] }),
    ),
  ];
}

function fieldMarkup(field: FormField, id: string, state: State): Markup {
  const help = field.help === undefined || field.help === '' ? null : h('small', { id: `${id}-help` }, field.help);
  const mark = field.required === true && [' ', h('span', { class: 'req' }, `(${state.words.required})`)];
  const options = field.options ?? [];
  if (field.kind === 'checkbox' && options.length === 0) {
    const box = h('input', {
      type: 'checkbox',
      name: field.name,
      value: field.value ?? '1',
      required: field.required === true,
    });
    return h('div', { class: 'field' }, h('label', { class: 'opt' }, box, h('span', {}, field.label, mark)), help);
  }
  if (field.kind === 'radio' || field.kind === 'checkbox') {
    return h(
      'fieldset',
      { class: 'field', 'aria-describedby': help && `${id}-help` },
      h('legend', {}, field.label, mark),
      help,
      options.map((option) =>
        h(
          'label',
          { class: 'opt' },
          h('input', {
            type: field.kind,
            name: field.name,
            value: option,
            checked: field.value === option,
            // On checkboxes `required` would ask for every single one.
            required: field.kind === 'radio' && field.required === true,
          }),
          h('span', {}, option),
        ),
      ),
    );
  }
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, field.label, mark),
    help,
    control(field, id, { help, state }),
  );
}

const TYPES: Readonly<Partial<Record<FormField['kind'], string>>> = {
  email: 'email',
  tel: 'tel',
  number: 'number',
  date: 'date',
};

function control(field: FormField, id: string, { help, state }: { help: Markup | null; state: State }): Markup {
  const shared = {
    id,
    name: field.name,
    required: field.required === true,
    'aria-describedby': help && `${id}-help`,
  };
  if (field.kind === 'select') {
    return h(
      'select',
      shared,
      h('option', { value: '' }, state.words.choose),
      (field.options ?? []).map((option) => h('option', { value: option, selected: field.value === option }, option)),
    );
  }
  const text = {
    maxlength: field.kind === 'number' || field.kind === 'date' ? null : (field.maxLength ?? null),
    ...keypad(field, state),
  };
  if (field.kind === 'longText') return h('textarea', { ...shared, rows: 6, ...text }, field.value ?? '');
  return h('input', {
    type: TYPES[field.kind] ?? 'text',
    ...shared,
    value: field.value ?? null,
    autocomplete: field.kind === 'email' || field.kind === 'tel' ? field.kind : null,
    ...text,
  });
}

/** Which keys come up first; the browser's own types already say it for mail, phone and numbers. */
function keypad(field: FormField, state: State): Readonly<Record<string, string>> {
  if (state.profile.input !== 'inputmode') return {};
  if (field.input === 'digits') return { inputmode: 'numeric' };
  if (field.input === 'latin') return { autocapitalize: 'none', spellcheck: 'false' };
  return field.input === 'kana' || field.input === 'halfKana' ? { lang: 'ja' } : {};
}
