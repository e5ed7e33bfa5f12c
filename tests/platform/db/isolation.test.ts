/** Site A tries to see, guess, change and link what is B's: through Prisma, through raw SQL, through the reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../../src/platform/db/database.ts';
import { engineName, openTestDatabase } from '../../kit/database.ts';
import type { TestDatabase } from '../../kit/database.ts';
import type { SeededSite } from './two-sites.ts';
import { CANARY, ids, seedSite, toPublication } from './two-sites.ts';

let test: TestDatabase;
let a: SeededSite;
let b: SeededSite;
let hashOfB: string;

const WATCHED = [
  'site',
  'site_host',
  'content_type',
  'entry',
  'entry_version',
  'publication',
  'asset',
  'entry_reference',
  'entry_unique',
  'api_token',
];

/** A digest of everything that is B's, past every wall. */
async function digestOfB(): Promise<string> {
  const parts = WATCHED.map((table) => {
    const column = table === 'site' ? 'id' : 'site_id';
    return `SELECT '${table}' AS t, md5(string_agg(x::text, '|' ORDER BY x::text)) AS h FROM public.${table} x WHERE ${column} = '${b.site}'`;
  });
  const { rows } = await test.pool.query(parts.join(' UNION ALL '));
  return JSON.stringify(rows);
}

beforeAll(async () => {
  test = await openTestDatabase();
  a = await seedSite(test.db, 'site-a', 'text of a');
  b = await seedSite(test.db, 'site-b', CANARY);
  hashOfB = await digestOfB();
});
afterAll(() => test.close());

const asA = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.db.site(a.site, work);

describe(`one site cannot see another (${engineName})`, () => {
  it('the canary is there for B (or its absence would prove nothing)', async () => {
    const seen = await test.db.site(b.site, (tx) =>
      tx.entry.findMany({ include: { publications: true, versions: true, references: true, uniques: true } }),
    );
    expect(JSON.stringify(seen)).toContain(CANARY);
    const read = await test.db.read(b.site, (sql) => sql('SELECT * FROM publication', []));
    expect(JSON.stringify(read)).toContain(CANARY);
  });

  it('sees only its own rows in every table, by Prisma and by raw SQL', async () => {
    await asA(async (tx) => {
      for (const table of WATCHED) {
        const rows = await tx.$queryRawUnsafe<object[]>(`SELECT x.* FROM ${table} x`);
        expect(rows.length, table).toBe(1);
        expect(JSON.stringify(rows), table).not.toContain(CANARY);
        expect(JSON.stringify(rows), table).not.toContain(b.site);
      }
    });
  });

  it('finds nothing by B’s ids', async () => {
    await asA(async (tx) => {
      expect(await tx.entry.findUnique({ where: { id: b.entry } })).toBeNull();
      expect(await tx.asset.findFirst({ where: { id: b.asset, siteId: b.site } })).toBeNull();
      expect(await tx.publication.findMany({ where: { siteId: b.site } })).toEqual([]);
      expect(await tx.site.findUnique({ where: { id: b.site } })).toBeNull();
    });
  });

  it('learns nothing through nested includes, relation filters, counts and aggregates', async () => {
    await asA(async (tx) => {
      const nested = await tx.site.findMany({
        include: {
          hosts: true,
          contentTypes: { include: { entries: { include: { publications: true, referencedBy: true } } } },
        },
      });
      expect(JSON.stringify(nested)).not.toContain(CANARY);
      for (const value of [CANARY, 'no such text']) {
        expect(await tx.entry.count({ where: { contentType: { label: value } } })).toBe(0);
        expect(
          await tx.contentType.count({ where: { entries: { some: { draft: { path: ['title'], equals: value } } } } }),
        ).toBe(0);
        expect(await tx.asset.count({ where: { fileName: { startsWith: value } } })).toBe(0);
      }
      expect(await tx.publication.aggregate({ _count: true, where: { siteId: b.site } })).toEqual({ _count: 0 });
    });
  });

  it('changes and deletes nothing of B’s', async () => {
    await asA(async (tx) => {
      expect((await tx.entry.updateMany({ where: { id: b.entry }, data: { draft: {} } })).count).toBe(0);
      expect((await tx.entry.deleteMany({ where: { siteId: b.site } })).count).toBe(0);
      expect(await tx.$executeRaw`UPDATE site SET name = 'taken' WHERE id = ${b.site}::uuid`).toBe(0);
      expect(await tx.$executeRaw`DELETE FROM site_host WHERE host = 'site-b.example.jp'`).toBe(0);
      expect(await tx.$executeRaw`UPDATE publication SET data = '{}' WHERE true`).toBe(1);
    });
    await expect(asA((tx) => tx.entry.update({ where: { id: b.entry }, data: { draft: {} } }))).rejects.toThrow();
    expect(await digestOfB()).toBe(hashOfB);
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    [
      'an entry written into B',
      (tx) => tx.entry.create({ data: { id: ids.uuid(), siteId: b.site, contentTypeId: b.contentType, draft: {} } }),
    ],
    ['an entry moved into B', (tx) => tx.entry.update({ where: { id: a.entry }, data: { siteId: b.site } })],
    [
      'an entry of B’s type',
      (tx) => tx.entry.create({ data: { id: ids.uuid(), siteId: a.site, contentTypeId: b.contentType, draft: {} } }),
    ],
    [
      'a version of B’s entry',
      (tx) =>
        tx.entryVersion.create({ data: { id: ids.uuid(), siteId: a.site, entryId: b.entry, number: 9, data: {} } }),
    ],
    [
      'a publication of B’s version',
      (tx) => tx.publication.create({ data: toPublication(a, { id: ids.uuid(), versionId: b.version, locale: 'en' }) }),
    ],
    [
      'a publication of B’s type',
      (tx) =>
        tx.publication.create({
          data: toPublication(a, { id: ids.uuid(), contentTypeId: b.contentType, locale: 'en' }),
        }),
    ],
    [
      'a reference to B’s entry',
      (tx) =>
        tx.entryReference.create({
          data: { id: ids.uuid(), siteId: a.site, fromEntryId: a.entry, stage: 'draft', toEntryId: b.entry },
        }),
    ],
    [
      'a reference to B’s asset',
      (tx) =>
        tx.entryReference.create({
          data: { id: ids.uuid(), siteId: a.site, fromEntryId: a.entry, stage: 'draft', toAssetId: b.asset },
        }),
    ],
    [
      'a nested connect to B’s type',
      (tx) => tx.entry.update({ where: { id: a.entry }, data: { contentType: { connect: { id: b.contentType } } } }),
    ],
    [
      'an upsert over B’s entry',
      (tx) =>
        tx.entry.upsert({
          where: { id: b.entry },
          update: { draft: {} },
          create: { id: b.entry, siteId: a.site, contentTypeId: a.contentType, draft: {} },
        }),
    ],
    [
      'ON CONFLICT over B’s asset',
      (tx) =>
        tx.$executeRaw`INSERT INTO asset (id, site_id, file_name, media_type, bytes, hash, alt) VALUES (${b.asset}::uuid, ${a.site}::uuid, 'x', 'x', 1, 'x', '{}') ON CONFLICT (id) DO UPDATE SET file_name = 'taken'`,
    ],
    ['another partner', (tx) => tx.$executeRaw`UPDATE site SET partner_id = (SELECT partner_id FROM site LIMIT 1)`],
    ['a member', (tx) => tx.member.findMany()],
    ['a session', (tx) => tx.session.findMany()],
    ['a partner', (tx) => tx.partner.findMany()],
    ['a grant', (tx) => tx.memberGrant.findMany()],
    ['the migrations', (tx) => tx.$queryRaw`SELECT * FROM _prisma_migrations`],
    ['TRUNCATE', (tx) => tx.$executeRaw`TRUNCATE entry CASCADE`],
    ['the policy', (tx) => tx.$executeRaw`ALTER TABLE entry DISABLE ROW LEVEL SECURITY`],
    ['a new table', (tx) => tx.$executeRaw`CREATE TABLE public.mine (x int)`],
    [
      'row_security = off',
      async (tx) => {
        await tx.$executeRaw`SET LOCAL row_security = off`;
        return tx.entry.findMany();
      },
    ],
  ])('is refused %s', async (_name, attempt) => {
    await expect(asA(attempt)).rejects.toThrow();
    expect(await digestOfB()).toBe(hashOfB);
  });

  it('the reader sees its site only, writes nothing and reaches no table', async () => {
    await test.db.read(a.site, async (sql) => {
      for (const table of WATCHED.filter((name) => name !== 'api_token')) {
        const rows = await sql(`SELECT * FROM ${table}`, []);
        expect(rows.length, table).toBe(1);
        expect(JSON.stringify(rows)).not.toContain(CANARY);
      }
      expect(await sql('SELECT 1 FROM publication WHERE site_id = $1', [b.site])).toEqual([]);
      expect(await sql(`SELECT 1 FROM publication WHERE data @> $1`, [JSON.stringify({ title: CANARY })])).toEqual([]);
    });
    for (const statement of [
      'SELECT * FROM public.publication',
      'SELECT * FROM public.entry',
      'SELECT * FROM public.member',
      'SELECT * FROM api_token',
      "UPDATE publication SET data = '{}'",
      'DELETE FROM reading.asset',
      'CREATE TEMP TABLE publication (x int)',
      'CREATE VIEW reading.mine AS SELECT 1',
      'SET TRANSACTION READ WRITE',
    ]) {
      await expect(
        test.db.read(a.site, (sql) => sql(statement, [])),
        statement,
      ).rejects.toThrow();
    }
    expect(await digestOfB()).toBe(hashOfB);
  });

  it('the system sees no content', async () => {
    for (const table of [
      'content_type',
      'entry',
      'entry_version',
      'publication',
      'entry_unique',
      'entry_reference',
      'asset',
    ]) {
      await expect(
        test.db.system((tx) => tx.$queryRawUnsafe(`SELECT 1 FROM ${table}`)),
        table,
      ).rejects.toThrow(/permission denied/);
    }
    await expect(test.db.system((tx) => tx.$queryRaw`SELECT 1 FROM reading.entry`)).rejects.toThrow(
      /permission denied/,
    );
    expect(await test.db.system((tx) => tx.site.count())).toBe(2);
  });

  it('without a site nothing is there, and a malformed one reaches no SQL', async () => {
    await test.db.system(async (tx) => {
      for (const value of ['', ids.uuid()]) {
        await tx.$executeRaw`SELECT set_config('role', 'utsuwa_site', true), set_config('utsuwa.site_id', ${value}, true)`;
        expect(await tx.$queryRaw`SELECT 1 FROM entry`).toEqual([]);
        await tx.$executeRaw`SELECT set_config('role', 'utsuwa_reader', true)`;
        expect(await tx.$queryRaw`SELECT 1 FROM reading.publication`).toEqual([]);
      }
    });
    for (const bad of ['', 'x', a.site.toUpperCase(), `${a.site}'; SELECT 1; --`, undefined as unknown as string]) {
      await expect(
        test.db.site(bad, async () => 1),
        String(bad),
      ).rejects.toThrow('Not the id of a site');
      await expect(
        test.db.read(bad, async () => 1),
        String(bad),
      ).rejects.toThrow('Not the id of a site');
    }
  });

  it('a site goes with all it holds, and with nothing of another', async () => {
    const c = await seedSite(test.db, 'site-c', 'text of c');
    await test.db.site(c.site, async (tx) => {
      const other = ids.uuid();
      await tx.entry.create({ data: { id: other, siteId: c.site, contentTypeId: c.contentType, draft: {} } });
      for (const [fromEntryId, toEntryId] of [
        [c.entry, other],
        [other, c.entry],
      ] as const) {
        await tx.entryReference.create({
          data: { id: ids.uuid(), siteId: c.site, fromEntryId, stage: 'draft', toEntryId },
        });
      }
    });
    await expect(
      test.db.site(c.site, (tx) => tx.contentType.delete({ where: { id: c.contentType } })),
    ).rejects.toThrow();
    await expect(test.db.site(c.site, (tx) => tx.asset.delete({ where: { id: c.asset } }))).rejects.toThrow();
    await test.db.system((tx) => tx.site.delete({ where: { id: c.site } }));
    const { rows } = await test.pool.query(
      'SELECT site_id::text AS site FROM entry UNION SELECT site_id::text FROM asset UNION SELECT site_id::text FROM entry_reference',
    );
    expect(rows.map((row: { site: string }) => row.site).sort()).toEqual([a.site, b.site].sort());
    expect(await digestOfB()).toBe(hashOfB);
  });
});

describe(`what a publication keeps to (${engineName})`, () => {
  it('one live one per entry and locale, one live page per address, any number of ended ones', async () => {
    const d = await seedSite(test.db, 'site-d', 'text of d');
    const asD = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.db.site(d.site, work);
    const ended = { endsAt: new Date('2026-02-01T00:00:00Z') };
    await asD((tx) => tx.publication.create({ data: toPublication(d, { id: ids.uuid(), ...ended }) }));
    await asD((tx) => tx.publication.create({ data: toPublication(d, { id: ids.uuid(), ...ended }) }));
    await expect(
      asD((tx) => tx.publication.create({ data: toPublication(d, { id: ids.uuid(), path: '/elsewhere' }) })),
    ).rejects.toThrow(/Unique constraint/);
    await expect(
      asD(async (tx) => {
        const entryId = ids.uuid();
        const versionId = ids.uuid();
        await tx.entry.create({ data: { id: entryId, siteId: d.site, contentTypeId: d.contentType, draft: {} } });
        await tx.entryVersion.create({ data: { id: versionId, siteId: d.site, entryId, number: 1, data: {} } });
        await tx.publication.create({ data: toPublication(d, { id: ids.uuid(), entryId, versionId }) });
      }),
    ).rejects.toThrow(/Unique constraint/);
    await test.db.system((tx) => tx.site.delete({ where: { id: d.site } }));
  });
});
