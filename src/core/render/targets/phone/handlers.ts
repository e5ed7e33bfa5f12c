import type { Handlers } from '../../target.ts';
import { formBlock } from './forms.ts';
import { frameBlocks } from './frame-blocks.ts';
import { listBlocks } from './list-blocks.ts';
import { mediaBlocks } from './media-blocks.ts';
import type { Pen } from './pen.ts';
import { textBlocks } from './text-blocks.ts';

/** What every phone page is made of; a language spreads this and overrides what it does otherwise. */
export function phoneHandlers(pen: Pen): Handlers {
  return { ...textBlocks(pen), ...mediaBlocks(pen), ...listBlocks(pen), ...frameBlocks(pen), ...formBlock(pen) };
}
