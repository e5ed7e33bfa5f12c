import type { Theme } from '../../core/document/node.ts';
import type { PartnerId, SiteId } from '../../lib/ids.ts';

export interface SiteLocale {
  /** BCP 47: `ja`, `en`, `pt-BR`. */
  readonly code: string;
  readonly label: string;
  /** Locales asked in turn where this one has no value. */
  readonly fallbacks: readonly string[];
}

export interface SiteMenu {
  /** `header` and `footer` are shown by the default frame. */
  readonly place: 'header' | 'footer';
  /** One list of items per locale. */
  readonly items: Readonly<Record<string, readonly SiteMenuItem[]>>;
}

export interface SiteMenuItem {
  readonly label: string;
  /** A path on the site, `https:` URL, `tel:` or `mailto:`. */
  readonly href: string;
  readonly children?: readonly SiteMenuItem[];
}

export const NOTICE_LEVELS = ['info', 'warning', 'emergency'] as const;

/** How, where to and when the notice is shown. */
export interface NoticeBand {
  readonly level: (typeof NOTICE_LEVELS)[number];
  /** Where it leads, as in a menu; null = nowhere. */
  readonly href: string | null;
  /** ISO 8601 instants; null = at once, for ever. */
  readonly from: string | null;
  readonly until: string | null;
}

export const PLAIN_BAND: NoticeBand = { level: 'emergency', href: null, from: null, until: null };

/** Whether the band is up at an instant. */
export function isNoticeUp({ from, until }: NoticeBand, now: Date): boolean {
  return (from === null || Date.parse(from) <= now.getTime()) && (until === null || now.getTime() < Date.parse(until));
}

/** The next instant at which the clock puts the band up or takes it down, in milliseconds since 1970; Infinity = never. */
export function nextNoticeChange(site: Pick<Site, 'notice' | 'noticeBand'>, now: Date): number {
  if (site.notice === null) return Infinity;
  const instants = [site.noticeBand.from, site.noticeBand.until].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  return Math.min(...instants.filter((at) => at > now.getTime()), Infinity);
}

/** A tenant of a partner, as the verbs see it. Read through the cache of `sites.ts`. */
export interface Site {
  readonly id: SiteId;
  readonly partnerId: PartnerId;
  /** `^[a-z][a-z0-9-]{0,39}$`; part of `/render/{site}` and `/sites/{site}`. */
  readonly slug: string;
  readonly name: string;
  /** Per locale. */
  readonly tagline: Readonly<Record<string, string>>;
  readonly footerNote: Readonly<Record<string, string>>;
  readonly hosts: readonly string[];
  readonly locales: readonly SiteLocale[];
  readonly defaultLocale: string;
  /** IANA name; dates on pages are shown in it. */
  readonly timeZone: string;
  readonly theme: Theme;
  readonly menus: readonly SiteMenu[];
  readonly logoAssetId: string | null;
  /** Shown on every page of every class while set: locale → text. */
  readonly notice: Readonly<Record<string, string>> | null;
  /** False = search engines are asked to keep out of the whole site. */
  readonly indexing: boolean;
  /** Lines that robots.txt adds to its own, for whoever knows what they do. */
  readonly robotsLines: readonly string[];
  readonly noticeBand: NoticeBand;
  /** Goes up with every change of the site's content types. */
  readonly modelRevision: number;
  /** Goes up with every change of the site's own settings. */
  readonly revision: number;
  /** Preview links that were signed under another number are no longer good. */
  readonly previewEpoch: number;
}
