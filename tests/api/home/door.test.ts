import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
