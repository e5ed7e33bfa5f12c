import sharp, { type Sharp } from 'sharp';
import { planCrop, planSize } from '../../core/images/plan.ts';
import type { VariantPlan } from '../../core/images/variant.ts';
import { AppError, invalidInput } from '../../lib/errors.ts';
import type { ImageFacts } from '../ports.ts';
import type { ImageEngine } from './engine.ts';
import { encodeToFit, toPixels, type Encoded } from './fit.ts';
import { createQueue } from './queue.ts';

interface IconPlan {
  readonly size: number;
  readonly background: string | null;
}

export interface ImageEngineOptions {
  /** Largest picture in pixels (width × height); a small file may unpack to gigabytes. */
  readonly maxPixels: number;
  /** Pictures that may wait for their turn. */
  readonly waiting?: number;
}

/** What the engine decodes; everything else libvips could open stays blocked, SVG first: it can hold a thread for seconds. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'];
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
  avif: 'image/avif',
};

sharp.cache(false);
// One thread per picture and two pictures at once serve more than one picture on two threads.
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: LOADERS.map((loader) => `VipsForeignLoad${loader}`) });

/** Pictures by sharp. Originals come as buffers only: a file path would let a crafted file load its neighbours. */
export function createImageEngine(options: ImageEngineOptions): ImageEngine {
  const run = createQueue({ parallel: 2, waiting: options.waiting ?? 64 });
  const open = (original: Uint8Array): Sharp =>
    sharp(original, { limitInputPixels: options.maxPixels, failOn: 'warning', autoOrient: true });

  const inspect = async (original: Uint8Array): Promise<ImageFacts> => {
    const image = open(original);
    const found = await image.metadata();
    const mediaType = MEDIA_TYPES[found.format];
    if (mediaType === undefined) throw unreadable('Its format is not one of JPEG, PNG, WebP, GIF and AVIF.');
    // Decoding to one pixel reads the whole file: a truncated one is found here and not by a reader.
    const { data } = await open(original)
      .flatten({ background: '#ffffff' })
      .resize(1, 1, { fit: 'fill' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      mediaType,
      width: found.autoOrient.width,
      height: found.autoOrient.height,
      animated: (found.pages ?? 1) > 1,
      colour: toHex(data),
    };
  };

  const encode = async (original: Uint8Array, plan: VariantPlan, focal: { x: number; y: number }): Promise<Encoded> => {
    const image = open(original);
    const { autoOrient: facts } = await image.metadata();
    const placed = plan.focal === undefined ? { ...plan, focal } : plan;
    const size = planSize(facts, placed);
    const crop = planCrop(facts, placed);
    const whole = crop.width === facts.width && crop.height === facts.height;
    const framed = whole ? image : image.extract(crop);
    return encodeToFit(await toPixels(framed.resize(size.width, size.height, { fit: 'fill' })), plan);
  };

  const icon = async (original: Uint8Array, { size, background }: IconPlan): Promise<Uint8Array> => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const square = open(original).resize(size, size, { fit: 'contain', background: clear });
    return (background === null ? square : square.flatten({ background })).png({ palette: true }).toBuffer();
  };

  return {
    icon: (original, plan) => run(() => icon(original, plan).catch(rethrow)),
    inspect: (original) => run(() => inspect(original).catch(rethrow)),
    encode: (original, plan, focal) => run(() => encode(original, plan, focal).catch(rethrow)),
  };
}

function toHex(pixel: Uint8Array): string {
  const [red = 0, green = red, blue = red] = pixel;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function rethrow(error: unknown): never {
  if (error instanceof AppError) throw error;
  const reason = error instanceof Error ? error.message : '';
  if (reason.includes('pixel limit'))
    throw unreadable('It has more pixels than this installation accepts. Make it smaller.');
  if (/unsupported image format|operation is blocked/.test(reason)) {
    throw unreadable('It is not a picture that can be read. Use JPEG, PNG, WebP, GIF or AVIF.');
  }
  throw unreadable('It is broken or incomplete. Save it again in your picture editor.');
}

function unreadable(message: string): AppError {
  return invalidInput('The picture cannot be used', [{ path: ['file'], message, code: 'bad_image' }]);
}
