/** What must be fetched before a page can be composed: ids and queries, found without touching a database. */
import type { Block, EntryQuery, InlineText, LinkTarget, RichText } from '../../document/rich-text.ts';
import type { ContentType, EntryData, Field } from '../../model/content-type.ts';
import { contentsOf, type Template } from '../../model/template.ts';
import type { EntryView, PageNeeds } from '../page-input.ts';
import { cardAssets } from './cards.ts';
import { queryKey } from './resolver.ts';
import { groupValue, idsValue, richTextValue, shapedValue } from './values.ts';

interface Found {
  readonly assets: Set<string>;
  readonly entries: Set<string>;
  readonly queries: Map<string, EntryQuery>;
  readonly qrCodes: Set<string>;
}

/**
 * Needs of one entry's page. What is found is looked up in one round; the entries it brings have pictures of their own
 * for their cards: `collectCardNeeds` names those for a second round.
 */
export function collectNeeds(contentType: ContentType, data: EntryData, template: Template | null): PageNeeds {
  const found = nothing();
  for (const field of contentType.fields) fieldNeeds(field, data[field.name], found);
  for (const { content } of template === null ? [] : contentsOf(template))
    if (content.kind === 'entries') found.queries.set(queryKey(content.query), content.query);
  return finished(found);
}

/** Needs of a piece of rich text alone, as the content API resolves it. */
export function collectRichTextNeeds(richText: RichText): PageNeeds {
  const found = nothing();
  blocksNeeds(richText, found);
  return finished(found);
}

/** Assets that the cards of these entries show. */
export function collectCardNeeds(entries: Iterable<EntryView>): readonly string[] {
  return [...new Set([...entries].flatMap(cardAssets))];
}

function nothing(): Found {
  return { assets: new Set(), entries: new Set(), queries: new Map(), qrCodes: new Set() };
}

function finished(found: Found): PageNeeds {
  return {
    assets: [...found.assets],
    entries: [...found.entries],
    queries: [...found.queries].map(([key, query]) => ({ key, query })),
    qrCodes: [...found.qrCodes],
  };
}

function fieldNeeds(field: Field, value: unknown, found: Found): void {
  switch (field.type) {
    case 'asset':
      return addAll(found.assets, idsValue(value));
    case 'reference':
      return addAll(found.entries, idsValue(value));
    case 'richText':
      return blocksNeeds(richTextValue(value), found);
    case 'group': {
      const group = groupValue(value) ?? {};
      for (const inner of field.options.fields ?? []) fieldNeeds(inner, group[inner.name], found);
      return;
    }
    case 'blocks':
      for (const item of shapedValue(value)) {
        const shape = field.options.shapes?.find((candidate) => candidate.name === item.shape);
        for (const inner of shape?.fields ?? []) fieldNeeds(inner, item.data[inner.name], found);
      }
      return;
    default:
      return;
  }
}

function blocksNeeds(blocks: readonly Block[], found: Found): void {
  for (const block of blocks) blockNeeds(block, found);
}

function blockNeeds(block: Block, found: Found): void {
  switch (block._type) {
    case 'text':
      return inlineNeeds(block, found);
    case 'image':
      found.assets.add(block.asset);
      if (block.caption !== undefined) inlineNeeds(block.caption, found);
      if (block.link !== undefined) linkNeeds(block.link, found);
      return;
    case 'gallery':
      return addAll(
        found.assets,
        block.images.map((image) => image.asset),
      );
    case 'video':
      return addAll(found.assets, idsValue([block.asset, block.poster]));
    case 'audio':
    case 'file':
      return addAll(found.assets, idsValue(block.asset));
    case 'table':
      for (const row of block.rows) for (const cell of row.cells) inlineNeeds(cell, found);
      return;
    case 'callout':
    case 'details':
      return blocksNeeds(block.content, found);
    case 'columns':
      for (const column of block.columns) blocksNeeds(column.content, found);
      return;
    case 'button':
      return linkNeeds(block.link, found);
    case 'linkList':
      for (const item of block.links) linkNeeds(item.link, found);
      return;
    case 'embed':
      return addAll(found.assets, idsValue(block.thumbnail));
    case 'map':
      return addAll(found.assets, idsValue(block.image));
    case 'qrCode':
      found.qrCodes.add(block.value);
      return;
    case 'entryList':
      found.queries.set(queryKey(block.query), block.query);
      return;
    case 'code':
    case 'divider':
    case 'form':
      return;
  }
}

function inlineNeeds(inline: InlineText, found: Found): void {
  for (const definition of inline.markDefs) if (definition._type === 'link') linkNeeds(definition, found);
}

function linkNeeds(link: LinkTarget, found: Found): void {
  if ('entry' in link) found.entries.add(link.entry);
  if ('asset' in link) found.assets.add(link.asset);
}

function addAll(set: Set<string>, values: readonly string[]): void {
  for (const value of values) set.add(value);
}
