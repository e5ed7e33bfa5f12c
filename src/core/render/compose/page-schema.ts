/** An entry as search engines see it: the values behind schema.org's properties. */
import type { PageSchema } from '../../document/page-meta.ts';
import type { Field } from '../../model/content-type.ts';
import { authorField, eventFields, schemaTypeOf } from '../../model/page-facts.ts';
import type { PageInput } from '../page-input.ts';
import { entryTitle } from './cards.ts';
import { factText } from './facts.ts';
import type { Resolver } from './resolver.ts';
import { idsValue, placeValue, textValue } from './values.ts';

export function pageSchema({ entry }: PageInput, resolver: Resolver): PageSchema {
  const { contentType, data } = entry;
  const type = schemaTypeOf(contentType);
  const author = authorField(contentType);
  const name = author === null ? '' : factText(author, data[author.name], resolver);
  const by = name === '' ? {} : { author: name };
  if (type !== 'Event') return { type, ...by };
  const { starts, ends, place } = eventFields(contentType);
  const from = starts === null ? '' : textValue(data[starts.name]);
  // An event that does not say when is none to a search engine.
  if (from === '') return { type: 'WebPage', ...by };
  const until = ends === null ? '' : textValue(data[ends.name]);
  const where = place === null ? null : placeOf(place, data[place.name], resolver);
  return {
    type,
    ...by,
    starts: from,
    ...(until === '' ? {} : { ends: until }),
    ...(where === null ? {} : { place: where }),
  };
}

function placeOf(field: Field, value: unknown, resolver: Resolver): NonNullable<PageSchema['place']> | null {
  if (field.type === 'reference') {
    const [entry] = idsValue(value).flatMap((id) => resolver.entry(id) ?? []);
    return entry === undefined ? null : { name: entryTitle(entry) };
  }
  if (field.type !== 'location') return textValue(value) === '' ? null : { name: textValue(value) };
  const place = placeValue(value);
  if (place === null) return null;
  const { latitude, longitude, address } = place;
  return { name: address === '' ? `${latitude}, ${longitude}` : address, latitude, longitude };
}
