/**
 * Writes until it is killed. Each transaction writes a group of rows that belong together and is told to the parent, on
 * standard output, only when it was acknowledged.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/platform/db/open.ts';
import { silentLog } from '../kit/silent-log.ts';
import { ids, toPublication } from '../platform/db/two-sites.ts';
import type { SeededSite } from '../platform/db/two-sites.ts';

const { url, dataDir, own } = JSON.parse(process.argv[2] ?? '{}') as { url?: string; dataDir: string; own: SeededSite };
const WRITERS = 4;

writeSync(1, 'started\n');
const db = await openDatabase({ url, dataDir, log: silentLog });
await db.migrate();
writeSync(1, 'open\n');

/** A saved entry, its version, its publication in place of the one before, and the entry's counter. */
async function write(entry: string): Promise<void> {
  const versionId = ids.uuid();
  const number = await db.site(own.site, async (tx) => {
    const { version } = await tx.entry.update({
      where: { id: entry },
      data: { version: { increment: 1 }, draft: { versionId } },
    });
    await tx.entryVersion.create({
      data: { id: versionId, siteId: own.site, entryId: entry, number: version, data: { text: '器'.repeat(300) } },
    });
    const now = new Date();
    await tx.publication.updateMany({ where: { entryId: entry, endsAt: null }, data: { endsAt: now } });
    await tx.publication.create({
      data: toPublication(own, {
        id: ids.uuid(),
        entryId: entry,
        versionId,
        path: `/e/${entry}`,
        slug: entry,
        startsAt: now,
        data: { versionId },
      }),
    });
    tx.invalidate([`entry:${entry}`]);
    return version;
  });
  writeSync(1, `${entry} ${number} ${versionId}\n`);
}

async function run(): Promise<never> {
  const entry = ids.uuid();
  await db.site(own.site, (tx) =>
    tx.entry.create({ data: { id: entry, siteId: own.site, contentTypeId: own.contentType, version: 0, draft: {} } }),
  );
  for (;;) await write(entry);
}

await Promise.all(Array.from({ length: WRITERS }, run));
