/** Whose request this is, when proxies stand between. Only proxies that are listed are believed. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Addresses and networks, separated by commas; `loopback` stands for the machine itself. */
export function parseAddressList(text: string): readonly string[] {
  const entries = text.split(',').map((entry) => entry.trim());
  for (const entry of entries) {
    if (entry !== 'loopback' && parseEntry(entry) === null) {
      throw new Error(`must list addresses or networks, and ${JSON.stringify(entry.slice(0, 60))} is neither`);
    }
  }
  return entries;
}

export function buildProxyList(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries.flatMap((name) => (name === 'loopback' ? ['127.0.0.0/8', '::1'] : [name]))) {
    const parsed = parseEntry(entry);
    if (parsed !== null) list.addSubnet(parsed.address, parsed.bits, parsed.family);
  }
  return list;
}

/** The socket's address; behind a listed proxy the last address of `X-Forwarded-For` that is not itself a listed proxy. */
export function clientAddress(req: IncomingMessage, proxies: BlockList | null): string {
  const direct = plain(req.socket.remoteAddress ?? '');
  if (proxies === null || !isListed(proxies, direct)) return direct;
  const header = req.headers['x-forwarded-for'];
  const hops = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((hop) => plain(hop.trim()));
  let client = direct;
  for (const hop of hops.reverse()) {
    if (isIP(hop) === 0) break;
    client = hop;
    if (!isListed(proxies, hop)) break;
  }
  return client;
}

/** Whether the request comes straight from a listed proxy. */
export function isFromProxy(req: Pick<IncomingMessage, 'socket'>, proxies: BlockList | null): boolean {
  return proxies !== null && isListed(proxies, plain(req.socket.remoteAddress ?? ''));
}

function parseEntry(entry: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', bits] = entry.split('/', 2);
  const version = isIP(address);
  if (version === 0) return null;
  const most = version === 4 ? 32 : 128;
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  // A whole address family would let anybody forge an address.
  return length < 1 || length > most ? null : { address, bits: length, family: version === 4 ? 'ipv4' : 'ipv6' };
}

function isListed(proxies: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function plain(address: string): string {
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice(7) : address;
}
