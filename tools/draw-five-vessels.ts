/**
 * Draws `docs/pictures/five-vessels.png`: one page on five devices, as the running demo answers each of them.
 * `npm start` first, then `node tools/draw-five-vessels.ts [http://localhost:4000]`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { takeShots, type Shot } from './screenshot.ts';

const PAGE = '/render/town/events/harbour-festival';
const base = process.argv[2] ?? 'http://localhost:4000';

const DEVICES = [
  { id: 'pc', name: 'PC', width: 1_200, height: 1_860, shown: 640 },
  { id: 'signage', name: 'Signage, 1920 × 1080', width: 1_920, height: 1_080, shown: 838 },
  { id: 'smartphone', name: 'Smartphone', width: 390, height: 760, shown: 250 },
  { id: 'imode-foma', name: 'docomo FOMA, Shift_JIS', width: 240, height: 468, shown: 250 },
  { id: 'kaios', name: 'KaiOS', width: 240, height: 320, shown: 250 },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'utsuwa-vessels-'));
try {
  const shots: Shot[] = [];
  for (const { id, width, height } of DEVICES) {
    const url = `${base}${PAGE}?device=${id}`;
    shots.push({
      url: id === 'imode-foma' ? await asWebPage(url) : url,
      out: join(folder, `${id}.png`),
      width,
      height,
      dark: false,
      print: false,
      full: false,
    });
  }
  await takeShots(shots);
  const picture = (id: string): string => readFileSync(join(folder, `${id}.png`)).toString('base64');
  const cards = DEVICES.map(
    ({ id, name, width, height, shown }) =>
      `<figure class="${id}"><img src="data:image/png;base64,${picture(id)}" width="${shown}" height="${Math.round((shown * height) / width)}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  const [pc, signage, ...phones] = cards;
  writeFileSync(
    join(folder, 'all.html'),
    `<!doctype html><meta charset="utf-8"><style>
      body{margin:0;padding:36px;width:1630px;background:#e9eff3;font:15px/1.4 system-ui,sans-serif;color:#37474f;box-sizing:border-box;display:flex;gap:32px;align-items:flex-start}
      .right{display:flex;flex-direction:column;gap:26px}.phones{display:flex;gap:24px;align-items:flex-start}
      figure{margin:0}img{display:block;border:10px solid #263238;border-radius:16px;background:#fff}
      .pc img,.signage img{border-width:8px;border-radius:10px}figcaption{margin-top:8px;text-align:center}
    </style>${pc}<div class="right"><div class="phones">${phones.join('')}</div>${signage}</div>`,
  );
  const whole = join(folder, 'all.png');
  await takeShots([
    {
      url: pathToFileURL(join(folder, 'all.html')).href,
      out: whole,
      width: 1_560,
      height: 900,
      dark: false,
      print: false,
      full: true,
    },
  ]);
  const target = fileURLToPath(new URL('../docs/pictures/five-vessels.png', import.meta.url));
  const { size } = await sharp(whole).png({ palette: true, colours: 200, compressionLevel: 9 }).toFile(target);
  console.log(`${target}: ${size} bytes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A phone's page as Chromium can show it: the same bytes under another media type, with the pictures' addresses made whole. */
async function asWebPage(url: string): Promise<string> {
  const answer = await fetch(url);
  const text = new TextDecoder('shift_jis').decode(await answer.arrayBuffer());
  const page = text
    .replace(/<\?xml[^>]*\?>/, '')
    .replace(/<!DOCTYPE[^>]*>/, '<!doctype html><meta charset="utf-8">')
    .replaceAll('src="/', `src="${base}/`);
  const file = join(folder, 'phone.html');
  writeFileSync(file, page);
  return pathToFileURL(file).href;
}
