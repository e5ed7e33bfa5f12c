import { describe, expect, it } from 'vitest';
import { surrogateKeyOf, surrogateKeysOf } from '../../../src/features/delivery/surrogate-keys.ts';

const SITE = '0192f000-0000-7000-8000-000000000001';

describe('surrogate keys', () => {
  it('are what the documentation makes with openssl', () => {
    expect(surrogateKeyOf(SITE, 'type:article')).toBe('KkN7T_aG3X');
  });

  it('differ between sites', () => {
    expect(surrogateKeyOf(SITE, 'site')).not.toBe(surrogateKeyOf(SITE.replace('1', '2'), 'site'));
  });

  it('of a page with more than 100 tags are its site and "many": the header stays short', () => {
    const tags = ['site', ...Array.from({ length: 99 }, (_, index) => `entry:${index}`)];
    expect(surrogateKeysOf(SITE, [...tags, 'site'])).toHaveLength(100);
    expect(surrogateKeysOf(SITE, tags).join(',').length).toBeLessThan(1_100);
    expect(surrogateKeysOf(SITE, [...tags, 'entry:99'])).toEqual([
      surrogateKeyOf(SITE, 'site'),
      surrogateKeyOf(SITE, 'many'),
    ]);
  });
});
