/** Draws the pictures of the demo partner into prisma/demo/images: `node tools/draw-demo-images.ts [name …]`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { bath, breakfast } from './demo-images/hotel-comforts.ts';
import { garden } from './demo-images/hotel-rooms.ts';
import { library } from './demo-images/town-library.ts';
import { market } from './demo-images/town-market.ts';
import { facade } from './demo-scenes/hotel-facade.ts';
import { lake } from './demo-scenes/hotel-lake.ts';
import { suite } from './demo-scenes/hotel-suite.ts';
import { twin } from './demo-scenes/hotel-twin.ts';
import { hotelMark, townMark } from './demo-scenes/marks.ts';
import { festival } from './demo-scenes/town-festival.ts';
import { harbour } from './demo-scenes/town-harbour.ts';
import { shelter } from './demo-scenes/town-shelter.ts';
import { waste } from './demo-scenes/town-waste.ts';

const SCENES: Readonly<Record<string, () => string>> = {
  'town-harbour.jpg': harbour,
  'town-festival.jpg': festival,
  'town-shelter.jpg': shelter,
  'town-library.jpg': library,
  'town-market.jpg': market,
  'town-waste.jpg': waste,
  'town-mark.png': townMark,
  'hotel-facade.jpg': facade,
  'hotel-twin.jpg': twin,
  'hotel-suite.jpg': suite,
  'hotel-garden.jpg': garden,
  'hotel-breakfast.jpg': breakfast,
  'hotel-bath.jpg': bath,
  'hotel-lake.jpg': lake,
  'hotel-mark.png': hotelMark,
};

/** A demo is downloaded with every installation: its pictures stay small. */
const MOST_BYTES = 160_000;

/** As good as the size allows: fine detail (sparks, leaves) costs a few steps of quality. */
async function photograph(drawn: Buffer): Promise<Buffer> {
  for (let quality = 80; ; quality -= 3) {
    const bytes = await sharp(drawn).flatten({ background: '#ffffff' }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (bytes.length <= MOST_BYTES || quality < 65) return bytes;
  }
}

const folder = new URL('../prisma/demo/images/', import.meta.url);
await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
for (const [name, draw] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const drawn = await sharp(Buffer.from(draw())).png({ compressionLevel: 1 }).toBuffer();
  const bytes = name.endsWith('.png')
    ? await sharp(drawn).png({ compressionLevel: 9, palette: true, colours: 128 }).toBuffer()
    : await photograph(drawn);
  if (bytes.length > MOST_BYTES) throw new Error(`${name} has ${bytes.length} bytes: more than ${MOST_BYTES}.`);
  await writeFile(fileURLToPath(new URL(name, folder)), bytes);
  console.log(`${name} ${bytes.length} bytes`);
}
