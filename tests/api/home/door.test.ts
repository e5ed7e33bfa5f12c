import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildHomeDoor } from '../../../src/api/home/door.ts';
import { openWorld, type World } from '../../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('tells a person who opens the installation where the doors are, and names no site', async () => {
  await world.site({ slug: 'secret-town', name: 'みなと町', defaultLocale: 'ja' });
  const answer = await world.get('/');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(answer.text).toContain('/sites/{site}/graphql');
  expect(answer.text).not.toContain('secret-town');
  const style = /<style>(.*)<\/style>/s.exec(answer.text)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(answer.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
});

it('leaves everything else unanswered', async () => {
  expect((await world.get('/nothing')).status).toBe(404);
  expect((await world.send('POST', '/')).status).toBe(404);
});

it('names the sites, escaped, where the explorer is open', async () => {
  await world.site({ slug: 'shop', name: 'Fish & <b>Chips</b>' });
  const server = createServer(express().use(buildHomeDoor(world.services, { explorer: true }))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const text = await answer.text();
    expect(text).toContain('<a href="/render/shop/">Fish &amp; &lt;b&gt;Chips&lt;/b&gt;</a>');
    expect(text).toContain('href="/sites/shop/graphql"');
    expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(text));
  } finally {
    server.close();
  }
});
