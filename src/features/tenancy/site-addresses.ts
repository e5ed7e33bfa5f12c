/** Host names and menu addresses of a site. */
import type { Issue } from '../../lib/errors.ts';
import type { SiteMenu, SiteMenuItem } from './site.ts';

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_ITEMS = 50;

/** Lower case, without port and trailing dot, IDN as punycode; null when it is no host name. */
export function normaliseHost(host: string): string | null {
  if (/[\s/\\@:?#%]/.test(host)) return null;
  try {
    const name = new URL(`http://${host}/`).hostname.replace(/\.$/, '');
    const labels = name.split('.');
    const numeric = /^\d+$/.test(labels.at(-1) ?? '');
    return labels.length > 1 && !numeric && name.length <= 253 && labels.every((label) => LABEL.test(label))
      ? name
      : null;
  } catch {
    return null;
  }
}

export function checkHost(host: string, at: number, ownHost: string): Issue[] {
  const path = ['hosts', at];
  const name = normaliseHost(host);
  if (name === null) {
    const message = `"${host}" is no host name; write it without scheme, port and path, such as "www.example.jp".`;
    return [{ path, message, code: 'bad_host' }];
  }
  if (name === ownHost) {
    return [{ path, message: `"${name}" is the installation's own host name.`, code: 'reserved' }];
  }
  return [];
}

export function checkMenus(menus: readonly SiteMenu[], codes: readonly string[]): Issue[] {
  const issues: Issue[] = [];
  const places = new Set<string>();
  for (const menu of menus) {
    if (places.has(menu.place)) {
      issues.push({ path: ['menus', menu.place], message: 'A place has one menu per locale.', code: 'duplicate' });
    }
    places.add(menu.place);
    for (const [locale, items] of Object.entries(menu.items)) {
      const path = ['menus', menu.place, locale];
      if (!codes.includes(locale)) {
        issues.push({ path, message: `"${locale}" is not one of the site's locales.`, code: 'unknown_locale' });
      }
      issues.push(...checkItems(items, path));
    }
  }
  return issues;
}

function checkItems(items: readonly SiteMenuItem[], path: readonly (string | number)[]): Issue[] {
  const issues: Issue[] = [];
  if (items.length > MAX_ITEMS) {
    issues.push({ path, message: `A menu has at most ${MAX_ITEMS} items.`, code: 'too_many' });
  }
  for (const [at, item] of items.entries()) {
    const here = [...path, at];
    if (item.label.trim() === '' || item.label.length > 80) {
      issues.push({ path: [...here, 'label'], message: 'Use 1 to 80 characters.', code: 'bad_label' });
    }
    if (!isSafeHref(item.href)) {
      const message = `"${item.href.slice(0, 80)}" is not allowed; use a path such as "/news", an https: address, tel: or mailto:.`;
      issues.push({ path: [...here, 'href'], message, code: 'bad_address' });
    }
    const children = item.children ?? [];
    const grandchild = children.findIndex((child) => (child.children ?? []).length > 0);
    if (grandchild >= 0) {
      const message = 'Menus have two levels.';
      issues.push({ path: [...here, 'children', grandchild, 'children'], message, code: 'too_deep' });
    }
    // Two levels only: the deeper ones are refused above and not walked.
    issues.push(
      ...checkItems(
        children.map(({ label, href }) => ({ label, href })),
        [...here, 'children'],
      ),
    );
  }
  return issues;
}

/** A path on the site, http(s) without credentials, tel: or mailto:. Anything a browser could read otherwise is refused. */
export function isSafeHref(href: string): boolean {
  if (href.length > 2_000 || /[\u0000-\u0020\u007f\\<>"]/.test(href)) return false;
  if (href.startsWith('/')) return !href.startsWith('//');
  if (/^tel:\+?[0-9#*(),.;=-]{2,40}$/i.test(href)) return true;
  if (/^mailto:[^@\s,;:]{1,64}@[^@\s,;:/]{1,253}(\?[^\s]*)?$/i.test(href)) return true;
  if (!/^https?:\/\//i.test(href)) return false;
  try {
    const url = new URL(href);
    return url.username === '' && url.password === '' && url.hostname !== '';
  } catch {
    return false;
  }
}
