import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../kit/world.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken accessTokenExpiresAt member { email grants { role partner site } } } }`;
const REFRESH = `mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken refreshToken } }`;
const ME = '{ me { email } }';

describe('signing in', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  /** From an address of its own, so that no test uses up another's tries. */
  const signIn = (input: { email: string; password: string }, from = '198.51.100.1') =>
    world.graphql(SIGN_IN, { input }, { headers: { 'X-Forwarded-For': from } });

  it('answers a pair of tokens and who one is; the access token opens the API for 10 minutes', async () => {
    const { email, password } = await world.member({ role: 'operator' });
    const answer = await signIn({ email: ` ${email.toUpperCase()} `, password });
    expect(answer.errors).toBeUndefined();
    const { accessToken, accessTokenExpiresAt, member } = answer.data['signIn'];
    expect(member).toEqual({ email, grants: [{ role: 'operator', partner: null, site: null }] });
    expect(new Date(accessTokenExpiresAt).getTime() - world.clock.now().getTime()).toBe(600_000);
    expect((await world.graphql(ME, {}, { token: accessToken })).data).toEqual({ me: { email } });
    world.clock.forward(631);
    expect((await world.graphql(ME, {}, { token: accessToken })).status).toBe(401);
  });

  it('tells a wrong password, an unknown address and a disabled member the same, in words, status and work', async () => {
    const known = await world.member({ role: 'viewer', partner: (await world.partner()).id });
    const gone = await world.member({ role: 'viewer', partner: (await world.partner()).id });
    await world.graphql(
      `mutation ($id: ID!) { editMember(input: { member: $id, disabled: true }) { member { disabled } } }`,
      { id: gone.id },
      { token: (await world.admin()).token },
    );
    const hashes = world.countPasswordChecks();
    const answers = [
      await signIn({ email: known.email, password: 'not the password' }, '198.51.100.2'),
      await signIn({ email: 'nobody@example.jp', password: 'not the password' }, '198.51.100.3'),
      await signIn({ email: gone.email, password: gone.password }, '198.51.100.4'),
    ];
    expect(hashes()).toBe(3);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      expect(answer.errors).toEqual([
        {
          message: 'E-mail address or password is wrong.',
          locations: [{ line: 1, column: 35 }],
          path: ['signIn'],
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ]);
    }
  });

  it('stops guessing from one address and for one account, says for how long, and lets the owner in from elsewhere', async () => {
    const { email, password } = await world.member({ role: 'operator' });
    const codes: string[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const answer = await signIn({ email, password: 'guess number ' + tries }, '203.0.113.66');
      codes.push(String(answer.errors?.[0]?.extensions['code']));
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('UNAUTHENTICATED'));
    expect(codes.slice(10)).toEqual(['LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
    const refused = await signIn({ email, password }, '203.0.113.66');
    expect(refused.errors?.[0]?.extensions['details']).toMatchObject({ retryAfterSeconds: expect.any(Number) });
    expect((await signIn({ email, password }, '203.0.113.67')).errors).toBeUndefined();
  });

  it('exchanges a refresh token once; a second use ends the session for both holders', async () => {
    const { email, password } = await world.member({ role: 'operator' });
    const first = (await signIn({ email, password })).data['signIn'];
    const second = (await world.graphql(REFRESH, { token: first.refreshToken })).data['refreshSession'];
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect((await world.graphql(ME, {}, { token: second.accessToken })).data['me']).toEqual({ email });

    const reuse = await world.graphql(REFRESH, { token: first.refreshToken });
    expect(reuse.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await world.graphql(REFRESH, { token: second.refreshToken })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect((await world.graphql(ME, {}, { token: second.accessToken })).status).toBe(401);
  });

  it('lets only one of two simultaneous exchanges win, and then trusts neither', async () => {
    const { email, password } = await world.member({ role: 'operator' });
    const { refreshToken } = (await signIn({ email, password })).data['signIn'];
    const both = await Promise.all([1, 2].map(() => world.graphql(REFRESH, { token: refreshToken })));
    expect(both.filter((answer) => answer.errors === undefined).length).toBeLessThanOrEqual(1);
    const winner = both.find((answer) => answer.errors === undefined)?.data['refreshSession'];
    if (winner) expect((await world.graphql(ME, {}, { token: winner.accessToken })).status).toBe(401);
  });

  it.each(['', 'x', 'x.y', '00000000-0000-7000-8000-000000000000.x', 'a'.repeat(500)])(
    'refuses the made-up refresh token %j',
    async (token) => {
      expect((await world.graphql(REFRESH, { token })).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    },
  );

  it('ends a session after 30 days, however often it was refreshed', async () => {
    const { email, password } = await world.member({ role: 'operator' });
    const { refreshToken } = (await signIn({ email, password })).data['signIn'];
    world.clock.forward(29 * 86_400);
    const next = (await world.graphql(REFRESH, { token: refreshToken })).data['refreshSession'];
    world.clock.forward(2 * 86_400);
    expect((await world.graphql(REFRESH, { token: next.refreshToken })).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('signs out of this session, or of all', async () => {
    const { email, password } = await world.member({ role: 'operator' });
    const tokens = [];
    for (let session = 0; session < 3; session += 1)
      tokens.push((await signIn({ email, password })).data['signIn'].accessToken);
    const out = (token: string, everywhere: boolean) =>
      world.graphql(
        'mutation ($everywhere: Boolean!) { signOut(input: { everywhere: $everywhere }) { endedSessions } }',
        { everywhere },
        { token },
      );
    expect((await out(tokens[0], false)).data['signOut']).toEqual({ endedSessions: 1 });
    expect((await world.graphql(ME, {}, { token: tokens[0] })).status).toBe(401);
    expect((await world.graphql(ME, {}, { token: tokens[1] })).status).toBe(200);
    expect((await out(tokens[1], true)).data['signOut'].endedSessions).toBeGreaterThanOrEqual(2);
    expect((await world.graphql(ME, {}, { token: tokens[2] })).status).toBe(401);
  });

  it('ends all sessions when the password changes, takes the new one and refuses the old', async () => {
    const { email, password, token } = await world.member({ role: 'operator' });
    const change = (currentPassword: string, newPassword: string) =>
      world.graphql(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { member { email } } }',
        { input: { currentPassword, newPassword } },
        { token },
      );
    const wrong = await change('not this one', 'a much better one');
    expect(wrong.errors?.[0]?.extensions['issues']).toMatchObject([
      { path: ['currentPassword'], code: 'wrong_password' },
    ]);
    const weak = await change(password, 'password');
    expect(weak.errors?.[0]?.extensions['issues']).toMatchObject([{ path: ['newPassword'], code: 'too_common' }]);
    expect((await change(password, 'a much better one')).data['changePassword'].member.email).toBe(email);
    expect((await world.graphql(ME, {}, { token })).status).toBe(401);
    expect((await signIn({ email, password }, '198.51.100.9')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await signIn({ email, password: 'a much better one' }, '198.51.100.9')).errors).toBeUndefined();
  });

  it('tells passwords apart that share their first 72 bytes', async () => {
    const start = 'long and shared by both '.repeat(4).slice(0, 84);
    const { email } = await world.member({ role: 'operator', password: `${start}A` });
    expect((await signIn({ email, password: `${start}B` }, '198.51.100.10')).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect((await signIn({ email, password: `${start}A` }, '198.51.100.10')).errors).toBeUndefined();
  });
});
