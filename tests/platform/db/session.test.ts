/** Transactions: whole or not at all, bound to their own role and site, leaving nothing to the next user of the connection. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SqlReader, Tx } from '../../../src/platform/db/database.ts';
import { engineName, openTestDatabase } from '../../kit/database.ts';
import type { TestDatabase } from '../../kit/database.ts';
import type { SeededSite } from './two-sites.ts';
import { CANARY, ids, seedSite } from './two-sites.ts';

let test: TestDatabase;
let a: SeededSite;
let b: SeededSite;

beforeAll(async () => {
  test = await openTestDatabase({ poolSize: 2, pristine: true });
  a = await seedSite(test.db, 'site-a', 'text of a');
  b = await seedSite(test.db, 'site-b', CANARY);
});
afterAll(() => test.close());

const newEntry = (own: SeededSite) => ({ id: ids.uuid(), siteId: own.site, contentTypeId: own.contentType, draft: {} });
const who = async (tx: Tx): Promise<unknown> =>
  (
    await tx.$queryRaw<
      object[]
    >`SELECT current_user::text AS role, current_setting('utsuwa.site_id', true) AS site, current_setting('search_path') AS path`
  )[0];
const whoReads = async (sql: SqlReader): Promise<unknown> =>
  (
    await sql(
      `SELECT current_user::text AS role, current_setting('utsuwa.site_id', true) AS site, current_setting('search_path') AS path`,
      [],
    )
  )[0];

async function expectRightSessions(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    expect(await test.db.site(a.site, who)).toEqual({ role: 'utsuwa_site', site: a.site, path: 'public, pg_temp' });
    expect(await test.db.system(who)).toEqual({ role: 'utsuwa_system', site: '', path: 'public, pg_temp' });
    expect(await test.db.read(a.site, whoReads)).toEqual({
      role: 'utsuwa_reader',
      site: a.site,
      path: 'reading, pg_temp',
    });
    expect(await test.db.site(a.site, (tx) => tx.entry.count({ where: { siteId: b.site } }))).toBe(0);
    expect(JSON.stringify(await test.db.read(a.site, (sql) => sql('SELECT * FROM entry', [])))).not.toContain(CANARY);
  }
}

/** Past the wall, on a connection that other tests may have spoiled. */
async function asOwner(text: string, values: unknown[] = []): Promise<object[]> {
  const client = await test.pool.connect();
  try {
    await client.query('RESET ROLE; RESET search_path');
    return (await client.query<object>(text, values)).rows;
  } finally {
    client.release();
  }
}

describe(`a transaction (${engineName})`, () => {
  it('speaks UTC', async () => {
    expect(await test.db.read(a.site, (sql) => sql(`SELECT current_setting('TimeZone') AS zone`, []))).toEqual([
      { zone: 'UTC' },
    ]);
    const at = new Date('2026-01-01T00:00:00.000Z');
    await test.db.site(a.site, (tx) => tx.entry.update({ where: { id: a.entry }, data: { updatedAt: at } }));
    const [row] = await test.db.read(a.site, (sql) =>
      sql<{ at: Date; text: string }>(`SELECT updated_at AS at, updated_at::text AS text FROM entry WHERE id = $1`, [
        a.entry,
      ]),
    );
    expect(row?.at).toEqual(at);
    expect(row?.text).toBe('2026-01-01 00:00:00+00');
  });

  it('that throws half-way leaves nothing: no row, no news, no role', async () => {
    const heard: unknown[] = [];
    const stop = test.db.onInvalidation((news) => heard.push(news));
    const before = await test.db.site(a.site, (tx) => tx.entry.count());
    const failure = new Error('half-way');
    await expect(
      test.db.site(a.site, async (tx) => {
        await tx.entry.create({ data: newEntry(a) });
        tx.invalidate(['entry:x']);
        throw failure;
      }),
    ).rejects.toBe(failure);
    await expect(test.db.read(a.site, () => Promise.reject(failure))).rejects.toBe(failure);
    await expect(test.db.read(a.site, (sql) => sql('SELECT no_such_column FROM entry', []))).rejects.toThrow(
      /no_such_column/,
    );
    await expect(
      test.db.system(async (tx) => {
        await tx.partner.create({ data: { id: ids.uuid(), slug: 'never', name: 'x' } });
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(await test.db.site(a.site, (tx) => tx.entry.count())).toBe(before);
    expect(await test.db.system((tx) => tx.partner.count({ where: { slug: 'never' } }))).toBe(0);
    expect(heard).toEqual([]);
    stop();
    await expectRightSessions();
  });

  it('that swallowed an error does not pass for a success', async () => {
    const entry = newEntry(a);
    await expect(
      test.db.site(a.site, async (tx) => {
        await tx.entry.create({ data: entry });
        await tx.$executeRaw`SELECT 1 / 0`.catch(() => {});
        return 'done';
      }),
    ).rejects.toThrow();
    await expect(
      test.db.site(a.site, async (tx) => {
        await tx.entry.create({ data: entry });
        await tx.$executeRaw`SELECT 1 / 0`.catch(() => {});
        tx.invalidate([]);
      }),
    ).rejects.toThrow();
    expect(await test.db.site(a.site, (tx) => tx.entry.findUnique({ where: { id: entry.id } }))).toBeNull();
    await expectRightSessions();
  });

  it('whose deferred check fails at the commit does not pass for a success', async () => {
    await asOwner(
      'ALTER TABLE public.entry ALTER CONSTRAINT entry_content_type_id_site_id_fkey DEFERRABLE INITIALLY DEFERRED',
    );
    const entry = { ...newEntry(a), contentTypeId: ids.uuid() };
    const heard: unknown[] = [];
    const stop = test.db.onInvalidation((news) => heard.push(news));
    await expect(
      test.db.site(a.site, async (tx) => {
        tx.invalidate(['entry:x']);
        await tx.entry.create({ data: entry });
      }),
    ).rejects.toThrow();
    stop();
    expect(heard).toEqual([]);
    expect(await test.db.site(a.site, (tx) => tx.entry.count({ where: { id: entry.id } }))).toBe(0);
  });

  it('leaves nothing of its session to the next user of the connection, whatever it did', async () => {
    const spoil: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.$executeRaw`SELECT set_config('utsuwa.site_id', ${b.site}, false)`,
      (tx) => tx.$executeRaw`SET SESSION ROLE utsuwa_system`,
      (tx) => tx.$executeRaw`SELECT set_config('role', 'utsuwa_views', false)`,
      (tx) => tx.$executeRaw`SET SESSION search_path = reading, pg_catalog`,
      (tx) => tx.$executeRaw`CREATE TEMP TABLE entry AS SELECT ${CANARY} AS draft`,
    ];
    for (const work of spoil) {
      for (let connection = 0; connection < 2; connection++) await test.db.site(b.site, work).catch(() => {});
      await expectRightSessions();
    }
    // a temporary table hides ours by neither name nor path
    expect(
      await test.db.site(
        a.site,
        (tx) => tx.$queryRaw`SELECT count(*)::int AS n FROM entry WHERE draft::text LIKE ${`%${CANARY}%`}`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('keeps its site among many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const own = i % 2 === 0 ? a : b;
        const seen =
          i % 4 < 2
            ? await test.db.read(own.site, (sql) => sql<{ site_id: string }>('SELECT DISTINCT site_id FROM entry', []))
            : (await test.db.site(own.site, (tx) => tx.entry.findMany({ distinct: ['siteId'] }))).map((row) => ({
                site_id: row.siteId,
              }));
        return seen.length === 1 && seen[0]?.site_id === own.site;
      }),
    );
    expect(answers.every(Boolean)).toBe(true);
  });

  it('is not opened inside another', async () => {
    const inside = [
      () => test.db.site(a.site, async () => 1),
      () => test.db.read(a.site, async () => 1),
      () => test.db.system(async () => 1),
    ];
    for (const open of inside) {
      await expect(test.db.site(a.site, open)).rejects.toThrow('inside another');
      await expect(test.db.read(a.site, open)).rejects.toThrow('inside another');
    }
    // one that was started inside and outlives it is no longer inside
    let later: Promise<number> | undefined;
    await test.db.read(a.site, async () => {
      later = new Promise((resolve) => setTimeout(resolve, 20)).then(() => test.db.read(a.site, async () => 7));
    });
    expect(await later).toBe(7);
  });

  it('nests by savepoint on its own handle', async () => {
    const kept = newEntry(a);
    await test.db.site(a.site, async (tx) => {
      await tx.entry.create({ data: kept });
      await tx.$executeRaw`SAVEPOINT attempt`;
      await tx.$executeRaw`SELECT 1 / 0`.catch(() => {});
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT attempt`;
    });
    expect(await test.db.site(a.site, (tx) => tx.entry.count({ where: { id: kept.id } }))).toBe(1);
  });
});

describe(`a read (${engineName})`, () => {
  it('is one snapshot', async () => {
    const count = (sql: SqlReader) => sql<{ n: number }>('SELECT count(*)::int AS n FROM entry', []);
    await test.db.read(a.site, async (sql) => {
      const before = await count(sql);
      if (engineName === 'server')
        await asOwner(`INSERT INTO public.entry (id, site_id, content_type_id, draft) VALUES ($1, $2, $3, '{}')`, [
          ids.uuid(),
          a.site,
          a.contentType,
        ]);
      expect(await count(sql)).toEqual(before);
    });
  });

  it('answers several questions asked at once, each with its own rows', async () => {
    const answers = await test.db.read(a.site, (sql) =>
      Promise.all(Array.from({ length: 20 }, (_, i) => sql<{ n: number }>(`SELECT $1::int AS n`, [i]))),
    );
    expect(answers.map((rows) => rows[0]?.n)).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('lets nothing run behind its end', async () => {
    const late: Promise<unknown>[] = [];
    let kept: SqlReader | undefined;
    await expect(
      test.db.read(a.site, (sql) => {
        kept = sql;
        const bad = sql('SELECT 1 / 0', []);
        late.push(...Array.from({ length: 5 }, () => sql('SELECT * FROM entry', [])));
        return bad;
      }),
    ).rejects.toThrow(/division by zero/);
    const outcomes = await Promise.allSettled(late);
    expect(outcomes.every((outcome) => outcome.status === 'rejected')).toBe(true);
    await expect(kept?.('SELECT * FROM entry', [])).rejects.toThrow('has ended');
    await expectRightSessions();
  });

  it('plans a text once and can do without names', async () => {
    const text = `SELECT ${Math.floor(performance.now())} AS n, $1::text AS t`;
    for (let i = 0; i < 3; i++) await test.db.read(a.site, (sql) => sql(text, ['x']));
    const { rows } = await test.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_prepared_statements WHERE statement = $1`,
      [text],
    );
    if (engineName === 'embedded') expect(rows[0]?.n).toBe(1);
    const many = Array.from({ length: 700 }, (_, i) => i);
    for (const i of many) await test.db.read(a.site, (sql) => sql(`SELECT ${i} AS n`, []));
    const { rows: prepared } = await test.pool.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM pg_prepared_statements',
    );
    expect(prepared[0]?.n).toBeLessThanOrEqual(500);
  });
});

describe(`closing (${engineName})`, () => {
  it('may be asked twice, answers reads in flight, and refuses what comes later', async () => {
    const own = await openTestDatabase({ pristine: true });
    const site = await seedSite(own.db, 'site-x', 'x');
    const running = own.db.read(site.site, async (sql) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return sql('SELECT 1 AS one', []);
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    const closing = [own.close(), own.close()];
    expect(await running).toEqual([{ one: 1 }]);
    await Promise.all(closing);
    await expect(own.db.ping()).rejects.toThrow();
  });
});
