/** A content type's template: every part must find the fields that it names. */
import type { Issue } from '../../lib/errors.ts';
import { checkHref } from '../document/address.ts';
import { checkEntryQuery } from '../document/check-query.ts';
import { describe, fault, isRecord, type Path, type PlainRecord } from '../document/fault.ts';
import { checkChoice, checkKeyedList, checkKnown, checkOptionalBoolean } from '../document/parts.ts';
import { SCHEMA_TYPES } from '../document/page-meta.ts';
import { checkText, type TextRule } from '../document/text.ts';
import { RENDER_CLASSES } from '../devices/profile.ts';
import type { Field, FieldTypeName } from './content-type.ts';
import type { TemplatePart } from './template.ts';

type PartCheck = (part: PlainRecord, fields: readonly Field[], path: Path) => Issue[];

const PARTS = { least: 1, most: 60, unit: 'parts' };

export function checkTemplate(template: unknown, fields: readonly Field[], path: Path): Issue[] {
  if (!isRecord(template)) return [fault(path, 'bad_template', `Give { parts: […] }, not ${describe(template)}.`)];
  const { parts } = template;
  // The keyed list reads `_key`; a template's parts say `key`, as nodes do.
  const keyed: unknown = Array.isArray(parts)
    ? parts.map((part: unknown) => (isRecord(part) ? { ...part, _key: part['key'] } : part))
    : parts;
  return [
    ...checkKnown(template, ['parts', 'page'], path),
    ...optional(template['page'], (page) => checkPage(page, fields, [...path, 'page'])),
    ...checkKeyedList(keyed, { rule: PARTS, path: [...path, 'parts'] }, (part, at) => checkPart(part, fields, at)),
  ];
}

function checkPart(part: PlainRecord, fields: readonly Field[], path: Path): Issue[] {
  const kind = part['kind'];
  if (typeof kind !== 'string' || !isKind(kind)) {
    return [
      fault([...path, 'kind'], 'unknown_part', `Use ${Object.keys(PART_CHECKS).join(', ')}; not ${describe(kind)}.`),
    ];
  }
  return [...checkClasses(part['classes'], [...path, 'classes']), ...PART_CHECKS[kind](part, fields, path)];
}

function isKind(kind: string): kind is TemplatePart['kind'] {
  return Object.hasOwn(PART_CHECKS, kind);
}

const only = (part: PlainRecord, members: readonly string[], path: Path): Issue[] =>
  checkKnown(part, ['_key', 'key', 'kind', 'classes', ...members], path);

const PART_CHECKS: { readonly [Kind in TemplatePart['kind']]: PartCheck } = {
  hero: (part, fields, path) => [
    ...only(part, ['title', 'lead', 'picture', 'meta'], path),
    ...checkFieldName(part['title'], { fields, types: ['text', 'slug', 'longText'] }, [...path, 'title']),
    ...optional(part['lead'], (lead) =>
      checkFieldName(lead, { fields, types: ['text', 'longText'] }, [...path, 'lead']),
    ),
    ...optional(part['picture'], (picture) =>
      checkFieldName(picture, { fields, types: ['asset'] }, [...path, 'picture']),
    ),
    ...optional(part['meta'], (meta) => checkFieldNames(meta, fields, [...path, 'meta'])),
  ],
  field: (part, fields, path) => [
    ...only(part, ['field', 'heading'], path),
    ...checkFieldName(part['field'], { fields }, [...path, 'field']),
    ...optional(part['heading'], (heading) => checkLocalText(heading, { max: 200 }, [...path, 'heading'])),
  ],
  facts: (part, fields, path) => [
    ...only(part, ['fields', 'heading'], path),
    ...checkFieldNames(part['fields'], fields, [...path, 'fields']),
    ...optional(part['heading'], (heading) => checkLocalText(heading, { max: 200 }, [...path, 'heading'])),
  ],
  entries: (part, _fields, path) => [
    ...only(part, ['title', 'query', 'layout', 'more'], path),
    ...checkLocalText(part['title'], { max: 200 }, [...path, 'title']),
    ...checkEntryQuery(part['query'], [...path, 'query']),
    ...checkChoice(part['layout'], ['list', 'cards'], [...path, 'layout']),
    ...optional(part['more'], (more) => checkMore(more, [...path, 'more'])),
  ],
};

const DATES: readonly FieldTypeName[] = ['date', 'dateTime'];

function checkPage(page: unknown, fields: readonly Field[], path: Path): Issue[] {
  if (!isRecord(page)) return [fault(path, 'not_an_object', `Give an object, not ${describe(page)}.`)];
  const field = (name: string, types: readonly FieldTypeName[]): Issue[] =>
    optional(page[name], (value) => checkFieldName(value, { fields, types }, [...path, name]));
  return [
    ...checkKnown(page, ['schema', 'noindex', 'feed', 'author', 'starts', 'ends', 'place'], path),
    ...optional(page['schema'], (schema) => checkChoice(schema, SCHEMA_TYPES, [...path, 'schema'])),
    ...(typeof page['noindex'] === 'boolean' ? [] : field('noindex', ['boolean'])),
    ...checkOptionalBoolean(page['feed'], [...path, 'feed']),
    ...field('author', ['text', 'reference']),
    ...field('starts', DATES),
    ...field('ends', DATES),
    ...field('place', ['location', 'text', 'reference']),
  ];
}

function optional(value: unknown, check: (value: unknown) => Issue[]): Issue[] {
  return value === undefined ? [] : check(value);
}

function checkFieldName(
  name: unknown,
  at: { readonly fields: readonly Field[]; readonly types?: readonly FieldTypeName[] },
  path: Path,
): Issue[] {
  const field = at.fields.find((candidate) => candidate.name === name);
  if (field === undefined) {
    const known = at.fields.map((candidate) => candidate.name).join(', ');
    return [fault(path, 'unknown_field', `There is no field ${describe(name)}; fields are ${known}.`)];
  }
  if (at.types === undefined || at.types.includes(field.type)) return [];
  return [
    fault(path, 'wrong_field', `Name a field of the type ${at.types.join(' or ')}; "${field.name}" is ${field.type}.`),
  ];
}

function checkFieldNames(names: unknown, fields: readonly Field[], path: Path): Issue[] {
  if (!Array.isArray(names) || names.length === 0 || names.length > 50) {
    return [fault(path, 'not_a_list', 'Give a list of 1 to 50 names of fields.')];
  }
  return names.flatMap((name: unknown, index) => checkFieldName(name, { fields }, [...path, index]));
}

function checkClasses(classes: unknown, path: Path): Issue[] {
  if (classes === undefined) return [];
  if (!Array.isArray(classes) || classes.length === 0) {
    return [fault(path, 'not_a_list', `Give a list of ${RENDER_CLASSES.join(', ')}; left out = all.`)];
  }
  return classes.flatMap((one: unknown, index) => checkChoice(one, RENDER_CLASSES, [...path, index]));
}

/** One text, or locale → text. Which locales the site has is not the model's question. */
function checkLocalText(value: unknown, rule: TextRule, path: Path): Issue[] {
  if (!isRecord(value)) return checkText(value, rule, path);
  const locales = Object.keys(value);
  if (locales.length === 0) return [fault(path, 'required', 'Give a text, or at least one locale with its text.')];
  return locales.flatMap((locale) => checkText(value[locale], rule, [...path, locale]));
}

function checkMore(more: unknown, path: Path): Issue[] {
  if (!isRecord(more)) return [fault(path, 'not_an_object', 'Give { label, path }.')];
  return [
    ...checkKnown(more, ['label', 'path'], path),
    ...checkLocalText(more['label'], { max: 100, filled: true }, [...path, 'label']),
    ...checkHref(more['path'], [...path, 'path']),
  ];
}
