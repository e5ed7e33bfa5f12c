import type { Block, RichText } from './rich-text.ts';
import { linksOf, walkBlocks } from './walk.ts';

/** Ids of everything on the site that a rich text shows or links, each once, in the order of reading. */
export function referencesOf(richText: RichText): {
  readonly entries: readonly string[];
  readonly assets: readonly string[];
} {
  const entries = new Set<string>();
  const assets = new Set<string>();
  for (const block of walkBlocks(richText)) {
    for (const id of assetsOf(block)) assets.add(id);
    for (const link of linksOf(block)) {
      if ('entry' in link) entries.add(link.entry);
      if ('asset' in link) assets.add(link.asset);
    }
  }
  return { entries: [...entries], assets: [...assets] };
}

function assetsOf(block: Block): readonly string[] {
  switch (block._type) {
    case 'image':
    case 'file':
      return [block.asset];
    case 'gallery':
      return block.images.map((image) => image.asset);
    case 'video':
      return given(block.asset, block.poster);
    case 'audio':
      return given(block.asset);
    case 'embed':
      return given(block.thumbnail);
    case 'map':
      return given(block.image);
    default:
      return [];
  }
}

function given(...ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id) => id !== undefined);
}
