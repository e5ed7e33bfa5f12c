/** What readers see when something is wrong with us: a page in their own markup, no detail, an id that the log knows. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPagesDoor } from '../../../src/api/pages/door.ts';
import type { Services } from '../../../src/features/tenancy/context.ts';
import { findSiteBySlug } from '../../../src/features/tenancy/sites.ts';
import { openWorld, type World } from '../../kit/world.ts';

const FOMA = 'DoCoMo/2.0 P903i(c100;TB;W24H12)';
const PC =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('when the database', { shuffle: false }, () => {
  let world: World;
  let server: Server;
  let url: string;
  let failure: Error;

  beforeAll(async () => {
    world = await openWorld();
    await world.site({ slug: 'town', name: 'みなと町', defaultLocale: 'ja' });
    // The site is known from before: only its content cannot be read.
    await findSiteBySlug(world.services, 'town');
    const services: Services = { ...world.services, db: { ...world.services.db, read: () => Promise.reject(failure) } };
    const door = buildPagesDoor(services, () => false);
    const app = express().use(door.router);
    server = createServer((req, res) => void (door.hot(req, res) || app(req, res)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/render/town/`;
  });
  afterAll(async () => {
    server.close();
    await world.close();
  });

  it('is away, answers 503 in the device’s markup, to be asked again, kept by nobody', async () => {
    failure = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    const answer = await fetch(url, { headers: { 'User-Agent': FOMA } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('application/xhtml+xml; charset=Shift_JIS');
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = new TextDecoder('shift_jis').decode(await answer.arrayBuffer());
    expect(text).toContain('みなと町');
    expect(text).not.toContain('ECONNREFUSED');
  });

  it('fails in a way nobody thought of, answers 500 with an id that stands in the log', async () => {
    failure = new Error('secret detail of a bug');
    const answer = await fetch(url, { headers: { 'User-Agent': PC } });
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('secret detail');
    const line = world
      .logged()
      .find((logged) => logged.message === 'Page failed' && String(logged.fields['err']).includes('secret'));
    const reference = String(line?.fields['reference'] ?? 'none was logged');
    expect(text).toContain(reference);
  });

  it('is back, nothing of the failure was kept', async () => {
    failure = Object.assign(new Error('away'), { code: '57P01' });
    const once = await fetch(url, { headers: { 'User-Agent': PC } });
    const again = await fetch(url, { headers: { 'User-Agent': PC } });
    expect([once.headers.get('x-cache'), again.headers.get('x-cache'), again.status]).toEqual([
      'bypass',
      'bypass',
      503,
    ]);
  });
});
