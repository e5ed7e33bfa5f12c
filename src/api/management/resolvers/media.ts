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
      const page = await listAssets(await openSite(site), {
        first: first ?? 20,
        after: after ?? null,
        kind: kind ?? null,
        search: search ?? null,
      });
      return toConnection(page, cursorOfAsset);
    },
    asset: async (_root, { site, id }, { openSite }) => getAsset(await openSite(site), id),
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
      const asset = await editAsset(await openSite(site), {
        id,
        ...(alt != null && { alt: fromLocalisedTexts(alt, 'alt') }),
        ...(title != null && { title }),
        ...(focalPoint != null && { focal: focalPoint }),
      });
      return { asset };
    },
    deleteAsset: async (_root, { input }, { openSite }) => {
      await deleteAsset(await openSite(input.site), input.id);
      return { deletedId: input.id };
    },
  },
  Asset: {
    url: ({ url }, _args, { system }) => `${system.settings.publicUrl}${url}`,
    alt: ({ alt }) => toLocalisedTexts(alt),
    focalPoint: ({ focal }) => focal,
  },
} satisfies Resolvers;
