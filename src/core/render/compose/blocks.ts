/** Rich text as stored → nodes with every reference resolved. */
import type { Node } from '../../document/node.ts';
import type { Block, RichText, TextBlock } from '../../document/rich-text.ts';
import { blockToNode } from './block.ts';
import { inlineToSpans } from './inline.ts';
import { nestLists, type ListItem } from './lists.ts';
import type { Resolver } from './resolver.ts';

type Run = { readonly kind: 'list' | 'quote'; readonly blocks: TextBlock[] };

/** Flat blocks → nodes: list blocks become list trees, quotes in a row one quote; what cannot be resolved is left out. */
export function richTextToNodes(richText: RichText, resolver: Resolver): readonly Node[] {
  return runsOf(richText).flatMap((run) => {
    if (run.kind !== 'single') return runToNodes(run, resolver);
    const { block } = run;
    const node = block._type === 'text' ? textToNode(block, resolver) : blockToNode(block, resolver, richTextToNodes);
    return node === null ? [] : [node];
  });
}

/** Blocks that belong together because they stand together. */
function runsOf(richText: RichText): readonly (Run | { readonly kind: 'single'; readonly block: Block })[] {
  const runs: (Run | { readonly kind: 'single'; readonly block: Block })[] = [];
  for (const block of richText) {
    const kind = runKind(block);
    const last = runs.at(-1);
    if (kind === null || block._type !== 'text') runs.push({ kind: 'single', block });
    else if (last?.kind === kind) last.blocks.push(block);
    else runs.push({ kind, blocks: [block] });
  }
  return runs;
}

function runKind(block: Block): Run['kind'] | null {
  if (block._type !== 'text') return null;
  if (block.list !== undefined) return 'list';
  return block.style === 'quote' ? 'quote' : null;
}

function runToNodes(run: Run, resolver: Resolver): readonly Node[] {
  if (run.kind === 'list') return nestLists(run.blocks.map((block) => toItem(block, resolver)));
  const content = run.blocks.flatMap((block): readonly Node[] => {
    const spans = inlineToSpans(block, resolver);
    return spans.length === 0 ? [] : [{ type: 'paragraph', key: block._key, content: spans }];
  });
  const first = content[0];
  return first === undefined ? [] : [{ type: 'quote', key: `${first.key}-quote`, content }];
}

function toItem(block: TextBlock, resolver: Resolver): ListItem {
  return {
    key: block._key,
    ordered: block.list === 'number',
    level: Math.min(6, Math.max(1, block.level ?? 1)),
    start: block.start ?? null,
    content: inlineToSpans(block, resolver),
  };
}

function textToNode(block: TextBlock, resolver: Resolver): Node | null {
  const content = inlineToSpans(block, resolver);
  // Empty paragraphs are how people make room while writing; room is the style sheet's business.
  if (content.every((span) => span.text.trim() === '')) return null;
  if (block.style === 'normal' || block.style === 'quote') return { type: 'paragraph', key: block._key, content };
  const level = Number(block.style.slice(1)) as 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', key: block._key, level, content };
}
