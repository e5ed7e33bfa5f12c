/**
 * What a page costs: a hit and a 304 beside a bare node:http server, an uncached page through the whole server, and the pure
 * rendering of a 20-block document per device, with its growth up to 2,000 blocks.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProfile } from '../src/core/devices/profiles/index.ts';
import type { Document, Node } from '../src/core/document/node.ts';
import { renderDocument } from '../src/core/render/render.ts';
import { DEFAULT_THEME } from '../src/core/render/style/default-theme.ts';
import { charset } from '../src/platform/charset/charset.ts';
import {
  compare,
  FULL,
  printFigures,
  QUICK,
  startReference,
  startServer,
  type BenchCase,
  type BenchServer,
} from './load.ts';
import type { RecordedAnswer } from './parts/reference.ts';

const PHONE = 'DoCoMo/2.0 P903i(c100;TB;W24H12)';
const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const PATH = '/render/town/';
const PROFILES = [
  'pc',
  'smartphone',
  'imode-foma',
  'imode-c10',
  'au-wap2',
  'sb-3gc',
  'wap2',
  'wml13',
  'kaios',
  'signage',
  'text',
];

export async function run({ quick }: { quick: boolean }): Promise<Record<string, unknown>> {
  const rendering = measureRendering(quick);
  const growth = measureGrowth(quick);
  const served = await measureServer(quick);
  return { ...served, renderCpuMs: rendering, growth };
}

async function measureServer(quick: boolean): Promise<Record<string, unknown>> {
  const home = mkdtempSync(join(tmpdir(), 'utsuwa-bench-'));
  const seeded = join(home, 'seeded');
  const uncached = join(home, 'uncached');
  const servers: BenchServer[] = [];
  try {
    const filling = await serve(seeded, {});
    await filling.stop();
    cpSync(seeded, uncached, { recursive: true });
    const kept = await serve(seeded, {});
    servers.push(kept);
    const bare = await serve(uncached, { PAGE_CACHE_BYTES: '0' });
    servers.push(bare);
    const recorded: RecordedAnswer[] = [];
    const hits = [
      { name: 'page hit, PC', headers: { 'user-agent': DESKTOP } },
      { name: 'page hit, PC, brotli', headers: { 'user-agent': DESKTOP, 'accept-encoding': 'br' } },
      { name: 'page hit, docomo FOMA', headers: { 'user-agent': PHONE } },
    ];
    for (const { headers } of hits) {
      await record(kept.port, headers);
      // Compressed on the first hit; the second is what every further one is.
      recorded.push(await record(kept.port, headers));
    }
    const known = { 'user-agent': DESKTOP, 'if-none-match': String(recorded[0]?.headers['etag']) };
    recorded.push(await record(kept.port, known));
    const file = join(home, 'answers.json');
    writeFileSync(file, JSON.stringify(recorded));
    const same = await startReference(file);
    servers.push(same);
    const bytes = Buffer.byteLength(recorded[0]?.body ?? '', 'base64');
    const besideSame = (index: number, name: string, headers: Record<string, string>): BenchCase => {
      const status = recorded[index]?.status ?? 200;
      const beside = { name: `${name}, bare`, server: same, requests: [{ path: `/${index}`, headers }], status };
      return { name, server: kept, requests: [{ path: PATH, headers }], status, beside };
    };
    const uncachedBy = (agent: string) => [{ path: PATH, headers: { 'user-agent': agent } }];
    const comparison = await compare(
      [
        ...hits.map(({ name, headers }, index) => besideSame(index, name, headers)),
        besideSame(hits.length, '304, PC', known),
        { name: 'uncached page, PC', server: bare, requests: uncachedBy(DESKTOP) },
        { name: 'uncached page, docomo FOMA', server: bare, requests: uncachedBy(PHONE) },
      ],
      quick ? { ...QUICK, rounds: 1, milliseconds: 700, warmUp: 600 } : FULL,
    );
    console.log(`\nPage ${PATH} of the demo: ${bytes} bytes for a PC.`);
    printFigures(comparison);
    return { pageBytes: bytes, reference: comparison.reference, figures: comparison.figures };
  } finally {
    for (const server of servers) await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A whole answer as it is on the wire. */
function record(port: number, headers: Readonly<Record<string, string>>): Promise<RecordedAnswer> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: PATH, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { date: _date, connection: _connection, 'keep-alive': _alive, ...kept } = answer.headers;
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, value ?? ''])),
          body: Buffer.concat(chunks).toString('base64'),
        });
      });
    }).once('error', reject);
  });
}

async function serve(dataDir: string, env: Readonly<Record<string, string>>): Promise<BenchServer> {
  const port = await freePort();
  return startServer(fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)), {
    args: ['serve', '--demo'],
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ACCESS_LOG: 'off',
      DATABASE_URL: '',
      REDIS_URL: '',
      ...env,
    },
    port,
    ready: '/health/ready',
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('No port was given.'));
      });
    });
  });
}

/** CPU milliseconds of one page of 20 blocks, per device, after warming up. */
function measureRendering(quick: boolean): Record<string, number> {
  const document = documentOf(20);
  const figures: Record<string, number> = {};
  for (const id of PROFILES) figures[id] = cpuPerRun(() => renderOnce(document, id), quick ? 60 : 800);
  console.log('\nCPU ms of one 20-block page, rendered and encoded (first part):');
  console.table(Object.fromEntries(Object.entries(figures).map(([id, ms]) => [id, { 'CPU ms': ms }])));
  return figures;
}

/** Time per block at 20, 200 and 2,000 blocks over the time per block at 20: 1 = linear. */
function measureGrowth(quick: boolean): Record<string, Record<string, number>> {
  const growth: Record<string, Record<string, number>> = {};
  for (const id of ['pc', 'imode-foma', 'wap2']) {
    const base = cpuPerRun(() => renderOnce(documentOf(20), id), quick ? 50 : 300) / 20;
    growth[id] = Object.fromEntries(
      [200, 2_000].map((blocks) => {
        const document = documentOf(blocks);
        const each = cpuPerRun(() => renderOnce(document, id), Math.max(3, (quick ? 1_000 : 8_000) / blocks)) / blocks;
        return [String(blocks), Number((each / base).toFixed(2))];
      }),
    );
  }
  console.log('\nCPU per block over CPU per block of a 20-block page (1 = linear):');
  console.table(growth);
  return growth;
}

function renderOnce(document: Document, profileId: string): number {
  const profile = findProfile(profileId);
  if (!profile) throw new Error(`No profile ${profileId}.`);
  return renderDocument(document, profile, {
    page: 1,
    pageUrl: (page) => `/page?page=${page}`,
    variantUrl: (picture, key, format) => `/assets/town/${picture.assetId}-${picture.hash}/${key}.${format}`,
    encode: charset.encode,
    accept: '',
  }).bytes.length;
}

function cpuPerRun(work: () => number, runs: number): number {
  for (let warm = 0; warm < Math.min(runs, 200); warm += 1) work();
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) work();
  const used = process.cpuUsage(before);
  return Number(((used.user + used.system) / 1_000 / runs).toFixed(3));
}

const PARAGRAPH =
  'みなと町では、秋の港まつりを十一月二十三日に開きます。朝市、漁船の見学、花火を予定しています。雨の日は翌日に延期します。';

function documentOf(blocks: number): Document {
  const main: Node[] = [
    { type: 'hero', key: 'h', title: '秋の港まつり', lead: PARAGRAPH, meta: [{ text: '2026年11月20日' }] },
  ];
  for (let index = 1; index < blocks; index += 1) main.push(blockOf(index));
  return {
    meta: {
      title: '秋の港まつり',
      siteName: 'みなと町',
      description: PARAGRAPH,
      lang: 'ja',
      dir: 'ltr',
      url: 'https://town.example/festival',
      alternates: [],
      kind: 'article',
      status: 200,
    },
    header: [
      { type: 'siteHeader', key: 'sh', name: 'みなと町', tagline: '海とくらすまち', home: { kind: 'page', href: '/' } },
    ],
    main,
    footer: [{ type: 'siteFooter', key: 'sf', content: [], note: '© みなと町' }],
    theme: DEFAULT_THEME,
  };
}

function blockOf(index: number): Node {
  const key = `b${index}`;
  const text = (value: string) => [{ text: value, marks: [] }];
  switch (index % 5) {
    case 0:
      return { type: 'heading', key, level: 2, content: text(`第${index}部 催しのご案内`) };
    case 1:
      return {
        type: 'list',
        key,
        ordered: false,
        start: 1,
        items: [1, 2, 3].map((item) => ({
          key: `${key}-${item}`,
          content: [{ type: 'paragraph', key: `${key}-${item}-p`, content: text('午前九時から正午まで') }],
        })),
      };
    case 2:
      return {
        type: 'table',
        key,
        caption: '日程',
        headerColumns: 0,
        head: [{ key: `${key}-h`, cells: [text('日'), text('催し')] }],
        rows: [1, 2, 3].map((row) => ({ key: `${key}-${row}`, cells: [text(`${row}日`), text('朝市')] })),
      };
    case 3:
      return {
        type: 'callout',
        key,
        tone: 'info',
        title: 'お知らせ',
        content: [{ type: 'paragraph', key: `${key}-p`, content: text(PARAGRAPH) }],
      };
    default:
      return {
        type: 'paragraph',
        key,
        content: [
          ...text(PARAGRAPH),
          { text: '強調', marks: [{ type: 'strong' }] },
          { text: '港', marks: [{ type: 'ruby', reading: 'みなと' }] },
        ],
      };
  }
}
