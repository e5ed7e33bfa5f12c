/** The template of a type that has none: it must look good before anybody has set anything up. */
import type { ContentType, EntryData, Field } from '../../model/content-type.ts';
import type { Template, TemplatePart } from '../../model/template.ts';
import { filledFacts, heroPictureField, isBody, isFact, leadField, metaFields } from './fields-of-note.ts';
import { isEmpty } from './values.ts';

/**
 * Opening (title, lead, one picture, first date and choice), then the body in the order of the model, then what is left
 * as facts, then places and related entries.
 */
export function defaultTemplate(contentType: ContentType, data: EntryData): Template {
  const lead = leadField(contentType, data);
  const picture = heroPictureField(contentType, data);
  const meta = metaFields(contentType, data);
  const taken = new Set([contentType.titleField, lead?.name, picture?.name, ...meta.map((field) => field.name)]);
  const rest = contentType.fields.filter((field) => !taken.has(field.name) && !isEmpty(data[field.name]));
  const facts = filledFacts(rest, data);

  const hero: TemplatePart = {
    kind: 'hero',
    key: 'hero',
    title: contentType.titleField,
    meta: meta.map((field) => field.name),
    ...(lead === null ? {} : { lead: lead.name }),
    ...(picture === null ? {} : { picture: picture.name }),
  };
  return {
    parts: [
      hero,
      ...rest.filter(isBodyPart).map(fieldPart),
      ...(facts.length === 0
        ? []
        : [{ kind: 'facts', key: 'facts', fields: facts.map((field) => field.name) } as const]),
      ...rest.filter((field) => field.type === 'location' || field.type === 'reference').map(fieldPart),
    ],
  };
}

function isBodyPart(field: Field): boolean {
  return !isFact(field) && !['slug', 'json', 'location', 'reference'].includes(field.type);
}

function fieldPart(field: Field): TemplatePart {
  // Texts and groups need a heading to be understood; rich text, pictures and cards speak for themselves.
  const headed = (field.type === 'longText' && !isBody(field)) || field.type === 'group';
  return { kind: 'field', key: field.name, field: field.name, ...(headed ? { heading: field.label } : {}) };
}
