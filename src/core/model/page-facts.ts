/** What a type's pages are to search engines and feed readers: what the template says, else what its fields suggest. */
import type { SchemaType } from '../document/page-meta.ts';
import type { ContentType, EntryData, Field } from './content-type.ts';

/** Usual names of the date on which something begins; a date of any other name is one of publishing. */
const STARTS = /^(?:start|begin)s?(?:On|At|Date|Time|Day)?$/;
const ENDS = /^(?:end|finish)(?:e?s)?(?:On|At|Date|Time|Day)?$/;
const PLACE = /^(?:place|venue|location|where)$/;

type Typed = Pick<ContentType, 'fields' | 'template'>;

export interface EventFields {
  readonly starts: Field | null;
  readonly ends: Field | null;
  readonly place: Field | null;
}

/** The fields that say when and where. */
export function eventFields(type: Typed): EventFields {
  const page = type.template?.page ?? {};
  const named = (name: string | undefined, usual: (field: Field) => boolean): Field | null =>
    type.fields.find((field) => (name === undefined ? usual(field) : field.name === name)) ?? null;
  return {
    starts: named(page.starts, (field) => isDate(field) && STARTS.test(field.name)),
    ends: named(page.ends, (field) => isDate(field) && ENDS.test(field.name)),
    place:
      named(page.place, (field) => field.type === 'location') ??
      named(page.place, (field) => field.type === 'text' && PLACE.test(field.name)),
  };
}

export function schemaTypeOf(type: Typed): SchemaType {
  const said = type.template?.page?.schema;
  if (said !== undefined) return said;
  if (eventFields(type).starts !== null) return 'Event';
  return type.fields.some(isDate) ? 'Article' : 'WebPage';
}

export function authorField(type: Typed): Field | null {
  const name = type.template?.page?.author;
  return type.fields.find((field) => field.name === name) ?? null;
}

/** Whether the type's entries are news: they have pages of their own and, unless the template says otherwise, a date. */
export function isFeedType(type: Pick<ContentType, 'fields' | 'template' | 'path'>): boolean {
  if (type.path === null || !type.path.includes('{')) return false;
  const page = type.template?.page;
  return page?.feed ?? (page?.noindex !== true && type.fields.some(isDate));
}

/** Whether search engines are welcome to the page of an entry. */
export function isIndexed(type: Typed, data: EntryData): boolean {
  const noindex = type.template?.page?.noindex ?? false;
  return typeof noindex === 'string' ? data[noindex] !== true : !noindex;
}

function isDate(field: Field): boolean {
  return field.type === 'date' || field.type === 'dateTime';
}
