import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/features/tenancy/contrast.ts';
import { isSafeHref, normaliseHost } from '../../../src/features/tenancy/site-addresses.ts';
import { findLowContrast } from '../../../src/features/tenancy/low-contrast.ts';
import { checkSiteSettings, DEFAULT_THEME, type SiteSettings } from '../../../src/features/tenancy/site-settings.ts';

const settings: SiteSettings = {
  slug: 'town',
  name: '町役場',
  tagline: { ja: '海と山のまち' },
  footerNote: {},
  hosts: ['www.town.example.jp'],
  locales: [
    { code: 'ja', label: '日本語', fallbacks: [] },
    { code: 'en', label: 'English', fallbacks: ['ja'] },
  ],
  defaultLocale: 'ja',
  timeZone: 'Asia/Tokyo',
  theme: DEFAULT_THEME,
  menus: [{ place: 'header', items: { ja: [{ label: 'お知らせ', href: '/news' }] } }],
  logoAssetId: null,
  notice: null,
  indexing: true,
  robotsLines: [],
};
const codesOf = (change: Partial<SiteSettings>): string[] =>
  checkSiteSettings({ ...settings, ...change }, 'cms.example.jp').map(
    (issue) => `${issue.path.join('.')} ${issue.code}`,
  );
const locale = (code: string, fallbacks: string[] = []) => ({ code, label: code, fallbacks });
const menu = (href: string) => [{ place: 'header' as const, items: { ja: [{ label: 'x', href }] } }];

describe('site settings', () => {
  it('pass when right', () => {
    expect(codesOf({})).toEqual([]);
  });

  it.each<[string, Partial<SiteSettings>, string[]]>([
    ['upper-case slug', { slug: 'Town' }, ['slug bad_slug']],
    ['slug like an id', { slug: 'abcdef01-2345-7890-abcd-ef0123456789' }, ['slug bad_slug']],
    ['no name', { name: ' ' }, ['name required']],
    [
      'no locale',
      { locales: [] },
      ['defaultLocale unknown_locale', 'tagline.ja unknown_locale', 'menus.header.ja unknown_locale'],
    ],
    ['locale with underscore', { locales: [locale('ja'), locale('en_US')] }, ['locales.1.code bad_locale']],
    ['locale in odd case', { locales: [locale('ja'), locale('pt-br')] }, ['locales.1.code bad_locale']],
    ['locale twice', { locales: [locale('ja'), locale('ja')] }, ['locales.1.code duplicate']],
    ['fallback unknown', { locales: [locale('ja', ['fr'])] }, ['locales.0.fallbacks.0 unknown_locale']],
    ['fallback to itself', { locales: [locale('ja', ['ja'])] }, ['locales.0.fallbacks.0 unknown_locale']],
    ['time zone by offset', { timeZone: '+09:00' }, ['timeZone bad_time_zone']],
    ['time zone unknown', { timeZone: 'Asia/Edo' }, ['timeZone bad_time_zone']],
    ['host with port', { hosts: ['town.example.jp:80'] }, ['hosts.0 bad_host']],
    ['host as address', { hosts: ['10.0.0.1'] }, ['hosts.0 bad_host']],
    ["the installation's own host", { hosts: ['cms.example.jp'] }, ['hosts.0 reserved']],
    [
      'lines of robots.txt',
      { robotsLines: ['# us', '', 'User-agent: x', 'disallow: /a', 'Allow: *.pdf', 'Disallow:'] },
      [],
    ],
    [
      'lines that are none',
      { robotsLines: ['Disalow: /', 'Allow: a', 'Sitemap: /x', 'a\nb', 'x'.repeat(501)] },
      [0, 1, 2, 3, 4].map((at) => `robotsLines.${at} bad_line`),
    ],
    ['too many lines', { robotsLines: Array.from({ length: 201 }, () => '') }, ['robotsLines too_many']],
    ['text in a locale that is not there', { notice: { fr: 'x' } }, ['notice.fr unknown_locale']],
    ['notice too long', { notice: { ja: 'x'.repeat(1001) } }, ['notice.ja too_long']],
    [
      'colour by name',
      { theme: { ...DEFAULT_THEME, colours: { ...DEFAULT_THEME.colours, text: 'red' } } },
      ['theme.colours.text bad_colour'],
    ],
    ['radius out of range', { theme: { ...DEFAULT_THEME, radius: 25 } }, ['theme.radius out_of_range']],
    ['radius no number', { theme: { ...DEFAULT_THEME, radius: Number.NaN } }, ['theme.radius out_of_range']],
    ['script in a menu', { menus: menu('javascript:alert(1)') }, ['menus.header.ja.0.href bad_address']],
    ['the same place twice', { menus: [...menu('/a'), ...menu('/b')] }, ['menus.header duplicate']],
  ])('refuse: %s', (_name, change, expected) => {
    expect(codesOf(change)).toEqual(expected);
  });

  it('refuse a third level of a menu, and look into the second', () => {
    const deep = {
      label: 'a',
      href: '/a',
      children: [{ label: 'b', href: '//evil', children: [{ label: 'c', href: '/c' }] }],
    };
    expect(codesOf({ menus: [{ place: 'footer', items: { ja: [deep] } }] })).toEqual([
      'menus.footer.ja.0.children.0.children too_deep',
      'menus.footer.ja.0.children.0.href bad_address',
    ]);
  });

  it.each([
    '/',
    '/news?page=2#top',
    '/ニュース',
    'https://example.jp/a',
    'http://example.jp',
    'tel:+81-3-1234-5678',
    'mailto:info@example.jp',
  ])('allow the address %s', (href) => expect(isSafeHref(href)).toBe(true));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://user:pass@example.jp',
    'https://',
    'news',
    '',
    'tel:javascript',
    'mailto:',
    'mailto:a@b, c@d',
    '/a"onclick="x',
    '/<script>',
    '/a\u0000',
    '/a b',
  ])('refuse the address %j', (href) => expect(isSafeHref(href)).toBe(false));

  it.each([
    ['WWW.Example.JP', 'www.example.jp'],
    ['例え.jp', 'xn--r8jz45g.jp'],
    ['town.localhost', 'town.localhost'],
    ['example.jp.', 'example.jp'],
    ['localhost', null],
    ['a b.jp', null],
    ['exa_mple.jp', null],
    ['user@example.jp', null],
    ['example.jp/x', null],
    ['1.2.3.4', null],
    ['0x7f.1', null],
    ['[::1]', null],
  ])('reads the host name %s as %s', (host, expected) => expect(normaliseHost(host)).toBe(expected));

  it('counts contrast as WCAG does, and warns below 4.5', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(findLowContrast(DEFAULT_THEME)).toEqual([]);
    const grey = { ...DEFAULT_THEME, colours: { ...DEFAULT_THEME.colours, muted: '#777777' } };
    const [issue, ...more] = findLowContrast(grey);
    expect([issue?.path, more]).toEqual([['theme', 'colours', 'muted'], []]);
    expect(issue?.message).toContain('"muted" #777777 on "background" #ffffff has a contrast of 4.48:1');
    const nearest = /nearest colour that passes is (#[0-9a-f]{6})/.exec(issue?.message ?? '')?.[1] ?? '';
    expect(contrastRatio(nearest, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(nearest, '#ffffff')).toBeLessThan(5);
    const hopeless = { ...grey.colours, background: '#ffffff', surface: '#000000', text: '#777777', muted: '#000000' };
    expect(findLowContrast({ ...grey, colours: hopeless })[0]?.message).toContain(
      'No colour passes on "background" and "surface"',
    );
  });
});
