/** Scalar values as label and value. */
import type { Link, Node, Span } from '../../document/node.ts';
import type { EntryData, Field } from '../../model/content-type.ts';
import { entryTitle } from './cards.ts';
import { plain } from './inline.ts';
import { hrefLink, mailLink, telLink } from './links.ts';
import type { Resolver } from './resolver.ts';
import { idsValue, isEmpty, numberText, placeValue, selectLabels, textValue } from './values.ts';

/** One `facts` node of all fields that have something to say, or nothing. */
export function factsNode(
  fields: readonly Field[],
  data: EntryData,
  place: { key: string; resolver: Resolver },
): readonly Node[] {
  const items = fields.flatMap((field) => {
    const content = factSpans(field, data[field.name], place.resolver);
    return content.length === 0 ? [] : [{ key: `${place.key}-${field.name}`, label: field.label, content }];
  });
  return items.length === 0 ? [] : [{ type: 'facts', key: place.key, items }];
}

/** A value as running text, with a link where the value is an address. */
function factSpans(field: Field, value: unknown, resolver: Resolver): readonly Span[] {
  if (isEmpty(value)) return [];
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? plain(value ? resolver.words.yes : resolver.words.no) : [];
    case 'number':
      return typeof value === 'number' ? plain(numberText(value)) : [];
    case 'date':
    case 'dateTime':
      return plain(resolver.formatDate(textValue(value), field.type));
    case 'select':
      return plain(selectLabels(field, value).join(resolver.words.listSeparator));
    case 'email':
      return linked(textValue(value), mailLink(textValue(value)));
    case 'phone':
      return linked(textValue(value), telLink(textValue(value)));
    case 'url':
      return linked(textValue(value).replace(/^https?:\/\/|\/$/g, ''), hrefLink(textValue(value), resolver));
    case 'reference':
      return references(idsValue(value), resolver);
    case 'location': {
      const location = placeValue(value);
      return location === null ? [] : plain(location.address || `${location.latitude}, ${location.longitude}`);
    }
    default:
      return typeof value === 'string' ? plain(value.trim()) : plain(JSON.stringify(value) ?? '');
  }
}

function linked(text: string, link: Link | null): readonly Span[] {
  return link === null ? plain(text) : [{ text, marks: [{ type: 'link', link }] }];
}

function references(ids: readonly string[], resolver: Resolver): readonly Span[] {
  const entries = ids.map((id) => resolver.entry(id)).filter((entry) => entry !== null);
  return entries.flatMap((entry, index) => [
    ...(index === 0 ? [] : plain(resolver.words.listSeparator)),
    ...linked(entryTitle(entry), entry.href === null ? null : { kind: 'page', href: entry.href }),
  ]);
}

/** A value as one line of text: the meta line under a title. */
export function factText(field: Field, value: unknown, resolver: Resolver): string {
  return factSpans(field, value, resolver)
    .map((span) => span.text)
    .join('');
}
