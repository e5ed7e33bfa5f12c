import sharp, { type Sharp } from 'sharp';
import { formatMediaType } from '../../core/images/address.ts';
import type { VariantPlan } from '../../core/images/variant.ts';
import { encodeWbmp } from './wbmp.ts';

/** Decoded pixels at the size of the result. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

export interface Encoded {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

const QUALITY_STEPS = [70, 60, 50, 40, 30, 20];
const COLOUR_STEPS = [128, 64, 32, 16, 8, 4, 2];
/** What is left of the width each time that lowering quality was not enough. */
const SHRINK = 0.85;
const LEAST_WIDTH = 16;

/**
 * Encodes so that the result fits the plan's byte limit: lower quality or fewer colours first, then a smaller picture.
 * Every step is fixed, so the same original and plan give the same bytes on every run.
 */
export async function encodeToFit(start: Pixels, plan: VariantPlan): Promise<Encoded> {
  let pixels = start;
  for (;;) {
    let smallest: Uint8Array | null = null;
    for (const attempt of attempts(plan)) {
      const bytes = await encodeOnce(pixels, plan, attempt);
      if (plan.maxBytes === null || bytes.length <= plan.maxBytes) return finish(bytes, pixels, plan);
      if (smallest === null || bytes.length < smallest.length) smallest = bytes;
    }
    const width = Math.floor(pixels.width * SHRINK);
    // A picture of a few pixels is a few hundred bytes: under every limit that planning hands out.
    if (width < LEAST_WIDTH && smallest !== null) return finish(smallest, pixels, plan);
    pixels = await shrink(pixels, width);
  }
}

interface Attempt {
  readonly quality: number;
  readonly colours: number | null;
}

function attempts(plan: VariantPlan): readonly Attempt[] {
  const first = { quality: plan.quality, colours: plan.colours };
  if (plan.maxBytes === null) return [first];
  if (plan.format === 'gif' || plan.format === 'png') {
    const most = plan.colours ?? 257;
    return [first, ...COLOUR_STEPS.filter((colours) => colours < most).map((colours) => ({ ...first, colours }))];
  }
  if (plan.format === 'wbmp') return [first];
  return [
    first,
    ...QUALITY_STEPS.filter((quality) => quality < plan.quality).map((quality) => ({ ...first, quality })),
  ];
}

async function encodeOnce(pixels: Pixels, plan: VariantPlan, attempt: Attempt): Promise<Uint8Array> {
  const image = fromPixels(pixels);
  switch (plan.format) {
    case 'avif':
      return image.avif({ quality: attempt.quality, effort: 2 }).toBuffer();
    case 'webp':
      return image.webp({ quality: attempt.quality, effort: 4, smartSubsample: true }).toBuffer();
    case 'jpeg':
      // Baseline: handsets that cannot show a progressive JPEG show nothing at all.
      return image
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: attempt.quality, progressive: plan.maxBytes === null, optimiseCoding: true })
        .toBuffer();
    case 'png':
      return attempt.colours === null
        ? image.png({ compressionLevel: 9 }).toBuffer()
        : image.png({ palette: true, colours: attempt.colours, effort: 4, compressionLevel: 9 }).toBuffer();
    case 'gif':
      return image.gif({ colours: attempt.colours ?? 256, effort: 2, dither: 0.8 }).toBuffer();
    case 'wbmp': {
      const { data, info } = await image
        .flatten({ background: '#ffffff' })
        .toColourspace('b-w')
        .extractChannel(0)
        .raw()
        .toBuffer({ resolveWithObject: true });
      return encodeWbmp(data, info.width, info.height);
    }
  }
}

async function shrink(pixels: Pixels, width: number): Promise<Pixels> {
  return toPixels(fromPixels(pixels).resize({ width }));
}

function fromPixels({ data, width, height, channels }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/** Decodes to sRGB pixels; metadata (camera position included) ends here, because raw pixels have none. */
export async function toPixels(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as Pixels['channels'] };
}

function finish(bytes: Uint8Array, pixels: Pixels, plan: VariantPlan): Encoded {
  return { bytes, mediaType: formatMediaType(plan.format), width: pixels.width, height: pixels.height };
}
