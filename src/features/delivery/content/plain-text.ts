/** Rich text as plain text: for search results, meta descriptions and tickers. */
import type { Block, InlineText, RichText } from '../../../core/document/rich-text.ts';

/** Blocks on lines of their own; with `maxChars`, cut where a word ends and closed with an ellipsis within the limit. */
export function richTextToPlain(richText: RichText, maxChars: number | null): string {
  const text = linesOf(richText)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return maxChars === null ? text : shorten(text, maxChars);
}

export function inlineToPlain(inline: InlineText | undefined): string {
  return inline?.children.map((span) => span.text).join('') ?? '';
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(blockLines);
}

function blockLines(block: Block): string[] {
  switch (block._type) {
    case 'text':
      return [inlineToPlain(block)];
    case 'code':
      return [block.text];
    case 'image':
      return [inlineToPlain(block.caption)];
    case 'gallery':
      return block.images.map((image) => image.caption ?? '');
    case 'video':
    case 'audio':
    case 'embed':
      return [block.title];
    case 'file':
    case 'entryList':
    case 'form':
      return [block.title ?? ''];
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.cells.map(inlineToPlain).join('\t'))];
    case 'callout':
      return [block.title ?? '', ...linesOf(block.content)];
    case 'details':
      return [block.summary, ...linesOf(block.content)];
    case 'columns':
      return block.columns.flatMap((column) => linesOf(column.content));
    case 'button':
      return [block.label];
    case 'linkList':
      return [block.title ?? '', ...block.links.map((link) => link.label)];
    case 'map':
      return [block.label, block.address ?? ''];
    case 'qrCode':
      return [block.label];
    default:
      return [];
  }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (parts.length > maxChars) break;
    parts.push(segment);
  }
  if (parts.length <= maxChars) return text;
  const cut = parts.slice(0, Math.max(0, maxChars - 1)).join('');
  // Between spaces for scripts that have them; Japanese has none near and is cut where it is full.
  const space = cut.search(/\s\S*$/);
  const end = space > cut.length * 0.7 ? space : cut.length;
  return `${cut.slice(0, end).trimEnd()}…`;
}
