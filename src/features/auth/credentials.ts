/** What is accepted as e-mail address and password. */
import type { Issue } from '../../lib/errors.ts';

// The passwords that guessing starts with, of those with 8 characters or more.
const COMMON = new Set(
  (
    'password password1 password12 password123 passw0rd p@ssw0rd p@ssword 12345678 123456789 1234567890 0123456789 87654321 ' +
    '11111111 00000000 88888888 12341234 11223344 123123123 987654321 147258369 qwertyui qwertyuiop qwerty123 qwerty12 1q2w3e4r ' +
    '1q2w3e4r5t 1qaz2wsx zaq12wsx qazwsxedc asdfghjk asdfghjkl asdf1234 zxcvbnm1 abcd1234 abcdefgh abc12345 a1b2c3d4 aaaaaaaa ' +
    'iloveyou sunshine princess football baseball superman trustno1 welcome1 welcome123 letmein1 starwars whatever computer ' +
    'internet michelle jennifer charlie1 dragon123 monkey123 master123 admin123 admin1234 administrator changeme changeme1 ' +
    'default1 testtest test1234 secret123 sakura123 doraemon pokemon1 nintendo arashi12 japan123 tokyo123 utsuwa12 utsuwa123'
  ).split(' '),
);

/** Trimmed and lower case, as it is kept: nobody means two accounts by two spellings. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function checkEmail(email: string, path: readonly string[] = ['email']): Issue[] {
  // One @, no spaces or control characters, a dotted domain: the mail server knows the rest.
  if (email.length <= 254 && /^[^\s@,;:<>()"\u0000-\u001f]{1,64}@[^\s@,;:<>()"/]+\.[^\s@,;:<>()"/.]{2,}$/u.test(email))
    return [];
  return [{ path, message: 'This is no e-mail address.', code: 'bad_email' }];
}

/** Exact characters count: nothing is trimmed, folded or cut. `known` are words that must not be the password. */
export function checkPassword(
  password: string,
  known: readonly string[],
  path: readonly string[] = ['password'],
): Issue[] {
  const length = [...password].length;
  if (length < 8) return [{ path, message: 'Use at least 8 characters.', code: 'too_short' }];
  if (length > 128) return [{ path, message: 'Use at most 128 characters.', code: 'too_long' }];
  const plain = password.toLowerCase();
  if (COMMON.has(plain) || new Set(plain).size < 4) {
    return [
      { path, message: 'This is one of the first passwords that anybody tries. Choose another.', code: 'too_common' },
    ];
  }
  if (known.some((word) => word.toLowerCase() === plain)) {
    return [{ path, message: 'The e-mail address or name cannot be the password.', code: 'too_common' }];
  }
  return [];
}
