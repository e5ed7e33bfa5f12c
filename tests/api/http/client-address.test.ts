import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { buildProxyList, clientAddress, parseAddressList } from '../../../src/api/http/client-address.ts';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as IncomingMessage;

describe('the client address', () => {
  const proxies = buildProxyList(parseAddressList('10.0.0.0/8, loopback, 2001:db8::/32'));

  it.each([
    ['without a list nobody is believed', null, '10.0.0.1', '1.2.3.4', '10.0.0.1'],
    ['a stranger who forges the header stays himself', proxies, '203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['a listed proxy is believed', proxies, '10.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['what the client wrote before the proxy is not', proxies, '10.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
    ['a chain of listed proxies is followed', proxies, '127.0.0.1', '6.6.6.6, 1.2.3.4, 10.9.9.9', '1.2.3.4'],
    ['an IPv4 address in IPv6 clothes is the same', proxies, '::ffff:10.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['IPv6 proxies count', proxies, '2001:db8::5', '2001:beef::1', '2001:beef::1'],
    ['rubbish ends the walk', proxies, '10.0.0.1', '1.2.3.4, unknown', '10.0.0.1'],
    ['no header: the proxy itself', proxies, '10.0.0.1', undefined, '10.0.0.1'],
  ])('%s', (_name, list, remote, forwarded, expected) => {
    expect(clientAddress(request(remote, forwarded), list)).toBe(expected);
  });
});
