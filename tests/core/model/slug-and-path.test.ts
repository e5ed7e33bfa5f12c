import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDefaults, fillSlugs } from '../../../src/core/model/defaults.ts';
import { buildPath, checkPathPattern, pathFields } from '../../../src/core/model/path.ts';
import { MAX_SLUG, slugify } from '../../../src/core/model/slugify.ts';
import { contentType, field } from './field.ts';

describe('a slug', () => {
  it.each([
    ['Summer Festival 2026!', 'summer-festival-2026'],
    ['Ørsted’s Café — Straße', 'orsteds-cafe-strasse'],
    ['Łódź & Ærø', 'lodz-aero'],
    ['夏まつり　開催のお知らせ', '夏まつり-開催のお知らせ'],
    ['ｶﾞｯｺｳ ＡＢＣ１２', 'ガッコウ-abc12'],
    ['令和8年（2026年）度', '令和8年-2026年-度'],
    ['コーヒー・紅茶', 'コーヒー-紅茶'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['Привет мир', 'привет-мир'],
    ['🎉🎉', ''],
    ['\u3099か', 'か'],
    ['', ''],
  ])('of %s is %s', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it('is stable, bounded, and safe in an address', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 200 })),
        (text) => {
          const slug = slugify(text);
          expect(slugify(slug)).toBe(slug);
          expect([...slug].length).toBeLessThanOrEqual(MAX_SLUG);
          expect(slug).not.toMatch(/[\s/\\?#%.:;&<>"'{}[\]]|^-|-$|--/u);
          expect(slug).toBe(slug.normalize('NFC'));
          expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is made from the field it names, per locale, and never replaces one that is there', () => {
    const at = { defaultLocale: 'ja', id: '0190a000-0000-7000-8000-00000000abcd' };
    const title = field('text', {}, { name: 'title', localised: true });
    const plain = contentType([title, field('slug', { from: 'title' }, { name: 'slug' })]);
    const localised = contentType([title, field('slug', { from: 'title' }, { name: 'slug', localised: true })]);
    const data = { title: { ja: '夏', en: 'Summer' } };
    expect(fillSlugs(plain, data, at)['slug']).toBe('夏');
    expect(fillSlugs(localised, data, at)['slug']).toEqual({ ja: '夏', en: 'summer' });
    expect(fillSlugs(plain, { ...data, slug: 'kept' }, at)['slug']).toBe('kept');
    expect(fillSlugs(localised, { ...data, slug: { en: 'kept' } }, at)['slug']).toEqual({ en: 'kept', ja: '夏' });
    expect(fillSlugs(plain, { title: { ja: '🎉' } }, at)['slug']).toBe('00000000abcd');
    expect(fillSlugs(plain, { title: { en: 'Only' } }, at)['slug']).toBe('only');
    expect(fillSlugs(plain, {}, at)['slug']).toBeUndefined();
  });
});

describe('defaults', () => {
  it('go where nothing was said, localised ones to the default locale', () => {
    const fields = [
      field('boolean', {}, { name: 'pinned' }),
      field('text', {}, { name: 'a', default: 'x' }),
      field('text', {}, { name: 'b', default: 'y', localised: true }),
      field('text', {}, { name: 'c' }),
    ];
    expect(fillDefaults(fields, {}, 'ja')).toEqual({ pinned: false, a: 'x', b: { ja: 'y' } });
    expect(fillDefaults(fields, { pinned: true, a: null, b: { en: 'z' } }, 'ja')).toEqual({
      pinned: true,
      a: null,
      b: { en: 'z' },
    });
  });
});

describe('a path', () => {
  const fields = [
    field('slug'),
    field('text', {}, { name: 'title' }),
    field('date', {}, { name: 'day' }),
    field('number'),
  ];
  const codes = (pattern: string) => checkPathPattern(pattern, fields, ['path']).map((issue) => issue.code);

  it.each(['/', '/news/{slug}', '/{day.year}/{day.month}/{slug}', '/お知らせ/{slug}', '/a-{title}-b'])(
    'may be %s',
    (pattern) => {
      expect(codes(pattern)).toEqual([]);
    },
  );

  it.each([
    ['news/{slug}', 'bad_path'],
    ['/news/', 'bad_path'],
    ['//x', 'bad_path'],
    ['/../x', 'bad_path'],
    ['/News', 'bad_path'],
    ['/a b', 'bad_path'],
    ['/a?b', 'bad_path'],
    ['/{nothing}', 'unknown_field'],
    ['/{number}', 'bad_path'],
    ['/{day}', 'bad_path'],
    ['/{slug.year}', 'bad_path'],
    ['/{slug', 'bad_path'],
    ['/{}', 'bad_path'],
    ['/{__proto__}', 'bad_path'],
    ['/studio/{slug}', 'reserved_path'],
    ['/assets', 'reserved_path'],
    [`/${'x'.repeat(200)}`, 'too_long'],
  ])('may not be %s: %s', (pattern, code) => {
    expect(codes(pattern)).toContain(code);
  });

  it('is filled from values, and says which one is missing', () => {
    const data = { slug: '夏', title: 'Hello, World', day: '2026-07-05' };
    expect(buildPath('/{day.year}/{day.month}/{day.day}/{slug}', data)).toEqual({ path: '/2026/07/05/夏' });
    expect(buildPath('/x/{title}', data)).toEqual({ path: '/x/hello-world' });
    expect(buildPath('/x/{slug}', {})).toEqual({ missing: 'slug' });
    expect(buildPath('/{constructor}', {})).toEqual({ missing: 'constructor' });
    expect(buildPath(null, data)).toEqual({ path: null });
    expect(pathFields('/{day.year}/{slug}')).toEqual(['day', 'slug']);
  });

  it('never leaves the place that the pattern gives it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (slug) => {
        const built = buildPath('/news/{slug}', { slug });
        if ('missing' in built) return;
        expect(built.path?.split('/')).toHaveLength(3);
        expect(built.path).not.toMatch(/[?#\\%]|\/\.{1,2}(\/|$)/);
      }),
    );
  });
});
