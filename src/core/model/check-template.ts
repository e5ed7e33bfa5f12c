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
    ...checkKnown(template, ['parts', 'order', 'page'], path),
    ...optional(template['page'], (page) => checkPage(page, fields, [...path, 'page'])),
    ...optional(template['order'], (order) => checkOrder(order, keysOf(parts), [...path, 'order'])),
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
  return [
    ...checkClasses(part['classes'], [...path, 'classes']),
    ...optional(part['overrides'], (overrides) => checkOverrides(overrides, fields, [...path, 'overrides'])),
    ...PART_CHECKS[kind](part, fields, path),
  ];
}

/** Parts that have no key of their own have a fault of their own. */
function keysOf(parts: unknown): readonly unknown[] {
  return Array.isArray(parts) ? parts.map((part: unknown) => (isRecord(part) ? part['key'] : undefined)) : [];
}

function checkOrder(order: unknown, keys: readonly unknown[], path: Path): Issue[] {
  if (!isRecord(order)) return [fault(path, 'not_an_object', 'Give classes with the keys of parts in order.')];
  return [
    ...checkKnown(order, RENDER_CLASSES, path),
    ...Object.entries(order).flatMap(([name, list]) => {
      const at = [...path, name];
      if (!Array.isArray(list) || list.length === 0) return [fault(at, 'not_a_list', 'Give a list of keys of parts.')];
      return list.flatMap((key: unknown, index) =>
        list.indexOf(key) < index
          ? [fault([...at, index], 'duplicate', `${describe(key)} is there twice.`)]
          : checkChoice(key, keys, [...at, index]),
      );
    }),
  ];
}

function checkOverrides(overrides: unknown, fields: readonly Field[], path: Path): Issue[] {
  if (!isRecord(overrides)) {
    return [fault(path, 'not_an_object', 'Give classes with { hide }, { replace } or { shorten }.')];
  }
  return [
    ...checkKnown(overrides, RENDER_CLASSES, path),
    ...Object.entries(overrides).flatMap(([name, override]) => checkOverride(override, fields, [...path, name])),
  ];
}

function checkOverride(override: unknown, fields: readonly Field[], path: Path): Issue[] {
  if (!isRecord(override)) return [fault(path, 'not_an_object', 'Give { hide: true }, { replace } or { shorten }.')];
  const { hide, replace, shorten } = override;
  const unknown = checkKnown(override, ['hide', 'replace', 'shorten'], path);
  if (hide === undefined && replace === undefined && shorten === undefined) {
    return [...unknown, fault(path, 'required', 'Say hide, replace or shorten, or leave the class out.')];
  }
  if (hide !== undefined && (replace !== undefined || shorten !== undefined)) {
    return [...unknown, fault(path, 'contradiction', 'What is hidden cannot be replaced or shortened too.')];
  }
  return [
    ...unknown,
    ...(hide === undefined || hide === true
      ? []
      : [fault([...path, 'hide'], 'unknown_choice', 'Use true, or leave it out.')]),
    ...optional(replace, (content) => checkReplacement(content, fields, [...path, 'replace'])),
    ...optional(shorten, (limits) => checkShorten(limits, [...path, 'shorten'])),
  ];
}

function checkReplacement(content: unknown, fields: readonly Field[], path: Path): Issue[] {
  if (!isRecord(content)) return [fault(path, 'not_an_object', 'Give what a part says, without key and classes.')];
  const own = ['key', 'classes', 'overrides'].filter((name) => content[name] !== undefined);
  return own.length > 0
    ? own.map((name) =>
        fault([...path, name], 'unknown_member', 'A replacement keeps the key and classes of its part.'),
      )
    : checkPart(content, fields, path);
}

function checkShorten(limits: unknown, path: Path): Issue[] {
  if (!isRecord(limits)) return [fault(path, 'not_an_object', 'Give { chars } or { items }.')];
  const bounds = { chars: 100_000, items: 1_000 };
  const given = (['chars', 'items'] as const).filter((name) => limits[name] !== undefined);
  return [
    ...checkKnown(limits, ['chars', 'items'], path),
    ...(given.length === 0 ? [fault(path, 'required', 'Give chars, items or both.')] : []),
    ...given.flatMap((name) => {
      const value = limits[name];
      if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= bounds[name]) return [];
      return [
        fault(
          [...path, name],
          'out_of_range',
          `Give a whole number from 1 to ${bounds[name]}, not ${describe(value)}.`,
        ),
      ];
    }),
  ];
}

function isKind(kind: string): kind is TemplatePart['kind'] {
  return Object.hasOwn(PART_CHECKS, kind);
}

const only = (part: PlainRecord, members: readonly string[], path: Path): Issue[] =>
  checkKnown(part, ['_key', 'key', 'kind', 'classes', 'overrides', ...members], path);

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
