/** Going through trees: stored blocks and resolved nodes, depth first, in the order of reading. */
import type { Node } from './node.ts';
import type { Block, InlineText, LinkTarget, RichText } from './rich-text.ts';

/** Every block, those inside others included. */
export function* walkBlocks(richText: RichText): Generator<Block> {
  for (const block of richText) {
    yield block;
    for (const inner of innerBlocks(block)) yield* walkBlocks(inner);
  }
}

/** The lists of blocks inside a block. */
function innerBlocks(block: Block): readonly RichText[] {
  switch (block._type) {
    case 'callout':
    case 'details':
      return [block.content];
    case 'columns':
      return block.columns.map((column) => column.content);
    default:
      return [];
  }
}

/** Pieces of running text that stand in the block itself. */
function inlineTexts(block: Block): readonly InlineText[] {
  switch (block._type) {
    case 'text':
      return [block];
    case 'image':
      return block.caption === undefined ? [] : [block.caption];
    case 'table':
      return block.rows.flatMap((row) => row.cells);
    default:
      return [];
  }
}

/** Links of the block itself: those of its marks first. */
export function linksOf(block: Block): readonly LinkTarget[] {
  const marks = inlineTexts(block).flatMap((inline) => inline.markDefs.filter((mark) => mark._type === 'link'));
  switch (block._type) {
    case 'image':
      return block.link === undefined ? marks : [...marks, block.link];
    case 'button':
      return [block.link];
    case 'linkList':
      return block.links.map((item) => item.link);
    default:
      return marks;
  }
}

/** Every node under these, themselves included. */
export function* walkNodes(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    for (const inner of innerNodes(node)) yield* walkNodes(inner);
  }
}

/** The lists of nodes inside a node. */
function innerNodes(node: Node): readonly (readonly Node[])[] {
  switch (node.type) {
    case 'quote':
    case 'callout':
    case 'details':
    case 'siteFooter':
      return [node.content];
    case 'list':
      return node.items.map((item) => item.content);
    case 'columns':
      return node.columns.map((column) => column.content);
    default:
      return [];
  }
}
