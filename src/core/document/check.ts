/** The one check of stored rich text. What passes it can be rendered by every target without another look. */
import type { Issue } from '../../lib/errors.ts';
import { BLOCK_CHECKS, type BlockScope } from './check-blocks.ts';
import { describe, fault, isRecord, type Path } from './fault.ts';
import { checkKey } from './parts.ts';
import type { BlockType } from './rich-text.ts';

/** Blocks of one rich text, those inside others included. */
const MAX_BLOCKS = 2_000;
/** Blocks inside blocks: a callout in a column in a details is three. */
const MAX_DEPTH = 4;
/** More than this is a broken program speaking, and nobody reads that far. */
const MAX_ISSUES = 100;

/** Everything wrong with a rich text; empty when it can be stored. `path` leads to it. */
export function checkRichText(value: unknown, path: Path): Issue[] {
  const keys = new Set<string>();
  let count = 0;
  const checkBlocks = (list: unknown, depth: number, at: Path): Issue[] => {
    if (!Array.isArray(list)) return [fault(at, 'not_a_list', `Rich text is a list of blocks, not ${describe(list)}.`)];
    if (depth > MAX_DEPTH) return [fault(at, 'too_deep', `Blocks stand in blocks at most ${MAX_DEPTH} deep.`)];
    const scope: BlockScope = { checkBlocks: (inner, innerPath) => checkBlocks(inner, depth + 1, innerPath) };
    const issues: Issue[] = [];
    for (const [index, block] of list.entries()) {
      count += 1;
      if (count > MAX_BLOCKS) {
        issues.push(fault(at, 'too_many', `A rich text has at most ${MAX_BLOCKS} blocks; part it in two.`));
        break;
      }
      issues.push(...checkBlock(block, scope, [...at, index]));
      if (issues.length >= MAX_ISSUES) break;
    }
    return issues;
  };
  const checkBlock = (block: unknown, scope: BlockScope, at: Path): Issue[] => {
    if (!isRecord(block))
      return [fault(at, 'not_an_object', `Give a block with _key and _type, not ${describe(block)}.`)];
    const type = block['_type'];
    if (typeof type !== 'string' || !isBlockType(type)) {
      const message = `There is no block type ${describe(type)}; use ${Object.keys(BLOCK_CHECKS).join(', ')}.`;
      return [fault([...at, '_type'], 'unknown_block', message)];
    }
    return [...checkKey(block, keys, at), ...BLOCK_CHECKS[type](block, scope, at)];
  };
  return checkBlocks(value, 1, path).slice(0, MAX_ISSUES);
}

function isBlockType(type: string): type is BlockType {
  return Object.hasOwn(BLOCK_CHECKS, type);
}
