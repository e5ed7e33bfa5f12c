import { describe, expect, it } from 'vitest';
import { findChains } from '../../../src/core/model/redirect-chains.ts';
import { matchesPlace, readRedirect, targetOf, type RedirectRule } from '../../../src/core/model/redirect.ts';

const scene = { localeCodes: ['ja', 'en'], ownAddresses: ['town.example.jp', 'cms.example.jp/render/town'] };
const entry = '01900000-0000-7000-8000-000000000001';

function rule(from: string, to: string, locale: string | null = null): RedirectRule {
  const read = readRedirect({ from, to, locale }, scene);
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.rule;
}

describe('what an editor writes', () => {
  it.each([
    ['/old/', { path: '/old', prefix: false }],
    [' /old/* ', { path: '/old', prefix: true }],
    ['/*', { path: '/', prefix: true }],
    ['/', { path: '/', prefix: false }],
    ['/%E6%98%A5', { path: '/春', prefix: false }],
    ['/か\u3099', { path: '/が', prefix: false }],
  ])('%s is an address', (from, expected) => {
    expect(rule(from, '/new')).toMatchObject({ ...expected, status: 301, toAddress: '/new', toEntry: null });
  });

  it.each([
    [{ from: 'old', to: '/new' }, 'from', 'bad_path'],
    [{ from: '//evil.example', to: '/new' }, 'from', 'bad_path'],
    [{ from: '/old?x=1', to: '/new' }, 'from', 'bad_path'],
    [{ from: '/o*d', to: '/new' }, 'from', 'bad_path'],
    [{ from: '/a/../b', to: '/new' }, 'from', 'bad_path'],
    [{ from: '/%zz', to: '/new' }, 'from', 'bad_path'],
    [{ from: `/${'x'.repeat(600)}`, to: '/new' }, 'from', 'too_long'],
    [{ from: '/en/old', to: '/new' }, 'from', 'path_is_locale'],
    [{ from: '/graphql', to: '/new' }, 'from', 'reserved_path'],
    [{ from: '/old', to: '/new', locale: 'fr' }, 'locale', 'unknown_locale'],
    [{ from: '/old', to: '/new', status: 303 }, 'status', 'bad_status'],
    [{ from: '/old', to: '/new', status: 200 }, 'status', 'bad_status'],
    [{ from: '/old', to: '/new', status: 410 }, 'to', 'not_wanted'],
    [{ from: '/old' }, 'to', 'required'],
    [{ from: '/old', to: '/new', entry }, 'to', 'required'],
    [{ from: '/old', to: '//evil.example' }, 'to', 'bad_path'],
    [{ from: '/old', to: '/\\evil.example' }, 'to', 'bad_path'],
    [{ from: '/old', to: 'javascript:alert(1)' }, 'to', 'bad_url'],
    [{ from: '/old', to: 'https://user@evil.example/' }, 'to', 'bad_url'],
    [{ from: '/old', to: 'https://evil.example/\r\nSet-Cookie: a' }, 'to', 'unsafe_url'],
    [{ from: '/old', to: 'https://town.example.jp/new' }, 'to', 'own_address'],
    [{ from: '/old', to: 'http://CMS.example.jp:8080/render/town' }, 'to', 'own_address'],
    [{ from: '/old', to: '/new/*' }, 'to', 'bad_path'],
    [{ from: '/old/*', to: 'https://example.com*/*' }, 'to', 'bad_url'],
  ])('%j is refused at %s as %s', (input, at, code) => {
    const read = readRedirect(input, scene);
    expect('issues' in read && read.issues.map((issue) => [issue.path[0], issue.code])).toContainEqual([at, code]);
  });

  it('may be another site whose name only begins like this one’s', () => {
    expect(rule('/old', 'https://town.example.jp.evil.example/').toAddress).toContain('evil');
    expect(rule('/old', 'https://cms.example.jp/render/town-2').toAddress).toContain('town-2');
  });
});

describe('a rule', () => {
  it.each([
    ['/old', '/old', true],
    ['/old', '/old/x', false],
    ['/old/*', '/old', false],
    ['/old/*', '/old/x', true],
    ['/old/*', '/old/x/y', true],
    ['/old/*', '/older/x', false],
    ['/*', '/x', true],
    ['/*', '/', false],
  ])('%s at %s: %s', (from, path, expected) => {
    expect(matchesPlace(rule(from, '/new'), { locale: 'ja', path })).toBe(expected);
  });

  it.each([
    ['/old/*', '/new/*', { kind: 'path', at: { locale: 'ja', path: '/new/x/y' } }],
    ['/old/*', '/new', { kind: 'path', at: { locale: 'ja', path: '/new' } }],
    ['/old/*', '/en/new/*', { kind: 'path', at: { locale: 'en', path: '/new/x/y' } }],
    ['/*', '/archive/*', { kind: 'path', at: { locale: 'ja', path: '/archive/old/x/y' } }],
    ['/old/*', 'https://example.com/a/*', { kind: 'url', url: 'https://example.com/a/x/y' }],
  ])('%s → %s leads from /old/x/y', (from, to, expected) => {
    expect(targetOf(rule(from, to), { locale: 'ja', path: '/old/x/y' }, scene.localeCodes)).toMatchObject(expected);
  });

  it('encodes what it hands on to another site', () => {
    const target = targetOf(rule('/*', 'https://example.com/*'), { locale: 'ja', path: '/@evil?x#y/春' }, ['ja']);
    expect(target).toMatchObject({ url: 'https://example.com/%40evil%3Fx%23y/%E6%98%A5' });
  });
});

describe('redirects that lead on', () => {
  const find = (rules: RedirectRule[], pages: readonly string[] = []): string[] =>
    findChains(rules, {
      localeCodes: ['ja', 'en'],
      hasPage: ({ locale, path }) => pages.includes(`${locale} ${path}`),
    }).map(({ rule: { path }, issue }) => `${path} ${issue.code}`);

  it.each([
    ['itself', [rule('/a', '/a')], ['/a loop']],
    ['itself below', [rule('/a/*', '/a/b/*')], ['/a loop']],
    ['each other', [rule('/a', '/b'), rule('/b', '/a')], ['/a loop', '/b loop']],
    ['another', [rule('/a', '/b'), rule('/b', 'https://example.com/')], ['/a chain']],
    ['a prefix', [rule('/a', '/b/c'), rule('/b/*', '/d')], ['/a chain']],
    ['a prefix from a prefix', [rule('/a/*', '/b/*'), rule('/b/*', '/c/*')], ['/a chain']],
    ['another in one locale', [rule('/a', '/b'), rule('/b', '/c', 'en')], ['/a chain']],
    ['another across locales', [rule('/a', '/en/b', 'ja'), rule('/b', '/c', 'en')], ['/a chain']],
    ['the same path in another locale', [rule('/a', '/b', 'ja'), rule('/b', '/c', 'en')], []],
    ['nowhere on the site', [rule('/a', 'https://example.com/b'), rule('/b', '/c')], []],
  ] as const)('%s', (_name, rules, expected) => {
    expect(find([...rules])).toEqual(expected);
  });

  it('end at a live page', () => {
    const rules = [rule('/a', '/b'), rule('/b', '/c')];
    expect(find(rules, ['ja /b', 'en /b'])).toEqual([]);
    expect(find(rules, ['ja /b'])).toEqual(['/a chain']);
  });
});
