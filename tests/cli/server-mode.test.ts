import { describe, expect, it } from 'vitest';
import { testUrl } from '../kit/database.ts';
import { createServerDatabase } from '../kit/database-server.ts';
import { utsuwa } from './utsuwa.ts';

describe.skipIf(testUrl === undefined)(
  'commands on a database server (set TEST_DATABASE_URL=postgres://… to run)',
  () => {
    const SECRET_KEY = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 5)).toString('base64');

    it('serve refuses an old schema and says what to do; migrate brings it up to date, once', async () => {
      const database = await createServerDatabase(testUrl ?? '', 'empty');
      try {
        const env = { DATABASE_URL: database.url, SECRET_KEY, PORT: '0' };
        for (const command of [['serve'], ['site', 'list']]) {
          const { code, err } = await utsuwa(command, { env });
          expect(code).toBe(1);
          expect(err).toContain('Run "utsuwa migrate" first.');
          expect(err).not.toContain('    at ');
        }
        const dry = await utsuwa(['migrate', '--dry-run'], { env });
        expect(dry.out).toMatch(/^Would apply \d+_/);
        const applied = await utsuwa(['migrate'], { env });
        expect([applied.code, applied.out.match(/^Applied/gm)?.length]).toEqual([
          0,
          dry.out.match(/^Would apply/gm)?.length,
        ]);
        expect((await utsuwa(['migrate'], { env })).out).toBe('The database is up to date.\n');
        expect((await utsuwa(['site', 'list'], { env })).code).toBe(0);
      } finally {
        await database.drop();
      }
    });

    it('a server that is not there is told without its password', async () => {
      const { code, err } = await utsuwa(['site', 'list'], {
        env: { DATABASE_URL: 'postgres://u:canary-secret@127.0.0.1:1/x', SECRET_KEY },
      });
      expect(code).toBe(1);
      expect(err).toContain('127.0.0.1:1');
      expect(err).not.toContain('canary-secret');
    });
  },
);
