import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/api/pages/locate.ts';
import { chooseCoding } from '../../../src/api/pages/answer.ts';

const none = { device: null, page: 1, locale: null, preview: null };

describe('locate', () => {
  it.each([
    ['/render/town', 'localhost:4000', { by: 'slug', name: 'town', rawPath: '/', query: none }],
    [
      '/render/town/news/x?page=2&utm_source=a',
      'localhost',
      { by: 'slug', name: 'town', rawPath: '/news/x', query: { ...none, page: 2 } },
    ],
    [
      '/news?device=IMODE-FOMA',
      'Town.Example.:80',
      { by: 'host', name: 'town.example', rawPath: '/news', query: { ...none, device: 'imode-foma' } },
    ],
    ['/?page=-1', 'town.example', { by: 'host', name: 'town.example', rawPath: '/', query: none }],
    ['/?page=1e9', 'town.example', { by: 'host', name: 'town.example', rawPath: '/', query: none }],
  ])('%s on %s', (url, host, expected) => {
    expect(locate({ url, headers: { host } })).toEqual(expected);
  });

  it.each([
    ['/graphql', 'town.example'],
    ['/assets/town/x', 'town.example'],
    ['/health/live', 'town.example'],
    ['/render/', 'town.example'],
    ['/news', 'bad host'],
    ['/news', undefined],
    [`/${'x'.repeat(3_000)}`, 'town.example'],
    ['http://other.example/', 'town.example'],
  ])('leaves %s on %s to others', (url, host) => {
    expect(locate({ url, headers: host === undefined ? {} : { host } })).toBeNull();
  });
});

describe('content coding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['deflate', 'identity'],
  ])('%s → %s', (accept, expected) => {
    expect(chooseCoding(accept)).toBe(expected);
  });
});
