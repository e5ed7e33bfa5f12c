import type { Issue } from '../../lib/errors.ts';
import { checkEmail, checkWebAddress } from './address.ts';
import { describe, fault, isRecord, type Path, type PlainRecord } from './fault.ts';
import { checkChoice, checkKeyedList, checkNumberIn, checkOptionalBoolean } from './parts.ts';
import { checkKnown } from './parts.ts';
import type { FormFieldKind } from './rich-text.ts';
import { checkOptionalText, checkText } from './text.ts';

const KINDS: { readonly [Kind in FormFieldKind]: { readonly options: boolean } } = {
  text: { options: false },
  longText: { options: false },
  email: { options: false },
  tel: { options: false },
  number: { options: false },
  date: { options: false },
  select: { options: true },
  radio: { options: true },
  checkbox: { options: true },
  hidden: { options: false },
};
const INPUTS = ['kana', 'halfKana', 'latin', 'digits'];
const MEMBERS = ['_key', 'name', 'kind', 'label', 'required', 'help', 'options', 'value', 'input', 'maxLength'];
const NAME = /^[a-z][a-zA-Z0-9_]{0,39}$/;
const FIELDS = { least: 1, most: 60, unit: 'form fields' };

/** The members of a form block that are its own. */
export function checkForm(block: PlainRecord, path: Path): Issue[] {
  const names = new Set<string>();
  return [
    ...checkOptionalText(block['title'], { max: 200 }, [...path, 'title']),
    ...checkKeyedList(block['fields'], { rule: FIELDS, path: [...path, 'fields'] }, (field, at) =>
      checkField(field, names, at),
    ),
    ...checkDestination(block['destination'], [...path, 'destination']),
    ...checkText(block['submitLabel'], { max: 60, filled: true }, [...path, 'submitLabel']),
  ];
}

function checkField(field: PlainRecord, names: Set<string>, path: Path): Issue[] {
  const { name, kind, input, maxLength } = field;
  const issues = [...checkKnown(field, MEMBERS, path), ...checkChoice(kind, Object.keys(KINDS), [...path, 'kind'])];
  if (typeof name !== 'string' || !NAME.test(name)) {
    const message = `A name starts with a small letter, then letters, digits or "_", 40 at most; this is ${describe(name)}.`;
    issues.push(fault([...path, 'name'], 'bad_name', message));
  } else if (names.has(name)) {
    issues.push(fault([...path, 'name'], 'duplicate', `Two fields are called "${name}"; their answers would mix.`));
  } else {
    names.add(name);
  }
  return [
    ...issues,
    ...checkText(field['label'], { max: 200, filled: kind !== 'hidden' }, [...path, 'label']),
    ...checkOptionalBoolean(field['required'], [...path, 'required']),
    ...checkOptionalText(field['help'], { max: 500, lines: true }, [...path, 'help']),
    ...checkOptions(field, path),
    ...checkOptionalText(field['value'], { max: 1_000, lines: true }, [...path, 'value']),
    ...(input === undefined ? [] : checkChoice(input, INPUTS, [...path, 'input'])),
    ...(maxLength === undefined
      ? []
      : checkNumberIn(maxLength, { least: 1, most: 10_000, whole: true }, [...path, 'maxLength'])),
  ];
}

function checkOptions(field: PlainRecord, path: Path): Issue[] {
  const { options, kind } = field;
  const at = [...path, 'options'];
  // A checkbox without options is one box that says yes.
  if (options === undefined) {
    return kind === 'select' || kind === 'radio' ? [fault(at, 'required', 'Name the answers to choose from.')] : [];
  }
  const takesOptions = Object.entries(KINDS).some(([name, { options: takes }]) => takes && name === kind);
  if (!takesOptions) return [fault(at, 'unknown_member', 'Only select, radio and checkbox have options.')];
  if (!Array.isArray(options) || options.length < 1 || options.length > 100) {
    return [fault(at, 'bad_option', 'Give a list of 1 to 100 answers.')];
  }
  return options.flatMap((option: unknown, index) =>
    options.indexOf(option) === index
      ? checkText(option, { max: 200, filled: true }, [...at, index])
      : [fault([...at, index], 'duplicate', 'This answer is there twice.')],
  );
}

function checkDestination(value: unknown, path: Path): Issue[] {
  const members = isRecord(value) ? Object.keys(value) : [];
  if (isRecord(value) && members.length === 1) {
    if (members[0] === 'mail') return checkEmail(value['mail'], [...path, 'mail']);
    if (members[0] === 'url') return checkWebAddress(value['url'], [...path, 'url']);
  }
  return [fault(path, 'bad_destination', 'Say where answers go: { mail: "info@example.jp" } or { url: "https://…" }.')];
}
