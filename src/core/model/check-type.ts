/** The definition of a content type, by itself and among the other types of its site. */
import type { Issue } from '../../lib/errors.ts';
import { describe, fault, type Path } from '../document/fault.ts';
import { checkText } from '../document/text.ts';
import { checkBudgets } from './budgets.ts';
import { checkFields } from './check-fields.ts';
import { checkTemplate } from './check-template.ts';
import { NAME_PATTERN, type ContentType, type Field } from './content-type.ts';
import { typeOf } from './fields/index.ts';
import { checkPathPattern } from './path.ts';
import { entryTypeName, generatedNames, isOwnType, reservedRoot, reservedType } from './type-names.ts';

/** Fields of one type, those in groups and blocks included. */
const MAX_ALL_FIELDS = 300;
const MAX_TYPES = 200;

/** Everything wrong with a definition; empty when it can be kept. `others` are the site's other types. */
export function checkContentType(type: ContentType, others: readonly ContentType[]): Issue[] {
  const names = [...checkApiName(type.name, ['name']), ...checkApiName(type.plural, ['plural'])];
  const fields = checkFields(type.fields, { depth: 1, ids: new Set() }, ['fields']);
  const issues = [
    ...names,
    ...checkText(type.label, { max: 120, filled: true }, ['label']),
    ...checkText(type.description, { max: 1_000, lines: true }, ['description']),
    ...fields,
    ...checkSize(type, others),
    ...checkTitleField(type),
    ...(type.path === null ? [] : checkPathPattern(type.path, type.fields, ['path'])),
    ...(type.template === null ? [] : checkTemplate(type.template, type.fields, ['template'])),
    ...checkBudgets(type.budgets, ['budgets']),
  ];
  // Generated names say nothing of use while the names themselves are wrong.
  return names.length > 0 || fields.length > 0 ? issues : [...issues, ...checkCollisions(type, others)];
}

function checkApiName(name: string, path: Path): Issue[] {
  if (!NAME_PATTERN.test(name)) {
    const message = `A name starts with a small letter, then letters and digits, 40 at most; this is ${describe(name)}.`;
    return [fault(path, 'bad_name', message)];
  }
  const reserved = reservedRoot(name) ?? (path[0] === 'name' ? reservedType(entryTypeName({ name })) : null);
  return reserved === null ? [] : [fault(path, 'reserved', reserved)];
}

function checkSize(type: ContentType, others: readonly ContentType[]): Issue[] {
  const count = countFields(type.fields);
  return [
    ...(count > MAX_ALL_FIELDS
      ? [
          fault(
            ['fields'],
            'too_many',
            `A type has at most ${MAX_ALL_FIELDS} fields, nested ones included; these are ${count}.`,
          ),
        ]
      : []),
    ...(others.length >= MAX_TYPES ? [fault([], 'too_many', `A site has at most ${MAX_TYPES} content types.`)] : []),
  ];
}

function countFields(fields: readonly Field[]): number {
  return fields.reduce((count, { options }) => {
    const shapes = (options.shapes ?? []).reduce((inner, shape) => inner + countFields(shape.fields), 0);
    return count + 1 + countFields(options.fields ?? []) + shapes;
  }, 0);
}

function checkTitleField(type: ContentType): Issue[] {
  const field = type.fields.find((candidate) => candidate.name === type.titleField);
  if (field === undefined) {
    return [
      fault(['titleField'], 'unknown_field', `There is no field ${describe(type.titleField)} to name entries by.`),
    ];
  }
  const known: ReturnType<typeof typeOf> | undefined = typeOf(field);
  if (known === undefined || known.naming) return [];
  return [
    fault(
      ['titleField'],
      'wrong_field',
      `Entries are named by a text or slug field; "${field.name}" is ${field.type}.`,
    ),
  ];
}

function checkCollisions(type: ContentType, others: readonly ContentType[]): Issue[] {
  const issues: Issue[] = [];
  if (type.name === type.plural) {
    issues.push(
      fault(
        ['plural'],
        'duplicate',
        `Singular and plural are both "${type.name}"; they name different things in the API.`,
      ),
    );
  }
  for (const other of others) {
    for (const [own, theirs] of [
      ['name', 'name'],
      ['name', 'plural'],
      ['plural', 'name'],
      ['plural', 'plural'],
    ] as const) {
      if (type[own] !== other[theirs]) continue;
      const message = `"${type[own]}" is already the ${theirs === 'name' ? 'name' : 'plural'} of "${other.label}".`;
      issues.push(fault([own], 'taken', message));
    }
  }
  return issues.length > 0 ? issues : checkGeneratedNames(type, others);
}

/** `newsItem` and the group `item` of `news` would both be `NewsItem`. */
function checkGeneratedNames(type: ContentType, others: readonly ContentType[]): Issue[] {
  const taken = new Map<string, string>();
  for (const other of others) {
    for (const { name, madeFor } of generatedNames(other)) taken.set(name, madeFor);
  }
  for (const { name, madeFor } of generatedNames(type)) {
    if (isOwnType(name)) {
      const message = `For ${madeFor} there would be the GraphQL type "${name}", which the content API keeps for itself; choose another name.`;
      return [fault(['fields'], 'reserved', message)];
    }
    const other = taken.get(name);
    if (other !== undefined && other !== madeFor) {
      const message = `The GraphQL type "${name}" would be made for ${madeFor} and for ${other}; rename one.`;
      return [fault(madeFor.startsWith('the content') ? ['name'] : ['fields'], 'colliding_names', message)];
    }
    taken.set(name, madeFor);
  }
  return [];
}
