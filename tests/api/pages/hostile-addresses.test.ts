/** Addresses and headers that an attacker sends as they are, byte for byte: no header is added, nothing leads away, nothing runs. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../../../src/features/ops/seed-demo.ts';
import { executablesIn } from '../../core/render/xss/executables.ts';
import { openWorld, type World } from '../../kit/world.ts';

const AGENTS = {
  pc: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  imode: 'DoCoMo/2.0 P903i(c100;TB;W24H12)',
  wml: 'Nokia7110/1.0 (04.84)',
  au: 'KDDI-CA39 UP.Browser/6.2.0.13.1.5 (GUI) MMP/2.0',
};

const PATHS = [
  '/render/town/<script>__xss(1)</script>',
  '/render/town/%3Cscript%3E__xss(1)%3C/script%3E',
  '/render/town/%22%3E%3Cimg%20src=x%20onerror=__xss(1)%3E/',
  '/render/town/%0d%0aSet-Cookie:%20a=b',
  '/render/town/%0d%0aSet-Cookie:%20a=b/',
  '/render/town/waste/?x=%0d%0aSet-Cookie:%20a=b',
  '/render/town/waste/?x="><script>__xss(1)</script>',
  '/render/town//evil.example/',
  '/render/town//evil.example/%2f..',
  '/render/town/%5c%5cevil.example/',
  '/render/town/\\\\evil.example/',
  '/render//evil.example/',
  '//evil.example/',
  '//evil.example/%2e%2e/',
  '/\\evil.example/',
  '/render/town/waste?page=<script>__xss(1)</script>',
  '/render/town/waste?page=99999999999999999999',
  '/render/town/waste?device=<script>__xss(1)</script>',
  '/render/town/%E8%A1%A8%22%20onclick=__xss(1)',
  '/render/town/%81%22%3E%3Cscript%3E__xss(1)%3C/script%3E',
  '/render/town/%00',
  '/render/town/%u003cscript%u003e',
  '/render/%3Cscript%3E__xss(1)%3C/script%3E/',
  'http://evil.example/render/town/waste/',
  'javascript:__xss(1)',
];

describe('hostile addresses', () => {
  let world: World;
  let host: string;
  beforeAll(async () => {
    world = await openWorld();
    await seedDemo(world.system);
    ({ host } = new URL(world.url));
  }, 120_000);
  afterAll(() => world.close());

  /** What comes back, as it came. */
  const sendRaw = (path: string, headers: Readonly<Record<string, string>>): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(world.url);
      const socket = connect(Number(port), hostname);
      const chunks: Buffer[] = [];
      const lines = Object.entries({ Host: host, Connection: 'close', ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', reject);
      socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
      socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    });

  const judge = (answer: string, origins: readonly string[]): string[] => {
    const [head = '', body = ''] = answer.split(/\r\n\r\n(.*)/s);
    const [status = '', ...headers] = head.split('\r\n');
    const wrong: string[] = [];
    if (!/^HTTP\/1\.1 (?:200|301|400|404) /.test(status)) wrong.push(status);
    for (const header of headers) {
      if (/^set-cookie:/i.test(header) || !/^[\w-]+: /.test(header)) wrong.push(header);
      const location = /^location: (.*)$/i.exec(header)?.[1];
      if (location === undefined) continue;
      const led = new URL(location, 'https://other.example/');
      if (!origins.includes(led.origin) || led.pathname.startsWith('//')) wrong.push(header);
    }
    if (/^content-type: [^\r\n]*html/im.test(head)) wrong.push(...executablesIn(body));
    return wrong;
  };

  it.each(Object.entries(AGENTS))('cannot make %s’s page do anything', async (_, agent) => {
    const origins = [world.url, world.config.settings.publicUrl].map((url) => new URL(url).origin);
    const wrong: string[] = [];
    const statuses = new Set<string>();
    for (const path of PATHS) {
      const answer = await sendRaw(path, { 'User-Agent': agent });
      statuses.add(answer.slice(9, 12));
      wrong.push(...judge(answer, origins).map((what) => `${path}: ${what}`));
    }
    expect(wrong).toEqual([]);
    expect([...statuses].sort()).toEqual(expect.arrayContaining(['200', '301', '404']));
  });

  it.each(Object.entries(AGENTS))('cannot either under the name of a site, as %s', async (_, agent) => {
    const { port } = new URL(world.url);
    const name = `town.localhost:${port}`;
    const wrong: string[] = [];
    for (const path of PATHS.map((one) => one.replace('/render/town', ''))) {
      const found = judge(await sendRaw(path, { Host: name, 'User-Agent': agent }), [`http://${name}`]);
      wrong.push(...found.map((what) => `${path}: ${what}`));
    }
    expect(wrong).toEqual([]);
  });

  it('believes no name that it does not know', async () => {
    for (const stranger of ['evil.example', 'evil.example"><script>__xss(1)</script>', `${host}@evil.example`]) {
      for (const header of ['Host', 'X-Forwarded-Host', 'X-Original-Host', 'Forwarded']) {
        const value = header === 'Forwarded' ? `host=${stranger}` : stranger;
        const answer = await sendRaw('/render/town/waste/', { [header]: value, 'User-Agent': AGENTS.pc });
        expect(answer, `${header}: ${value}`).not.toMatch(/evil\.example/);
      }
    }
  });
});
