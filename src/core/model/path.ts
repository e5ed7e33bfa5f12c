/** Addresses of entries on their site: a pattern of the content type filled from an entry's values. */
import type { Issue } from '../../lib/errors.ts';
import { fault, type Path } from '../document/fault.ts';
import { parseDate } from './calendar.ts';
import type { EntryData, Field } from './content-type.ts';
import { slugify } from './slugify.ts';

const MAX_PATTERN = 200;
const PLACEHOLDER = /\{([^{}]*)\}/g;
const NAMED = /^([a-z][a-zA-Z0-9]{0,39})(?:\.(year|month|day))?$/;
const LITERAL = /^[\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}._~-]*$/u;

/** Roots that the installation keeps for itself on a site's own host name. */
const RESERVED_ROOTS = [
  'assets',
  'embed',
  'graphql',
  'health',
  'metrics',
  'oembed',
  'render',
  'signage',
  'sites',
  'studio',
];

/** Faults in a `path` pattern. Placeholders name slug or text fields, or parts of a date: `{date.year}`. */
export function checkPathPattern(pattern: unknown, fields: readonly Field[], path: Path): Issue[] {
  if (typeof pattern !== 'string' || !pattern.startsWith('/')) {
    return [fault(path, 'bad_path', 'A path starts with "/", such as "/news/{slug}"; without pages leave it out.')];
  }
  if (pattern.length > MAX_PATTERN) return [fault(path, 'too_long', `Use at most ${MAX_PATTERN} characters.`)];
  if (pattern !== '/' && pattern.endsWith('/')) return [fault(path, 'bad_path', 'A path does not end with "/".')];
  const issues = [...pattern.matchAll(PLACEHOLDER)].flatMap((match) => checkPlaceholder(match[1] ?? '', fields, path));
  const literal = pattern.replace(PLACEHOLDER, 'x');
  const segments = pattern === '/' ? [] : literal.split('/').slice(1);
  for (const segment of segments) {
    if (
      segment === '' ||
      segment === '.' ||
      segment === '..' ||
      !LITERAL.test(segment) ||
      segment !== segment.normalize('NFC')
    ) {
      const message = 'Between the slashes stand small letters, digits, "-", "_", "." and placeholders such as {slug}.';
      issues.push(fault(path, 'bad_path', message));
      break;
    }
  }
  const root = pattern.split('/')[1] ?? '';
  if (RESERVED_ROOTS.includes(root)) {
    issues.push(
      fault(path, 'reserved_path', `Addresses under "/${root}" belong to the system; begin with another word.`),
    );
  }
  return issues;
}

function checkPlaceholder(placeholder: string, fields: readonly Field[], path: Path): Issue[] {
  const match = NAMED.exec(placeholder);
  if (match === null) {
    return [fault(path, 'bad_path', `"{${placeholder}}" is no placeholder; write {slug} or {date.year}.`)];
  }
  const [, name = '', part] = match;
  const field = fields.find((candidate) => candidate.name === name);
  if (field === undefined) return [fault(path, 'unknown_field', `There is no field "${name}" for "{${placeholder}}".`)];
  if (part === undefined && (field.type === 'slug' || field.type === 'text')) return [];
  if (part !== undefined && field.type === 'date') return [];
  const message =
    field.type === 'date'
      ? `"${name}" is a date; use {${name}.year}, {${name}.month} or {${name}.day}.`
      : `"{${placeholder}}" must name a slug or text field, or part of a date field; "${name}" is ${field.type}.`;
  return [fault(path, 'bad_path', message)];
}

/** Fields that a pattern is filled from. */
export function pathFields(pattern: string | null): readonly string[] {
  if (pattern === null) return [];
  return [...pattern.matchAll(PLACEHOLDER)].map((match) => (match[1] ?? '').split('.')[0] ?? '');
}

/**
 * The address of an entry with these resolved values, not percent-encoded; null where the type has no pages. Where a value
 * is missing, `missing` names its field.
 */
export function buildPath(
  pattern: string | null,
  data: EntryData,
): { readonly path: string | null } | { readonly missing: string } {
  if (pattern === null) return { path: null };
  let missing: string | null = null;
  const path = pattern.replace(PLACEHOLDER, (_, placeholder: string) => {
    const [name = '', part] = placeholder.split('.');
    const filled = fill(Object.hasOwn(data, name) ? data[name] : undefined, part);
    if (filled === '') missing ??= name;
    return filled;
  });
  return missing === null ? { path } : { missing };
}

function fill(value: unknown, part: string | undefined): string {
  if (typeof value !== 'string') return '';
  if (part === undefined) return slugify(value);
  const date = parseDate(value);
  if (date === null) return '';
  if (part === 'year') return String(date.year).padStart(4, '0');
  return String(part === 'month' ? date.month : date.day).padStart(2, '0');
}

/** The word that an address begins with: `/en/news` → `en`. A site's locale codes are prefixes and may not be one. */
export function firstSegment(path: string): string {
  return path.split('/')[1] ?? '';
}
