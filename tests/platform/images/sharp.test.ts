import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePlanKey } from '../../../src/core/images/key.ts';
import type { VariantPlan } from '../../../src/core/images/plan.ts';
import { AppError } from '../../../src/lib/errors.ts';
import { createImageEngine } from '../../../src/platform/images/sharp.ts';
import { makeDrawing, makePhoto, makeAnimation } from '../../kit/pictures.ts';

const engine = createImageEngine({ maxPixels: 4_000_000 });
const centre = { x: 0.5, y: 0.5 };

function plan(key: string): VariantPlan {
  const found = parsePlanKey(key);
  if (found === null) throw new Error(`not a plan: ${key}`);
  return found;
}

async function refusal(original: Uint8Array): Promise<string> {
  const error = await engine.inspect(original).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).code).toBe('INVALID_INPUT');
  return (error as AppError).message;
}

let photo: Uint8Array;
let drawing: Uint8Array;

beforeAll(async () => {
  photo = await makePhoto(1200, 900);
  drawing = await makeDrawing(600, 400);
});

describe('encoding', () => {
  it.each([
    'webp-960',
    'jpeg-640',
    'png-480',
    'webp-640x360',
    'webp-320x320',
    'jpeg-480x320',
    'gif-240-n256',
    'png-120-n16',
  ])('%s has its format, size and no metadata', async (key) => {
    const wanted = plan(key);
    const tagged = await sharp(photo)
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer();
    const made = await engine.encode(tagged, wanted, centre);
    const found = await sharp(made.bytes).metadata();
    expect(found.format).toBe(wanted.format);
    expect({ width: found.width, height: found.height }).toEqual({ width: made.width, height: made.height });
    expect(made.width).toBe(wanted.width);
    expect(made.height).toBe(wanted.height ?? Math.round((wanted.width * 900) / 1200));
    expect(made.mediaType).toBe(`image/${wanted.format}`);
    expect(found.exif).toBeUndefined();
    expect(Buffer.from(made.bytes).includes('secret place')).toBe(false);
  });

  it.each([
    'jpeg-240-b20000',
    'jpeg-240-b5000',
    'jpeg-240-b2000',
    'jpeg-240-b750',
    'gif-240-n256-b20000',
    'gif-96-n256-b3000',
    'gif-128-n256-b1000',
    'png-120-n256-b6000',
    'png-120-b2000',
    'wbmp-96-n2-b1300',
    'wbmp-240-n2-b750',
  ])('%s fits its bytes, for a photograph and for a drawing', async (key) => {
    const wanted = plan(key);
    for (const original of [photo, drawing]) {
      const made = await engine.encode(original, wanted, centre);
      expect(made.bytes.length).toBeLessThanOrEqual(wanted.maxBytes ?? 0);
      expect(made.width).toBeGreaterThanOrEqual(16);
      expect(made.width).toBeLessThanOrEqual(wanted.width);
    }
  });

  it('uses the room that a limit leaves: a generous one costs no size', async () => {
    const made = await engine.encode(photo, plan('jpeg-240-b20000'), centre);
    expect(made.width).toBe(240);
  });

  it('gives the same bytes every time', async () => {
    for (const key of ['jpeg-240-b5000', 'gif-120-n256-b3000', 'webp-480']) {
      const [one, two] = await Promise.all([
        engine.encode(photo, plan(key), centre),
        engine.encode(photo, plan(key), centre),
      ]);
      expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    }
  });

  it('writes baseline JPEG for handsets', async () => {
    const made = await engine.encode(photo, plan('jpeg-240-b20000'), centre);
    expect((await sharp(made.bytes).metadata()).isProgressive).toBe(false);
  });

  it('never enlarges', async () => {
    const tiny = await makePhoto(30, 20);
    const made = await engine.encode(tiny, plan('webp-48'), centre);
    expect([made.width, made.height]).toEqual([30, 20]);
    const cropped = await engine.encode(tiny, plan('webp-320x320'), centre);
    expect([cropped.width, cropped.height]).toEqual([20, 20]);
  });

  it('turns a picture upright before measuring and cropping', async () => {
    const lying = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await engine.inspect(lying)).toMatchObject({ width: 900, height: 1200 });
    const made = await engine.encode(lying, plan('jpeg-480'), centre);
    expect([made.width, made.height]).toEqual([480, 640]);
  });

  it('keeps the focal point in view', async () => {
    // Left half red, right half blue: the crop's colour tells where it was taken.
    const halves = await sharp({ create: { width: 400, height: 100, channels: 3, background: '#ff0000' } })
      .composite([
        { input: { create: { width: 200, height: 100, channels: 3, background: '#0000ff' } }, left: 200, top: 0 },
      ])
      .png()
      .toBuffer();
    const colourAt = async (key: string): Promise<number[]> => {
      const made = await engine.encode(halves, plan(key), centre);
      return [...(await sharp(made.bytes).resize(1, 1).removeAlpha().raw().toBuffer())];
    };
    expect(await colourAt('png-96x96f05')).toEqual([255, 0, 0]);
    expect(await colourAt('png-96x96fa5')).toEqual([0, 0, 255]);
  });

  it('keeps transparency in WebP, PNG and GIF and puts white behind JPEG', async () => {
    for (const key of ['webp-240', 'png-240', 'gif-240-n256']) {
      expect((await sharp((await engine.encode(drawing, plan(key), centre)).bytes).metadata()).hasAlpha).toBe(true);
    }
    const flat = await engine.encode(drawing, plan('jpeg-240'), centre);
    const [red = 0, green = 0, blue = 0] = await sharp(flat.bytes)
      .extract({ left: 0, top: 0, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(Math.min(red, green, blue)).toBeGreaterThan(245);
  });

  it('shows the first frame of an animation', async () => {
    const animation = await makeAnimation(64, 48);
    expect(await engine.inspect(animation)).toMatchObject({
      animated: true,
      width: 64,
      height: 48,
      mediaType: 'image/gif',
    });
    const made = await engine.encode(animation, plan('gif-48-n256-b3000'), centre);
    expect((await sharp(made.bytes).metadata()).pages ?? 1).toBe(1);
  });

  it('writes WBMP by the letter', async () => {
    const made = await engine.encode(photo, plan('wbmp-240-n2'), centre);
    // Type 0, fixed header 0, width 240 = 0x81 0x70, height 180 = 0x81 0x34, then 30 bytes a row.
    expect([...made.bytes.slice(0, 6)]).toEqual([0, 0, 0x81, 0x70, 0x81, 0x34]);
    expect(made.bytes.length).toBe(6 + 30 * 180);
    expect(made.mediaType).toBe('image/vnd.wap.wbmp');
    const white = await sharp({ create: { width: 48, height: 8, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();
    const pixels = (await engine.encode(white, plan('wbmp-48-n2'), centre)).bytes.slice(4);
    expect([...new Set(pixels)]).toEqual([0xff]);
  });

  it('encodes AVIF for callers that make it ahead', async () => {
    const ahead: VariantPlan = { ...plan('webp-240'), format: 'avif', quality: 50 };
    expect((await engine.encode(photo, ahead, centre)).mediaType).toBe('image/avif');
  });
});

describe('inspecting', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('knows %s', async (format) => {
    const original = await sharp(photo).resize(200, 150).toFormat(format).toBuffer();
    const facts = await engine.inspect(original);
    expect(facts).toMatchObject({ mediaType: `image/${format}`, width: 200, height: 150, animated: false });
    expect(facts.colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('measures the average colour', async () => {
    const green = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#20a040' } })
      .png()
      .toBuffer();
    expect((await engine.inspect(green)).colour).toBe('#20a040');
  });

  it('refuses a small file that unpacks to too many pixels, at once', async () => {
    const started = performance.now();
    expect(await refusal(makeBomb(30_000, 30_000))).toContain('more pixels');
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await refusal(await makePhoto(2400, 2400))).toContain('more pixels');
  });

  it('refuses truncated and damaged pictures of every format', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
      const whole = await sharp(photo).resize(300, 200).toFormat(format).toBuffer();
      expect(await refusal(whole.subarray(0, Math.floor(whole.length / 2))), format).toMatch(/broken|cannot be used/);
      expect(await refusal(whole.subarray(0, 20)), format).toMatch(/broken|not a picture/);
    }
    const noisy = Buffer.from(await sharp(photo).resize(300, 200).png().toBuffer());
    noisy.fill(0x5a, 200, 900);
    await refusal(noisy);
  });

  it('refuses what is no picture, SVG first', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>',
    );
    expect(await refusal(svg)).toContain('not a picture');
    expect(await refusal(Buffer.from('%PDF-1.4 nothing'))).toContain('not a picture');
    expect(await refusal(Buffer.from('plain words'))).toContain('not a picture');
    expect(await refusal(await sharp(photo).resize(20).tiff().toBuffer())).toContain('not a picture');
    await refusal(new Uint8Array());
  });
});

describe('under load', () => {
  it('refuses with UNAVAILABLE once enough are waiting, and works on afterwards', async () => {
    const small = createImageEngine({ maxPixels: 4_000_000, waiting: 3 });
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, () => small.encode(photo, plan('webp-960'), centre)),
    );
    const refused = answers.filter((answer) => answer.status === 'rejected').map((answer) => answer.reason as AppError);
    expect(answers.length - refused.length).toBe(5);
    expect(refused.every((error) => error.code === 'UNAVAILABLE')).toBe(true);
    await expect(small.encode(photo, plan('webp-48'), centre)).resolves.toBeDefined();
  });
});

/** A PNG of one grey level: a few kilobytes on the wire, `width` × `height` in memory. */
function makeBomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc(body), body.length + 4);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * 200));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
