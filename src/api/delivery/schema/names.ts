/** GraphQL names for a tenant's content types, without two of them ever meeting. */
import type { ContentType } from '../../../core/model/content-type.ts';

/** Names that belong to the schema itself. */
const OWN_TYPES = [
  'Query',
  'Node',
  'EntryMeta',
  'PageInfo',
  'SnippetPart',
  'Asset',
  'Point',
  'ImageVariant',
  'RichText',
  'RichTextBlock',
  'Block',
  'Location',
  'Site',
  'SiteLocale',
  'Menu',
  'MenuItem',
  'InlineText',
  'Link',
  'Date',
  'DateTime',
  'Locale',
  'JSON',
  'RichTextJSON',
  'DeviceClass',
  'ImageCrop',
  'ImageFormat',
  'SortDirection',
  'String',
  'Int',
  'Float',
  'Boolean',
  'ID',
  'EntryTypeName',
  'MenuPlace',
  'EntryWhere',
  'RenderedPage',
  'RenderLoss',
  'LossCount',
];
const OWN_PATTERN = /(Filter|Block)$|^RichText/;
const OWN_ROOTS = ['node', 'site', 'asset', 'assets'];

export interface TypeNames {
  /** `Article`; `ArticleConnection`, `ArticleWhere` and so on are made from it. */
  readonly object: string;
  /** Root field of one entry and of the list. */
  readonly one: string;
  readonly many: string;
}

const SUFFIXES = [
  '',
  'Connection',
  'Edge',
  'Where',
  'Key',
  'Order',
  'OrderField',
  'Facet',
  'Group',
  'Aggregate',
  'Extremes',
  'Totals',
];

export function nameTypes(types: readonly ContentType[]): ReadonlyMap<string, TypeNames> {
  const taken = new Set(OWN_TYPES);
  const roots = new Set(OWN_ROOTS);
  const names = new Map<string, TypeNames>();
  for (const type of types) {
    const object = firstFree(
      pascal(type.name),
      'Entry',
      (name) => SUFFIXES.every((suffix) => !taken.has(name + suffix)) && !OWN_PATTERN.test(name),
    );
    for (const suffix of SUFFIXES) taken.add(object + suffix);
    const one = firstFree(type.name, 'Entry', (name) => !roots.has(name));
    roots.add(one);
    const many = firstFree(type.plural, 'List', (name) => !roots.has(name));
    roots.add(many);
    names.set(type.name, { object, one, many });
  }
  return names;
}

function firstFree(base: string, suffix: string, isFree: (name: string) => boolean): string {
  let name = base;
  while (!isFree(name)) name += suffix;
  return name;
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `publishedAt` → `PUBLISHED_AT`. Two names never give one: every capital letter gets its own underscore. */
export function screaming(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
