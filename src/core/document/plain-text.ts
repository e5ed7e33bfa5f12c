/** Trees as plain text: for search, link previews, tickers and lists. One line per block. */
import { assertNever } from '../../lib/assert.ts';
import type { Node, Span } from './node.ts';
import type { Block, InlineText, RichText } from './rich-text.ts';
import { truncate } from './truncate.ts';

export interface PlainTextOptions {
  /** Cut to this many characters, in one line. */
  readonly maxChars?: number;
}

/** Rich text as text. Ruby is left out: the base text is what is written. */
export function toPlainText(richText: RichText, options: PlainTextOptions = {}): string {
  return finish(blocksText(richText), options);
}

/** Resolved nodes as text. */
export function nodesToPlainText(nodes: readonly Node[], options: PlainTextOptions = {}): string {
  return finish(nodesText(nodes), options);
}

/** Text of a piece of running text. */
function inlineToPlainText(inline: InlineText): string {
  return inline.children.map((span) => span.text).join('');
}

function finish(lines: readonly string[], { maxChars }: PlainTextOptions): string {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (maxChars === undefined) return filled.join('\n');
  return truncate(filled.join(' ').replace(/\s+/g, ' '), maxChars);
}

function blocksText(blocks: RichText): string[] {
  return blocks.flatMap(blockText);
}

function blockText(block: Block): readonly string[] {
  switch (block._type) {
    case 'text':
      return [inlineToPlainText(block)];
    case 'code':
      return [block.text];
    case 'image':
      return [block.caption === undefined ? '' : inlineToPlainText(block.caption)];
    case 'gallery':
      return block.images.map((image) => image.caption ?? '');
    case 'video':
    case 'audio':
    case 'embed':
      return [block.title];
    case 'file':
      return [block.title ?? ''];
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.cells.map(inlineToPlainText).join(' '))];
    case 'callout':
      return [block.title ?? '', ...blocksText(block.content)];
    case 'divider':
      return [];
    case 'columns':
      return block.columns.flatMap((column) => blocksText(column.content));
    case 'button':
      return [block.label];
    case 'linkList':
      return [block.title ?? '', ...block.links.map((link) => `${link.label} ${link.description ?? ''}`)];
    case 'map':
      return [block.label, block.address ?? ''];
    case 'details':
      return [block.summary, ...blocksText(block.content)];
    case 'qrCode':
      return [block.label];
    case 'entryList':
      return [block.title ?? ''];
    case 'form':
      return [block.title ?? '', ...block.fields.map((field) => field.label)];
    default:
      return assertNever(block);
  }
}

function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('');
}

function nodesText(nodes: readonly Node[]): string[] {
  return nodes.flatMap(nodeText);
}

function nodeText(node: Node): readonly string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [spansText(node.content)];
    case 'list':
      return node.items.flatMap((item) => nodesText(item.content));
    case 'quote':
      return nodesText(node.content);
    case 'code':
      return [node.text];
    case 'image':
      return [spansText(node.caption)];
    case 'gallery':
      return node.images.map((image) => image.caption);
    case 'video':
    case 'audio':
    case 'file':
    case 'embed':
      return [node.title];
    case 'table':
      return [node.caption, ...[...node.head, ...node.rows].map((row) => row.cells.map(spansText).join(' '))];
    case 'callout':
      return [node.title, ...nodesText(node.content)];
    case 'columns':
      return node.columns.flatMap((column) => nodesText(column.content));
    case 'button':
      return [node.label];
    case 'linkList':
      return [node.title, ...node.links.map((link) => `${link.label} ${link.description}`)];
    case 'map':
      return [node.label, node.address];
    case 'details':
      return [node.summary, ...nodesText(node.content)];
    case 'qrCode':
      return [node.label];
    case 'entryList':
      return [node.title, ...node.items.map((item) => `${item.title} ${item.summary ?? ''}`)];
    case 'form':
      return [node.title, ...node.fields.map((field) => field.label)];
    case 'facts':
      return node.items.map((item) => `${item.label} ${spansText(item.content)}`);
    case 'hero':
      return [node.title, node.lead];
    case 'siteHeader':
      return [node.name, node.tagline];
    case 'siteFooter':
      return [...nodesText(node.content), node.note];
    case 'notice':
      return [node.text];
    // The way around a site is not its content.
    case 'divider':
    case 'menu':
    case 'breadcrumb':
    case 'languages':
    case 'pager':
      return [];
    default:
      return assertNever(node);
  }
}
