import type { Link } from '../../document/node.ts';
import type { LinkTarget } from '../../document/rich-text.ts';
import { safeUrl } from '../safe-url.ts';
import type { Resolver } from './resolver.ts';

/** A stored link target → an address, or null when nothing can be followed: its text stays, the link goes. */
export function resolveLink(target: LinkTarget, resolver: Resolver): Link | null {
  if ('href' in target) return hrefLink(target.href, resolver);
  if ('entry' in target) {
    const href = resolver.entry(target.entry)?.href ?? null;
    return href === null ? null : { kind: 'page', href };
  }
  if ('asset' in target) {
    const asset = resolver.asset(target.asset);
    return asset === null ? null : { kind: 'file', href: asset.url };
  }
  if ('tel' in target) return telLink(target.tel);
  return mailLink(target.mail, target.subject);
}

/** An address typed by an editor: menus, URL fields, buttons. */
export function hrefLink(href: string, resolver: Pick<Resolver, 'sitePath'>): Link | null {
  const safe = safeUrl(href);
  if (safe === null) return null;
  if (/^tel:/i.test(safe)) return telLink(safe.slice(4));
  if (/^mailto:/i.test(safe)) return mailLink(safe.slice(7).split('?')[0] ?? '');
  if (/^https?:/i.test(safe)) return { kind: 'external', href: safe };
  if (safe.startsWith('/assets/')) return { kind: 'file', href: safe };
  return { kind: 'page', href: safe.startsWith('/') ? resolver.sitePath(safe) : safe };
}

export function telLink(number: string): Link | null {
  // Full-width digits are what Japanese editors type; a dialler knows only ASCII.
  const ascii = number.replace(/[０-９＋＊＃]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const dialled = ascii.replace(/[^\d+*#,;]/g, '');
  return dialled === '' ? null : { kind: 'tel', href: `tel:${dialled}`, value: number };
}

export function mailLink(address: string, subject?: string): Link | null {
  const clean = address.trim();
  if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(clean)) return null;
  const encoded = encodeURIComponent(clean).replaceAll('%40', '@').replaceAll('%2B', '+');
  if (subject === undefined || subject === '') return { kind: 'mail', href: `mailto:${encoded}`, value: clean };
  return { kind: 'mail', href: `mailto:${encoded}?subject=${encodeURIComponent(subject)}`, value: clean, subject };
}
