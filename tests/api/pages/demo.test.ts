/** Every page of the demo as every kind of device, through HTTP: headers, budgets, validity, links. */
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProfile } from '../../../src/core/devices/profiles/index.ts';
import { seedDemo } from '../../../src/features/ops/seed-demo.ts';
import { listDemoPages } from '../../kit/demo-pages.ts';
import { canJudge, complaints, howToJudge, under } from '../../kit/dtd.ts';
import { readDeck } from '../../kit/hdml.ts';
import { openWorld, type HttpAnswer, type World } from '../../kit/world.ts';

/** User agents as devices sent them. */
const DEVICES = {
  pc: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  tablet:
    'Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
  smartphone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'imode-foma': 'DoCoMo/2.0 P903i(c100;TB;W24H12)',
  'imode-c10': 'DoCoMo/1.0/P503i/c10',
  'au-wap2': 'KDDI-CA39 UP.Browser/6.2.0.13.1.5 (GUI) MMP/2.0',
  'au-hdml': 'UP.Browser/3.04-CA14 UP.Link/3.4.4',
  'sb-3gc': 'SoftBank/1.0/910T/TJ001/SN123456789012345 Browser/NetFront/3.3 Profile/MIDP-2.0 Configuration/CLDC-1.1',
  wap2: 'SAMSUNG-SGH-E250/1.0 Profile/MIDP-2.0 Configuration/CLDC-1.1 UP.Browser/6.2.3.3.c.1.101 (GUI) MMP/2.0',
  wml13: 'Nokia7110/1.0 (04.84)',
  kaios: 'Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5',
  signage:
    'BrightSign/8.5.46 (XT1144) Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36 (KHTML, like Gecko) QtWebEngine/5.15.2 Chrome/87.0.4280.144 Safari/537.36',
  text: 'Lynx/2.9.0dev.10 libwww-FM/2.14 SSL-MM/1.4.1',
} as const;
type Device = keyof typeof DEVICES;

const TYPES: Record<Device, string> = {
  pc: 'text/html; charset=UTF-8',
  tablet: 'text/html; charset=UTF-8',
  smartphone: 'text/html; charset=UTF-8',
  'imode-foma': 'application/xhtml+xml; charset=Shift_JIS',
  'imode-c10': 'text/html; charset=Shift_JIS',
  'au-wap2': 'text/html; charset=Shift_JIS',
  'au-hdml': 'text/x-hdml; charset=Shift_JIS',
  'sb-3gc': 'text/html; charset=UTF-8',
  wap2: 'application/vnd.wap.xhtml+xml; charset=UTF-8',
  wml13: 'text/vnd.wap.wml; charset=UTF-8',
  kaios: 'text/html; charset=UTF-8',
  signage: 'text/html; charset=UTF-8',
  text: 'text/html; charset=UTF-8',
};
const devices = Object.keys(DEVICES) as Device[];

describe('the demo on every device', { shuffle: false }, () => {
  let world: World;
  /** Addresses on the installation's own host name. */
  let pages: string[];

  beforeAll(async () => {
    world = await openWorld();
    await seedDemo(world.system);
    pages = await listDemoPages(world);
  }, 120_000);
  afterAll(() => world.close());

  const ask = (path: string, device: Device): Promise<HttpAnswer> =>
    world.get(path, {
      'User-Agent': DEVICES[device],
      Accept: device === 'wap2' ? 'application/vnd.wap.xhtml+xml, application/xhtml+xml, text/html' : '*/*',
    });

  /** All parts of a page, as a reader with `#` for "next" sees them. */
  const askAll = async (path: string, device: Device): Promise<HttpAnswer[]> => {
    const parts: HttpAnswer[] = [];
    const seen = new Set<string>();
    for (let page = 1; page < 60; page += 1) {
      const part = await ask(page === 1 ? path : `${path}?page=${page}`, device);
      // A page beyond the last gives the last.
      const etag = part.headers.get('etag') ?? '';
      if (seen.has(etag)) break;
      seen.add(etag);
      parts.push(part);
    }
    return parts;
  };

  it('has about two dozen entries on two sites', () => {
    expect(pages.length).toBeGreaterThanOrEqual(40);
  });

  it.each(devices)('%s gets its own type, profile and budget on every page', async (device) => {
    const profile = findProfile(device);
    for (const path of pages) {
      const answer = await ask(path, device);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('content-type'), path).toBe(TYPES[device]);
      expect(answer.headers.get('x-device-profile'), path).toBe(device);
      expect(Number(answer.headers.get('content-length')), path).toBe(answer.body.length);
      if (profile?.maxMarkupBytes)
        expect(answer.body.length, `${path} as ${device}`).toBeLessThanOrEqual(profile.maxMarkupBytes);
    }
  });

  describe.skipIf(!canJudge)(`by the DTDs (${howToJudge})`, () => {
    it.each(['imode-foma', 'au-wap2', 'sb-3gc', 'wap2'] as const)(
      '%s: every part of every page is valid XHTML Mobile Profile',
      async (device) => {
        const texts: { name: string; text: string }[] = [];
        for (const path of pages) {
          for (const [index, part] of (await askAll(path, device)).entries()) {
            const text = world.services.charset.decode(part.body, findProfile(device) ?? never());
            texts.push({ name: `${device}${path}-${index}`, text: under('1.0', text) });
          }
        }
        expect(complaints(texts)).toBe('');
      },
      120_000,
    );

    it('wml13: every deck is valid WML 1.3 and within its bytes', async () => {
      const texts: { name: string; text: string }[] = [];
      for (const path of pages) {
        for (const [index, part] of (await askAll(path, 'wml13')).entries()) {
          expect(part.body.length, path).toBeLessThanOrEqual(1_428);
          texts.push({ name: `wml${path}-${index}`, text: part.text });
        }
      }
      expect(complaints(texts)).toBe('');
    }, 120_000);
  });

  it('au-hdml: every deck follows the grammar, within its bytes', async () => {
    const profile = findProfile('au-hdml') ?? never();
    for (const path of pages) {
      for (const part of await askAll(path, 'au-hdml')) {
        expect(part.body.length, path).toBeLessThanOrEqual(1_200);
        expect(readDeck(world.services.charset.decode(part.body, profile)).faults, path).toEqual([]);
      }
    }
  }, 120_000);

  it.each(['pc', 'kaios', 'signage', 'text'] as const)(
    '%s: every page is HTML5 by html-validate',
    async (device) => {
      const validate = new HtmlValidate({
        root: true,
        extends: ['html-validate:standard'],
        rules: {
          'long-title': 'off',
          'no-inline-style': 'off',
          'no-trailing-whitespace': 'off',
          'require-sri': 'off',
          ...(device === 'signage' ? { 'tel-non-breaking': 'off' } : {}),
        },
      });
      const faults: string[] = [];
      for (const path of pages) {
        const { text } = await ask(path, device);
        const report = await validate.validateString(text);
        for (const { messages } of report.results) {
          for (const message of messages) faults.push(`${path}: ${message.ruleId}: ${message.message}`);
        }
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it('answers the query of the README as it stands there', async () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const query = /```graphql\n(.*?)```/s.exec(readme)?.[1] ?? '';
    const { data, errors } = await world.content('town', query);
    expect(errors).toBeUndefined();
    expect(data['newsItems'].nodes[0]).toMatchObject({
      date: expect.any(String),
      related: [{ id: expect.any(String) }],
    });
  });

  it('leads nowhere that is not there', async () => {
    const dead: string[] = [];
    const known = new Map<string, number>();
    for (const path of pages) {
      const { text } = await ask(path, 'pc');
      for (const [, href = ''] of text.matchAll(/ (?:href|src)="(\/[^"#?]*)[^"]*"/g)) {
        const address = href.replaceAll('&amp;', '&');
        if (address.startsWith('/assets/') && known.has(address)) continue;
        if (!known.has(address)) known.set(address, (await world.send('HEAD', address)).status);
        if (known.get(address) !== 200) dead.push(`${path} → ${address}: ${known.get(address)}`);
      }
    }
    expect(dead).toEqual([]);
  }, 180_000);

  it('answers a repeated request from the cache, and 304 to who has it already', async () => {
    const first = await ask('/render/town/waste', 'pc');
    const again = await ask('/render/town/waste', 'pc');
    expect(again.headers.get('x-cache')).toBe('hit');
    expect(again.body.equals(first.body)).toBe(true);
    const etag = again.headers.get('etag') ?? '';
    const unchanged = await world.get('/render/town/waste', { 'User-Agent': DEVICES.pc, 'If-None-Match': etag });
    expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);
  });

  it.each([
    ['/render/town/nothing-here', 404],
    ['/render/nobody/', 404],
  ])('says kindly that %s is not there, in each device’s markup', async (path, status) => {
    for (const device of devices) {
      const answer = await ask(path, device);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe(TYPES[device]);
      expect(answer.body.length).toBeGreaterThan(100);
    }
  });

  it('redirects an address with a slash too many, absolutely', async () => {
    const answer = await ask('/render/town/waste/', 'imode-foma');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(`${world.config.settings.publicUrl}/render/town/waste`);
  });

  it('tells what a device loses', async () => {
    const answer = await world.get('/render/town/disaster?device=imode-1', { Accept: 'application/json' });
    const report = JSON.parse(answer.text) as {
      pages: number;
      bytes: number;
      profile: { id: string };
      losses: { reason: string }[];
    };
    expect(report.profile.id).toBe('imode-1');
    expect(report.pages).toBeGreaterThan(1);
    expect(report.losses.map((loss) => loss.reason)).toContain('no-tables');
  });

  it('is only read, under either name', async () => {
    const { port } = new URL(world.url);
    const post = (path: string, host: string) => world.send('POST', path, { headers: { Host: host }, body: 'x' });
    const bySlug = await post('/render/town/', `localhost:${port}`);
    expect([bySlug.status, bySlug.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await post('/waste', `town.localhost:${port}`)).status).toBe(405);
    expect((await post('/waste', 'nobody.example')).status).toBe(404);
  });

  it('names a pictogram in Japanese to a phone that has none', async () => {
    const deck = await ask('/render/town/', 'wml13');
    expect(deck.text).toContain('[晴れ] きょうの町');
  });

  it('answers on a site’s own host name as well', async () => {
    const { request } = await import('node:http');
    const { port } = new URL(world.url);
    const body = await new Promise<string>((resolve, reject) => {
      request(
        {
          host: '127.0.0.1',
          port,
          path: '/waste',
          headers: { Host: `town.localhost:${port}`, 'User-Agent': DEVICES.pc },
        },
        (res) => {
          res.setEncoding('utf8');
          let text = '';
          res.on('data', (part: string) => (text += part));
          res.on('end', () => resolve(text));
        },
      )
        .on('error', reject)
        .end();
    });
    expect(body).toContain('ごみの収集日');
    expect(body).toContain('href="/news"');
  });
});

function never(): never {
  throw new Error('No such profile.');
}
