import { listAssetUsage } from '../../../features/entries/usage.ts';
import { deleteAsset } from '../../../features/media/delete-asset.ts';
import { editAsset } from '../../../features/media/edit-asset.ts';
import { getAsset } from '../../../features/media/get-asset.ts';
import { cursorOfAsset, listAssets } from '../../../features/media/list-assets.ts';
import { authorize } from '../../../features/tenancy/authorize.ts';
import { toConnection } from '../connection.ts';
import type { Resolvers } from '../generated.ts';
import { fromLocalisedTexts, toLocalisedTexts } from '../localised-text.ts';
import { beginUpload } from '../uploads.ts';

export const media = {
  Query: {
    assets: async (_root, { site, first, after, kind, search }, { openSite }) => {
      const ctx = await openSite(site);
      const page = await listAssets(ctx, {
        first: first ?? 20,
        after: after ?? null,
        kind: kind ?? null,
        search: search ?? null,
      });
      const { nodes, pageInfo } = toConnection(page, cursorOfAsset);
      return { nodes: nodes.map((asset) => ({ ctx, asset })), pageInfo };
    },
    asset: async (_root, { site, id }, { openSite }) => {
      const ctx = await openSite(site);
      return { ctx, asset: await getAsset(ctx, id) };
    },
  },
  Mutation: {
    beginUpload: async (_root, { input }, { openSite }) => {
      const ctx = await openSite(input.site);
      authorize(ctx, 'asset.upload');
      return beginUpload(ctx, {
        fileName: input.fileName,
        bytes: input.bytes,
        title: input.title ?? '',
        alt: fromLocalisedTexts(input.alt ?? [], 'alt'),
      });
    },
    editAsset: async (_root, { input }, { openSite }) => {
      const { site, id, alt, title, focalPoint } = input;
      const ctx = await openSite(site);
      const asset = await editAsset(ctx, {
        id,
        ...(alt != null && { alt: fromLocalisedTexts(alt, 'alt') }),
        ...(title != null && { title }),
        ...(focalPoint != null && { focal: focalPoint }),
      });
      return { asset: { ctx, asset } };
    },
    deleteAsset: async (_root, { input }, { openSite }) => {
      await deleteAsset(await openSite(input.site), input.id);
      return { deletedId: input.id };
    },
  },
  Asset: {
    id: ({ asset }) => asset.id,
    fileName: ({ asset }) => asset.fileName,
    mediaType: ({ asset }) => asset.mediaType,
    bytes: ({ asset }) => asset.bytes,
    hash: ({ asset }) => asset.hash,
    url: ({ ctx, asset }) => `${ctx.settings.publicUrl}${asset.url}`,
    width: ({ asset }) => asset.width,
    height: ({ asset }) => asset.height,
    colour: ({ asset }) => asset.colour,
    focalPoint: ({ asset }) => asset.focal,
    alt: ({ asset }) => toLocalisedTexts(asset.alt),
    title: ({ asset }) => asset.title,
    createdAt: ({ asset }) => asset.createdAt,
    createdBy: ({ asset }) => asset.createdBy,
    usage: ({ ctx, asset }) => listAssetUsage(ctx, asset.id),
  },
} satisfies Resolvers;
