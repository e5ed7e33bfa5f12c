import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, ROOT, utsuwa } from './utsuwa.ts';

describe('the demo from the command line', () => {
  let dir: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'utsuwa-demo-'));
    env = { DATA_DIR: dir, PORT: '0' };
    const { code, out, err } = await utsuwa(['seed'], { env });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Sign in with demo@');
  }, 180_000);
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('goes into an empty installation only', async () => {
    const { code, err } = await utsuwa(['seed'], { env });
    expect(code).toBe(1);
    expect(err.trim()).toBe('This installation holds sites already; the demo goes into an empty one only.');
  });

  it('shows its sites', async () => {
    const { out } = await utsuwa(['site', 'list', '--json'], { env });
    const sites = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { slug: string; partner: string });
    expect(sites.map(({ slug, partner }) => [slug, partner])).toEqual([
      ['town', 'demo'],
      ['hotel', 'demo'],
    ]);
  });

  it('renders a page byte for byte as the named device gets it, with headers beside it', async () => {
    const docomo = await utsuwa(['render', '--site', 'town', '--ua', 'DoCoMo/2.0 P903i(c100;TB;W24H12)', '--headers'], {
      env,
    });
    expect(docomo.code).toBe(0);
    expect(docomo.err).toMatch(/^HTTP 200\n/);
    expect(docomo.err).toMatch(/content-type: application\/xhtml\+xml; charset=Shift_JIS/i);
    const report = await utsuwa(['render', '--site', 'hotel', '--device', 'wml13', '--report'], { env });
    expect(JSON.parse(report.out)).toMatchObject({
      status: 200,
      device: { profile: 'wml13' },
      losses: expect.anything(),
    });
  });

  it('fails on a page that is not there, after printing what a reader gets', async () => {
    const { code, out, err } = await utsuwa(['render', '--site', 'town', '--path', '/no-such-page', '--device', 'pc'], {
      env,
    });
    expect(code).toBe(1);
    expect(out).toContain('<html');
    expect(err).toContain('The page answered 404.');
  });

  it('says so when a site or a device is mistyped', async () => {
    const site = await utsuwa(['render', '--site', 'twon'], { env });
    expect([site.code, site.out]).toEqual([1, '']);
    expect(site.err).toContain('There is no site "twon"');
    const device = await utsuwa(['render', '--site', 'town', '--device', 'imode-fuma'], { env });
    expect([device.code, device.out]).toEqual([1, '']);
    expect(device.err).toContain('There is no device profile or class "imode-fuma"');
    expect((await utsuwa(['render', '--site', 'town', '--device', 'FEATURE_PHONE'], { env })).code).toBe(0);
  });

  it('starts again without seeding, says where to look, and lets its operator in', async () => {
    const child = spawn(process.execPath, [BIN, 'serve', '--demo'], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await expect.poll(() => out, { timeout: 25_000 }).toContain('Ctrl+C stops it');
    expect(out).not.toContain('Filling');
    const url = /"url":"([^"]+)"/.exec(out)?.[1] ?? '';
    const [, email, password] = /Sign in with +(\S+) +(\S+)/.exec(out) ?? [];
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($input: SignInInput!) { signIn(input: $input) { member { grants { role } } } }',
        variables: { input: { email, password } },
      }),
    });
    expect(await answer.json()).toEqual({ data: { signIn: { member: { grants: [{ role: 'operator' }] } } } });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
