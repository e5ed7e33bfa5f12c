import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../kit/world.ts';

describe('the server', () => {
  let world: World;
  afterEach(() => world.close());

  it('tells that it lives and whether it can serve', async () => {
    world = await openWorld();
    expect(await world.get('/health/live')).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(JSON.parse((await world.get('/health/ready')).text)).toEqual({ status: 'ok', checks: { database: true } });
    world.breakNext('db.ping', new Error('gone'));
    const down = await world.get('/health/ready');
    expect(down.status).toBe(503);
    expect(JSON.parse(down.text)).toEqual({ status: 'unavailable', checks: { database: false } });
  });

  it('answers what it does not know as JSON, with an id and without its name', async () => {
    world = await openWorld();
    const answer = await world.get('/no/such/door');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-powered-by')).toBeNull();
    const broken = await world.get('/%E0%A4%A');
    expect(broken.status).toBeLessThan(500);
  });

  it('writes one line per request, with its facts and without its secrets', async () => {
    world = await openWorld();
    await world.send('POST', '/graphql?canary=query-secret', {
      body: '{"query":"{me{id}}"}',
      headers: {
        'Content-Type': 'application/json',
        Cookie: 'canary=cookie-secret',
        Authorization: 'Bearer header-secret',
      },
    });
    await world.send('PUT', '/uploads/ticket-secret', { body: 'x' });
    await expect.poll(() => world.logged().filter((line) => line.message === 'request').length).toBe(2);
    const lines = world.logged().filter((line) => line.message === 'request');
    expect(lines[0]?.fields).toMatchObject({
      method: 'POST',
      path: '/graphql',
      status: 401,
      requestId: expect.any(String),
      ms: expect.any(Number),
    });
    expect(JSON.stringify(world.logged())).not.toMatch(/(query|cookie|header|ticket)-secret/);
  });

  it('finishes requests in flight before it stops, and takes no new ones meanwhile', async () => {
    world = await openWorld();
    const body = '{"query":"{ me { id } }"}';
    const socket = await open(world.url);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    await expect.poll(() => world.begun()).toBe(1);

    const stopping = world.stop();
    await expect
      .poll(() =>
        open(world.url).then(
          (late) => late.destroy(),
          (error: NodeJS.ErrnoException) => error.code,
        ),
      )
      .toBe('ECONNREFUSED');
    socket.write(body.slice(10));
    const answer = await readAll(socket);
    expect(answer).toContain('200 OK');
    expect(answer).toContain('{"data":{"me":null}}');
    await stopping;
  });

  it('stops in spite of a client that never finishes, when its patience ends', async () => {
    world = await openWorld({ shutdownMs: 300 });
    const socket = await open(world.url);
    socket.on('error', () => undefined);
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
    await expect.poll(() => world.begun()).toBe(1);
    const closed = once(socket, 'close');
    await world.stop();
    await closed;
  });

  it('does not wait for connections that ask nothing', async () => {
    world = await openWorld({ shutdownMs: 20_000 });
    const socket = await open(world.url);
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    const before = performance.now();
    await world.stop();
    expect(performance.now() - before).toBeLessThan(5_000);
    socket.destroy();
  });

  it('refuses headers without end', async () => {
    world = await openWorld();
    const socket = await open(world.url);
    socket.write(`GET /health/live HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(await readAll(socket)).toContain('431');
  });
});

async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

async function readAll(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    if (/\r\n\r\n.+/s.test(text) || text.includes('431')) break;
  }
  return text;
}
