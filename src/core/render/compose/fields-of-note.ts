/** Which of a type's fields open a page or a card when nobody said so: found by type first, by usual names second. */
import type { ContentType, EntryData, Field } from '../../model/content-type.ts';
import { firstFilled, isEmpty } from './values.ts';

const LEAD_NAMES =
  /^(?:summary|lead|excerpt|description|intro(?:duction)?|abstract|subtitle|teaser|catch(?:copy|phrase)?)$/i;
const BODY_NAMES = /^(?:body|content|text|article|main|detail|details)$/i;

function takesImages(field: Field): boolean {
  const types = field.options.mediaTypes ?? [];
  return (
    field.type === 'asset' && (types.length === 0 || types.some((type) => type.startsWith('image/') || type === '*/*'))
  );
}

/** The image of a card: a field for one image before a field for several. */
export function pictureField(contentType: ContentType, data: EntryData): Field | null {
  return heroPictureField(contentType, data) ?? firstFilled(contentType.fields, data, takesImages);
}

/** The image over a page's opening; several images are a gallery of the body instead. */
export function heroPictureField(contentType: ContentType, data: EntryData): Field | null {
  return firstFilled(contentType.fields, data, (field) => takesImages(field) && field.options.multiple !== true);
}

export function leadField(contentType: ContentType, data: EntryData): Field | null {
  return firstFilled(
    contentType.fields,
    data,
    (field) =>
      (field.type === 'longText' || field.type === 'text') &&
      field.name !== contentType.titleField &&
      LEAD_NAMES.test(field.name),
  );
}

/** The line under a title: the first date and the first choice. */
export function metaFields(contentType: ContentType, data: EntryData): readonly Field[] {
  const date = firstFilled(contentType.fields, data, (field) => field.type === 'date' || field.type === 'dateTime');
  const select = firstFilled(contentType.fields, data, (field) => field.type === 'select');
  return [date, select].filter((field) => field !== null);
}

/** A long text that is the article itself needs no heading that says so. */
export function isBody(field: Field): boolean {
  return BODY_NAMES.test(field.name);
}

const SCALARS: ReadonlySet<Field['type']> = new Set([
  'text',
  'number',
  'boolean',
  'date',
  'dateTime',
  'select',
  'email',
  'url',
  'phone',
  'colour',
]);

/** Fields that show as label and value. Slugs and JSON are for machines and show only where a template asks. */
export function isFact(field: Field): boolean {
  return SCALARS.has(field.type);
}

export function filledFacts(fields: readonly Field[], data: EntryData): readonly Field[] {
  return fields.filter((field) => isFact(field) && !isEmpty(data[field.name]));
}
