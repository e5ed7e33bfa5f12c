import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, ROOT, utsuwa } from './utsuwa.ts';

describe('the command line', () => {
  it.each([
    'serve',
    'migrate',
    'seed',
    'admin create',
    'site list',
    'devices detect',
    'devices export',
    'search rebuild',
    'render',
  ])('%s explains itself', async (name) => {
    const { code, out, err } = await utsuwa([...name.split(' '), '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`utsuwa ${name}`);
  });

  it('lists its commands when asked, and when not', async () => {
    const asked = await utsuwa(['--help']);
    expect(asked.code).toBe(0);
    expect(asked.out).toContain('admin create');
    expect((await utsuwa([])).code).toBe(2);
  });

  it.each([
    [['bake'], 'There is no command "bake"'],
    [['serve', '--dmeo'], "Unknown option '--dmeo'"],
    [['serve', 'now'], 'Unexpected argument'],
    [['admin', 'create', '--email', 'a@example.jp'], '--name is missing'],
    [['admin', 'create', '--email', 'a@example.jp', '--name', 'A', '--password', 'x', '--generate'], 'not both'],
    [['render'], '--site is missing'],
    [['render', '--site', 'town', '--path', 'news'], '--path begins with /'],
  ])('used wrongly ends with 2 and says how: %j', async (args, message) => {
    const { code, err } = await utsuwa(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('stops on settings that cannot be used, naming each, before anything is opened', async () => {
    const { code, err } = await utsuwa(['serve'], {
      env: { PORT: 'eighty', UTSUWA_HOST: 'x', DATABASE_URL: 'canary-secret' },
    });
    expect(code).toBe(1);
    expect(err).toContain('PORT must be a whole number');
    expect(err).toContain('Write HOST');
    expect(err).toContain('DATABASE_URL must be an address');
    expect(err).not.toContain('canary-secret');
    expect(err).not.toContain('    at ');
  });

  it('on an older Node says how to mend it', async (test) => {
    const old = ['/usr/bin/node', '/usr/local/bin/node'].find(existsSync);
    const version =
      old === undefined
        ? ''
        : await new Promise<string>((resolve) => {
            const child = spawn(old, ['--version']);
            child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString()));
            child.on('error', () => resolve(''));
          });
    if (old === undefined || Number(/^v(\d+)/.exec(version)?.[1] ?? 99) >= 24) {
      test.skip(`needs a Node older than 24 beside this one (found ${version.trim() || 'none'})`);
      return;
    }
    const { code, err } = await utsuwa(['serve'], { node: old });
    expect(code).toBe(1);
    expect(err).toMatch(/needs Node 24 or newer; this is \d+/);
    expect(err).toContain('npm start');
  });
});

describe('commands on an embedded installation', () => {
  let dir: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'utsuwa-cli-'));
    env = { DATA_DIR: dir, PORT: '0' };
    const { code, err } = await utsuwa(['migrate'], { env });
    expect([code, err]).toEqual([0, '']);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('migrate says that nothing is left to do', async () => {
    const { code, out } = await utsuwa(['migrate'], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/up to date/i);
  });

  it('admin create makes an operator, prints a password that it made, and refuses a second of the same address', async () => {
    const args = ['admin', 'create', '--email', 'boss@example.jp', '--name', 'Boss'];
    const made = await utsuwa([...args, '--generate'], { env });
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toMatch(/Password: \S{20,}/);
    const again = await utsuwa(args, { env, input: 'correct horse battery\n' });
    expect(again.code).toBe(1);
    expect(again.err.trim()).toBe('There is a member with the address boss@example.jp already.');
    const weak = await utsuwa(['admin', 'create', '--email', 'b@example.jp', '--name', 'B', '--password', 'password'], {
      env,
    });
    expect(weak.code).toBe(1);
    expect(weak.err).toContain('first passwords that anybody tries');
  });

  it('site list of an empty installation is empty', async () => {
    const { code, out } = await utsuwa(['site', 'list', '--json'], { env });
    expect([code, out]).toEqual([0, '']);
  });

  it('serve answers, and stops with 0 on SIGTERM', async () => {
    const child = spawn(process.execPath, [BIN, 'serve'], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await expect.poll(() => /"url":"([^"]+)"/.exec(out)?.[1], { timeout: 25_000 }).toBeTruthy();
    const url = /"url":"([^"]+)"/.exec(out)?.[1] ?? '';
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(out).toContain('Stopped');
  });
});
