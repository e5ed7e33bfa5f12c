/** The attack vectors of the security study (§4), each against the wrapper. */
import { createHmac, createSecretKey, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, it } from 'vitest';
import { createTokenSigner } from '../../../src/platform/crypto/jwt.ts';

const KEY = Buffer.alloc(32, 7);
let now = 1_800_000_000;
const clock = { now: () => new Date(now * 1_000) };
const signer = createTokenSigner(KEY, clock);

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = (over: object = {}): object => ({
  sub: 'm1',
  iss: 'utsuwa',
  aud: 'access',
  iat: now,
  exp: now + 600,
  ...over,
});
/** A token signed rightly, with any header and any claims. */
function forge(header: object, payload: object, key: Buffer = KEY): string {
  const body = `${part(header)}.${part(payload)}`;
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
}
const HEADER = { alg: 'HS256', typ: 'JWT' };

describe('tokens', () => {
  it('come back with their claims, for their purpose only', () => {
    const token = signer.sign('access', { sub: 'm1', grants: ['x'] }, 600);
    expect(signer.verify('access', token)).toMatchObject({
      sub: 'm1',
      grants: ['x'],
      aud: 'access',
      iss: 'utsuwa',
      exp: now + 600,
    });
    for (const other of ['preview', 'refresh', '', 'Access', 'acces']) expect(signer.verify(other, token)).toBeNull();
  });

  it('the forger of these tests is believed when it forges nothing (or the refusals below would prove nothing)', () => {
    expect(signer.verify('access', forge(HEADER, claims()))).toMatchObject({ sub: 'm1' });
  });

  it('end with their lifetime, give or take the skew', () => {
    const token = signer.sign('access', {}, 600);
    now += 629;
    expect(signer.verify('access', token)).not.toBeNull();
    now += 2;
    expect(signer.verify('access', token)).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no token', 'a.b.c'],
    ['alg none, no signature', `${part({ alg: 'none', typ: 'JWT' })}.${part(claims())}.`],
    ['alg None with a signature', forge({ alg: 'None', typ: 'JWT' }, claims())],
    ['HS512 with our key', jwt.sign(claims(), createSecretKey(KEY), { algorithm: 'HS512' })],
    ['HS384 with our key', jwt.sign(claims(), createSecretKey(KEY), { algorithm: 'HS384' })],
    [
      'RS256',
      jwt.sign(claims(), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, { algorithm: 'RS256' }),
    ],
    ['another key', forge(HEADER, claims(), Buffer.alloc(32, 8))],
    ['the empty key', forge(HEADER, claims(), Buffer.alloc(0))],
    ['crit', forge({ ...HEADER, crit: ['b64'], b64: false }, claims())],
    ['another type', forge({ alg: 'HS256', typ: 'embed+jwt' }, claims())],
    ['no type', forge({ alg: 'HS256' }, claims())],
    ['no audience', forge(HEADER, claims({ aud: undefined }))],
    ['many audiences', forge(HEADER, claims({ aud: ['access', 'preview'] }))],
    ['no issuer', forge(HEADER, claims({ iss: undefined }))],
    ['another issuer', forge(HEADER, claims({ iss: 'someone' }))],
    ['no end', forge(HEADER, claims({ exp: undefined }))],
    ['an end that is no number', forge(HEADER, claims({ exp: '99999999999' }))],
    ['no beginning', forge(HEADER, claims({ iat: undefined }))],
    ['not yet', forge(HEADER, claims({ nbf: now + 3_600 }))],
    ['a text for claims', jwt.sign('text', createSecretKey(KEY))],
    ['too long', forge(HEADER, claims({ pad: 'x'.repeat(5_000) }))],
  ])('refuse %s', (_name, token) => {
    expect(signer.verify('access', token)).toBeNull();
  });

  it('refuse a changed claim', () => {
    const [header, , signature] = signer.sign('access', { sub: 'm1' }, 600).split('.');
    expect(signer.verify('access', `${header}.${part(claims({ sub: 'm2' }))}.${signature}`)).toBeNull();
  });

  it('refuse keys that can be guessed', () => {
    for (const bytes of [0, 1, 16, 31])
      expect(() => createTokenSigner(Buffer.alloc(bytes, 1), clock)).toThrow('at least 32');
  });

  it('let no caller set what the signer sets, or make one without end or purpose', () => {
    for (const name of ['aud', 'iss', 'exp', 'iat', 'nbf'])
      expect(() => signer.sign('access', { [name]: 'x' }, 60)).toThrow(name);
    for (const lifetime of [0, -1, Number.NaN]) expect(() => signer.sign('access', {}, lifetime)).toThrow('lifetime');
    expect(() => signer.sign('', {}, 60)).toThrow('purpose');
  });
});
