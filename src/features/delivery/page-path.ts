import type { Site } from '../tenancy/site.ts';

/** Where a page is looked for: the locale its address names and the address without the locale. */
export interface PagePath {
  readonly locale: string;
  /** Starts with `/`; no trailing slash but for `/` itself. */
  readonly path: string;
  /** True when the address should be another (a trailing or doubled slash, the default locale's prefix). */
  readonly canonical: boolean;
}

/** Splits an address on a site into locale and path. Null for what can't be an address. */
export function parsePagePath(site: Pick<Site, 'locales' | 'defaultLocale'>, raw: string): PagePath | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw).normalize('NFC');
  } catch {
    return null;
  }
  if (decoded.length > 500 || /[\u0000-\u001f\u007f\\]/.test(decoded)) return null;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) return null;
  const clean = `/${segments.join('/')}`;
  const prefix = site.locales.find((locale) => locale.code === segments[0]);
  if (!prefix) return { locale: site.defaultLocale, path: clean, canonical: clean === decoded };
  const rest = `/${segments.slice(1).join('/')}`;
  return {
    locale: prefix.code,
    path: rest,
    canonical: prefix.code !== site.defaultLocale && clean === decoded,
  };
}

/** The address of a path in a locale, percent-encoded: the default locale has no prefix. */
export function pageHref(
  site: Pick<Site, 'defaultLocale'>,
  base: string,
  at: { locale: string; path: string },
): string {
  const prefix = at.locale === site.defaultLocale ? '' : `/${at.locale}`;
  const path = at.path === '/' && prefix !== '' ? '' : at.path;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${base}${prefix}${encoded}` || '/';
}
