import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../src/core/model/pattern.ts';

function matches(pattern: string, text: string): boolean {
  const compiled = compilePattern(pattern);
  if ('problem' in compiled) throw new Error(compiled.problem);
  return compiled.matches(text);
}

describe('a pattern', () => {
  it.each([
    ['[A-Z]{2}-\\d{4}', ['AB-1234'], ['AB-123', 'xAB-1234', 'AB-12345', '']],
    ['^\\d{3}-\\d{4}$', ['123-4567'], ['1234567']],
    ['(?:cat|dog)s?', ['cat', 'dogs'], ['cats!', 'do']],
    ['\\p{Script=Hiragana}+', ['ひらがな'], ['カタカナ', '']],
    ['a.c', ['abc', 'a漢c', 'a𠮷c'], ['a\nc', 'ac']],
    ['[^\\s]*', ['', 'abc'], ['a b']],
    ['\\u{20BB7}\\.', ['𠮷.'], ['𠮷x']],
    ['a{2,}', ['aa', 'aaaaa'], ['a']],
    ['a{0,2}b?', ['', 'aab'], ['aaab']],
    ['price\\$', ['price$'], ['price']],
    ['|a', ['', 'a'], ['b']],
  ])('%s', (pattern, good, bad) => {
    for (const text of good) expect([text, matches(pattern, text)]).toEqual([text, true]);
    for (const text of bad) expect([text, matches(pattern, text)]).toEqual([text, false]);
  });

  it.each([
    '(a+)+',
    '(a*)*b',
    '([a-z]+-)*',
    '(a|a?)+',
    '(?:x{1,3})*',
    '(?=a)b',
    '(?!a)b',
    '(?<=a)b',
    '(?<name>a)',
    '(a)\\1',
    '\\k<name>',
    'a++',
    'a+?',
    '*a',
    '(a',
    'a)',
    '[a',
    '[]',
    '[z-a]',
    '\\bword\\b',
    'a^b',
    'a{5,2}',
    'a{x}',
    'a{9999}',
    '\\',
    '\\p{Nothing=At_All}',
    '(a{900}){900}',
    'x'.repeat(501),
    '',
  ])('refuses %s with a reason', (pattern) => {
    const compiled = compilePattern(pattern);
    expect('problem' in compiled && compiled.problem).toMatch(/^.{10,}[.]$/s);
  });

  it('agrees with the platform’s own matcher on everything that both read', () => {
    const atom = fc.constantFrom('a', 'b', '.', '\\d', '[ab]', '[^a]', '(?:a|bc)', '(b)');
    const times = fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,2}', '{2,}');
    const pattern = fc.array(
      fc.tuple(atom, times).map(([one, count]) => one + count),
      { minLength: 1, maxLength: 5 },
    );
    const source = fc
      .array(
        pattern.map((parts) => parts.join('')),
        { minLength: 1, maxLength: 2 },
      )
      .map((parts) => parts.join('|'));
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '1', '\n'), { maxLength: 7 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(source, text, (one, value) => {
        expect(matches(one, value)).toBe(new RegExp(`^(?:${one})$`, 'u').test(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes time in proportion to the text, whatever the pattern', () => {
    const started = performance.now();
    const pattern = `${'a?'.repeat(60)}${'a'.repeat(60)}`;
    expect(matches(pattern, 'a'.repeat(60))).toBe(true);
    expect(matches('a*a*a*a*a*a*b', 'a'.repeat(5_000))).toBe(false);
    // The platform's matcher needs longer than the universe is old for the first.
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
