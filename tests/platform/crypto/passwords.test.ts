import { describe, expect, it } from 'vitest';
import { createPasswordHasher } from '../../../src/platform/crypto/passwords.ts';

const passwords = createPasswordHasher();

describe('passwords', () => {
  it('are argon2id with 19 MiB, two passes, one lane and an own salt', async () => {
    const [one, other] = await Promise.all([passwords.hash('hunter2 hunter2'), passwords.hash('hunter2 hunter2')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('verify exactly: nothing is cut off, folded or normalised', async () => {
    const long = 'x'.repeat(84);
    const hash = await passwords.hash(`${long}y`);
    expect(await passwords.verify(hash, `${long}y`)).toBe(true);
    expect(await passwords.verify(hash, `${long}z`)).toBe(false);
    expect(await passwords.verify(hash, long)).toBe(false);
    const composed = await passwords.hash('カ\u3099キ');
    expect(await passwords.verify(composed, 'ガキ')).toBe(false);
    expect(await passwords.verify(await passwords.hash('a\0b'), 'a')).toBe(false);
  });

  it('are nobody’s where the hash is none', async () => {
    for (const hash of ['', 'x', '$argon2id$v=19$m=1', '$2b$10$abcdefghijklmnopqrstuv'])
      expect(await passwords.verify(hash, 'x')).toBe(false);
  });

  it('of absurd length cost nothing', async () => {
    const hash = await passwords.hash('x');
    const flood = 'x'.repeat(5_000_000);
    const started = performance.now();
    expect(await passwords.verify(hash, flood)).toBe(false);
    await expect(passwords.hash(flood)).rejects.toThrow('1024 bytes');
    expect(performance.now() - started).toBeLessThan(100);
  });

  it('all come through when many sign in at once', async () => {
    const hash = await passwords.hash('right');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => passwords.verify(hash, i % 2 === 0 ? 'right' : 'wrong')),
    );
    expect(answers).toEqual(Array.from({ length: 12 }, (_, i) => i % 2 === 0));
  });
});
