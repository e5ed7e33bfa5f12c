import type { Node, Span } from '../../../document/node.ts';

const spans = (content: readonly Span[]): string => content.map((span) => span.text).join('');

/** What a node says, so that a loss can say what did not reach the reader. */
export function nodeText(node: Node): string {
  return parts(node)
    .filter((part) => part.trim() !== '')
    .join('\n');
}

function parts(node: Node): readonly string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [spans(node.content)];
    case 'list':
      return node.items.flatMap((item) => item.content.map(nodeText));
    case 'quote':
      return node.content.map(nodeText);
    case 'code':
      return [node.text];
    case 'image':
      return [node.picture.alt, spans(node.caption)];
    case 'gallery':
      return node.images.flatMap((image) => [image.picture.alt, image.caption]);
    case 'video':
    case 'audio':
    case 'file':
    case 'embed':
      return [node.title];
    case 'table':
      return [node.caption, ...[...node.head, ...node.rows].map((row) => row.cells.map(spans).join(' '))];
    case 'callout':
      return [node.title, ...node.content.map(nodeText)];
    case 'columns':
      return node.columns.flatMap((column) => column.content.map(nodeText));
    case 'button':
      return [node.label];
    case 'linkList':
      return [node.title, ...node.links.flatMap((link) => [link.label, link.description])];
    case 'map':
      return [node.label, node.address];
    case 'details':
      return [node.summary, ...node.content.map(nodeText)];
    case 'qrCode':
      return [node.label];
    case 'entryList':
      return [
        node.title,
        ...node.items.flatMap((item) => [item.title, item.label ?? '', item.summary ?? '']),
        node.more?.label ?? '',
      ];
    case 'form':
      return [node.title, ...node.fields.map((field) => field.label)];
    case 'facts':
      return node.items.map((item) => `${item.label}: ${spans(item.content)}`);
    case 'hero':
      return [node.title, node.lead, ...node.meta.map((item) => item.text)];
    case 'siteHeader':
      return [node.name, node.tagline];
    case 'menu':
    case 'languages':
      return node.items.map((item) => item.label);
    case 'breadcrumb':
      return node.items.map((item) => item.label);
    case 'siteFooter':
      return [...node.content.map(nodeText), node.note];
    case 'notice':
      return [node.text];
    case 'divider':
    case 'pager':
      return [];
  }
}
