/** The exported VCL in Varnish itself: compiled, and asked about User-Agents beside the CloudFront function. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCustomRule } from '../../../src/core/devices/custom/rule.ts';
import { exportEdge } from '../../../src/core/devices/edge/export.ts';

const isThere = spawnSync('varnishd', ['-V']).error === undefined;
if (!isThere) console.warn('Varnish is not installed: apt-get install varnish, to try the exported VCL.');

const HEADER = 'x-utsuwa-device-class';
const AGENTS = [
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPad; CPU OS 12_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/12.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 12; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
  'DoCoMo/2.0 P900i(c100;TB;W24H12)',
  'KDDI-CA39 UP.Browser/6.2.0.13.1.5 (GUI) MMP/2.0',
  'BrightSign/XT1144 Mozilla/5.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (Linux; Android 9; UNKNOWN-1) AppleWebKit/537.36 Chrome/80 Safari/537.36',
  'Zork/9',
  `Mozilla/5.0 (Windows NT 10.0) ${'( '.repeat(900)}`,
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'utsuwa-vcl-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A whole configuration around the export, which shows the client what the origin would be told. */
function configuration(vcl: string): string {
  writeFileSync(join(folder, 'utsuwa.vcl'), vcl);
  const file = join(folder, 'main.vcl');
  writeFileSync(
    file,
    `vcl 4.1;\nbackend none none;\ninclude "${join(folder, 'utsuwa.vcl')}";
sub vcl_recv { call utsuwa_device_class; return (synth(200)); }
sub vcl_synth { if (req.http.${HEADER}) { set resp.http.${HEADER} = req.http.${HEADER}; } return (deliver); }\n`,
  );
  return file;
}

describe.skipIf(!isThere)('the exported VCL', () => {
  it('compiles, with rules of somebody’s own in it too', () => {
    const rules = [
      toCustomRule('a', { name: 'x', allOf: ['Box"}/', 'a.b'], noneOf: ['Edg/'], class: 'tv' }),
      toCustomRule('b', { name: 'x', prefix: 'Mozilla/5.0 (', allOf: ['\\'], class: 'signage' }),
    ];
    for (const vcl of [exportEdge('vcl', []), exportEdge('vcl', rules)]) {
      const made = spawnSync('varnishd', ['-C', '-j', 'none', '-n', join(folder, 'work'), '-f', configuration(vcl)], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      expect(made.status, made.stderr.slice(0, 2_000)).toBe(0);
    }
  });

  describe('running', () => {
    let varnish: ChildProcess;
    let port: number;
    beforeAll(async () => {
      port = await freePort();
      const file = configuration(exportEdge('vcl', []));
      const work = join(folder, 'running');
      varnish = spawn('varnishd', ['-F', '-j', 'none', '-a', `127.0.0.1:${port}`, '-n', work, '-f', file], {
        stdio: 'ignore',
      });
      for (let i = 0; i < 200; i += 1) {
        if ((await classOf('x').catch(() => undefined)) !== undefined) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('Varnish did not start.');
    }, 30_000);
    afterAll(async () => {
      const ended = new Promise((resolve) => varnish.once('exit', resolve));
      varnish.kill();
      await ended;
    });

    const classOf = (userAgent: string, headers: Record<string, string> = {}): Promise<string | null> =>
      new Promise((resolve, reject) => {
        const sent = request(
          { port, host: '127.0.0.1', headers: { ...headers, 'User-Agent': userAgent } },
          (answer) => {
            answer.resume();
            resolve((answer.headers[HEADER] as string | undefined) ?? null);
          },
        );
        sent.on('error', reject);
        sent.end();
      });

    it('says what the CloudFront function says, and never what a client claims', async () => {
      const context = createContext({});
      runInContext(exportEdge('cloudfront-function', []), context);
      const asked: readonly Record<string, string>[] = [
        {},
        { [HEADER]: 'signage' },
        { 'sec-ch-ua-form-factors': '"Tablet"' },
        { 'sec-ch-ua-form-factors': '"Mobile"' },
      ];
      for (const userAgent of AGENTS) {
        for (const headers of asked) {
          const all = { ...headers, 'user-agent': userAgent };
          const sent = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { value }]));
          Object.assign(context, { event: { request: { headers: sent } } });
          const { headers: passed } = runInContext('handler(event)', context) as {
            headers: Record<string, { value: string }>;
          };
          expect(await classOf(userAgent, headers), userAgent).toBe(passed[HEADER]?.value ?? null);
        }
      }
    });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server: Server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
