/** Pictures for tests, made on the spot: no binary files to keep. */
import sharp from 'sharp';

/** Noise over a gradient: as hard to compress as a photograph. */
export async function makePhoto(width: number, height: number): Promise<Uint8Array> {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 12_345;
  for (let at = 0; at < pixels.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const x = Math.floor(at / 3) % width;
    const wave = 128 + 90 * Math.sin(x / 37 + (at % 3)) + ((seed >> 16) & 31);
    pixels[at] = Math.max(0, Math.min(255, wave));
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A few flat colours on a transparent ground. */
export async function makeDrawing(width: number, height: number): Promise<Uint8Array> {
  const band = Math.floor(height / 5);
  const bands = ['#c0392b', '#f4d03f', '#1f618d'].map((background, n) => ({
    input: { create: { width: Math.floor(width / 2), height: band, channels: 3 as const, background } },
    left: Math.floor(width / 4),
    top: band * (n + 1),
  }));
  return sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite(bands)
    .png()
    .toBuffer();
}

/** Three frames of plain colour. */
export async function makeAnimation(width: number, height: number): Promise<Uint8Array> {
  const frames = ['#ff0000', '#00ff00', '#0000ff'].map((background) => ({
    create: { width, height, channels: 3 as const, background },
  }));
  const buffers = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
  return sharp(buffers, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
}
