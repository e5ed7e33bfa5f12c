import { describe, expect, it } from 'vitest';
import { pageHref, parsePagePath } from '../../../src/features/delivery/page-path.ts';

const site = {
  defaultLocale: 'ja',
  locales: [
    { code: 'ja', label: '日本語', fallbacks: [] },
    { code: 'en', label: 'English', fallbacks: ['ja'] },
  ],
};

describe('addresses of pages', () => {
  it.each([
    ['/', { locale: 'ja', path: '/', canonical: true }],
    ['/news/harbour', { locale: 'ja', path: '/news/harbour', canonical: true }],
    ['/news/', { locale: 'ja', path: '/news', canonical: false }],
    ['//news', { locale: 'ja', path: '/news', canonical: false }],
    ['/en', { locale: 'en', path: '/', canonical: true }],
    ['/en/news', { locale: 'en', path: '/news', canonical: true }],
    ['/ja/news', { locale: 'ja', path: '/news', canonical: false }],
    ['/english', { locale: 'ja', path: '/english', canonical: true }],
    ['/%E9%98%B2%E7%81%BD', { locale: 'ja', path: '/防災', canonical: true }],
  ])('%s', (raw, expected) => {
    expect(parsePagePath(site, raw)).toEqual(expected);
  });

  it.each(['/%ff', '/a%00b', '/../etc', '/a/%2e%2e/b', '/a\\b', `/${'x'.repeat(501)}`])('refuses %j', (raw) => {
    expect(parsePagePath(site, raw)).toBeNull();
  });

  it.each([
    ['', { locale: 'ja', path: '/' }, '/'],
    ['', { locale: 'en', path: '/' }, '/en'],
    ['/render/town', { locale: 'ja', path: '/' }, '/render/town/'],
    ['/render/town', { locale: 'en', path: '/news/防災' }, '/render/town/en/news/%E9%98%B2%E7%81%BD'],
  ])('writes %s + %j as %s', (base, at, expected) => {
    expect(pageHref(site, base, at)).toBe(expected);
  });

  it('reads back what it writes', () => {
    for (const at of [
      { locale: 'ja', path: '/' },
      { locale: 'en', path: '/a/b' },
      { locale: 'en', path: '/お知らせ' },
    ]) {
      expect(parsePagePath(site, pageHref(site, '', at))).toEqual({ ...at, canonical: true });
    }
  });
});
