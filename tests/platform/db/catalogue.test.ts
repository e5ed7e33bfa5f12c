/** What the catalogue of the migrated database says about the wall, for every table there is and will be. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineName, openTestDatabase } from '../../kit/database.ts';
import type { TestDatabase } from '../../kit/database.ts';

/** Every table that belongs to no site, with the reason. A new table is either here or walled. */
const WITHOUT_SITE = {
  _prisma_migrations: 'bookkeeping of the schema',
  partner: 'stands above sites',
  site: 'is the site: walled by its own id',
  member: 'a person may work on several sites',
  session: 'belongs to a member',
};
/** Columns of site tables that name something outside the site, so that no composite key can hold them. */
const OUTSIDE_THE_SITE = [
  'site_host.site_id',
  'device_profile.partner_id',
  'device_rule.partner_id',
  'entry_presence.member_id',
  'member_grant.member_id',
  'member_grant.partner_id',
];
const RUNTIME_ROLES = ['utsuwa_site', 'utsuwa_reader', 'utsuwa_system'];
/** Beside the content: who may come in, and who asks. Only the system's role reads and writes them. */
const DEVICES = ['device_profile', 'device_rule', 'device_sample'];
/** What has an instant: written by sites, run by the system. */
const JOBS = ['job'];
/** Seen by those who write, never by readers. */
const PLANS = ['release', 'release_item', 'review_step', 'entry_presence'];
const CONTENT = [
  'asset',
  'content_type',
  'entry',
  'entry_reference',
  'entry_unique',
  'entry_version',
  'publication',
  'publication_search',
  'redirect',
];

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await test.pool.query<Row>(sql, values)).rows;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const listColumns = (): Promise<Column[]> =>
  query<Column>(`SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`);

async function listSiteTables(): Promise<string[]> {
  return (await listColumns())
    .filter((column) => column.column === 'site_id')
    .map((column) => column.table)
    .sort();
}

describe(`the wall, by the catalogue (${engineName})`, () => {
  it('stands on every table: it has a site, or its reason is written down', async () => {
    const tables = new Set((await listColumns()).map((column) => column.table));
    const siteTables = await listSiteTables();
    expect([...tables].filter((table) => !siteTables.includes(table)).sort()).toEqual(Object.keys(WITHOUT_SITE).sort());
    expect(siteTables).toEqual(
      [...CONTENT, ...DEVICES, ...JOBS, ...PLANS, 'api_token', 'member_grant', 'site_host'].sort(),
    );
  });

  it('is forced on every table with a site, and on `site` itself', async () => {
    const rows = await query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND relrowsecurity AND relforcerowsecurity`,
    );
    expect(rows.map((row) => row.name).sort()).toEqual([...(await listSiteTables()), 'site'].sort());
  });

  it('shows and takes rows of the set site only, and has no second, wider policy', async () => {
    const rows = await query<{
      tablename: string;
      policyname: string;
      roles: string;
      cmd: string;
      permissive: string;
      qual: string;
      with_check: string;
    }>(
      `SELECT tablename, policyname, array_to_string(roles, ',') AS roles, cmd, permissive, qual, with_check FROM pg_policies WHERE schemaname = 'public'`,
    );
    for (const table of [...(await listSiteTables()), 'site']) {
      const own = rows.filter((row) => row.tablename === table && row.roles === 'utsuwa_site');
      const column = table === 'site' ? 'id' : 'site_id';
      const condition = `(${column} = (NULLIF(current_setting('utsuwa.site_id'::text, true), ''::text))::uuid)`;
      expect(own, table).toEqual([
        {
          tablename: table,
          policyname: 'own_site',
          roles: 'utsuwa_site',
          cmd: 'ALL',
          permissive: 'PERMISSIVE',
          qual: condition,
          with_check: condition,
        },
      ]);
    }
    const others = rows.filter((row) => row.roles !== 'utsuwa_site');
    expect(others.every((row) => ['utsuwa_system', 'utsuwa_views'].includes(row.roles))).toBe(true);
    expect(
      others
        .filter((row) => row.roles === 'utsuwa_system')
        .map((row) => row.tablename)
        .sort(),
    ).toEqual(['api_token', ...DEVICES, ...JOBS, 'member_grant', 'site', 'site_host']);
    expect(others.filter((row) => row.roles === 'utsuwa_views').every((row) => row.cmd === 'SELECT')).toBe(true);
  });

  it('runs through every foreign key: id and site together', async () => {
    const siteTables = await listSiteTables();
    const keys = await query<{ from: string; columns: string[]; to: string; target: string[] }>(
      `SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to",
        (SELECT array_agg(attname::text ORDER BY n) FROM unnest(conkey) WITH ORDINALITY k(num, n) JOIN pg_attribute ON attrelid = conrelid AND attnum = num) AS columns,
        (SELECT array_agg(attname::text ORDER BY n) FROM unnest(confkey) WITH ORDINALITY k(num, n) JOIN pg_attribute ON attrelid = confrelid AND attnum = num) AS target
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
    );
    const between = keys.filter((key) => siteTables.includes(key.from) && siteTables.includes(key.to));
    expect(between.length).toBeGreaterThan(8);
    for (const key of between) {
      expect(key.columns, JSON.stringify(key)).toEqual([expect.any(String), 'site_id']);
      expect(key.target, JSON.stringify(key)).toEqual(['id', 'site_id']);
    }
    const held = new Set(keys.flatMap((key) => key.columns.map((column) => `${key.from}.${column}`)));
    const loose = (await listColumns())
      .filter(({ table, column, type }) => siteTables.includes(table) && type === 'uuid' && column.endsWith('_id'))
      .map(({ table, column }) => `${table}.${column}`)
      .filter((name) => !held.has(name));
    expect(loose, 'a uuid column without a foreign key').toEqual([]);
    const single = keys.filter((key) => siteTables.includes(key.from) && key.columns.length === 1 && key.to !== 'site');
    expect(single.map((key) => `${key.from}.${key.columns[0]}`).sort()).toEqual(OUTSIDE_THE_SITE.slice(1));
  });

  it('gives every content table a site that must be there, and uniques that start with it', async () => {
    const nullable = await query<{ table: string }>(
      `SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'site_id' AND is_nullable = 'YES' ORDER BY 1`,
    );
    expect(nullable.map(({ table }) => table)).toEqual(['device_profile', 'device_rule', ...JOBS, 'member_grant']);
    const uniques = await query<{ table: string; columns: string[] }>(
      `SELECT i.indrelid::regclass::text AS "table", array_agg(a.attname::text ORDER BY k.n) AS columns FROM pg_index i,
        unnest(i.indkey) WITH ORDINALITY k(num, n) JOIN pg_attribute a ON a.attnum = k.num
       WHERE i.indisunique AND a.attrelid = i.indrelid AND i.indrelid::regclass::text = ANY($1) GROUP BY i.indexrelid, i.indrelid`,
      [CONTENT],
    );
    const telling = uniques.filter(({ columns }) => columns[0] !== 'site_id' && columns[0] !== 'id');
    expect(telling, 'a unique key across sites tells one site what another holds').toEqual([]);
    for (const table of CONTENT.filter(
      (name) => !['entry_unique', 'entry_reference', 'publication_search'].includes(name),
    )) {
      expect(
        uniques.some((unique) => unique.table === table && unique.columns.join() === 'id,site_id'),
        table,
      ).toBe(true);
    }
  });

  it('holds for roles that own nothing, log in nowhere and pass nothing', async () => {
    const roles = await query<{ rolname: string }>(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY($1) AND NOT (rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb OR rolinherit)`,
      [RUNTIME_ROLES],
    );
    expect(roles.map((row) => row.rolname).sort()).toEqual([...RUNTIME_ROLES].sort());
    const owned = await query(
      `SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = ANY($1)
       UNION ALL SELECT nspname FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner WHERE r.rolname = ANY($1)
       UNION ALL SELECT proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname = ANY($1)`,
      [RUNTIME_ROLES],
    );
    expect(owned).toEqual([]);
    const members = await query(
      `SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = ANY($1)`,
      [RUNTIME_ROLES],
    );
    expect(members, 'a runtime role that is a member of another role').toEqual([]);
  });

  it('grants each role what it needs and no more', async () => {
    const grants = await query<{ role: string; table: string; rights: string }>(
      `SELECT r.rolname AS role, c.relnamespace::regnamespace || '.' || c.relname AS "table",
        string_agg(p.right, ',' ORDER BY p.right) AS rights
       FROM unnest($1::text[]) AS r(rolname), pg_class c, unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER']) AS p("right")
       WHERE c.relnamespace::regnamespace::text IN ('public', 'reading') AND c.relkind IN ('r', 'v', 'p') AND has_table_privilege(r.rolname, c.oid, p.right)
       GROUP BY 1, 2 ORDER BY 1, 2`,
      [RUNTIME_ROLES],
    );
    const of = (role: string): Record<string, string> =>
      Object.fromEntries(grants.filter((grant) => grant.role === role).map(({ table, rights }) => [table, rights]));
    const ALL = 'DELETE,INSERT,SELECT,UPDATE';
    const each = (tables: readonly string[], rights: string): Record<string, string> =>
      Object.fromEntries(tables.map((table) => [table, rights]));
    expect(of('utsuwa_site')).toEqual({
      ...each(
        [...CONTENT, ...JOBS, ...PLANS, 'api_token', 'site_host'].map((name) => `public.${name}`),
        ALL,
      ),
      'public.site': 'SELECT',
    });
    expect(of('utsuwa_system')).toEqual(
      each(
        ['partner', 'site', 'site_host', 'member', 'member_grant', 'session', 'api_token', ...DEVICES, ...JOBS].map(
          (name) => `public.${name}`,
        ),
        ALL,
      ),
    );
    expect(of('utsuwa_reader')).toEqual(
      each(
        [...CONTENT, 'site', 'site_host'].map((name) => `reading.${name}`),
        'SELECT',
      ),
    );
  });

  it('lets a site change neither its id nor its partner', async () => {
    const rows = await query<{ column: string }>(
      `SELECT attname AS "column" FROM pg_attribute WHERE attrelid = 'public.site'::regclass AND attnum > 0
        AND has_column_privilege('utsuwa_site', attrelid, attnum, 'UPDATE') ORDER BY 1`,
    );
    expect(rows.map((row) => row.column)).toEqual([
      'default_locale',
      'model_revision',
      'name',
      'preview_epoch',
      'revision',
      'settings',
      'slug',
      'time_zone',
    ]);
  });

  it('is carried by every view of the reader, with every column of its table', async () => {
    const views = await query<{
      name: string;
      owner: string;
      definition: string;
      columns: string[];
      expected: string[];
    }>(
      `SELECT v.relname AS name, v.relowner::regrole::text AS owner, pg_get_viewdef(v.oid) AS definition,
        (SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute WHERE attrelid = v.oid AND attnum > 0 AND NOT attisdropped) AS columns,
        (SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute WHERE attrelid = ('public.' || v.relname)::regclass AND attnum > 0 AND NOT attisdropped) AS expected
       FROM pg_class v WHERE v.relnamespace = 'reading'::regnamespace`,
    );
    expect(views.map((view) => view.name).sort()).toEqual([...CONTENT, 'site', 'site_host'].sort());
    for (const view of views) {
      expect(view.owner).toBe('utsuwa_views');
      expect(view.columns, view.name).toEqual(view.expected);
      const column = view.name === 'site' ? 'id' : 'site_id';
      const mine = `\\((${view.name}\\.)?${column} = \\(NULLIF\\(current_setting\\('utsuwa\\.site_id'::text, true\\), ''::text\\)\\)::uuid\\)`;
      // The reader sees nothing of the trash.
      const condition = view.name === 'entry' ? `\\(${mine} AND \\((entry\\.)?deleted_at IS NULL\\)\\)` : mine;
      expect(view.definition).toMatch(new RegExp(`WHERE ${condition};$`));
    }
  });
});
