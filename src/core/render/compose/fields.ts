/** A field as itself: rich text as blocks, assets as pictures and files, references as cards, blocks and groups in order. */
import type { Node } from '../../document/node.ts';
import type { EntryData, Field } from '../../model/content-type.ts';
import { assertNever } from '../../../lib/assert.ts';
import { assetsToNodes, assetToNode } from './assets.ts';
import { richTextToNodes } from './blocks.ts';
import { toCard } from './cards.ts';
import { factsNode } from './facts.ts';
import { isFact } from './fields-of-note.ts';
import { plain } from './inline.ts';
import type { Resolver } from './resolver.ts';
import { groupValue, idsValue, isEmpty, placeValue, richTextValue, shapedValue, textValue } from './values.ts';

export function fieldToNodes(
  field: Field,
  data: EntryData,
  place: { key: string; resolver: Resolver },
): readonly Node[] {
  const { key, resolver } = place;
  const value = data[field.name];
  if (isEmpty(value)) return [];
  switch (field.type) {
    case 'richText':
      return richTextToNodes(richTextValue(value), resolver);
    case 'longText':
      return paragraphs(textValue(value), key);
    case 'asset': {
      const assets = idsValue(value).flatMap((id) => resolver.asset(id) ?? []);
      const only = assets[0];
      return assets.length === 1 && only !== undefined ? [assetToNode(only, key)] : assetsToNodes(assets, key);
    }
    case 'reference': {
      const items = idsValue(value)
        .flatMap((id) => resolver.entry(id) ?? [])
        .map((entry) => toCard(entry, resolver));
      return items.length === 0 ? [] : [{ type: 'entryList', key, title: field.label, layout: 'cards', items }];
    }
    case 'location': {
      const spot = placeValue(value);
      return spot === null ? [] : [{ type: 'map', key, label: field.label, ...spot }];
    }
    case 'group':
      return fieldsToNodes(field.options.fields ?? [], groupValue(value) ?? {}, place);
    case 'blocks':
      return shapedValue(value).flatMap((item) => {
        const shape = field.options.shapes?.find((candidate) => candidate.name === item.shape);
        return shape === undefined
          ? []
          : fieldsToNodes(shape.fields, item.data, { key: `${key}-${item.key}`, resolver });
      });
    case 'json':
      return [{ type: 'code', key, text: JSON.stringify(value, null, 2), language: 'json' }];
    case 'text':
    case 'slug':
    case 'number':
    case 'boolean':
    case 'date':
    case 'dateTime':
    case 'select':
    case 'email':
    case 'url':
    case 'phone':
    case 'colour':
      return factsNode([field], data, place);
    default:
      return assertNever(field.type);
  }
}

/**
 * The fields of a group or block in their own order. A text named title or heading opens it as a heading; scalars next
 * to each other share one list of facts.
 */
function fieldsToNodes(
  fields: readonly Field[],
  data: EntryData,
  place: { key: string; resolver: Resolver },
): readonly Node[] {
  const nodes: Node[] = [];
  let facts: Field[] = [];
  const flush = (): void => {
    nodes.push(...factsNode(facts, data, { key: `${place.key}-${facts[0]?.name ?? ''}`, resolver: place.resolver }));
    facts = [];
  };
  for (const field of fields) {
    const key = `${place.key}-${field.name}`;
    const text =
      field.type === 'text' && /^(?:title|heading|headline|name)$/i.test(field.name) ? textValue(data[field.name]) : '';
    if (text !== '') {
      flush();
      nodes.push({ type: 'heading', key, level: 2, content: plain(text) });
    } else if (isFact(field)) {
      facts.push(field);
    } else {
      flush();
      nodes.push(...fieldToNodes(field, data, { key, resolver: place.resolver }));
    }
  }
  flush();
  return nodes;
}

/** Blank lines part paragraphs; single line ends stay. */
function paragraphs(text: string, key: string): readonly Node[] {
  return text
    .split(/\r?\n[ \t\u3000]*\r?\n/)
    .map((part) => part.replaceAll('\r\n', '\n').trim())
    .filter((part) => part !== '')
    .map((part, index) => ({ type: 'paragraph', key: `${key}-${index}`, content: plain(part) }));
}
