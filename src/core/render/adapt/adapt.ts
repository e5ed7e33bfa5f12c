import type { DeviceProfile } from '../../devices/profile.ts';
import type { Document, Node } from '../../document/node.ts';
import type { VariantUrl } from '../options.ts';
import type { Loss } from '../target.ts';
import { flattenTables } from './flatten-tables.ts';
import { mapNodes, type Pass } from './map-nodes.ts';
import { pickImages } from './pick-images.ts';
import { dropActive, halveKana, isHandset, lowerMenus, spellOut, stackColumns } from './simplify.ts';

interface AdaptOptions {
  readonly variantUrl: VariantUrl;
  readonly lose: (loss: Loss) => void;
  /** Filled with the bytes of every variant that is picked. */
  readonly sizes: Map<string, number>;
}

/** The document that this profile can show. Passes ask the profile, never the name of a target. */
export function adaptDocument(document: Document, profile: DeviceProfile, options: AdaptOptions): Document {
  const adapt = (nodes: readonly Node[]): Node[] => adaptNodes(nodes, profile, options);
  const framed = isHandset(profile) ? lowerMenus(document.header, document.footer) : document;
  const title = profile.kana === 'half' ? (halveKana().text?.(document.meta.title, '') ?? '') : document.meta.title;
  return {
    ...document,
    meta: { ...document.meta, title },
    header: adapt(framed.header),
    main: adapt(document.main),
    footer: adapt(framed.footer),
  };
}

export function adaptNodes(nodes: readonly Node[], profile: DeviceProfile, options: AdaptOptions): Node[] {
  return passesFor(profile, options).reduce<Node[]>((current, pass) => mapNodes(current, pass), [...nodes]);
}

function passesFor(profile: DeviceProfile, options: AdaptOptions): Pass[] {
  const { lose } = options;
  return [
    pickImages(profile, options),
    ...(isHandset(profile) ? [spellOut(lose), stackColumns(lose)] : []),
    // A screen on a wall has nobody to follow a link; its target shows an embed its own way.
    ...(profile.js === 'full' || profile.family === 'signage' ? [] : [dropActive(lose)]),
    // Larger screens scroll a table sideways in its own box.
    ...(profile.tables === 'full' && !isHandset(profile) ? [] : [flattenTables(profile, lose)]),
    ...(profile.kana === 'half' ? [halveKana()] : []),
  ];
}
