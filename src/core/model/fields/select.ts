import type { Issue } from '../../../lib/errors.ts';
import { describe, fault, isRecord, type Path } from '../../document/fault.ts';
import { checkText } from '../../document/text.ts';
import { NAME_PATTERN, type Field } from '../content-type.ts';
import type { FieldType } from '../field-type.ts';
import { checkCountOptions, checkCountRules, checkOneOrMany, isMany, listOf } from './one-or-many.ts';
import { PLAIN } from './plain.ts';

const MAX_CHOICES = 200;

function checkChoices(field: Field, path: Path): Issue[] {
  const at = [...path, 'options', 'choices'];
  const choices: unknown = field.options.choices;
  if (!Array.isArray(choices) || choices.length === 0) {
    return [fault(at, 'required', 'Name the choices, such as [{ value: "open", label: "Open" }].')];
  }
  if (choices.length > MAX_CHOICES) return [fault(at, 'too_many', `A field has at most ${MAX_CHOICES} choices.`)];
  const seen = new Set<string>();
  return choices.flatMap((choice: unknown, index): Issue[] => {
    if (!isRecord(choice)) return [fault([...at, index], 'bad_option', 'Give an object with a value and a label.')];
    const { value, label } = choice;
    const issues = checkText(label, { max: 120, filled: true }, [...at, index, 'label']);
    if (typeof value !== 'string' || !NAME_PATTERN.test(value)) {
      const message = `A value starts with a small letter, then letters and digits, 40 at most; this is ${describe(value)}.`;
      return [...issues, fault([...at, index, 'value'], 'bad_name', message)];
    }
    if (seen.has(value)) return [...issues, fault([...at, index, 'value'], 'duplicate', `"${value}" is there twice.`)];
    seen.add(value);
    return issues;
  });
}

function checkChosen(value: unknown, field: Field, path: Path): Issue[] {
  const known = (field.options.choices ?? []).map((choice) => choice.value);
  const named = `${known.slice(0, 10).join(', ')}${known.length > 10 ? ', …' : ''}`;
  return listOf(value).flatMap((chosen, index) =>
    known.includes(chosen)
      ? []
      : [
          fault(
            isMany(field) ? [...path, index] : path,
            'unknown_choice',
            `"${chosen}" is not one of the choices; use ${named}.`,
          ),
        ],
  );
}

/** One of the field's choices, or several. */
export const select: FieldType = {
  ...PLAIN,
  name: 'select',
  options: ['choices', 'multiple', 'min', 'max'],
  checkOptions: (field, path) => [...checkChoices(field, path), ...checkCountOptions(field, MAX_CHOICES, path)],
  checkShape: (value, field, path) =>
    checkOneOrMany(value, { field, path, most: MAX_CHOICES }, (item, itemPath) =>
      checkText(item, { max: 40 }, itemPath),
    ),
  checkRules: (value, field, path) => [...checkChosen(value, field, path), ...checkCountRules(value, field, path)],
  searchText: (value, field) =>
    listOf(value)
      .map((chosen) => field.options.choices?.find((choice) => choice.value === chosen)?.label ?? '')
      .join(' '),
  graphql: (field) => ({ output: 'String', input: 'String', list: isMany(field) }),
  filter: (field) => (isMany(field) ? 'choices' : 'choice'),
  key: (field) => (isMany(field) ? null : 'text'),
};
