/** The names under which finished pages are kept, and finding one by them: without any I/O, so that the hot path can ask it. */
import { acceptedType } from '../../core/render/render.ts';
import type { FinishedPage, PageCache } from '../../features/delivery/page-cache.ts';
import type { Device } from './device-of.ts';
import type { Address } from './locate.ts';

/** Crawlers get the whole; everybody else the part they ask for. */
export function pageOf(address: Address, device: Device): number | 'all' {
  return device.detection.class === 'bot' && !device.forced ? 'all' : address.query.page;
}

/** Everything that the bytes depend on, and nothing else of what a request may say: noise makes no second copy. */
export function keysOf(
  address: Address,
  device: Device,
  asked: { readonly rawPath: string; readonly locale: string; readonly accept: string | undefined },
): (part: number) => string {
  const accept = device.profile.contentType === 'by-accept' ? acceptedType(asked.accept ?? '') : '';
  const before = `${address.by} ${address.name} ${device.key} ${asked.locale} ${accept} ${asked.rawPath} `;
  const whole = pageOf(address, device) === 'all';
  return (part) => before + (whole ? 'all' : part);
}

/** A part beyond the last is the last: it has no copy of its own. */
export function findHit(
  cache: PageCache,
  keyOf: (part: number) => string,
  asked: number | 'all',
): { readonly key: string; readonly page: FinishedPage } | null {
  const part = asked === 'all' ? 1 : asked;
  let key = keyOf(part);
  let page = cache.get(key);
  if (page === undefined && part > 1) {
    const last = cache.get(keyOf(1))?.parts ?? part;
    if (last < part) page = cache.get((key = keyOf(last)));
  }
  return page === undefined ? null : { key, page };
}
