/**
 * kill -9 at random moments while a process writes: every acknowledged write is there, transactions are whole, the database opens.
 * `KILLS=200` for a longer run; `TEST_DATABASE_URL` for the server, where the killed process is the client.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/platform/db/open.ts';
import { openDatabase } from '../../src/platform/db/open.ts';
import { engineName, testUrl } from '../kit/database.ts';
import { createServerDatabase } from '../kit/database-server.ts';
import { silentLog } from '../kit/silent-log.ts';
import { seedSite } from '../platform/db/two-sites.ts';
import type { SeededSite } from '../platform/db/two-sites.ts';

const KILLS = Number(process.env['KILLS'] ?? 20);
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
/** Every fourth kill falls somewhere into the start, the others into the writing. */
const LONGEST_WRITING_MS = 700;
const LONGEST_START_MS = 1_200;

let dataDir: string;
let server: Awaited<ReturnType<typeof createServerDatabase>> | undefined;
let own: SeededSite;

const open = (): Promise<OpenDatabase> => openDatabase({ url: server?.url, dataDir, log: silentLog, poolSize: 2 });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'utsuwa-kill-'));
  server = testUrl === undefined ? undefined : await createServerDatabase(testUrl, 'empty');
  const db = await open();
  await db.migrate();
  own = await seedSite(db, 'site-a', 'x');
  await db.close();
});
afterAll(async () => {
  await server?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Acknowledged {
  readonly entry: string;
  readonly number: number;
  readonly version: string;
}

/** Runs a writer and kills it; what it was told is written. */
async function killWriter(inStart: boolean): Promise<Acknowledged[]> {
  const start = JSON.stringify({ url: server?.url, dataDir, own });
  const child = spawn(process.execPath, [WRITER, start], { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: Acknowledged[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += String(chunk)));
  const kill = (within: number): void => void setTimeout(() => child.kill('SIGKILL'), Math.random() * within);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'started') return inStart ? kill(LONGEST_START_MS) : undefined;
    const [entry = '', number = '', version = ''] = line.split(' ');
    if (version.length !== 36) return undefined; // a line cut off was not read by anybody
    acknowledged.push({ entry, number: Number(number), version });
    // Counted from the first acknowledgement, so that the kill falls into writing however slow the machine is.
    if (!inStart && acknowledged.length === 1) kill(LONGEST_WRITING_MS);
    return undefined;
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect(signal, complaint).toBe('SIGKILL');
  return acknowledged;
}

interface EntryRow {
  readonly id: string;
  readonly version: number;
  readonly draft: { readonly versionId?: string };
  readonly versions: readonly { readonly id: string; readonly number: number }[];
  readonly publications: readonly {
    readonly versionId: string;
    readonly data: unknown;
    readonly endsAt: Date | null;
  }[];
}

/** One transaction wrote all of it or nothing: counter, draft, version and publication agree. */
function expectWhole(entry: EntryRow): void {
  const numbers = entry.versions.map((version) => version.number).sort((x, y) => x - y);
  expect(numbers).toEqual(Array.from({ length: entry.version }, (_, i) => i + 1));
  expect(entry.publications.map((row) => row.versionId).sort()).toEqual(entry.versions.map((row) => row.id).sort());
  const live = entry.publications.filter((row) => row.endsAt === null);
  expect(live.length).toBe(entry.version > 0 ? 1 : 0);
  const newest = entry.versions.find((row) => row.number === entry.version)?.id;
  expect(live[0]?.versionId).toBe(newest);
  expect(entry.draft.versionId).toBe(newest);
  if (newest !== undefined) expect(live[0]?.data).toEqual({ versionId: newest });
}

async function check(acknowledged: readonly Acknowledged[]): Promise<void> {
  const db = await open();
  try {
    const touched = [...new Set(acknowledged.map((write) => write.entry))];
    const entries = (await db.site(own.site, (tx) =>
      tx.entry.findMany({ where: { id: { not: own.entry } }, include: { versions: true, publications: true } }),
    )) as EntryRow[];
    for (const entry of entries) expectWhole(entry);
    const versions = new Map(
      entries.flatMap((entry) => entry.versions.map((row) => [row.id, `${entry.id} ${row.number}`] as const)),
    );
    const lost = acknowledged.filter((write) => versions.get(write.version) !== `${write.entry} ${write.number}`);
    expect(lost).toEqual([]);
    expect(entries.length).toBeGreaterThanOrEqual(touched.length);
    // indexes agree with the rows: the same count through the GIN index, an ordinary one and none
    const live = entries.filter((entry) => entry.version > 0).map((entry) => entry.id);
    const byPath = await db.read(own.site, (sql) =>
      sql<{ id: string }>(
        `SELECT entry_id AS id FROM publication WHERE locale = 'ja' AND path = ANY($1) AND ends_at IS NULL`,
        [live.map((id) => `/e/${id}`)],
      ),
    );
    expect(byPath.map((row) => row.id).sort()).toEqual([...live].sort());
  } finally {
    await db.close();
  }
}

it(
  `${KILLS} kills lose no acknowledged write and leave none by halves (${engineName})`,
  { timeout: 60_000 + KILLS * 10_000 },
  async () => {
    const acknowledged: Acknowledged[] = [];
    let fruitful = 0;
    for (let round = 0; round < KILLS; round++) {
      const written = await killWriter(round % 4 === 3);
      if (written.length > 0) fruitful += 1;
      acknowledged.push(...written);
      // now and then the next writer opens what the last one left, with no orderly closing in between
      if (round % 2 === 1 || round === KILLS - 1) await check(acknowledged);
    }
    console.info(`${KILLS} kills, ${acknowledged.length} acknowledged transactions, 0 lost (${engineName})`);
    expect(fruitful, 'kills that fell into writing').toBeGreaterThan(KILLS / 2);
  },
);
