import { describe, expect, it } from 'vitest';
import { checkEmail, checkPassword } from '../../../src/features/auth/credentials.ts';
import { generatePassword } from '../../../src/features/auth/administrator.ts';
import { networkOf } from '../../../src/features/auth/throttle.ts';

describe('credentials', () => {
  it.each([
    ['seven77', 'too_short'],
    ['eight888', null],
    ['x'.repeat(8), 'too_common'],
    ['Password', 'too_common'],
    ['hanako@example.jp', 'too_common'],
    ['ひらがなのことば', null],
    ['🍵🍡🍙🍘🍥🍢🍣', 'too_short'],
    ['abcd'.repeat(32), null],
    ['abcd'.repeat(32) + 'e', 'too_long'],
  ])('judge the password %s', (password, code) => {
    expect(checkPassword(password, ['hanako@example.jp'])[0]?.code ?? null).toBe(code);
  });

  it.each(['a@example.jp', 'first.last+tag@mail.example.co.jp', '山田@例え.jp'])('take %s', (email) =>
    expect(checkEmail(email)).toEqual([]),
  );
  it.each(['', 'a', 'a@b', 'a@b.', '@b.jp', 'a b@c.jp', 'a@b@c.jp', 'a,b@c.jp', 'a@c.jp\n', `${'a'.repeat(65)}@c.jp`])(
    'refuse %j as e-mail address',
    (email) => expect(checkEmail(email)).toHaveLength(1),
  );

  it('make passwords that pass their own check and never repeat', () => {
    const made = Array.from({ length: 50 }, generatePassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(checkPassword(password, [])).toEqual([]);
  });

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:bbbb:1:2:3', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('count %s as %s', (client, network) => expect(networkOf(client)).toBe(network));
});
