import { createHash } from 'node:crypto';
import { AppError, invalidInput } from '../../lib/errors.ts';
import { isUuid } from '../../lib/ids.ts';
import { authorize } from '../tenancy/authorize.ts';
import type { SiteContext } from '../tenancy/context.ts';
import { checkDetails, type AssetDetails } from './asset-details.ts';
import { toAsset, type Asset } from './asset.ts';
import { originalKey, uploadKey } from './blob-keys.ts';
import { extensionOf, toFileName } from './file-name.ts';
import { HEAD_BYTES, explainRefusal, findFileType, type FileType } from './file-types.ts';
import { lockHash, sweepBytes } from './stored-bytes.ts';

export interface UploadAsset extends AssetDetails {
  /** As the uploader calls it; cleaned, and its extension replaced by that of what the file really is. */
  readonly fileName: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** A picture is decoded from memory; anything larger is no picture for a page. */
const MAX_IMAGE_BYTES = 64 * 1024 * 1024;

/** Takes in a file as it arrives. It exists afterwards as a whole, or not at all. */
export async function uploadAsset(ctx: SiteContext, input: UploadAsset): Promise<Asset> {
  authorize(ctx, 'asset.upload');
  const issues = checkDetails(ctx.site, input);
  if (issues.length > 0) throw invalidInput('The file was not accepted', issues);

  const arrived = uploadKey(ctx.site.id, ctx.ids.uuid());
  try {
    const received = await receive(ctx, arrived, input.stream);
    const type = findFileType(received.head, extensionOf(input.fileName));
    if (type === null) throw refusal(explainRefusal(received.head), 'bad_type');
    const facts = await inspect(ctx, arrived, { type, bytes: received.bytes });
    return await keep(ctx, input, { ...received, ...facts, type, arrived });
  } finally {
    await ctx.blobs.remove(arrived);
  }
}

interface Received {
  readonly bytes: number;
  readonly hash: string;
  readonly head: Uint8Array;
}

/** Hashes while writing and stops at the limit: no more than one part beyond it ever reaches the disk. */
async function receive(ctx: SiteContext, key: string, stream: AsyncIterable<Uint8Array>): Promise<Received> {
  const limit = ctx.settings.maxUploadBytes;
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let seen = 0;
  const watched = async function* (): AsyncIterable<Uint8Array> {
    for await (const part of stream) {
      if (seen < HEAD_BYTES) head.push(part.slice(0, HEAD_BYTES - seen));
      seen += part.length;
      if (seen > limit) {
        throw new AppError('LIMIT_EXCEEDED', `The file is larger than ${megabytes(limit)} MB. Make it smaller.`, {
          details: { maxBytes: limit },
        });
      }
      hash.update(part);
      yield part;
    }
  };
  const { bytes } = await ctx.blobs.write(key, watched());
  return { bytes, hash: hash.digest('hex'), head: Buffer.concat(head) };
}

interface Facts {
  readonly width: number | null;
  readonly height: number | null;
  readonly colour: string | null;
}

async function inspect(ctx: SiteContext, key: string, file: { type: FileType; bytes: number }): Promise<Facts> {
  if (!file.type.mediaType.startsWith('image/')) return { width: null, height: null, colour: null };
  if (file.bytes > MAX_IMAGE_BYTES) {
    throw new AppError(
      'LIMIT_EXCEEDED',
      `A picture may have ${megabytes(MAX_IMAGE_BYTES)} MB at most. Make it smaller.`,
      {
        details: { maxBytes: MAX_IMAGE_BYTES },
      },
    );
  }
  const original = await ctx.blobs.read(key);
  if (original === null) throw new Error(`The upload ${key} vanished while it was looked at.`);
  const { mediaType, width, height, colour } = await ctx.images.inspect(original);
  // The table and the decoder must agree, or the bytes are two things at once.
  if (mediaType !== file.type.mediaType)
    throw refusal('The picture is broken: save it again in your picture editor.', 'bad_image');
  return { width, height, colour };
}

type Arrived = Received & Facts & { readonly type: FileType; readonly arrived: string };

async function keep(ctx: SiteContext, input: UploadAsset, file: Arrived): Promise<Asset> {
  const { id: siteId } = ctx.site;
  try {
    const row = await ctx.db.site(siteId, async (tx) => {
      await lockHash(ctx, tx, file.hash);
      await ctx.blobs.rename(file.arrived, originalKey(siteId, file.hash));
      return tx.asset.create({
        data: {
          id: ctx.ids.uuid(),
          siteId,
          fileName: toFileName(input.fileName, file.type.extension),
          mediaType: file.type.mediaType,
          bytes: file.bytes,
          hash: file.hash,
          width: file.width,
          height: file.height,
          colour: file.colour,
          focalX: input.focal?.x ?? 0.5,
          focalY: input.focal?.y ?? 0.5,
          alt: { ...input.alt },
          title: input.title ?? '',
          createdAt: ctx.clock.now(),
          createdBy: isUuid(ctx.actor.id) ? ctx.actor.id : null,
        },
      });
    });
    return toAsset(ctx.site, row);
  } catch (error) {
    // The bytes may be in place without their row. A failed sweep only leaves them unreachable; the first error is the one to tell.
    await sweepBytes(ctx, file.hash).catch((failed: unknown) => {
      ctx.log.warn({ hash: file.hash, error: String(failed) }, 'bytes of a failed upload were left behind');
    });
    throw error;
  }
}

function refusal(message: string, code: string): AppError {
  return invalidInput('The file was not accepted', [{ path: ['file'], message, code }]);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
