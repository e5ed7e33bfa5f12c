import type { MediaFile, Node, Picture } from '../../document/node.ts';
import type { AssetView } from '../page-input.ts';
import type { Resolver } from './resolver.ts';

/** An image asset as a picture whose sources a profile picks later; null for anything that is not an image with a size. */
export function toPicture(asset: AssetView | null, alt?: string): Picture | null {
  if (asset === null || !asset.mediaType.startsWith('image/')) return null;
  if (asset.width === null || asset.height === null) return null;
  return {
    assetId: asset.id,
    hash: asset.hash,
    width: asset.width,
    height: asset.height,
    mediaType: asset.mediaType,
    alt: alt ?? asset.alt,
    focal: asset.focal,
    ...(asset.colour === null ? {} : { colour: asset.colour }),
    sources: [],
  };
}

export function pictureOf(id: string | undefined, resolver: Resolver): Picture | null {
  return id === undefined ? null : toPicture(resolver.asset(id));
}

export function toMediaFile(asset: AssetView): MediaFile {
  return { url: asset.url, mediaType: asset.mediaType, bytes: asset.bytes, fileName: asset.fileName };
}

function titleOf(asset: AssetView): string {
  return asset.title === '' ? asset.fileName : asset.title;
}

/** An asset as the node its media type asks for. */
export function assetToNode(asset: AssetView, key: string): Node {
  const picture = toPicture(asset);
  if (picture !== null) return { type: 'image', key, picture, caption: [], slot: 'content' };
  const [kind] = asset.mediaType.split('/');
  if (kind === 'video') return { type: 'video', key, title: titleOf(asset), files: [toMediaFile(asset)] };
  if (kind === 'audio') return { type: 'audio', key, title: titleOf(asset), files: [toMediaFile(asset)] };
  return { type: 'file', key, title: titleOf(asset), file: toMediaFile(asset) };
}

/** Several assets: images side by side as one gallery where the first of them stands, the rest in order. */
export function assetsToNodes(assets: readonly AssetView[], key: string): readonly Node[] {
  const images = assets.flatMap((asset, index) => {
    const picture = toPicture(asset);
    return picture === null ? [] : [{ key: `${key}-${index}`, picture, caption: asset.title }];
  });
  if (images.length < 2) return assets.map((asset, index) => assetToNode(asset, `${key}-${index}`));
  const gallery: Node = { type: 'gallery', key, images };
  const nodes: Node[] = [];
  for (const [index, asset] of assets.entries()) {
    if (toPicture(asset) === null) nodes.push(assetToNode(asset, `${key}-${index}`));
    else if (!nodes.includes(gallery)) nodes.push(gallery);
  }
  return nodes;
}
