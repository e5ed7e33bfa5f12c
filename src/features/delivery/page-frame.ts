/** The frame around every page of a site, from its settings: header, menus, languages, breadcrumb, footer. */
import type { Link, MenuItem } from '../../core/document/node.ts';
import type { SiteFrame } from '../../core/render/page-input.ts';
import { isNoticeUp, type Site, type SiteMenuItem } from '../tenancy/site.ts';
import { pageHref } from './page-path.ts';

export interface FrameInput {
  readonly site: Site;
  /** `''` on the site's own host name, `/render/{site}` on the installation's. */
  readonly base: string;
  readonly locale: string;
  /** Path of the page without locale; null on error pages. */
  readonly path: string | null;
  readonly languages: SiteFrame['languages'];
  readonly breadcrumb: SiteFrame['breadcrumb'];
  readonly logo: SiteFrame['logo'];
  /** Decides whether the notice is up. */
  readonly now: Date;
}

export function buildFrame(input: FrameInput): SiteFrame {
  const { site, locale } = input;
  const chain = localeChain(site, locale);
  const menu = (place: 'header' | 'footer'): MenuItem[] => {
    const items = site.menus.find((candidate) => candidate.place === place)?.items ?? {};
    const localised = firstOf(items, chain) ?? [];
    return localised.map((item) => toMenuItem(item, input));
  };
  return {
    name: site.name,
    tagline: firstOf(site.tagline, chain) ?? '',
    footerNote: firstOf(site.footerNote, chain) ?? '',
    home: { kind: 'page', href: pageHref(site, input.base, { locale, path: '/' }) },
    logo: input.logo,
    headerMenu: menu('header'),
    footerMenu: menu('footer'),
    languages: input.languages,
    breadcrumb: input.breadcrumb,
    notice: noticeOf(input, chain),
    theme: site.theme,
  };
}

const TONES = { info: 'info', warning: 'warning', emergency: 'danger' } as const;

function noticeOf(input: FrameInput, chain: readonly string[]): SiteFrame['notice'] {
  const { notice, noticeBand } = input.site;
  const text = notice === null || !isNoticeUp(noticeBand, input.now) ? undefined : firstOf(notice, chain);
  if (text === undefined) return null;
  const link = noticeBand.href === null ? null : toLink(noticeBand.href, input);
  return { text, tone: TONES[noticeBand.level], link };
}

/** The locale itself, then its fallbacks, then the site's default. */
export function localeChain(site: Pick<Site, 'locales' | 'defaultLocale'>, locale: string): string[] {
  const fallbacks = site.locales.find((candidate) => candidate.code === locale)?.fallbacks ?? [];
  return [...new Set([locale, ...fallbacks, site.defaultLocale])];
}

export function firstOf<Value>(values: Readonly<Record<string, Value>>, chain: readonly string[]): Value | undefined {
  for (const locale of chain) {
    const value = values[locale];
    if (value !== undefined) return value;
  }
  return undefined;
}

function toMenuItem(item: SiteMenuItem, input: FrameInput): MenuItem {
  const link = toLink(item.href, input);
  const current = input.path !== null && link.kind === 'page' && item.href === input.path;
  const children = item.children?.map((child) => toMenuItem(child, input));
  return { label: item.label, link, current, ...(children && children.length > 0 ? { children } : {}) };
}

/** What an editor typed as an address → a link from this page. A path on the site gains base and locale. */
export function toLink(href: string, at: Pick<FrameInput, 'site' | 'base' | 'locale'>): Link {
  if (href.startsWith('tel:')) return { kind: 'tel', href, value: href.slice(4) };
  if (href.startsWith('mailto:')) return { kind: 'mail', href, value: href.slice(7).split('?')[0] ?? '' };
  if (!href.startsWith('/') || href.startsWith('//')) return { kind: 'external', href };
  return { kind: 'page', href: sitePath(href, at) };
}

/** A path on the site, as an editor wrote it, with query and fragment → its address from this page. */
export function sitePath(written: string, at: Pick<FrameInput, 'site' | 'base' | 'locale'>): string {
  const [path, rest] = splitOnce(written, /[?#]/);
  return pageHref(at.site, at.base, { locale: at.locale, path: decoded(path) || '/' }) + rest;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function splitOnce(text: string, at: RegExp): [string, string] {
  const index = text.search(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index)];
}
