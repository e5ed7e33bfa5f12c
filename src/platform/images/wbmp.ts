/**
 * WBMP type 0, the one picture that every WAP 1.x handset shows: one bit a pixel, no compression (WAP-237, "Wireless Bitmap").
 * `grey` holds one byte a pixel, row by row.
 */
export function encodeWbmp(grey: Uint8Array, width: number, height: number): Uint8Array {
  const header = [0, 0, ...multiByte(width), ...multiByte(height)];
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(header.length + rowBytes * height);
  bytes.set(header);
  const dithered = dither(grey, width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((dithered[y * width + x] ?? 0) === 0) continue;
      const at = header.length + y * rowBytes + (x >> 3);
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}

/** Floyd and Steinberg's error diffusion: 1 is white. */
function dither(grey: Uint8Array, width: number, height: number): Uint8Array {
  const level = Float32Array.from(grey);
  const out = new Uint8Array(width * height);
  const spread = (x: number, y: number, error: number): void => {
    if (x < 0 || x >= width || y >= height) return;
    const at = y * width + x;
    level[at] = (level[at] ?? 0) + error;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const value = level[at] ?? 0;
      const white = value >= 128;
      out[at] = white ? 1 : 0;
      const error = value - (white ? 255 : 0);
      spread(x + 1, y, (error * 7) / 16);
      spread(x - 1, y + 1, (error * 3) / 16);
      spread(x, y + 1, (error * 5) / 16);
      spread(x + 1, y + 1, error / 16);
    }
  }
  return out;
}

/** WAP's multi-byte integer: seven bits a byte, the high bit says that more follow. */
function multiByte(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
