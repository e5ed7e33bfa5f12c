import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/platform/log.ts';

function capture(): { lines: () => Record<string, unknown>[]; text: () => string; log: ReturnType<typeof createLog> } {
  const raw: string[] = [];
  const log = createLog({ destination: { write: (line: string) => void raw.push(line) } });
  return {
    lines: () => raw.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => raw.join(''),
    log,
  };
}

const CANARY = 'c4n4ry-5ecret';

describe('the log', () => {
  it('writes one JSON object per line with level, time, message and fields', () => {
    const { log, lines } = capture();
    log.with({ requestId: 'r1' }).warn({ site: 'town', bytes: 12 }, 'served');
    expect(lines()).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        requestId: 'r1',
        site: 'town',
        bytes: 12,
        message: 'served',
      },
    ]);
  });

  it.each([
    ['a header', { headers: { authorization: CANARY, 'Set-Cookie': [CANARY], cookie: CANARY } }],
    [
      'names in any case and shape',
      { passwordHash: CANARY, SECRET_KEY: CANARY, 'refresh-token': CANARY, apiKey: CANARY },
    ],
    ['deep in a list', { a: [{ b: [{ secret: CANARY }] }] }],
    ['an object under a secret name', { session: { tokens: { value: CANARY } } }],
    ['a bearer header as text', { note: `Authorization: Bearer ${CANARY}` }],
    ['a JSON Web Token in a text', { url: `/x#eyJ${CANARY}.eyJ${CANARY}.${CANARY}` }],
    ['a query', { url: `/render/town/?device=pc&preview=${CANARY}&page=2` }],
    ['a connection string', { url: `postgres://utsuwa:${CANARY}@db:5432/utsuwa` }],
    [
      'an error, its cause and its own fields',
      {
        error: Object.assign(new Error(`no: Bearer ${CANARY}`, { cause: new Error(`redis://:${CANARY}@h`) }), {
          token: CANARY,
        }),
      },
    ],
    ['a map', { map: new Map([['x', { password: CANARY }]]) }],
    ['bytes', { body: Buffer.from(CANARY) }],
  ])('hides %s', (_name, fields) => {
    const { log, text } = capture();
    log.info(fields, 'x');
    log.with(fields).error({}, 'x');
    expect(text()).not.toContain(CANARY);
    expect(text()).not.toContain(Buffer.from(CANARY).toString('base64'));
    expect(text()).toContain('"message":"x"');
  });

  it('hides secrets in the message', () => {
    const { log, text } = capture();
    log.info({}, `GET /a?token=${CANARY}`);
    expect(text()).not.toContain(CANARY);
  });

  it('survives cycles, bigints and long lists, and changes nothing of what it is given', () => {
    const { log, lines, text } = capture();
    const cycle: Record<string, unknown> = {
      big: 1n,
      password: CANARY,
      list: Array.from({ length: 5_000 }, (_, i) => i),
    };
    cycle['self'] = cycle;
    log.info(cycle, 'x');
    expect(cycle['password']).toBe(CANARY);
    expect(lines()[0]).toMatchObject({ big: '1', password: '[hidden]', message: 'x' });
    expect(text().length).toBeLessThan(10_000);
  });

  it('writes nothing below its level', () => {
    const raw: string[] = [];
    const log = createLog({ level: 'error', destination: { write: (line) => void raw.push(line) } });
    log.info({}, 'x');
    log.warn({}, 'x');
    expect(raw).toEqual([]);
    log.error({}, 'x');
    expect(raw).toHaveLength(1);
  });
});
